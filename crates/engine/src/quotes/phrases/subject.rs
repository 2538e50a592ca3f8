//! Whose verb a cue is.

use std::ops::Range;

use super::clause::clause_subject;
use super::inside::nominal;
use super::means::can_mean;
use super::noun::{ending_at, is_figure, starting_at, starts_phrase};
use super::relative::{
    before_parenthesis, before_post, before_relative, behind_modifier, behind_relative, led_by_name,
    of_relative, person_in,
};
use super::series::series;
use super::verb::finite_verb;
use crate::quotes::view::View;
use crate::quotes::vocabulary::{CueClass, flag, form};
use crate::report::EntityKind;
use crate::tagger::Pos;

/// How far a scan goes, in tokens: far enough for "the 59-year-old former deputy minister of …", and linear.
const REACH: usize = 40;

/// The longest time that somebody spends on saying something, in tokens.
const SPENT: usize = 8;

/// The subject of the verb at `verb`, going no further left than `floor`.
pub(in crate::quotes) fn subject_before(view: &View, verb: usize, floor: usize) -> Option<Range<usize>> {
    let floor = floor.max(verb.saturating_sub(REACH));
    if let Some(found) = behind_quoted_relative(view, verb, floor) {
        return Some(found);
    }
    let mut at = verb;
    // Skip what stands between a subject and its verb: "also", "has", "on Friday".
    while at > floor {
        let before = at - 1;
        if view.quoted(before).is_some() {
            return None;
        }
        let skip = view.is(before, flag::AUXILIARY)
            || view.tells_when(before)
            || view.adverb(before) && !view.is(before, flag::PRONOUN)
            // "Ruiz and Hale have | both | asked"
            || at == verb && one_of!(view.lower(before), "both" | "each") && view.is(before.wrapping_sub(1), flag::AUXILIARY)
            || view.is(before, flag::PREPOSITION) && at < verb && view.tells_when(at);
        if !skip {
            break;
        }
        at = before;
    }
    let last = at.checked_sub(1).filter(|&l| l >= floor)?;
    if view.is(last, flag::RELATIVE) {
        let comma = usize::from(last > floor && view.lower(last - 1) == ",");
        let antecedent = last.checked_sub(1 + comma).and_then(|end| ending_at(view, end, floor))?;
        // "Ruiz, 30, from | Hull, | who said"
        let led = || (view.lower(last) == "who").then(|| led_by_name(view, &antecedent, floor)).flatten();
        let named = (comma > 0).then(|| before_post(view, &antecedent, floor).or_else(led)).flatten();
        let who = |antecedent| {
            if view.lower(last) == "who" { person_in(view, antecedent, floor) } else { antecedent }
        };
        return Some(named.unwrap_or_else(|| who(antecedent)));
    }
    // "Mr Kivumbi (NUP, Butambala), | said"
    let bracket = view.lower(last) == ","
        && last > floor
        && view.lower(last - 1) == ")"
        && (floor..last)
            .rev()
            .find(|&t| view.lower(t) == "(")
            .is_some_and(|open| open > floor && view.is_person_name(open - 1));
    let last = last - usize::from(bracket);
    if one_of!(view.lower(last), "," | ")") || view.dash(last) {
        return before_parenthesis(view, last, floor);
    }
    let Some(phrase) = ending_at(view, last, floor) else { return before_relative(view, last, floor) };
    let lead = phrase.start.wrapping_sub(1);
    // "Six in | 10 voters | said", not "who scored six in 10 games"
    let opens = |first: usize| {
        first == floor || {
            let before = first - 1;
            view.punctuation(before)
                || view.is(before, flag::CONJUNCTION)
                || one_of!(
                    view.lower(before),
                    "about"
                        | "nearly"
                        | "almost"
                        | "only"
                        | "some"
                        | "around"
                        | "roughly"
                        | "over"
                        | "than"
                        | "with"
                )
        }
    };
    if phrase.start > floor + 1
        && view.lower(lead) == "in"
        && is_figure(view, lead - 1)
        && is_figure(view, phrase.start)
        && opens(lead - 1)
    {
        return Some(lead - 1..phrase.end);
    }
    // "Officials from Chad, | Mali and Niger | said"
    let listed = view.lower(floor).ends_with('s')
        && view.is(floor + 1, flag::PREPOSITION)
        && phrase.start > floor
        && view.lower(lead) == ","
        && phrase.clone().any(|t| view.lower(t) == "and");
    if listed && series(view, floor, verb) == Some(phrase.end) {
        return Some(floor..phrase.end);
    }
    // "which | outside experts | called"
    if phrase.start > floor && view.lower(lead) == "outside" && !starts_phrase(view, phrase.start) {
        return Some(lead..phrase.end);
    }
    // "Ruiz, in an interview, said" and "Ruiz in an interview said": the phrase belongs to a preposition.
    // "after Ruiz said": these lead clauses as well.
    let conjunction =
        one_of!(view.lower(lead), "after" | "before" | "since" | "until" | "than" | "like" | "as");
    if phrase.start > floor
        && view.is(lead, flag::PREPOSITION)
        && !conjunction
        && !view.is(phrase.start, flag::PRONOUN)
    {
        if let Some(before) = lead.checked_sub(1).filter(|&b| b >= floor)
            && let Some(found) = ending_at(view, before, floor)
        {
            // "Families | living | near the site said"
            let gerund = found.len() > 1
                && view.pos(found.end - 1) == Pos::VerbGerund
                && !view.capitalized(found.end - 1);
            let found = found.start..found.end - usize::from(gerund);
            // "The side that won | three | in 10 games said"
            let scored = (found.len() == 1 && is_figure(view, found.start))
                .then(|| behind_relative(view, &found, floor))
                .flatten();
            let found = scored.or_else(|| of_relative(view, &found, verb, floor)).unwrap_or(found);
            return Some(of_accused(view, &found, floor).unwrap_or(found));
        }
        // "In the memo | Byrne | adds", "in a statement | Acme Motors | said": the name is none of the phrase that the
        // preposition leads.
        let person = |t: usize| {
            let named = view.entity_at(t);
            named.is_some_and(|e| {
                e.kind == EntityKind::Person || e.kind == EntityKind::Organization && view.capitalized(t)
            })
        };
        let name = phrase.clone().rev().take_while(|&t| person(t)).last();
        let noun = |n: usize| view.pos(n - 1) == Pos::Noun && !view.capitalized(n - 1);
        return name.filter(|&n| n > phrase.start && noun(n)).map(|n| n..phrase.end);
    }
    Some(
        behind_relative(view, &phrase, floor)
            .or_else(|| behind_modifier(view, &phrase, floor))
            .or_else(|| of_relative(view, &phrase, verb, floor))
            .unwrap_or(phrase),
    )
}

