//! "Ryan Hass, a former advisor on China to president Barack Obama, said", "Ana Ruiz, 52, a bookkeeper,".

use std::ops::Range;

use super::Scene;
use super::phrase::{LONGEST, is_done, phrase};
use super::shared::is_plural;
use crate::document::{Case, TokenKind};
use crate::entities::facts::Facts;
use crate::entities::repair::is_party;
use crate::report::EntityKind;
use crate::tagger::Pos;

pub(super) fn find(scene: &Scene, name: &Range<usize>) -> Option<Range<usize>> {
    let page = scene.page;
    let mut at = name.end;
    // "Helen Weller KC, counsel to the inquiry"
    while page.postnominal(at) || page.is(at, Facts::SUFFIX) && page.capital(at) {
        at += 1;
    }
    // "Elaine Voss, M.D., chair of"
    while page.doc.lower(at) == "," && page.postnominal(at + 1) {
        at += 2;
    }
    // "Bindu Rajan (38), a nurse"
    if page.doc.lower(at) == "("
        && page.doc.token(at + 1).kind == TokenKind::Number
        && page.doc.lower(at + 2) == ")"
        && page.doc.lower(at + 3) == ","
    {
        at += 3;
    }
    // "Cllr Ana Ruiz (Con, Lower Wick), the cabinet member for highways,"
    if is_party(page, at + 1)
        && let Some(close) = (at + 2..at + 9).find(|&at| page.doc.lower(at) == ")")
        && page.doc.lower(close + 1) == ","
    {
        at = close + 1;
    }
    // "Tom Weller, R-Neb., the committee's chair"
    if page.doc.lower(at) == "," && one_of!(page.folded(at + 1), "r" | "d" | "i") && page.hyphen(at + 2) {
        at = (at + 3..at + 8).find(|&at| page.doc.lower(at) == ",").unwrap_or(at);
    }
    // "Sen. Ana Ruiz | of Ohio |, the top Democrat on"
    if page.doc.lower(at) == "of"
        && let Some(place) = scene.owner(at + 1).filter(|(_, kind)| *kind == EntityKind::Place)
    {
        at = (at + 2..at + 6).find(|&i| scene.owner(i) != Some(place)).unwrap_or(at);
    }
    if !one_of!(page.doc.lower(at), "," | "(" | "—" | "–") {
        return None;
    }
    at += 1;
    if page.doc.token(at).kind == TokenKind::Number
        && page.doc.word(at).len() < 4
        && page.doc.lower(at + 1) == ","
    {
        at += 2;
    }
    // "Ana Ruiz, | at the time | head of the bank,"
    if page.folded(at) == "at" && page.folded(at + 2) == "time" {
        at += 3;
    }
    // "Ana Ruiz, whose husband left,"
    if page.folded(at) == "whose" {
        return None;
    }
    // "The novelist Ana Ruiz, their daughter, Eve Moore,": the daughter is Eve.
    // "…, the chair of the club, Mr Tom Weller,": the chair is Mr Weller.
    let others = one_of!(page.folded(at), "his" | "her" | "their")
        // "Survived by Ana, a son, | Tom |, and": the son is Tom.
        || one_of!(page.folded(at + 1), "son" | "daughter" | "brother" | "sister") && page.folded(at) == "a";
    // "…, his Danish host, | Ruiz said": who speaks is named without a comma behind.
    let apposed = |at: usize| {
        let end = (at..at + 4).find(|&i| !scene.person(i)).unwrap_or(at);
        one_of!(page.doc.lower(end), "," | "." | ";" | "(") || page.doc.lower(end) == "and"
    };
    let other = |at: usize| {
        page.is(at, Facts::HONORIFIC) && scene.person(at + 1) || others && scene.person(at) && apposed(at)
    };
    phrase(scene, at, name.start).or_else(|| called(scene, at, name)).filter(|role| {
        // "The plan was approved by Ana Ruiz, a spokesman said.", "For Ruiz, the coach had no praise": the subject of a
        // verb is somebody else.
        // But "the midfielder signed | from Leeds |, scored" tells more of her.
        let done = || is_done(page, role.end) && page.doc.pos(role.end + 1) == Pos::Preposition;
        let subject = page.is(role.end, Facts::SPEECH)
            // "…, our correspondent gathered"
            || one_of!(page.folded(at), "the" | "our") && page.doc.pos(role.end).finite() && !done();
        // "Ana Ruiz, | blamed ministers |.", not "Tom Weller and Ana Ruiz, Labour MPs,"
        let several = is_plural(scene, role.end - 1)
            && page.doc.pos(at) != Pos::Adjective
            && page.folded(role.start) != "one"
            && page.folded(page.doc.before(name.start, 1)) != "and";
        !subject && !several && !(page.doc.lower(role.end) == "," && other(role.end + 1))
    })
}

