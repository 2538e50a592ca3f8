//! Times of day: "10:53 am", "10 a.m. EST", "1453 GMT", "noon", "five o'clock", "6 in the morning".

use super::{Found, Rule};
use crate::dates::context::Context;
use crate::dates::expression::Meaning;
use crate::dates::value::{Amount, Clock, Part, Unit};
use crate::dates::words::class;
use crate::tagger::Pos;

pub(super) const RULE: Rule = Rule {
    id: "time/clock",
    starts: class::PREFIX
        | class::PART
        | class::DIGITS
        | class::DECIMAL
        | class::CARDINAL
        | class::CLOCK_WORD
        | class::HALF
        | class::A,
    find,
};

fn find(cx: &Context, i: usize) -> Option<Found> {
    let word = cx.lower(i);
    let twelve = |hour| Clock::At { hour, minute: Some(0), second: None, zone: None };
    match word {
        "noon" | "noontime" => return time(i + 1, twelve(12)),
        // Midnight ends the day that is named with it, as stylebooks have it; what begins at midnight begins a day.
        "midnight" => {
            let begins = one_of!(cx.lower_before(i, 1), "from" | "since" | "after" | "past");
            return time(i + 1, twelve(if begins { 0 } else { 24 }));
        }
        "midday" => return time(i + 1, Clock::Part(Part::Midday)),
        // "by mid-afternoon"
        "mid" | "midmorning" | "midafternoon" => {
            let timely =
                one_of!(cx.lower_before(i, 1), "by" | "at" | "until" | "since" | "before" | "around" | "in");
            let at = if word == "mid" { cx.skip_hyphen(i + 1) } else { i };
            let part = cx.at(at).part.filter(|p| matches!(p, Part::Morning | Part::Afternoon) && timely)?;
            return (!cx.lower(at).ends_with('s')).then(|| time(at + 1, Clock::Part(part)))?;
        }
        _ => {}
    }
    if let Some(found) = past(cx, i) {
        return Some(found);
    }
    if cx.glued(i) && !matches!(cx.lower_before(i, 1), "(" | "[" | "-" | "–" | "—" | "/" | "\"" | "'" | "“")
    {
        return None;
    }
    let lexeme = cx.at(i);
    let Some(digits) = lexeme.digits else {
        return dotted(cx, i).or_else(|| spoken(cx, i));
    };
    let hour = i8::try_from(digits).ok();
    // "10:53", "10:53:20"
    if cx.lower(i + 1) == ":" && cx.glued(i + 1) && cx.glued(i + 2) && lexeme.length <= 2 {
        let minute = two_digits(cx, i + 2)?;
        let (mut second, mut end) = (None, i + 3);
        if cx.lower(end) == ":" && cx.glued(end) && cx.glued(end + 1) {
            second = Some(two_digits(cx, end + 1)?);
            end += 2;
        }
        // "The 1:50 hour-long call" is a length.
        if cx.at(end).unit.is_some() {
            return length(cx, digits, minute, end);
        }
        return half_of_day(cx, hour?, Some(minute), second, end, true);
    }
    // "1453 GMT"
    if lexeme.length == 4
        && let Some(zone) = zone(cx, i + 1)
    {
        let (hour, minute) = (digits / 100, digits % 100);
        (hour < 25 && minute < 60).then_some(())?;
        let (hour, minute) = (i8::try_from(hour).ok()?, i8::try_from(minute).ok()?);
        return time(zone.1, Clock::At { hour, minute: Some(minute), second: None, zone: Some(zone.0) });
    }
    // "1430 hrs" is left to no one: armies' times without a zone are rare, numbers before "hours" are not.
    if lexeme.length > 2 {
        return None;
    }
    half_of_day(cx, hour?, None, None, i + 1, false)
}

/// "half past eight", "a quarter to seven in the morning", "ten past nine".
fn past(cx: &Context, i: usize) -> Option<Found> {
    let at = if cx.lower(i) == "a" { i + 1 } else { i };
    let minutes = match cx.lower(at) {
        "half" => 30,
        "quarter" => 15,
        _ => i16::try_from(cx.at(at).cardinal.filter(|m| matches!(m, 5 | 10 | 20 | 25))?).ok()?,
    };
    let past = match cx.lower(at + 1) {
        "past" => true,
        "to" if minutes != 30
            && one_of!(cx.lower_before(i, 1), "at" | "by" | "until" | "around" | "about")
            && !counted(cx, i)
            || at > i =>
        {
            false
        }
        _ => return None,
    };
    let lexeme = cx.at(at + 2);
    let hour = i16::try_from(lexeme.cardinal.filter(|h| (1..=12).contains(h) && lexeme.length <= 2)?).ok()?;
    let of_day = if past { hour * 60 + minutes } else { hour * 60 - minutes };
    let (hour, minute) = (i8::try_from(of_day / 60).ok()?, i8::try_from(of_day % 60).ok()?);
    half_of_day(cx, hour, Some(minute), None, at + 3, true).or_else(|| {
        let hour = by_day(cx, hour, at + 3);
        time(at + 3, Clock::At { hour, minute: Some(minute), second: None, zone: None })
    })
}

