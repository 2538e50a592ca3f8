//! Another word for the only one whom the sentence before names: "the agency", "the farmer", "the Wolves manager".

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::antecedent::REACH;
use super::epithet::{about, is_no_body, leader, sole};
use crate::case::Lower as _;
use crate::document::TokenKind;
use crate::quotes::phrases::finite_verb;
use crate::quotes::view::{Sex, View};
use crate::quotes::vocabulary::{CueClass, flag};
use crate::report::{BlockKind, Entity, EntityKind};
use crate::tagger::Pos;

/// "Maritime NZ confirmed it. | The agency | said", "Eric Sather told the board so. | The farmer | said", "He told ESPN so.
/// “…,” | the Serbian big man | said": another word for the only one whom the sentence before names.
pub(super) fn renamed<'a>(view: &View<'a>, tokens: &Range<usize>) -> Option<&'a Entity> {
    if let Some(seat) = sits_for(view, tokens) {
        return sole(view, tokens.start, EntityKind::Person).filter(|e| has_risen(view, tokens, e, seat));
    }
    let last = tokens.end - 1;
    let word = view.lower(last);
    let body = tokens.len() == 2 && view.is(last, flag::SORT);
    let other = body || another_word(view, tokens);
    if !(other || somebody_here(view, tokens)) {
        return None;
    }
    // Nobody else has been called so.
    let used = |t: usize| {
        // "The RMT agreed. The union left. | The union | said": still the same one.
        let the = body && t.checked_sub(1).is_some_and(|b| view.lower(b) == "the");
        view.doc.token(t).word == view.doc.token(last).word
            && !the
            && !view.capitalized(t)
            && !matches!(view.doc.block_kind(t), BlockKind::Headline | BlockKind::Standfirst)
    };
    if (tokens.start.saturating_sub(REACH)..tokens.start).any(used) {
        return None;
    }
    if body {
        let only = sole(view, tokens.start, EntityKind::Organization).filter(|e| is_such(&e.name, word));
        // "The W.H.O. said so. … | The agency | said": whichever of that sort led a sentence last. Any may be a party.
        let such = |e: &Entity| e.kind == EntityKind::Organization && is_such(&e.name, word);
        let floor = tokens.start.saturating_sub(REACH);
        return only.or_else(|| leader(view, floor..tokens.start, such).filter(|_| word != "party"));
    }
    let named = sole(view, tokens.start, EntityKind::Person)?;
    // "Hale, who gave evidence, left. | The witness | said"
    let before = tokens.start.saturating_sub(REACH)..tokens.start;
    let testifies = |t: usize| one_of!(view.lower(t), "evidence" | "testified" | "testifying" | "testimony");
    if word == "witness" && !before.into_iter().any(testifies) {
        return None;
    }
    let coach = one_of!(word, "coach" | "manager") && view.descriptions.is_called(view, named, "manager");
    let fits = fits_sex(view, named, word) && !holds_court(named, word);
    (!coach && fits && (other || just_spoke(view, tokens, named))).then_some(named)
}

/// "the Conservative MP", "the MP for Hull": a member told from the others, and whether by a seat.
fn sits_for(view: &View, tokens: &Range<usize>) -> Option<bool> {
    let head = tokens.clone().find(|&t| one_of!(view.lower(t), "mp" | "msp" | "mep" | "td"))?;
    let seat = one_of!(view.lower(head + 1), "for" | "from") && head + 1 < tokens.end;
    let told = view.lower(tokens.start) == "the"
        && (seat || head + 1 == tokens.end && tokens.len() > 2)
        && !view.is_person_name(tokens.end - 1);
    told.then_some(seat)
}

/// "Ana Ruiz told the House so. | The MP for Hull | added": whoever has just spoken, and is known to sit or for nothing else.
fn has_risen(view: &View, tokens: &Range<usize>, person: &Entity, seat: bool) -> bool {
    let Some(mut sentence) = about(view, tokens.start) else { return false };
    let verb = sentence.find(|&t| view.quoted(t).is_none() && finite_verb(view, t));
    let speaks = |t: usize| {
        seat && view.lower(t) == "spoke" || view.finite_cue(t).is_some_and(|c| c.class.reports_words())
    };
    let seated =
        |role: &String| role.split(' ').any(|w| one_of!(w, "MP" | "MSP" | "MEP" | "TD" | "leader" | "chair"));
    let open = person.roles.is_empty() && seat;
    verb.is_some_and(speaks) && (open || person.roles.iter().any(seated))
}

/// Others who have a part in a story: whoever is called so is rarely the one who was named last.
pub(super) static OTHERS: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| crate::list!("quotes/others.txt").split_whitespace().collect());