/// "Ana Ruiz, | a | 36-year-old sharecropper | from Lesotho,": what no list knows, but what is somebody by its ending.
fn called(scene: &Scene, article: usize, name: &Range<usize>) -> Option<Range<usize>> {
    let page = scene.page;
    // "Ana Ruiz, | then | the best-known signwriter"
    let then = page.folded(article) == "then";
    let article = article + usize::from(then);
    let start = article + 1;
    let ends = |at: usize| {
        one_of!(
            page.doc.lower(at),
            "," | "." | ";" | ")" | "who" | "whose" | "from" | "at" | "in" | "of" | "with"
        )
    };
    let end = (start..start + 8).find(|&at| ends(at))?;
    let head = end.checked_sub(1).filter(|&at| at >= start && page.together(article, at))?;
    let word = page.doc.lower(head);
    let somebody = [
        "ist", "ian", "worker", "maker", "keeper", "seller", "grower", "driver", "operator", "handler",
        "fighter", "writer", "planner", "dresser", "cutter", "cropper", "rider", "breeder", "smith",
        "wright", "monger", "player", "teacher",
    ]
    .iter()
    .any(|tail| word.ends_with(tail));
    let part = |at: usize| {
        matches!(page.doc.pos(at), Pos::Noun | Pos::Adjective | Pos::Number | Pos::ProperNoun)
            || page.hyphen(at)
            || at > start && page.hyphen(at - 1)
            || one_of!(page.doc.lower(at), "year" | "old")
    };
    let closed = one_of!(page.doc.lower(end), "," | "." | ";" | ")" | "who" | "whose");
    let whole = if closed {
        Some(end)
    } else {
        (end + 1..end + LONGEST)
            .find(|&at| one_of!(page.doc.lower(at), "," | "." | ";" | ")") || page.doc.pos(at).finite())
            .filter(|&at| !page.doc.pos(at).finite() && page.together(article, at))
    };
    // "Ana Ruiz, | a stacker |, said": whoever leads a sentence is called so; not "a goal by Ana Ruiz, a header, won".
    let apposed = || {
        (page.starts(name.start) || page.doc.lower(page.doc.before(name.start, 1)) == ",")
            && name.len() > 1
            && head == start
            && (page.is(end + 1, Facts::SPEECH)
                || ["er", "or", "man", "woman", "ant", "ee"].iter().any(|tail| word.ends_with(tail)))
            && page.doc.lower(end) == ","
            && (page.is(end + 1, Facts::SPEECH) || page.doc.pos(end + 1).finite())
            && !page.is(head, Facts::WORK_HEAD)
    };
    // "Ana Ruiz, | a rigger | at Delta Docks": whoever works somewhere.
    let employed = || {
        let place = end + 1 + usize::from(page.folded(end + 1) == "the");
        name.len() > 1
            && one_of!(page.doc.lower(end), "at" | "for" | "with")
            && ["er", "or", "eer", "ant", "man", "woman"].iter().any(|tail| word.ends_with(tail))
            && scene.owner(place).is_some_and(|(_, kind)| kind == EntityKind::Organization)
            && !one_of!(
                word,
                "letter"
                    | "paper"
                    | "order"
                    | "offer"
                    | "dinner"
                    | "number"
                    | "matter"
                    | "poster"
                    | "banner"
                    | "tower"
                    | "newsletter"
                    | "player"
                    | "computer"
                    | "printer"
                    | "trailer"
                    | "error"
                    | "favor"
                    | "motor"
                    | "winner"
                    | "header"
                    | "opener"
                    | "restaurant"
                    | "grant"
            )
    };
    (one_of!(page.folded(article), "a" | "an") || then && page.folded(article) == "the" && head > start)
        .then_some(())?;
    ((somebody && word.len() > 5 || apposed() || employed())
        && page.doc.pos(head) == Pos::Noun
        && page.doc.token(head).case == Case::Lower
        && !page.is(head, Facts::ORGANIZATION_NOUN | Facts::PLACE_NOUN | Facts::PRODUCT)
        && (start..head).all(part))
    .then_some(())?;
    whole.map(|whole| start..whole)
}

