//! Parts of speech and name tags for each token, by a small trained model.

pub mod coder;
pub mod features;
mod groups;
pub mod hash;
pub mod label;
pub mod lexicon;
pub mod model;
pub mod odds;
mod places;
pub mod table;
pub mod viterbi;
pub mod weights;

use crate::document::Document;
use crate::report::EntityKind;
use model::Model;

/// Parts of speech, as far as the rules need them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Pos {
    /// `city`, `cities`
    Noun,
    /// `Geneva`
    ProperNoun,
    /// `she`, `them`, `who`
    Pronoun,
    /// `his`, `their`
    PossessivePronoun,
    /// `go` (after `to` or a modal)
    VerbBase,
    /// `says`, `say`
    VerbPresent,
    /// `said`
    VerbPast,
    /// `saying`
    VerbGerund,
    /// `quoted`
    VerbParticiple,
    /// `will`, `could`
    Modal,
    /// `clear`
    Adjective,
    /// `clearly`, `n't`
    Adverb,
    /// `the`, `this`
    Determiner,
    /// `in`, `that` (as a conjunction), `because`
    Preposition,
    /// `to` before a verb
    To,
    /// `and`, `but`
    Conjunction,
    /// `three`, `1,700`
    Number,
    /// `up` in `give up`
    Particle,
    /// `'s`
    Possessive,
    /// `which`, `when`, `how`
    Wh,
    /// `there` in `there is`
    Existential,
    /// Marks.
    Punctuation,
    /// Unknown.
    #[default]
    Other,
}

impl Pos {
    /// True for a verb that carries tense: present, past or modal.
    pub const fn finite(self) -> bool {
        matches!(self, Pos::VerbPresent | Pos::VerbPast | Pos::Modal)
    }
}

/// A token's part of speech and, inside a name, the name's kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tag {
    /// Part of speech.
    pub pos: Pos,
    /// Kind of the name that the token belongs to.
    pub name: Option<EntityKind>,
    /// True for a name's first token.
    pub begins: bool,
}

/// The trained model that is built in. The card beside it (`model.md`) says what it was made from.
static DATA: &[u8] = include_bytes!("../../data/en/model.bin");

/// The trained model.
#[derive(Debug, Default)]
pub struct Tagger {
    model: Model,
    id: String,
}

impl Tagger {
    /// The model that is built in.
    pub fn load() -> Self {
        Self::from_bytes(DATA).unwrap_or_default()
    }

    /// A model of one's own; `None` where the bytes are no model of this version.
    pub fn from_bytes(data: &[u8]) -> Option<Self> {
        let id = format!("en-{}-{:08x}", model::VERSION, Model::fingerprint(data));
        Some(Self { model: Model::parse(data)?, id })
    }

    /// The model's name and hash, for the report.
    pub fn id(&self) -> String {
        self.id.clone()
    }

    /// One tag a token.
    pub fn tag(&self, doc: &Document) -> Vec<Tag> {
        let mut tags = self.model.tag(doc);
        let mut before = Pos::Other;
        for at in 0..tags.len() {
            let next = tags.get(at + 1).map_or(Pos::Other, |tag| tag.pos);
            let Some(tag) = tags.get_mut(at) else { break };
            match tag.pos {
                // "The maker | cut | its forecast"
                Pos::VerbBase
                    if matches!(before, Pos::Noun | Pos::ProperNoun)
                        && matches!(next, Pos::Determiner | Pos::PossessivePronoun)
                        && one_of!(
                            doc.lower(at),
                            "cut" | "put" | "set" | "hit" | "shut" | "let" | "quit"
                        ) =>
                {
                    tag.pos = Pos::VerbPast;
                }
                // "Counsel for Mr Hale, | advocate | Ana Ruiz, said"
                Pos::VerbBase | Pos::VerbPresent
                    if before == Pos::Punctuation
                        && next == Pos::ProperNoun
                        && one_of!(
                            doc.lower(at),
                            "advocate" | "coach" | "judge" | "captain" | "host" | "pilot"
                        ) =>
                {
                    tag.pos = Pos::Noun;
                }
                // "A voice from the | back |."
                Pos::Adverb
                    if before == Pos::Determiner
                        && matches!(next, Pos::Punctuation | Pos::VerbPast | Pos::VerbParticiple)
                        && doc.lower(at) == "back" =>
                {
                    tag.pos = Pos::Noun;
                }
                _ => {}
            }
            before = tag.pos;
            // "In composite trading Friday"
            if tag.pos == Pos::VerbPresent && doc.lower(at) == "composite" {
                tag.pos = Pos::Adjective;
            }
            let past = match tag.pos {
                Pos::Noun | Pos::Adjective | Pos::VerbParticiple | Pos::VerbBase | Pos::VerbPresent => {
                    is_past(doc.lower(at))
                }
                // "| Did | Ana Ruiz know?"
                Pos::ProperNoun => doc.lower(at) == "did",
                _ => false,
            };
            // "The maths no longer | works |"
            let longer = || {
                at > 1
                    && doc.lower(at - 1) == "longer"
                    && doc.lower(at - 2) == "no"
                    && doc.lower(at).ends_with('s')
                    && next != Pos::Noun
            };
            if past {
                tag.pos = Pos::VerbPast;
            } else if tag.pos == Pos::Noun && (is_present(doc.lower(at)) || longer()) {
                tag.pos = Pos::VerbPresent;
            }
        }
        tags
    }
}

