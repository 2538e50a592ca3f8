//! The document as the entity sources see it: words folded and looked up once, capitals weighed against the body.

mod capitals;

use std::borrow::Cow;
use std::ops::Range;

use super::facts::Facts;
use super::key::{Key, Part};
use super::lists::{Gazetteers, Listed, Word, without_stops};
use super::sources::acronym_pairs;
use crate::document::{Document, Token, WordId};
use crate::fold::fold;
use crate::masthead::Masthead;
use crate::report::EntityKind;
use crate::tagger::Pos;

/// At most so many words make a name's key.
pub(super) const LONGEST_KEY: usize = 12;

/// A name that a source proposes.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Found {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What it names.
    pub kind: EntityKind,
    /// How sure the source is, 0 to 100. The surest of overlapping names stays.
    pub strength: u8,
    /// Id of the source or of the pass that decided.
    pub rule: &'static str,
}

impl Found {
    /// Its last token.
    pub(crate) fn last(&self) -> usize {
        self.tokens.end.saturating_sub(1)
    }

    /// True where the model tagged it.
    pub(crate) fn tagged(&self) -> bool {
        self.rule == "entity/model"
    }
}

/// What the document says of one word.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Uses {
    /// In lower case.
    pub lower: u32,
    /// With a capital, inside a sentence that is not all capitals.
    pub capital: u32,
}

/// The tokens of each line of the text.
fn lines(doc: &Document) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    let ends = doc.text.match_indices('\n').map(|(at, _)| doc.token_at(at));
    for end in ends.chain([doc.tokens.len()]) {
        if end > start {
            lines.push(start..end);
            start = end;
        }
    }
    lines
}

/// The document as the sources see it.
pub(crate) struct Page<'a> {
    pub doc: &'a Document<'a>,
    pub masthead: &'a Masthead,
    pub lists: &'a Gazetteers,
    /// True where the model tagged the document.
    pub tagged: bool,
    folded: Vec<Cow<'a, str>>,
    /// By word: [`Self::folded`], as a part of names.
    parts: Vec<Part>,
    /// By word.
    known: Vec<Word>,
    /// By token: what is known of its word, and what is asked about tokens most.
    facts: Vec<Facts>,
    /// The words with a capital.
    capitals: Vec<usize>,
    /// The marks and symbols.
    marks: Vec<usize>,
    lines: Vec<Range<usize>>,
    uses: Vec<Uses>,
    /// Full names with their acronyms, in the order of the text.
    pub acronyms: Vec<(Range<usize>, Range<usize>)>,
}

impl<'a> Page<'a> {
    pub(crate) fn new(doc: &'a Document<'a>, masthead: &'a Masthead, lists: &'a Gazetteers) -> Self {
        let mut known = lists.table(&doc.words);
        let folded = (0..)
            .zip(&mut known)
            .map(|(id, known)| {
                let lower = doc.words.text(WordId(id));
                if lower.is_ascii() && !lower.as_bytes().contains(&b'.') {
                    return lower.into();
                }
                let plain = fold(lower).into_owned();
                let mut own = lists.facts(&plain);
                let initials = plain.len() == 4 && plain.ends_with('.') && plain.matches('.').count() == 2;
                let bare = without_stops(plain);
                let bare_word = lists.word(&bare);
                let mut written = bare_word.facts;
                if initials {
                    // "M.K. Selvan", "D.R. Rao": no office, no doctor.
                    written.remove(Facts::ALL_OFFICE | Facts::HONORIFIC | Facts::POSTNOMINAL);
                }
                own.add(written);
                *known = Word { facts: own, longest: bare_word.longest };
                Cow::Owned(bare)
            })
            .collect::<Vec<_>>();
        let part = |(folded, &hash): (&Cow<str>, _)| match folded {
            Cow::Borrowed(_) => Part::by_hash(hash),
            Cow::Owned(folded) => Part::of(folded),
        };
        let parts = folded.iter().zip(doc.words.hashes()).map(part).collect();
        let facts = |t: &Token| known.get(t.word.index()).map_or(Facts::default(), |word| word.facts);
        let facts = doc.tokens.iter().map(facts).collect();
        let mut page = Self {
            doc,
            masthead,
            lists,
            tagged: doc.tags.iter().any(|t| t.pos != Pos::Other),
            folded,
            parts,
            known,
            facts,
            capitals: Vec::with_capacity(doc.tokens.len() / 4),
            marks: Vec::with_capacity(doc.tokens.len() / 4),
            lines: lines(doc),
            uses: vec![Uses::default(); doc.words.len()],
            acronyms: Vec::new(),
        };
        page.weigh_capitals();
        page.name_princes();
        page.name_officers();
        page.acronyms = acronym_pairs(&page);
        page
    }

