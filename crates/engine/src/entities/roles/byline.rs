//! "By Ana Ruiz" above "Education reporter": the post on the line below the author's name.

use std::ops::Range;

use super::Scene;
use crate::blocks;
use crate::case::Lower as _;
use crate::report::BlockKind;

pub(super) fn find(scene: &Scene, name: &Range<usize>) -> Option<Range<usize>> {
    let doc = scene.page.doc;
    let own = doc.sentence_of(name.start)?.block;
    let byline = |index: usize| doc.blocks.get(index).filter(|b| b.kind == BlockKind::Byline);
    let below = byline(own).and_then(|_| byline(own + 1))?;
    let line = doc.slice(below.span());
    // "Education editor, The Coastal Post"
    let post = line.split(',').next()?;
    let last = post.rsplit(' ').next()?.lower();
    let end = below.start + post.len();
    blocks::is_post_word(&last).then(|| doc.tokens_in(crate::Span::new(below.start, end)))
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
        ] {
            check(&[(&format!("Pool stays open\n\n{head}\n\n{story}"), "Ana Ruiz", want)]);
        }
    }
}
