//! What each word says about time, looked up once for each distinct word of a document.

use crate::sort::sort_by_key;
use rustc_hash::FxHashMap;

use crate::word_map::WordMap;

use super::value::{Part, Season, Unit};
use crate::document::Document;

/// What a word says about time. A word may say several things: "second" is an ordinal and a unit.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Lexeme {
    /// Classes that a rule may start on.
    pub class: u32,
    /// 1 to 12, or 0.
    pub month: i8,
    /// ISO number of the weekday, 1 to 7, or 0.
    pub weekday: i8,
    /// A unit of time.
    pub unit: Option<Unit>,
    /// True for a unit in the plural.
    pub plural: bool,
    /// A number word or a scale.
    pub cardinal: Option<u64>,
    /// An ordinal word.
    pub ordinal: i8,
    /// A season.
    pub season: Option<Season>,
    /// A part of the day.
    pub part: Option<Part>,
    /// Tens of a decade in words: 80 for "eighties".
    pub decade: i16,
    /// Digits without separators, up to nine of them.
    pub digits: Option<u32>,
    /// How many digits.
    pub length: u8,
    /// Offset of a time zone in minutes.
    pub zone: Option<i16>,
    /// What it says about the tense of its clause.
    pub tense: u16,
}

/// Classes of words that tell a clause's tense; `tense.txt` says what each holds.
pub(crate) mod tense_class {
    pub const PLANNED: u16 = 1;
    pub const AHEAD: u16 = 1 << 1;
    pub const PLANS: u16 = 1 << 2;
    pub const INTENDS: u16 = 1 << 3;
    pub const LASTING: u16 = 1 << 4;
    pub const EXTENDS: u16 = 1 << 5;
    pub const SAYS: u16 = 1 << 6;
    pub const FIXTURE: u16 = 1 << 7;
    pub const ORDERS: u16 = 1 << 8;
    pub const HELD: u16 = 1 << 9;
}

/// Classes of words.
pub(crate) mod class {
    pub const MONTH: u32 = 1;
    pub const WEEKDAY: u32 = 1 << 1;
    pub const UNIT: u32 = 1 << 2;
    pub const CARDINAL: u32 = 1 << 3;
    pub const ORDINAL: u32 = 1 << 4;
    pub const SEASON: u32 = 1 << 5;
    pub const PART: u32 = 1 << 6;
    pub const DIGITS: u32 = 1 << 7;
    /// `a`, `an`
    pub const A: u32 = 1 << 8;
    /// `the`, `its`, `his`, `their`, `our`, `my`
    pub const THE: u32 = 1 << 9;
    /// `last`, `next`, `this`, `past`, `coming`, …
    pub const SHIFT: u32 = 1 << 10;
    /// `few`, `several`, `couple`, `many`, …
    pub const VAGUE: u32 = 1 << 11;
    /// `today`, `yesterday`, …
    pub const DAY_WORD: u32 = 1 << 12;
    /// `daily`, `annually`, …
    pub const ADVERB_OF_SET: u32 = 1 << 13;
    /// `each`, `every`, `per`, `once`, `twice`, …
    pub const EVERY: u32 = 1 << 14;
    /// First word of a reference, holiday or other fixed phrase.
    pub const PHRASE: u32 = 1 << 15;
    /// A digit group with separators, as a number.
    pub const DECIMAL: u32 = 1 << 16;
    /// `noon`, `midnight`, `midday`
    pub const CLOCK_WORD: u32 = 1 << 17;
    /// `'` before digits, `fiscal`, `mid`, …
    pub const PREFIX: u32 = 1 << 18;
    /// Tens of a decade in words.
    pub const DECADE: u32 = 1 << 19;
    /// `half`
    pub const HALF: u32 = 1 << 20;
    /// `current`, `latest`, `previous`, `recent`, `future`, `earlier`, `later`
    pub const ADJECTIVE: u32 = 1 << 21;
}

/// A fixed phrase of a list: its words, and which entry it stands for.
#[derive(Debug)]
pub(crate) struct Phrase {
    pub words: Vec<&'static str>,
    pub entry: usize,
}

