//! Decades and centuries: "the 1990s", "'90s", "mid-eighties", "the 19th century", "the twenty-first century".

use super::{Found, Rule};
use crate::dates::context::Context;
use crate::dates::expression::Meaning;
use crate::dates::value::Value;
use crate::dates::words::class;

pub(super) const RULE: Rule = Rule {
    id: "date/decade",
    starts: class::DIGITS | class::PREFIX | class::DECADE | class::THE | class::ORDINAL | class::CARDINAL,
    find,
};

fn find(cx: &Context, i: usize) -> Option<Found> {
    let mut at = i;
    if cx.lower(at) == "the" {
        at += 1;
        // "the early 1990s", "the mid-1990s"
        if one_of!(cx.lower(at), "early" | "late" | "mid" | "middle") {
            at = if cx.dash(at + 1) { at + 2 } else { at + 1 };
        }
    }
    if one_of!(cx.lower(at), "'" | "‘") && cx.glued(at + 1) {
        let lexeme = cx.at(at + 1);
        let two = i16::try_from(lexeme.digits.filter(|_| lexeme.length == 2)?).ok()?;
        let s = plural_at(cx, at + 2)?;
        return (two % 10 == 0).then(|| Found::new(s, decade_of(two)))?;
    }
    if let Some((number, end)) = cx.ordinal(at)
        && number <= 21
    {
        let end = cx.skip_hyphen(end);
        if cx.lower(end) == "century" {
            let bc = one_of!(cx.lower(end + 1), "bc" | "b.c." | "bce");
            return (!bc)
                .then(|| Found::new(end + 1, Meaning::Value(Value::Century(i16::from(number) - 1))))?;
        }
    }
    let lexeme = cx.at(at);
    if lexeme.decade > 0 {
        // "her thirties" is an age.
        let owns =
            |back: usize| one_of!(cx.lower_before(at, back), "his" | "her" | "their" | "my" | "our" | "your");
        // "their mid-thirties"
        let age = owns(1) || one_of!(cx.lower_before(at, 2), "mid" | "early" | "late") && owns(3);
        let century = match cx.lower_before(at, 1) {
            "nineteen" => 19,
            "eighteen" => 18,
            _ => 0,
        };
        let after_the = cx.lower_before(at, 1) == "the" || at > i || cx.dash(cx.doc.before(at, 1));
        if age || !after_the && century == 0 {
            return None;
        }
        return Found::new(at + 1, decade_of(lexeme.decade));
    }
    if cx.lower(at) == "nineteen" && cx.at(at + 1).decade > 0 {
        return Found::new(at + 2, decade_of(cx.at(at + 1).decade));
    }
    let digits = i64::from(lexeme.digits?);
    let end = plural_at(cx, at + 1)?;
    if lexeme.length == 4 && (1000..2100).contains(&digits) && digits % 10 == 0 {
        // "the 1900s" may be a decade or a century; news means the century.
        let value = if digits % 100 == 0 && digits < 2000 {
            Value::Century(i16::try_from(digits / 100).ok()?)
        } else {
            Value::Decade(i16::try_from(digits / 10).ok()?)
        };
        return Found::new(end, Meaning::Value(value));
    }
    // "the 80s": an age or a temperature unless "the" stands before.
    // "temperatures in the 80s", "in the 20s" count degrees.
    let degrees = (1..=12).any(|k| {
        one_of!(
            cx.lower_before(i, k),
            "temperature"
                | "temperatures"
                | "highs"
                | "lows"
                | "degrees"
                | "mercury"
                | "weather"
                | "shot"
                | "score"
                | "scores"
                | "polling"
                | "approval"
                | "ratings"
                | "percent"
        )
    });
    if lexeme.length == 2 && digits % 10 == 0 && digits >= 50 && cx.lower(i) == "the" && !degrees {
        return Found::new(end, decade_of(i16::try_from(digits).ok()?));
    }
    None
}

/// "s" or "'s" written on.
fn plural_at(cx: &Context, at: usize) -> Option<usize> {
    (one_of!(cx.lower(at), "s" | "'s") && cx.glued(at)).then_some(at + 1)
}

/// 80 is the 1980s; 10 and 20 belong to this century only where the article does not say: news of the twenties of
/// last century says "1920s".
fn decade_of(tens: i16) -> Meaning {
    Meaning::Value(Value::Decade(if tens < 20 { 200 + tens / 10 } else { 190 + tens / 10 }))
}

#[cfg(test)]
mod tests {
    use crate::dates::testing::{check, leaves_alone};

    #[test]
    fn reads_and_leaves_alone() {
        check(
            "2022-03-18",
            &[
                ("He sang in [the 1980s].", "198"),
                ("He sang in [the '80s].", "198"),
                ("It was built in [the 18th century].", "17"),
            ],
        );
        leaves_alone(&[
            "She is in her thirties.",
            "It shows by their mid-thirties.",
            "It was in the 18th minute.",
            "Temperatures were in the 80s.",
        ]);
    }
}
