//! Who said what.

use serde::{Deserialize, Serialize};

use super::Text;

/// How words are quoted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum QuoteKind {
    /// Whole sentences between quotation marks.
    Direct,
    /// Quoted words inside a paraphrase.
    Mixed,
    /// A reported clause without quotation marks.
    Indirect,
}

/// A quotation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Quote {
    /// `q1`, `q2`, … in the order of the text.
    pub id: String,
    /// First unit: the opening quotation mark, or the first word of an indirect clause.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
    /// The words, exactly as given.
    pub text: String,
    /// Direct, mixed or indirect.
    pub kind: QuoteKind,
    /// Whose words they are.
    pub speaker: Option<Speaker>,
    /// The words that attribute it.
    pub cue: Option<Text>,
    /// Who was told.
    pub addressee: Option<Text>,
    /// Id of the date on which it was said.
    pub time: Option<String>,
    /// Id of the sieve that decided.
    pub rule: String,
    /// What sort of act the cue names: `say`, `tell`, `write`, `claim`, `deny`, `warn`, `ask`, `document`; or, apart
    /// from speech, `attitude`, `belief`, `plan`.
    pub cue_class: Option<String>,
    /// Id of the quotation whose utterance this one continues ("…," she said, "…").
    pub continues: Option<String>,
}

impl Quote {
    /// True for words that were said or written; false for a thought or a plan that the article attributes to somebody
    /// without quotation marks ("hoped to persuade …"). A reader of quotations wants the first, and may leave out the second.
    pub fn spoken(&self) -> bool {
        self.kind != QuoteKind::Indirect
            || !matches!(self.cue_class.as_deref(), Some("attitude" | "belief" | "plan"))
    }
}

/// How a speaker is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SpeakerStatus {
    /// By name.
    Named,
    /// By role ("a spokesman").
    Role,
    /// Kept unnamed on purpose ("an official who asked not to be named").
    Unnamed,
    /// An organization or a place that stands for its government.
    Organization,
    /// A report, a statement, a law.
    Document,
    /// Not found.
    #[default]
    Unresolved,
}

/// Whose words a quotation is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Speaker {
    /// Id of the entity.
    pub entity: Option<String>,
    /// The speaker as written at the cue.
    pub text: String,
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
    /// How the speaker is known.
    pub status: SpeakerStatus,
    /// Why a speaker stays unnamed, as worded.
    pub reason: Option<String>,
    /// Whom a pronoun or "the neighbour" stands for where that is somebody without a name: "a neighbour who heard it".
    pub antecedent: Option<Text>,
}

impl Speaker {
    /// The words that tell most of a speaker without a name: whom a pronoun stands for, else the words at the cue.
    pub fn description(&self) -> &str {
        self.antecedent.as_ref().map_or(&self.text, |a| &a.text)
    }

    /// Where these words stand: start and end, as the report's other offsets.
    pub fn described_at(&self) -> (usize, usize) {
        self.antecedent.as_ref().map_or((self.start, self.end), |a| (a.start, a.end))
    }
}
