//! What looks like a date and is none: "May" the minister, "March" the verb, "Sunday Times", scores, prices, versions,
//! phone and section numbers.

use crate::dates::context::Context;
use crate::dates::expression::{Expression, Meaning, Named, Shift, YearOf};
use crate::dates::value::Value;
use crate::document::TokenKind;
use crate::report::{BlockKind, EntityKind};
use crate::tagger::Pos;

pub(super) fn refine(cx: &Context, mut found: Vec<Expression>) -> Vec<Expression> {
    found.retain(|e| {
        !(named_otherwise(cx, e) || titled(cx, e) || number_otherwise(cx, e) || in_phrase(cx, e))
    });
    found
}

/// A month or weekday that is somebody's name, a verb or part of a title.
fn named_otherwise(cx: &Context, e: &Expression) -> bool {
    let Meaning::Named { named, year: YearOf::Implied, shift: Shift::Implied } = e.meaning else {
        return false;
    };
    // "Johnnie Christmas"
    let surname = matches!(named, Named::Holiday(_))
        && e.end == e.start + 1
        && cx.doc.tags.get(e.start).is_some_and(|t| t.name == Some(EntityKind::Person))
        && cx.capitalized(cx.doc.before(e.start, 1));
    if surname {
        return true;
    }
    if !matches!(named, Named::Month(_) | Named::Weekday(_) | Named::Season(_)) || e.end > e.start + 1 {
        return false;
    }
    let word = cx.lower(e.start);
    let before = cx.lower_before(e.start, 1);
    let linked =
        (cx.hyphen(e.end) && !matches!(cx.lower(e.end + 1), "to" | "end") && cx.at(e.end + 1).month == 0)
            && cx.at(e.end + 1).weekday == 0
            && matches!(cx.lower(e.end + 1), "like" | "based" | "born" | "led" | "style");
    if linked
        || cx.glued(e.start) && matches!(before, "@" | "#" | "_" | "/" | ".")
        || matches!(cx.lower(e.end), "@")
    {
        return true;
    }
    if cx.doc.tags.get(e.start).is_some_and(|t| t.name == Some(EntityKind::Person)) {
        return true;
    }
    if matches!(
        before,
        "mr" | "mr." | "mrs" | "mrs." | "ms" | "ms." | "miss" | "dr" | "dr." | "sir" | "lady" | "dame"
    ) {
        return true;
    }
    match named {
        Named::Weekday(_) => {
            // "Sunday Night Live" is a programme; "Mon-Fri" are hours.
            let programme = cx.at(e.end).part.is_some()
                && cx.capitalized(e.end)
                && !cx.upper(e.end)
                && cx.capitalized(e.end + 1)
                && cx.doc.token(e.end + 1).kind == TokenKind::Word
                && cx.doc.block_kind(e.start) == BlockKind::Paragraph;
            let hours = word.len() <= 4
                && (cx.dash(e.end) && cx.at(e.end + 1).weekday > 0
                    || cx.dash(cx.doc.before(e.start, 1)) && cx.at(cx.doc.before(e.start, 2)).weekday > 0);
            if programme || hours {
                return true;
            }
            // "he told The Sun.", "the Mon people": after an article the short form is a name, unless its full stop shows
            // that it is cut short ("the Mon. meeting").
            let article = cx.doc.before(e.start, 1);
            let opens = cx.doc.sentence_of(e.start).is_some_and(|s| s.tokens.start == article);
            let short = word.trim_end_matches('.').len() <= 4;
            if short && matches!(before, "the" | "a") {
                let titled = cx.capitalized(article) && !cx.upper(e.start) && !opens;
                let cut = word.ends_with('.') && cx.same_sentence(e.start, e.end);
                if titled || !cut {
                    return true;
                }
            }
            // "Sun", "Sat", "Wed" without a date are words.
            let short =
                word.len() <= 4 && !word.ends_with('.') && !matches!(word, "mon" | "tue" | "thu" | "fri");
            short
                && !(cx.lower(e.end) == "," && cx.at(e.end + 1).digits.is_some())
                && !matches!(before, "on" | "(")
        }
        Named::Month(_) => match word {
            "may" | "march" | "mar" | "august" | "april" | "june" | "sep" | "jan" | "dec" | "apr" => {
                if !cx.capitalized(e.start) {
                    return true;
                }
                let timely = matches!(
                    before,
                    "in" | "of"
                        | "since"
                        | "until"
                        | "till"
                        | "by"
                        | "last"
                        | "next"
                        | "this"
                        | "late"
                        | "early"
                        | "mid"
                        | "during"
                        | "from"
                        | "to"
                        | "through"
                        | "between"
                        | "and"
                        | "or"
                        | "before"
                        | "after"
                        | "for"
                        | "around"
                        | "-"
                        | "–"
                        | ","
                        | "("
                        | "each"
                        | "every"
                        | "throughout"
                        | "that"
                        | "as"
                        | "than"
                        | "'s"
                        | "previous"
                        | "coming"
                        | "past"
                        | "following"
                        | "recent"
                        | "usual"
                        | "the"
                        | "a"
                        | "with"
                        | "a.m."
                );
                let strict = matches!(word, "may" | "march" | "mar" | "jan" | "dec" | "sep" | "apr");
                let name_follows = cx.capitalized(e.end)
                    && cx.doc.token(e.end).kind == TokenKind::Word
                    && cx.at(e.end).month == 0;
                if strict {
                    !timely || name_follows && word != "may" && word != "march"
                } else {
                    !timely && name_follows
                }
            }
            _ => !cx.capitalized(e.start),
        },
        _ => false,
    }
}

