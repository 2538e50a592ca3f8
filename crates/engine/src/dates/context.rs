//! The document as the rules read it: each token with what its word says about time.

use super::rules::stamped;
use super::value::{Amount, Unit};
use super::words::{Lexeme, Vocabulary, class};
use crate::decimal::decimal;
use crate::document::{Case, Document, Token};

/// A document with the time words of its tokens.
pub(crate) struct Context<'a> {
    pub doc: &'a Document<'a>,
    pub vocabulary: &'a Vocabulary,
    /// By word.
    lexemes: Vec<Lexeme>,
    /// By token: the classes of its word.
    classes: Vec<u32>,
    /// True for a live blog, whose lines begin with the time.
    pub stamped: bool,
}

impl<'a> Context<'a> {
    pub(crate) fn new(doc: &'a Document<'a>, vocabulary: &'a Vocabulary) -> Self {
        let lexemes = vocabulary.table(doc);
        let class = |token: &Token| lexemes.get(token.word.index()).map_or(0, |lexeme| lexeme.class);
        let classes = doc.tokens.iter().map(class).collect();
        let mut cx = Self { doc, vocabulary, lexemes, classes, stamped: false };
        cx.stamped = stamped(&cx);
        cx
    }

    /// What the token's word says about time.
    pub(crate) fn at(&self, index: usize) -> Lexeme {
        self.doc.tokens.get(index).and_then(|t| self.lexemes.get(t.word.index())).copied().unwrap_or_default()
    }

    /// The classes of the token's word.
    pub(crate) fn class(&self, index: usize) -> u32 {
        self.classes.get(index).copied().unwrap_or_default()
    }

    /// The token in lower case.
    pub(crate) fn lower(&self, index: usize) -> &str {
        self.doc.lower(index)
    }

    /// The token in lower case, so many steps back.
    pub(crate) fn lower_before(&self, index: usize, steps: usize) -> &str {
        self.doc.lower(self.doc.before(index, steps))
    }

    /// True where a token is written on to the one before it.
    pub(crate) fn glued(&self, index: usize) -> bool {
        index < self.doc.tokens.len() && !self.doc.token(index).spaced
    }

    /// True where a token starts with a capital letter.
    pub(crate) fn capitalized(&self, index: usize) -> bool {
        self.doc.token(index).capitalized()
    }

    /// True where a token is all capitals.
    pub(crate) fn upper(&self, index: usize) -> bool {
        self.doc.token(index).case == Case::Upper
    }

    /// True where the two tokens stand in one sentence.
    pub(crate) fn same_sentence(&self, a: usize, b: usize) -> bool {
        self.doc.token(a).sentence == self.doc.token(b).sentence
    }

    /// Skips one hyphen or dash written on to both sides.
    pub(crate) fn skip_hyphen(&self, index: usize) -> usize {
        if self.hyphen(index) { index + 1 } else { index }
    }

    /// True for a hyphen between two words.
    pub(crate) fn hyphen(&self, index: usize) -> bool {
        one_of!(self.lower(index), "-" | "‐" | "‑") && self.glued(index) && self.glued(index + 1)
    }

    /// True for a dash of any width.
    pub(crate) fn dash(&self, index: usize) -> bool {
        one_of!(self.lower(index), "-" | "–" | "—" | "‐" | "‑")
    }

    /// A unit of time and the index after it.
    pub(crate) fn unit(&self, index: usize) -> Option<(Unit, bool, usize)> {
        let lexeme = self.at(index);
        let unit = lexeme.unit?;
        Some((unit, lexeme.plural, index + 1))
    }

