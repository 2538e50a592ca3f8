//! Tokens: words, numbers, marks, and what is none of these.

use super::words::{WordId, Words};
use super::{Writer, abbreviations};
use crate::case::Lower as _;
use crate::span::Span;

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with inner apostrophes, digits after the first letter, and the full stops of abbreviations; also a
    /// hashtag or a handle with its mark.
    Word,
    /// Digits with inner separators: `1,700`, `3.5`.
    Number,
    /// Punctuation.
    Punctuation,
    /// Anything else: currency, emoji; also a web or e-mail address, whole.
    Symbol,
}

/// How a token is capitalized.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Case {
    /// No letters.
    None,
    /// `word`
    Lower,
    /// `Word`, and any single capital.
    Title,
    /// `WORD`, `U.S.`
    Upper,
    /// `McDonald`, `iPhone`
    Mixed,
}

/// A token. Hyphens and slashes stand alone ("US-led" is three tokens), digits and a unit written on to them are two
/// ("10am"), and clitics are split as treebanks do ("don't" is "do" + "n't", "Hass's" is "Hass" + "'s"). A web or
/// e-mail address, a hashtag and a handle are one token each, and so are the wire's quotation marks ("``", "''").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
    /// Its lower-cased form.
    pub word: WordId,
    /// Index of its sentence.
    pub sentence: u32,
    /// What it is made of.
    pub kind: TokenKind,
    /// How it is capitalized.
    pub case: Case,
    /// True where white space or the start of the block stands before it.
    pub spaced: bool,
}

impl Token {
    pub(crate) const NONE: Token = Token {
        start: 0,
        end: 0,
        word: WordId(u32::MAX),
        sentence: u32::MAX,
        kind: TokenKind::Symbol,
        case: Case::None,
        spaced: false,
    };

    /// The bytes it covers.
    pub const fn span(&self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }

    /// True where it starts with a capital letter.
    pub const fn capitalized(&self) -> bool {
        matches!(self.case, Case::Title | Case::Upper | Case::Mixed)
    }
}

/// Adds the tokens of one block.
pub(super) fn tokenize<'t>(
    text: &'t str,
    block: Span,
    writer: Writer,
    words: &mut Words<'t>,
    out: &mut Vec<Token>,
) {
    let Some(slice) = text.get(block.start..block.end) else { return };
    let mut rest = slice;
    let mut at = block.start;
    let mut spaced = true;
    let mail = slice.contains('@');
    while let Some(c) = rest.chars().next() {
        if c.is_whitespace() {
            spaced = true;
            at += c.len_utf8();
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
            continue;
        }
        let plain = plain_word(rest);
        let (length, kind) = match plain {
            Some(length) => (length, TokenKind::Word),
            None => match c {
                c if c.is_numeric() => (number(rest), TokenKind::Number),
                c if c.is_alphabetic() => match address(rest, spaced && mail) {
                    Some(length) => (length, TokenKind::Symbol),
                    None => {
                        let press = writer == Writer::Press;
                        let unit = press && is_no_initial(slice, at - block.start);
                        let degree = press && rest.starts_with("Ph.D");
                        let length = if degree { 4 } else { word(rest, press, unit) };
                        let stop = degree && rest.starts_with("Ph.D.") || press && press_stop(rest, length);
                        (length + usize::from(stop), TokenKind::Word)
                    }
                },
                '#' | '@' if tag(rest) > 1 && (spaced || !follows_word(slice, at - block.start)) => {
                    (tag(rest), TokenKind::Word)
                }
                '\'' if rest.starts_with("''") => (2, TokenKind::Punctuation),
                '\'' | '’' => match clitic(rest) {
                    Some(length) if !spaced => (length, TokenKind::Word),
                    _ => (c.len_utf8(), TokenKind::Punctuation),
                },
                '.' | '-' | '`' | '_' | '*' | '=' | '~' => (run(rest, c), TokenKind::Punctuation),
                c if is_punctuation(c) => (c.len_utf8(), TokenKind::Punctuation),
                c => (c.len_utf8(), TokenKind::Symbol),
            },
        };
        let length = length.max(c.len_utf8());
        let (piece, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        let small = plain.is_some() || piece.bytes().all(|b| b.is_ascii_lowercase());
        out.push(Token {
            start: u32::try_from(at).unwrap_or(u32::MAX),
            end: u32::try_from(at + piece.len()).unwrap_or(u32::MAX),
            word: if small { words.intern_lower(piece) } else { words.intern(piece) },
            sentence: 0,
            kind,
            case: if small { Case::Lower } else { case(piece) },
            spaced,
        });
        spaced = false;
        at += piece.len();
        rest = after;
    }
}

/// Length of a word of small letters, where what stands behind it can belong to no word, address or abbreviation: so are
/// most tokens.
fn plain_word(rest: &str) -> Option<usize> {
    let length = rest.bytes().take_while(u8::is_ascii_lowercase).count();
    let behind = rest.as_bytes().get(length);
    let done = behind.is_none_or(|b| matches!(b, b' ' | b'\n' | b',' | b';' | b')' | b'"' | b'?' | b'!'));
    (length > 0 && done).then_some(length)
}

/// Length of a web address at the start of a word, or of an e-mail address where there may be one (`mail`), without the
/// punctuation that ends the sentence.
fn address(rest: &str, mail: bool) -> Option<usize> {
    let bytes = rest.as_bytes();
    let web = matches!(bytes.first(), Some(b'h' | b'H' | b'w' | b'W'))
        && ["https://", "http://", "www."]
            .iter()
            .any(|s| rest.get(..s.len()).is_some_and(|r| r.eq_ignore_ascii_case(s)));
    let mut end = 0;
    if web {
        let edge = |b: &u8| b.is_ascii_whitespace() || matches!(b, b'<' | b'>' | b'"') || *b >= 0x80;
        end = bytes.iter().position(edge).unwrap_or(bytes.len());
    } else {
        // "name@example.org", where only ASCII letters, digits and a few marks stand before the "@".
        if !mail {
            return None;
        }
        let inner = |b: &&u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-' | b'+');
        let local = bytes.iter().take(64).take_while(inner).count();
        if bytes.get(local) == Some(&b'@') {
            let domain = bytes.get(local + 1..)?.iter().take(255).take_while(inner).count();
            let written = rest.get(local + 1..local + 1 + domain)?;
            if written.trim_end_matches('.').contains('.') {
                end = local + 1 + domain;
            }
        }
    }
    let trimmed = rest.get(..end)?.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'', '*', '_']);
    (trimmed.len() > 5).then_some(trimmed.len())
}

