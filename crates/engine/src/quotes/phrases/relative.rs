//! Whom a relative clause, a post or a parenthesis before the verb is about.

use std::ops::Range;

use super::means::can_mean;
use super::noun::{ending_at, starting_at, starts_phrase, tells_more};
use super::verb::finite_verb;
use crate::document::TokenKind;
use crate::quotes::view::View;
use crate::quotes::vocabulary::{complement, flag};
use crate::report::EntityKind;
use crate::tagger::Pos;

/// "Ana Ruiz (Con), | cabinet member for highways, who | said", "Ana Ruiz, | a nurse at the clinic, who | said": the name
/// before a post or what somebody is.
pub(super) fn before_post(view: &View, post: &Range<usize>, floor: usize) -> Option<Range<usize>> {
    let comma = post.start.checked_sub(1).filter(|&c| c > floor && view.lower(c) == ",")?;
    let mut last = comma - 1;
    // "Ruiz, | 41, | a cleaner from Hull, who"
    if view.doc.token(last).kind == TokenKind::Number && last > floor + 1 && view.lower(last - 1) == "," {
        last -= 2;
    }
    if view.lower(last) == ")" {
        last = (floor.max(last.saturating_sub(6))..last)
            .rev()
            .find(|&t| view.lower(t) == "(")?
            .checked_sub(1)?;
    }
    // "Ruiz, | residents and traders, | who": several are others.
    let head = (post.start..post.end).find(|&t| view.is(t, flag::PREPOSITION)).unwrap_or(post.end) - 1;
    let one = one_of!(view.lower(post.start), "a" | "an" | "the")
        || !view.capitalized(post.start) && view.is(head, flag::ROLE);
    let bare = one && !view.lower(head).ends_with('s');
    let name = ending_at(view, last, floor).filter(|name| bare && view.is_person(name.end - 1))?;
    let start = name.clone().rev().take_while(|&t| view.capitalized(t)).last()?;
    Some(start..name.end)
}

/// "A driver | who left before the bridge fell | has said": a verb stands right before this one and ends a clause.
pub(super) fn before_relative(view: &View, last: usize, floor: usize) -> Option<Range<usize>> {
    if !finite_verb(view, last) && !matches!(view.pos(last), Pos::VerbParticiple) {
        return None;
    }
    let who = (floor..last)
        .rev()
        .take_while(|&t| view.quoted(t).is_none() && !view.punctuation(t))
        .find(|&t| one_of!(view.lower(t), "who" | "that" | "which"))?;
    ending_at(view, who.checked_sub(1)?, floor)
}

/// "A baker | who fed stranded drivers | said": the phrase right before the verb is what a relative clause is about, and
/// the subject stands before that clause.
pub(super) fn behind_relative(view: &View, phrase: &Range<usize>, floor: usize) -> Option<Range<usize>> {
    if phrase.len() == 1 && view.is(phrase.start, flag::PRONOUN) {
        return None;
    }
    // "A treasurer who stole | £41,000 | told"
    let sign = |t: usize| view.doc.token(t).kind == TokenKind::Symbol;
    let verb = (floor..phrase.start).rev().find(|&t| !view.adverb(t) && !sign(t))?;
    let lead = (floor..verb).rev().find(|&t| !view.adverb(t) && !view.is(t, flag::AUXILIARY))?;
    // "those who think | Ruiz | said it"
    let reports = view.listed_cue(verb).is_some_and(|c| c.complements & complement::CLAUSE != 0);
    let who = view.lower(lead) == "who";
    // "ways that help | Ruiz | maintain": what follows is of the clause.
    let thing = one_of!(view.lower(lead), "that" | "which")
        && view.pos(phrase.end) != Pos::VerbBase
        && !phrase.clone().any(|t| view.lower(t) == "and");
    let relative = (who || thing) && finite_verb(view, verb) && !reports;
    let before = lead.checked_sub(1).filter(|&b| relative && b >= floor && view.quoted(b).is_none())?;
    let subject = ending_at(view, before, floor)?;
    // "In a speech that angered Labour | Ruiz | said"
    let led = subject.start > floor && view.is(subject.start - 1, flag::PREPOSITION);
    (who || !led).then_some(subject)
}

