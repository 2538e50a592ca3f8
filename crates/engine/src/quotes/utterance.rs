//! From attributions to the report: the addressee, the time, which quotations are parts of one utterance.

use std::ops::Range;

use super::candidate::{Attribution, Candidate};
use super::indirect::{Reported, addressee_end, warned};
use super::kinds;
use super::phrases::{finite_verb, starting_at};
use super::speaker::{speaker, text};
use super::view::View;
use super::vocabulary::{CueClass, flag};
use crate::decimal::numbered;
use crate::report::{DateKind, Quote, QuoteKind};
use crate::sort::sort_by_key;
use crate::span::Span;
use crate::tagger::Pos;

/// How far from its cue a time or an addressee may stand, in tokens.
const REACH: usize = 14;

/// Builds the quotations of the report, in the order of the text.
pub(super) fn quotes(
    view: &View,
    candidates: &[Candidate],
    reported: &[Reported],
    nested: Vec<Quote>,
) -> Vec<Quote> {
    let mut all: Vec<(Quote, Option<usize>)> = Vec::with_capacity(candidates.len() + reported.len());
    for (index, candidate) in candidates.iter().enumerate() {
        let mut kind = kinds::kind(candidate);
        // "“If they count in the dark,” she says, “then we were wrong.”": the second half of what was said.
        if kind == QuoteKind::Mixed
            && halves(view, index.checked_sub(1).and_then(|i| candidates.get(i)), candidate)
            && all.last().is_some_and(|(before, _)| before.kind == QuoteKind::Direct)
        {
            kind = QuoteKind::Direct;
        }
        let made = quote(view, candidate.stretch.span, kind, candidate.attribution.as_ref());
        all.push((made, continued(view, candidates, index)));
    }
    for clause in reported {
        let span = view.doc.span_of(clause.tokens.clone());
        let mut made = quote(view, span, QuoteKind::Indirect, Some(&clause.attribution));
        // "responded to the letter": what was answered is not who was told.
        made.addressee = made.addressee.filter(|a| a.end <= span.start || span.end <= a.start);
        all.push((made, None));
    }
    all.extend(nested.into_iter().map(|quote| (quote, None)));
    let mut order: Vec<usize> = (0..all.len()).collect();
    sort_by_key(&mut order, |&i| all.get(i).map(|(q, _)| (q.start, q.end)));
    let mut ids = vec![String::new(); all.len()];
    for (rank, &index) in order.iter().enumerate() {
        if let Some(id) = ids.get_mut(index) {
            *id = numbered('q', rank + 1);
        }
    }
    for (index, (quote, before)) in all.iter_mut().enumerate() {
        quote.id = ids.get(index).cloned().unwrap_or_default();
        quote.continues = before.and_then(|b| ids.get(b)).cloned();
    }
    let mut quotes: Vec<Quote> = all.into_iter().map(|(quote, _)| quote).collect();
    sort_by_key(&mut quotes, |q| (q.start, q.end));
    quotes
}

/// True where nothing but one attribution between commas stands between two quotations.
fn halves(view: &View, before: Option<&Candidate>, after: &Candidate) -> bool {
    let (Some(one), Some(own)) = (before.and_then(|b| b.attribution.as_ref()), &after.attribution) else {
        return false;
    };
    before.is_some_and(|b| b.last == ',' || view.lower(b.tokens.end) == ",")
        && after.after_comma
        && one.cue == own.cue
        && own.cue.as_ref().is_some_and(|c| before.is_some_and(|b| b.tokens.end <= c.start))
}

/// A quotation of the report, as far as its own sentence tells.
pub(super) fn quote(view: &View, span: Span, kind: QuoteKind, attribution: Option<&Attribution>) -> Quote {
    Quote {
        id: String::new(),
        start: span.start,
        end: span.end,
        text: view.doc.slice(span).to_owned(),
        kind,
        speaker: attribution
            .filter(|a| !a.speaker.is_empty())
            .map(|a| speaker(view, &a.speaker, a.cue.as_ref().map(|c| c.start))),
        cue: attribution.and_then(|a| a.cue.clone()).map(|c| text(view, c)),
        addressee: attribution.and_then(|a| addressee(view, a)).map(|a| text(view, a)),
        time: attribution.and_then(|a| time(view, a, span)),
        rule: attribution.map_or("quote/unattributed", |a| a.rule).to_owned(),
        cue_class: attribution.and_then(|a| class(view, a)).map(|class| class.name().to_owned()),
        continues: None,
    }
}

