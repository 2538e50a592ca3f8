//! The report: the one contract that the page, the command line, the JavaScript package and the exports speak.
//!
//! Everything is plain data. `start` and `end` are half-open and counted in [`Report::offsets`]; inside the engine,
//! before assembly, they are bytes of the cleaned text. A field that holds nothing is `null` or an empty array, never
//! absent.

use serde::{Deserialize, Serialize};

use crate::span::Span;

/// What offsets count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OffsetUnit {
    /// UTF-16 code units, as JavaScript strings do.
    #[default]
    Utf16,
    /// Unicode code points, as Python strings do.
    Chars,
    /// UTF-8 bytes, as Rust strings do.
    Bytes,
}

/// Everything found in one article.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// Version of this contract.
    pub schema: u32,
    /// Which engine and model made it.
    pub engine: EngineInfo,
    /// What `start` and `end` count.
    pub offsets: OffsetUnit,
    /// The article as a document.
    pub article: ArticleInfo,
    /// Sentences in order.
    pub sentences: Vec<Sentence>,
    /// Entities, the most salient first.
    pub entities: Vec<Entity>,
    /// Quotations in order.
    pub quotes: Vec<Quote>,
    /// Temporal expressions in order.
    pub dates: Vec<TemporalExpression>,
    /// Money, percentages, counts, ages and measures in order.
    pub numbers: Vec<Number>,
    /// Key sentences and keywords.
    pub summary: Summary,
    /// Pointers for a fact-checker in order.
    pub checks: Vec<Check>,
    /// What the reader should know about the reading itself.
    pub warnings: Vec<String>,
}

/// Which engine and model made a report.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EngineInfo {
    /// The engine's version.
    pub version: String,
    /// The model's name and hash.
    pub model: String,
}

/// The article as a document.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ArticleInfo {
    /// The headline, if one was found.
    pub headline: Option<Text>,
    /// Authors, as the byline names them.
    pub bylines: Vec<Byline>,
    /// The publication or agency.
    pub outlet: Option<String>,
    /// Where the outlet's name stands, if in the text.
    pub outlet_span: Option<Text>,
    /// The agency that supplied the story, where the byline or the dateline names one.
    pub agency: Option<Text>,
    /// Where the story was filed from.
    pub dateline: Option<Dateline>,
    /// The publication date and where it came from.
    pub published: Published,
    /// The date of the last update, ISO 8601.
    pub updated: Option<String>,
    /// BCP 47 tag of the language the text seems to be in.
    pub language: String,
    /// Words in the article's own text.
    pub words: usize,
    /// Minutes to read it, at 238 words a minute, at least 1 where there are words.
    pub reading_minutes: usize,
    /// Links found in the text.
    pub links: Vec<Link>,
    /// Blocks in order.
    pub blocks: Vec<Block>,
    /// The text as it reads once markup is gone, in order, as runs of the text that was given. What no run covers is
    /// markup or invisible.
    pub reading: Vec<ReadingRun>,
}

/// A run of the text that was given, and what reads in its place.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ReadingRun {
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
    /// The words in its place (`&` for `&amp;`); `null` where it reads as given.
    pub text: Option<String>,
}

/// A stretch of the text.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Text {
    /// The words, exactly as given.
    pub text: String,
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
}

/// An author.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Byline {
    /// The name.
    pub name: String,
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
}

/// Where the story was filed from.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Dateline {
    /// The place, as written.
    pub place: String,
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
}

/// The publication date.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Published {
    /// ISO 8601 day.
    pub date: Option<String>,
    /// Where it came from.
    pub source: PublishedSource,
    /// The words it was read from, where the source is the text.
    pub evidence: Option<Text>,
}

/// Where the publication date came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PublishedSource {
    /// The user gave it.
    Given,
    /// Metadata in the paste (JSON-LD, meta tags, front matter).
    Metadata,
    /// The text states it (a date under the headline, a dateline, a dated address).
    Text,
    /// Nobody knows.
    #[default]
    None,
}

/// A link found in the text.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Link {
    /// The anchor text, or the address where there is none.
    pub text: String,
    /// The address, only of an allowed scheme.
    pub url: String,
    /// `source` (the article itself), `related`, `inline` or `author`.
    pub kind: String,
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
}

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum BlockKind {
    /// The headline.
    Headline,
    /// The sentence under the headline.
    Standfirst,
    /// Who wrote it.
    Byline,
    /// A line that holds nothing but place or date of filing or publication.
    Dateline,
    /// What a picture shows, and its credit.
    Caption,
    /// A heading inside the story.
    Subheading,
    /// The story.
    #[default]
    Paragraph,
    /// An item of a list.
    ListItem,
    /// A turn of an interview.
    Turn,
    /// A quotation set as a block of its own.
    Blockquote,
    /// A pointer to another story.
    Related,
    /// Page furniture: navigation, advertisements, sharing, cookie notices, copyright.
    Furniture,
}

/// A part of the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
}

/// A sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Sentence {
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
    /// Index into [`ArticleInfo::blocks`].
    pub block: usize,
}

/// What an entity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EntityKind {
    /// A human being.
    Person,
    /// A company, agency, party, team, government.
    Organization,
    /// A country, city, river, building.
    Place,
    /// A nationality, religion or political group.
    Group,
    /// A named event.
    Event,
    /// A title: book, film, law, newspaper section.
    Work,
}