/// "voted by | ten to five | on Tuesday", "rejected the plan by | ten to five": votes or goals.
fn counted(cx: &Context, i: usize) -> bool {
    cx.lower_before(i, 1) == "by"
        && (one_of!(cx.lower_before(i, 2), "voted" | "won" | "lost" | "carried")
            || (3..7).any(|k| {
                one_of!(cx.lower_before(i, k), "approved" | "rejected")
                    && cx.same_sentence(cx.doc.before(i, k), i)
                    && (2..k).all(|b| !one_of!(cx.lower_before(i, b), "," | "and" | "earlier"))
            }))
}

fn time(end: usize, clock: Clock) -> Option<Found> {
    Found::new(end, Meaning::Time { clock, day: None })
}

fn two_digits(cx: &Context, i: usize) -> Option<i8> {
    let lexeme = cx.at(i);
    i8::try_from(lexeme.digits.filter(|_| lexeme.length == 2)?).ok().filter(|v| *v < 60)
}

/// "1:50 hour-long": hours and minutes.
fn length(cx: &Context, hours: u32, minute: i8, unit: usize) -> Option<Found> {
    if cx.at(unit).unit? != Unit::Hour {
        return None;
    }
    let mut end = unit + 1;
    if cx.hyphen(end) && cx.lower(end + 1) == "long" {
        end += 2;
    }
    let amounts = vec![
        (Amount::Exactly(f64::from(hours)), Unit::Hour),
        (Amount::Exactly(f64::from(minute)), Unit::Minute),
    ];
    Found::new(end, Meaning::Duration(amounts))
}

/// "7.30pm", one token of digits.
fn dotted(cx: &Context, i: usize) -> Option<Found> {
    let (hour, minute) = with_dot(cx.lower(i))?;
    half_of_day(cx, hour, Some(minute), None, i + 1, false)
}

/// "7.30": an hour and its minutes.
pub(in crate::dates) fn with_dot(word: &str) -> Option<(i8, i8)> {
    let (hour, minute) = word.split_once('.').filter(|(_, minute)| minute.len() == 2)?;
    Some((hour.parse().ok()?, minute.parse().ok().filter(|&m| m < 60)?))
}

/// "five o'clock", "five p.m.", "six in the morning", "half past three".
fn spoken(cx: &Context, i: usize) -> Option<Found> {
    let hour = i8::try_from(cx.at(i).cardinal.filter(|h| (1..=12).contains(h))?).ok()?;
    half_of_day(cx, hour, None, None, i + 1, false)
}

/// Reads what follows the digits: "a.m.", "o'clock", "in the morning", a zone. Without any, only digits with a colon
/// are a time.
fn half_of_day(
    cx: &Context,
    hour: i8,
    minute: Option<i8>,
    second: Option<i8>,
    at: usize,
    colon: bool,
) -> Option<Found> {
    let mut end = at;
    let mut hour = hour;
    let mut said = colon;
    // "between 3 and 5 a.m.", "from 10 to 11:30 p.m.", "3-5 p.m."
    if !colon && let Some(afternoon) = borrowed(cx, hour, end) {
        let hour = match (afternoon, hour) {
            (true, 1..=11) => hour + 12,
            (false, 12) => 0,
            _ => hour,
        };
        return time(end, Clock::At { hour, minute, second, zone: None });
    }
    if matches!(cx.lower(end), "o'clock") {
        end += 1;
        said = true;
    }
    let in_the = cx.lower(end) == "in" && cx.lower(end + 1) == "the";
    let half = match cx.lower(end) {
        "am" | "a.m." | "a.m" => Some((false, end + 1)),
        "pm" | "p.m." | "p.m" => Some((true, end + 1)),
        // "6 a . m ."
        "in" if in_the && cx.lower(end + 2) == "morning" => Some((false, end + 3)),
        "in" if in_the && one_of!(cx.lower(end + 2), "afternoon" | "evening") => Some((true, end + 3)),
        "at" if cx.lower(end + 1) == "night" && said => Some((true, end + 2)),
        _ => None,
    };
    if let Some((afternoon, after)) = half {
        // "00:30 pm", "13 am" contradict themselves.
        if !(1..=12).contains(&hour) && !(13..=23).contains(&hour) || !afternoon && hour > 12 {
            return None;
        }
        match (afternoon, hour) {
            (true, 1..=11) => hour += 12,
            (false, 12) => hour = 0,
            _ => {}
        }
        end = after;
        said = true;
    }
    let mut zone_of = None;
    if let Some((zone, after)) = zone(cx, end) {
        zone_of = Some(zone);
        end = after;
        said = true;
    } else if let Some(after) = zone_without_offset(cx, end) {
        end = after;
        said = true;
    } else if cx.lower(end) == "local" && cx.lower(end + 1) == "time" {
        end += 2;
        said = true;
    }
    if !said || !(0..=24).contains(&hour) || hour == 24 && minute.unwrap_or(0) > 0 {
        return None;
    }
    // A bare "3:16" may be a verse or a score; it wants a sign of time, or two digits of an hour.
    if colon && half.is_none() && zone_of.is_none() && !clocklike(cx, at) {
        return None;
    }
    if half.is_none()
        && zone_of.is_none()
        && (cx.lower(at) == "o'clock" || colon && cx.lower_before(at, 2) == "past")
    {
        hour = by_day(cx, hour, at);
    }
    time(end, Clock::At { hour, minute, second, zone: zone_of })
}

