//! Weeks, months, years, … named from here: "last week", "this year", "the previous month", "the coming decade",
//! "earlier this year"; and spans of several: "the past two years", "the next few days".

use super::{Found, Rule, weekday};
use crate::dates::context::Context;
use crate::dates::expression::{Base, Meaning, Shift};
use crate::dates::tense::{self, Tense};
use crate::dates::value::{Amount, Reference, Unit};
use crate::dates::words::class;
use crate::report::BlockKind;
use crate::tagger::Pos;

pub(super) const RULE: Rule =
    Rule { id: "date/relative-period", starts: class::SHIFT | class::THE | class::ADJECTIVE, find };

fn find(cx: &Context, i: usize) -> Option<Found> {
    let (shift, next) = weekday::shift(cx, i);
    let that = matches!(cx.lower(i), "that") || cx.lower(i) == "the" && cx.lower(i + 1) == "same";
    if that {
        let at =
            if cx.lower(i) == "that" { if cx.lower(i + 1) == "same" { i + 2 } else { i + 1 } } else { i + 2 };
        let (unit, plural, end) = cx.unit(at)?;
        return (!plural && unit >= Unit::Day && unit != Unit::Half)
            .then(|| Found::new(end, Meaning::Focus(Some(unit))))?;
    }
    if cx.lower(i) == "current" || cx.lower(i) == "the" && cx.lower(i + 1) == "current" {
        let at = if cx.lower(i) == "the" { i + 2 } else { i + 1 };
        let at = if cx.lower(at) == "fiscal" { at + 1 } else { at };
        let (unit, plural, end) = cx.unit(at)?;
        return (!plural).then(|| shifted(unit, 0, Base::Speech, end))?;
    }
    // "They may strike in the new year"; what was "in the new year" may be any year's beginning.
    let new_year = cx.lower(i) == "the" && cx.lower(i + 1) == "new" && cx.lower(i + 2) == "year";
    if new_year && one_of!(cx.lower_before(i, 1), "in" | "into" | "until") {
        let ahead = tense::around(cx, i, i + 3) == Tense::Future;
        return ahead.then_some(Found {
            end: i + 3,
            meaning: shifted_meaning(Unit::Year, 1, Base::Speech),
            modifier: Some("START"),
        });
    }
    // "the week after next"
    if cx.lower(i) == "the" && cx.lower(i + 2) == "after" && cx.lower(i + 3) == "next" {
        let (unit, plural, _) = cx.unit(i + 1)?;
        return (!plural && unit >= Unit::Weekend).then(|| shifted(unit, 2, Base::Speech, i + 4))?;
    }
    if shift == Shift::Implied {
        return None;
    }
    // "the past quarter of a century", "the next half-century"
    if let Some((years, end)) = share_of_century(cx, next) {
        return Found::new(end, Meaning::Duration(vec![(Amount::Exactly(years), Unit::Year)]));
    }
    // "The strike is to | last six weeks": the verb.
    let modal = match cx.lower_before(i, 1) {
        // "Compared to last six weeks"
        "to" => cx.lower_before(i, 2) != "compared",
        "and" => begins(cx, i),
        "will" | "could" | "would" | "may" | "might" | "can" | "should" => i > 0 && !cx.capitalized(i - 1),
        _ => false,
    };
    if modal && cx.lower(i) == "last" && cx.amount(i + 1).is_some() {
        return None;
    }
    if let Some(found) = several(cx, i, shift, next) {
        return Some(found);
    }
    let fiscal = one_of!(cx.lower(next), "fiscal" | "calendar" | "financial");
    let at = if fiscal { next + 1 } else { next };
    let (unit, plural, end) = cx.unit(at)?;
    // "This Week" is a programme, "Next Generation" a name; a headline capitalizes everything.
    let opens = matches!(shift, Shift::Last | Shift::Next)
        && cx.doc.sentence_of(i).is_some_and(|s| s.tokens.start == i)
        && !cx.capitalized(end);
    if cx.capitalized(at) && !cx.upper(at) && !opens && cx.doc.block_kind(at) == BlockKind::Paragraph {
        return None;
    }
    let article = cx.lower(i) == "the";
    if plural || unit == Unit::Half {
        return None;
    }
    // "the past year", "the last decade": a span up to now.
    let up_to_now = cx.lower(next.saturating_sub(1)) == "past" || article && shift == Shift::Last;
    // "over the next decade": a span from now.
    let from_now = cx.lower(i) == "the"
        && one_of!(cx.lower(i + 1), "next" | "coming")
        && one_of!(cx.lower_before(i, 1), "over" | "in" | "within" | "during" | "for");
    if (up_to_now || from_now && unit != Unit::Weekend) && cx.lower(i) != "this" && unit >= Unit::Day {
        return Found::new(end, Meaning::Duration(vec![(Amount::Exactly(1.0), unit)]));
    }
    // "tripled in | its | last year", "her last week at school": the last of its own.
    let own = one_of!(cx.lower_before(i, 1), "its" | "his" | "her" | "their" | "my" | "our");
    if own && cx.lower(i) == "last" {
        return None;
    }
    if unit < Unit::Day {
        return None;
    }
    if unit == Unit::Day {
        return match (cx.lower(i), shift) {
            ("the", Shift::After) => shifted(unit, 1, Base::Narrative, end),
            ("the", Shift::Before) => shifted(unit, -1, Base::Narrative, end),
            ("next", _) => shifted(unit, 1, Base::Narrative, end),
            _ => None,
        };
    }
    match shift {
        Shift::Last => shifted(unit, -1, Base::Speech, end),
        Shift::This => shifted(unit, 0, Base::Speech, end),
        Shift::Next => shifted(unit, 1, Base::Speech, end),
        Shift::Before => shifted(unit, -1, Base::Narrative, end),
        Shift::After => shifted(unit, 1, Base::Narrative, end),
        Shift::Implied => None,
    }
}