/// Someone or something named.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Entity {
    /// `e1`, `e2`, … in the order of salience.
    pub id: String,
    /// What it is.
    pub kind: EntityKind,
    /// The fullest name used, without title.
    pub name: String,
    /// Other names used.
    pub aliases: Vec<String>,
    /// Roles as worded, without the name.
    pub roles: Vec<String>,
    /// Where each role stands; as many as `roles`, in the same order.
    pub role_evidence: Vec<Text>,
    /// The organization or country a person acts for, as worded.
    pub affiliation: Option<String>,
    /// 0 to 1: how much the story is about it.
    pub salience: f64,
    /// Coordinates, only where certain.
    pub place: Option<Coordinates>,
    /// Every mention in order.
    pub mentions: Vec<Mention>,
    /// The rule or model that found it first.
    pub rule: String,
}

/// Where a place is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Coordinates {
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
    /// ISO 3166-1 alpha-2 code.
    pub country: String,
}

/// How a mention names its entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MentionForm {
    /// By name.
    Name,
    /// By another name or an acronym.
    Alias,
    /// By role ("the minister").
    Role,
    /// By pronoun.
    Pronoun,
}

/// A stretch of text that names an entity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Mention {
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
    /// The words.
    pub text: String,
    /// How it names the entity.
    pub form: MentionForm,
}

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

/// TIMEX3 type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DateKind {
    /// A calendar date of any grain.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// Something that recurs.
    Set,
}

/// How sure a date's value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Certainty {
    /// The text states it in full.
    Explicit,
    /// Counted from an anchor.
    Resolved,
    /// Known only roughly ("recently").
    Vague,
    /// No anchor, or contradictory.
    Unresolved,
}

/// A temporal expression.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TemporalExpression {
    /// `d1`, `d2`, … in the order of the text.
    pub id: String,
    /// First unit, without a preposition.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
    /// The words.
    pub text: String,
    /// TIMEX3 type.
    pub kind: DateKind,
    /// TIMEX3 value: `2022-03-18`, `P3D`, `PRESENT_REF`; with `X` where unknown.
    pub value: String,
    /// TIMEX3 modifier: `APPROX`, `START`, `MID`, `END`, `BEFORE`, `AFTER`, `MORE_THAN`, …
    pub modifier: Option<String>,
    /// Extended Date/Time Format, where it can say it.
    pub edtf: Option<String>,
    /// First day or instant, ISO 8601.
    pub from: Option<String>,
    /// Last day or instant, ISO 8601, inclusive.
    pub to: Option<String>,
    /// How fine the value is, where it has a place on the calendar: `day`, `week`, `month`, `year`, …
    pub grain: Option<String>,
    /// Which parts of the value the words do not state: `year`, `month`, `week`, `day`.
    pub implied: Vec<String>,
    /// How sure the value is.
    pub certainty: Certainty,
    /// What it was counted from: `publication`, `dateline`, `narrative`, `quotation`, or the id of another date.
    pub anchor: Option<String>,
    /// Id of the rule that found it, `date/weekday`.
    pub rule: String,
    /// Why it has this value, as a sentence a reader can check.
    pub why: String,
}

/// A quantity.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Number {
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
    /// The words.
    pub text: String,
    /// `money`, `percent`, `count`, `age`, `measure`, `ordinal` or `score`.
    pub kind: String,
    /// The quantity.
    pub value: f64,
    /// ISO 4217 code, measure, or what is counted.
    pub unit: Option<String>,
    /// Id of the rule that found it.
    pub rule: String,
}

/// Key sentences and keywords.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Summary {
    /// Indices into [`Report::sentences`], in the order of the text.
    pub sentences: Vec<usize>,
    /// Keywords, the weightiest first.
    pub keywords: Vec<String>,
}

/// A neutral pointer for a fact-checker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Check {
    /// Id of the check, `check/unnamed-source`.
    pub kind: String,
    /// What to look at, as a sentence.
    pub message: String,
    /// First unit.
    pub start: usize,
    /// One past the last unit.
    pub end: usize,
}

macro_rules! spanned {
    ($($type:ty),*) => {$(
        impl $type {
            /// Where it stands.
            pub const fn span(&self) -> Span {
                Span::new(self.start, self.end)
            }
        }
    )*};
}
spanned!(
    Text,
    Byline,
    Dateline,
    Link,
    Block,
    Sentence,
    Mention,
    Quote,
    Speaker,
    TemporalExpression,
    Number,
    Check
);

macro_rules! named {
    ($($type:ident { $($variant:ident $name:literal),* })*) => {
        $(impl $type {
            /// Every one, in order.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// Its name in JSON.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }
        })*

        #[cfg(test)]
        mod tests {
            use super::*;

            #[test]
            fn names_are_those_of_json() {
                $($(assert_eq!(serde_json::to_value($type::$variant).unwrap(), $name);)*)*
            }
        }
    };
}
named! {
    OffsetUnit { Utf16 "utf16", Chars "chars", Bytes "bytes" }
    BlockKind {
        Headline "headline", Standfirst "standfirst", Byline "byline", Dateline "dateline", Caption "caption",
        Subheading "subheading", Paragraph "paragraph", ListItem "listitem", Turn "turn", Blockquote "blockquote",
        Related "related", Furniture "furniture"
    }
    PublishedSource { Given "given", Metadata "metadata", Text "text", None "none" }
    EntityKind {
        Person "person", Organization "organization", Place "place", Group "group", Event "event", Work "work"
    }
    MentionForm { Name "name", Alias "alias", Role "role", Pronoun "pronoun" }
    QuoteKind { Direct "direct", Mixed "mixed", Indirect "indirect" }
    SpeakerStatus {
        Named "named", Role "role", Unnamed "unnamed", Organization "organization", Document "document",
        Unresolved "unresolved"
    }
    DateKind { Date "date", Time "time", Duration "duration", Set "set" }
    Certainty { Explicit "explicit", Resolved "resolved", Vague "vague", Unresolved "unresolved" }
}
