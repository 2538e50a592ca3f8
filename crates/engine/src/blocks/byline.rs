//! Who wrote it.

use super::Story;
use super::features::Paragraph;
use crate::report::BlockKind;

/// Beginnings of a credit line at the end of a wire story, in lower case.
const CREDITS: &[&str] = &[
    "reporting by ",
    "report by ",
    "interview by ",
    "review by ",
    "analysis by ",
    "additional reporting by ",
    "editing by ",
    "writing by ",
    "compiled by ",
    "edited by ",
    "written by ",
    "words by ",
    "story by ",
    "text by ",
    "reported by ",
    "produced by ",
    "updates by ",
];

pub(super) fn mark(story: &mut Story) {
    story.mark(BlockKind::Byline, |p| {
        p.byline && p.words <= 20 || is_byline(p) || credit_line(p) || unnamed(p)
    });
    for index in 1..story.paragraphs.len() {
        let behind = story.kind(index - 1) == Some(BlockKind::Byline) && story.kind(index).is_none();
        if behind && story.paragraphs.get(index).is_some_and(below_name) {
            story.set(index, BlockKind::Byline);
        }
    }
}

/// What stands below an author's name: whom they write for, or as what.
pub(super) fn below_name(p: &Paragraph) -> bool {
    is_post(p) || names_paper(p) || posted(p)
}

/// `The Coastal Post` alone on its line: whom the author writes for.
fn names_paper(p: &Paragraph) -> bool {
    (2..=6).contains(&p.words) && !p.ends_sentence() && capitals(p.text) && crate::masthead::is_paper(p.text)
}

/// `Coastal News, Whitby`, `Education editor, The Coastal Post`: the paper or the post beside another of the two or a town.
fn posted(p: &Paragraph) -> bool {
    let parts = || p.text.split(',').map(str::trim);
    let post = |part: &str| part.rsplit(' ').next().is_some_and(is_post_word);
    let paper = |part: &str| part.contains(' ') && crate::masthead::is_paper(part);
    (3..=8).contains(&p.words)
        && !p.ends_sentence()
        && parts().count() == 2
        && parts().all(|part| post(part) || capitals(part))
        && parts().any(|part| post(part) || paper(part))
}

/// True where every word but the small ones has a capital.
fn capitals(line: &str) -> bool {
    let small = |word| one_of!(word, "of" | "and" | "&" | "the" | "on" | "upon");
    line.split_whitespace().all(|word| word.starts_with(char::is_uppercase) || small(word))
}

/// True for the word that ends what somebody's post is called ("Education editor").
pub(crate) fn is_post_word(word: &str) -> bool {
    one_of!(
        word.strip_suffix('s').unwrap_or(word),
        "correspondent" | "reporter" | "editor" | "writer" | "columnist" | "critic" | "staff" | "contributor"
    )
}

/// `Health correspondents`, `Local Democracy Reporter`: what those are who are named in the line above.
pub(super) fn is_post(p: &Paragraph) -> bool {
    p.words <= 6 && !p.ends_sentence() && is_post_word(p.folded.rsplit(' ').next().unwrap_or_default())
}

/// `By Ana Ruiz`, `BY ANA RUIZ AND JO BERG`, `By Ana Ruiz, Staff Writer`, `By science reporter Ana Ruiz`, `EXCLUSIVE by
/// Ana Ruiz`
fn is_byline(p: &Paragraph) -> bool {
    let label = ["exclusive ", "exclusive: ", "special report ", "opinion ", "obituary "]
        .iter()
        .find_map(|l| p.folded.strip_prefix(l));
    let line = label.unwrap_or(&p.folded);
    let by = line.strip_prefix("by ").or_else(|| line.strip_prefix("by: "));
    let Some(rest) = by else { return false };
    let mut words =
        p.text.split_whitespace().skip_while(|w| !w.trim_end_matches(':').eq_ignore_ascii_case("by")).skip(1);
    let capital = |w: &str| {
        let mut letters = w.chars().skip_while(|c| !c.is_alphanumeric());
        letters.next().is_some_and(|c| c.is_uppercase())
    };
    let named = words.next().is_some_and(|first| {
        let mut post = first;
        for _ in 0..3 {
            if capital(post) {
                break;
            }
            let next = words.next().unwrap_or_default();
            if capital(next) {
                return is_post_word(post);
            }
            post = next;
        }
        capital(post)
    });
    let sentence = p.ends_sentence() && p.words > 5;
    let agency = rest.starts_with("the ");
    p.words <= 25 && (named || agency && p.words <= 6) && !sentence
}

/// `Our Correspondent`, `Staff Report`
fn unnamed(p: &Paragraph) -> bool {
    p.words <= 4
        && !p.ends_sentence()
        && capitals(p.text)
        && p.folded.split_once(' ').is_some_and(|(first, rest)| {
            let last = rest.rsplit(' ').next().unwrap_or_default();
            one_of!(first, "our" | "staff") && (is_post_word(last) || one_of!(last, "report" | "bureau"))
        })
}

fn credit_line(p: &Paragraph) -> bool {
    p.words <= 60
        && CREDITS.iter().any(|c| p.folded.starts_with(c))
        && p.text.split_whitespace().nth(2).is_some()
}
