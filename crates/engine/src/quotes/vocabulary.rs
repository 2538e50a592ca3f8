//! Words of attribution, read once from the data files.

pub(super) mod flag;
mod inflect;

use crate::document::Words;
use crate::word_map::WordMap;
use inflect::inflect;

/// What may follow a cue when the words are reported without quotation marks: one bit each.
pub(super) mod complement {
    pub const CLAUSE: u16 = 1;
    pub const OBJECT: u16 = 1 << 1;
    pub const INFINITIVE: u16 = 1 << 2;
    pub const QUESTION: u16 = 1 << 3;
    /// The cue is a verb and a particle, which stands between it and what follows.
    pub const PARTICLE: u16 = 1 << 15;
}

/// Prepositions that may lead a cue's object, each a bit after the complements.
const PREPOSITIONS: &[&str] =
    &["for", "on", "to", "about", "against", "with", "in", "out", "of", "at", "over"];

/// The bit of a preposition that may lead a cue's object.
pub(super) fn preposition(lower: &str) -> u16 {
    PREPOSITIONS.iter().position(|p| *p == lower).map_or(0, |i| 1 << (i + 4))
}

/// Forms of a verb: one bit each.
pub(super) mod form {
    pub const BASE: u8 = 1;
    pub const THIRD: u8 = 1 << 1;
    pub const PAST: u8 = 1 << 2;
    pub const PARTICIPLE: u8 = 1 << 3;
    pub const GERUND: u8 = 1 << 4;
    pub const FINITE: u8 = BASE | THIRD | PAST;
}

/// What sort of act a cue names; sections of the lists of cues begin with the name of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CueClass {
    Say,
    Tell,
    Write,
    Claim,
    Deny,
    Warn,
    Ask,
    Document,
    Attitude,
    Belief,
    Plan,
}

impl CueClass {
    const ALL: [Self; 11] = [
        Self::Say,
        Self::Tell,
        Self::Write,
        Self::Claim,
        Self::Deny,
        Self::Warn,
        Self::Ask,
        Self::Document,
        Self::Attitude,
        Self::Belief,
        Self::Plan,
    ];

    /// The class of that name.
    pub fn called(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.name() == name)
    }

    /// Its name in the lists and in the report.
    pub fn name(self) -> &'static str {
        match self {
            Self::Say => "say",
            Self::Tell => "tell",
            Self::Write => "write",
            Self::Claim => "claim",
            Self::Deny => "deny",
            Self::Warn => "warn",
            Self::Ask => "ask",
            Self::Document => "document",
            Self::Attitude => "attitude",
            Self::Belief => "belief",
            Self::Plan => "plan",
        }
    }

    /// True where the act gives words to somebody; false for what they feel, think or mean to do.
    pub fn reports_words(self) -> bool {
        !matches!(self, Self::Attitude | Self::Belief | Self::Plan)
    }
}

/// A cue verb in one of its forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cue {
    pub class: CueClass,
    /// Which forms of the verb the word may be.
    pub forms: u8,
    /// What may follow.
    pub complements: u16,
}

/// All that is known about one word.
#[derive(Debug, Clone, Default)]
pub(super) struct Entry {
    pub flags: u64,
    pub cue: Option<Cue>,
    /// What the word reports as a noun: "claim".
    pub noun: Option<Cue>,
    /// What the word reports as an adjective: "confident".
    pub adjective: Option<Cue>,
    /// Cues that need a particle: "point" + "out".
    pub phrasal: Vec<(Box<str>, Cue)>,
    /// The first words of reasons for keeping a name back, this word the very first.
    pub reasons: Vec<Vec<&'static str>>,
}

/// Cue verbs and words of attribution.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    entries: WordMap<Entry>,
}

impl Vocabulary {
    /// The vocabulary that is built in.
    pub(crate) fn load() -> Self {
        let mut vocabulary = Self::default();
        for list in [
            crate::list!("quotes/function-words.txt"),
            crate::list!("quotes/sources.txt"),
            crate::list!("quotes/not-quotations.txt"),
            crate::list!("quotes/manners.txt"),
            crate::list!("quotes/deeds.txt"),
        ] {
            vocabulary.read_words(list);
        }
        vocabulary.read_cues(crate::list!("quotes/cues.txt"));
        for line in crate::list!("quotes/reasons.txt").lines() {
            let words: Vec<&str> = line.split_whitespace().collect();
            let first = words.first().copied().unwrap_or_default();
            vocabulary.entries.of(first).reasons.push(words);
        }
        vocabulary.read_others(crate::list!("quotes/noun-cues.txt"), |e| &mut e.noun);
        vocabulary.read_others(crate::list!("quotes/adjective-cues.txt"), |e| &mut e.adjective);
        vocabulary
    }