/// "USA Today", "CBS This Morning", "News Daily", "the Seven Years' War": a word of time with a capital inside a
/// sentence, next to another name.
fn titled(cx: &Context, e: &Expression) -> bool {
    // "the Seven Years' War"
    let last = e.end - 1;
    if matches!(e.meaning, Meaning::Duration(_))
        && cx.capitalized(last)
        && !cx.upper(last)
        && cx.lower(e.end) == "'"
        && cx.capitalized(e.end + 1)
    {
        return true;
    }
    // "The BBC's Today programme", "the Today show"
    let programme = || matches!(cx.lower(e.end), "programme" | "program" | "show" | "podcast" | "newspaper");
    if cx.lower(e.start) == "today" && cx.capitalized(e.start) && programme() {
        return true;
    }
    let previous = cx.doc.before(e.start, 1);
    let opens = cx.doc.sentence_of(e.start).is_none_or(|s| s.tokens.start == e.start)
        || cx.doc.token(previous).kind != TokenKind::Word
        || cx.upper(e.start) && cx.upper(previous) && cx.upper(cx.doc.before(e.start, 2));
    if opens || !cx.capitalized(e.start) || cx.doc.block_kind(e.start) == BlockKind::Headline {
        return false;
    }
    let next_to_name = cx.capitalized(previous) && cx.at(previous).class == 0
        || cx.capitalized(e.end) && cx.doc.token(e.end).kind == TokenKind::Word;
    let titles = matches!(
        cx.lower(e.start),
        "today"
            | "daily"
            | "weekly"
            | "monthly"
            | "nightly"
            | "tonight"
            | "tomorrow"
            | "this"
            | "now"
            | "soon"
    );
    titles && next_to_name
}

