//! Words that newspapers, magazines and stations are called by.

use std::sync::LazyLock;

/// What such a word tells, one bit each.
pub(super) mod tells {
    /// It ends the name of an outlet: "The Coastal Post".
    pub const ENDS: u8 = 1;
    /// It is a word of an address: "coastalpost.example".
    pub const ADDRESS: u8 = 1 << 1;
    /// It ends the name of an outlet and is nobody's surname: "Valley Courier".
    pub const NO_SURNAME: u8 = 1 << 2;
    /// It is a word of no author's name.
    pub const NO_AUTHOR: u8 = 1 << 3;
}

/// Every word with its bits, in the order of the file.
static WORDS: LazyLock<Vec<(&str, u8)>> = LazyLock::new(|| {
    let mut words = Vec::new();
    let mut bits = 0;
    for line in crate::list!("papers.txt").lines() {
        match line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            Some(names) => bits = names.split(' ').map(bit).fold(0, |all, bit| all | bit),
            None => words.extend(line.split(' ').map(|word| (word, bits))),
        }
    }
    words
});

fn bit(name: &str) -> u8 {
    match name {
        "ends" => tells::ENDS,
        "address" => tells::ADDRESS,
        "no-surname" => tells::NO_SURNAME,
        "no-author" => tells::NO_AUTHOR,
        _ => 0,
    }
}

/// The words that tell something, in the order of the file.
pub(super) fn that(tell: u8) -> impl Iterator<Item = &'static str> {
    WORDS.iter().filter(move |(_, bits)| bits & tell != 0).map(|(word, _)| *word)
}

/// True where a word in lower case tells something.
pub(super) fn word(lower: &str, tell: u8) -> bool {
    that(tell).any(|word| word == lower)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_section_is_known_and_no_word_stands_twice() {
        assert!(WORDS.iter().all(|(word, bits)| *bits != 0 && !word.is_empty()), "{:?}", *WORDS);
        let mut words: Vec<_> = WORDS.iter().map(|(word, _)| *word).collect();
        words.sort_unstable();
        let all = words.len();
        words.dedup();
        assert_eq!(words.len(), all);
        for list in [tells::ENDS, tells::ADDRESS, tells::NO_SURNAME, tells::NO_AUTHOR] {
            assert!(that(list).next().is_some());
        }
    }
}