    /// What is known about each word of a document, by id.
    pub(super) fn table(&self, words: &Words) -> Vec<Option<&Entry>> {
        words.look_up(&self.entries)
    }

    fn read_words(&mut self, list: &str) {
        let mut bit = 0;
        for line in list.lines() {
            if let Some(name) = section(line) {
                bit = flag::SECTIONS.iter().find(|(n, _)| *n == name).map_or(0, |s| s.1);
                continue;
            }
            for word in line.split_whitespace() {
                self.entries.of(word).flags |= bit;
            }
        }
    }

    fn read_cues(&mut self, list: &str) {
        let mut class = CueClass::Say;
        let mut general = 0;
        for line in list.lines() {
            let mut words = line.split_whitespace();
            if let Some(name) = section(line) {
                let (of, parts) = class_section(name);
                class = of.unwrap_or(class);
                general = parts.fold(0, |bits, p| bits | complement_bit(p));
                continue;
            }
            let base = words.next().unwrap_or_default();
            let (complements, parts): (Vec<&str>, Vec<&str>) = words.partition(|w| complement_bit(w) != 0);
            let complements = complements.iter().fold(general, |bits, p| bits | complement_bit(p));
            for (word, forms) in inflect(base, &parts) {
                self.add(&word, Cue { class, forms, complements });
            }
        }
    }

    /// Reads the cues that are no verbs.
    fn read_others(&mut self, list: &str, slot: fn(&mut Entry) -> &mut Option<Cue>) {
        let mut cue = Cue { class: CueClass::Say, forms: 0, complements: 0 };
        for line in list.lines() {
            if let Some(name) = section(line) {
                let (class, parts) = class_section(name);
                cue.class = class.unwrap_or(cue.class);
                cue.complements = parts.fold(0, |bits, p| bits | preposition(p));
                continue;
            }
            for word in line.split_whitespace() {
                let slot = slot(self.entries.of(word));
                let before = slot.map_or(0, |known| known.complements);
                *slot = Some(Cue { complements: cue.complements | before, ..cue });
            }
        }
    }

    /// The first section that names a verb gives its class; later ones add to what may follow.
    fn add(&mut self, word: &str, cue: Cue) {
        let (word, particle) = word.split_once('+').map_or((word, None), |(w, p)| (w, Some(p)));
        let entry = self.entries.of(word);
        match particle {
            Some(particle) => {
                let complements = cue.complements | complement::PARTICLE;
                entry.phrasal.push((particle.into(), Cue { complements, ..cue }));
            }
            None => match &mut entry.cue {
                Some(known) => {
                    known.complements |= cue.complements;
                    known.forms |= cue.forms;
                }
                none => *none = Some(cue),
            },
        }
    }
}

fn section(line: &str) -> Option<&str> {
    line.strip_prefix('[')?.strip_suffix(']')
}

/// The class that a section's name begins with, and what stands behind it.
fn class_section(name: &str) -> (Option<CueClass>, impl Iterator<Item = &str>) {
    let mut parts = name.split_whitespace();
    (parts.next().and_then(CueClass::called), parts)
}

fn complement_bit(name: &str) -> u16 {
    match name {
        "clause" => complement::CLAUSE,
        "object" => complement::OBJECT,
        "infinitive" => complement::INFINITIVE,
        "question" => complement::QUESTION,
        preposition_name => preposition(preposition_name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_section_is_known() {
        for list in [
            crate::list!("quotes/function-words.txt"),
            crate::list!("quotes/sources.txt"),
            crate::list!("quotes/not-quotations.txt"),
            crate::list!("quotes/manners.txt"),
            crate::list!("quotes/deeds.txt"),
        ] {
            for name in list.lines().filter_map(section) {
                assert!(flag::SECTIONS.iter().any(|(n, _)| *n == name), "{name}");
            }
        }
        for list in [
            crate::list!("quotes/cues.txt"),
            crate::list!("quotes/noun-cues.txt"),
            crate::list!("quotes/adjective-cues.txt"),
        ] {
            for name in list.lines().filter_map(section) {
                assert!(class_section(name).0.is_some(), "{name}");
            }
        }
    }

    /// The report's readers see names alone.
    #[test]
    fn the_report_calls_the_same_classes_spoken() {
        let text = "Ana Ruiz said that it was over.";
        let mut quote = crate::testing::analyze(text, None).quotes.remove(0);
        for class in CueClass::ALL {
            quote.cue_class = Some(class.name().to_owned());
            assert_eq!(quote.spoken(), class.reports_words(), "{}", class.name());
        }
    }
}