/// "| Detectives | investigating the murder said", "| the man | accused of killing Ruiz told", "| his choice | to lead the
/// agency said": the phrase right before the verb is what a participle or an infinitive behind the subject is about.
pub(super) fn behind_modifier(view: &View, phrase: &Range<usize>, floor: usize) -> Option<Range<usize>> {
    if phrase.len() == 1 && view.is(phrase.start, flag::PRONOUN) {
        return None;
    }
    let (mut at, mut modified) = (phrase.start, false);
    // "living beside | a proposed | wind farm"
    if at > floor + 2
        && matches!(view.pos(at - 1), Pos::VerbParticiple | Pos::VerbPast)
        && one_of!(view.lower(at - 2), "a" | "an" | "the")
    {
        at -= 2;
    }
    while at > floor + 1 {
        let lead = at - 1;
        let next = match view.pos(lead) {
            _ if view.quoted(lead).is_some() || view.capitalized(lead) => break,
            Pos::VerbGerund => lead,
            Pos::VerbBase if view.lower(lead - 1) == "to" => lead - 1,
            Pos::VerbParticiple | Pos::VerbPast if modified => lead,
            _ if modified && view.is(lead, flag::PREPOSITION) => lead,
            _ if view.adverb(lead) => {
                at = lead;
                continue;
            }
            _ => break,
        };
        (at, modified) = (next, true);
    }
    let subject = ending_at(view, at.checked_sub(1).filter(|_| modified)?, floor)?;
    // "In a statement announcing the deal | Apple | said"
    if subject.start > floor && view.is(subject.start - 1, flag::PREPOSITION) {
        return None;
    }
    // "they began | meeting the mayor | said": where a clause begins, or the noun has its participle right behind it.
    let lead = subject.start.checked_sub(1).filter(|&l| l >= floor);
    let opens = lead.is_none_or(|l| {
        view.punctuation(l) || view.quoted(l).is_some() || view.adverb(l) || view.is(l, flag::CONJUNCTION)
    });
    (opens || tells_more(view, subject.end)).then_some(subject)
}

/// "A shopkeeper | who fought off | a knifeman | with a frozen turkey says": the phrase stands inside what a relative clause
/// tells of whoever leads the sentence, and the clause has its one verb already.
pub(super) fn of_relative(
    view: &View,
    phrase: &Range<usize>,
    cue: usize,
    floor: usize,
) -> Option<Range<usize>> {
    // "A man who gave his name only as | Ruiz | said"
    let named = phrase.clone().any(|t| {
        let entity = view.entity_at(t);
        entity.is_some_and(|e| matches!(e.kind, EntityKind::Person | EntityKind::Organization))
    });
    // "Was told by a judge | to expect | it"
    let bare = view.lower(cue.wrapping_sub(1)) == "to";
    if named || bare || phrase.len() == 1 && view.is(phrase.start, flag::PRONOUN) {
        return None;
    }
    let told = |t: &usize| view.quoted(*t).is_none() && !view.punctuation(*t);
    let who = (floor..phrase.start).rev().take_while(told).find(|&t| view.lower(t) == "who")?;
    let subject = ending_at(view, who.checked_sub(1).filter(|&b| b >= floor)?, floor)?;
    let leads = subject.start == view.sentence(who).start && one_of!(view.lower(subject.start), "a" | "an");
    // "A man who died | after | doctors said he was fit": theirs.
    let other = |t: usize| {
        one_of!(
            view.lower(t),
            "after"
                | "before"
                | "when"
                | "because"
                | "while"
                | "since"
                | "until"
                | "and"
                | "but"
                | "as"
                | "that"
                | "though"
        )
    };
    if (who + 1..phrase.start).any(other) {
        return None;
    }
    let mut verbs = (who + 1..phrase.start).filter(|&t| finite_verb(view, t));
    let verb = verbs.next()?;
    // "A man who wanted | to remain anonymous | said"
    let own = view.finite_cue(verb).is_none() || view.lower(verb + 1) == "to";
    (leads && verbs.next().is_none() && own).then_some(subject)
}

