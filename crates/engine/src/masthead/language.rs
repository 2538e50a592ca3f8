//! Which language a text seems to be in: by its letters, then by its most common words.

use std::sync::LazyLock;

use crate::document::{Document, TokenKind};
use crate::word_map::WordMap;

/// Common words and the languages they are common in, as bits.
static COMMON: LazyLock<(Vec<&'static str>, WordMap<u16>)> = LazyLock::new(|| {
    let mut tags = Vec::new();
    let mut words: WordMap<u16> = WordMap::default();
    for line in crate::list!("languages.txt").lines() {
        let Some((tag, list)) = line.split_once(':') else { continue };
        for word in list.split_whitespace() {
            *words.of(word) |= 1 << tags.len();
        }
        tags.push(tag);
    }
    (tags, words)
});

/// Words looked at.
const SAMPLE: usize = 4_000;
/// With fewer common words than this nothing can be told, and English is assumed.
const LEAST: usize = 4;

/// A BCP 47 tag; `und` where the text is in none that is known.
pub(super) fn detect(doc: &Document) -> String {
    if !doc.text.is_ascii()
        && let Some(tag) = script(&doc.text)
    {
        return tag.to_owned();
    }
    let (tags, common) = &*COMMON;
    let by_word: Vec<u16> =
        doc.words.look_up(common).into_iter().map(|bits| bits.copied().unwrap_or_default()).collect();
    let mut hits = vec![0_usize; tags.len()];
    // One name with "de la" in it, ten times, is one witness.
    let mut distinct = vec![0_usize; tags.len()];
    let mut words = 0;
    let mut uses = vec![0; doc.words.len()];
    for token in doc.tokens.iter().filter(|t| t.kind == TokenKind::Word).take(SAMPLE) {
        words += 1;
        uses.get_mut(token.word.index()).into_iter().for_each(|uses| *uses += 1);
    }
    for (bits, uses) in by_word.iter().zip(uses).filter(|&(&bits, _)| bits > 0) {
        for (index, (hits, distinct)) in hits.iter_mut().zip(&mut distinct).enumerate() {
            let common = usize::from(bits >> index & 1);
            *hits += common * uses;
            *distinct += common;
        }
    }
    let english = hits.first().copied().unwrap_or_default();
    let best = hits.iter().enumerate().max_by_key(|&(index, &n)| (n, std::cmp::Reverse(index)));
    match best {
        Some((index, &n))
            if n >= LEAST
                && n > english + english / 4
                && distinct.get(index).is_some_and(|&count| count >= LEAST) =>
        {
            (*tags.get(index).unwrap_or(&"und")).to_owned()
        }
        // Long and without any common word: not a language that is known.
        Some((_, &n)) if words >= 60 && n * 25 < words => "und".into(),
        _ => "en".into(),
    }
}

/// The language of a text most of whose letters are of another alphabet.
fn script(text: &str) -> Option<&'static str> {
    const SCRIPTS: &[(&str, std::ops::RangeInclusive<char>)] = &[
        ("ru", '\u{400}'..='\u{52f}'),
        ("el", '\u{370}'..='\u{3ff}'),
        ("he", '\u{590}'..='\u{5ff}'),
        ("ar", '\u{600}'..='\u{6ff}'),
        ("hi", '\u{900}'..='\u{97f}'),
        ("th", '\u{e00}'..='\u{e7f}'),
        ("ja", '\u{3040}'..='\u{30ff}'),
        ("zh", '\u{4e00}'..='\u{9fff}'),
        ("ko", '\u{ac00}'..='\u{d7af}'),
    ];
    // All letters of the scripts begin with one of these bytes: too few, and nothing needs to be counted.
    let sample = text.get(..text.floor_char_boundary(SAMPLE * 5)).unwrap_or_default();
    let count = |is: fn(u8) -> bool| -> u32 { sample.bytes().map(|b| u32::from(is(b))).sum() };
    if count(|b| b >= 0xcd) * 2 <= count(|b| b.is_ascii_alphabetic()) {
        return None;
    }
    let mut counts = [0_usize; 9];
    let mut letters = 0;
    for c in sample.chars().filter(|c| c.is_alphabetic()) {
        letters += 1;
        if c > '\u{36f}' {
            for (count, (_, range)) in counts.iter_mut().zip(SCRIPTS) {
                *count += usize::from(range.contains(&c));
            }
        }
    }
    let foreign: usize = counts.iter().sum();
    if foreign * 2 <= letters {
        return None;
    }
    // Japanese mixes its own letters with Chinese ones.
    let most = counts.iter().zip(SCRIPTS).max_by_key(|(n, _)| **n).map(|(_, (tag, _))| *tag)?;
    let japanese = counts.get(6).is_some_and(|&n| n * 10 > letters);
    Some(if most == "zh" && japanese { "ja" } else { most })
}

/// The English name of a language, where it has one here.
pub(super) fn name(tag: &str) -> Option<&'static str> {
    Some(match tag {
        "de" => "German",
        "fr" => "French",
        "es" => "Spanish",
        "it" => "Italian",
        "pt" => "Portuguese",
        "nl" => "Dutch",
        "sv" => "Swedish",
        "pl" => "Polish",
        "tr" => "Turkish",
        "ru" => "Russian or another language in Cyrillic letters",
        "el" => "Greek",
        "he" => "Hebrew",
        "ar" => "Arabic or another language in Arabic letters",
        "hi" => "Hindi or another language in Devanagari letters",
        "th" => "Thai",
        "ja" => "Japanese",
        "zh" => "Chinese",
        "ko" => "Korean",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use crate::testing::read as document;

    #[test]
    fn languages_are_told_apart() {
        for (text, want) in [
            ("The council voted on Tuesday to keep the pool open.", "en"),
            ("Der Rat hat am Dienstag beschlossen, dass das Bad nicht geschlossen wird.", "de"),
            ("Le conseil a voté mardi pour que la piscine reste ouverte dans les prochains mois.", "fr"),
            ("El consejo votó el martes para que la piscina no se cierre en los próximos meses.", "es"),
            ("Совет проголосовал во вторник.", "ru"),
            ("市議会は火曜日に決めました。", "ja"),
            ("Pool", "en"),
            ("", "en"),
        ] {
            assert_eq!(super::detect(&document(text)), want, "{text}");
        }
    }
}
