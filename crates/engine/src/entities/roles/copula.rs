//! "Ana Ruiz is a surgeon at the clinic", "Ana Ruiz, who was previously the party's treasurer,".

use std::ops::Range;

use super::phrase::phrase;
use super::{Scene, past_age};
use crate::document::TokenKind;
use crate::entities::facts::Facts;
use crate::entities::page::Page;
use crate::tagger::Pos;

/// How far an "and" may stand in a relative clause, in tokens.
const CLAUSE: usize = 14;

pub(super) fn find(scene: &Scene, name: &Range<usize>) -> Option<Range<usize>> {
    let page = scene.page;
    let mut at = verb_end(scene, name)?;
    // "Was most recently senior vice president"
    while one_of!(
        page.folded(at),
        "previously"
            | "formerly"
            | "once"
            | "most"
            | "recently"
            | "currently"
            | "also"
            | "still"
            | "now"
            | "then"
            | "later"
    ) {
        at += 1;
    }
    // "Ana Ruiz, who was | her clerk |"; not "Ana Ruiz is his hero"
    let whose = page.folded(name.end + 1) == "who" && one_of!(page.folded(at), "his" | "her");
    let article = whose || one_of!(page.folded(at), "a" | "an" | "the" | "our" | "its" | "their");
    // "She is the right leader": a judgement.
    let judged = !one_of!(page.folded(at), "our" | "its" | "their")
        && one_of!(
            page.folded(at + 1),
            "right"
                | "best"
                | "worst"
                | "wrong"
                | "only"
                | "first"
                | "real"
                | "great"
                | "good"
                | "perfect"
                | "same"
                | "gifted"
                | "brilliant"
                | "wonderful"
                | "lovely"
                | "loving"
                | "devoted"
                | "beloved"
                | "fantastic"
                | "kind"
                | "true"
                | "favourite"
                | "rival"
                | "captor"
                | "opponent"
        );
    // "“She was | a strong swimmer |,” her father said": what people call each other, unless it is work somewhere.
    let praise = one_of!(page.folded(at), "a" | "an") && scene.quoted.get(name.start) == Some(&true);
    if article && praise {
        // "“He is a | taxi driver |,” the judge said"
        let plain = page.doc.pos(at + 1) != Pos::Adjective;
        return phrase(scene, at, name.start).filter(|role| {
            let last = role.end - 1;
            plain
                && page.is(last, Facts::ROLE | Facts::TITLE)
                && !one_of!(page.folded(last), "fighter" | "leader" | "hero")
                || role.clone().any(|at| is_somewhere(page, at))
        });
    }
    if article {
        return (!judged).then(|| phrase(scene, at, name.start)).flatten();
    }
    is_office(scene, at, name).then(|| phrase(scene, at, name.start)).flatten()
}

/// "She was | head of the school |", "he is | the club's treasurer |": an office behind a pronoun, or work somewhere; no
/// judgement ("he was a kind man").
pub(super) fn office(scene: &Scene, pronoun: &Range<usize>) -> Option<Range<usize>> {
    let role = find(scene, pronoun)?;
    let page = scene.page;
    let article = role.start.checked_sub(1).filter(|&at| one_of!(page.folded(at), "a" | "an"));
    // "He was a man of few words", "the victim of a robbery", "a friend of hers": no office.
    let nobody = |at: usize| {
        page.is(at, Facts::KIN)
            || one_of!(
                page.folded(at),
                "man"
                    | "woman"
                    | "boy"
                    | "girl"
                    | "person"
                    | "child"
                    | "victim"
                    | "owner"
                    | "passenger"
                    | "friend"
                    | "witness"
                    | "suspect"
                    | "survivor"
                    | "resident"
                    | "native"
                    | "fan"
            )
    };
    let office = article.is_none() || role.clone().any(|at| is_somewhere(page, at));
    (office && !role.clone().any(nobody)).then_some(role)
}

/// "A surgeon | at | the clinic"
fn is_somewhere(page: &Page, at: usize) -> bool {
    one_of!(page.folded(at), "at" | "for" | "with" | "of")
}

/// One past the verb that says what somebody is: "Ana Ruiz, 45, | is |", "who | had been |", "his father, Tom Weller, | was |".
fn verb_end(scene: &Scene, name: &Range<usize>) -> Option<usize> {
    let page = scene.page;
    let comma = |at: usize| page.doc.lower(at) == ",";
    let mut at = past_age(page, name.end);
    if at > name.end {
        // "Ana Ruiz, 45, | is", "Ana Ruiz, 45, who | is also"
        at += usize::from(page.folded(at) == "who");
    } else if comma(at) && page.folded(at + 1) == "who" {
        at += 2;
        // "…, who joined as a clerk and | is now chair"
        let ends = |at: usize| comma(at) || one_of!(page.doc.lower(at), "." | ";");
        let and = (at..at + CLAUSE).take_while(|&at| !ends(at)).find(|&at| page.folded(at) == "and");
        at = and.filter(|&and| one_of!(page.folded(and + 1), "is" | "was")).map_or(at, |and| and + 1);
    } else if comma(at) && name.start.checked_sub(1).is_some_and(|c| comma(c) && opens(scene, c)) {
        at += 1;
    }
    let wish =
        one_of!(page.folded(page.doc.before(name.start, 1)), "if" | "wished" | "wish" | "whether" | "though");
    if wish {
        return None;
    }
    match page.folded(at) {
        "is" | "was" | "became" | "remains" | "remained" => Some(at + 1),
        "has" | "had" if page.folded(at + 1) == "been" => Some(at + 2),
        "used" if page.folded(at + 2) == "be" => Some(at + 3),
        _ => None,
    }
}

