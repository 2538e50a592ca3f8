//! "By Ana Ruiz • Staff writer", "By Ana Ruiz" above "Education reporter": the post behind the author's name or on the line
//! below.

use std::ops::Range;

use super::Scene;
use crate::blocks;
use crate::case::Lower as _;
use crate::report::BlockKind;

/// No post is longer, in tokens.
const LONGEST: usize = 5;

pub(super) fn find(scene: &Scene, name: &Range<usize>) -> Option<Range<usize>> {
    let doc = scene.page.doc;
    let own = doc.sentence_of(name.start)?.block;
    let byline = |index: usize| doc.blocks.get(index).filter(|b| b.kind == BlockKind::Byline);
    if let Some(post) = byline(own).and_then(|block| behind(scene, name.end, doc.tokens_in(block.span()).end))
    {
        return Some(post);
    }
    let below = byline(own).and_then(|_| byline(own + 1))?;
    let line = doc.slice(below.span());
    // "Education editor, The Coastal Post"
    let post = line.split(',').next()?;
    let last = post.rsplit(' ').next()?.lower();
    let end = below.start + post.len();
    blocks::is_post_word(&last).then(|| doc.tokens_in(crate::Span::new(below.start, end)))
}

/// "By Ana Ruiz • | Staff writer |", "by Ana Ruiz | health correspondent |": the post between the name and the end of the line
/// or the next mark.
fn behind(scene: &Scene, end: usize, line: usize) -> Option<Range<usize>> {
    let doc = scene.page.doc;
    let mark = |at: usize| one_of!(doc.lower(at), "," | "•" | "·" | "|" | "-" | "–" | "—" | "/");
    let start = end + usize::from(mark(end));
    let close = (start..line).find(|&at| mark(at)).unwrap_or(line);
    let post =
        close.checked_sub(1).is_some_and(|last| last >= start && blocks::is_post_word(doc.lower(last)));
    (post && close - start <= LONGEST && !(start..close).any(|at| scene.person(at))).then_some(start..close)
}

#[cfg(test)]
mod tests {
    use crate::entities::roles::testing::check;

    #[test]
    fn the_line_below_tells_the_post() {
        let story =
            "The council voted on Tuesday night to keep the pool open for another year after a long debate.";
        for (head, want) in [
            ("By Ana Ruiz\nEducation reporter", "Education reporter"),
            ("By Ana Ruiz\nHealth editor, The Coastal Post", "Health editor"),
            ("By ANA RUIZ • STAFF WRITER", "STAFF WRITER"),
            ("By Ana Ruiz health correspondent", "health correspondent"),
        ] {
            check(&[(&format!("Pool stays open\n\n{head}\n\n{story}"), "Ana Ruiz", want)]);
        }
    }
}
