//! "Ryan Hass, a former advisor on China to president Barack Obama, said", "Ana Ruiz, 52, a bookkeeper,".

use std::ops::Range;

use super::Scene;
use super::shared::is_plural;
use crate::document::{Case, TokenKind};
use crate::entities::facts::Facts;
use crate::tagger::Pos;

const LONGEST: usize = 18;

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
    if !matches!(page.doc.lower(at), "," | "(" | "—" | "–") {
        return None;
    }
    at += 1;
    if page.doc.token(at).kind == TokenKind::Number
        && page.doc.word(at).len() < 4
        && page.doc.lower(at + 1) == ","
    {
        at += 2;
    }
    // "Ana Ruiz, whose husband left,"
    if page.folded(at) == "whose" {
        return None;
    }
    // "The novelist Ana Ruiz, their daughter, Eve Moore,": the daughter is Eve.
    // "…, the chair of the club, Mr Tom Weller,": the chair is Mr Weller.
    let others = matches!(page.folded(at), "his" | "her" | "their");
    // "…, his Danish host, | Ruiz said": who speaks is named without a comma behind.
    let apposed = |at: usize| {
        let end = (at..at + 4).find(|&i| !scene.person(i)).unwrap_or(at);
        matches!(page.doc.lower(end), "," | "." | ";" | "(") || page.doc.lower(end) == "and"
    };
    let other = |at: usize| {
        page.is(at, Facts::HONORIFIC) && scene.person(at + 1) || others && scene.person(at) && apposed(at)
    };
    phrase(scene, at, name.start).or_else(|| called(scene, at)).filter(|role| {
        // "The plan was approved by Ana Ruiz, a spokesman said.", "For Ruiz, the coach had no praise": the subject of a
        // verb is somebody else.
        let subject =
            page.is(role.end, Facts::SPEECH) || page.folded(at) == "the" && page.doc.pos(role.end).finite();
        !subject && !(page.doc.lower(role.end) == "," && other(role.end + 1))
    })
}