/// "Ruiz, of | Leeds University, | who", "Ruiz of Leeds University in | Leeds |, who": the person whom places and bodies hang on.
pub(super) fn led_by_name(view: &View, phrase: &Range<usize>, floor: usize) -> Option<Range<usize>> {
    let mut start = phrase.start;
    for _ in 0..3 {
        let lead = start.checked_sub(1).filter(|&l| l > floor + 1 && view.is(l, flag::PREPOSITION))?;
        let mut last = lead - 1 - usize::from(view.lower(lead - 1) == ",");
        // "Ruiz, | 41 |, from Leeds, who"
        if view.doc.token(last).kind == TokenKind::Number && last > floor + 1 && view.lower(last - 1) == "," {
            last -= 2;
        }
        let before = ending_at(view, last, floor)?;
        if view.is_person_name(last) {
            return Some(before);
        }
        // "Ruiz of Leeds University"
        if before.clone().any(|t| view.is_person_name(t)) {
            return Some(before);
        }
        start = before.start;
    }
    None
}

/// "the ire of | lawmakers | who": a person, not the thing that hangs on one, nor what hangs on a person: "says to |
/// Ruiz | on camera, who".
pub(super) fn person_in(view: &View, phrase: Range<usize>, floor: usize) -> Range<usize> {
    let led = phrase.start.checked_sub(2).filter(|&b| b >= floor && view.is(b + 1, flag::PREPOSITION));
    if phrase.len() == 1
        && !can_mean(view, &phrase)
        && let Some(person) = led.and_then(|b| ending_at(view, b, floor)).filter(|p| can_mean(view, p))
    {
        return person;
    }
    let Some(preposition) = phrase.clone().skip(1).find(|&t| view.is(t, flag::PREPOSITION)) else {
        return phrase;
    };
    let head = preposition - 1;
    let part = preposition + 1..phrase.end;
    let person = |t: usize| view.is(t, flag::ROLE) || view.capitalized(t);
    let number =
        view.doc.token(head).kind == TokenKind::Number || view.is(head, flag::DETERMINER | flag::PRONOUN);
    if !person(head) && !number && !part.is_empty() { part } else { phrase }
}

