//! Quotation marks, read from the characters around them.

use super::apostrophe;
use crate::span::Span;

/// Marks that pair with one another. Pastes mix them: “ is closed by " often enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    /// `"`, `“ ”`, `„ “`, ` `` '' `
    Double,
    /// `‘ ’`, `'`, `‚ ‘`
    Single,
    /// `« »`, `‹ ›`
    Angle,
    /// No marks: a turn of an interview, a quotation set as a block.
    Turn,
}

/// A character, or two, that may open or close a quotation.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    pub span: Span,
    pub style: Style,
    /// What stands around it lets it open.
    pub opens: bool,
    /// What stands around it lets it close.
    pub closes: bool,
    /// Closes after a sentence or clause mark: surely no apostrophe, no prime.
    pub firmly: bool,
    /// It might be a prime: a digit stands before it.
    pub prime: bool,
    /// It might be the apostrophe of a plural possessive or of a clipped ending: "the boys’ team", "goin’ home".
    pub clipped: bool,
}

/// The bytes that marks begin with: `"`, `'`, `` ` ``, and the first ones of curly marks and guillemets.
#[expect(clippy::indexing_slicing, reason = "a constant: the compiler would see a panic")]
const BEGINS: [bool; 256] = {
    let mut begins = [false; 256];
    let mut byte = 0;
    while byte < begins.len() {
        begins[byte] = matches!(byte, 0x22 | 0x27 | 0x60 | 0xC2 | 0xE2);
        byte += 1;
    }
    begins
};

fn begins(byte: u8) -> bool {
    BEGINS.get(usize::from(byte)).copied().unwrap_or_default()
}

/// The marks of one block in order. Linear in its length.
pub(super) fn read(text: &str, block: Span) -> Vec<Mark> {
    let mut marks = Vec::new();
    let bytes = text.as_bytes();
    let mut at = block.start;
    let mut attribute = false;
    while at < block.end {
        // Every mark begins with one of these bytes; all else is passed over without decoding.
        let rest = bytes.get(at..block.end).unwrap_or_default();
        let Some(next) = rest.iter().position(|&b| begins(b)) else { break };
        at += next;
        let Some(&byte) = bytes.get(at) else { break };
        let length = mark_length(text, at);
        if length == 0 {
            at += 1;
            continue;
        }
        let span = Span::new(at, (at + length).min(block.end));
        at = span.end;
        let head = text.get(block.start..span.start).unwrap_or_default();
        let before = head.chars().next_back();
        let rest = text.get(span.end..block.end).unwrap_or_default();
        // HTML shown as text: the value of an attribute is nobody's words.
        if byte == b'"' && (attribute || before == Some('=')) {
            attribute = !attribute;
            continue;
        }
        marks.extend(mark(text.get(span.start..span.end).unwrap_or_default(), span, head, rest));
    }
    marks
}

/// Bytes of the mark at `at`; 0 where there is none.
fn mark_length(text: &str, at: usize) -> usize {
    let Some(rest) = text.get(at..) else { return 0 };
    let double =
        rest.starts_with("``") || rest.starts_with("''") || rest.starts_with("‘‘") || rest.starts_with("’’");
    let Some(c) = rest.chars().next() else { return 0 };
    match c {
        '`' | '\'' | '‘' | '’' if double => 2 * c.len_utf8(),
        '"' | '\'' | '“' | '”' | '„' | '‟' | '‘' | '’' | '‚' | '‛' | '«' | '»' | '‹' | '›' => {
            c.len_utf8()
        }
        _ => 0,
    }
}

fn mark(form: &str, span: Span, head: &str, rest: &str) -> Option<Mark> {
    let before = head.chars().next_back();
    let after = rest.chars().next();
    let gap_before = before.is_none_or(|c| c.is_whitespace() || OPENING.contains(&c));
    let gap_after = after.is_none_or(char::is_whitespace);
    let letter_after = after.is_some_and(char::is_alphanumeric);
    let letter_before = before.is_some_and(char::is_alphanumeric);
    let style = match form {
        "'" | "‘" | "’" | "‚" | "‛" => Style::Single,
        "«" | "»" | "‹" | "›" => Style::Angle,
        _ => Style::Double,
    };
    let shaped_open = gap_before && !gap_after;
    let shaped_close = before.is_some_and(|c| !c.is_whitespace());
    let (opens, closes) = match form {
        "“" | "‟" | "„" | "``" | "‘‘" => (!gap_after, shaped_close && !letter_after),
        "”" | "’’" | "''" => (shaped_open && !letter_before && form != "’’", shaped_close || gap_after),
        "«" | "»" | "‹" | "›" => (!letter_before, !letter_after || one_of!(form, "»" | "›")),
        "‘" | "‚" | "‛" => {
            (!letter_before && !gap_after && !apostrophe(rest), shaped_close && !letter_after)
        }
        "’" => (
            shaped_open && before.is_none_or(|c| c != '’') && !apostrophe(rest),
            shaped_close && !letter_after,
        ),
        "'" => (shaped_open && !apostrophe(rest), shaped_close && !letter_after),
        // Straight: a space before it opens, none closes; after another mark, or between two spaces, it may do both.
        _ => (gap_before, shaped_close || gap_after && before.is_some()),
    };
    (opens || closes).then_some(Mark {
        span,
        style,
        opens,
        closes,
        firmly: before.is_some_and(|c| ".,!?…;:".contains(c)),
        prime: matches!(form, "\"" | "'" | "''" | "”" | "’") && before.is_some_and(|c| c.is_ascii_digit()),
        clipped: style == Style::Single && gap_after && (matches!(before, Some('s' | 'S')) || drops_g(head)),
    })
}

/// "Goin’ home", not "a villain’", "again’" or "Britain’".
fn drops_g(head: &str) -> bool {
    const OTHERS: &[&str] = &[
        "begin", "within", "herein", "therein", "cabin", "cousin", "robin", "origin", "margin", "virgin",
        "coffin", "penguin", "assassin", "bulletin", "protein", "heroin", "vitamin", "basin", "coin", "join",
        "ruin", "skin", "twin", "spin", "thin", "chin", "grin", "shin", "akin", "yin",
    ];
    let start = head.rfind(|c: char| !c.is_alphabetic()).map_or(0, |at| at + 1);
    let word = head.get(start..).unwrap_or(head);
    word.len() > 3
        && word.ends_with("in")
        && !word.ends_with("ain")
        && !word.contains(char::is_uppercase)
        && !OTHERS.contains(&word)
}

/// Characters after which a mark may open.
const OPENING: &[char] = &[
    '(', '[', '{', '—', '–', '-', '―', '"', '“', '„', '‘', '\'', '`', '«', '‹', '/', '*', '_', '…', ':', '>',
];