/// "The centre-half", "the officer": any word for one person, short of those for others who may stand by.
fn somebody_here(view: &View, tokens: &Range<usize>) -> bool {
    let last = tokens.end - 1;
    let word = view.lower(last);
    let inner = || tokens.start + 1..last;
    let plain = |t: usize| !view.capitalized(t) && !one_of!(view.lower(t), "'s" | "of" | "other" | "new");
    // "the centre-half"
    let compound = tokens.len() == 4 && view.lower(last - 1) == "-";
    (2..=4).contains(&tokens.len())
        && !view.capitalized(last)
        && inner().all(plain)
        && view.doc.token(last).kind == TokenKind::Word
        && (compound || view.pos(last) == Pos::Noun && view.is_somebody(last))
        && (compound || !view.is(last, flag::BODY | flag::DOCUMENT | flag::PEOPLE | flag::KEPT_BACK))
        && !OTHERS.contains(word)
}

/// "Farida Sheikh appealed to drivers. | The officer | said", "Marsden disputed it. “…,” | the centre-half | said": who
/// spoke in the sentence before, or whom the paragraph at hand has led up to.
fn just_spoke(view: &View, tokens: &Range<usize>, person: &Entity) -> bool {
    let sentence = about(view, tokens.start);
    let Some(sentence) = sentence else { return false };
    let named = |t: usize| view.entity_at(t).is_some_and(|e| e.id == person.id);
    let verb = sentence.clone().find(|&t| view.quoted(t).is_none() && finite_verb(view, t));
    let Some(verb) = verb.filter(|&v| (sentence.start..v).any(named)) else { return false };
    // Whoever "showed" or "found" something has not spoken.
    let speaks =
        view.finite_cue(verb).is_some_and(|c| c.class.reports_words() && c.class != CueClass::Document);
    let done_to = view.is(verb, flag::AUXILIARY) && view.pos(verb + 1) == Pos::VerbParticiple;
    // The paragraph before will do where nobody else has been named so far.
    let start = view.doc.span_of(tokens.clone()).start;
    let mut named = view.entities.iter().filter(|e| {
        e.kind == EntityKind::Person
            && e.id != person.id
            && e.mentions.first().is_some_and(|m| m.start < start)
    });
    let apart = view.block(sentence.start) != view.block(tokens.start);
    // "Hatch sat down at her table. She has them cleaned. | “…,” | the band director | said": all of a paragraph is told of her.
    let other = |t: usize| {
        let entity = view.entity_at(t).filter(|_| view.quoted(t).is_none());
        entity.is_some_and(|e| e.kind == EntityKind::Person && e.id != person.id)
    };
    let last = sentence.end - 1;
    let paragraph = || (0..=last).rev().take(REACH).take_while(|&t| view.block(t) == view.block(last));
    let all_of_her = || {
        let quoted = paragraph().any(|t| view.quoted(t).is_some());
        !quoted && !paragraph().any(other)
    };
    let same = !apart || named.next().is_none() || all_of_her();
    (speaks || same && !done_to) && !(apart && is_of(view, tokens, person))
}

/// "Tom Hale said he had been sacked. | “He was dismissed,” | the drummer | said": the words are of Hale.
fn is_of(view: &View, tokens: &Range<usize>, person: &Entity) -> bool {
    let sentence = view.sentence(tokens.start);
    let own = match sentence.clone().find(|&t| view.quoted(t).is_some() && !view.punctuation(t)) {
        Some(first) if one_of!(view.lower(first), "he" | "he's") => Sex::Man,
        Some(first) if one_of!(view.lower(first), "she" | "she's") => Sex::Woman,
        _ => return false,
    };
    view.entity(&person.id).and_then(|index| view.sex(index)) == Some(own)
}

/// "Judge Tom Hale set a date. | The businessman | said": whoever has a part in court is nobody's businessman.
fn holds_court(person: &Entity, word: &str) -> bool {
    let court =
        ["judge", "justice", "prosecutor", "barrister", "solicitor", "counsel", "coroner", "magistrate"];
    let role = |role: &String| role.lower().split(' ').any(|w| court.contains(&w) && w != word);
    person.roles.iter().any(role)
}

/// Reuters, the BBC: those who report.
pub(super) fn is_newsroom(name: &str) -> bool {
    let lower = name.lower();
    crate::list!("quotes/newsrooms.txt").lines().any(|newsroom| newsroom == lower)
}

