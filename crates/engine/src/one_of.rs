//! Whether a word is one of those that a rule lists.

/// `one_of!(word, "a" | "the")`: what `matches!` says, for a `&str`.
///
/// Rules list some 7,000 words. In the page a list is data that one function reads: compiled, each word would be code of
/// its own, 16 kB more to load in all. Where size does not matter it is `matches!`, which is faster.
macro_rules! one_of {
    ($word:expr, $($listed:literal)|+ $(,)?) => {{
        #[cfg(not(target_family = "wasm"))]
        {
            matches!($word, $($listed)|+)
        }
        #[cfg(target_family = "wasm")]
        {
            const WORDS: &[&str] = &[$($listed),+];
            const LIST: [u8; $crate::one_of::length(WORDS)] = $crate::one_of::packed(WORDS);
            $crate::one_of::listed(&LIST, $word)
        }
    }};
}

/// How many bytes [`packed`] makes of `words`.
#[cfg(any(test, target_family = "wasm"))]
pub(crate) const fn length(mut words: &[&str]) -> usize {
    let mut length = 0;
    while let Some((word, rest)) = words.split_first() {
        length += 1 + word.len();
        words = rest;
    }
    length
}

/// `words` one after another, each behind a byte that tells its length.
#[cfg(any(test, target_family = "wasm"))]
// Lists are packed while compiling: an index beyond their end would be an error of the compiler, not a panic.
#[allow(clippy::indexing_slicing)]
pub(crate) const fn packed<const LENGTH: usize>(mut words: &[&str]) -> [u8; LENGTH] {
    let mut list = [0; LENGTH];
    let mut at = 0;
    while let Some((word, rest)) = words.split_first() {
        assert!(word.len() < 256);
        list[at] = word.len() as u8;
        at += 1;
        let mut letters = word.as_bytes();
        while let Some((letter, others)) = letters.split_first() {
            list[at] = *letter;
            at += 1;
            letters = others;
        }
        words = rest;
    }
    list
}

/// Whether a list made by [`packed`] has `word`.
#[cfg(any(test, target_family = "wasm"))]
#[inline(never)]
pub(crate) fn listed(mut list: &[u8], word: &str) -> bool {
    while let [length, words @ ..] = list {
        let length = usize::from(*length);
        if length == word.len() && words.starts_with(word.as_bytes()) {
            return true;
        }
        list = words.get(length..).unwrap_or_default();
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{length, listed, packed};

    #[test]
    fn a_list_has_its_words_whole_and_no_others() {
        const WORDS: &[&str] = &["a", "the", "", "señor", "of the"];
        const LIST: [u8; length(WORDS)] = packed(WORDS);
        for word in WORDS {
            assert!(listed(&LIST, word), "{word}");
        }
        for word in ["th", "thet", "het", "e", "\u{3}", "\u{1}a", "senor", "of", "an", "aa"] {
            assert!(!listed(&LIST, word), "{word}");
        }
        assert!(!listed(&[], ""));
    }

    #[test]
    fn the_macro_says_what_a_pattern_says() {
        for word in ["said", "says", "say", ""] {
            assert_eq!(one_of!(word, "said" | "says"), matches!(word, "said" | "says"), "{word}");
        }
    }
}
