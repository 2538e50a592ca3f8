//! The article as all later stages read it: cleaned text, blocks, sentences, tokens, words. Read-only once made.

use crate::cleanup::{self, Format, Mark, Metadata, SourceMap};
use crate::quotation_marks::{self, Stretches};
use crate::report::{Block, BlockKind};
use crate::segment::{Segmented, Writer};
use crate::sort::sort_by;
use crate::span::Span;
use crate::tagger::{Pos, Tag, Tagger};
use crate::{blocks, segment};

pub use crate::segment::{Case, Occurrences, Sentence, Token, TokenKind, WordId, Words};

/// An article, read. Offsets are bytes of [`Document::text`] until assembly.
#[derive(Debug, Default)]
pub struct Document<'t> {
    /// What was given.
    pub source: &'t str,
    /// The cleaned text.
    pub text: String,
    /// From the cleaned text back to the source.
    pub map: SourceMap,
    /// What was pasted: plain text, Markdown or HTML.
    pub format: Format,
    /// What markup said about ranges of the cleaned text: headings, links, bold.
    pub marks: Vec<Mark>,
    /// What the paste says about itself outside its text.
    pub metadata: Metadata,
    /// Blocks in order; they cover all tokens.
    pub blocks: Vec<Block>,
    /// Sentences in order; none crosses a block.
    pub sentences: Vec<Sentence>,
    /// Tokens in order.
    pub tokens: Vec<Token>,
    /// The distinct lower-cased words. A stage looks its vocabulary up once a word, not once a token.
    pub words: Words<'t>,
    /// The tokens of each of them.
    pub occurrences: Occurrences,
    /// What stands between quotation marks, and marks without a partner.
    pub(crate) quotation_marks: Stretches,
    /// One a token, from the model: part of speech and name tag.
    pub tags: Vec<Tag>,
    /// What the reader should know about the clean-up.
    pub warnings: Vec<String>,
}

/// Reads an article: clean-up, blocks, sentences and tokens, tags.
pub fn read<'t>(source: &'t str, tagger: &Tagger) -> Document<'t> {
    let cleaned = cleanup::clean(source);
    let blocks = blocks::find(&cleaned);
    // Most texts are clean as they are given, and their words can be left where they stand.
    let Segmented { sentences, tokens, words, occurrences } = match cleaned.text == source {
        true => segment::segment(source, &blocks, Writer::Press),
        false => segment::segment(&cleaned.text, &blocks, Writer::Press).owned(),
    };
    let mut document = Document {
        source,
        text: cleaned.text,
        map: cleaned.map,
        format: cleaned.format,
        marks: cleaned.marks,
        metadata: cleaned.metadata,
        blocks,
        sentences,
        tokens,
        words,
        occurrences,
        quotation_marks: Stretches::default(),
        tags: Vec::new(),
        warnings: cleaned.warnings,
    };
    document.quotation_marks = quotation_marks::find(&document);
    document.tags = tagger.tag(&document);
    document
}

impl<'t> Document<'t> {
    /// A text taken as one paragraph, as it stands: no clean-up, no blocks, no tags. The trainer reads sentences so.
    pub fn plain(source: &'t str) -> Self {
        let block = Block { kind: BlockKind::Paragraph, start: 0, end: source.len() };
        let segmented = segment::segment(source, &[block], Writer::Corpus);
        Document {
            source,
            text: source.to_owned(),
            blocks: vec![block],
            sentences: segmented.sentences,
            tokens: segmented.tokens,
            words: segmented.words,
            occurrences: segmented.occurrences,
            ..Document::default()
        }
    }
}

/// How many tokens a short range may hold.
const NEAR: usize = 16;

impl Document<'_> {
    /// The words in a range of the cleaned text; empty where the range is not on character boundaries.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.start..span.end).unwrap_or_default()
    }

    /// The token at `index`, or an empty one past either end: rules look around freely.
    pub fn token(&self, index: usize) -> &Token {
        static NONE: Token = Token::NONE;
        self.tokens.get(index).unwrap_or(&NONE)
    }

    /// The token's characters as they stand.
    pub fn word(&self, index: usize) -> &str {
        self.slice(self.token(index).span())
    }

    /// The token's characters in lower case, curly apostrophes straightened.
    pub fn lower(&self, index: usize) -> &str {
        self.tokens.get(index).map_or("", |t| self.words.text(t.word))
    }

    /// The token's part of speech.
    pub fn pos(&self, index: usize) -> Pos {
        self.tags.get(index).map_or(Pos::Other, |t| t.pos)
    }

    /// The token before `index`, or an index past the end where there is none.
    pub fn before(&self, index: usize, steps: usize) -> usize {
        index.checked_sub(steps).unwrap_or(usize::MAX)
    }

    /// The sentence at `index`.
    pub fn sentence(&self, index: usize) -> Option<&Sentence> {
        self.sentences.get(index)
    }

    /// The sentence that holds a token.
    pub fn sentence_of(&self, token: usize) -> Option<&Sentence> {
        self.tokens.get(token).and_then(|t| self.sentences.get(t.sentence as usize))
    }

    /// The tokens of some words, in lower case, in the order of the text: what a rule begins at that is about no others.
    /// Most texts have none of them, and are not read for it.
    pub(crate) fn tokens_of(&self, words: &[&str]) -> Vec<usize> {
        let own = words.iter().filter_map(|word| self.words.id(word));
        let mut tokens: Vec<usize> =
            own.flat_map(|word| self.occurrences.of(word)).map(|&at| at as usize).collect();
        sort_by(&mut tokens, |a, b| a.cmp(b));
        tokens
    }

    /// What kind of block a token stands in.
    pub fn block_kind(&self, token: usize) -> BlockKind {
        self.sentence_of(token)
            .and_then(|s| self.blocks.get(s.block))
            .map_or(BlockKind::Paragraph, |b| b.kind)
    }

    /// Which tokens stand between quotation marks, one flag a token.
    pub(crate) fn quoted(&self) -> Vec<bool> {
        let mut quoted = vec![false; self.tokens.len()];
        for stretch in &self.quotation_marks.found {
            if let Some(own) = quoted.get_mut(self.tokens_in(stretch.inner)) {
                own.fill(true);
            }
        }
        quoted
    }

    /// The index of the first token that ends after `byte`.
    pub fn token_at(&self, byte: usize) -> usize {
        self.tokens.partition_point(|t| t.end as usize <= byte)
    }

    /// The tokens that overlap a range of bytes, as a range of indices.
    pub fn tokens_in(&self, span: Span) -> std::ops::Range<usize> {
        let start = self.token_at(span.start);
        let inside = |t: &Token| (t.start as usize) < span.end;
        // Most ranges hold few tokens.
        let rest = self.tokens.get(start..).unwrap_or_default();
        let near = rest.get(..NEAR).filter(|near| near.last().is_some_and(|t| !inside(t))).unwrap_or(rest);
        start..start + near.partition_point(inside)
    }

    /// The bytes from the first to the last token of a range of indices.
    pub fn span_of(&self, tokens: std::ops::Range<usize>) -> Span {
        if tokens.is_empty() {
            let at = self.token(tokens.start).start as usize;
            return Span::new(at, at);
        }
        Span::new(self.token(tokens.start).start as usize, self.token(tokens.end - 1).end as usize)
    }
}
