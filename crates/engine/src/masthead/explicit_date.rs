//! Dates that lines of a masthead state in full: a small strict reader. The date engine reads everything else.

use jiff::civil::{Date, date};

use crate::span::Span;

/// Longer lines are not mastheads.
const LONGEST: usize = 2_000;

/// A day of a month, with its year where one is stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stated {
    /// Where, in the text that was read.
    pub span: Span,
    pub year: Option<i16>,
    pub month: i8,
    pub day: i8,
}

impl Stated {
    /// The day, where the year is stated and the day exists.
    pub fn full(self) -> Option<Date> {
        self.on(self.year?)
    }

    /// The day in a year.
    pub fn on(self, year: i16) -> Option<Date> {
        Date::new(year, self.month, self.day).ok()
    }
}

/// Every day that is stated, in order: `March 18, 2022`, `18th March`, `2022-03-18`, `18.03.2022`, `3/25/2022`.
pub(crate) fn find(text: &str) -> Vec<Stated> {
    let text = text.get(..text.floor_char_boundary(LONGEST)).unwrap_or(text);
    let words = words(text);
    let mut out = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match named(&words, at).or_else(|| figures(&words, at)) {
            Some((stated, used)) => {
                out.push(stated);
                at += used;
            }
            None => at += 1,
        }
    }
    out
}

/// The number of a month by its name or abbreviation.
pub(crate) fn month(word: &str) -> Option<i8> {
    let word = word.trim_end_matches('.');
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let is = |name: &str| word.eq_ignore_ascii_case(name);
    let found = MONTHS.iter().position(|m| {
        is(m) || word.len() == 3 && m.get(..3).is_some_and(is) || is("sept") && *m == "september"
    })?;
    i8::try_from(found + 1).ok()
}

struct Word<'t> {
    span: Span,
    text: &'t str,
}

/// Runs without white space, cut at commas, brackets and bars.
fn words(text: &str) -> Vec<Word<'_>> {
    let mut out = Vec::new();
    let mut start = None;
    let edge = |c: char| {
        c.is_whitespace()
            || matches!(c, ',' | '(' | ')' | '[' | ']' | '|' | ';' | '·' | '•' | '–' | '—' | '_')
    };
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if !edge(c) {
            start.get_or_insert(at);
        } else if let Some(begun) = start.take() {
            let word = text.get(begun..at).unwrap_or_default();
            out.push(Word { span: Span::new(begun, at), text: word });
        }
    }
    out
}

/// `March 18, 2022`, `March 18`, `18 March 2022`, `18th of March`
fn named(words: &[Word], at: usize) -> Option<(Stated, usize)> {
    let first = words.get(at)?;
    let second = words.get(at + 1);
    let (month, day, used) = if let Some(month) = month(first.text) {
        (month, day(second?.text)?, 2)
    } else {
        let day = day(first.text)?;
        let skip = usize::from(second?.text.eq_ignore_ascii_case("of"));
        (month(words.get(at + 1 + skip)?.text)?, day, 2 + skip)
    };
    let year = words.get(at + used).and_then(|w| year(w.text));
    let used = used + usize::from(year.is_some());
    let end = words.get(at + used - 1)?;
    let trimmed = end.text.trim_end_matches(['.', ':']).len();
    Some((Stated { span: Span::new(first.span.start, end.span.start + trimmed), year, month, day }, used))
}

/// `2022-03-18`, `2022/03/18`, `2022-03-18T10:53`, `18.03.2022`, `18/03/2022` where only one reading exists
fn figures(words: &[Word], at: usize) -> Option<(Stated, usize)> {
    let word = words.get(at)?;
    let day_part = word.text.split(['T', 't']).next()?;
    let mark = ['-', '/', '.'].into_iter().find(|m| day_part.matches(*m).count() == 2)?;
    let mut parts = day_part.trim_end_matches('.').split(mark);
    let (a, b, c) = (parts.next()?, parts.next()?, parts.next()?);
    let number = |text: &str, most: usize| {
        (text.len() <= most && !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()))
            .then(|| text.parse::<i16>().ok())?
    };
    let (year, month, day) = if a.len() == 4 {
        (number(a, 4)?, number(b, 2)?, number(c, 2)?)
    } else {
        let (x, y, year) = (number(a, 2)?, number(b, 2)?, number(c, 4).filter(|_| c.len() == 4)?);
        match (x, y) {
            (x, 13..) if x <= 12 => (year, x, y),
            (13.., _) => (year, y, x),
            _ if mark == '.' || x == y => (year, y, x),
            _ => return None,
        }
    };
    let stated = Stated {
        span: Span::new(word.span.start, word.span.start + day_part.trim_end_matches('.').len()),
        year: Some(year).filter(|y| (1600..=2999).contains(y)),
        month: i8::try_from(month).ok()?,
        day: i8::try_from(day).ok()?,
    };
    stated.full().map(|_| (stated, 1))
}