/// True for a body whose name says that it is one of that sort: any may be a party.
fn is_such(name: &str, word: &str) -> bool {
    let lower = name.lower();
    if word != "newspaper" && is_newsroom(name) {
        return false;
    }
    let acronym = || name.split(' ').any(|w| w.len() > 1 && w.chars().all(char::is_uppercase));
    match word {
        "party" => true,
        "force" => lower.contains("police") || lower.contains("constabulary"),
        "agency" | "service" => {
            acronym()
                || [
                    "agency",
                    "administration",
                    "service",
                    "bureau",
                    "office",
                    "department",
                    "organization",
                    "organisation",
                    "programme",
                    "program",
                    "centers for",
                ]
                .iter()
                .any(|w| lower.contains(w))
        }
        "union" => {
            acronym()
                || ["union", "workers", "teachers", "nurses", "association", "federation", "congress"]
                    .iter()
                    .any(|w| lower.contains(w))
        }
        "watchdog" | "regulator" => {
            lower.starts_with("of") && !lower.contains(' ')
                || ["audit", "commission", "authority", "agency", "inspectorate", "ombudsman"]
                    .iter()
                    .any(|w| lower.contains(w))
        }
        "authority" => lower.contains("authority") || lower.contains("council"),
        "brokerage" => {
            ["securities", "capital", "brokers", "markets", "research"].iter().any(|w| lower.contains(w))
        }
        "trust" => lower.contains("trust") || lower.contains("nhs"),
        _ => lower.contains(word),
    }
}

/// False for a widow who is a man.
fn fits_sex(view: &View, person: &Entity, word: &str) -> bool {
    let own = match word {
        "widow" | "grandmother" | "actress" | "businesswoman" => Sex::Woman,
        "widower" | "grandfather" | "actor" | "businessman" => Sex::Man,
        _ if word.ends_with("woman") => Sex::Woman,
        _ if word.ends_with("man") => Sex::Man,
        _ => return true,
    };
    view.entity(&person.id).and_then(|index| view.sex(index)).is_none_or(|sex| sex == own)
}

/// True for a description that writers use not to repeat a name: of what somebody is by birth, by trade or by party, not
/// of another who has a part in the story ("the judge", "the doctor").
fn another_word(view: &View, tokens: &Range<usize>) -> bool {
    let last = tokens.end - 1;
    let word = view.lower(last);
    let inner = tokens.start + 1..last;
    let plain =
        inner.clone().all(|t| !one_of!(view.lower(t), "'s" | "of" | "other" | "new" | "first" | "second"));
    let one = !word.ends_with('s') || word.ends_with("ss");
    // "The Special Adviser" is an office.
    if tokens.len() > 5
        || view.capitalized(last)
        || !plain
        || !one
        || view.is(last, flag::BODY | flag::DOCUMENT | flag::PEOPLE | flag::KEPT_BACK)
    {
        return false;
    }
    // "The former postmaster", "the SNP councillor", "the third-term Democrat"
    let marked = inner.clone().any(|t| {
        one_of!(view.lower(t), "former" | "veteran" | "retired")
            // "The SNP | politician"
            || view.capitalized(t) && (word == "politician" || is_no_body(view, t))
    });
    let team = inner.clone().any(|t| view.capitalized(t))
        && one_of!(
            word,
            "coach" | "manager" | "captain" | "striker" | "midfielder" | "forward" | "councillor"
        );
    let relates = one_of!(
        word,
        "girlfriend"
            | "boyfriend"
            | "wife"
            | "husband"
            | "partner"
            | "friend"
            | "colleague"
            | "neighbour"
            | "neighbor"
            | "employee"
            | "client"
            | "teammate"
            | "roommate"
            | "lover"
    );
    let speaks_for = relates
        || word.starts_with("spokes")
        || one_of!(word, "official" | "source" | "aide" | "secretary" | "statement");
    let bare = inner.is_empty()
        && one_of!(
            word,
            "farmer"
                | "don"
                | "crofter"
                | "fisherman"
                | "pensioner"
                | "singer"
                | "musician"
                | "painter"
                | "photographer"
                | "businessman"
                | "businesswoman"
                | "entrepreneur"
                | "millionaire"
                | "billionaire"
                | "politician"
                | "lawmaker"
                | "academic"
                | "climber"
                | "runner"
                | "cyclist"
                | "swimmer"
                | "sprinter"
                | "golfer"
                | "boxer"
                | "footballer"
                | "cricketer"
                | "batsman"
                | "bowler"
                | "striker"
                | "midfielder"
                | "defender"
                | "goalkeeper"
                | "quarterback"
                | "pitcher"
                | "widow"
                | "widower"
                | "grandmother"
                | "grandfather"
                | "student"
                | "undergraduate"
                | "activist"
                | "witness"
        );
    !speaks_for && (marked || team || bare)
}