/// What sort of act the cue names. "Called | for a vote |" asks for something; "called it odd" only judges.
fn class(view: &View, attribution: &Attribution) -> Option<CueClass> {
    let cue = attribution.cue.as_ref().map_or(0, |cue| cue.end);
    let calls = view.lower(cue.wrapping_sub(1)).starts_with("call")
        && one_of!(view.lower(cue), "for" | "on")
        && !view.tells_when(cue + 1);
    if calls { Some(CueClass::Ask) } else { attribution.verb.map(|verb| verb.class) }
}

/// Who was told: "told [reporters]", "said to [her]", "in an interview with [CNN]".
fn addressee(view: &View, attribution: &Attribution) -> Option<Range<usize>> {
    let cue = attribution.cue.clone()?;
    let end = view.sentence(cue.start).end;
    let tells = attribution.verb.is_some_and(|v| v.class == CueClass::Tell);
    let asks = one_of!(view.lower(cue.start), "asked" | "asks" | "urged");
    let whom = |at: usize| {
        // "told | her players | to go", but "told | her | players had left"
        let hers = view.lower(at) == "her" && view.pos(at + 1) == Pos::Noun && !view.tells_when(at + 1);
        let theirs = starting_at(view, at + 1, end).filter(|p| hers && !finite_verb(view, p.end));
        if let Some(theirs) = theirs {
            return Some(at..theirs.end);
        }
        if view.is(at, flag::OBJECT_PRONOUN) || one_of!(view.lower(at), "her" | "you" | "it") {
            return Some(at..at + 1);
        }
        // "told | Reuters | growth would slow"
        let told = Some(addressee_end(view, at, end)).filter(|&e| e > at && tells);
        told.map(|e| at..e).or_else(|| starting_at(view, at, end))
    };
    // "texted me"
    let writes = attribution.verb.is_some_and(|v| v.class == CueClass::Write)
        && view.is(cue.end, flag::OBJECT_PRONOUN);
    let found = if tells || asks || writes {
        whom(cue.end)
    } else if view.lower(cue.end) == "to" && !attribution.rule.ends_with("infinitive") {
        whom(cue.end + 1)
    } else if let Some(whom) = warned(view, cue.start, cue.end, end) {
        Some(whom)
    } else {
        // "yelled at the mayor", "pleaded with holdouts to"
        let turned = match view.lower(cue.start) {
            "yelled" | "yells" | "shouted" | "shouts" | "screamed" | "screams" | "snapped" => "at",
            "pleaded" | "pleads" | "pled" | "joked" | "insisted" => "with",
            _ => "",
        };
        if !turned.is_empty() && view.lower(cue.end) == turned {
            return whom(cue.end + 1);
        }
        (cue.end..end.min(cue.end + REACH))
            .take_while(|&t| view.quoted(t).is_none())
            .find(|&t| {
                view.lower(t) == "with"
                    && one_of!(view.lower(t.wrapping_sub(1)), "interview" | "call" | "conversation")
            })
            .and_then(|t| whom(t + 1))
    };
    // "wrote in a letter to | the board |", "in a note to | clients |, Acme wrote"
    let found = found.or_else(|| {
        let posted = |t: &usize| {
            view.quoted(*t).is_none()
                && view.lower(*t) == "to"
                && t.checked_sub(1).is_some_and(|b| {
                    one_of!(view.lower(b), "letter" | "email" | "e-mail" | "note" | "memo" | "message")
                })
        };
        let floor = view.sentence(cue.start).start;
        (floor..end).find(posted).and_then(|t| whom(t + 1))
    });
    // "told the Chronicle | afterwards"
    let found = found.map(|r| {
        let last = r.end - 1;
        let after = r.len() > 1
            && !view.capitalized(last)
            && (view.adverb(last) || one_of!(view.lower(last), "afterwards" | "afterward" | "yesterday"));
        r.start..r.end - usize::from(after)
    });
    // "a news conference | at the palace": where, unless it is part of a name.
    let found = found.map(|r| {
        let place = |t: usize| one_of!(view.lower(t), "at" | "in" | "on" | "outside" | "near");
        // "told Ruiz | for her book"
        let own = |t: usize| view.lower(t) == "for" && view.is(t + 1, flag::POSSESSIVE);
        let cut = r
            .clone()
            .skip(1)
            .find(|&t| own(t) || place(t) && view.named(t).is_none() && !view.capitalized(t - 1));
        r.start..cut.unwrap_or(r.end)
    });
    found.filter(|r| r.end <= attribution.speaker.start || attribution.speaker.end <= r.start)
}

