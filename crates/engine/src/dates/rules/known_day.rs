//! Days that news knows by their date alone: "9/11", "the Sept. 11 attacks".

use super::{Found, Rule};
use crate::dates::context::Context;
use crate::dates::expression::{Meaning, Named, Shift, YearOf};
use crate::dates::words::class;

pub(super) const RULE: Rule = Rule { id: "date/known-day", starts: class::MONTH | class::DIGITS, find };

fn find(cx: &Context, i: usize) -> Option<Found> {
    let month = cx.at(i).month;
    let (month, day, end, bare) = if month > 0 && cx.capitalized(i) {
        let (day, end) = cx.day(i + 1)?;
        (month, day, end, false)
    } else if cx.lower(i) == "9" && cx.lower(i + 1) == "/" && cx.lower(i + 2) == "11" {
        let alone = !cx.glued(i) && cx.glued(i + 1) && cx.glued(i + 2);
        (9, alone.then_some(11)?, i + 3, !(cx.glued(i + 3) && cx.lower(i + 3) == "/"))
    } else {
        return None;
    };
    let known = cx.vocabulary.known_days.iter().find(|known| (known.month, known.day) == (month, day))?;
    let named = |at| known.words.iter().any(|word| *word == cx.lower(at));
    let meant = bare || named(end) || named(end + 1) || cx.hyphen(end) && named(end + 2);
    meant.then(|| {
        let year = YearOf::Given(i64::from(known.year));
        Found::new(end, Meaning::Named { named: Named::MonthDay(month, day), year, shift: Shift::Implied })
    })?
}

#[cfg(test)]
mod tests {
    use crate::dates::testing::{check, leaves_alone};

    #[test]
    fn reads_and_leaves_alone() {
        check(
            "2004-03-18",
            &[
                ("Security changed after the [Sept. 11] attacks.", "2001-09-11"),
                ("She lost a brother on [9/11].", "2001-09-11"),
                ("The bridge closed on [Sept. 11].", "2003-09-11"),
            ],
        );
        check("1998-03-18", &[("He fled after the [Sept. 11] attacks.", "1997-09-11")]);
        leaves_alone(&["Take 9/16 of it."]);
    }
}
