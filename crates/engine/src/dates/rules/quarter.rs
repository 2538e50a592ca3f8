//! Quarters and halves: "the third quarter", "third-quarter", "the fourth quarter of 1989", "last year's first
//! quarter", "the first half", "fiscal second quarter"; and "the quarter", "the period" for the one in focus.

use super::{Found, Rule, absolute};
use crate::dates::context::Context;
use crate::dates::expression::{Meaning, Named, Shift, YearOf};
use crate::dates::value::Unit;
use crate::dates::words::class;

pub(super) const RULE: Rule = Rule {
    id: "date/quarter",
    starts: class::THE | class::ORDINAL | class::SHIFT | class::PREFIX | class::DIGITS | class::PHRASE,
    find,
};

/// "the June quarter", "the December 2021 quarter", "the April-June quarter": the one that ends then.
pub(super) const BY_MONTH: Rule =
    Rule { id: "date/month-quarter", starts: class::MONTH | class::THE, find: by_month };

fn by_month(cx: &Context, i: usize) -> Option<Found> {
    let i = if cx.lower(i) == "the" { i + 1 } else { i };
    let through = cx.at(i).month > 0
        && (cx.dash(i + 1) || cx.lower(i + 1) == "to")
        && cx.at(i + 2).month == cx.at(i).month + 2;
    let i = if through { i + 2 } else { i };
    let month = cx.at(i).month;
    let (year, at) = cx.year(i + 1).map_or((YearOf::Implied, i + 1), |(y, at)| (YearOf::Given(y), at));
    if month % 3 != 0 || month == 0 || !cx.capitalized(i) || cx.lower(at) != "quarter" {
        return None;
    }
    let mut end = at + 1;
    let mut year = year;
    if year == YearOf::Implied {
        let of = if cx.lower(end) == "of" { end + 1 } else { end };
        if let Some((given, after)) = cx.year(of) {
            (year, end) = (YearOf::Given(given), after);
        } else if let Some((of_year, after)) = absolute::year_words(cx, end) {
            (year, end) = (of_year, after);
        }
    }
    Found::new(end, Meaning::Named { named: Named::Quarter(month / 3), year, shift: Shift::Implied })
}

pub(super) const FOCUS: Rule = Rule { id: "date/focus-period", starts: class::THE, find: focus };

