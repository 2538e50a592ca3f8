//! What a picture shows, and who is credited.

use std::sync::LazyLock;

use super::Story;
use super::list::{Phrases, fold};
use crate::report::BlockKind;

static CREDITS: LazyLock<Phrases> = LazyLock::new(|| Phrases::load(crate::list!("credits.txt")));

/// Words of the longest caption.
const LONGEST: usize = 90;

/// Bytes of the longest label and the mark behind it.
const LONGEST_LABEL: usize = 24;
/// Bytes of the longest credit: a dozen long words.
const LONGEST_CREDIT: usize = 300;

/// Words that begin a caption or a credit.
const LABELS: &[&str] = &[
    "photo",
    "photo by",
    "photo credit",
    "photograph",
    "photograph by",
    "photographs by",
    "picture",
    "pictures",
    "picture by",
    "image",
    "image credit",
    "image source",
    "image caption",
    "images",
    "credit",
    "file photo",
    "file photograph",
    "file image",
    "media caption",
    "illustration",
    "illustration by",
    "graphic",
    "video by",
];

pub(super) fn mark(story: &mut Story) {
    story.mark(BlockKind::Caption, |p| p.caption || p.words <= LONGEST && credit(p.text).is_some());
}

/// Where the credit begins in a caption; none in any other line.
pub(crate) fn credit(text: &str) -> Option<usize> {
    if labelled(text) {
        return Some(0);
    }
    let end = text.trim_end();
    if end.ends_with(')') {
        let open = end.rfind('(')?;
        let inner = end.get(open + 1..end.len() - 1)?;
        return (credits(inner) || labelled(inner)).then_some(open);
    }
    // The credit stands after the last sentence or bar; it is short.
    let cut = end.trim_end_matches('.');
    let near = cut.floor_char_boundary(cut.len().saturating_sub(LONGEST_CREDIT));
    let at = cut
        .get(near..)?
        .rmatch_indices(['.', '|', '—', '–', '\n', '”'])
        .take(4)
        .map(|(at, mark)| near + at + mark.len())
        .find(|&at| cut.get(at..).is_some_and(|tail| !tail.trim_start().is_empty()))
        .or_else(|| (near == 0).then_some(0))?;
    let tail = cut.get(at..)?;
    let lead = tail.len() - tail.trim_start().len();
    let whole = at == 0;
    (tail.split_whitespace().nth(12).is_none()
        && (tail.contains('/') && (credits(tail) || capitals(tail) && !whole)
            || labelled(tail.trim())
            || !whole && via(tail)))
    .then_some(at + lead)
}

fn labelled(text: &str) -> bool {
    let text = text.trim_start_matches(['[', '(']);
    if text.starts_with("FILE -") || text.starts_with("FILE –") || text.starts_with("FILE —") {
        return true;
    }
    let near = text.get(..text.floor_char_boundary(LONGEST_LABEL)).unwrap_or_default();
    let Some(label) = near.find([':', ',', '|']).and_then(|at| near.get(..at)) else { return false };
    let rest = text.get(label.len() + 1..).unwrap_or_default();
    // "Picture, if you can, …" is a sentence: a comma needs the full label.
    let comma = text.as_bytes().get(label.len()) == Some(&b',');
    !rest.trim().is_empty()
        && LABELS.contains(&fold(label).as_str())
        && (!comma
            || label.contains(' ') && rest.split_whitespace().count() < 12
            || fold(label) == "image caption")
}

/// `AP Photo/Jo Berg`, `Photo by Jo Berg`, `JO BERG / EPA / TASS`, `Jo Berg/Reuters`, `Reuters`
fn credits(text: &str) -> bool {
    let folded = fold(text);
    if ["photo by ", "photo ", "photos by ", "image ", "picture ", "courtesy ", "credit ", "via "]
        .iter()
        .any(|s| folded.starts_with(s))
    {
        return true;
    }
    let parts: Vec<&str> = text.split(['/', ',', '|', ';']).take(8).collect();
    let agency = parts.iter().any(|part| {
        let part = fold(part);
        CREDITS.is(&part) || part.strip_suffix(" via getty images").is_some() || part.ends_with("photo")
    });
    agency && (parts.len() > 1 || text.split_whitespace().count() <= 3)
        && text.split_whitespace().count() <= 14
        // A dateline's "(Reuters)" stands alone at the beginning, a credit behind words: the caller saw to that.
        && !text.trim().is_empty()
}

/// `ÉMILE BERG / AGENCE SUD`: a name and a house in capitals.
fn capitals(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    letters >= 6 && !text.chars().any(char::is_lowercase) && text.split_whitespace().count() >= 3
}

/// `Jo Berg via Getty Images`
fn via(text: &str) -> bool {
    fold(text).split_once("via ").is_some_and(|(_, agency)| CREDITS.is(agency))
}

#[cfg(test)]
mod tests {
    use super::credit;

    #[test]
    fn credits_are_found() {
        for (text, want) in [
            ("Ana Ruiz and Jo Berg meet. ROMAN LEE / EPA / TACC", "ROMAN LEE / EPA / TACC"),
            ("The pool on Monday. (AP Photo/Jo Berg)", "(AP Photo/Jo Berg)"),
            ("The pool on Monday. Photograph: Jo Berg/The Post", "Photograph: Jo Berg/The Post"),
            ("Photo: Jo Berg", "Photo: Jo Berg"),
            ("The pool on Monday (Image: Jo Berg / The Post)", "(Image: Jo Berg / The Post)"),
            ("The pool on Monday. Jo Berg via Getty Images", "Jo Berg via Getty Images"),
            ("FILE - Ana Ruiz speaks in Lima, May 3, 2024.", "FILE - Ana Ruiz speaks in Lima, May 3, 2024."),
        ] {
            assert_eq!(credit(text).map(|at| &text[at..]), Some(want), "{text}");
        }
        for text in [
            "LIMA, Peru (AP) — The council met.",
            "The photo agency Reuters said on Monday that it would close.",
            "Picture the scene, she said.",
            "He worked for Reuters.",
            "The company (Reuters) said so.",
            "They disagreed on the and/or of it.",
        ] {
            assert_eq!(credit(text), None, "{text}");
        }
    }
}
