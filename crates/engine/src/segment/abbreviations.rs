//! Words whose full stop belongs to them. One that stands before a name ("Mr.") never ends a sentence; the others
//! may ("Apple Inc. The").

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// Stands before a name or a number: the sentence goes on.
static BEFORE_NAME: &[&str] = &[
    "mr", "mrs", "ms", "mx", "dr", "prof", "sen", "rep", "gov", "gen", "col", "lt", "maj", "capt", "cpl",
    "sgt", "sta", "sto", "adm", "cmdr", "brig", "rev", "fr", "hon", "st", "ste", "mt", "ft", "pres", "supt",
    "insp", "det", "atty", "asst", "assoc", "messrs", "mme", "mlle", "m", "no", "nos", "vs", "v", "art",
    "sec", "fig", "vol", "pp", "cf", "ca", "approx", "rs", "engr", "adv", "cllr", "ald", "alh", "ven", "pt",
    "smt",
];

/// May end a sentence.
static OTHER: &[&str] = &[
    "inc", "corp", "ltd", "co", "cos", "bros", "llc", "plc", "jr", "sr", "esq", "etc", "al", "ave", "blvd",
    "rd", "dept", "est", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec",
    "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "a.m", "p.m", "ph.d", "i.e",
    "e.g", "ala", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "kans",
    "ky", "la", "md", "mass", "mich", "minn", "miss", "mo", "mont", "neb", "nebr", "nev", "okla", "ore",
    "pa", "penn", "sask", "alta", "tenn", "tex", "va", "vt", "wash", "wis", "wisc", "wyo", "intl", "natl",
    "govt", "univ", "ed", "eds",
];

/// As [`BEFORE_NAME`], in what newspapers write alone: tokens of a corpus, which the model learned from, stay as they are.
static IN_PRESS: &[&str] = &["pvt", "mohd", "sens", "reps", "gens", "govs", "ret", "retd"];

/// Of them, what is a word where it begins with no capital: "the child was ill. Parents", "in the sun. Tourists".
static WORDS: &[&str] = &["ill", "sat", "sun", "wed", "mass", "miss", "wash", "ore", "ark", "pa", "reps"];

/// All of them, and whether they stand before a name.
static LISTED: LazyLock<FxHashMap<&str, bool>> = LazyLock::new(|| {
    let others = OTHER.iter().map(|word| (*word, false));
    others.chain(BEFORE_NAME.iter().map(|word| (*word, true))).collect()
});

/// Bytes of the longest one.
pub(super) const LONGEST: usize = 6;

/// True where `lower` (without its full stop) is an abbreviation.
pub(super) fn is_abbreviation(lower: &str) -> bool {
    LISTED.contains_key(lower)
}

/// True where `lower` is an abbreviation in what newspapers write.
pub(super) fn is_press_abbreviation(lower: &str) -> bool {
    IN_PRESS.contains(&lower)
}

/// True where what newspapers write so, in lower case, is a word and no abbreviation.
pub(super) fn is_word(body: &str) -> bool {
    WORDS.contains(&body)
}

/// True where a name or number must follow.
pub(super) fn precedes_name(lower: &str) -> bool {
    LISTED.get(lower).is_some_and(|&before_name| before_name) || is_press_abbreviation(lower)
}

#[cfg(test)]
mod tests {
    #[test]
    fn none_is_longer_than_the_longest() {
        assert!(super::LISTED.keys().all(|word| word.len() <= super::LONGEST));
    }
}