    /// True for a verb in a Title-Case heading that a name may swallow ("Buys", "Defends", "Senators | Grill |"): the text
    /// has the word in no name, and without its "s", or behind those who do it, it is an ordinary word.
    pub(crate) fn headline_verb(&self, at: usize) -> bool {
        if !self.loud(at) || self.starts(at) || self.uses(at).capital > 0 || !self.capital(at) {
            return false;
        }
        let name = Facts::ORGANIZATION_TAIL
            | Facts::ORGANIZATION_HEAD
            | Facts::PLACE_TAIL
            | Facts::EVENT_TAIL
            | Facts::FIRST_NAME
            | Facts::ORGANIZATION
            | Facts::GEOGRAPHY
            | Facts::GROUP;
        let word = self.folded(at);
        let stem = |end: &str| {
            word.strip_suffix(end)
                .is_some_and(|stem| self.lists.facts(stem).any(Facts::COMMON | Facts::SPEECH))
        };
        // "ACLU | Sues |", "Judges | Weigh | Ban"
        let many = || {
            let who = self.folded(self.doc.before(at, 1)).strip_suffix('s');
            let does = Facts::ROLE | Facts::TITLE;
            !self.is(at, does) && who.is_some_and(|one| self.lists.facts(one).any(does))
        };
        // "Ministers | Will | Hale and Rose Orr Quit"
        let given = || one_of!(word, "will" | "rose" | "hope" | "faith" | "dawn");
        let own = || self.is(at, Facts::COMMON) && (word.ends_with('s') || many() && !given());
        self.is(at, Facts::MATCH_VERB) && !self.is(at, Facts::FIRST_NAME)
            || !self.is(at, name) && !word.ends_with("ics") && (stem("s") || stem("es") || own())
    }

    /// The tokens of each line of the text: a table's row is a line, whatever the sentences are.
    pub(crate) fn lines(&self) -> impl Iterator<Item = Range<usize>> {
        self.lines.iter().cloned()
    }

    /// How many tokens there are.
    pub(crate) fn len(&self) -> usize {
        self.doc.tokens.len()
    }

    /// The token's folded form without full stops.
    pub(crate) fn folded(&self, at: usize) -> &str {
        self.doc.tokens.get(at).and_then(|t| self.folded.get(t.word.index())).map_or("", |f| f)
    }

    /// What the lists know of the token's word, and [`Facts::CAPITAL`].
    pub(crate) fn facts(&self, at: usize) -> Facts {
        self.facts.get(at).copied().unwrap_or_default()
    }

    /// True where the lists give the token's word one of these classes.
    pub(crate) fn is(&self, at: usize, class: Facts) -> bool {
        self.facts(at).any(class)
    }

    /// The most words of a listed name that begins here.
    pub(crate) fn longest(&self, at: usize) -> u8 {
        self.doc.tokens.get(at).and_then(|t| self.known.get(t.word.index())).map_or(0, |word| word.longest)
    }

    /// How the document writes the token's word elsewhere.
    pub(crate) fn uses(&self, at: usize) -> Uses {
        self.doc.tokens.get(at).and_then(|t| self.uses.get(t.word.index())).copied().unwrap_or_default()
    }

    /// True for the first word of a sentence, quotation or line.
    pub(crate) fn starts(&self, at: usize) -> bool {
        self.is(at, Facts::STARTS)
    }

    /// True where the token's sentence is a headline or shouts: most of its words are capitalized, so that capitals say
    /// little.
    pub(crate) fn loud(&self, at: usize) -> bool {
        self.is(at, Facts::LOUD)
    }

    /// True where the token stands in page furniture.
    pub(crate) fn furniture(&self, at: usize) -> bool {
        self.is(at, Facts::FURNITURE)
    }

    /// True where "known" goes with the name that ends at `end`, or with a "who": "Tom Weller, better | known |".
    pub(crate) fn known_of(&self, end: usize, known: usize) -> bool {
        let adverb = |at: usize| {
            one_of!(
                self.folded(at),
                "is" | "was"
                    | "also"
                    | "better"
                    | "best"
                    | "widely"
                    | "popularly"
                    | "commonly"
                    | "locally"
                    | "universally"
                    | "more"
            )
        };
        let first = (end..known).rev().take_while(|&at| adverb(at)).last().unwrap_or(known);
        first == end
            || first == end + 1 && self.doc.lower(end) == ","
            || self.folded(self.doc.before(first, 1)) == "who"
    }

    /// What a name's letters may be: those of its words in capitals, of all its words, and the first without the form of a
    /// company: "Nigerian National Petroleum Company Limited" gives "nnpcl", "nnpcl" and "nnpc".
    pub(crate) fn initials(&self, name: Range<usize>) -> [String; 3] {
        let end = name.end;
        let form = end.checked_sub(1).is_some_and(|last| self.is(last, Facts::ORGANIZATION_SUFFIX));
        [(end, false), (end, true), (end - usize::from(form), false)].map(|(end, all)| {
            let words = (name.start..end).filter(|&at| all || self.capital(at));
            words.filter_map(|at| self.folded(at).chars().next()).collect()
        })
    }

    /// True for letters behind a person's name: "MP", "QC", "M.D."
    pub(crate) fn postnominal(&self, at: usize) -> bool {
        let degree = one_of!(self.doc.word(at), "M.D." | "Ph.D." | "J.D." | "D.O." | "R.N.");
        degree || self.is(at, Facts::POSTNOMINAL) && self.capital(at)
    }

