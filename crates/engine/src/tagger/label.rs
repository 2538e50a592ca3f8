//! The labels the model chooses from.

use super::Pos;
use crate::report::EntityKind;

/// Parts of speech in the order of the model's columns.
pub const SPEECH: [Pos; 23] = [
    Pos::Noun,
    Pos::ProperNoun,
    Pos::Pronoun,
    Pos::PossessivePronoun,
    Pos::VerbBase,
    Pos::VerbPresent,
    Pos::VerbPast,
    Pos::VerbGerund,
    Pos::VerbParticiple,
    Pos::Modal,
    Pos::Adjective,
    Pos::Adverb,
    Pos::Determiner,
    Pos::Preposition,
    Pos::To,
    Pos::Conjunction,
    Pos::Number,
    Pos::Particle,
    Pos::Possessive,
    Pos::Wh,
    Pos::Existential,
    Pos::Punctuation,
    Pos::Other,
];

/// Columns of a row of part-of-speech weights: [`SPEECH`], padded.
pub const SPEECH_WIDTH: usize = 24;

/// Kinds of names in the order of the model's columns: label 0 is "no name", then for each kind "begins" and "goes on".
pub const KINDS: [EntityKind; 6] = [
    EntityKind::Person,
    EntityKind::Organization,
    EntityKind::Place,
    EntityKind::Group,
    EntityKind::Event,
    EntityKind::Work,
];

/// How many name labels there are.
pub const NAMES: usize = 1 + 2 * KINDS.len();

/// Columns of a row of name weights: the labels, padded.
pub const NAME_WIDTH: usize = 16;

/// The label of a name's first token.
pub fn begins(kind: EntityKind) -> u8 {
    1 + 2 * KINDS.iter().position(|&k| k == kind).unwrap_or(0) as u8
}

/// The label of a name's other tokens.
pub fn goes_on(kind: EntityKind) -> u8 {
    begins(kind) + 1
}

/// Kind and "begins" of a label.
pub fn name(label: u8) -> (Option<EntityKind>, bool) {
    match label.checked_sub(1) {
        None => (None, false),
        Some(index) => (KINDS.get(usize::from(index / 2)).copied(), index % 2 == 0),
    }
}

/// True where `next` may follow `label` (13 and above: the sentence's start): a name goes on only in its own kind.
pub const fn may_follow(label: usize, next: usize) -> bool {
    next == 0 || next % 2 == 1 || label == next || label + 1 == next
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_and_kinds_agree() {
        for kind in KINDS {
            assert_eq!(name(begins(kind)), (Some(kind), true));
            assert_eq!(name(goes_on(kind)), (Some(kind), false));
        }
        let follows = |a: usize| (0..NAMES).filter(|&b| may_follow(a, b)).collect::<Vec<_>>();
        assert_eq!(follows(0), [0, 1, 3, 5, 7, 9, 11]);
        assert_eq!(follows(3), [0, 1, 3, 4, 5, 7, 9, 11]);
        assert_eq!(follows(4), [0, 1, 3, 4, 5, 7, 9, 11]);
        assert_eq!(follows(usize::from(u8::MAX)), [0, 1, 3, 5, 7, 9, 11]);
    }
}
