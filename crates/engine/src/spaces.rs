//! White space.

/// The words of a text with single spaces between them.
pub(crate) fn single_spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::single_spaced;

    #[test]
    fn all_white_space_is_one_space() {
        assert_eq!(single_spaced("\n Port\u{a0} Alden\t "), "Port Alden");
        assert_eq!(single_spaced(" "), "");
    }
}
