//! What stands beside an organization.

use super::Beside;
use super::seats::is_elected;
use crate::document::{Case, TokenKind};
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;
use crate::tagger::Pos;

/// "The Stelmar said", "the ICRC": an article before what no noun follows.
pub(super) fn has_article(beside: &Beside) -> bool {
    let Beside { page, name, start, end, before, .. } = *beside;
    page.folded(before) == "the"
        && !followed_by_noun(page, end)
        && (name.kind == EntityKind::Person
            || name.tokens.len() == 1 && page.doc.token(start).case == Case::Upper)
}

/// What the text says to be a body, or where somebody is from: "Deborah Klein of Merriman Stanley".
pub(super) fn is_explained_body(beside: &Beside) -> bool {
    let Beside { page, scene, name, before, .. } = *beside;
    let of = name.kind == EntityKind::Person
        && page.folded(before) == "of"
        && scene.people.contains(before)
        && !is_elected(page, before);
    of || is_organization_by_apposition(page, name, beside.known())
}

/// "The union | Cepa |", "the airline | Renlow |": one word right behind what it is, which no first name is.
pub(super) fn is_named_body(beside: &Beside) -> bool {
    let Beside { page, name, start, before, .. } = *beside;
    // "Of the firm | Potae Lowe Hannigan |"
    let firm = page.doc.word(before) == "firm" && name.tokens.len() <= 4;
    name.kind != EntityKind::Organization
        && (name.tokens.len() == 1 || firm)
        && page.doc.token(before).case == Case::Lower
        && page.is(before, Facts::ORGANIZATION_NOUN)
        && !page.is(start, Facts::FIRST_NAME | Facts::GROUP)
        && !beside.known()
        && is_explained_body(beside)
}

/// A short name that does what companies do.
pub(super) fn acts(beside: &Beside) -> bool {
    let Beside { page, name, start, end, .. } = *beside;
    name.tokens.len() < 3
        && (name.tokens.len() == 1 || name.kind == EntityKind::Place && !page.is(end - 1, Facts::PLACE_TAIL))
        && matches!(name.kind, EntityKind::Person | EntityKind::Place)
        && !page.is(start, Facts::FIRST_NAME | Facts::GEOGRAPHY)
        && !beside.is_somebody()
        && acts_as_company(page, name, beside.scene.sport)
}

/// "London-based | Stelmar |", "the New York-listed | Stelmar |": what has a seat or shares.
pub(super) fn is_based(beside: &Beside) -> bool {
    let Beside { page, name, start, end, before, .. } = *beside;
    one_of!(page.doc.word(before), "based" | "listed" | "headquartered")
        && page.hyphen(page.doc.before(start, 2))
        && matches!(name.kind, EntityKind::Person | EntityKind::Place)
        && (name.tokens.len() == 1 || !page.is(start, Facts::FIRST_NAME))
        && !beside.known()
        && !beside.has(Facts::PLACE_TAIL)
        && !beside.is_somebody()
        && !page.capital(end)
        && page.doc.lower(end) != "'s"
        && !followed_by_noun(page, end)
        // "Cork-based | Weller |, 34, won", "Leeds-based | Weller | told the court"
        && !(page.doc.lower(end) == ","
            && (page.doc.token(end + 1).kind == TokenKind::Number || page.doc.word(end + 1) == "who")
            || page.doc.word(end) == "told")
}

/// What the word alone has from a longer name that begins with it.
pub(super) fn head(beside: &Beside) -> Option<f32> {
    let Beside { page, scene, name, start, .. } = *beside;
    let single = name.tokens.len() == 1
        && !beside.is_somebody()
        && (name.kind == EntityKind::Person || !beside.known());
    if single { scene.heads.get(page.folded(start)).copied() } else { None }
}

/// True where the name modifies a noun ("the Pinochet dictatorship"): then the article is the noun's.
pub(super) fn followed_by_noun(page: &Page, at: usize) -> bool {
    matches!(page.doc.pos(at), Pos::Noun | Pos::ProperNoun | Pos::Adjective)
}