/// "Ana Ruiz, a geneticist and | a co-author |,": the second of two roles.
pub(super) fn second(scene: &Scene, name: &Range<usize>) -> Option<Range<usize>> {
    let page = scene.page;
    // A role behind the name has an "and" behind itself: few names have one so near.
    if !(name.end + 1..name.end + 1 + LONGEST).any(|at| page.folded(at) == "and") {
        return None;
    }
    let and = find(scene, name)?.end;
    let led = one_of!(page.folded(and + 1), "a" | "an" | "the" | "its" | "his" | "her" | "their");
    let role = (page.folded(and) == "and" && led).then(|| phrase(scene, and + 1, name.start)).flatten()?;
    // "Ana Ruiz, a geneticist and the mayor, Tom Weller, left"
    let other = page.doc.lower(role.end) == "," && scene.person(role.end + 1);
    let closed = one_of!(page.doc.lower(role.end), "," | "." | ";" | ")" | "—" | "–");
    (closed && !other).then_some(role)
}

#[cfg(test)]
mod tests {
    use crate::entities::roles::testing::{check, check_none};
    use crate::testing::analyze;

    #[test]
    fn roles_stand_behind_names() {
        check(&[
            (
                "Ana Ruiz, cabinet member for education and the Welsh language, agreed.",
                "Ana Ruiz",
                "cabinet member for education and the Welsh language",
            ),
            (
                "Ana Ruiz, the Liberal Democrats' deputy leader, agreed.",
                "Ana Ruiz",
                "Liberal Democrats' deputy leader",
            ),
            (
                "Massad Boulos, President Ana Ruiz's adviser, left.",
                "Massad Boulos",
                "President Ana Ruiz's adviser",
            ),
            (
                "Tom Weller, 61, a retired longshoreman from Leeds, left.",
                "Tom Weller",
                "retired longshoreman from Leeds",
            ),
            (
                "Tom Weller, a former adviser on ports to president Ana Ruiz, said so.",
                "Tom Weller",
                "former adviser on ports to president Ana Ruiz",
            ),
            ("Maria Okoye, 52, a bookkeeper from Leeds, saw it.", "Maria Okoye", "bookkeeper from Leeds"),
            (
                "Tom Weller, the Liberal Party's chief diplomat, agreed.",
                "Tom Weller",
                "Liberal Party's chief diplomat",
            ),
            (
                "Ana Ruiz, a scientist at the clinic and the author of a book, left.",
                "Ana Ruiz",
                "scientist at the clinic",
            ),
            ("They met Ana Ruiz, a surveyor for Acme Corp, and left.", "Ana Ruiz", "surveyor for Acme Corp"),
            ("Ana Ruiz, a Labour backbencher first elected in 2015, left.", "Ana Ruiz", "Labour backbencher"),
            (
                "It was over, said Ana Ruiz, the singer turned campaigner.",
                "Ana Ruiz",
                "singer turned campaigner",
            ),
            ("Ana Ruiz, author of After the Flood, died.", "Ana Ruiz", "author of After the Flood"),
            ("Ana Ruiz, the under-21 coach, will take charge.", "Ana Ruiz", "under-21 coach"),
            (
                "“No,” said Ana Ruiz, the council's cabinet member for transport.",
                "Ana Ruiz",
                "council's cabinet member for transport",
            ),
            (
                "Ana Ruiz — Delta College-trained surgeon and poet — left.",
                "Ana Ruiz",
                "Delta College-trained surgeon and poet",
            ),
            ("Ana Ruiz, one of Acme's founders, left.", "Ana Ruiz", "one of Acme's founders"),
            ("Ana Ruiz, the Chilean midfielder signed from Leeds, left.", "Ana Ruiz", "Chilean midfielder"),
            ("Ana Ruiz, the mayor's adviser, left.", "Ana Ruiz", "mayor's adviser"),
            (
                "Ana Ruiz, a Weller campaign spokesman, agreed with Tom Weller.",
                "Ana Ruiz",
                "Weller campaign spokesman",
            ),
            ("Ana Ruiz, a Chilean geophysicist, agreed.", "Ana Ruiz", "Chilean geophysicist"),
            (
                "They met Ana Ruiz, head of the Harbour Club and Tom Weller.",
                "Ana Ruiz",
                "head of the Harbour Club",
            ),
            (
                "Ana Ruiz, chief executive of Leeds, England-based maker Delta Tools, agreed.",
                "Ana Ruiz",
                "chief executive of Leeds, England-based maker Delta Tools",
            ),
            (
                "Ana Ruiz, a fellow at the London-based Delta Institute, left.",
                "Ana Ruiz",
                "fellow at the London-based Delta Institute",
            ),
            (
                "Moira Tennant (Con, Lower Wick), the cabinet member for highways, agreed.",
                "Moira Tennant",
                "cabinet member for highways",
            ),
            ("Moira Tennant (Lab), leader of the council, agreed.", "Moira Tennant", "leader of the council"),
            ("Bindu Rajan, a daughter of the mayor, left.", "Bindu Rajan", "daughter of the mayor"),
            ("Bindu Rajan (38), a nurse from Leeds, left.", "Bindu Rajan", "nurse from Leeds"),
            ("Ana Ruiz of Ohio, the senior senator, agreed.", "Ana Ruiz", "senior senator"),
            ("Maria Okoye, a glaciologist at the clinic, left.", "Maria Okoye", "glaciologist at the clinic"),
            ("Maria Okoye, at the time head of the club, left.", "Maria Okoye", "head of the club"),
            (
                "Maria Okoye, then the best-known signwriter in Leeds, left.",
                "Maria Okoye",
                "best-known signwriter in Leeds",
            ),
            ("Maria Okoye, a stacker, left.", "Maria Okoye", "stacker"),
            ("Her friend, Maria Okoye, a mahout, said so.", "Maria Okoye", "mahout"),
            ("Maria Okoye, then a clerk in the office, saw it.", "Maria Okoye", "clerk in the office"),
        ]);
    }