fn find(cx: &Context, i: usize) -> Option<Found> {
    if let Some(found) = coded(cx, i) {
        return Some(found);
    }
    let mut at = i;
    let mut year = YearOf::Implied;
    let mut led = false;
    // "last year's third quarter"
    if let Some((of, next)) = absolute::year_words(cx, at)
        && cx.lower(next) == "'s"
    {
        (year, at, led) = (of, next + 1, true);
    } else if cx.class(at) & class::THE != 0 {
        at += 1;
        led = true;
    }
    if one_of!(cx.lower(at), "full" | "flat" | "fiscal") {
        at += 1;
        if cx.hyphen(at) {
            at += 1;
        }
    }
    // "the 1988 third quarter", "1989's first half"
    if let Some((given, next)) = cx.year(at)
        && cx.at(at).digits.is_some()
    {
        at = if cx.lower(next) == "'s" { next + 1 } else { next };
        year = YearOf::Given(given);
    }
    if matches!(cx.lower(at), "fiscal") {
        at += 1;
    }
    // "last year's quarter": the like of the one that is reported on.
    if led && matches!(year, YearOf::Shifted(_)) && one_of!(cx.lower(at), "quarter" | "period") {
        return Found::new(at + 1, Meaning::Named { named: Named::Quarter(0), year, shift: Shift::Implied });
    }
    let last = one_of!(cx.lower(at), "last" | "final" | "latter");
    let ordinal = cx.at(at).ordinal;
    if ordinal == 0 && !(last && led) {
        return None;
    }
    let mut unit_at = cx.skip_hyphen(at + 1);
    if cx.lower(unit_at) == "fiscal" {
        unit_at += 1;
    }
    let unit = cx.lower(unit_at);
    // "the first two quarters" are a half.
    let two = unit == "two" && cx.lower(unit_at + 1) == "quarters";
    let named = match unit {
        "two" if two && ordinal == 1 => Named::Half(1),
        "two" if two && last => Named::Half(2),
        "quarter" if (1..=4).contains(&ordinal) => Named::Quarter(ordinal),
        // "the last quarter of the year", "the final quarter of 2025"; "the last quarter" is the one before.
        "quarter"
            if last
                && cx.lower(unit_at + 1) == "of"
                && (cx.lower(unit_at + 2) == "the"
                    && cx.lower(unit_at + 3) == "year"
                    && cx.year(unit_at + 4).is_none()
                    // "of the year to March", "of 2025/26": no year of the calendar.
                    && !one_of!(cx.lower(unit_at + 4), "to" | "ended" | "ending" | "'s" | "’s")
                    || cx.year(unit_at + 2).is_some()
                        && !one_of!(cx.lower(unit_at + 3), "/" | "-" | "–")) =>
        {
            Named::Quarter(4)
        }
        // "the first half-hour"
        "half" if cx.hyphen(unit_at + 1) && cx.lower(unit_at + 2) == "hour" => return None,
        "half" if last => Named::Half(2),
        "half" if (1..=2).contains(&ordinal) => Named::Half(ordinal),
        _ => return None,
    };
    // "the second half of July": that month, its end.
    if let Named::Half(half) = named
        && cx.lower(unit_at + 1) == "of"
        && cx.at(unit_at + 2).month > 0
        && let Some(month) = (absolute::RULE.find)(cx, unit_at + 2)
    {
        let modifier = if half == 1 { "START" } else { "END" };
        return Some(Found { modifier: Some(modifier), ..month });
    }
    // "the first half" of a game, "a second half": only with a year, or a finance-like "the".
    let mut end = unit_at + 1 + usize::from(two);
    let of = if one_of!(cx.lower(end), "of" | "in" | ",") { end + 1 } else { end };
    let of =
        if cx.lower(of) == "the" && one_of!(cx.lower(of + 1), "fiscal" | "financial") { of + 1 } else { of };
    let of = if one_of!(cx.lower(of), "fiscal" | "calendar" | "financial") { of + 1 } else { of };
    let of = if cx.lower(of) == "year" { of + 1 } else { of };
    if let Some((given, after)) = cx.year(of)
        && cx.lower(end) != "in"
    {
        // "the first half of 2011/12"
        let through = (one_of!(cx.lower(after), "/" | "–") || cx.hyphen(after))
            && cx.glued(after)
            && cx.glued(after + 1)
            && cx.at(after + 1).length == 2;
        (year, end) = (YearOf::Given(given), if through { after + 2 } else { after });
    } else if let Some((of_year, after)) = absolute::year_words(cx, end) {
        (year, end) = (of_year, after);
    } else if let Some((given, after)) = absolute::short_year(cx, of) {
        (year, end) = (YearOf::Given(given), after);
    } else if cx.lower(end) == "of" && cx.lower(end + 1) == "the" && cx.lower(end + 2) == "year" {
        end += 3;
    }
    if two && year == YearOf::Implied {
        return None;
    }
    if matches!(named, Named::Quarter(_))
        && year == YearOf::Implied
        && end == unit_at + 1
        && played(cx, unit_at)
    {
        return None;
    }
    if matches!(named, Named::Half(_))
        && year == YearOf::Implied
        && end == unit_at + 1
        // "the second half of the concert", not "of its financial year"
        && (cx.lower(end) == "of" && !(end + 2..end + 10).any(|k| one_of!(cx.lower(k), "year" | "years" | "period"))
            || sporting(cx, unit_at))
    {
        return None;
    }
    Found::new(end, Meaning::Named { named, year, shift: Shift::Implied })
}