/// Forms that are nothing but the present of a verb.
fn is_present(lower: &str) -> bool {
    one_of!(
        lower,
        "adds"
            | "agrees"
            | "argues"
            | "becomes"
            | "begins"
            | "believes"
            | "belongs"
            | "brings"
            | "comes"
            | "contains"
            | "describes"
            | "employs"
            | "explains"
            | "gives"
            | "happens"
            | "includes"
            | "insists"
            | "keeps"
            | "knows"
            | "loses"
            | "operates"
            | "owns"
            | "provides"
            | "requires"
            | "says"
            | "seems"
            | "sells"
            | "speaks"
            | "suggests"
            | "teaches"
            | "tells"
            | "thinks"
            | "writes"
    )
}

/// Forms that are nothing but the past of a verb.
fn is_past(lower: &str) -> bool {
    one_of!(
        lower,
        "ate"
            | "became"
            | "began"
            | "belonged"
            | "blew"
            | "chose"
            | "drank"
            | "drew"
            | "drove"
            | "flew"
            | "forgot"
            | "dug"
            | "froze"
            | "gave"
            | "grew"
            | "knew"
            | "learnt"
            | "dreamt"
            | "leapt"
            | "sang"
            | "sank"
            | "rang"
            | "overrode"
            | "oversaw"
            | "overtook"
            | "overthrew"
            | "underwent"
            | "undertook"
            | "withdrew"
            | "rewrote"
            | "forbade"
            | "foresaw"
            | "mistook"
            | "strode"
            | "swore"
            | "sprang"
            | "shrank"
            | "shook"
            | "spoke"
            | "swam"
            | "threw"
            | "took"
            | "went"
            | "woke"
            | "wore"
            | "wrote"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{ENGINE, read};

    /// Names as `[kind words]`, parts of speech after a slash where asked for.
    fn marked(text: &str) -> String {
        let doc = read(text);
        let mut out = String::new();
        for (index, tag) in doc.tags.iter().enumerate() {
            let goes_on = tag.name.is_some() && !tag.begins;
            if index > 0 && doc.tags[index - 1].name.is_some() && !goes_on {
                out.push(']');
            }
            if index > 0 {
                out.push(' ');
            }
            if let (Some(kind), true) = (tag.name, tag.begins) {
                out.push_str(&format!("[{} ", format!("{kind:?}").to_lowercase()));
            }
            out.push_str(doc.word(index));
        }
        out
    }

    #[test]
    fn the_built_in_model_can_be_read() {
        assert!(ENGINE.tagger.id().starts_with("en-"), "{}", ENGINE.tagger.id());
        assert!(Tagger::from_bytes(&DATA[..DATA.len() - 1]).is_none());
        assert!(Tagger::from_bytes(b"").is_none());
    }

    #[test]
    fn a_damaged_model_is_refused_or_read() {
        let doc =
            read("“We are ready,” said Mayor Ana Ruiz of Leeds on Friday. The U.S. Senate met in Lima.");
        let (mut refused, mut kept) = (0, 0);
        let mut hold = |bytes: &[u8]| match Tagger::from_bytes(bytes) {
            Some(tagger) => {
                assert_eq!(tagger.tag(&doc).len(), doc.tokens.len());
                kept += 1;
            }
            None => refused += 1,
        };
        // The last bytes hold what steps from name to name cost: any number is one.
        for at in (0..DATA.len() - 600).step_by(20_000).chain((DATA.len() - 600..DATA.len()).step_by(30)) {
            let mut bytes = DATA.to_vec();
            bytes[at] ^= 1 << (at % 8);
            hold(&bytes);
            hold(&DATA[..at]);
        }
        // A stream of one byte, as long as it takes, behind a header that is right.
        for byte in [0, 0x55, 0xaa, 0xff] {
            hold(&[&DATA[..8], &[byte; 5000]].concat());
        }
        assert!(refused > 0 && kept > 0, "{refused} {kept}");
    }

    #[test]
    fn marks_plain_names() {
        for (text, want) in [
            (
                "Police in London said Anna Kowalski was safe.",
                "Police in [place London] said [person Anna Kowalski] was safe .",
            ),
            (
                "Prime Minister Tony Blair met French officials in Paris.",
                "Prime Minister [person Tony Blair] met [group French] officials in [place Paris] .",
            ),
            ("The United Nations said so.", "The [organization United Nations] said so ."),
        ] {
            assert_eq!(marked(text), want);
        }
    }

    #[test]
    fn parts_of_speech_are_what_the_rules_expect() {
        let doc = read("She said that the minister had quickly refused to resign.");
        let pos: Vec<Pos> = doc.tags.iter().map(|t| t.pos).collect();
        use Pos::*;
        assert_eq!(
            pos,
            [
                Pronoun,
                VerbPast,
                Preposition,
                Determiner,
                Noun,
                VerbPast,
                Adverb,
                VerbParticiple,
                To,
                VerbBase,
                Punctuation
            ]
        );
    }

    #[test]
    fn every_token_has_a_tag() {
        for text in
            ["", "\n\n", "word", "…", "A\nB", "x".repeat(100_000).as_str(), "A ".repeat(20_000).as_str()]
        {
            let doc = read(text);
            assert_eq!(doc.tags.len(), doc.tokens.len());
        }
    }
}