    #[test]
    fn a_relative_is_named_behind_the_comma() {
        let report = analyze("He is survived by Ana Ruiz, a son, Tom Weller, and four grandchildren.", None);
        let roles = |name: &str| report.entities.iter().find(|e| e.name == name).map(|e| e.roles.join("+"));
        assert_eq!(roles("Ana Ruiz").as_deref(), Some(""));
        assert_eq!(roles("Tom Weller").as_deref(), Some("son"));
    }

    #[test]
    fn leaves_out_what_is_no_role() {
        check_none(&[
            "Mrs Ana Ruiz, our correspondent gathered on Tuesday, was hurt.",
            "Ana Ruiz, a manager's dream, left.",
            "For Tom Weller, the coach signed Leeds's players.",
            "For Tom Weller, the coach had no praise.",
            "Ana Ruiz, Tom Weller and others left.",
            "Then Ana Ruiz, 40, left.",
            "They gave Ana Ruiz, a day later, a medal.",
            "The goal by Ana Ruiz, a header, won the game.",
            "Ana Ruiz, a tragedy, shocked the town.",
            "According to Ana Ruiz, the deal, signed in May, was a mistake.",
            "It was made by Ana Ruiz, then the typewriter, said Tom Weller.",
            "It went to Ana Ruiz, the report said.",
            "It went to Ana Ruiz (Lab), the leader said.",
            "It went to Ana Ruiz (Con, Lower Wick), a day later.",
            "According to Ana Ruiz, a year is enough.",
            "It was signed by Ana Ruiz, a spokesman said.",
            "It was signed by Ana Ruiz of Ohio, a spokesman said.",
        ]);
    }
}