/// "By four | o'clock the light has gone", "at nine | o'clock on Thursday evening": of which half of the day a spoken hour
/// is, by the part of the day joined to it, else by what is done and seen in the afternoon; without either, as said.
fn by_day(cx: &Context, hour: i8, at: usize) -> i8 {
    let joins = |k: usize| {
        let lexeme = cx.at(k);
        cx.same_sentence(k, at)
            && (lexeme.weekday > 0
                || lexeme.cardinal.is_some()
                || one_of!(
                    cx.lower(k),
                    "o'clock"
                        | "past"
                        | "half"
                        | "on"
                        | "in"
                        | "at"
                        | "about"
                        | "around"
                        | "the"
                        | "that"
                        | "this"
                        | "last"
                        | "yesterday"
                        | "early"
                        | "late"
                        | ","
                ))
    };
    // Not "the evening service"
    let part = |k: usize| cx.at(k).part.filter(|_| !cx.capitalized(k) && cx.doc.pos(k + 1) != Pos::Noun);
    let behind = (at..at + 5).find(|&k| cx.lower(k) == "," || !joins(k));
    let before = (1..8).map(|k| cx.doc.before(at, k)).find(|&k| !joins(k));
    let later =
        match behind.and_then(part).or_else(|| before.filter(|&k| cx.same_sentence(k, at)).and_then(part)) {
            Some(Part::Afternoon | Part::Evening) => true,
            Some(Part::Night) => hour > 4,
            None => {
                hour < 7
                    && (at.saturating_sub(8)..at + 8).filter(|&k| cx.same_sentence(k, at)).any(|k| {
                        let before = cx.lower_before(k, 1);
                        match cx.lower(k) {
                            "light" => before == "the",
                            "dark" | "dusk" | "sunset" | "tea" | "kick" | "kicks" => {
                                before != "still" && cx.doc.pos(k + 1) != Pos::Noun
                            }
                            _ => false,
                        }
                    })
            }
            _ => false,
        };
    if later && (1..12).contains(&hour) { hour + 12 } else { hour }
}

/// Whether an hour without "a.m." or "p.m." has that of the one it is joined to, and is in the afternoon.
fn borrowed(cx: &Context, hour: i8, at: usize) -> Option<bool> {
    let opens = one_of!(cx.lower_before(at, 2), "between" | "from");
    let joins = match cx.lower(at) {
        "and" | "to" | "until" => opens,
        _ => cx.dash(at) && cx.glued(at) && cx.glued(at + 1),
    };
    if !joins || !(1..=12).contains(&hour) {
        return None;
    }
    let other = cx.at(at + 1);
    let last = i8::try_from(other.digits.filter(|_| other.length <= 2)?).ok()?;
    let minutes = cx.lower(at + 2) == ":" && cx.glued(at + 2) && cx.at(at + 3).length == 2;
    let afternoon = match cx.lower(if minutes { at + 4 } else { at + 2 }) {
        "am" | "a.m." | "a.m" => false,
        "pm" | "p.m." | "p.m" => true,
        _ => return None,
    };
    // "from 10 to 2 p.m." begins before noon.
    Some(if hour % 12 <= last % 12 { afternoon } else { !afternoon })
}