/// Length of a hashtag or handle with its mark; 1 where it is none ("#1", "@ 5").
fn tag(rest: &str) -> usize {
    let body = rest.get(1..).unwrap_or_default();
    if !body.starts_with(|c: char| c.is_alphabetic() || c == '_') {
        return 1;
    }
    1 + body.chars().take_while(|&c| c.is_alphanumeric() || c == '_').map(char::len_utf8).sum::<usize>()
}

/// True where a letter or digit stands right before `at`.
fn follows_word(text: &str, at: usize) -> bool {
    text.get(..at).and_then(|t| t.chars().next_back()).is_some_and(char::is_alphanumeric)
}

/// True for letters at `at` that are no initials, whose full stop ends the sentence: a unit ("8.5 | m |"), the end of
/// "B&Q", what one posts on ("on | X |").
fn is_no_initial(text: &str, at: usize) -> bool {
    let (before, rest) = text.as_bytes().split_at_checked(at).unwrap_or_default();
    match before.last() {
        Some(b' ') => {
            rest.starts_with(b"X.") && (before.ends_with(b" on ") || before.ends_with(b"platform "))
        }
        Some(last) => last.is_ascii_digit() || *last == b'&',
        None => false,
    }
}

fn is_punctuation(c: char) -> bool {
    c.is_ascii_punctuation() && !matches!(c, '$' | '+' | '<' | '=' | '>' | '^' | '|' | '~')
        || matches!(
            c,
            '“' | '”'
                | '‘'
                | '’'
                | '„'
                | '‚'
                | '«'
                | '»'
                | '‹'
                | '›'
                | '–'
                | '—'
                | '―'
                | '‐'
                | '‑'
                | '…'
                | '·'
                | '•'
                | '¿'
                | '¡'
        )
}

/// Length of a run of one character.
fn run(rest: &str, c: char) -> usize {
    rest.chars().take_while(|&x| x == c).map(char::len_utf8).sum()
}

/// Length of digits with single inner `,` or `.` between digits.
fn number(rest: &str) -> usize {
    let mut chars = rest.char_indices().peekable();
    let mut end = 0;
    while let Some((at, c)) = chars.next() {
        match c {
            c if c.is_numeric() => end = at + c.len_utf8(),
            '.' | ',' if chars.peek().is_some_and(|(_, next)| next.is_ascii_digit()) => {}
            _ => break,
        }
    }
    end
}