/// "Q3", "Q3 2024", "H1 2025".
fn coded(cx: &Context, i: usize) -> Option<Found> {
    let named = match cx.lower(i) {
        "q1" => Named::Quarter(1),
        "q2" => Named::Quarter(2),
        "q3" => Named::Quarter(3),
        "q4" => Named::Quarter(4),
        "h1" => Named::Half(1),
        "h2" => Named::Half(2),
        _ => return None,
    };
    let at = if one_of!(cx.lower(i + 1), "of" | "fy") { i + 2 } else { i + 1 };
    match cx.year(at) {
        Some((year, end)) => {
            Found::new(end, Meaning::Named { named, year: YearOf::Given(year), shift: Shift::Implied })
        }
        // A bare "H1" is a heading more often than a half-year.
        None if matches!(named, Named::Half(_)) => None,
        None => Found::new(i + 1, Meaning::Named { named, year: YearOf::Implied, shift: Shift::Implied }),
    }
}

/// How far to each side a match is told by its words, in tokens.
const WIDE: usize = 150;

/// True where a half is a half of a match, as far as the sentence's words tell.
fn sporting(cx: &Context, at: usize) -> bool {
    let Some(sentence) = cx.doc.sentence_of(at) else { return false };
    let from = sentence.tokens.start.max(at.saturating_sub(25));
    let to = sentence.tokens.end.min(at + 25);
    // Words that no business report has may stand further off.
    let wide = at.saturating_sub(WIDE)..at + WIDE;
    // "half-time", "kick-off", "won 2-1"
    let hyphenated = wide.clone().any(|k| {
        let halves = |k: usize| (cx.lower_before(k, 1), cx.lower(k + 1));
        cx.hyphen(k) && (matches!(halves(k), ("half", "time") | ("kick", "off")) || score(cx, k))
    });
    let match_report = hyphenated
        || wide.into_iter().any(|k| {
            one_of!(
                cx.lower(k),
                "goalkeeper"
                    | "striker"
                    | "midfielder"
                    | "equaliser"
                    | "equalizer"
                    | "referee"
                    | "touchdown"
                    | "half-time"
                    | "halftime"
                    | "offside"
                    | "quarterback"
                    | "unbeaten"
                    | "kick-off"
                    | "kickoff"
                    | "stoppage"
            )
        });
    match_report
        || (from..to).any(|k| {
            one_of!(
                cx.lower(k),
                "scored"
                    | "scoring"
                    | "scoreboard"
                    | "goal"
                    | "goals"
                    | "game"
                    | "match"
                    | "halftime"
                    | "substitute"
                    | "striker"
                    | "keeper"
                    | "penalty"
                    | "touchdown"
                    | "coach"
                    | "team"
                    | "lead"
                    | "equaliser"
                    | "equalizer"
                    | "season"
                    | "defender"
                    | "points"
            )
        })
}

/// True where a hyphen stands between the goals of both sides: no range of days, prices or shares.
fn score(cx: &Context, hyphen: usize) -> bool {
    let goals = |at: usize| cx.at(at).digits.is_some_and(|n| n < 10);
    // "The board voted 5-4"
    let voted = |back: usize| one_of!(cx.lower_before(hyphen, back), "voted" | "ruled" | "by" | "vote");
    if (2..4).any(voted) {
        return false;
    }
    goals(hyphen - 1)
        && goals(hyphen + 1)
        && !cx.glued(hyphen - 1)
        && (!cx.glued(hyphen + 2) || one_of!(cx.lower(hyphen + 2), "." | "," | ")"))
        && cx.at(hyphen + 2).unit.is_none()
        && !one_of!(
            cx.lower(hyphen + 2),
            "percent" | "per" | "split" | "vote" | "million" | "billion" | "point" | "points"
        )
}

/// True where a quarter is a quarter of a game: words that no business report has.
fn played(cx: &Context, at: usize) -> bool {
    let Some(sentence) = cx.doc.sentence_of(at) else { return false };
    let from = sentence.tokens.start.max(at.saturating_sub(25));
    let to = sentence.tokens.end.min(at + 25);
    // A firm may have a goal or players; it has no two such words.
    let two = (from..to)
        .filter(|&k| {
            one_of!(
                cx.lower(k),
                "injury"
                    | "injured"
                    | "goal"
                    | "goals"
                    | "ball"
                    | "player"
                    | "kick"
                    | "match"
                    | "game"
                    | "coach"
            )
        })
        .count()
        > 1;
    two || (from..to).any(|k| {
        one_of!(
            cx.lower(k),
            "scored"
                | "defender"
                | "midfielder"
                | "hamstring"
                | "kicked"
                | "teammate"
                | "outscored"
                | "touchdown"
                | "touchdowns"
                | "halftime"
                | "rebounds"
                | "quarterback"
                | "interception"
                | "yard"
                | "yards"
                | "dunk"
                | "three-pointer"
                | "pointer"
                | "buzzer"
                | "fumble"
        )
    })
}

