//! Lines that hold nothing but a web address.

use super::Story;
use crate::report::BlockKind;

pub(super) fn mark(story: &mut Story) {
    story.mark(BlockKind::Furniture, |p| {
        let mut words = p.text.split_whitespace();
        p.words <= 3 && words.clone().next().is_some() && words.all(is_address)
    });
}

fn is_address(word: &str) -> bool {
    let word = word.trim_matches(['<', '>', '(', ')']);
    ["http://", "https://", "www."]
        .iter()
        .any(|s| word.get(..s.len()).is_some_and(|w| w.eq_ignore_ascii_case(s)))
}