/// "The group, | whose slogan is “Keep it local,” | said it would": the quotation holds the comma that ends the clause.
fn behind_quoted_relative(view: &View, verb: usize, floor: usize) -> Option<Range<usize>> {
    let comma = verb.checked_sub(2).filter(|&c| c > floor && view.lower(c) == ",")?;
    let inside = view.quoted(comma).filter(|_| view.quoted(verb).is_none())?;
    let opening = (floor..comma).rev().find(|&t| view.quoted(t) != Some(inside))?;
    let whose = (floor + 1..opening + 1).rev().find(|&t| view.lower(t - 1) == ",")?;
    let relative = one_of!(view.lower(whose), "who" | "which" | "whose");
    let own = starting_at(view, verb + 1, view.sentence(verb).end).is_some_and(|p| finite_verb(view, p.end));
    (relative && own).then(|| before_parenthesis(view, comma, floor))?
}

/// "A woman | accused of stealing from her employer in | a row | told police": whoever is accused, where the phrase is part
/// of what of.
fn of_accused(view: &View, phrase: &Range<usize>, floor: usize) -> Option<Range<usize>> {
    let near = floor.max(phrase.start.saturating_sub(SPENT * 2))..phrase.start;
    let charge = near.rev().take_while(|&t| !view.punctuation(t)).find(|&t| {
        one_of!(view.lower(t), "accused" | "suspected" | "convicted" | "charged" | "guilty")
            && one_of!(view.lower(t + 1), "of" | "with")
    })?;
    let subject = ending_at(view, charge.checked_sub(1)?, floor)?;
    let free = !(charge + 1..phrase.start).any(|t| finite_verb(view, t));
    (free && subject.start == view.sentence(charge).start).then_some(subject)
}

