/** What `start` and `end` count: UTF-16 code units (as in `text.slice`), Unicode code points, or UTF-8 bytes. */
export type OffsetUnit = "utf16" | "chars" | "bytes";

/** How to read an article. */
export interface AnalyzeOptions {
  /** The day it was published, `2022-03-18`: wins over any that the text states. */
  published?: string | null;
  /** What `start` and `end` in the report count; `utf16` if not given. */
  offsets?: OffsetUnit | null;
}

/** Everything found in one article. What holds nothing is `null` or an empty array, never absent. */
export interface Report {
  /** Version of this contract. */
  schema: number;
  engine: EngineInfo;
  offsets: OffsetUnit;
  article: ArticleInfo;
  /** In order. */
  sentences: Sentence[];
  /** The most salient first. */
  entities: Entity[];
  /** In order. */
  quotes: Quote[];
  /** In order. */
  dates: TemporalExpression[];
  /** In order. */
  numbers: NumberExpression[];
  summary: Summary;
  /** In order. */
  checks: Check[];
  /** What the reader should know about the reading itself. */
  warnings: string[];
}

export interface EngineInfo {
  version: string;
  /** The model's name and hash. */
  model: string;
}

/** The article as a document. */
export interface ArticleInfo {
  headline: TextSpan | null;
  bylines: Byline[];
  /** The publication or agency. */
  outlet: string | null;
  outletSpan: TextSpan | null;
  /** The agency that supplied the story, where the byline or the dateline names one. */
  agency: TextSpan | null;
  dateline: Dateline | null;
  published: Published;
  /** ISO 8601. */
  updated: string | null;
  /** BCP 47 tag. */
  language: string;
  words: number;
  readingMinutes: number;
  links: Link[];
  blocks: Block[];
  /** The text as it reads once markup is gone; what no run covers is markup or invisible. */
  reading: ReadingRun[];
}

/** A run of the text that was given, and what reads in its place. */
export interface ReadingRun {
  start: number;
  end: number;
  /** The words in its place (`&` for `&amp;`); `null` where it reads as given. */
  text: string | null;
}

/** A stretch of the text, exactly as given. */
export interface TextSpan {
  text: string;
  start: number;
  end: number;
}

export interface Byline {
  name: string;
  start: number;
  end: number;
}

/** Where the story was filed from. */
export interface Dateline {
  place: string;
  start: number;
  end: number;
}

export type PublishedSource = "given" | "metadata" | "text" | "none";

export interface Published {
  /** ISO 8601 day. */
  date: string | null;
  source: PublishedSource;
  /** The words it was read from, where the source is the text. */
  evidence: TextSpan | null;
}

export interface Link {
  text: string;
  /** Only `http`, `https` or `mailto`. */
  url: string;
  /** `source`, `related`, `inline` or `author`. */
  kind: string;
  start: number;
  end: number;
}

export type BlockKind =
  | "headline"
  | "standfirst"
  | "byline"
  | "dateline"
  | "caption"
  | "subheading"
  | "paragraph"
  | "listitem"
  | "turn"
  | "blockquote"
  | "related"
  | "furniture";

export interface Block {
  kind: BlockKind;
  start: number;
  end: number;
}

export interface Sentence {
  start: number;
  end: number;
  /** Index into `article.blocks`. */
  block: number;
}

export type EntityKind = "person" | "organization" | "place" | "group" | "event" | "work";

/** Someone or something named. */
export interface Entity {
  id: string;
  kind: EntityKind;
  /** The fullest name used, without title. */
  name: string;
  aliases: string[];
  /** As worded, without the name. */
  roles: string[];
  /** As many as `roles`, in the same order. */
  roleEvidence: TextSpan[];
  affiliation: string | null;
  /** 0 to 1: how much the story is about it. */
  salience: number;
  /** Only where certain. */
  place: Coordinates | null;
  /** In order. */
  mentions: Mention[];
  /** The rule or model that found it first. */
  rule: string;
}

export interface Coordinates {
  /** Degrees north. */
  latitude: number;
  /** Degrees east. */
  longitude: number;
  /** ISO 3166-1 alpha-2. */
  country: string;
}

export type MentionForm = "name" | "alias" | "role" | "pronoun";

export interface Mention {
  start: number;
  end: number;
  text: string;
  form: MentionForm;
}

export type QuoteKind = "direct" | "mixed" | "indirect";

export interface Quote {
  id: string;
  /** The opening quotation mark, or the first word of an indirect clause. */
  start: number;
  end: number;
  text: string;
  kind: QuoteKind;
  speaker: Speaker | null;
  /** The words that attribute it. */
  cue: TextSpan | null;
  /** Who was told. */
  addressee: TextSpan | null;
  /** Id of the date on which it was said. */
  time: string | null;
  /** Id of the sieve that decided. */
  rule: string;
  /** What sort of act the cue names: say, tell, write, claim, deny, warn, ask, document; or attitude, belief, plan. */
  cueClass: string | null;
  /** Id of the quotation whose utterance this one continues. */
  continues: string | null;
}

export type SpeakerStatus = "named" | "role" | "unnamed" | "organization" | "document" | "unresolved";

export interface Speaker {
  /** Id of the entity. */
  entity: string | null;
  /** As written at the cue. */
  text: string;
  start: number;
  end: number;
  status: SpeakerStatus;
  /** Why a speaker stays unnamed, as worded. */
  reason: string | null;
  /** Whom a pronoun or "the neighbour" stands for where that is somebody without a name: "a neighbour who heard it". */
  antecedent: TextSpan | null;
}

export type DateKind = "date" | "time" | "duration" | "set";

export type Certainty = "explicit" | "resolved" | "vague" | "unresolved";

/** A date, a time, a duration or something that recurs. */
export interface TemporalExpression {
  id: string;
  start: number;
  end: number;
  text: string;
  kind: DateKind;
  /** TIMEX3 value: `2022-03-18`, `P3D`, `PRESENT_REF`; `X` where unknown. */
  value: string;
  /** TIMEX3 modifier: `APPROX`, `START`, `BEFORE`, … */
  modifier: string | null;
  /** Extended Date/Time Format. */
  edtf: string | null;
  /** First day or instant, ISO 8601. */
  from: string | null;
  /** Last day or instant, ISO 8601, inclusive. */
  to: string | null;
  /** How fine the value is, where it has a place on the calendar: `day`, `week`, `month`, `year`, … */
  grain: string | null;
  /** Which parts of the value the words do not state: `year`, `month`, `week`, `day`. */
  implied: string[];
  certainty: Certainty;
  /** What it was counted from: `publication`, `dateline`, `narrative`, `quotation`, or the id of another date. */
  anchor: string | null;
  /** Id of the rule that found it. */
  rule: string;
  /** Why it has this value, as a sentence. */
  why: string;
}

/** A quantity. */
export interface NumberExpression {
  start: number;
  end: number;
  text: string;
  /** `money`, `percent`, `count`, `age`, `measure`, `ordinal` or `score`. */
  kind: string;
  value: number;
  /** ISO 4217 code, measure, or what is counted. */
  unit: string | null;
  rule: string;
}

export interface Summary {
  /** Indices into `sentences`. */
  sentences: number[];
  /** The weightiest first. */
  keywords: string[];
}

/** A neutral pointer for a fact-checker. */
export interface Check {
  /** `check/unnamed-source`, … */
  kind: string;
  /** What to look at, as a sentence. */
  message: string;
  start: number;
  end: number;
}
