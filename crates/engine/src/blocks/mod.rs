//! Parts of an article: paragraphs are found, then each reader of one ordered list says what some of them are.

mod address;
mod byline;
pub(crate) mod caption;
mod dateline;
mod features;
mod furniture;
mod headline;
mod item;
mod list;
mod paragraphs;
mod related;
mod signature;
mod standfirst;
mod subheading;
mod turn;

use crate::cleanup::CleanText;
use crate::report::{Block, BlockKind};
pub(crate) use byline::is_post_word;
pub(crate) use dateline::outlet;
use features::Paragraph;

/// The paragraphs of an article, and what is known of each so far.
struct Story<'t> {
    paragraphs: Vec<Paragraph<'t>>,
    kinds: Vec<Option<BlockKind>>,
}

impl Story<'_> {
    /// Gives a kind to every paragraph that has none and passes.
    fn mark(&mut self, kind: BlockKind, passes: impl Fn(&Paragraph) -> bool) {
        for (paragraph, own) in self.paragraphs.iter().zip(&mut self.kinds) {
            if own.is_none() && passes(paragraph) {
                *own = Some(kind);
            }
        }
    }

    fn kind(&self, index: usize) -> Option<BlockKind> {
        self.kinds.get(index).copied().flatten()
    }

    fn set(&mut self, index: usize, kind: BlockKind) {
        if let Some(own) = self.kinds.get_mut(index) {
            *own = Some(kind);
        }
    }

    /// The first paragraph of the story itself: everything before is its head.
    fn body(&self) -> usize {
        self.paragraphs
            .iter()
            .zip(&self.kinds)
            .position(|(p, k)| k.is_none() && p.prose() && p.heading == 0 && !p.title && !p.title_case())
            .unwrap_or(self.paragraphs.len())
    }
}

type Reader = fn(&mut Story);

/// Every reader, the surest first: what one has decided, later ones leave.
const READERS: &[(&str, Reader)] = &[
    ("furniture", furniture::mark),
    ("address", address::mark),
    ("related", related::mark),
    ("caption", caption::mark),
    ("byline", byline::mark),
    ("dateline", dateline::mark),
    ("headline", headline::mark),
    ("signature", signature::mark),
    ("standfirst", standfirst::mark),
    ("turn", turn::mark),
    ("item", item::mark),
    ("subheading", subheading::mark),
];

/// Finds the blocks of a cleaned text.
pub(crate) fn find(clean: &CleanText) -> Vec<Block> {
    let spans = paragraphs::find(&clean.text);
    let paragraphs = features::paragraphs(clean, &spans);
    let kinds = vec![None; paragraphs.len()];
    let mut story = Story { paragraphs, kinds };
    for (_, read) in READERS {
        read(&mut story);
    }
    story
        .paragraphs
        .iter()
        .zip(&story.kinds)
        .map(|(paragraph, kind)| {
            let kind = kind.unwrap_or_default();
            let (start, end) = trim(kind, paragraph);
            Block { kind, start, end }
        })
        .collect()
}