/// Length of `'s`, `'re`, … at the start of `rest`, where no letter follows.
fn clitic(rest: &str) -> Option<usize> {
    let mut chars = rest.chars();
    let mark = chars.next()?.len_utf8();
    let tail: String =
        chars.take_while(|c| c.is_alphabetic()).take(3).map(|c| c.to_ascii_lowercase()).collect();
    one_of!(tail.as_str(), "s" | "re" | "ve" | "ll" | "d" | "m").then_some(mark + tail.len())
}

/// Bytes of the longest acronym with full stops. Without a bound, a megabyte of "A.A.A." would be read a thousand times.
const LONGEST_ACRONYM: usize = 24;

/// Length of a word: letters, digits after a letter, inner apostrophes that are no clitic, the full stops of acronyms,
/// initials and abbreviations. A `unit` and other letters are no abbreviation: the full stop behind them ends the sentence.
fn word(rest: &str, press: bool, unit: bool) -> usize {
    // Nearly every word: letters, then something that no word goes on with.
    let plain = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    if rest.as_bytes().get(plain).is_none_or(|&next| next.is_ascii() && !matches!(next, b'\'' | b'.')) {
        return plain;
    }
    if press && let Some(end) = ticker(rest, plain) {
        return end;
    }
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|&(_, n)| n);
        match c {
            c if c.is_alphanumeric() || is_combining(c) => end = at + c.len_utf8(),
            '\'' | '’' if next.is_some_and(char::is_alphabetic) => {
                let tail = rest.get(at..).unwrap_or_default();
                if clitic(tail).is_some() {
                    break;
                }
                let before = rest.get(..at).unwrap_or_default();
                if before.len() > 1
                    && before.ends_with(['n', 'N'])
                    && next.is_some_and(|n| matches!(n, 't' | 'T'))
                    && ends_word(tail, c.len_utf8() + 1)
                {
                    return before.len() - 1;
                }
            }
            '.' if at < LONGEST_ACRONYM
                && acronym_so_far(rest.get(..at).unwrap_or_default())
                && next.is_some_and(char::is_alphabetic)
                && one_letter(rest.get(at + 1..).unwrap_or_default()) => {}
            _ => break,
        }
    }
    // "n't" itself, once "do" is cut off.
    if end == 1 && rest.starts_with(['n', 'N']) {
        let tail = rest.get(1..).unwrap_or_default();
        if let Some(mark) = tail.chars().next().filter(|c| matches!(c, '\'' | '’'))
            && tail.get(mark.len_utf8()..).is_some_and(|t| t.starts_with(['t', 'T']))
        {
            return 1 + mark.len_utf8() + 1;
        }
    }
    if rest.get(end..).is_some_and(|r| r.starts_with('.'))
        && !rest.get(end..).is_some_and(|r| r.starts_with(".."))
    {
        let body = rest.get(..end).unwrap_or_default();
        let single_capital = body.chars().count() == 1 && body.chars().all(char::is_uppercase);
        if body.contains('.')
            || !unit && single_capital
            || !unit
                && body.len() <= abbreviations::LONGEST
                && abbreviations::is_abbreviation(&body.lower())
                && !one_of!(body, "no" | "art")
                && !(press && abbreviations::is_word(body))
                // "Art. 8", "Dramatic Art. He"
                && (body != "Art" || is_numbered(rest.get(end + 1..).unwrap_or_default()))
        {
            return end + 1;
        }
    }
    end
}

/// "ACME.N", "AAPL.O": a share as agencies write it, of so many capitals, a full stop and one or two more.
fn ticker(rest: &str, capitals: usize) -> Option<usize> {
    let (own, market) = rest.get(..capitals).zip(rest.get(capitals + 1..))?;
    let upper = |text: &str| text.bytes().take_while(u8::is_ascii_uppercase).count();
    let letters = upper(market);
    let ends = market.as_bytes().get(letters).is_none_or(|b| !b.is_ascii_alphanumeric() && *b != b'.');
    let share =
        (2..6).contains(&capitals) && upper(own) == capitals && rest.get(capitals..=capitals) == Some(".");
    // "He rang the FBI.A man": a space that is missing.
    let word = matches!(market.get(..letters), Some("A" | "I"));
    (share && (1..3).contains(&letters) && ends && !word).then_some(capitals + 1 + letters)
}

