//! What a person should know about how the text was read.

use super::language;
use crate::document::{Document, TokenKind};
use crate::report::BlockKind;

/// Bytes above which a text is no article any more.
const LONG: usize = 200_000;

pub(super) fn find(doc: &Document, language: &str) -> Vec<String> {
    let mut out = Vec::new();
    if let Some(line) = binary(doc) {
        out.push(line);
    }
    if language != "en" {
        let seems = language::name(language).map_or_else(
            || "The text does not seem to be in English".to_owned(),
            |name| format!("The text seems to be in {name}"),
        );
        out.push(format!("{seems}; it was read as if it were English, so expect mistakes."));
    }
    if doc.text.len() > LONG {
        let pages = doc.text.len() / 1_000;
        out.push(format!(
            "This is a very long text ({pages} thousand characters); it may be more than one article."
        ));
    } else if several(doc) {
        out.push(
            "This looks like more than one article in one paste; people and dates may be mixed up.".into(),
        );
    }
    if let Some(line) = mixed_alphabets(doc) {
        out.push(line);
    }
    if cut_off(doc) {
        out.push("The text ends in the middle of a sentence; something may be missing at the end.".into());
    }
    out
}

/// Signatures of files that are not text, and text that is mostly not letters.
fn binary(doc: &Document) -> Option<String> {
    let start = doc.source.trim_start();
    for (signature, what) in [
        ("%PDF-", "a PDF file"),
        ("PK\u{3}\u{4}", "a ZIP archive or an office document"),
        ("\u{fffd}PNG", "a picture"),
        ("GIF8", "a picture"),
        ("{\\rtf", "an RTF document"),
    ] {
        if start.starts_with(signature) {
            return Some(format!("This looks like {what}, not like text; copy the article's words instead."));
        }
    }
    // Whatever is odd holds one of these bytes.
    let suspect = |b: u8| (b < b' ') & !matches!(b, b'\t'..=b'\r') | matches!(b, 0x7f | 0xc2 | 0xef);
    if !doc.source.bytes().fold(false, |any, b| any | suspect(b)) {
        return None;
    }
    let (mut odd, mut all) = (0_usize, 0_usize);
    for c in doc.source.chars().take(20_000) {
        all += 1;
        odd += usize::from(c == '\u{fffd}' || c.is_control() && !c.is_whitespace());
    }
    (odd * 10 > all).then(|| "This does not look like text: many characters in it cannot be read.".to_owned())
}

/// Two and more bylines, each followed by a story of its own.
fn several(doc: &Document) -> bool {
    let mut stories = 0;
    let mut after_byline = false;
    let mut prose = 0;
    for block in &doc.blocks {
        match block.kind {
            BlockKind::Byline => {
                let text = doc.slice(block.span());
                after_byline = text.get(..3).is_some_and(|b| b.eq_ignore_ascii_case("by "));
                prose = 0;
            }
            BlockKind::Paragraph if after_byline => {
                prose += 1;
                if prose == 3 {
                    stories += 1;
                    after_byline = false;
                }
            }
            _ => {}
        }
    }
    stories >= 2
}

/// Words that mix Latin letters with look-alikes.
fn mixed_alphabets(doc: &Document) -> Option<String> {
    if doc.text.is_ascii() {
        return None;
    }
    let by_word = doc.words.table(|word| {
        if word.is_ascii() {
            return false;
        }
        let latin = word.chars().any(|c| c.is_ascii_alphabetic());
        latin && word.chars().any(|c| matches!(c, '\u{370}'..='\u{52f}')) && word.chars().count() > 1
    });
    let mixed: Vec<usize> = (0..doc.tokens.len())
        .filter(|&i| {
            doc.tokens.get(i).is_some_and(|t| {
                t.kind == TokenKind::Word && by_word.get(t.word.index()).copied().unwrap_or_default()
            })
        })
        .collect();
    let first = mixed.first()?;
    let words =
        if mixed.len() == 1 { "1 word mixes".to_owned() } else { format!("{} words mix", mixed.len()) };
    Some(format!(
        "{words} letters of several alphabets (“{}”); such words look like others without being the same.",
        doc.word(*first)
    ))
}

/// The last paragraph of a story of some length ends without a full stop.
fn cut_off(doc: &Document) -> bool {
    let story: Vec<_> = doc.blocks.iter().filter(|b| b.kind == BlockKind::Paragraph).collect();
    let Some(last) = story.last().filter(|_| story.len() >= 3) else { return false };
    let text = doc.slice(last.span());
    let words = text.split_whitespace().count();
    // "… is at Tate Modern until 12 April", "With Ana Ruiz, Tom Hale": listings and credits have no full stop.
    let last_word = text.split_whitespace().next_back().unwrap_or_default();
    let cut = text.ends_with(['…', ',', '-', '–'])
        || text.ends_with("...")
        || text.ends_with("[...]")
        || last_word.starts_with(char::is_lowercase) && last_word.ends_with(char::is_alphanumeric);
    words >= 8 && cut && !text.contains("http")
}

#[cfg(test)]
mod tests {
    use crate::testing::analyze;

    #[test]
    fn a_person_is_told() {
        let story =
            "The council voted on Tuesday night to keep the pool open for another year.\n\n".repeat(4);
        for (text, want) in [
            (format!("{story}The mayor said that she would now look for money and"), "middle of a sentence"),
            (format!("By Ana Ruiz\n\n{story}By Jo Berg\n\n{story}"), "more than one article"),
            ("%PDF-1.4 stream".into(), "PDF"),
            ("Der Rat hat am Dienstag beschlossen, dass das Bad nicht geschlossen wird.".into(), "German"),
            ("The m\u{430}yor left.".into(), "1 word mixes"),
        ] {
            let report = analyze(&text, None);
            assert!(report.warnings.iter().any(|w| w.contains(want)), "{want}: {:?}", report.warnings);
        }
        for end in ["", "The show is at Delta Hall in Leeds from 9 October to 12 April"] {
            assert_eq!(analyze(&format!("{story}{end}"), None).warnings, Vec::<String>::new());
        }
    }
}
