//! Small letters. The standard library's tables for them list letter by letter what `build.rs` writes down as runs, and
//! are 12 kB of the page, compressed.

/// Letters at equal steps, and how far behind each its small one stands.
struct Run {
    first: u32,
    last: u32,
    step: u32,
    distance: i32,
}

/// In order.
static RUNS: &[Run] = include!(concat!(env!("OUT_DIR"), "/case.rs"));

/// A letter in lower case, as [`char::to_lowercase`] gives it.
pub(crate) fn lower(c: char) -> impl Iterator<Item = char> {
    let (letter, mark) = match c {
        c if c.is_ascii() => (c.to_ascii_lowercase(), None),
        // The only one that becomes two.
        'İ' => ('i', Some('\u{307}')),
        c => (small(c).unwrap_or(c), None),
    };
    std::iter::once(letter).chain(mark)
}

fn small(c: char) -> Option<char> {
    let code = u32::from(c);
    let run = RUNS.get(RUNS.partition_point(|run| run.last < code))?;
    let distance = code.checked_sub(run.first)?;
    if distance.is_multiple_of(run.step) {
        char::from_u32(code.checked_add_signed(run.distance)?)
    } else {
        None
    }
}

/// For texts.
pub(crate) trait Lower {
    /// In lower case, as [`str::to_lowercase`] gives it; but what ends a Greek word is told by letters alone.
    fn lower(&self) -> String;
}

impl Lower for str {
    fn lower(&self) -> String {
        if self.is_ascii() {
            return self.to_ascii_lowercase();
        }
        let mut out = String::with_capacity(self.len());
        let mut letters = self.chars().peekable();
        let mut before = ' ';
        while let Some(c) = letters.next() {
            if c.is_ascii() {
                out.push(c.to_ascii_lowercase());
            } else if c == 'Σ'
                && before.is_alphabetic()
                && !letters.peek().is_some_and(|next| next.is_alphabetic())
            {
                out.push('ς');
            } else {
                out.extend(lower(c));
            }
            before = c;
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_has_its_small_one() {
        for c in '\0'..=char::MAX {
            assert!(lower(c).eq(c.to_lowercase()), "{c:?}");
        }
    }

    #[test]
    fn no_other_file_brings_the_tables_back() {
        let mut folders = vec![std::path::PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if !path.ends_with("case.rs") && !path.ends_with("testing.rs") {
                    let source = std::fs::read_to_string(&path).unwrap();
                    let code = source.split("#[cfg(test)]").next().unwrap();
                    let found = ["to_lowercase", "to_uppercase"].iter().any(|name| code.contains(name));
                    assert!(!found, "{}", path.display());
                }
            }
        }
    }

    #[test]
    fn texts_are_made_small() {
        for text in ["", "Harbour VOTE", "ÅÄÖ", "İzmir", "ΑΘΗΝΑΣ ΣΑΣ Σ", "ВЕРА", "ǅ ẞ Ÿ"]
        {
            assert_eq!(text.lower(), text.to_lowercase());
        }
    }
}