/// "quarter of a century", "half-century": how many years, and the index after it.
pub(super) fn share_of_century(cx: &Context, i: usize) -> Option<(f64, usize)> {
    let years = match cx.lower(i) {
        "quarter" => 25.0,
        "half" => 50.0,
        _ => return None,
    };
    let at = match cx.lower(i + 1) {
        "of" if cx.lower(i + 2) == "a" => i + 3,
        "a" if years > 25.0 => i + 2,
        _ => cx.skip_hyphen(i + 1),
    };
    (cx.lower(at) == "century").then_some((years, at + 1))
}

const fn shifted_meaning(unit: Unit, count: i64, base: Base) -> Meaning {
    Meaning::Offset { unit, count, base }
}

fn shifted(unit: Unit, count: i64, base: Base, end: usize) -> Option<Found> {
    Found::new(end, shifted_meaning(unit, count, base))
}

/// "the past two years", "the next few days", "the first nine months", "recent weeks".
fn several(cx: &Context, i: usize, shift: Shift, at: usize) -> Option<Found> {
    let (amount, unit_at) = match cx.amount(at) {
        Some(found) => found,
        None if cx.at(at).plural => (Amount::Some, at),
        None => return None,
    };
    let unit_at = match cx.lower(unit_at) {
        "full" | "straight" | "fiscal" | "consecutive" | "calendar" | "more" | "trading" => unit_at + 1,
        _ => unit_at,
    };
    let (unit, plural, end) = cx.unit(unit_at)?;
    if !plural && amount != Amount::Exactly(1.0) {
        return None;
    }
    if matches!(shift, Shift::This | Shift::Before | Shift::After) && cx.lower(i) != "the" {
        return None;
    }
    if amount == Amount::Some && unit_at == at {
        let reference = match shift {
            Shift::Next => Reference::Future,
            _ => Reference::Past,
        };
        return (shift != Shift::After && shift != Shift::Before)
            .then(|| Found::new(end, Meaning::Reference(reference)))?;
    }
    let mut end = end;
    // "the next two years or so"
    if cx.lower(end) == "or" && cx.lower(end + 1) == "so" {
        end += 2;
    }
    Found::new(end, Meaning::Duration(vec![(amount, unit)]))
}

