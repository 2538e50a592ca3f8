//! A time of day and its day become one expression: "6 a.m. Tuesday", "Friday night", "noon on Wednesday",
//! "March 18 at 10:53 am".

use crate::dates::context::Context;
use crate::dates::expression::{Expression, Meaning, Named, Shift, YearOf};
use crate::dates::rules::{read_stamp, with_dot};
use crate::dates::value::{Clock, Part};
use crate::dates::words::class;
use crate::document::TokenKind;

pub(super) fn refine(cx: &Context, found: Vec<Expression>) -> Vec<Expression> {
    let mut merged: Vec<Expression> = Vec::with_capacity(found.len());
    for mut expression in found {
        part_after(cx, &mut expression);
        hour_before(cx, &mut expression);
        hour_after(cx, &mut expression);
        stamp_beside(cx, &mut expression);
        if let Some(last) = merged.last_mut()
            && let Some(joined) = join(cx, last, &expression)
        {
            *last = joined;
            continue;
        }
        merged.push(expression);
    }
    merged
}

/// "Friday night", "yesterday morning", "Friday late afternoon".
fn part_after(cx: &Context, e: &mut Expression) {
    if !e.meaning.is_day() {
        return;
    }
    if part_before(cx, e) {
        return;
    }
    let mut at = e.end;
    if one_of!(cx.lower(at), "late" | "early" | "mid") {
        at = cx.skip_hyphen(at + 1);
    }
    let part = match cx.lower(at) {
        "lunchtime" => Some(Part::Midday),
        word => cx.at(at).part.filter(|p| !word.ends_with('s') && *p != Part::Midday),
    };
    // "Thursday Night Football", "Monday Morning Quarterback"
    if let Some(part) = part
        && cx.same_sentence(e.start, at)
        && !cx.capitalized(at)
    {
        e.meaning = Meaning::Time { clock: Clock::Part(part), day: Some(Box::new(e.meaning.clone())) };
        e.end = at + 1;
    }
}

/// "by 6 the next morning", "at 9 this evening", "at 6.20 this morning", "at 11.30 on Tuesday": a bare hour that the part of
/// the day explains, or one with its minutes before a day.
fn hour_before(cx: &Context, e: &mut Expression) {
    let at = cx.doc.before(e.start, 1);
    let at = if cx.lower(at) == "on" { cx.doc.before(at, 1) } else { at };
    let lexeme = cx.at(at);
    if lexeme.class & class::DECIMAL == 0 && lexeme.cardinal.is_none() {
        return;
    }
    let (part, day) = match &e.meaning {
        Meaning::Time { clock: Clock::Part(part), day: Some(day) } => (Some(*part), &**day),
        day if day.is_day() => (None, day),
        _ => return,
    };
    let before = cx.lower_before(at, 1);
    let (hour, minute) = match with_dot(cx.lower(at)) {
        // "It fell by 3.40 on Tuesday", "to 1.25 this morning": two signs of three must show that it is a time.
        Some((hour @ 0..24, minute))
            if u8::from(before == "at") + u8::from(part.is_some()) + u8::from(hour > 1) > 1
                && !priced(cx, at) =>
        {
            (hour, Some(minute))
        }
        None if part.is_some() && at + 1 == e.start && lexeme.length <= 2 => {
            match lexeme.cardinal.and_then(|hour| i8::try_from(hour).ok()) {
                Some(hour @ 1..=12) => (hour, None),
                _ => return,
            }
        }
        _ => return,
    };
    let timely = one_of!(before, "at" | "by" | "around" | "about" | "until" | "before" | "after" | "since");
    if !timely || cx.glued(at) || !cx.same_sentence(at, e.start) {
        return;
    }
    let hour = part.map_or(hour, |part| hour_in(part, hour));
    let clock = Clock::At { hour, minute, second: None, zone: None };
    e.meaning = Meaning::Time { clock, day: Some(Box::new(day.clone())) };
    e.start = at;
    e.rule = "time/with-day";
}