/// A block without the marks that only say what it is: bullets, dashes around a sub-heading.
fn trim(kind: BlockKind, paragraph: &Paragraph) -> (usize, usize) {
    let (mut start, mut end) = (paragraph.span.start, paragraph.span.end);
    if kind == BlockKind::ListItem {
        start += paragraphs::bullet(paragraph.text);
    }
    if kind == BlockKind::Subheading {
        let inner = paragraph.text.trim_start_matches(['-', '–', '—', '*', ' ']);
        start += paragraph.text.len() - inner.len();
        end = start + inner.trim_end_matches(['-', '–', '—', '*', ' ']).len();
    }
    if start < end { (start, end) } else { (paragraph.span.start, paragraph.span.end) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reader_is_in_the_list() {
        let listed: Vec<_> = READERS.iter().map(|(name, _)| *name).collect();
        let helpers = ["mod", "features", "list", "paragraphs"];
        for entry in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src/blocks")).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            assert!(
                helpers.contains(&name.as_str()) || listed.contains(&name.as_str()),
                "{name}.rs is missing from READERS"
            );
        }
    }

    pub(super) fn kinds(text: &str) -> String {
        let clean = crate::cleanup::clean(text);
        let mut out = Vec::new();
        for block in find(&clean) {
            out.push(match block.kind {
                BlockKind::Headline => "H",
                BlockKind::Standfirst => "S",
                BlockKind::Byline => "B",
                BlockKind::Dateline => "D",
                BlockKind::Caption => "C",
                BlockKind::Subheading => "s",
                BlockKind::Paragraph => "p",
                BlockKind::ListItem => "i",
                BlockKind::Turn => "t",
                BlockKind::Blockquote => "q",
                BlockKind::Related => "r",
                BlockKind::Furniture => "f",
            });
        }
        out.concat()
    }

    const BODY: &str = "The council voted on Tuesday night to keep the swimming pool open for another year, after a long \
                        debate in a crowded room.";

    #[test]
    fn parts_are_told_apart() {
        for (head, tail, want) in [
            ("Pool stays open for another year\n\nBy Ana Ruiz\n\nMarch 3, 2024\n\n", "", "HBDp"),
            ("Pool stays open for another year\n\nBy Ana Ruiz\n\nCoastal News, Whitby\n\n", "", "HBBp"),
            ("Pool stays open for another year\n\nAna Ruiz\nHealth editor, The Coastal Post\n\n", "", "HBBp"),
            (
                "Pool stays open\nResidents had asked for it for months\nBy ANA RUIZ, Staff Writer\n",
                "",
                "HSBp",
            ),
            ("EXPLAINER: How the pool is paid for\n\nBy Ana Ruiz\n\n", "", "HBp"),
            ("LIVE: Pool stays open for a year\n\nUpdates by Ana Ruiz and Jo Berg\n\n", "", "HBp"),
            ("Explainer: Why is the pool still shut, and who can open it?\n\n", "", "Hp"),
            ("Pool stays open\n\nObituary by Ana Ruiz\n\n", "", "HBp"),
            ("Pool stays open\n\nStaff Report\n\n", "", "HBp"),
            ("Menu\n\nSkip to content\n\nPool stays open for a year\n\nShare\n\n", "", "ffHfp"),
            ("78° Partly Cloudy\n\nLOCAL NEWS\n\nPool stays open for a year\n\nShare\n\n", "", "ffHfp"),
            (
                "FOR IMMEDIATE RELEASE\nMedia contact: Ana Ruiz, 503-555-0142, ana@example.org\n\nPool Stays Open for a Year\n\n",
                "\n\n###\n\nAbout the pool\n\nThe pool was built by the town in the spring of 1984 and is its own.",
                "ffHpfsp",
            ),
            (
                "Skip to main content\nSign in | Subscribe\nHOME NEWS POLITICS SPORT OPINION\n\nPool stays open for a year\n\n",
                "",
                "fffHp",
            ),
            (
                "Home News Sport Opinion Subscribe\nLog in Subscribe\n\nSport and Politics Live\n\nHome news for all\n\n",
                "",
                "ffHpp",
            ),
            ("Pool stays open for a year\n\nAna Ruiz at the Stadium of Light\n\n", "", "HBp"),
            ("Pool stays open for a year\n\nA swim at the Stadium of Light\n\n", "", "HSp"),
            ("", "\n\nRelated article: A pool is closed in the south\n\nAdvertisement", "prf"),
            ("", "\n\nPool users in line on Monday. JO BERG / EPA / TASS\n\n", "pC"),
            ("", "\n\nPool users in line on Monday. (AP Photo/Jo Berg)\n\n", "pC"),
            ("", "\n\nPool users in line on Monday. ÉMILE BERG / AGENCE SUD\n\n", "pC"),
            ("LIMA, Peru (AP) _\n\n", "", "Dp"),
            ("At the pool, the band plays on. All of it.\n\nBy Ana Ruiz\n\n", "", "HBp"),
            ("A ferry ran aground near Lima .\n\nLIMA , Peru 2024-03-03\n\n", "", "HDp"),
            (
                "",
                "\n\nA long fight over water\n\nThe town had asked for it since the spring of the year before.",
                "psp",
            ),
            (
                "",
                "\n\nRelated stories\n\n“I would do it again,” says man who fed swan\n\nThe pool has been open since the spring of the year before.",
                "pfrp",
            ),
            (
                "",
                "\n\nRelated\nA dairy is fined over a spill of two thousand litres of milk\nMayor of the town says she will not stand once more\n\nYou might also like\nA school is shut\n\nThe pool has been open since the spring of the year before.",
                "pfrfrp",
            ),
            (
                "",
                "\n\nThe best of Whitby in your inbox every morning\n\nEnter your email\n\n“Look in your inbox,” said Jo Berg, a swimmer of the town, who had paid for the pool.",
                "pffp",
            ),
            (
                "",
                "\n\nAna Ruiz covers water for the Post. She was born in Leeds. Email her at ana@example.org.\n\nWhoever saw the swan is to write to swan@example.org, the mayor said.\n\n“I saw her at noon,” @ana wrote to her friends, and they laughed.",
                "pfpp",
            ),
            (
                "",
                "\n\nScammers may land in your inbox before Christmas, police warn.\n\nWhat is in your inbox? Ours has 4,000 unread emails.\n\nAnyone with information is asked to contact Det Con Hall on 101 or email him at hall@police.uk.",
                "pppp",
            ),
            ("", "\n\n- a first thing\n- another thing\n", "pii"),
            ("", "\n\nOriginal url:\n\n<https://www.example.org/2024/03/03/pool>", "pff"),
            ("# Pool stays open\n\n", "\n\n## What now\n\n> A quoted paragraph of some length.\n", "Hpsq"),
            ("", "\n\n(Reporting by Ana Ruiz; Editing by Jo Berg)\n\n© 2024 The Coastal Post", "pBf"),
        ] {
            assert_eq!(kinds(&format!("{head}{BODY}{tail}")), want, "{head}…{tail}");
        }
    }

    #[test]
    fn interviews_have_turns() {
        for (text, want) in [
            ("Q: Why did you stay?\n\nA: I had nowhere to go.\n\nQ: And now?\n\nA: Home.", "tttt"),
            (
                "**Why did you stay?**\n\nI had nowhere to go.\n\n**And now?**\n\nTo Leeds, I think.\n\n**When?**\n\nSoon.",
                "tttttt",
            ),
            (
                "Why did you stay?\n\nI had nowhere to go.\n\nAnd where will you go now?\n\nHome, I think.\n\nWhen will you leave?\n\nSoon.",
                "tttttt",
            ),
            // Rhetoric.
            (
                "Who pays for it all?\n\nNobody knows who will pay for the pool in the end.\n\nWho cares about it?\n\nThe town does, and so it should, for the pool is its own.",
                "pppp",
            ),
        ] {
            assert_eq!(kinds(text).to_lowercase().replace(['h', 's'], "p"), want, "{text}");
        }
    }
}