/// "Ana Ruiz, | a | 36-year-old sharecropper | from Lesotho,": what no list knows, but what is somebody by its ending.
fn called(scene: &Scene, article: usize) -> Option<Range<usize>> {
    let page = scene.page;
    let start = article + 1;
    let ends = |at: usize| {
        matches!(
            page.doc.lower(at),
            "," | "." | ";" | ")" | "who" | "whose" | "from" | "at" | "in" | "of" | "with"
        )
    };
    let end = (start..start + 8).find(|&at| ends(at))?;
    let head = end.checked_sub(1).filter(|&at| at >= start && page.together(article, at))?;
    let word = page.doc.lower(head);
    let somebody = [
        "ist", "ian", "worker", "maker", "keeper", "seller", "grower", "driver", "operator", "handler",
        "fighter", "planner", "dresser", "cutter", "cropper", "rider", "breeder", "smith", "wright",
        "monger", "player", "teacher",
    ]
    .iter()
    .any(|tail| word.ends_with(tail));
    let part = |at: usize| {
        matches!(page.doc.pos(at), Pos::Noun | Pos::Adjective | Pos::Number | Pos::ProperNoun)
            || page.hyphen(at)
            || matches!(page.doc.lower(at), "year" | "old")
    };
    let closed = matches!(page.doc.lower(end), "," | "." | ";" | ")" | "who" | "whose");
    let whole = if closed {
        Some(end)
    } else {
        (end + 1..end + LONGEST)
            .find(|&at| matches!(page.doc.lower(at), "," | "." | ";" | ")") || page.doc.pos(at).finite())
            .filter(|&at| !page.doc.pos(at).finite() && page.together(article, at))
    };
    (matches!(page.folded(article), "a" | "an")
        && somebody
        && word.len() > 5
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
    let led = matches!(page.folded(and + 1), "a" | "an" | "the" | "its" | "his" | "her" | "their");
    let role = (page.folded(and) == "and" && led).then(|| phrase(scene, and + 1, name.start)).flatten()?;
    // "Ana Ruiz, a geneticist and the mayor, Tom Weller, left"
    let other = page.doc.lower(role.end) == "," && scene.person(role.end + 1);
    let closed = matches!(page.doc.lower(role.end), "," | "." | ";" | ")" | "—" | "–");
    (closed && !other).then_some(role)
}

/// "For ten years": when, whatever the model takes "ten" for.
const TIME_UNITS: [&str; 7] = ["days", "weeks", "months", "years", "seasons", "decades", "terms"];

/// The noun phrase from `from` whose head is a role, with its complements, up to the mark or verb that ends it.
pub(super) fn phrase(scene: &Scene, from: usize, name: usize) -> Option<Range<usize>> {
    let page = scene.page;
    let mut start = from;
    let determiner = matches!(
        page.folded(start),
        "a" | "an"
            | "the"
            | "his"
            | "her"
            | "its"
            | "their"
            | "my"
            | "our"
            | "whose"
            | "one"
            | "now"
            | "then"
            | "also"
    );
    if determiner {
        // "Then a clerk in the planning office"
        let then = matches!(page.folded(start), "now" | "then" | "also")
            && matches!(page.folded(start + 1), "a" | "an" | "the");
        start += if then { 2 } else { 1 };
    }
    // "One of Acme's founders"
    let several = page.folded(from) == "one" && page.folded(from + 1) == "of";
    let mut head = None;
    let mut end = if several { start + 1 } else { start };
    while end < start + LONGEST && page.together(name, end) {
        let word = page.doc.lower(end);
        // "… of the London-based Asia Institute", "… of Little Rock, Arkansas-based maker Acme"
        let seat = |hyphen: usize| page.hyphen(hyphen) && page.folded(hyphen + 1) == "based";
        if seat(end) || word == "," && (seat(end + 2) || seat(end + 3)) && scene.owner(end + 1).is_some() {
            end += 1;
            continue;
        }
        // "… the party's (KPCC) president"
        if word == "("
            && head.is_none()
            && end > start
            && scene.owner(end + 1).is_some()
            && page.doc.lower(end + 2) == ")"
        {
            end += 3;
            continue;
        }
        if matches!(
            word,
            "," | "."
                | ";"
                | ":"
                | ")"
                | "—"
                | "–"
                | "("
                | "”"
                | "\""
                | "“"
                | "!"
                | "?"
                | "who"
                | "whose"
                | "which"
                | "that"
                | "where"
                | "there"
                | "here"
                | "when"
        ) {
            break;
        }
        // "… of the club for eleven years", "… since 2019": when, not what.
        let time = match word {
            "since" | "until" | "last" | "next" => true,
            // "Author of | After the Flood", "the before- and after-school club": a title, a compound.
            _ if page.capital(end)
                || page.hyphen(end + 1)
                || page.is(page.doc.before(end, 1), Facts::SMALL) =>
            {
                false
            }
            "after" | "before" | "during" | "amid" => true,
            "less" | "more" => page.folded(end + 1) == "than",
            "at" => page.folded(end + 2) == "time",
            "on" => page.is(end + 1, Facts::NOT_NAME) && page.capital(end + 1),
            "for" | "in" | "from" => {
                page.doc.token(end + 1).kind == TokenKind::Number
                    || page.is(end + 1, Facts::NOT_NAME) && page.capital(end + 1)
                    || TIME_UNITS.contains(&page.folded(end + 2))
                    || page.doc.pos(end + 1) == Pos::Number
                    || matches!(
                        page.folded(end + 1),
                        "more" | "nearly" | "almost" | "over" | "about" | "many" | "several" | "much"
                    )
            }
            _ => false,
        };
        if head.is_some() && time {
            break;
        }
        // "… a former officer elected in 2018": what was done, not what he is.
        let done = !page.hyphen(page.doc.before(end, 1))
            && matches!(
                word,
                "elected"
                    | "appointed"
                    | "named"
                    | "convicted"
                    | "accused"
                    | "known"
                    | "based"
                    | "jailed"
                    | "born"
                    | "hired"
            );
        if head.is_some() && done {
            break;
        }
        // "… at the clinic and the author of two books": another role. "… of the club and Ana Ruiz": somebody else.
        let other = |at| {
            scene.person(at)
                || matches!(page.folded(at), "a" | "an" | "the" | "his" | "her" | "its" | "their" | "one")
        };
        // "… for education and the Welsh language": no other role, but what this one is for.
        let part = || {
            !scene.person(end + 1)
                && page.folded(end + 1) == "the"
                && (start..end).any(|at| page.folded(at) == "for")
                && phrase(scene, end + 1, name).is_none()
        };
        if head.is_some() && word == "and" && other(end + 1) && !part() {
            break;
        }
        if head.is_none() {
            // "A Weller delegate from Ohio", "a Weller campaign spokesman"
            let owner = determiner && scene.person(end) && page.doc.pos(end + 1) == Pos::Noun;
            // "Donald Trump's | adviser"
            if let Some(owned) = owned(scene, end) {
                end = owned;
                continue;
            }
            // "Brother-in-law"
            let in_law =
                page.hyphen(end + 1) && page.folded(end + 2) == "in" && page.folded(end + 4) == "law";
            if (scene.head(end) || several && is_plural(scene, end)) && (in_law || !page.hyphen(end + 1)) {
                head = Some(end);
            } else if !scene.inside(end) && scene.owner(end).is_none() || scene.person(end) && !owner {
                return None;
            }
        } else if word == "turned" && scene.head(end + 1) {
            // "The singer | turned campaigner |"
        } else if page.is(end, Facts::SPEECH)
            || page.doc.pos(end).finite()
            || matches!(word, "has" | "is" | "was" | "had" | "will" | "would")
        {
            break;
        } else if let Some(owned) = owned(scene, end) {
            // "President Donald Trump's | adviser"
            head = None;
            end = owned;
            continue;
        } else if scene.person(end)
            && !page.is(page.doc.before(end, 1), Facts::SMALL)
            && !follows_preposition(scene, head.unwrap_or(start), end)
        {
            // "…, President Ana Ruiz and": another person's title.
            return None;
        }
        end += 1;
    }
    if several {
        start = from;
    }
    head.filter(|_| end > start && end < start + LONGEST).map(|_| start..end)
}

/// What follows a person's possessive, where one is named: "Donald Trump's | adviser".
fn owned(scene: &Scene, at: usize) -> Option<usize> {
    let owner = scene.owner(at).filter(|_| scene.person(at));
    let end = (at..at + 6).find(|&i| scene.owner(i) != owner)?;
    (owner.is_some() && matches!(scene.page.doc.lower(end), "'s" | "’s")).then_some(end + 1)
}

/// True where a preposition stands between the role's head and a person ("adviser to president Ana Ruiz").
fn follows_preposition(scene: &Scene, head: usize, person: usize) -> bool {
    (head..person).any(|at| matches!(scene.page.folded(at), "of" | "to" | "for" | "under" | "with" | "by"))
}
