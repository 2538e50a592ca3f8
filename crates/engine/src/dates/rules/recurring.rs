//! Sets: "daily", "every day", "each of the past four years", "twice a week", "every Friday", "annually".

use super::{Found, Rule};
use crate::dates::context::Context;
use crate::dates::expression::Meaning;
use crate::dates::value::{Amount, Unit, Value};
use crate::dates::words::class;

pub(super) const RULE: Rule = Rule {
    id: "set/recurring",
    starts: class::ADVERB_OF_SET | class::EVERY | class::CARDINAL | class::DIGITS | class::A,
    find,
};

fn find(cx: &Context, i: usize) -> Option<Found> {
    let word = cx.lower(i);
    // "semi-annual", "bi-weekly": half as long, or twice.
    if cx.glued(i) && cx.lower_before(i, 1) == "-" && one_of!(cx.lower_before(i, 2), "semi" | "bi" | "tri") {
        return None;
    }
    let set = |end, value: &str| Found::new(end, Meaning::Set(value.to_owned()));
    match word {
        "daily" | "nightly" => return set(i + 1, "P1D"),
        "hourly" => return set(i + 1, "PT1H"),
        "weekly" => return set(i + 1, "P1W"),
        "biweekly" | "fortnightly" => return set(i + 1, "P2W"),
        "monthly" => return set(i + 1, "P1M"),
        "bimonthly" => return set(i + 1, "P2M"),
        // "quarterly dividend", "quarterly loss" name a kind, not how often something happens.
        "quarterly"
            if cx.doc.token(i + 1).kind == crate::document::TokenKind::Word
                && !one_of!(cx.lower(i + 1), "in" | "and" | "to" | "by" | "from" | "since") =>
        {
            return None;
        }
        "quarterly" => return set(i + 1, "P3M"),
        "annual" | "annually" | "yearly" => return set(i + 1, "P1Y"),
        "semiannual" | "semiannually" => return set(i + 1, "P6M"),
        "biennial" => return set(i + 1, "P2Y"),
        _ => {}
    }
    if one_of!(word, "each" | "every") {
        return every(cx, i + 1);
    }
    // "once a week", "three times a day"
    let at = match word {
        "once" | "twice" => i + 1,
        _ if cx.lower(i + 1) == "times" => i + 2,
        _ => return None,
    };
    let at = if one_of!(cx.lower(at), "a" | "an" | "per" | "each" | "every") { at + 1 } else { return None };
    let (unit, plural, end) = cx.unit(at)?;
    (!plural).then(|| set_of(1.0, unit, end))?
}

fn set_of(count: f64, unit: Unit, end: usize) -> Option<Found> {
    Found::new(end, Meaning::Set(Value::Duration(vec![(Amount::Exactly(count), unit)]).timex()))
}

/// After "each" or "every".
fn every(cx: &Context, i: usize) -> Option<Found> {
    let lexeme = cx.at(i);
    if lexeme.weekday > 0 {
        let mut value = format!("XXXX-WXX-{}", lexeme.weekday);
        let mut end = i + 1;
        if let Some(part) = cx.at(end).part {
            value.push_str(&crate::dates::value::Clock::Part(part).timex());
            end += 1;
        }
        return Found::new(end, Meaning::Set(value));
    }
    if lexeme.month > 0 && cx.capitalized(i) {
        if let Some((day, end)) = cx.day(i + 1) {
            return Found::new(end, Meaning::Set(format!("XXXX-{:02}-{day:02}", lexeme.month)));
        }
        return Found::new(i + 1, Meaning::Set(format!("XXXX-{:02}", lexeme.month)));
    }
    if let Some(season) = lexeme.season {
        let code = Value::Season(0, season).timex();
        return Found::new(i + 1, Meaning::Set(format!("XXXX{}", code.get(4..)?)));
    }
    if let Some(part) = lexeme.part {
        return Found::new(
            i + 1,
            Meaning::Set(format!("XXXX-XX-XX{}", crate::dates::value::Clock::Part(part).timex())),
        );
    }
    match cx.lower(i) {
        "other" => {
            let (unit, _, end) = cx.unit(i + 1)?;
            return set_of(2.0, unit, end);
        }
        "single" => {
            let (unit, _, end) = cx.unit(i + 1)?;
            return set_of(1.0, unit, end);
        }
        "few" => {
            let (unit, _, end) = cx.unit(i + 1)?;
            return Found::new(end, Meaning::Set(Value::Duration(vec![(Amount::Some, unit)]).timex()));
        }
        _ => {}
    }
    if let Some((unit, false, end)) = cx.unit(i) {
        // "Every hour matters": nothing recurs.
        if one_of!(cx.lower(end), "matters" | "counts" | "helps") {
            return None;
        }
        return set_of(1.0, unit, end);
    }
    if let Some((Amount::Exactly(n), at)) = cx.amount(i) {
        let (unit, _, end) = cx.unit(at)?;
        return set_of(n, unit, end);
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::dates::testing::{check, leaves_alone};

    #[test]
    fn reads_and_leaves_alone() {
        check(
            "2022-03-18",
            &[
                ("They meet [daily].", "P1D"),
                ("They meet [every two weeks].", "P2W"),
                ("They meet [twice a month].", "P1M"),
                ("They meet about [5 times a year].", "P1Y"),
                ("They meet [every Friday].", "XXXX-WXX-5"),
            ],
        );
        leaves_alone(&["Each of them left.", "Every hour matters.", "He reads the Daily Mail."]);
    }
}
