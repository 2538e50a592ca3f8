//! Dates and counts as a person reads them, and names for files.

pub use nutgraf_export::when::{Day, day, prose, value};

/// `1 word`, `1,204 words`.
pub fn counted(count: usize, one: &str) -> String {
    let digits = count.to_string();
    let mut grouped = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    format!("{grouped} {one}{}", if count == 1 { "" } else { "s" })
}

/// A file name from a headline: letters and digits of any script, joined by `-`, at most 60 bytes.
/// Only ASCII letters are made small: the tables for all others would weigh more than this page's styles.
pub fn slug(headline: &str) -> String {
    let mut slug = String::new();
    for word in headline.to_ascii_lowercase().split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty())
    {
        if slug.len() + word.len() > 60 {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(word);
    }
    if slug.is_empty() { "article".into() } else { slug }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_have_a_plural_and_groups() {
        assert_eq!(counted(1, "word"), "1 word");
        assert_eq!(counted(1_234_567, "word"), "1,234,567 words");
        assert_eq!(counted(100, "word"), "100 words");
    }

    #[test]
    fn a_file_name_is_made_of_words() {
        assert_eq!(slug("Harbour votes: “No!” — 61%"), "harbour-votes-no-61");
        assert_eq!(slug("../../"), "article");
    }
}