/// "the year", "the week", "the weekend", "the fiscal year" without more: the one that the story is in.
pub(super) const PLAIN: Rule = Rule { id: "date/plain-period", starts: class::THE, find: plain };

fn plain(cx: &Context, i: usize) -> Option<Found> {
    if cx.lower(i) != "the" {
        return None;
    }
    let qualified = one_of!(cx.lower(i + 1), "full" | "fiscal" | "calendar" | "whole" | "latest" | "entire");
    let at = if qualified { i + 2 } else { i + 1 };
    let at = if qualified && cx.lower(at) == "fiscal" { at + 1 } else { at };
    let (unit, plural, end) = cx.unit(at)?;
    if plural || cx.hyphen(end) || cx.glued(end) && cx.lower(end) == "'s" && unit != Unit::Year {
        return None;
    }
    let before = cx.lower_before(i, 1);
    // "the year ended Sept. 30" is a length; "the week of", "the day when" belong to something else.
    let to_day = cx.lower(end) == "to"
        && (cx.at(end + 1).month > 0 || cx.day(end + 1).is_some_and(|(_, k)| cx.at(k).month > 0));
    if one_of!(cx.lower(end), "ended" | "ending") || to_day {
        return (unit > Unit::Day && unit != Unit::Quarter && unit != Unit::Half)
            .then(|| Found::new(end, Meaning::Duration(vec![(Amount::Exactly(1.0), unit)])))?;
    }
    // "the story of the week", "the man of the year" name nothing in time; "the end of the week" and "the last meeting of
    // the year" do.
    let noun = cx.lower_before(i, 2);
    let title = match unit {
        Unit::Year => {
            // "the officer of the year"
            let unit = || cx.at(cx.doc.before(i, 2)).class != 0;
            let who = noun.ends_with("er") || noun.ends_with("or") || noun.ends_with("ist");
            // "the first winner of the year", "the worst disaster of the year"
            let ranked = (3..7).any(|back| {
                let rank = cx.doc.before(i, back);
                cx.same_sentence(rank, i)
                    && (cx.at(rank).ordinal > 0
                        || one_of!(cx.lower(rank), "last" | "next" | "only")
                        || cx.lower(rank).len() > 4 && cx.lower(rank).ends_with("est"))
            });
            let owns = one_of!(cx.lower(at + 1), "'s" | "’s");
            cx.capitalized(at)
                || who && !ranked && !owns && !unit() && !one_of!(noun, "remainder" | "number")
                || !ranked
                    && !owns
                    && one_of!(
                        noun,
                        "man"
                            | "woman"
                            | "person"
                            | "team"
                            | "nurse"
                            | "chef"
                            | "event"
                            | "story"
                            | "song"
                            | "goal"
                            | "citizen"
                            | "school"
                            | "club"
                            | "book"
                            | "film"
                            | "word"
                            | "coach"
                            | "rookie"
                            | "album"
                            | "game"
                            | "car"
                            | "athlete"
                            | "artist"
                            | "businessman"
                    )
        }
        Unit::Week | Unit::Month => {
            cx.at(cx.doc.before(i, 2)).unit.is_none()
                && !one_of!(
                    noun,
                    "end"
                        | "middle"
                        | "start"
                        | "beginning"
                        | "rest"
                        | "course"
                        | "remainder"
                        | "close"
                        | "outset"
                        | "part"
                        | "much"
                        | "most"
                        | "bulk"
                        | "half"
                        | "all"
                        | "out"
                        | "third"
                        | "first"
                        | "last"
                        | "ahead"
                        | "level"
                )
        }
        _ => false,
    };
    if before == "of" && title {
        return None;
    }
    // "the middle of the week she left" still names the week, as "over the weekend that" does.
    let named = before == "of"
        && one_of!(cx.lower_before(i, 2), "end" | "middle" | "start" | "beginning" | "rest" | "course")
        || before == "over" && unit == Unit::Weekend;
    if !named
        && one_of!(
            cx.lower(end),
            "of" | "when" | "that" | "since" | "after" | "before" | "to" | "he" | "she" | "they" | "it"
        )
    {
        return None;
    }
    match unit {
        // "earlier in the day", "by the end of the day"
        Unit::Day
            if before == "in" && one_of!(cx.lower_before(i, 2), "earlier" | "later" | "late" | "early") =>
        {
            Found::new(end, Meaning::Focus(Some(unit)))
        }
        Unit::Weekend => shifted(unit, 0, Base::Speech, end),
        // "by the end of the decade"
        Unit::Decade | Unit::Century if named => shifted(unit, 0, Base::Speech, end),
        Unit::Week | Unit::Month
            if one_of!(before, "in" | "of" | "for" | "during" | "this" | "later" | "earlier" | "on") =>
        {
            Found::new(end, Meaning::Offset { unit, count: 0, base: Base::Speech })
        }
        Unit::Year
            if one_of!(before, "in" | "of" | "for" | "during" | "over" | "throughout") || qualified =>
        {
            Found::new(end, Meaning::Offset { unit, count: 0, base: Base::Speech })
        }
        _ => None,
    }
}