/// True where the full stop behind a word of so many bytes belongs to it in newspapers ("Pvt. Ltd.").
fn press_stop(rest: &str, length: usize) -> bool {
    length < 5
        && rest.get(length..).is_some_and(|r| r.starts_with('.') && !r.starts_with(".."))
        && rest
            .get(..length)
            .is_some_and(|w| abbreviations::is_press_abbreviation(&w.lower()) && !abbreviations::is_word(w))
}

/// True where a number follows, in Arabic or Roman figures.
fn is_numbered(rest: &str) -> bool {
    let word = rest.trim_start().split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    word.starts_with(|c: char| c.is_ascii_digit())
        || !word.is_empty() && word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X' | b'L'))
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

fn ends_word(tail: &str, at: usize) -> bool {
    !tail.get(at..).and_then(|t| t.chars().next()).is_some_and(char::is_alphanumeric)
}

/// True for one letter, or letters with full stops between ("U.S").
fn acronym_so_far(body: &str) -> bool {
    body.split('.').all(|part| {
        let mut chars = part.chars();
        chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none()
    })
}

/// True where a single letter starts `rest`.
fn one_letter(rest: &str) -> bool {
    let mut chars = rest.chars();
    chars.next().is_some_and(char::is_alphabetic) && !chars.next().is_some_and(char::is_alphanumeric)
}

fn case(piece: &str) -> Case {
    // Most words that have a capital.
    if let [first, rest @ ..] = piece.as_bytes()
        && first.is_ascii_uppercase()
        && rest.iter().all(u8::is_ascii_lowercase)
    {
        return Case::Title;
    }
    let (mut upper, mut lower, mut first_upper) = (0, 0, None);
    for c in piece.chars().filter(|c| c.is_alphabetic()) {
        let is_upper = c.is_uppercase();
        first_upper.get_or_insert(is_upper);
        if is_upper {
            upper += 1;
        } else {
            lower += 1;
        }
    }
    match (first_upper, upper, lower) {
        (None, ..) => Case::None,
        (_, 0, _) => Case::Lower,
        (_, 1, 0) => Case::Title,
        (_, _, 0) => Case::Upper,
        (Some(true), 1, _) => Case::Title,
        _ => Case::Mixed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(text: &str) -> Vec<&str> {
        let mut out = Vec::new();
        tokenize(text, Span::new(0, text.len()), Writer::Press, &mut Words::default(), &mut out);
        out.iter().map(|t| &text[t.span().start..t.span().end]).collect()
    }

    #[test]
    fn splits_as_documented() {
        for (text, want) in [
            ("US-led U.S.-led", "US|-|led|U.S.|-|led"),
            ("Don't go, Hass’s", "Do|n't|go|,|Hass|’s"),
            ("at 10am on 10:53 a.m.", "at|10|am|on|10|:|53|a.m."),
            ("1,700 killed.", "1,700|killed|."),
            ("Mr. O'Brien of Acme Inc. left.", "Mr.|O'Brien|of|Acme|Inc.|left|."),
            ("George W. Bush", "George|W.|Bush"),
            ("“We,” she said", "“|We|,|”|she|said"),
            ("the 1990s and the '90s", "the|1990|s|and|the|'|90|s"),
            ("$1.5bn", "$|1.5|bn"),
            ("the G7 said no.", "the|G7|said|no|."),
            (
                "It cost £8.5m. They paid 4M. Mr. M. left at 5 p.m.",
                "It|cost|£|8.5|m|.|They|paid|4|M|.|Mr.|M.|left|at|5|p.m.",
            ),
            (
                "He was ill. It sat. In Springfield, Ill., on Sat. she",
                "He|was|ill|.|It|sat|.|In|Springfield|,|Ill.|,|on|Sat.|she",
            ),
            ("Acme ACME.N said, NATO.He left", "Acme|ACME.N|said|,|NATO|.|He|left"),
            ("wait... what", "wait|...|what"),
            ("``We,'' he said", "``|We|,|''|he|said"),
            (
                "see https://example.org/a?b=c, or www.example.org.",
                "see|https://example.org/a?b=c|,|or|www.example.org|.",
            ),
            ("mail ana.ruiz@example.org.", "mail|ana.ruiz@example.org|."),
            ("@ana_ruiz on #Election2024, 5@3 #1", "@ana_ruiz|on|#Election2024|,|5|@|3|#|1"),
        ] {
            assert_eq!(tokens(text).join("|"), want, "{text}");
        }
    }
}