/// A day that is known by its date alone, and the words that follow where it is meant.
#[derive(Debug)]
pub(crate) struct KnownDay {
    pub month: i8,
    pub day: i8,
    pub year: i16,
    pub words: Vec<&'static str>,
}

impl KnownDay {
    fn read(line: &'static str) -> Option<Self> {
        let mut fields = line.split_whitespace();
        let mut date = fields.next()?.split('-');
        Some(Self {
            month: date.next()?.parse().ok()?,
            day: date.next()?.parse().ok()?,
            year: date.next()?.parse().ok()?,
            words: fields.collect(),
        })
    }
}

/// The vocabulary of time.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    words: WordMap<Lexeme>,
    /// Vague references by their first word, the longest phrase first.
    pub references: FxHashMap<&'static str, Vec<Phrase>>,
    /// Names of holidays by their first word, the longest phrase first.
    pub holidays: FxHashMap<&'static str, Vec<Phrase>>,
    /// Phrases that are no dates, by their first word.
    pub not_dates: FxHashMap<&'static str, Vec<Vec<&'static str>>>,
    /// Days that are known by their date alone.
    pub known_days: Vec<KnownDay>,
    /// Id and calendar rule of each holiday.
    pub holiday_rules: Vec<(&'static str, &'static str)>,
}

macro_rules! data {
    ($name:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/dates/", $name))
    };
}

impl Vocabulary {
    /// The vocabulary that is built in.
    pub(crate) fn load() -> Self {
        let mut v = Self::default();
        for (key, word) in entries(data!("months.txt")) {
            v.add(word, class::MONTH, |l| l.month = key.parse().unwrap_or(0));
        }
        for (key, word) in entries(data!("weekdays.txt")) {
            v.add(word, class::WEEKDAY, |l| l.weekday = key.parse().unwrap_or(0));
        }
        for (key, word) in entries(data!("units.txt")) {
            v.add(word, class::UNIT, |l| {
                l.unit = Unit::named(key);
                l.plural =
                    word.trim_end_matches('.').ends_with('s') || word == "centuries" || word == "millennia";
            });
        }
        for (key, word) in entries(data!("cardinals.txt")) {
            v.add(word, class::CARDINAL, |l| l.cardinal = key.parse().ok());
        }
        for (key, word) in entries(data!("ordinals.txt")) {
            v.add(word, class::ORDINAL, |l| l.ordinal = key.parse().unwrap_or(0));
        }
        for (key, word) in entries(data!("seasons.txt")) {
            v.add(word, class::SEASON, |l| l.season = Season::coded(key));
        }
        for (key, word) in entries(data!("parts-of-day.txt")) {
            v.add(word, class::PART, |l| l.part = Part::coded(key));
        }
        for (key, word) in entries(data!("decades.txt")) {
            v.add(word, class::DECADE, |l| l.decade = key.parse().unwrap_or(0));
        }
        for (key, word) in entries(data!("zones.txt")) {
            v.add(word, 0, |l| l.zone = key.parse().ok());
        }
        for (key, word) in entries(data!("function-words.txt")) {
            v.add(word, named_class(key), |_| {});
        }
        for (key, word) in entries(data!("tense.txt")) {
            v.add(word, 0, |l| l.tense |= tense_named(key));
        }
        let values = ["PRESENT_REF", "PAST_REF", "FUTURE_REF"];
        for (key, phrase) in entries(data!("references.txt")) {
            let entry = values.iter().position(|v| *v == key).unwrap_or(0);
            v.add_phrase(phrase, entry, false);
        }
        for phrase in data!("not-dates.txt").lines().flat_map(str::split_whitespace) {
            let words = phrase_words(phrase);
            if let Some(&first) = words.first() {
                v.not_dates.entry(first).or_default().push(words);
            }
        }
        v.known_days = data!("known-days.txt").lines().filter_map(KnownDay::read).collect();
        for line in data!("holidays.txt").lines() {
            let mut fields = line.split_whitespace();
            let (Some(id), Some(rule)) = (fields.next(), fields.next()) else { continue };
            let entry = v.holiday_rules.len();
            v.holiday_rules.push((id, rule));
            for phrase in fields {
                v.add_phrase(phrase, entry, true);
            }
        }
        for phrases in v.references.values_mut().chain(v.holidays.values_mut()) {
            sort_by_key(phrases, |p| std::cmp::Reverse(p.words.len()));
        }
        v
    }