/// True where "at", "until", "by" … stands before a bare time.
fn clocklike(cx: &Context, after: usize) -> bool {
    let first = after.saturating_sub(3);
    one_of!(
        cx.lower_before(first, 1),
        "at" | "by"
            | "until"
            | "till"
            | "before"
            | "after"
            | "from"
            | "around"
            | "about"
            | "to"
            | "between"
            | "since"
    )
}

/// "ET", "Eastern time": the offset depends on the season, so the time stays local.
fn zone_without_offset(cx: &Context, i: usize) -> Option<usize> {
    if one_of!(cx.lower(i), "et" | "pt" | "ct" | "mt") && cx.upper(i) {
        return Some(i + 1);
    }
    if !one_of!(
        cx.lower(i),
        "eastern" | "pacific" | "central" | "mountain" | "british" | "moscow" | "beijing"
    ) || !cx.capitalized(i)
    {
        return None;
    }
    let at = if one_of!(cx.lower(i + 1), "standard" | "daylight" | "summer") { i + 2 } else { i + 1 };
    (cx.lower(at) == "time").then_some(at + 1)
}

/// "GMT", "EST", "Eastern time", "ET" where a time stands before it: the offset, and the index after it.
fn zone(cx: &Context, i: usize) -> Option<(i16, usize)> {
    let mut at = i;
    if cx.lower(at) == "(" {
        at += 1;
    }
    let closed = |end: usize| if at > i && cx.lower(end) == ")" { end + 1 } else { end };
    if at > i && cx.lower(at + 1) != ")" {
        return None;
    }
    if let Some(offset) = cx.at(at).zone {
        if !cx.upper(at) {
            return None;
        }
        // "GMT+3"
        if one_of!(cx.lower(at + 1), "+" | "-") && cx.glued(at + 1) && cx.glued(at + 2) {
            let hours = cx.at(at + 2).digits.filter(|h| *h <= 14)?;
            let hours = i16::try_from(hours).ok()? * 60;
            return Some((if cx.lower(at + 1) == "-" { offset - hours } else { offset + hours }, at + 3));
        }
        return Some((offset, closed(at + 1)));
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::dates::testing::{check, leaves_alone};

    #[test]
    fn reads_and_leaves_alone() {
        check("", &[("It opens on [Saturday at 7.15pm].", "XXXX-WXX-6T19:15")]);
        check(
            "2022-03-18",
            &[
                ("It began on [Friday at 9:30 p.m.]", "2022-03-18T21:30"),
                ("It began at [0930 GMT].", "2022-03-18T09:30Z"),
                ("It began at [noon].", "2022-03-18T12:00"),
                ("They voted by ten to five on [Tuesday] to close it.", "2022-03-15"),
                ("The board rejected the plan by ten to five on [Tuesday].", "2022-03-15"),
                ("By [ten to five on Tuesday] they had voted.", "2022-03-15T04:50"),
                ("They agreed to meet by [ten to five on Tuesday].", "2022-03-22T04:50"),
                ("It began at [7 a.m. ET].", "2022-03-18T07:00"),
                ("It was quiet by [mid-afternoon].", "2022-03-18TAF"),
                ("By [four o'clock] the light was gone.", "2022-03-18T16:00"),
                ("By [half past three] it was dark.", "2022-03-18T15:30"),
                ("The tea stall opens at [five o'clock].", "2022-03-18T05:00"),
                ("He rose at [four o'clock] to light the stove.", "2022-03-18T04:00"),
                ("At [four o'clock] the roof fell.", "2022-03-18T04:00"),
                ("They left at [five o'clock], before first light.", "2022-03-18T05:00"),
                ("Crews who worked through the night found it at [seven o'clock].", "2022-03-18T07:00"),
                ("It opens at [nine o'clock] and shuts for the afternoon.", "2022-03-18T09:00"),
                ("The siren went at [nine o'clock that night].", "2022-03-18T21:00"),
                ("In the early evening, at about [six o'clock], it rained.", "2022-03-18T18:00"),
                ("It began at [nine o'clock].", "2022-03-18T09:00"),
                ("It began at [nine o'clock on Thursday evening].", "2022-03-17T21:00"),
                ("It began at [four o'clock in the morning].", "2022-03-18T04:00"),
                ("It began in the early hours, at [four o'clock].", "2022-03-18T04:00"),
                ("She woke at [four o'clock].", "2022-03-18T04:00"),
                ("It rained between [3] and [5 a.m.]", "2022-03-18T03:00 2022-03-18T05:00"),
                ("It is open from [10] to [2 p.m.]", "2022-03-18T10:00 2022-03-18T14:00"),
            ],
        );
        leaves_alone(&["The score was 3:16.", "At 25:61 nothing happens."]);
    }
}