/// "Oil company Petrosen", "the Tabesa tobacco company", "Baffinland spokesman Peter Akman", "Smoore's shares".
fn is_organization_by_apposition(page: &Page, name: &Found, known: bool) -> bool {
    if known || name.kind == EntityKind::Organization {
        return false;
    }
    let (start, end) = (name.tokens.start, name.tokens.end);
    let common = |at: usize, class: Facts| page.doc.token(at).case == Case::Lower && page.is(at, class);
    let before = page.doc.before(start, 1);
    let owned = if page.doc.lower(end) == "'s" { end + 1 } else { end };
    let role = common(end, Facts::ROLE) && page.namelike(end + 1) && page.together(end, end + 1);
    // "Renlow chief medical officer Ana Ruiz"
    let officer = one_of!(page.doc.word(end), "chief" | "managing" | "executive" | "finance" | "marketing")
        && (end + 1..end + 4)
            .find(|&at| common(at, Facts::ROLE) && page.doc.word(at) != "chief")
            .filter(|&at| one_of!(page.doc.word(at), "officer" | "director" | "executive"))
            .is_some_and(|at| page.namelike(at + 1) && page.together(end, at + 1))
        && !page.is(start, Facts::GROUP);
    // "Lynas Rare Earths chief executive"
    let chief = page.doc.word(end) == "chief"
        && one_of!(page.doc.word(end + 1), "executive" | "financial" | "operating" | "economist" | "analyst")
        && name.tokens.len() > 1;
    // "Larkfield Care, which owns": nobody is a "which".
    let thing = page.doc.lower(end) == ","
        && page.folded(end + 1) == "which"
        && (one_of!(
            page.doc.word(end + 2),
            "owns" | "operates" | "employs" | "makes" | "runs" | "sells" | "provides"
        )
            // "| Larkfield |, which holds": where nothing else stands before that it could be.
            || name.tokens.len() == 1 && page.starts(start))
        && !one_of!(page.folded(before), "of" | "by")
        && name.kind == EntityKind::Person
        && !page.is(start, Facts::FEMALE | Facts::MALE);
    is_called(page, name)
        || thing
        || common(end, Facts::ORGANIZATION_NOUN)
        || page.folded(before) == "the" && common(end + 1, Facts::ORGANIZATION_NOUN)
        || common(owned, Facts::BELONGING)
        || role && name.kind == EntityKind::Person
        || chief
        || officer
        || body_before_role(page, end) && !is_craftsman(page, name)
}

/// "Ana Ruiz, a maker of boats", "Taras Lysenko, a crane operator": a person, named in full, is called so, too.
fn is_craftsman(page: &Page, name: &Found) -> bool {
    let noun = explained(page, name.tokens.end, Facts::ORGANIZATION_NOUN);
    let works = noun.is_some_and(|at| page.folded(at).ends_with("er") || page.folded(at).ends_with("or"));
    works
        && name.tokens.len() > 1
        && page.is(name.tokens.start, Facts::FEMALE | Facts::MALE | Facts::FIRST_NAME)
}

/// ", the daily and owner of": what is named first counts, as in ", the president and publisher of".
pub(super) fn body_before_role(page: &Page, comma: usize) -> bool {
    before_role(page, comma, Facts::ORGANIZATION_NOUN)
}

/// True where a noun of this class explains the name before the comma, and no role comes before it: ", a town and the
/// mayor's home", but not ", a schoolteacher in the village".
pub(super) fn before_role(page: &Page, comma: usize, class: Facts) -> bool {
    let role = |noun: usize| (comma + 1..noun).any(|at| page.is(at, Facts::ROLE));
    explained(page, comma, class).is_some_and(|noun| !role(noun))
}

/// What a share does.
const MOVES: [&str; 18] = [
    "rose", "fell", "jumped", "gained", "lost", "climbed", "slipped", "dropped", "surged", "tumbled",
    "soared", "sank", "slid", "added", "shed", "plunged", "advanced", "eased",
];

