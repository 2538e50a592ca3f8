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

/// Writes a number that is not negative as people do: `1700`, `3.5`; a third is rounded to nine places. The standard
/// library writes every float exactly, and its code for that is 10 kB of the page, compressed.
pub(crate) fn write(value: f64, out: &mut String) {
    let places = (0..9).find(|&places| {
        // The nearest fraction of so many places is the number itself.
        (value * power(places)).round() / power(places) == value
    });
    let places = places.unwrap_or(9);
    let digits = (value * power(places)).round() as u64;
    let scale = power(places) as u64;
    let _ = write!(out, "{}", digits / scale);
    if places > 0 {
        let rest = format!("{:09}", digits % scale);
        out.push('.');
        out.extend(rest.get(9 - places as usize..));
    }
}

fn power(places: u32) -> f64 {
    (0..places).fold(1.0, |power, _| power * 10.0)
}

#[cfg(test)]
mod tests {
    use super::{decimal, write};

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
