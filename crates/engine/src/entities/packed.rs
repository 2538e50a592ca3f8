//! Reads the lists that `build.rs` packs.

/// Calls `each` with every line of a front-coded list: before a line stands how many bytes it shares with the one before,
/// plus one, as a control character.
pub(super) fn fronts(packed: &str, mut each: impl FnMut(&str)) {
    let mut line = String::new();
    for c in packed.chars() {
        let shared = match u32::from(c) {
            shared @ 1..=10 => shared as usize - 1,
            _ => {
                line.push(c);
                continue;
            }
        };
        if !line.is_empty() {
            each(&line);
        }
        line.truncate(if line.is_char_boundary(shared) { shared } else { 0 });
    }
    if !line.is_empty() {
        each(&line);
    }
}

/// The places of a list in which each is told by its distance from the one before: name (with `@` where a country
/// begins), latitude, longitude.
pub(super) fn steps(packed: &'static str) -> impl Iterator<Item = (&'static str, i16, i16)> {
    let (mut latitude, mut longitude) = (0i32, 0i32);
    let (names, digits) = packed.split_once('\t').unwrap_or_default();
    let count = names.lines().count();
    // Three digits of seven bits each; the sign is the lowest bit of all.
    let number = move |at: usize, first: usize| {
        let digit =
            |place: usize| i32::from(*digits.as_bytes().get((first + place) * count + at).unwrap_or(&0));
        let code = digit(0) | digit(1) << 7 | digit(2) << 14;
        code >> 1 ^ -(code & 1)
    };
    names.lines().enumerate().filter_map(move |(at, name)| {
        if name.starts_with('@') {
            (latitude, longitude) = (0, 0);
        }
        latitude += number(at, 0);
        longitude += number(at, 3);
        Some((name, i16::try_from(latitude).ok()?, i16::try_from(longitude).ok()?))
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn lines(list: &str) -> Vec<&str> {
        list.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#')).collect()
    }

    #[test]
    fn packed_words_are_those_of_the_list() {
        let mut read = Vec::new();
        fronts(crate::list!("entities/common-words.txt"), |line| read.push(line.to_owned()));
        let list = lines(include_str!("../../data/en/entities/common-words.txt"));
        assert_eq!(read, list);
    }

    #[test]
    fn packed_sections_are_those_of_the_lists() {
        let first_names = concat!(
            include_str!("../../data/en/entities/first-names.txt"),
            include_str!("../../data/en/entities/first-names-world.txt")
        );
        for (packed, list) in [
            (crate::list!("entities/first-names.txt"), first_names),
            (crate::list!("entities/roles.txt"), include_str!("../../data/en/entities/roles.txt")),
            (crate::list!("entities/words.txt"), include_str!("../../data/en/entities/words.txt")),
        ] {
            let of_section = |section: &mut String, word: &str| {
                if word.starts_with('=') {
                    word.clone_into(section);
                }
                (section.clone(), word.to_owned())
            };
            let (mut section, mut read) = (String::new(), BTreeSet::new());
            fronts(packed, |line| {
                read.insert(of_section(&mut section, line));
            });
            let mut section = String::new();
            let words = lines(list).into_iter().flat_map(str::split_whitespace);
            assert_eq!(read, words.map(|word| of_section(&mut section, word)).collect());
        }
    }

    #[test]
    fn packed_sorted_lists_are_those_of_the_list() {
        for (packed, list) in [
            (
                crate::list!("entities/organizations.txt"),
                include_str!("../../data/en/entities/organizations.txt"),
            ),
            (crate::list!("entities/regions.txt"), include_str!("../../data/en/entities/regions.txt")),
        ] {
            let mut read = BTreeSet::new();
            fronts(packed, |line| {
                assert!(read.insert(line.to_owned()), "{line}");
            });
            assert_eq!(read, lines(list).into_iter().map(str::to_owned).collect());
        }
    }

    #[test]
    fn packed_places_are_those_of_the_list() {
        let list = lines(include_str!("../../data/en/entities/places.txt"));
        let read = steps(crate::list!("entities/places.txt"));
        let read: Vec<String> = read.map(|(name, north, east)| format!("{name} {north} {east}")).collect();
        let countries = |lines: Vec<&str>| {
            let of = |part: &[&str]| (part[0].to_owned(), part.iter().map(|&l| l.to_owned()).collect());
            lines
                .chunk_by(|_, next| !next.starts_with('@'))
                .map(of)
                .collect::<Vec<(String, BTreeSet<String>)>>()
        };
        assert_eq!(countries(read.iter().map(String::as_str).collect()), countries(list));
    }
}