/// Digits that count, cost or number something else.
fn number_otherwise(cx: &Context, e: &Expression) -> bool {
    let previous = cx.doc.before(e.start, 1);
    let before = cx.lower(previous);
    let glued_before = cx.glued(e.start);
    match &e.meaning {
        Meaning::Value(Value::Year(year)) if cx.at(e.start).digits.is_some() && e.end == e.start + 1 => {
            let after = cx.lower(e.end);
            if glued_before
                && matches!(
                    before,
                    "$" | "£" | "€" | "¥" | "#" | "/" | "." | ":" | "+" | "@" | "_" | "=" | "&" | "?"
                )
                || matches!(
                    before,
                    "$" | "£"
                        | "€"
                        | "no."
                        | "no"
                        | "number"
                        | "route"
                        | "highway"
                        | "flight"
                        | "section"
                        | "room"
                        | "rs"
                        | "about"
                        | "approximately"
                        | "nearly"
                        | "over"
                        | "than"
                )
            {
                return true;
            }
            // "2024-555-0101", "2024-13-01", "555-2024"
            if (cx.hyphen(e.end) || matches!(after, "/" | "–") && cx.glued(e.end))
                && cx.at(e.end + 1).digits.is_some()
                || cx.hyphen(previous) && cx.at(cx.doc.before(e.start, 2)).digits.is_some()
                || cx.glued(e.end) && matches!(after, "/" | "_" | "=" | "&" | "@" | "°" | "x")
                || glued_before && cx.doc.token(previous).kind == TokenKind::Number
            {
                return true;
            }
            if matches!(
                after,
                "percent"
                    | "per"
                    | "points"
                    | "feet"
                    | "miles"
                    | "km"
                    | "kilometers"
                    | "kilometres"
                    | "meters"
                    | "metres"
                    | "tons"
                    | "tonnes"
                    | "barrels"
                    | "people"
                    | "dollars"
                    | "pounds"
                    | "euros"
                    | "shares"
                    | "votes"
                    | "acres"
                    | "jobs"
                    | "men"
                    | "women"
                    | "children"
                    | "troops"
                    | "soldiers"
                    | "yards"
                    | "calories"
                    | "units"
                    | "workers"
                    | "employees"
                    | "students"
                    | "cases"
                    | "deaths"
                    | "homes"
                    | "houses"
                    | "hp"
                    | "cc"
                    | "members"
                    | "hours"
                    | "million"
                    | "billion"
                    | "times"
                    | "pages"
                    | "bytes"
                    | "rupees"
                    | "yen"
                    | "francs"
                    | "marks"
                    | "square"
                    | "mm"
                    | "kg"
                    | "grams"
                    | "mph"
                    | "kph"
                    | "seats"
                    | "copies"
                    | "patients"
                    | "schools"
                    | "companies"
                    | "civilians"
                    | "refugees"
                    | "prisoners"
                    | "delegates"
                    | "gmt"
                    | "hectares"
                    | "avenue"
                    | "street"
                    | "other"
                    | "more"
                    | "additional"
                    | "different"
                    | "new"
                    | "major"
            ) {
                return true;
            }
            // "a survey of 1709 schoolchildren"
            if *year < 1900
                && cx.doc.pos(e.end) == Pos::Noun
                && (after.ends_with('s') || after.ends_with("ren"))
            {
                return true;
            }
            if !(1900..=2060).contains(year) {
                return !matches!(
                    before,
                    "in" | "since"
                        | "by"
                        | "until"
                        | "till"
                        | "before"
                        | "after"
                        | "around"
                        | "circa"
                        | "during"
                        | "of"
                        | "from"
                        | "and"
                        | "to"
                        | "("
                        | "early"
                        | "late"
                        | "mid"
                        | "year"
                        | ","
                        | "-"
                        | "summer"
                        | "winter"
                        | "spring"
                );
            }
            false
        }
        Meaning::Value(Value::Year(_))
            if cx.at(e.start).cardinal.is_some() && cx.at(e.start).digits.is_none() =>
        {
            // Spoken years: "nineteen ninety-six", not "twenty thirty-somethings".
            cx.lower(e.end) == "-"
                || matches!(cx.lower(e.end), "percent" | "people" | "million" | "thousand" | "dollars")
        }
        Meaning::Duration(_) => {
            glued_before && matches!(before, "$" | "£" | "€" | "." | "/")
                || matches!(before, "top" | "chapter")
        }
        _ => false,
    }
}

/// True where the expression lies in a phrase of the list.
fn in_phrase(cx: &Context, e: &Expression) -> bool {
    // "in March for his health" is no march for it.
    let timely =
        matches!(cx.lower_before(e.start, 1), "in" | "since" | "last" | "by" | "until" | "from" | "next");
    if timely && cx.at(e.start).month > 0 {
        return false;
    }
    // No phrase is longer than five tokens.
    (e.start.saturating_sub(3)..e.end).any(|at| {
        cx.vocabulary.not_dates.get(cx.lower(at)).is_some_and(|phrases| {
            phrases.iter().any(|words| {
                at + words.len() > e.start
                    && words.iter().enumerate().all(|(k, word)| cx.lower(at + k) == *word)
                    && (at < e.start || at + words.len() > e.end)
            })
        })
    })
}
