//! Ends of periods in one word: "year-end", "year's end", "month-end", "year-end 1990".

use super::{Found, Rule};
use crate::dates::context::Context;
use crate::dates::expression::{Base, Meaning};
use crate::dates::value::{Unit, Value};
use crate::dates::words::class;

pub(super) const RULE: Rule = Rule { id: "date/period-end", starts: class::UNIT, find };

fn find(cx: &Context, i: usize) -> Option<Found> {
    let unit = cx.at(i).unit.filter(|u| matches!(u, Unit::Year | Unit::Month | Unit::Quarter))?;
    let joint = cx.lower(i + 1);
    let before = cx.lower_before(i, 1);
    let timely = one_of!(
        before,
        "by" | "at"
            | "before"
            | "until"
            | "till"
            | "around"
            | "since"
            | "from"
            | "through"
            | "after"
            | "near"
    );
    let end = match joint {
        "-" | "‐" | "‑" if cx.hyphen(i + 1) && cx.lower(i + 2) == "end" => i + 3,
        "'s" if cx.lower(i + 2) == "end" && timely => i + 3,
        "end" if timely => i + 2,
        _ => return None,
    };
    let (meaning, end) = match cx.year(end) {
        Some((year, after)) if unit == Unit::Year => (Meaning::Value(Value::Year(year)), after),
        _ => {
            // "up since year-end": the last one that is over.
            let count = -i64::from(before == "since");
            (Meaning::Offset { unit, count, base: Base::Speech }, end)
        }
    };
    Some(Found { end, meaning, modifier: Some("END") })
}

#[cfg(test)]
mod tests {
    use crate::dates::testing::{check, leaves_alone};

    #[test]
    fn reads_and_leaves_alone() {
        check(
            "2022-03-18",
            &[
                ("It will close by [year-end].", "2022"),
                ("It will close by [year's end].", "2022"),
                ("Debt rose to $4 million at [year-end 2020].", "2020"),
                ("Shares have doubled since [year-end].", "2021"),
                ("Bills fall due at [month-end].", "2022-03"),
            ],
        );
        leaves_alone(&["Their day ends early."]);
    }
}