/// The date on which it was said: the nearest one to the cue in its sentence, outside all that is said.
fn time(view: &View, attribution: &Attribution, said: Span) -> Option<String> {
    let cue = attribution.cue.clone()?;
    let sentence = view.sentence(cue.start);
    let is_point = |t: usize| {
        let date = view.dated(t).and_then(|d| view.dates.get(d))?;
        let outside = view.quoted(t).is_none() && (date.end <= said.start || said.end <= date.start);
        (outside && matches!(date.kind, DateKind::Date | DateKind::Time)).then(|| date.id.clone())
    };
    let after = (cue.end..sentence.end.min(cue.end + REACH))
        .take_while(|&t| {
            // "called for a vote | before the council breaks up in June"
            let event = || starting_at(view, t + 1, sentence.end).is_some_and(|p| finite_verb(view, p.end));
            view.quoted(t).is_none()
                && !(view.lower(t) == "before" && event())
                // "wants it open | by Friday |", "repeated its outlook | for 2027 |"
                && !(one_of!(view.lower(t), "before" | "by" | "for")
                    && view.tells_when(t + 1)
                    && !one_of!(view.lower(t + 1), "noon" | "midnight" | "dawn" | "dusk"))
                && !one_of!(view.lower(t), "that" | ";" | "who" | "whose" | "which" | "since" | "until")
        })
        .find_map(is_point);
    // "Ruiz – who swam there in 1998 | – | said"
    let of_relative = |close: usize| {
        let open = || (sentence.start..close).rev().find(|&t| view.dash(t));
        view.dash(close) && open().is_some_and(|open| view.is(open + 1, flag::RELATIVE))
    };
    // "said he had drunk since a crash in | 2019 | and asked for bail": it is in what was said before.
    let shared = cue.start.checked_sub(1).is_some_and(|t| one_of!(view.lower(t), "and" | "but"));
    let told = |floor: usize, t: usize| {
        let clause = |cue: usize| (cue + 1..t).any(|k| view.pos(k).finite());
        let verb = |cue: usize| view.finite_cue(cue).is_some() && view.pos(cue).finite();
        shared && (floor..t).rev().take_while(|&k| view.lower(k) != ",").any(|cue| verb(cue) && clause(cue))
    };
    let before = || {
        let floor = sentence.start.max(cue.start.saturating_sub(REACH));
        (floor..cue.start)
            .rev()
            .take_while(|&t| view.quoted(t).is_none() && view.lower(t) != "," && !of_relative(t))
            .find_map(|t| is_point(t).filter(|_| !told(floor, t)))
    };
    // "| On Tuesday, | officials said"
    let opening = || {
        let comma = (sentence.start..cue.start).find(|&t| view.lower(t) == ",")?;
        let when = sentence.start..comma;
        // "In 2019, she said, he lied": what is said is of that day.
        let bare = |t: usize| {
            view.dated(t).is_some() || one_of!(view.lower(t), "on" | "in" | "at" | "late" | "early")
        };
        let near = cue.start - comma < REACH
            && !(comma + 1..cue.start).any(|t| view.lower(t) == ",")
            && view.lower(cue.end) != ",";
        (near && when.clone().all(bare)).then(|| when.rev().find_map(is_point))?
    };
    after.or_else(before).or_else(opening)
}

/// The candidate whose utterance this one continues: a paragraph that goes on, or nothing but the attribution between.
fn continued(view: &View, all: &[Candidate], index: usize) -> Option<usize> {
    let quote = all.get(index)?;
    let before = index.checked_sub(1)?;
    let other = all.get(before)?;
    if quote.stretch.continues {
        return Some(before);
    }
    let (own, known) = (quote.attribution.as_ref()?, other.attribution.as_ref()?);
    let same_block = view.block(other.tokens.start) == view.block(quote.tokens.start);
    let close = quote.tokens.start.saturating_sub(other.tokens.end) <= REACH;
    let one = own.speaker == known.speaker
        && own.cue == known.cue
        && one_of!(own.rule, "quote/continued" | "quote/sibling")
        || own.cue.as_ref().is_some_and(|c| c.start >= other.tokens.end) && own.speaker == known.speaker;
    // "“That,” said Ruiz, “is it.”": a sibling is a part only where the attribution alone stands between.
    let parts = own.rule != "quote/sibling"
        || other.last == ',' && quote.tokens.start.checked_sub(1).is_some_and(|t| view.lower(t) == ",");
    (same_block && close && one && parts).then_some(before)
}