    fn add(&mut self, word: &'static str, class: u32, set: impl FnOnce(&mut Lexeme)) {
        let lexeme = self.words.of(word);
        lexeme.class |= class;
        set(lexeme);
    }

    fn add_phrase(&mut self, phrase: &'static str, entry: usize, holiday: bool) {
        let words = phrase_words(phrase);
        let Some(&first) = words.first() else { return };
        self.add(first, class::PHRASE, |_| {});
        let table = if holiday { &mut self.holidays } else { &mut self.references };
        table.entry(first).or_default().push(Phrase { words, entry });
    }

    /// One lexeme for each distinct word of a document.
    pub(crate) fn table(&self, doc: &Document) -> Vec<Lexeme> {
        let mut listed = doc.words.look_up(&self.words).into_iter();
        doc.words.table(|word| match listed.next().flatten() {
            _ if word.as_bytes().first().is_some_and(u8::is_ascii_digit) => number(word),
            listed => listed.copied().unwrap_or_default(),
        })
    }
}

/// The tokens of a list's phrase. The tokenizer splits the clitic off, so "year's" is two.
fn phrase_words(phrase: &'static str) -> Vec<&'static str> {
    let mut words = Vec::new();
    for word in phrase.split('_') {
        match word.strip_suffix("'s").filter(|stem| !stem.is_empty()) {
            Some(stem) => words.extend([stem, "'s"]),
            None => words.push(word),
        }
    }
    words
}

/// A token of digits. Other scripts' digits are no ASCII digits and stay nothing.
fn number(word: &str) -> Lexeme {
    let mut lexeme = Lexeme { class: class::DECIMAL, ..Lexeme::default() };
    if word.len() <= 9 && word.bytes().all(|b| b.is_ascii_digit()) {
        lexeme.digits = word.parse().ok();
        lexeme.cardinal = lexeme.digits.map(u64::from);
        lexeme.class |= class::DIGITS;
        lexeme.length = u8::try_from(word.len()).unwrap_or(0);
    } else if word.len() <= 16 && word.split(',').skip(1).all(|group| group.len() == 3) {
        lexeme.cardinal = word.replace(',', "").parse().ok();
    }
    lexeme
}

fn named_class(name: &str) -> u32 {
    match name {
        "a" => class::A,
        "the" => class::THE,
        "shift" => class::SHIFT,
        "vague" => class::VAGUE,
        "day" => class::DAY_WORD,
        "set" => class::ADVERB_OF_SET,
        "every" => class::EVERY,
        "clock" => class::CLOCK_WORD,
        "prefix" => class::PREFIX,
        "half" => class::HALF,
        "adjective" => class::ADJECTIVE,
        _ => 0,
    }
}

fn tense_named(name: &str) -> u16 {
    match name {
        "planned" => tense_class::PLANNED,
        "ahead" => tense_class::AHEAD,
        "plans" => tense_class::PLANS,
        "intends" => tense_class::INTENDS,
        "lasting" => tense_class::LASTING,
        "extends" => tense_class::EXTENDS,
        "says" => tense_class::SAYS,
        "fixture" => tense_class::FIXTURE,
        "orders" => tense_class::ORDERS,
        "held" => tense_class::HELD,
        _ => 0,
    }
}

/// `(key, word)` for every word of a list of `key: word word …` lines.
pub(crate) fn entries(data: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    data.lines()
        .filter_map(|line| line.split_once(':'))
        .flat_map(|(key, words)| words.split_whitespace().map(move |word| (key.trim(), word)))
}