    /// A number in digits or words ("25", "1,700", "two and a half", "twenty-five", "a hundred", "a few") and the
    /// index after it.
    pub(crate) fn amount(&self, index: usize) -> Option<(Amount, usize)> {
        let word = self.lower(index);
        let lexeme = self.at(index);
        match word {
            "several" | "few" | "many" | "some" | "numerous" => {
                return Some((Amount::Some, self.after_of(index + 1)));
            }
            "dozens" | "hundreds" | "thousands" if self.lower(index + 1) == "of" => {
                return Some((Amount::Some, index + 2));
            }
            "a" | "an" | "the" => match self.lower(index + 1) {
                "few" => return Some((Amount::Some, index + 2)),
                "couple" => return Some((Amount::Exactly(2.0), self.after_of(index + 2))),
                "dozen" => return Some((Amount::Exactly(12.0), index + 2)),
                "hundred" if word != "the" => return Some((Amount::Exactly(100.0), index + 2)),
                "thousand" if word != "the" => return Some((Amount::Exactly(1000.0), index + 2)),
                "million" if word != "the" => return Some((Amount::Exactly(1e6), index + 2)),
                "billion" if word != "the" => return Some((Amount::Exactly(1e9), index + 2)),
                "half" if self.lower(index + 2) == "-" && self.lower(index + 3) == "dozen" => {
                    return Some((Amount::Exactly(6.0), index + 4));
                }
                _ => return None,
            },
            "couple" => return Some((Amount::Exactly(2.0), self.after_of(index + 1))),
            "half" if self.hyphen(index + 1) && self.lower(index + 2) == "dozen" => {
                return Some((Amount::Exactly(6.0), index + 3));
            }
            "dozen" => return Some((Amount::Exactly(12.0), index + 1)),
            _ => {}
        }
        if lexeme.class & class::DECIMAL != 0 && lexeme.cardinal.is_none() {
            let value = decimal(word).filter(|_| word.len() < 10)?;
            return Some((Amount::Exactly(value), index + 1));
        }
        let (value, next) = self.cardinal(index)?;
        let mut value = value as f64;
        let mut next = next;
        // "5 1/2", "two and a half", "1.5 million"
        if self.lower(next) == "1" && self.lower(next + 1) == "/" && self.lower(next + 2) == "2" {
            value += 0.5;
            next += 3;
        } else if self.lower(next) == "and" && self.lower(next + 1) == "a" && self.lower(next + 2) == "half" {
            value += 0.5;
            next += 3;
        } else if self.dash(next) && self.lower(next + 1) == "and" && self.lower(next + 3) == "a" {
            value += 0.5;
            next += 6;
        }
        Some((Amount::Exactly(value), next))
    }

    fn after_of(&self, index: usize) -> usize {
        if self.lower(index) == "of" { index + 1 } else { index }
    }

    /// A whole number in digits or words.
    pub(crate) fn cardinal(&self, index: usize) -> Option<(u64, usize)> {
        let first = self.at(index).cardinal?;
        let digits = self.class(index) & class::DECIMAL != 0;
        let (mut total, mut group, mut next) = (0u64, first, index + 1);
        for _ in 0..8 {
            let mut at = next;
            if one_of!(self.lower(at), "-" | "and") && !digits {
                at += 1;
            }
            if self.class(at) & class::CARDINAL == 0 {
                break;
            }
            let Some(value) = self.at(at).cardinal else { break };
            match value {
                100 => group = group.checked_mul(100)?,
                v if v >= 1000 => {
                    total = total.checked_add(group.checked_mul(v)?)?;
                    group = 0;
                }
                v if !digits && v < 10 && group % 100 >= 20 && group % 10 == 0 => group += v,
                v if !digits && group % 100 == 0 && (group > 0 || total > 0) => group += v,
                _ => break,
            }
            next = at + 1;
        }
        Some((total.checked_add(group)?, next))
    }