/// "Stelmar declined to comment", "Stelmar said it had agreed", "a spokesman for Stelmar", "a stake in Stelmar",
/// "Finland's Stelmar": one word that no list knows and nobody bears, where people would have been introduced.
fn acts_as_company(page: &Page, name: &Found, sport: bool) -> bool {
    let (start, end) = (name.tokens.start, name.tokens.end);
    let before = page.doc.before(start, 1);
    // "Mr Stelmar said it had"
    if page.is(before, Facts::HONORIFIC) {
        return false;
    }
    let noun = page.doc.before(start, 2);
    let next = |words: [&str; 2]| words.iter().zip(end..).all(|(word, at)| page.folded(at) == *word);
    let silent = next(["declined", "to"])
        || next(["competes", "with"])
        || next(["did", "not"]) && page.folded(end + 2) == "respond";
    let says = page.is(end, Facts::SPEECH) && one_of!(page.folded(end + 1), "it" | "its");
    let spoken = page.folded(before) == "for" && page.folded(noun).starts_with("spokes");
    let held = page.folded(before) == "in"
        && page.is(noun, Facts::BELONGING | Facts::STAKE)
        && page.folded(noun).starts_with("s")
        // "Staff in Stelmar"
        && page.folded(noun) != "staff";
    let national = !sport
        && page.doc.lower(before) == "'s"
        && page.listed(noun..noun + 1).is_some_and(|l| l.kind == EntityKind::Place)
        && !page.capital(end)
        && !page.is(end, Facts::PLACE_NOUN);
    // "An analyst at Stelmar"
    let works = one_of!(page.folded(before), "at" | "with")
        && one_of!(
            page.folded(noun),
            "analyst"
                | "analysts"
                | "economist"
                | "economists"
                | "strategist"
                | "strategists"
                | "trader"
                | "traders"
                | "equities"
                | "research"
        )
        // "Her editor at Stelmar"
        || page.folded(before) == "at"
            && page.is(noun, Facts::ROLE)
            && page.doc.token(noun).case == Case::Lower
            && name.kind == EntityKind::Person
            && !sport;
    let rival = page.folded(before) == "with"
        && one_of!(
            page.folded(noun),
            "compete"
                | "competes"
                | "competing"
                | "merge"
                | "merger"
                | "partnership"
                | "venture"
                | "contract"
        );
    let bought = page.folded(before) == "of"
        && one_of!(
            page.folded(noun),
            "takeover" | "acquisition" | "subsidiary" | "shares" | "purchase" | "bankruptcy"
        );
    // "According to Stelmar", "told Stelmar", "the Stelmar"
    let heard = page.folded(before) == "told"
        || page.folded(before) == "to" && page.folded(noun) == "according" && page.doc.lower(end) != "'s";
    let article = page.folded(before) == "the"
        && name.kind == EntityKind::Person
        && !followed_by_noun(page, end)
        && !page.capital(end)
        && !page.folded(start).ends_with('s');
    // "Stelmar jumped 7%"
    let moves = MOVES.contains(&page.doc.word(end))
        && page.doc.token(end + 1).kind == TokenKind::Number
        && one_of!(page.doc.word(end + 2), "%" | "percent" | "per" | "pence" | "cents");
    // "Stelmar employs 12 people"
    let employs = page.doc.word(end) == "employs"
        && (page.doc.token(end + 1).kind == TokenKind::Number
            || page.doc.token(end + 2).kind == TokenKind::Number)
        // "Okafor employs 40 pickers on his farm"
        && !(end + 2..end + 12).any(|i| one_of!(page.doc.word(i), "his" | "her" | "he" | "she"))
        && !page.capitals(1).any(|i| {
            page.folded(i) == page.folded(start) && one_of!(page.doc.word(i - 1), "Mr" | "Mr." | "Mrs" | "Ms" | "Dr")
        });
    silent
        || employs
        || moves
        || says
        || spoken
        || held
        || national
        || bought
        || works
        || rival
        || heard
        || article
}

/// "Published by | Norton | in 1995", "a journalist at | La Tercera |": what prints, whatever else is called so.
pub(super) fn is_publisher(beside: &Beside) -> bool {
    let Beside { page, name, start, end, before, .. } = *beside;
    let noun = page.folded(page.doc.before(before, 1));
    let prints = page.folded(before) == "by" && one_of!(noun, "published" | "manufactured");
    let employs = page.folded(before) == "at"
        && one_of!(noun, "journalist" | "reporter" | "editor" | "columnist" | "correspondent" | "critic");
    // "Published on Monday in | Nature Geoscience |"
    let told = |back: usize| one_of!(page.folded(page.doc.before(before, back)), "published" | "publishing");
    let journal = page.folded(before) == "in"
        && name.kind == EntityKind::Place
        && name.tokens.len() > 1
        && page.listed(name.tokens.clone()).is_none()
        && !name.tokens.clone().any(|at| page.is(at, Facts::GEOGRAPHY))
        && (1..5).any(told)
        && !page.capital(end);
    if journal {
        return true;
    }
    // "Shares in | Barry Weller | fell": nor has a person shares.
    if name.kind == EntityKind::Person
        && one_of!(noun, "shares" | "stake")
        && page.folded(before) == "in"
        && name.tokens.len() > 1
        && page.doc.pos(end).finite()
        && page.listed(name.tokens.clone()).is_none()
    {
        return true;
    }
    // No person has analysts.
    let analyses = one_of!(page.folded(before), "at" | "with")
        && one_of!(noun, "analyst" | "analysts" | "economist" | "economists" | "strategist" | "strategists")
        && page.listed(name.tokens.clone()).is_none();
    if analyses && name.kind == EntityKind::Person && !page.capital(end) {
        return true;
    }
    (prints || employs)
        && matches!(name.kind, EntityKind::Person | EntityKind::Place)
        && name.tokens.len() <= 2
        && !beside.is_somebody()
        && !page.capital(end)
        && page.listed(name.tokens.clone()).is_none()
        && !(name.tokens.len() > 1 && page.is(start, Facts::FEMALE | Facts::MALE))
}