/// "closed | at 4.30 | on Tuesday": a price or a rate rather than a time, and what stands in a sentence of money may be one.
fn priced(cx: &Context, at: usize) -> bool {
    let verb = one_of!(
        cx.lower_before(at, 2),
        "closed"
            | "traded"
            | "trading"
            | "stood"
            | "ended"
            | "rate"
            | "opened"
            | "settled"
            | "finished"
            | "fixed"
            | "quoted"
            | "valued"
            | "bought"
            | "sold"
    );
    verb || (1..MARKET)
        .any(|k| market(cx.lower_before(at, k)) || cx.same_sentence(at, at + k) && market(cx.lower(at + k)))
}

/// How far to each side of a figure what it may be the price of is looked for.
const MARKET: usize = 16;

/// Currencies, and what has a price or a rate.
fn market(word: &str) -> bool {
    one_of!(
        word.strip_suffix('s').unwrap_or(word),
        "currency"
            | "currencie"
            | "rate"
            | "yield"
            | "share"
            | "index"
            | "indice"
            | "stock"
            | "price"
            | "gas"
            | "ga"
            | "oil"
            | "crude"
            | "brent"
            | "future"
            | "bond"
            | "euro"
            | "dollar"
            | "pound"
            | "sterling"
            | "rupee"
            | "krone"
            | "krona"
            | "yen"
            | "yuan"
            | "rand"
            | "franc"
            | "peso"
            | "rouble"
            | "ruble"
            | "lira"
            | "bitcoin"
    )
}

/// "tonight at 8", "this morning around 7".
fn hour_after(cx: &Context, e: &mut Expression) {
    let Meaning::Time { clock: Clock::Part(part), day } = &e.meaning else { return };
    let at = e.end + 1;
    let lexeme = cx.at(at);
    let Some(hour @ 1..=12) = lexeme.cardinal.filter(|_| lexeme.length <= 2) else { return };
    let alone = !cx.glued(at + 1) || one_of!(cx.lower(at + 1), "." | "," | ";" | ")");
    let ends = matches!(cx.doc.token(at + 1).kind, TokenKind::Punctuation)
        || one_of!(cx.lower(at + 1), "" | "and" | "in" | "on");
    if !one_of!(cx.lower(e.end), "at" | "around" | "about") || !alone || !ends {
        return;
    }
    let clock = Clock::At {
        hour: hour_in(*part, i8::try_from(hour).unwrap_or(0)),
        minute: None,
        second: None,
        zone: None,
    };
    e.meaning = Meaning::Time { clock, day: day.clone() };
    e.end = at + 1;
    e.rule = "time/with-day";
}

/// "Last updated: | 22 October 2026, 18.40 |", "| Thu May 5 2026 - 14:32 |", "Updated | 14:32, 5 May 2026 |": on a line of
/// its own.
fn stamp_beside(cx: &Context, e: &mut Expression) {
    if !matches!(e.meaning, Meaning::Named { year: YearOf::Given(_), .. }) {
        return;
    }
    let joined = usize::from(one_of!(cx.lower(e.end), "," | "-" | "–" | "|"));
    let before = e.start.checked_sub(4).filter(|_| cx.lower_before(e.start, 1) == ",");
    let (start, hour, minute, end) = if let Some((hour, minute, end)) = read_stamp(cx, e.end + joined) {
        (e.start, hour, minute, end)
    } else if let Some(at) = before
        && let Some((hour, minute, end)) = read_stamp(cx, at)
        && end + 1 == e.start
    {
        (at, hour, minute, e.end)
    } else {
        return;
    };
    let line = cx.doc.sentence_of(start).is_some_and(|s| s.tokens.start + 4 > start && s.tokens.end == end);
    if line && e.meaning.is_day() {
        let clock = Clock::At { hour, minute: Some(minute), second: None, zone: None };
        e.meaning = Meaning::Time { clock, day: Some(Box::new(e.meaning.clone())) };
        (e.start, e.end) = (start, end);
        e.rule = "time/with-day";
    }
}