/// "Ana Ruiz, who has lived there for years, | said": the phrase before the parenthesis that ends at `close`.
pub(super) fn before_parenthesis(view: &View, close: usize, floor: usize) -> Option<Range<usize>> {
    let mark = if view.lower(close) == ")" { "(" } else { view.lower(close) };
    let (mut nearest, mut apposed) = (None, None);
    let mut relative = false;
    let mut at = close;
    while at > floor {
        at -= 1;
        if view.quoted(at).is_some() {
            continue;
        }
        // "The island-born Ruiz - who said so - left": a hyphen within a word is no mark.
        if view.lower(at) != mark || mark == "-" && !view.dash(at) {
            continue;
        }
        let candidate = at.checked_sub(1).and_then(|end| ending_at(view, end, floor));
        let Some(phrase) = candidate else { continue };
        // "One pastor supporting | Ruiz, | Tom Hale of Leeds, | said": the name is the pastor's; of "lawyers representing |
        // the singer, | Tom Hale, said", it is the singer's.
        if mark == ","
            && let Some(own) = phrase.start.checked_sub(2).filter(|_| tells_more(view, phrase.start - 1))
            && let Some(name) = starting_at(view, at + 1, close).filter(|n| view.is_person_name(n.start))
        {
            let another = view.lower(own).ends_with('s')
                || !view.capitalized(phrase.end - 1) && can_mean(view, &phrase);
            return if another { ending_at(view, own, floor) } else { Some(name) };
        }
        // "The Minister for Justice, | Home Affairs and Migration, | Ana Ruiz, | said": what an office is for does not speak.
        let matter = mark == ","
            && nearest.is_none()
            && phrase.clone().any(|t| view.lower(t) == "and")
            && view.capitalized(phrase.end - 1)
            && !phrase.clone().any(|t| view.named(t).is_some() || view.is(t, flag::ROLE));
        if matter
            && let Some(name) = starting_at(view, at + 1, close).filter(|n| n.end == close)
            && view.is_person_name(name.start)
        {
            return Some(name);
        }
        // "The fund | that pays for this, | the Hollis Trust, | says": the name in apposition.
        let that =
            (phrase.start.saturating_sub(3).max(floor + 1)..phrase.start).find(|&t| view.lower(t) == "that");
        let verb =
            (that.unwrap_or(at) + 1..at).any(|t| finite_verb(view, t)) || view.pos(phrase.start) == Pos::Noun;
        if that.is_some()
            && verb
            && mark == ","
            && let Some(name) = starting_at(view, at + 1, close + 1).filter(|n| n.end == close)
            && name.clone().any(|t| view.named(t).is_some())
        {
            return Some(name);
        }
        // A relative clause may hold commas of its own: its pronoun tells where it begins.
        relative |= one_of!(view.lower(at + 1), "who" | "which" | "whose" | "whom");
        // "Ruiz, 22, said", "Ald. Ruiz, 38th, said"
        let age = phrase.clone().all(|t| {
            view.doc.token(t).kind == TokenKind::Number
                || view.pos(t) == Pos::Number
                || one_of!(view.lower(t), "st" | "nd" | "rd" | "th")
        });
        // "When contacted, | the minister, Ana Ruiz, | said"
        let lead = phrase.start.checked_sub(1).map_or("", |t| view.lower(t));
        if phrase.len() == 1
            && one_of!(lead, "when" | "if" | "once" | "while" | "as")
            && view.lower(phrase.start).ends_with("ed")
        {
            continue;
        }
        // "Reacting, | the minister, Ana Ruiz, | said"
        if phrase.len() == 1
            && phrase.start == floor
            && view.lower(phrase.start).ends_with("ing")
            && view.named(phrase.start).is_none()
        {
            continue;
        }
        if relative
            && let Some(subject) =
                nearest.as_ref().filter(|n: &&Range<usize>| closes_opening(view, at, n.start))
        {
            return Some(subject.clone());
        }
        if relative && !age && !is_seat(view, &phrase) {
            // "the union, | whose officer, Ana Ruiz, | said"
            // Not so "Ruiz, | whose wife, Ann, sings, | said".
            let tells = |name: &Range<usize>| (name.end..close).any(|t| finite_verb(view, t));
            // "Ruiz, | whose sons Tom, nine, and Ben, seven, attend it, | said"
            let kin = one_of!(
                view.lower(at + 2),
                "son"
                    | "sons"
                    | "daughter"
                    | "daughters"
                    | "wife"
                    | "husband"
                    | "brother"
                    | "sister"
                    | "mother"
                    | "father"
                    | "partner"
                    | "children"
            );
            if view.lower(at + 1) == "whose" && !kin && nearest.as_ref().is_some_and(|name| !tells(name)) {
                return nearest;
            }
            // "Ruiz, a baker in | Hull, | who"
            let lead = phrase.start.wrapping_sub(1);
            if let Some(name) = led_by_name(view, &phrase, floor) {
                return Some(name);
            }
            let post = (phrase.start > floor + 1 && view.is(lead, flag::PREPOSITION))
                .then(|| ending_at(view, lead - 1, floor))
                .flatten()
                .map_or(phrase.clone(), |p| p.start..phrase.end);
            // "Campaigners against | the runway, | who": what cannot mean anything includes nobody.
            let thing = view.lower(at + 1) == "who" && post.start < phrase.start && !can_mean(view, &phrase);
            let whose = if thing { post.start..lead } else { phrase };
            return Some(before_post(view, &post, floor).unwrap_or(whose));
        }
        // "Ruiz, 22, of Flint, Mich., said": an age, a place after a preposition are not whom we look for.
        let lead = phrase.start.wrapping_sub(1);
        // "… after a trainee, Shabnam Iqbal, | noticed": what leads a clause leads no place.
        let clause =
            one_of!(view.lower(lead), "after" | "before" | "since" | "until" | "than" | "as" | "because");
        let led = phrase.start > floor && view.is(lead, flag::PREPOSITION) && !clause;
        if age || led || is_seat(view, &phrase) {
            // "The commander of the corps (FRSC) in the state, | Ana Ruiz, | said"
            let name =
                starting_at(view, at + 1, close).filter(|n| n.end == close && view.is_person_name(n.start));
            apposed = apposed.or(name.filter(|_| led && mark == ","));
            continue;
        }
        let apposition = |p: &Range<usize>| {
            (starts_phrase(view, p.start) || !view.capitalized(p.start))
                && view.lower(p.start.wrapping_sub(1)) == ","
        };
        match &nearest {
            None => nearest = Some(phrase),
            Some(found) if apposition(found) && found.start > at && view.capitalized(phrase.end - 1) => {
                return Some(phrase);
            }
            Some(_) => {}
        }
        if close - at > 24 {
            break;
        }
    }
    nearest.or(apposed)
}