/// "the quarter", "the latest period", "the 1988 period", "the corresponding period last year".
fn focus(cx: &Context, i: usize) -> Option<Found> {
    let mut at = i + 1;
    if one_of!(cx.lower(at), "latest" | "most") {
        at += if cx.lower(at) == "most" { 2 } else { 1 };
    }
    let comparable = one_of!(cx.lower(at), "same" | "comparable" | "corresponding" | "like");
    if comparable {
        at += 1;
    }
    let mut year = None;
    if let Some((given, next)) = cx.year(at) {
        (year, at) = (Some(YearOf::Given(given)), next);
    }
    let unit = match cx.lower(at) {
        "quarter" => Some(Unit::Quarter),
        "period" => None,
        _ => return None,
    };
    let mut end = at + 1;
    if let Some((of, after)) = absolute::year_words(cx, end) {
        (year, end) = (Some(of), after);
    } else if cx.lower(end) == "of"
        && let Some((given, after)) = cx.year(end + 1)
    {
        (year, end) = (Some(YearOf::Given(given)), after);
    } else if cx.lower(end) == "a"
        && cx.lower(end + 1) == "year"
        && one_of!(cx.lower(end + 2), "ago" | "earlier")
    {
        (year, end) = (Some(YearOf::Shifted(-1)), end + 3);
    }
    // "the quarter of the voters who stayed home"
    if cx.hyphen(end) || year.is_none() && cx.lower(end) == "of" {
        return None;
    }
    match (unit, year) {
        // Quarter 0 is the one in focus.
        (_, Some(year)) => {
            Found::new(end, Meaning::Named { named: Named::Quarter(0), year, shift: Shift::Implied })
        }
        (None, None) if !one_of!(cx.lower(i + 1), "latest" | "most" | "same") => None,
        (unit, None) => Found::new(end, Meaning::Focus(unit)),
    }
}

#[cfg(test)]
mod tests {
    use crate::dates::testing::{check, leaves_alone};

    #[test]
    fn reads_and_leaves_alone() {
        check(
            "2022-03-18",
            &[
                ("It grew in [the first quarter of 2020].", "2020-Q1"),
                ("It grew in [Q3 2021].", "2021-Q3"),
                ("It grew in [the first half] of its financial year.", "2022-H1"),
                ("Its goal was to grow in [the first quarter].", "2022-Q1"),
                ("It grew in [the second half of 2021].", "2021-H2"),
                ("[Last year's fourth quarter] was weak.", "2021-Q4"),
                ("It grew in [the December quarter].", "2021-Q4"),
                ("It grew in the [October-December quarter].", "2021-Q4"),
                ("It grew in [the April–June quarter of 2021].", "2021-Q2"),
                ("It rained from [July] to [September]. Quarter finals were off.", "2021-07 2021-09"),
                ("It grew in [the first two quarters of 2021].", "2021-H1"),
                ("It rained in [the second half of July].", "2021-07"),
                ("It grew in [the last quarter of the year].", "2021-Q4"),
                ("It grew in [the final quarter of 2020].", "2020-Q4"),
                ("It grew in [the last quarter].", "P1Q"),
                ("It grew in [the last quarter] of [the year] to [March].", "P1Q P1Y 2022-03"),
                ("It grew in [the first half of the financial year 2020/21].", "2020-H1"),
            ],
        );
        leaves_alone(&[
            "The second half of the concert was long.",
            "He scored in the first half of the match.",
            "Hull had ten men for most of the second half. They lost 2-1.",
            "They lost defender Ruiz in the second quarter.",
            "Their third goal of the match came in the second quarter.",
            "A quarter of them left.",
            "She won the quarter of voters who stayed.",
        ]);
    }
}