/// An hour of twelve in a part of the day.
fn hour_in(part: Part, hour: i8) -> i8 {
    let late = matches!(part, Part::Afternoon | Part::Evening) || part == Part::Night && hour >= 6;
    if late && hour < 12 { hour + 12 } else { hour }
}

/// "mid-afternoon yesterday", "late morning Tuesday", "the night of March 5".
fn part_before(cx: &Context, e: &mut Expression) -> bool {
    let of = cx.lower_before(e.start, 1) == "of" && cx.lower_before(e.start, 3) == "the";
    let at = cx.doc.before(e.start, if of { 2 } else { 1 });
    let Some(part) = cx.at(at).part.filter(|_| cx.same_sentence(at, e.start)) else { return false };
    let mut start = if of { at - 1 } else { at };
    if cx.lower(at).ends_with('s') || cx.capitalized(at) && !of {
        return false;
    }
    if !of {
        let hyphened = cx.hyphen(cx.doc.before(at, 1));
        let word = cx.doc.before(at, if hyphened { 2 } else { 1 });
        match cx.lower(word) {
            "mid" | "late" | "early" => start = word,
            "the" | "this" | "that" | "last" | "every" | "each" | "a" | "tomorrow" | "yesterday" => {
                return false;
            }
            "at" | "by" | "in" | "on" | "since" | "until" | "from" | "about" | "around" | "before"
            | "after" | "," | "" => {}
            _ if cx.lower(at) == "midday" => {}
            _ => return false,
        }
    }
    e.start = start;
    e.meaning = Meaning::Time { clock: Clock::Part(part), day: Some(Box::new(e.meaning.clone())) };
    true
}

fn join(cx: &Context, a: &Expression, b: &Expression) -> Option<Expression> {
    if !cx.same_sentence(a.start, b.start) {
        return None;
    }
    let gap = b.start.checked_sub(a.end)?;
    let between = cx.lower(a.end);
    match (&a.meaning, &b.meaning) {
        // "10 p.m. Tuesday", "noon on Wednesday", "6 a.m., Tuesday", "midnight last Friday"
        (Meaning::Time { clock, day: None }, day) if day.is_day() => {
            let close = gap == 0
                || gap == 1 && one_of!(between, "on" | "," | "of")
                || gap == 2 && between == "," && cx.lower(a.end + 1) == "on";
            close.then(|| with_day(*clock, day, a, b))
        }
        // "Tuesday at 10 p.m.", "March 18, 10:53 am", "2024-05-01 10:00"
        (day, Meaning::Time { clock: clock @ Clock::At { .. }, day: None }) if day.is_day() => {
            let close = gap == 0
                || gap == 1 && one_of!(between, "at" | ",")
                || gap == 2 && between == "," && cx.lower(a.end + 1) == "at";
            close.then(|| with_day(*clock, day, a, b))
        }
        // "Friday, yesterday's"… no: but "Friday (March 18)", "today, March 18" stay two.
        // "8 p.m. tonight", "9:05 on Sunday morning"
        (
            Meaning::Time { clock: clock @ Clock::At { .. }, day: None },
            Meaning::Time { clock: Clock::Part(part), day: Some(day) },
        ) if gap == 0 || gap == 1 && between == "on" => {
            Some(with_day(in_part(cx, a, *clock, *part), day, a, b))
        }
        // "this morning at 7:30"
        (
            Meaning::Time { clock: Clock::Part(part), day: Some(day) },
            Meaning::Time { clock: clock @ Clock::At { .. }, day: None },
        ) if gap == 1 && one_of!(between, "at" | "around" | "about" | ",") => {
            Some(with_day(in_part(cx, b, *clock, *part), day, a, b))
        }
        // "overnight Sunday"
        (
            Meaning::Time { clock: clock @ Clock::Part(Part::Night), .. },
            day @ Meaning::Named { named: Named::Weekday(_), .. },
        ) if gap == 0 && cx.lower(a.start) == "overnight" => Some(with_day(*clock, day, a, b)),
        // "early this week Monday" is rare; "Tuesday, the 15th" is not.
        (
            Meaning::Named {
                named: Named::Weekday(_),
                year: YearOf::Implied,
                shift: Shift::Implied | Shift::Next | Shift::Last | Shift::This,
            },
            Meaning::Named { named: Named::MonthDay(..), .. },
        ) if gap == 0 || gap == 1 && between == "," => {
            Some(Expression { start: a.start, end: b.end, ..b.clone() })
        }
        _ => None,
    }
}