/// Where the last clause with a subject of its own begins before `verb`: behind a semicolon, behind a comma and a
/// conjunction with a subject and a verb.
fn last_clause(view: &View, floor: usize, verb: usize) -> usize {
    let reach = floor.max(verb.saturating_sub(REACH));
    (reach..verb)
        .rev()
        .find_map(|t| {
            let word = view.lower(t);
            // "Ruiz called it “a ghost” | and | Hale accused …": so does the mark of a quotation.
            let after_comma = t > reach && (view.lower(t - 1) == "," || view.quoted(t - 1).is_some());
            let joins = word == ";"
                || after_comma
                    && one_of!(
                        word,
                        "and" | "but" | "while" | "whereas" | "though" | "although" | "when" | "where" | "so"
                    )
                || word == "as" && t > reach && view.lower(t - 1) == "even";
            // "It was shown Monday | when Ruiz lamented … and | criticized": one who speaks goes on speaking.
            let inner = t > reach && one_of!(word, "when" | "after" | "because" | "before");
            if !joins && !inner || view.quoted(t).is_some() {
                return None;
            }
            let subject = starting_at(view, t + 1, verb)?;
            if !joins && view.finite_cue(subject.end).is_none() {
                return None;
            }
            let mut next = (subject.end..verb).find(|&n| !view.adverb(n))?;
            // ", and their coach, | Ana Ruiz, | was left to rue"
            if view.lower(next) == ","
                && let Some(name) = starting_at(view, next + 1, verb).filter(|n| view.lower(n.end) == ",")
            {
                next = name.end + 1;
            }
            (finite_verb(view, next) || view.is(next, flag::RELATIVE)).then_some(subject.start)
        })
        .unwrap_or(floor)
}