/// "| His father |, Tom Weller, was": nothing but that opens the sentence; "the killer of the student, Ana Ruiz, was" is
/// about another.
fn opens(scene: &Scene, comma: usize) -> bool {
    let page = scene.page;
    let first = (1..6).map_while(|back| comma.checked_sub(back)).find(|&at| page.starts(at));
    first.is_some_and(|first| {
        (first..comma)
            .all(|at| !page.doc.pos(at).finite() && !matches!(page.doc.pos(at), Pos::Preposition | Pos::To))
    })
}

/// "Was | treasurer of the club", "remains | Chief Scientific Officer": without an article, an office.
fn is_office(scene: &Scene, at: usize, name: &Range<usize>) -> bool {
    let page = scene.page;
    let noun = |at: usize| page.is(at, Facts::ROLE | Facts::TITLE);
    let office = Facts::ROLE | Facts::TITLE | Facts::MODIFIER | Facts::PORTFOLIO;
    // "When Ana Ruiz was governor."
    let supposed = one_of!(page.folded(page.doc.before(name.start, 1)), "if" | "whether" | "though");
    let adjective =
        one_of!(page.folded(at), "private" | "general" | "patient" | "suspect" | "major" | "chief");
    let bare = page.is(at, Facts::TITLE)
        && !page.capital(at)
        && !(supposed || adjective)
        && (one_of!(page.doc.lower(at + 1), "." | "," | ";")
            || page.doc.lower(at + 1) == "in"
                && (page.is(at + 2, Facts::NOT_NAME) || page.doc.token(at + 2).kind == TokenKind::Number));
    let titled = (at..at + 5).take_while(|&t| page.capital(t) && !scene.person(t)).last();
    let capital = titled.is_some_and(|last| noun(last) && page.is(at, office) && !page.loud(at));
    let of = (at..at + 4).take_while(|&t| page.is(t, office)).last();
    // "Is | artistic director of the theatre"
    let led = page.doc.pos(at) == Pos::Adjective
        && page.is(at + 1, Facts::TITLE)
        && one_of!(page.folded(at + 2), "of" | "at");
    let held = led
        || of.is_some_and(|last| {
            noun(last)
                && (one_of!(page.folded(last + 1), "of" | "at" | "for" | "from" | "since" | "until")
                // "Ana Ruiz, who is now | head chef |, left"
                || last > at && matches!(page.folded(name.end + 1), "who") && page.doc.lower(last + 1) == ",")
        });
    held || capital || bare
}

#[cfg(test)]
mod tests {
    use crate::entities::roles::testing::{check, check_none};

    #[test]
    fn people_are_called_what_they_are() {
        check(&[
            ("Ana Ruiz, who was health secretary from 2012 to 2018, agreed.", "Ana Ruiz", "health secretary"),
            ("Ana Ruiz had been a manager at Delta Bank.", "Ana Ruiz", "manager at Delta Bank"),
            ("It opened when Tom Weller was governor.", "Tom Weller", "governor"),
            ("Tom Weller, who became mayor in May, agreed.", "Tom Weller", "mayor"),
            (
                "Ana Ruiz, who was treasurer of the club for ten years, left.",
                "Ana Ruiz",
                "treasurer of the club",
            ),
            ("Ana Ruiz, 45, is a former envoy to the U.N., he said.", "Ana Ruiz", "former envoy to the U.N."),
            (
                "Ana Ruiz was the treasurer of the club at the time it closed.",
                "Ana Ruiz",
                "treasurer of the club",
            ),
            ("Maria Okoye, who was his clerk for ten years, agreed.", "Maria Okoye", "clerk"),
            ("Maria Okoye, who used to be his driver, wept.", "Maria Okoye", "driver"),
            ("Maria Okoye, who is now head chef, agreed.", "Maria Okoye", "head chef"),
            ("Maria Okoye was a swimmer.", "Maria Okoye", "swimmer"),
            ("Maria Okoye, 24, who is also a driver, agreed.", "Maria Okoye", "driver"),
            (
                "Maria Okoye, 38, is artistic director of the theatre.",
                "Maria Okoye",
                "artistic director of the theatre",
            ),
            ("“Maria Okoye is a surgeon at the clinic,” he said.", "Maria Okoye", "surgeon at the clinic"),
            ("“Maria Okoye is a nurse,” he said.", "Maria Okoye", "nurse"),
            ("Maria Okoye is a surgeon at the clinic.", "Maria Okoye", "surgeon at the clinic"),
        ]);
        check_none(&[
            "Maria Okoye was leader in the polls.",
            "“Maria Okoye was a strong swimmer,” they said.",
            "“Maria Okoye was a fighter,” they said.",
            "Maria Okoye is a manager's dream.",
            "Maria Okoye is his only hope.",
            "Maria Okoye, who was her captor, wept.",
            "Maria Okoye, who is now in the lead, laughed.",
        ]);
    }
}