    /// A day of the month ("5", "5th", "fifth", "the 5th" without its article) and the index after it.
    pub(crate) fn day(&self, index: usize) -> Option<(i8, usize)> {
        let lexeme = self.at(index);
        if lexeme.ordinal > 0 {
            // "twenty second" is one word's part.
            let tens = self.at(self.doc.before(index, 1));
            let part = lexeme.ordinal < 10
                && tens.cardinal.is_some_and(|c| c >= 20 && c % 10 == 0)
                && tens.digits.is_none();
            if lexeme.ordinal >= 20 && self.hyphen(index + 1) || part {
                return None;
            }
            return Some((lexeme.ordinal, index + 1));
        }
        if matches!(lexeme.cardinal, Some(20 | 30)) && lexeme.digits.is_none() {
            let at = if self.dash(index + 1) { index + 2 } else { index + 1 };
            let ones = self.at(at).ordinal;
            if (1..10).contains(&ones) {
                return Some((i8::try_from(lexeme.cardinal?).ok()? + ones, at + 1));
            }
        }
        let digits = lexeme.digits.filter(|_| lexeme.length <= 2)?;
        if !(1..=31).contains(&digits) {
            return None;
        }
        let day = i8::try_from(digits).ok()?;
        if one_of!(self.lower(index + 1), "st" | "nd" | "rd" | "th") && self.glued(index + 1) {
            return Some((day, index + 2));
        }
        // "5:30", "5%", "5pm": no day.
        let mark = self.lower(index + 1);
        let clock = mark == ":" && self.glued(index + 2) && self.class(index + 2) & class::DIGITS != 0;
        if self.glued(index + 1) && (clock || one_of!(mark, "%" | "pm" | "am" | "p.m." | "a.m." | "/")) {
            return None;
        }
        Some((day, index + 1))
    }

    /// True where digits carry an ordinal's ending, or the word is an ordinal.
    pub(crate) fn ordinal(&self, index: usize) -> Option<(i8, usize)> {
        let (day, next) = self.day(index)?;
        (next > index + 1 || self.at(index).ordinal > 0).then_some((day, next))
    }

    /// A year of four digits from 1000 to 2999, and the index after it.
    pub(crate) fn year(&self, index: usize) -> Option<(i64, usize)> {
        let lexeme = self.at(index);
        if lexeme.length == 4 {
            let year = i64::from(lexeme.digits?);
            // "2011/12" is the year that ends in 2012.
            let next = self.at(index + 2);
            let through = self.lower(index + 1) == "/"
                && self.glued(index + 2)
                && next.length == 2
                && next.digits.map(i64::from) == Some((year + 1) % 100)
                && !(self.glued(index + 3)
                    && one_of!(self.lower(index + 3), "/" | "-" | ".")
                    && self.glued(index + 4));
            let written_on = self.glued(index + 1)
                && !through
                && (one_of!(self.lower(index + 1), "%" | "s" | "th" | "/")
                    || self.lower(index + 1) == ":" && self.class(index + 2) & class::DIGITS != 0);
            return ((1000..3000).contains(&year) && !written_on).then_some((year, index + 1));
        }
        self.spoken_year(index)
    }

    /// "nineteen ninety-six", "two thousand", "two thousand and one".
    pub(crate) fn spoken_year(&self, index: usize) -> Option<(i64, usize)> {
        if self.at(index).digits.is_some() {
            return None;
        }
        match self.at(index).cardinal? {
            century @ 16..=20 => {
                let tens = self.skip_hyphen(index + 1);
                if self.at(tens).digits.is_some() {
                    return None;
                }
                let (rest, next) = self.cardinal(tens)?;
                let rest = i64::try_from(rest).ok().filter(|r| (10..100).contains(r))?;
                Some((i64::try_from(century).ok()? * 100 + rest, next))
            }
            2 if self.lower(index + 1) == "thousand" => {
                let (value, next) = self.cardinal(index)?;
                let value = i64::try_from(value).ok().filter(|v| (2000..2100).contains(v))?;
                // "two thousand" alone is a number; the caller asks for "the year" before it.
                Some((value, next))
            }
            _ => None,
        }
    }
}
