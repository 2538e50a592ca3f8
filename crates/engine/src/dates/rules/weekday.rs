//! Weekdays: "Friday", "last Friday", "next Friday", "this coming Friday", "the previous Friday".

use super::{Found, Rule};
use crate::dates::context::Context;
use crate::dates::expression::{Meaning, Named, Shift, YearOf};
use crate::dates::words::class;
use crate::tagger::Pos;

pub(super) const RULE: Rule =
    Rule { id: "date/weekday", starts: class::WEEKDAY | class::SHIFT | class::THE, find };

fn find(cx: &Context, i: usize) -> Option<Found> {
    let (shift, next) = shift(cx, i);
    let lexeme = cx.at(next);
    if lexeme.weekday == 0 || !cx.capitalized(next) {
        return None;
    }
    let mut end = next + 1;
    let mut shift = shift;
    if shift == Shift::Implied && next > i {
        return None;
    }
    let plural = cx.lower(next).ends_with("days");
    if let Some(part) = cx.at(end).part.filter(|_| plural || cx.lower(end).ends_with('s')) {
        let part = crate::dates::value::Clock::Part(part).timex();
        return Found::new(end + 1, Meaning::Set(format!("XXXX-WXX-{}{part}", lexeme.weekday)));
    }
    if plural {
        return Found::new(end, Meaning::Set(format!("XXXX-WXX-{}", lexeme.weekday)));
    }
    // "They meet on Sunday week"
    let week = cx.lower(end) == "week" && !cx.capitalized(end) && !cx.hyphen(end + 1);
    let named = one_of!(cx.lower_before(i, 1), "the" | "a") || cx.lower(end + 1) == "of";
    if week
        && !named
        && shift == Shift::Implied
        && !matches!(cx.doc.pos(end + 1), Pos::Noun | Pos::ProperNoun)
    {
        let named = Named::Weekday(lexeme.weekday);
        return Found::new(end + 1, Meaning::Named { named, year: YearOf::Shifted(0), shift: Shift::After });
    }
    // "Monday last week", "Tuesday of next week"
    let of = if cx.lower(end) == "of" { end + 1 } else { end };
    if cx.lower(of + 1) == "week" && shift == Shift::Implied {
        let weeks = match cx.lower(of) {
            "last" => Some(Shift::Last),
            "next" => Some(Shift::Next),
            "this" => Some(Shift::This),
            _ => None,
        };
        if let Some(s) = weeks {
            shift = s;
            end = of + 2;
            let meaning =
                Meaning::Named { named: Named::Weekday(lexeme.weekday), year: YearOf::Shifted(0), shift };
            return Found::new(end, meaning);
        }
    }
    Found::new(end, Meaning::Named { named: Named::Weekday(lexeme.weekday), year: YearOf::Implied, shift })
}

/// Reads "last", "this past", "the previous", … before a named part of the calendar: which one is meant, and the
/// index after it.
pub(super) fn shift(cx: &Context, i: usize) -> (Shift, usize) {
    let (word, next) = (cx.lower(i), cx.lower(i + 1));
    match (word, next) {
        ("this", "past" | "last") => (Shift::Last, i + 2),
        ("this", "coming" | "next") => (Shift::Next, i + 2),
        ("the", "previous" | "preceding" | "prior") => (Shift::Before, i + 2),
        ("the", "following" | "next" | "subsequent") => (Shift::After, i + 2),
        ("the", "same") => (Shift::This, i + 2),
        ("the", "current") => (Shift::This, i + 2),
        ("the", "past" | "last") => (Shift::Last, i + 2),
        ("the", "coming" | "upcoming") => (Shift::Next, i + 2),
        // "way past November" is a preposition.
        ("past", _)
            if !one_of!(
                cx.lower_before(i, 1),
                "this" | "the" | "these" | "those" | "of" | "over" | "in" | "for" | "during" | "than"
            ) && (cx.at(i + 1).month > 0 || cx.at(i + 1).weekday > 0) =>
        {
            (Shift::Implied, i)
        }
        ("last" | "past", _) => (Shift::Last, i + 1),
        ("next" | "coming" | "upcoming", _) => (Shift::Next, i + 1),
        ("this", _) => (Shift::This, i + 1),
        ("previous" | "preceding" | "prior", _) => (Shift::Before, i + 1),
        _ => (Shift::Implied, i),
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
                ("She left on [Monday].", "2022-03-14"),
                ("She left [last Friday].", "2022-03-11"),
                ("She leaves [next Friday].", "2022-03-25"),
                ("She left on [Monday last week].", "2022-03-07"),
                ("The two sides meet in Lima on [Sunday week].", "2022-03-27"),
                ("They meet on [Saturday week] and on [Friday week].", "2022-03-26 2022-04-01"),
                ("She works [Mondays].", "XXXX-WXX-1"),
                ("Following [Monday]'s debate she left.", "2022-03-14"),
                ("The fair is on [Friday the 13th].", "2022-05-13"),
                ("It rained on [Sun.]", "2022-03-13"),
                ("The [Mon.] meeting was short.", "2022-03-14"),
            ],
        );
        leaves_alone(&[
            "The Sunday Times said so.",
            "Sheffield Wednesday lost.",
            "It was a slip, he told The Sun.",
            "She told The Sun she left.",
            "The Mon people of Burma fled.",
            "It goes round the Sun.",
        ]);
    }
}
