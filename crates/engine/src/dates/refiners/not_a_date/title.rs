//! "USA Today", "CBS This Morning", "News Daily", "the Seven Years' War": a word of time with a capital inside a sentence,
//! next to another name.

use crate::dates::context::Context;
use crate::dates::expression::{Expression, Meaning};
use crate::document::TokenKind;
use crate::report::BlockKind;

pub(super) fn is_title(cx: &Context, e: &Expression) -> bool {
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
    let programme = || one_of!(cx.lower(e.end), "programme" | "program" | "show" | "podcast" | "newspaper");
    if cx.lower(e.start) == "today" && cx.capitalized(e.start) && programme() {
        return true;
    }
    // "Noon Wine", "Midnight's Children", "the Ten O'Clock News"; "Noon Friday" is a time.
    if e.rule == "time/clock"
        && cx.capitalized(e.start)
        && !cx.upper(e.start)
        && cx.doc.block_kind(e.start) != BlockKind::Headline
    {
        let next = e.end + usize::from(cx.lower(e.end) == "'s");
        if cx.capitalized(next) && cx.doc.token(next).kind == TokenKind::Word && cx.at(next).class == 0
            || cx.capitalized(e.end - 1) && cx.lower(e.end - 1).ends_with("clock")
        {
            return true;
        }
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
    let titles = one_of!(
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
            | "current"
    );
    // "He told Today so"
    let named = one_of!(cx.lower(e.start), "today" | "tomorrow") && !cx.upper(e.start);
    titles && (next_to_name || named)
}

#[cfg(test)]
mod tests {
    use crate::dates::testing::{check, leaves_alone};

    #[test]
    fn titles_are_no_days() {
        leaves_alone(&[
            "She wrote in the journal Current Botany.",
            "Ana Ruiz told Today so.",
            "It was shown on Tomorrow's Town.",
            "Her first book was “The Nine O'Clock Ferry”.",
            "He read Noon Bread and Midnight's Bride.",
        ]);
        check(
            "2022-03-18",
            &[
                ("[Noon Friday] is the deadline.", "2022-03-18T12:00"),
                ("Gates open at [Noon].", "2022-03-18T12:00"),
                ("[Today] she left.", "2022-03-18"),
                ("The [current] plan failed.", "PRESENT_REF"),
            ],
        );
    }
}
