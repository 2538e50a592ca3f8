//! The stamps of a live blog: "17.20" on a line of its own, "15:58 Reader Colin writes: …". Only a text that has two or
//! more of them is one; there "by 13.05" is a time as well.

use super::{Found, Rule};
use crate::dates::context::Context;
use crate::dates::expression::Meaning;
use crate::dates::value::Clock;
use crate::dates::words::class;
use crate::tagger::Pos;

/// The rule's id: the resolver counts a stamp from the day of publication, whatever day stands before it.
pub(crate) const ID: &str = "time/stamp";

pub(super) const RULE: Rule = Rule { id: ID, starts: class::DIGITS | class::DECIMAL, find };

fn find(cx: &Context, i: usize) -> Option<Found> {
    if !cx.stamped {
        return None;
    }
    let (hour, minute, end) = read(cx, i)?;
    // "by 13.05 the fire was out", not "rose by 13.05 points".
    let told = one_of!(cx.lower_before(i, 1), "at" | "by" | "from" | "until")
        && cx.doc.pos(end) != Pos::Noun
        && !one_of!(cx.lower(end), "%" | "percent" | "per" | "million" | "billion");
    (told || opens_line(cx, i, end)).then(|| {
        let clock = Clock::At { hour, minute: Some(minute), second: None, zone: None };
        Found::new(end, Meaning::Time { clock, day: None })
    })?
}

/// True for a text with two or more stamps, where no line begins with a number like them that is no time ("14.75").
pub(crate) fn stamped(cx: &Context) -> bool {
    let mut stamps = 0;
    for i in (0..cx.doc.tokens.len()).filter(|&i| cx.class(i) & (class::DIGITS | class::DECIMAL) != 0) {
        match read(cx, i) {
            Some((_, _, end)) => stamps += usize::from(opens_line(cx, i, end)),
            None if cx.lower(i).len() == 5
                && cx.lower(i).as_bytes().get(2) == Some(&b'.')
                && opens_line(cx, i, i + 1) =>
            {
                return false;
            }
            None => {}
        }
    }
    stamps >= 2
}

/// "15:58" or "15.58" of a clock of 24 hours, and the index after it.
pub(in crate::dates) fn read(cx: &Context, i: usize) -> Option<(i8, i8, usize)> {
    let word = cx.lower(i);
    let (hour, minute, end) = if let Some((hour, minute)) = word.split_once('.') {
        // "1.10" is a section or a price more often than a time.
        if hour.len() != 2 {
            return None;
        }
        (hour, minute, i + 1)
    } else if word.len() <= 2 && cx.lower(i + 1) == ":" && cx.glued(i + 1) && cx.glued(i + 2) {
        (word, cx.lower(i + 2), i + 3)
    } else {
        return None;
    };
    if minute.len() != 2 {
        return None;
    }
    let (hour, minute): (i8, i8) = (hour.parse().ok()?, minute.parse().ok()?);
    let written_on = cx.glued(end)
        && (!one_of!(cx.lower(end), ":" | "," | "." | ")" | "]" | ";")
            || cx.glued(end + 1) && cx.class(end + 1) & class::DECIMAL != 0);
    ((0..24).contains(&hour) && (0..60).contains(&minute) && !written_on).then_some((hour, minute, end))
}

/// True where a stamp begins its line, and the line ends after it or a sentence starts.
pub(crate) fn opens_line(cx: &Context, start: usize, end: usize) -> bool {
    let text = &cx.doc.text;
    let from = cx.doc.token(start).start as usize;
    let until = cx.doc.token(end.saturating_sub(1)).end as usize;
    let blank = |c: char| c.is_whitespace() && c != '\n';
    let before = text.get(..from).unwrap_or_default().trim_end_matches(['[', '(']).trim_end_matches(blank);
    let after = text.get(until..).unwrap_or_default().trim_start_matches(blank);
    let after = after.trim_start_matches([']', ')', ':', '-', '–', '—', '|']).trim_start_matches(blank);
    (before.is_empty() || before.ends_with('\n'))
        && after.chars().next().is_none_or(|c| c == '\n' || c.is_uppercase() || matches!(c, '“' | '"' | '‘'))
}

#[cfg(test)]
mod tests {
    use crate::dates::testing::{check, leaves_alone};

    #[test]
    fn reads_and_leaves_alone() {
        check(
            "2022-03-18",
            &[
                (
                    "[15:58] Reader Colin emails: what a game.\n\n[16:10] A goal by Smith, who lost on [Sunday].\n\n[17.20]\n\nBy [17.25] it was over.",
                    "2022-03-18T15:58 2022-03-18T16:10 2022-03-13 2022-03-18T17:20 2022-03-18T17:25",
                ),
                (
                    "[17.20]\n\nThe crowd went home after the match.\n\n[14:47]\n\nThe index rose by 13.05 points.",
                    "2022-03-18T17:20 2022-03-18T14:47",
                ),
            ],
        );
        check(
            "2022-03-18",
            &[("([15:58]) Reader Colin emails.\n\n([16:02]) Another.", "2022-03-18T15:58 2022-03-18T16:02")],
        );
        leaves_alone(&[
            "12.50 Bread\n\n13.20 Butter\n\n14.75 Cheese",
            "The index rose by 13.05 in the end.",
            "17.20\n\nThat was the price of it.",
            "1.10 Introduction to the work\n\n1.20 Method of the work",
            "15:58:20 Start of the run\n\n15:59:30 End of the run",
        ]);
    }
}
