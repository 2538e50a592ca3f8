//! A month or weekday that is somebody's name, a verb or part of a title.

use crate::dates::context::Context;
use crate::dates::expression::{Expression, Meaning, Named, Shift, YearOf};
use crate::document::TokenKind;
use crate::report::{BlockKind, EntityKind};

pub(super) fn is_name(cx: &Context, e: &Expression) -> bool {
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
    let before = cx.lower_before(e.start, 1);
    let linked =
        (cx.hyphen(e.end) && !one_of!(cx.lower(e.end + 1), "to" | "end") && cx.at(e.end + 1).month == 0)
            && cx.at(e.end + 1).weekday == 0
            && one_of!(cx.lower(e.end + 1), "like" | "based" | "born" | "led" | "style");
    if linked
        || cx.glued(e.start) && one_of!(before, "@" | "#" | "_" | "/" | ".")
        || matches!(cx.lower(e.end), "@")
    {
        return true;
    }
    if cx.doc.tags.get(e.start).is_some_and(|t| t.name == Some(EntityKind::Person)) {
        return true;
    }
    // "Miss June Ruiz", not "will miss Saturday's game"
    let miss = before == "miss" && cx.capitalized(cx.doc.before(e.start, 1));
    if miss
        || one_of!(
            before,
            "mr" | "mr." | "mrs" | "mrs." | "ms" | "ms." | "dr" | "dr." | "sir" | "lady" | "dame"
        )
    {
        return true;
    }
    match named {
        Named::Weekday(_) => is_weekday_otherwise(cx, e),
        Named::Month(_) => is_month_otherwise(cx, e),
        _ => false,
    }
}

/// "Sunday Night Live", "Mon-Fri", "he told The Sun": a programme, hours, a name, a word.
fn is_weekday_otherwise(cx: &Context, e: &Expression) -> bool {
    let (word, before) = (cx.lower(e.start), cx.lower_before(e.start, 1));
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
    if short && one_of!(before, "the" | "a") {
        let titled = cx.capitalized(article) && !cx.upper(e.start) && !opens;
        let cut = word.ends_with('.') && cx.same_sentence(e.start, e.end);
        if titled || !cut {
            return true;
        }
    }
    // "Sun", "Sat", "Wed" without a date are words.
    let short = word.len() <= 4 && !word.ends_with('.') && !one_of!(word, "mon" | "tue" | "thu" | "fri");
    short && !(cx.lower(e.end) == "," && cx.at(e.end + 1).digits.is_some()) && !one_of!(before, "on" | "(")
}

/// "May" the minister, "march" the verb.
fn is_month_otherwise(cx: &Context, e: &Expression) -> bool {
    let (word, before) = (cx.lower(e.start), cx.lower_before(e.start, 1));
    match word {
        "may" | "march" | "mar" | "august" | "april" | "june" | "sep" | "jan" | "dec" | "apr" => {
            if !cx.capitalized(e.start) {
                return true;
            }
            let timely = one_of!(
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
            // "Until at least May", not "at least May tried".
            let timely = timely
                || before == "least"
                    && one_of!(cx.lower_before(e.start, 3), "until" | "till" | "through" | "to");
            let strict = one_of!(word, "may" | "march" | "mar" | "jan" | "dec" | "sep" | "apr");
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
    }
}