/// Whose verb a cue is: its own subject where it is finite, else that of the sentence it hangs on.
pub(in crate::quotes) fn subject(view: &View, verb: usize, floor: usize) -> Option<Range<usize>> {
    if passive(view, verb, floor) {
        // "would be charged by distance": no speaker.
        return agent(view, verb).filter(|a| can_mean(view, a));
    }
    if let Some(found) = quoted_as(view, verb, floor) {
        return Some(found);
    }
    let before = verb.wrapping_sub(1);
    // "what Ruiz | would later | describe as"
    let modal = || {
        let lead = (floor..verb).rev().find(|&t| !view.adverb(t));
        lead.is_some_and(|t| view.pos(t) == Pos::Modal && view.quoted(t).is_none())
    };
    let finite = view.finite_cue(verb).is_some()
        && (!matches!(view.pos(verb), Pos::VerbGerund | Pos::VerbBase | Pos::To)
            || view.pos(verb) == Pos::VerbBase && modal())
        && view.lower(before) != "to";
    // "Ruiz praised those who left but | said": a verb behind a conjunction shares the sentence's subject.
    let mut lead = before;
    while lead > floor && view.adverb(lead) {
        lead -= 1;
    }
    if let Some(found) = controller(view, verb, floor) {
        return Some(found);
    }
    // "her mother, she | liked to | say": the verb before has the subject.
    let likes = verb.wrapping_sub(2);
    if view.lower(before) == "to"
        && likes > floor
        && one_of!(view.lower(likes), "likes" | "liked" | "used" | "loves" | "loved")
        && let Some(found) = subject_before(view, likes, floor)
    {
        return Some(found);
    }
    // "There were gasps when | Ruiz | rose to say": so has the verb of a clause inside.
    if view.lower(before) == "to"
        && likes > floor
        && finite_verb(view, likes)
        && let Some(found) = led_subject(view, before, floor).filter(|s| view.is_person(s.end - 1))
        && (found.end..likes).all(|t| view.adverb(t))
    {
        return Some(found);
    }
    let clause = last_clause(view, floor, lead);
    if lead > floor && one_of!(view.lower(lead), "and" | "but") {
        let found = clause_subject(view, clause, verb).or_else(|| shared_subject(view, verb, floor));
        // "Shares fell after | the maker | cut its forecast and said": what is traded or runs says nothing.
        let thing = |f: &Range<usize>| {
            one_of!(
                view.lower(f.start),
                "shares"
                    | "stock"
                    | "stocks"
                    | "prices"
                    | "trains"
                    | "flights"
                    | "buses"
                    | "services"
                    | "talks"
            )
        };
        return found.filter(|f| !thing(f)).or_else(|| led_subject(view, lead, floor));
    }
    let gerund = view.cue(verb).is_some_and(|c| c.forms & form::GERUND != 0) && !finite;
    if gerund && let Some(found) = speaker_before(view, verb, floor) {
        return Some(found);
    }
    if gerund && let Some(found) = led_gerund(view, verb, floor) {
        return Some(found);
    }
    // "… reported Xi saying", "with one of her ads asking": whatever its form, a noun phrase right before it has it.
    let led = verb > floor && view.quoted(before).is_none() && !view.punctuation(before);
    if (finite || led && nominal(view, before))
        && let Some(found) = subject_before(view, verb, floor)
    {
        return Some(issuer(view, &found, floor).unwrap_or(found));
    }
    // "…, saying", "… and said", "went on to say": the sentence's subject has it.
    if finite && let Some(found) = shared_subject(view, verb, floor) {
        return Some(found);
    }
    let found = clause_subject(view, clause, verb);
    // "Shares fell after the maker cut its forecast, | citing": things cite nothing.
    // "The minutes showed that Ruiz wanted a cut, | arguing": nor do documents argue.
    let writes = |s: &Range<usize>| view.is(s.end - 1, flag::DOCUMENT);
    if gerund
        && view.lower(before) == ","
        && found.as_ref().is_some_and(|f| !f.is_empty() && (!can_mean(view, f) || writes(f)))
    {
        let other = shared_subject(view, verb, floor).filter(|s| can_mean(view, s));
        return other.or(found);
    }
    found.or_else(|| shared_subject(view, verb, floor))
}

/// The subject of the last clause that such a word leads before `end`, where it can speak.
fn led_subject(view: &View, end: usize, floor: usize) -> Option<Range<usize>> {
    let leads = |t: usize| one_of!(view.lower(t), "after" | "when" | "as" | "because" | "while");
    (floor..end).rev().filter(|&t| leads(t) && view.quoted(t).is_none()).find_map(|t| {
        let subject = starting_at(view, t + 1, end)?;
        let verb = (subject.end..end).find(|&n| !view.adverb(n) && !view.is(n, flag::AUXILIARY))?;
        (finite_verb(view, verb) && can_mean(view, &subject)).then_some(subject)
    })
}

/// "State television quoted | President Ruiz | as saying"
fn quoted_as(view: &View, verb: usize, floor: usize) -> Option<Range<usize>> {
    let as_ = verb.checked_sub(1).filter(|&t| t > floor + 1 && view.lower(t) == "as")?;
    let phrase = ending_at(view, as_ - 1, floor)?;
    let quoted = phrase.start.checked_sub(1).filter(|&t| t >= floor)?;
    let quotes = one_of!(view.lower(quoted), "quoted" | "quotes" | "quoting" | "cited" | "cites" | "citing");
    (quotes && view.pos(verb) == Pos::VerbGerund).then_some(phrase)
}

/// "The vote prompted | the council | to call": whom a verb makes do something does it.
fn controller(view: &View, verb: usize, floor: usize) -> Option<Range<usize>> {
    let to = verb.checked_sub(1).filter(|&t| t > floor + 1 && view.lower(t) == "to")?;
    let phrase = ending_at(view, to - 1, floor)?;
    let cause = phrase.start.checked_sub(1).filter(|&c| c >= floor)?;
    (view.is(cause, flag::CAUSES) && view.quoted(cause).is_none()).then_some(phrase)
}