/// "It will begin on Monday and | last four days": a verb behind another one.
fn begins(cx: &Context, last: usize) -> bool {
    let doc = cx.doc;
    (4..16).map(|k| doc.before(last, k)).any(|at| {
        doc.pos(at) == Pos::VerbBase
            && one_of!(doc.lower(at), "begin" | "start" | "open" | "run" | "take")
            && matches!(doc.pos(doc.before(at, 1)), Pos::Modal | Pos::To)
            && cx.same_sentence(at, last)
            && (at..last).all(|k| !matches!(doc.pos(k), Pos::Determiner))
    })
}

#[cfg(test)]
mod tests {
    use crate::dates::testing::{check, leaves_alone};

    #[test]
    fn reads_and_leaves_alone() {
        check(
            "2022-03-18",
            &[
                ("It closed [last year].", "2021"),
                ("Thefts at the jail tripled in its last year.", ""),
                ("It closed [this week].", "2022-W11"),
                ("It is expected to last [six weeks].", "P6W"),
                ("It was made to last [six weeks].", "P6W"),
                ("It will begin on [Monday] and last [four days].", "2022-03-21 P4D"),
                ("It will start [this month] and [last month] was slow.", "2022-03 2022-02"),
                ("It will begin in the first and [last two weeks] of [May].", "P2W 2022-05"),
                ("It was up compared to [last six weeks].", "P6W"),
                ("It was down compared to [last week].", "2022-W10"),
                ("It rose to [last year]'s level.", "2021"),
                ("It closed over [the past two years].", "P2Y"),
                ("It closed in [the current quarter].", "2022-Q1"),
                ("It will cost more over [the next decade].", "P10Y"),
                ("It closed [earlier in the day].", "2022-03-18"),
                ("By [the middle of the week] she was back.", "2022-W11"),
                ("It closes [the week after next].", "2022-W13"),
                ("In [the year] to [31 December] it lost money.", "P1Y 2021-12-31"),
                ("[Last Year] over 4 million came.", "2021"),
                ("The union will vote on a strike in [the new year].", "2023"),
                ("It was the coldest day of [the year].", "2022"),
                ("She was the first winner of [the year].", "2022"),
            ],
        );
        leaves_alone(&[
            "Last orders were called.",
            "She was named person of the year.",
            "The award for officer of the year went to Ana Ruiz.",
            "They struck in the new year of that war.",
            "It was the lie of the week.",
        ]);
    }
}