/// "Start-| up |"
fn is_start_up(page: &Page, up: usize) -> bool {
    page.doc.word(up) == "up"
        && page.hyphen(page.doc.before(up, 1))
        && page.folded(page.doc.before(up, 2)) == "start"
}

/// "Oil company Petrosen", "start-up Nimbus": what it is, right before the name.
pub(super) fn is_called(page: &Page, name: &Found) -> bool {
    let start = name.tokens.start;
    let before = page.doc.before(start, 1);
    let common = |at: usize| {
        (page.doc.token(at).case == Case::Lower || page.starts(at)) && page.is(at, Facts::ORGANIZATION_NOUN)
    };
    let noun = is_start_up(page, before)
        || common(before)
        || page.doc.lower(before) == "," && common(page.doc.before(start, 2));
    // "The broadcaster Ana Ruiz": people are publishers and producers, too.
    // "The law firm Arthur Cox" is no person, whatever its founder was.
    let full_name = name.tokens.len() > 1
        && page.is(start, Facts::FEMALE | Facts::MALE)
        && !one_of!(page.folded(before), "firm" | "company" | "bank" | "brokerage" | "charity" | "airline");
    // "Chief forecaster Aled Rhys": people are that, too.
    let trade = one_of!(
        page.folded(before),
        "forecaster" | "builder" | "contractor" | "miner" | "brewer" | "distiller" | "rival" | "rivals"
    );
    let full_name = full_name || name.tokens.len() > 1 && (trade || is_machinist(page, before));
    noun && page.together(before, start) && !full_name
}

/// "Machine | operator |": what one does, and no company.
pub(in crate::entities) fn is_machinist(page: &Page, noun: usize) -> bool {
    page.doc.word(noun) == "operator"
        && one_of!(
            page.doc.lower(page.doc.before(noun, 1)),
            "machine"
                | "crane"
                | "forklift"
                | "camera"
                | "digger"
                | "radio"
                | "drone"
                | "tractor"
                | "plant"
                | "winch"
        )
}

/// ", the ruling party,", ", a wholly owned subsidiary of": what the name is, right behind it.
pub(super) fn is_explained(page: &Page, comma: usize, class: Facts) -> bool {
    explained(page, comma, class).is_some()
}

/// The noun of [`is_explained`].
pub(super) fn explained(page: &Page, comma: usize, class: Facts) -> Option<usize> {
    // "Ana Ruiz, national treasurer for": a person's office has no article. "Ana Ruiz, her mentor,", "Undertow, her play,"
    let office = || match page.doc.pos(comma + 1) {
        Pos::Adjective | Pos::Noun => class == Facts::ROLE,
        Pos::PossessivePronoun => class == Facts::ROLE || class == Facts::WORK_HEAD,
        _ => false,
    };
    if page.doc.lower(comma) != "," || !(one_of!(page.folded(comma + 1), "a" | "an" | "the") || office()) {
        return None;
    }
    let noun = (comma + 1..comma + 7)
        // ", a crane operator | at the port": what hangs on a preposition explains something else.
        .take_while(|&at| {
            let word = page.doc.lower(at);
            let hangs =
                one_of!(word, "at" | "in" | "for" | "on" | "from" | "with" | "near") && !page.hyphen(at + 1);
            !hangs && !one_of!(word, "," | "." | "of" | "who") && page.together(comma, at)
        })
        // ", a tidal-energy | start-up |,"
        .find(|&at| {
            page.is(at, class) && page.doc.token(at).case == Case::Lower
                || class == Facts::ORGANIZATION_NOUN && is_start_up(page, at)
        });
    let head = |at: usize| {
        one_of!(
            page.doc.lower(at + 1),
            "," | "." | "of" | "in" | "that" | "which" | ";" | "and" | "for" | "at"
        )
    };
    noun.filter(|&at| head(at))
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn what_has_a_seat_is_a_body() {
        check(&[
            "[place London]-based [organization Stelmar] rose. The [place New York]-listed [organization Norvane] fell.",
            "Shares in [organization Tom Bakker] fell.",
            "[person Barry Weller], the world's biggest retailer, left. He sold a stake in [person Ana Ruiz] losing.",
            "[person Barry Weller], a chocolate maker, left. She has shares in [person Tom Weller]'s firm.",
            "[place Cork]-based [person Weller], 34, won. [place UK]-based [person Weller] told the court so.",
            "[place Paris]-based [person Ana Ruiz] sang. [place Berlin]-based artist [person Kadar] paints.",
        ]);
    }
}
