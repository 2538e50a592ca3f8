//! Decimal numbers as text.

use std::fmt::Write as _;

/// The value of digits with at most one point: `1700`, `3.5`, `.5`. It is the nearest one up to 15 digits; beyond them
/// the last bit may differ from what `str::parse` gives, whose tables are 10 kB of the page, compressed.
pub(crate) fn decimal(text: &str) -> Option<f64> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    if whole.len() + part.len() == 0 {
        return None;
    }
    let mut value = 0.0;
    for byte in whole.bytes().chain(part.bytes()) {
        value = value * 10.0 + f64::from(byte.is_ascii_digit().then(|| byte - b'0')?);
    }
    let scale = part.bytes().fold(1.0, |scale, _| scale * 10.0);
    Some(value / scale).filter(|value| value.is_finite())
}

/// `e12`: a letter and a number, without the standard library's formatter, since a report has hundreds of them.
pub(crate) fn numbered(letter: char, number: usize) -> String {
    let mut out = String::with_capacity(8);
    out.push(letter);
    let mut place = 1;
    while number / place > 9 {
        place *= 10;
    }
    while place > 0 {
        out.push(char::from(b'0' + (number / place % 10) as u8));
        place /= 10;
    }
    out
}

/// Writes a number as people do: `1700`, `3.5`; a third is rounded to nine places.
pub(crate) fn write(value: f64, out: &mut String) {
    out.push_str(&shortest(value, 9));
}

/// A number with the fewest digits that mean it, as the standard library writes it.
pub fn number(value: f64) -> String {
    // More places than these have no room in 64 bits, and no number of a report needs them.
    shortest(value, 19)
}

fn shortest(value: f64, most: u32) -> String {
    let size = value.abs();
    let places = (0..most).find(|&places| {
        // The nearest fraction of so many places is the number itself. Beyond 53 bits, only its part can tell.
        let nearest = |size: f64| (size * power(places)).round() / power(places);
        nearest(size) == size || size.trunc() + nearest(size.fract()) == size
    });
    fixed(value, places.unwrap_or(most))
}

/// A number with so many places. The standard library writes every float exactly, and its code for that is 10 kB of the
/// page, compressed.
pub fn fixed(value: f64, places: u32) -> String {
    let (mut whole, mut part) = (value.abs().trunc(), (value.abs().fract() * power(places)).round());
    if part >= power(places) {
        (whole, part) = (whole + 1.0, 0.0);
    }
    let mut zeros = 0;
    while whole >= 1e18 && whole.is_finite() {
        whole /= 10.0;
        zeros += 1;
    }
    let sign = if value < 0.0 { "-" } else { "" };
    let mut out = format!("{sign}{}", whole as u64);
    out.extend(std::iter::repeat_n('0', zeros));
    if places > 0 {
        let _ = write!(out, ".{:0width$}", part as u64, width = places as usize);
    }
    out
}

fn power(places: u32) -> f64 {
    (0..places).fold(1.0, |power, _| power * 10.0)
}

#[cfg(test)]
mod tests {
    use super::{decimal, fixed, number, numbered, write};

    #[test]
    fn letters_and_numbers_are_written_as_the_standard_library_does() {
        for number in (0..200).chain([999, 1000, 123_456_789, usize::MAX]) {
            assert_eq!(numbered('e', number), format!("e{number}"));
        }
    }

    #[test]
    fn writes_what_the_standard_library_writes() {
        for value in [0.0, 1.0, 3.5, 0.5, 12.25, 1700.0, 0.1, 2.3, 10.05, 99.999, 1e15, 0.000_123] {
            let mut out = String::new();
            write(value, &mut out);
            assert_eq!(out, value.to_string());
        }
        let mut third = String::new();
        write(1.0 / 3.0, &mut third);
        assert_eq!(third, "0.333333333");
    }

    #[test]
    fn numbers_are_those_of_the_standard_library() {
        let thirds = (1..60).map(|n| f64::from(n) / 3.0);
        let hundredths = (-18_000..18_000).map(|n| f64::from(n) / 100.0);
        let large = [0.1 + 0.2, 1e-7, 1e18, 1e20, 2.5e19, 123_456_789_012.34];
        for value in thirds.chain(hundredths).chain(large) {
            assert_eq!(number(value), value.to_string());
        }
        assert_eq!(number(-0.0), "0");
    }

    #[test]
    fn places_are_rounded_and_filled() {
        for (value, places, want) in
            [(3.0, 2, "3.00"), (-8.836, 2, "-8.84"), (0.049, 1, "0.0"), (12.3, 0, "12"), (99.96, 1, "100.0")]
        {
            assert_eq!(fixed(value, places), want);
        }
    }

    #[test]
    fn reads_what_the_standard_library_reads() {
        let mut texts: Vec<String> =
            ["0", "007", "1700", "3.5", ".5", "5.", "0.1", "123456789.012345", "999999999999999"]
                .map(str::to_owned)
                .into();
        texts.extend((0..2000).map(|n: u32| format!("{}.{:03}", n * 7919, n)));
        for text in &texts {
            assert_eq!(decimal(text), text.parse().ok(), "{text}");
        }
    }

    #[test]
    fn leaves_the_rest() {
        for text in ["", ".", "1.2.3", "1,000", "-1", "+1", "1e5", "inf", "٣"] {
            assert_eq!(decimal(text), None, "{text}");
        }
        assert_eq!(decimal(&"9".repeat(400)), None);
    }
}