#[cfg(test)]
mod tests {
    use crate::testing::analyze;

    #[test]
    fn who_was_told_and_when() {
        for (text, addressee, time) in [
            ("“It is over,” Ana Ruiz told the Tarn Gazette afterwards.", "the Tarn Gazette", ""),
            ("“It is over,” Ana Ruiz told USA TODAY while she waited.", "USA TODAY", ""),
            ("Ana Ruiz told her players to “stop saying sorry”.", "her players", ""),
            ("Ana Ruiz told her that it was “over and done”.", "her", ""),
            ("“It is over,” Ana Ruiz told reporters on Friday.", "reporters", "Friday"),
            ("“It is over!” Ana Ruiz yelled at the mayor.", "the mayor", ""),
            ("“It is over,” Ana Ruiz said to him on 3 May 2024.", "him", "3 May 2024"),
            ("“It is over,” she recalled in a 1996 interview with Radio Tarn.", "Radio Tarn", "1996"),
            ("Ana Ruiz told the Tarn Gazette that it was “over and done”.", "the Tarn Gazette", ""),
            ("Ana Ruiz, who swam there in 1998, said it was “over and done”.", "", ""),
            ("Ana Ruiz said the plan would come by the end of June.", "", ""),
            ("Ana Ruiz said on Friday that the plan would come in June.", "", "Friday"),
            ("On Friday, Ana Ruiz said, he was “over and done”.", "", ""),
            ("In May, Ana Ruiz said it was “over and done”.", "", "May"),
            ("On Friday, Ana Ruiz said it was “over and done”.", "", "Friday"),
            ("Ana Ruiz wants an inquiry by Friday.", "", ""),
            ("On Friday – the last day of the trial – Ana Ruiz said it was “over and done”.", "", "Friday"),
            ("Ana Ruiz – who swam there in 1998 – said it was “over and done”.", "", ""),
            ("Ana Ruiz called for a vote before the council breaks up in June.", "", ""),
            ("Ana Ruiz repeated her warning for 2027.", "", ""),
            ("Ana Ruiz responded to the letter from the council.", "", ""),
        ] {
            let report = analyze(text, Some("2024-05-03"));
            let quote = report.quotes.first().unwrap_or_else(|| panic!("{text}: nothing is said"));
            let told = quote.addressee.as_ref().map_or("", |a| &a.text);
            let said = report.dates.iter().find(|d| Some(&d.id) == quote.time.as_ref());
            assert_eq!((told, said.map_or("", |d| &d.text)), (addressee, time), "{text}");
        }
    }

    #[test]
    fn a_date_within_what_was_said_before_is_not_when_the_next_was() {
        for (text, time) in [
            ("Ana Ruiz said he had drunk since a crash in 2019 and asked for a fine.", ""),
            ("Ana Ruiz said on Friday he had drunk and asked for a fine.", "Friday"),
            ("Ana Ruiz spoke for the first time on Friday and said it was over.", "Friday"),
            ("Ana Ruiz told the court on Friday that she left in 2019 and said it was over.", "Friday"),
        ] {
            let report = analyze(text, Some("2024-05-03"));
            let last = report.quotes.last().unwrap_or_else(|| panic!("{text}: nothing is said"));
            let said = report.dates.iter().find(|d| Some(&d.id) == last.time.as_ref());
            assert_eq!(said.map_or("", |d| &d.text), time, "{text}");
        }
    }

    #[test]
    fn parts_of_one_utterance_are_joined() {
        for (text, want) in [
            ("“That,” said Ana Ruiz, “is what worries me.”", [None, Some("q1")]),
            ("Ana Ruiz said: “We began early.\n\n“We stopped at noon.”", [None, Some("q1")]),
            ("“It is over,” said Ana Ruiz. “Not yet,” said Tom Hale.", [None, None]),
        ] {
            let report = analyze(text, None);
            let found: Vec<Option<&str>> = report.quotes.iter().map(|q| q.continues.as_deref()).collect();
            assert_eq!(found, want, "{text}");
        }
    }
}