/// "Asked about the plan|, which ran to May, |the director, Ana Ruiz, said": the relative clause that begins at `comma` is of
/// the phrase that opens the sentence, and over where the subject begins.
fn closes_opening(view: &View, comma: usize, subject: usize) -> bool {
    let first = view.sentence(comma).start;
    let opens = view.lower(first) == "asked"
        || matches!(view.pos(first), Pos::VerbGerund)
        || view.is(first, flag::PREPOSITION) && !view.capitalized(first + 1);
    opens
        && view.lower(subject.wrapping_sub(1)) == ","
        && comma + 3 < subject
        && !(first..comma).any(|t| view.lower(t) == ",")
        && (comma + 2..subject - 1).any(|t| finite_verb(view, t))
}

/// "Ana Ruiz, | R-La., | who": a party and a state.
fn is_seat(view: &View, phrase: &Range<usize>) -> bool {
    phrase.len() <= 4
        && one_of!(view.doc.word(phrase.start), "R" | "D" | "I")
        && view.lower(phrase.start + 1) == "-"
        && !view.doc.token(phrase.start + 1).spaced
}

#[cfg(test)]
mod tests {
    use crate::testing::first_speaker;

    #[test]
    fn whoever_a_clause_or_a_participle_is_about_speaks() {
        for (text, name) in [
            ("In a ruling that surprised lawyers Judge Ana Ruiz said it was “quite void”.", "Ana Ruiz"),
            ("The lawyer representing Ana Ruiz said it was “quite void”.", ""),
            ("The man accused of robbing Ana Ruiz said it was “quite void”.", ""),
            ("The report that cleared Ana Ruiz said it was “quite void”.", ""),
            (
                "Asked about the plan, which ran to May, the director of the club, Dr Ana Ruiz, said it was “quite void”.",
                "Ana Ruiz",
            ),
            ("Ana Ruiz - who led the march - said it was “quite void”.", "Ana Ruiz"),
            ("Ana Ruiz, 41, a cleaner from Hull, who has two sons, said it was “quite void”.", "Ana Ruiz"),
            ("Ana Ruiz, of Leeds University, who led the study, said it was “quite void”.", "Ana Ruiz"),
            (
                "Prof Ana Ruiz of Leeds University in England, who was not there, said it was “quite void”.",
                "Ana Ruiz",
            ),
            (
                "Ana Ruiz, of Leeds University in England, who was not there, called it “quite void”.",
                "Ana Ruiz",
            ),
            ("Ana Ruiz, 30, from Leeds, whose car was hit, said it was “quite void”.", "Ana Ruiz"),
            ("Campaigners against the runway, who include Tom Hale, said it was “quite void”.", ""),
            ("Police spoke to Ana Ruiz, 30, from Leeds, who said it was “quite void”.", "Ana Ruiz"),
            (
                "The Minister for Justice, Home Affairs and Migration, Ana Ruiz, said it was “quite void”.",
                "Ana Ruiz",
            ),
            (
                "The commander of the Hollis Road Corps (HRC) in the state, Ana Ruiz, said it was “quite void”.",
                "Ana Ruiz",
            ),
            ("Prof Ana Ruiz, from Hull, who was not there, called it “quite void”.", "Ana Ruiz"),
            (
                "Ana Lowe, whose sons Tom, nine, and Ben, seven, attend the school, said it was “quite void”.",
                "Ana Lowe",
            ),
            ("One pastor backing Tom Hale, Ana Ruiz of Leeds, said it was “quite void”.", "Ana Ruiz"),
        ] {
            assert_eq!(first_speaker(text), name, "{text}");
        }
    }
}
