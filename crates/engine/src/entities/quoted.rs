//! Which tokens stand between quotation marks, roughly: enough to keep pronouns of speakers apart from the story's.

use crate::document::Document;

/// One flag a token.
pub(super) fn quoted(doc: &Document) -> Vec<bool> {
    let mut flags = vec![false; doc.tokens.len()];
    let mut block = usize::MAX;
    let mut inside = false;
    for (at, flag) in flags.iter_mut().enumerate() {
        let own = doc.sentence_of(at).map_or(usize::MAX, |s| s.block);
        if own != block {
            block = own;
            inside = false;
        }
        match doc.lower(at) {
            "“" | "«" => inside = true,
            "”" | "»" => inside = false,
            "\"" | "''" | "``" => inside = !inside,
            _ => *flag = inside,
        }
    }
    flags
}
