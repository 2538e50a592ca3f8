//! Letters and combining marks that pages write apart, put together.

/// Letters that a base letter and a combining mark become, as far as names in Latin script need them: for each mark,
/// the bases and the composed letters in the same order (Unicode canonical composition).
const COMPOSED: &[(char, &str, &str)] = &[
    ('\u{300}', "aeiouAEIOUnN", "àèìòùÀÈÌÒÙǹǸ"),
    ('\u{301}', "aeiouyAEIOUYcnszCNSZlrLR", "áéíóúýÁÉÍÓÚÝćńśźĆŃŚŹĺŕĹŔ"),
    ('\u{302}', "aeiouAEIOUcghjswyCGHJSWY", "âêîôûÂÊÎÔÛĉĝĥĵŝŵŷĈĜĤĴŜŴŶ"),
    ('\u{303}', "anoANOiuIU", "ãñõÃÑÕĩũĨŨ"),
    ('\u{304}', "aeiouAEIOU", "āēīōūĀĒĪŌŪ"),
    ('\u{306}', "agiuAGIU", "ăğĭŭĂĞĬŬ"),
    ('\u{307}', "cegzCEGZI", "ċėġżĊĖĠŻİ"),
    ('\u{308}', "aeiouyAEIOUY", "äëïöüÿÄËÏÖÜŸ"),
    ('\u{30a}', "auAU", "åůÅŮ"),
    ('\u{30b}', "ouOU", "őűŐŰ"),
    ('\u{30c}', "cdenrszCDENRSZgG", "čďěňřšžČĎĚŇŘŠŽǧǦ"),
    ('\u{323}', "adhlnorstAHS", "ạḍḥḷṇọṛṣṭẠḤṢ"),
    ('\u{326}', "stST", "șțȘȚ"),
    ('\u{327}', "cstgklnrCST", "çşţģķļņŗÇŞŢ"),
    ('\u{328}', "aeiuAEIU", "ąęįųĄĘĮŲ"),
];

/// One letter for a base and a combining mark.
pub(super) fn compose(base: char, mark: char) -> Option<char> {
    if !matches!(mark, '\u{300}'..='\u{36f}') {
        return None;
    }
    let (_, bases, letters) = COMPOSED.iter().find(|(m, ..)| *m == mark)?;
    bases.chars().zip(letters.chars()).find(|(b, _)| *b == base).map(|(_, letter)| letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_a_letter_for_each_base() {
        for (mark, bases, letters) in COMPOSED {
            assert_eq!(bases.chars().count(), letters.chars().count(), "U+{:04X}", *mark as u32);
        }
        assert_eq!(compose('e', '\u{301}'), Some('é'));
        assert_eq!(compose('q', '\u{301}'), None);
    }
}
