//! Seasons and months with a shift: "last summer", "this spring", "next March", "the winter of 1994", "summer 2022".

use super::{Found, Rule, absolute, weekday};
use crate::dates::context::Context;
use crate::dates::expression::{Meaning, Named, Shift, YearOf};
use crate::dates::words::class;
use crate::tagger::Pos;

pub(super) const RULE: Rule =
    Rule { id: "date/season", starts: class::SEASON | class::SHIFT | class::THE, find };

fn find(cx: &Context, i: usize) -> Option<Found> {
    let (shift, mut at) = weekday::shift(cx, i);
    let article = cx.lower(i) == "the" && shift == Shift::Implied;
    if article {
        at = i + 1;
        if one_of!(cx.lower(at), "early" | "late") {
            at += 1;
        }
    }
    let lexeme = cx.at(at);
    let named = match (lexeme.season, lexeme.month) {
        (Some(season), _) => Named::Season(season),
        (None, month) if month > 0 && shift != Shift::Implied => {
            if !cx.capitalized(at) {
                return None;
            }
            // "last March 5", "this past Oct. 5"
            match cx.day(at + 1) {
                Some((day, end)) if shift != Shift::This || !cx.glued(end) => {
                    return Found::new(
                        end,
                        Meaning::Named { named: Named::MonthDay(month, day), year: YearOf::Implied, shift },
                    );
                }
                _ => Named::Month(month),
            }
        }
        _ => return None,
    };
    let mut end = at + 1;
    let mut year = YearOf::Implied;
    let before = cx.lower_before(i, 1);
    let of = if one_of!(cx.lower(end), "of" | ",") { end + 1 } else { end };
    if let Some((given, after)) = cx.year(of) {
        (year, end) = (YearOf::Given(given), after);
        // "winter 2019-20"
        if cx.hyphen(end) && cx.at(end + 1).length == 2 {
            end += 2;
        }
    } else if let Some((given, after)) = absolute::short_year(cx, of) {
        (year, end) = (YearOf::Given(given), after);
    } else if let Some((of_year, after)) = absolute::year_words(cx, end) {
        // "Prices will | fall | next year", "a sharp | fall | last year"
        let fell = || match cx.doc.pos(cx.doc.before(i, 1)) {
            Pos::Modal | Pos::To => true,
            Pos::Noun => before.ends_with('s') || before == "price",
            Pos::Adjective => !one_of!(before, "mid" | "early" | "late"),
            _ => one_of!(before, "a" | "not" | "n't" | "did" | "does" | "do"),
        };
        if cx.lower(at) == "fall" && at == i && fell() {
            return None;
        }
        (year, end) = (of_year, after);
    }
    // A bare season is often a verb or part of a name ("fall", "spring water", "Winter Olympics").
    if shift == Shift::Implied && year == YearOf::Implied {
        let after = cx.lower(end);
        let timely = one_of!(
            before,
            "in" | "by" | "since" | "until" | "during" | "of" | "for" | "throughout" | "through" | "over"
        );
        let ends = !cx.doc.token(end).kind.eq(&crate::document::TokenKind::Word)
            || one_of!(after, "and" | "when" | "or" | "as" | "but" | "to" | "with" | "while")
            // "Homes promised in the spring are late"
            || one_of!(after, "are" | "is" | "were" | "was" | "have" | "has" | "had" | "will" | "would");
        if !timely
            || !ends
            || cx.lower(at) == "spring" && before == "of"
            || cx.lower(at) == "fall" && !article && before != "in"
        {
            return None;
        }
    }
    Found::new(end, Meaning::Named { named, year, shift })
}

#[cfg(test)]
mod tests {
    use crate::dates::testing::{check, leaves_alone};

    #[test]
    fn reads_and_leaves_alone() {
        check(
            "2022-03-18",
            &[
                ("It opened [last summer].", "2021-SU"),
                ("It opened in [the spring of 2020].", "2020-SP"),
                ("It opened [last April].", "2021-04"),
                ("Prices will fall [next year].", "2023"),
                ("Rents did not fall [last year].", "2021"),
                ("Rents fall [next year].", "2023"),
                ("He had a bad fall [last year].", "2021"),
                ("It will open in [fall next year].", "2023-FA"),
                ("It begins [fall next year].", "2023-FA"),
                ("It rose in [the spring] and [fall last year].", "2022-SP 2021-FA"),
                ("It may open as early as [fall next year].", "2023-FA"),
                ("It will open in [the fall of next year].", "2023-FA"),
                ("Prices could fall [next spring].", "2023-SP"),
                ("Homes promised in [the autumn] are late.", "2021-FA"),
            ],
        );
        leaves_alone(&["Prices fall.", "They drank spring water."]);
    }
}
