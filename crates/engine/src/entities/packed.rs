//! Reads the lists that `build.rs` packed.

use super::lines::{Lines, Steps};
use crate::tagger::coder::Decoder;

/// Reads the long lists, one after the other.
pub(super) struct Reader {
    coder: Decoder<'static>,
    lines: Lines,
}

impl Reader {
    pub fn new() -> Self {
        let mut coder = Decoder::new(include_bytes!(concat!(env!("OUT_DIR"), "/lists.bin")));
        let lines = Lines::new(&mut coder, &[]);
        Self { coder, lines }
    }

    /// Calls `each` with every line of the next list.
    pub fn list(&mut self, each: impl FnMut(&str)) {
        self.lines.code(&mut self.coder, &[], each);
    }

    /// The next list, which is one of places: name (with `@` where a country begins), latitude, longitude.
    pub fn places(&mut self) -> Vec<(String, i16, i16)> {
        let mut places = Vec::new();
        self.list(|name| places.push((name.to_owned(), 0, 0)));
        let mut steps = Steps::default();
        for (name, latitude, longitude) in &mut places {
            let [north, east] = steps.code(&mut self.coder, name, 0, 0);
            (*latitude, *longitude) = (north as i16, east as i16);
        }
        places
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn lines(list: &str) -> impl Iterator<Item = &str> {
        list.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#'))
    }

    fn sorted<'l>(lines: impl Iterator<Item = &'l str>) -> BTreeSet<String> {
        lines.map(str::to_owned).collect()
    }

    /// Each word with its section.
    fn sections<'l>(lines: impl Iterator<Item = &'l str>) -> BTreeSet<(String, String)> {
        let mut section = String::new();
        let of_section = |word: &str| {
            if word.starts_with('=') {
                word.clone_into(&mut section);
            }
            (section.clone(), word.to_owned())
        };
        lines.flat_map(str::split_whitespace).map(of_section).collect()
    }

    /// Each place with the number of its country.
    fn countries<'l>(lines: impl Iterator<Item = &'l str>) -> BTreeSet<(u32, String)> {
        let mut country = 0;
        let of_country = |line: &str| {
            country += u32::from(line.starts_with('@'));
            (country, line.to_owned())
        };
        lines.map(of_country).collect()
    }

    #[test]
    fn packed_lists_are_those_that_people_read() {
        let mut reader = Reader::new();
        let mut next = || {
            let mut read = Vec::new();
            reader.list(|line| read.push(line.to_owned()));
            read
        };
        macro_rules! list {
            ($name:literal) => {
                lines(include_str!(concat!("../../data/en/entities/", $name, ".txt")))
            };
        }
        let read = next();
        assert_eq!(sorted(read.iter().map(String::as_str)), sorted(list!("common-words")));
        let read = next();
        assert_eq!(sections(read.iter().map(String::as_str)), sections(list!("roles")));
        let read = next();
        let names = list!("first-names").chain(list!("first-names-world"));
        assert_eq!(sections(read.iter().map(String::as_str)), sections(names));
        let read = next();
        assert_eq!(sections(read.iter().map(String::as_str)), sections(list!("words")));
        let read = next();
        assert_eq!(sorted(read.iter().map(String::as_str)), sorted(list!("organizations")));
        let read: Vec<String> =
            reader.places().iter().map(|(name, north, east)| format!("{name} {north} {east}")).collect();
        assert_eq!(countries(read.iter().map(String::as_str)), countries(list!("places")));
        let mut read = BTreeSet::new();
        reader.list(|line| assert!(read.insert(line.to_owned()), "{line}"));
        assert_eq!(read, sorted(list!("regions")));
        assert!(reader.coder.is_done());
    }
}