/// "The vote was close, Ruiz said on Friday, | adding": whoever has just spoken goes on.
fn speaker_before(view: &View, verb: usize, floor: usize) -> Option<Range<usize>> {
    let comma = verb.checked_sub(1).filter(|&c| c > floor && view.lower(c) == ",")?;
    let mut says = (floor..comma).rev().find(|&t| !view.tells_when(t) && !view.is(t, flag::PREPOSITION))?;
    // "Ruiz said | in a statement |, calling"
    if view.is(says, flag::DOCUMENT)
        && let Some(phrase) = ending_at(view, says, floor)
        && let Some(lead) =
            phrase.start.checked_sub(2).filter(|&l| l > floor && view.is(l + 1, flag::PREPOSITION))
    {
        says = lead;
    }
    // "Ruiz wrote | on X |, adding"
    if view.capitalized(says)
        && let Some(on) = says.checked_sub(1).filter(|&on| on > floor && view.lower(on) == "on")
    {
        says = on - 1;
    }
    let cue = view.finite_cue(says).filter(|c| matches!(c.class, CueClass::Say | CueClass::Write));
    cue.and_then(|_| subject_before(view, says, floor))
}

/// "…, with Ruiz | calling", "Ruiz emailed supporters | saying": a participle behind a noun phrase. Whose words it brings
/// depends on what stands before the phrase.
fn led_gerund(view: &View, verb: usize, floor: usize) -> Option<Range<usize>> {
    if let Some(name) = led_name(view, verb, floor) {
        return Some(name);
    }
    let last = verb.checked_sub(1).filter(|&l| l >= floor && !view.punctuation(l))?;
    // "a man who has spent | most of the week | insisting"
    let near = (floor.max(verb.saturating_sub(SPENT))..verb).rev().take_while(|&t| !view.punctuation(t));
    let spent = near.into_iter().find(|&t| one_of!(view.lower(t), "spent" | "spends"));
    if let Some(spent) = spent {
        return subject_before(view, spent, floor);
    }
    let last = if view.adverb(last) { last.checked_sub(1)? } else { last };
    let phrase = ending_at(view, last, floor)?;
    let before = phrase.start.checked_sub(1).filter(|&b| b >= floor)?;
    // "Ruiz has written | to the minister | asking": whoever wrote.
    if view.lower(before) == "to"
        && let Some(wrote) = before.checked_sub(1).filter(|&w| w > floor)
        && view.cue(wrote).is_some_and(|c| c.class == CueClass::Write)
    {
        return subject_before(view, wrote, floor);
    }
    // "…, with Ruiz calling", "money spent on ads attacking".
    if view.lower(before) == "with"
        || view.is(before, flag::PREPOSITION)
            && view.is(phrase.end - 1, flag::BODY | flag::DOCUMENT | flag::ROLE)
    {
        return Some(phrase);
    }
    // Words come to somebody's mouth through what reports, shows or hears them; else the phrase is an addressee.
    let cue = view.finite_cue(before);
    // "Police dispersed | a crowd | demanding his release"
    let plain = !phrase.clone().any(|t| view.is(t, flag::PREPOSITION))
        && !matches!(view.pos(phrase.start), Pos::VerbParticiple | Pos::VerbPast);
    if cue.is_none() && plain && finite_verb(view, before) && view.is(phrase.end - 1, flag::PEOPLE) {
        return Some(phrase);
    }
    let carries = cue.is_some_and(|c| !matches!(c.class, CueClass::Write | CueClass::Tell));
    (finite_verb(view, before) && !carries && !view.is(phrase.end - 1, flag::DOCUMENT))
        .then(|| subject_before(view, before, floor))
        .flatten()
}