/// "6 o'clock this evening" is 18:00; "9 this morning" stays.
fn in_part(cx: &Context, a: &Expression, clock: Clock, part: Part) -> Clock {
    let said = cx.lower(a.end - 1).contains('m');
    match clock {
        Clock::At { hour: hour @ 1..=11, minute, second, zone } if !said => {
            Clock::At { hour: hour_in(part, hour), minute, second, zone }
        }
        other => other,
    }
}

fn with_day(clock: Clock, day: &Meaning, a: &Expression, b: &Expression) -> Expression {
    Expression {
        start: a.start,
        end: b.end,
        meaning: Meaning::Time { clock, day: Some(Box::new(day.clone())) },
        modifier: a.modifier.or(b.modifier),
        rule: "time/with-day",
    }
}

#[cfg(test)]
mod tests {
    use crate::dates::testing::check;

    #[test]
    fn a_time_and_its_day_are_one() {
        check(
            "2022-03-18",
            &[
                ("Shares rose by [mid-afternoon yesterday].", "2022-03-17TAF"),
                ("He was shot on [the night of March 5].", "2022-03-05TNI"),
                ("It shut at [9:05 on Sunday morning].", "2022-03-13T09:05"),
                ("They must answer by [6 o'clock this evening].", "2022-03-18T18:00"),
                ("He was found at [6.20 this morning].", "2022-03-18T06:20"),
                ("She was seen at [9.45 last night].", "2022-03-17T21:45"),
                ("She was seen at [1.15 this morning].", "2022-03-18T01:15"),
                ("They met at [11.30 on Tuesday].", "2022-03-15T11:30"),
                ("He died at [3.05 on Sunday morning].", "2022-03-13T03:05"),
                ("The krone traded at 7.30 on [Tuesday].", "2022-03-15"),
                ("The krone stood at 1.30 [this morning].", "2022-03-18TMO"),
                ("The krone fell by 7.30 [yesterday].", "2022-03-17"),
                ("The rupee opened at 8.50 on [Tuesday].", "2022-03-15"),
                ("Mortgage rates were at 6.26 on [Tuesday].", "2022-03-15"),
                ("The euro was at 1.15 [this morning].", "2022-03-18TMO"),
                ("It settled at 4.55 on [Tuesday].", "2022-03-15"),
                ("She speaks [tonight at 8].", "2022-03-18T20:00"),
                ("He called [this morning at 7:30].", "2022-03-18T07:30"),
                ("Last updated: [18 March 2022, 18.40]", "2022-03-18T18:40"),
                ("Published: [18 March 2022, 14:32]", "2022-03-18T14:32"),
                ("The shares stood on [18 March 2022], 18.40 below par.", "2022-03-18"),
                ("The shares of the new bank ended [18 March 2022], 18.40", "2022-03-18"),
                ("Snow fell [overnight Sunday].", "2022-03-13TNI"),
                (
                    "It crossed the road [Tuesday]. By [6 the next morning] it was out.",
                    "2022-03-15 2022-03-16T06:00",
                ),
                ("The deadline was [midnight Tuesday].", "2022-03-15T24:00"),
            ],
        );
    }
}
