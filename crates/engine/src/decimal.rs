//! Decimal numbers as text.

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

#[cfg(test)]
mod tests {
    use super::decimal;

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