/// "with the leader of the council, | Ana Ruiz, | terming": the name in apposition to whom "with" brings.
fn led_name(view: &View, verb: usize, floor: usize) -> Option<Range<usize>> {
    let comma = |t: usize| view.lower(t) == ",";
    let end = verb.checked_sub(1).filter(|&c| c > floor && comma(c))?;
    let name = ending_at(view, end - 1, floor).filter(|n| n.clone().all(|t| view.named(t).is_some()))?;
    let role = name.start.checked_sub(1).filter(|&c| c > floor && comma(c))?;
    let near = floor.max(role.saturating_sub(SPENT * 2))..role;
    let with = near.rev().take_while(|&t| !view.punctuation(t)).find(|&t| view.lower(t) == "with")?;
    (!(with..role).any(|t| finite_verb(view, t))).then_some(name)
}

/// "was described", "has been widely criticized": whoever speaks is not the subject.
pub(in crate::quotes) fn passive(view: &View, verb: usize, floor: usize) -> bool {
    let participle = view.cue(verb).is_some_and(|c| c.forms & form::PARTICIPLE != 0);
    // "an option seen by some as": a participle on its own.
    if participle
        && view.lower(verb + 1) == "by"
        && view.pos(verb) != Pos::VerbGerund
        && !view.tells_when(verb + 2)
        && !one_of!(
            view.lower(verb + 2),
            "telephone" | "phone" | "email" | "text" | "letter" | "video" | "message"
        )
    {
        return true;
    }
    // "was | on Friday | declared the winner"; but "who was there | on Friday | said", "the jury was on Friday | told"
    let when = |t: usize| view.tells_when(t) || view.is(t, flag::PREPOSITION) && view.tells_when(t + 1);
    let adverb = |t: usize| view.adverb(t) || view.lower(t) == "not";
    let says = one_of!(view.lower(verb), "said" | "told");
    let lead = (floor..verb).rev().find(|&t| !adverb(t) && (says || !when(t)));
    participle
        && lead.is_some_and(|t| {
            view.quoted(t).is_none()
                && one_of!(
                    view.lower(t),
                    "is" | "are" | "was" | "were" | "be" | "been" | "being" | "'re" | "'m"
                )
        })
}

/// "… was described | by Ruiz as": whoever did it.
fn agent(view: &View, verb: usize) -> Option<Range<usize>> {
    let end = view.sentence(verb).end;
    let near = (verb + 1..end).take(8).find(|&t| view.lower(t) == "by" && view.quoted(t).is_none());
    // "described as “a filing cabinet for people” | by a councillor"
    let behind = || {
        let quoted = (verb + 1..end.min(verb + 4)).find(|&t| view.quoted(t).is_some())?;
        (quoted..end).find(|&t| view.quoted(t).is_none()).filter(|&t| view.lower(t) == "by")
    };
    let by = near.or_else(behind)?;
    starting_at(view, by + 1, end)
}

/// "Ruiz released a statement | saying", "Ruiz sent out a message to voters | that read": whose document it is.
fn issuer(view: &View, phrase: &Range<usize>, floor: usize) -> Option<Range<usize>> {
    let mut before = phrase.start.checked_sub(1).filter(|&b| b > floor)?;
    let head = phrase
        .clone()
        .skip(1)
        .find(|&t| view.is(t, flag::PREPOSITION))
        .map_or(phrase.end - 1, |preposition| preposition - 1);
    let indefinite = one_of!(view.lower(phrase.start), "a" | "an") && view.is(head, flag::DOCUMENT);
    if before > floor + 1 && one_of!(view.lower(before), "out" | "up" | "off") {
        before -= 1;
    }
    (indefinite && finite_verb(view, before)).then(|| subject_before(view, before, floor))?
}

/// The subject of the nearest finite verb to the left: "Ruiz smiled and | said".
fn shared_subject(view: &View, verb: usize, floor: usize) -> Option<Range<usize>> {
    let reach = floor.max(verb.saturating_sub(REACH));
    (reach..verb)
        .rev()
        .filter(|&at| view.quoted(at).is_none() && finite_verb(view, at))
        .find_map(|at| subject_before(view, at, floor))
}
