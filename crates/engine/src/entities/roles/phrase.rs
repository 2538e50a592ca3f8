//! A role as a noun phrase with its complements: "a former advisor on China to president Barack Obama".

use std::ops::Range;

use super::Scene;
use super::shared::is_plural;
use crate::document::TokenKind;
use crate::entities::facts::Facts;
use crate::entities::page::Page;
use crate::tagger::Pos;

/// The most tokens of a role.
pub(super) const LONGEST: usize = 18;

/// "For ten years": when, whatever the model takes "ten" for.
const TIME_UNITS: [&str; 7] = ["days", "weeks", "months", "years", "seasons", "decades", "terms"];

/// The noun phrase from `from` whose head is a role, with its complements, up to the mark or verb that ends it.
pub(super) fn phrase(scene: &Scene, from: usize, name: usize) -> Option<Range<usize>> {
    let page = scene.page;
    let mut start = from;
    let determiner = one_of!(
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
            | "another"
            | "now"
            | "then"
            | "also"
    );
    if determiner {
        // "Then a clerk in the planning office"
        let then = one_of!(page.folded(start), "now" | "then" | "also")
            && one_of!(page.folded(start + 1), "a" | "an" | "the");
        start += if then { 2 } else { 1 };
        // "His | own | mechanic"
        start += usize::from(page.folded(start) == "own");
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
        // "An apprentice | aged 19 |", not "the minister for aged care"
        let aged = word == "aged" && head.is_some() && page.doc.token(end + 1).kind == TokenKind::Number;
        if closes(word) || aged {
            break;
        }
        if head.is_some() && (is_time(page, end) || is_done(page, end)) {
            break;
        }
        // "… at the clinic and the author of two books": another role. "… of the club and Ana Ruiz": somebody else.
        let other = |at| {
            scene.person(at)
                || one_of!(page.folded(at), "a" | "an" | "the" | "his" | "her" | "its" | "their" | "one")
                // "Is a Leeds player and he's"
                || one_of!(page.folded(at), "he" | "she" | "they" | "it" | "we" | "i")
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
            } else if word == "and"
                && end > start
                && page.doc.pos(end - 1) == Pos::Noun
                && scene.head(end + 1)
            {
                // "A dog walker and mother of four"
            } else if !scene.inside(end) && scene.owner(end).is_none() || scene.person(end) && !owner {
                return None;
            }
        } else if word == "turned" && scene.head(end + 1) {
            // "The singer | turned campaigner |"
        } else if page.is(end, Facts::SPEECH)
            || page.doc.pos(end).finite()
            || one_of!(word, "has" | "is" | "was" | "had" | "will" | "would")
        {
            break;
        } else if let Some(owned) = owned(scene, end) {
            // "President Donald Trump's | adviser"
            head = None;
            end = owned;
            continue;
        } else if head == end.checked_sub(1) && one_of!(word, "'s" | "’s") {
            // "A manager's | dream |", "the mayor's | adviser |"
            head = None;
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

/// True for a mark or a word that ends the phrase, whatever stands in it.
fn closes(word: &str) -> bool {
    matches!(
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
    )
}

/// "… of the club | for eleven years |", "… | since 2019 |": when, not what.
fn is_time(page: &Page, at: usize) -> bool {
    let named_day = page.is(at + 1, Facts::NOT_NAME) && page.capital(at + 1);
    match page.doc.lower(at) {
        "since" | "until" | "last" | "next" => true,
        // "Author of | After the Flood", "the before- and after-school club": a title, a compound.
        _ if page.capital(at) || page.hyphen(at + 1) || page.is(page.doc.before(at, 1), Facts::SMALL) => {
            false
        }
        "after" | "before" | "during" | "amid" => true,
        "less" | "more" => page.folded(at + 1) == "than",
        "at" => page.folded(at + 2) == "time",
        "on" => named_day,
        "for" | "in" | "from" => {
            page.doc.token(at + 1).kind == TokenKind::Number
                || named_day
                || TIME_UNITS.contains(&page.folded(at + 2))
                || page.doc.pos(at + 1) == Pos::Number
                || one_of!(
                    page.folded(at + 1),
                    "more" | "nearly" | "almost" | "over" | "about" | "many" | "several" | "much"
                )
        }
        _ => false,
    }
}

/// "… a former officer | elected | in 2018": what was done, not what he is.
pub(super) fn is_done(page: &Page, at: usize) -> bool {
    // "A backbencher | first elected | in 2015"
    let at = at + usize::from(one_of!(page.doc.lower(at), "first" | "newly" | "recently"));
    !page.hyphen(page.doc.before(at, 1))
        && one_of!(
            page.doc.lower(at),
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
                | "signed"
                | "bought"
        )
}

/// What follows a person's possessive, where one is named: "Donald Trump's | adviser".
fn owned(scene: &Scene, at: usize) -> Option<usize> {
    let owner = scene.owner(at).filter(|_| scene.person(at));
    let end = (at..at + 6).find(|&i| scene.owner(i) != owner)?;
    (owner.is_some() && one_of!(scene.page.doc.lower(end), "'s" | "’s")).then_some(end + 1)
}

/// True where a preposition stands between the role's head and a person ("adviser to president Ana Ruiz").
fn follows_preposition(scene: &Scene, head: usize, person: usize) -> bool {
    (head..person).any(|at| one_of!(scene.page.folded(at), "of" | "to" | "for" | "under" | "with" | "by"))
}