    /// The words with a capital from a token on.
    pub(crate) fn capitals(&self, from: usize) -> impl Iterator<Item = usize> {
        self.capitals.iter().copied().skip_while(move |&at| at < from)
    }

    /// The marks and symbols from a token on.
    pub(crate) fn marks(&self, from: usize) -> impl Iterator<Item = usize> {
        self.marks.iter().copied().skip_while(move |&at| at < from)
    }

    /// True for a word with a capital.
    pub(crate) fn capital(&self, at: usize) -> bool {
        self.is(at, Facts::CAPITAL)
    }

    /// True for a word whose capital says that it belongs to a name.
    pub(crate) fn namelike(&self, at: usize) -> bool {
        self.is(at, Facts::NAMELIKE)
    }

    /// True for two figures, as a grown person's age has.
    pub(crate) fn age(&self, at: usize) -> bool {
        let word = self.doc.word(at);
        word.len() == 2 && word.bytes().all(|b| b.is_ascii_digit())
    }

    /// True where both tokens stand in one sentence.
    pub(crate) fn together(&self, one: usize, other: usize) -> bool {
        let (one, other) = (self.doc.token(one), self.doc.token(other));
        one.sentence == other.sentence && one.sentence != u32::MAX
    }

    /// True for a hyphen between two words of one name ("Anne-Marie"), spaced or not.
    pub(crate) fn hyphen(&self, at: usize) -> bool {
        self.is(at, Facts::HYPHEN)
    }

    /// True for a hyphen without spaces around it.
    pub(crate) fn tight_hyphen(&self, at: usize) -> bool {
        self.hyphen(at)
            && self.doc.token(self.doc.before(at, 1)).end == self.doc.token(at).start
            && self.doc.token(at).end == self.doc.token(at + 1).start
    }

    /// A name by its words.
    pub(crate) fn key(&self, tokens: Range<usize>) -> Key {
        tokens.take(LONGEST_KEY).fold(Key::default(), |key, at| self.key_and(key, at))
    }

    /// The key of a name and the token behind it.
    pub(crate) fn key_and(&self, key: Key, at: usize) -> Key {
        let part = self.doc.tokens.get(at).and_then(|t| self.parts.get(t.word.index()));
        key.and(part.copied().unwrap_or_default())
    }

    /// The words that a name's [key](Self::key) stands for, folded, joined by single spaces.
    pub(crate) fn words(&self, tokens: Range<usize>) -> String {
        let mut words = String::with_capacity(48);
        for at in tokens.take(LONGEST_KEY) {
            if !words.is_empty() {
                words.push(' ');
            }
            words.push_str(self.folded(at));
        }
        words
    }

    /// The listed name that these words are.
    pub(crate) fn listed(&self, tokens: Range<usize>) -> Option<&Listed> {
        // Most words begin no listed name, or no longer one. (Dots alone are no part of a name: any may follow them.)
        let (first, words) = (tokens.start, tokens.len().min(LONGEST_KEY));
        if words > usize::from(self.longest(first)) && !self.folded(first).is_empty() {
            return None;
        }
        self.lists.listed(self.key(tokens))
    }

    /// True for the lower-case second part of a hyphenated given name ("Jae-in", "Ing-wen").
    pub(crate) fn syllable(&self, at: usize) -> bool {
        let word = self.doc.word(at);
        // "Hae-won": words besides.
        let word_besides = one_of!(word, "won" | "young" | "sun" | "min" | "ho" | "soon" | "so" | "do");
        (2..=6).contains(&word.len())
            && word.chars().all(char::is_lowercase)
            && (!self.is(at, Facts::COMMON | Facts::SMALL | Facts::PARTICLE)
                || word_besides && self.tight_hyphen(at - 1))
            && self.uses(at).capital == 0
    }

    /// One past the last token of the run of name words that begins at `from`; lower-case particles, initials and
    /// hyphens are read over where a name word follows. At most eight tokens.
    pub(crate) fn name_run(&self, from: usize) -> usize {
        let mut end = from;
        while end < from + 8 && self.together(from, end) {
            if self.namelike(end) && (end == from || !self.starts(end) && !self.headline_verb(end)) {
                end += 1;
                continue;
            }
            if end == from {
                break;
            }
            if self.hyphen(end) && self.syllable(end + 1) && self.together(from, end + 1) {
                end += 2;
                continue;
            }
            // "Named the man who died on the | A99 | as Tom Weller"; but "Ali | as-Sadr |"
            let mut ahead = end;
            while ahead < end + 3
                && (self.hyphen(ahead)
                    || self.is(ahead, Facts::PARTICLE)
                        && !self.capital(ahead)
                        && (self.doc.word(ahead) != "as" || self.hyphen(ahead + 1)))
            {
                ahead += 1;
            }
            if ahead == end || !self.namelike(ahead) || !self.together(from, ahead) {
                break;
            }
            end = ahead + 1;
        }
        end
    }
}