fn day(word: &str) -> Option<i8> {
    let digits = word.trim_end_matches(['.', ':']);
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|s| digits.strip_suffix(s)).unwrap_or(digits);
    if digits.is_empty() || digits.len() > 2 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    digits.parse().ok().filter(|d| (1..=31).contains(d))
}

fn year(word: &str) -> Option<i16> {
    let digits = word.trim_end_matches(['.', ':']);
    (digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit()))
        .then(|| digits.parse().ok())?
        .filter(|y| (1600..=2999).contains(y))
}

/// The day in the path of an address: `/2022/03/18/`, `/2022-03-18-`, `/20220318/`.
pub(crate) fn in_address(address: &str) -> Option<Date> {
    let path = address.split_once("://").map_or(address, |(_, rest)| rest);
    let path = path.get(path.find('/')?..)?;
    let path = path.split(['?', '#']).next()?;
    let parts: Vec<&str> = path.split(['/', '-', '_', '.']).take(40).collect();
    let number = |text: &str| -> Option<i16> {
        if text.bytes().all(|b| b.is_ascii_digit()) { text.parse().ok() } else { month(text).map(i16::from) }
    };
    let plausible = |d: &Date| (date(1990, 1, 1)..=date(2100, 1, 1)).contains(d);
    for window in parts.windows(3) {
        let [y, m, d] = window else { continue };
        if y.len() == 4
            && m.len() <= 9
            && d.len() <= 2
            && let (Some(y), Some(m), Some(d)) = (number(y), number(m), number(d))
            && let (Ok(m), Ok(d)) = (i8::try_from(m), i8::try_from(d))
            && let Ok(day) = Date::new(y, m, d)
            && plausible(&day)
        {
            return Some(day);
        }
    }
    parts.iter().filter(|p| p.len() == 8 && p.bytes().all(|b| b.is_ascii_digit())).find_map(|p| {
        let (y, rest) = p.split_at_checked(4)?;
        let (m, d) = rest.split_at_checked(2)?;
        Date::new(y.parse().ok()?, m.parse().ok()?, d.parse().ok()?).ok().filter(plausible)
    })
}

/// The day of a machine-readable moment: `2022-03-18T10:53:00Z`, `20220318`, `March 18, 2022`.
pub(crate) fn machine(value: &str) -> Option<Date> {
    let value = value.trim();
    find(value).into_iter().find_map(Stated::full).or_else(|| {
        let digits = value.get(..8).filter(|d| d.bytes().all(|b| b.is_ascii_digit()))?;
        in_address(&format!("/{digits}/"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_dates_are_read() {
        for (text, want) in [
            ("March 18, 2022", "2022-03-18"),
            ("Published: Fri 18 Mar 2022 10:53 GMT", "2022-03-18"),
            ("Updated 18th of September, 2022.", "2022-09-18"),
            ("Sept. 5, 2022 5:08 AM ET", "2022-09-05"),
            ("2022-03-18T10:53:00Z", "2022-03-18"),
            ("18.03.2022", "2022-03-18"),
            ("3/25/2022", "2022-03-25"),
            ("25/03/2022", "2022-03-25"),
        ] {
            let found = find(text).into_iter().find_map(Stated::full);
            assert_eq!(found.map(|d| d.to_string()).as_deref(), Some(want), "{text}");
        }
        for text in ["03/04/2022", "March 2022", "31 February 2022", "10:53", "1,700", "may 5", "2022/13/45"]
        {
            assert_eq!(find(text).into_iter().find_map(Stated::full), None, "{text}");
        }
    }

    #[test]
    fn addresses_state_days() {
        for (address, want) in [
            ("https://example.org/2022/03/18/a-story", Some("2022-03-18")),
            ("https://example.org/world/2022/mar/18/a-story", Some("2022-03-18")),
            ("https://example.org/news/2022-03-18-a", Some("2022-03-18")),
            ("https://example.org/20220318/a", Some("2022-03-18")),
            ("https://example.org/a-story-a76997", None),
            ("https://example.org/2022/99/18/a", None),
        ] {
            assert_eq!(in_address(address).map(|d| d.to_string()).as_deref(), want, "{address}");
        }
    }
}
