//! "Ana Ruiz is a surgeon at the clinic", "Ana Ruiz, who was the party's treasurer,".

use std::ops::Range;

use super::Scene;
use super::after_name::phrase;

pub(super) fn find(scene: &Scene, name: &Range<usize>) -> Option<Range<usize>> {
    let page = scene.page;
    let mut at = name.end;
    if page.doc.lower(at) == "," && page.folded(at + 1) == "who" {
        at += 2;
    }
    if !matches!(page.folded(at), "is" | "was" | "became") {
        return None;
    }
    at += 1;
    matches!(page.folded(at), "a" | "an" | "the").then(|| phrase(scene, at, name.start)).flatten()
}
