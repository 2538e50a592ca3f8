//! Letters that stand for people: their initials ("RA:"), and those of their offices ("the PM").

use rustc_hash::FxHashMap;

use crate::report::{Entity, EntityKind};

/// So many letters stand for somebody.
const LENGTHS: std::ops::RangeInclusive<usize> = 2..=3;

/// Who is meant by letters, each looked up at once: a transcript may have as many labels as people.
#[derive(Debug)]
pub(in crate::quotes) struct Letters {
    names: FxHashMap<String, usize>,
    /// None where several hold such an office.
    offices: FxHashMap<String, Option<usize>>,
}

impl Letters {
    pub(in crate::quotes) fn new(entities: &[Entity]) -> Self {
        let (mut names, mut offices) = (FxHashMap::default(), FxHashMap::default());
        for (index, entity) in entities.iter().enumerate().filter(|(_, e)| e.kind == EntityKind::Person) {
            // "ME", of "Marisol Echeverría Gallo", who is "Marisol Echeverría", too
            for name in [&entity.name].into_iter().chain(&entity.aliases).filter(|n| n.contains(' ')) {
                let letters = initials(name.split([' ', '-']));
                if LENGTHS.contains(&letters.chars().count()) {
                    names.entry(letters.to_ascii_uppercase()).or_insert(index);
                }
            }
            for role in &entity.roles {
                let letters = initials(role.split_whitespace());
                // "CP", a Commissioner of Police
                let capitals: String = letters.chars().filter(|c| c.is_uppercase()).collect();
                let police = role.ends_with("Police") && capitals != letters && capitals != "MP";
                let short = (police && LENGTHS.contains(&capitals.len())).then_some(capitals);
                if let Some(short) = short {
                    let holder = offices.entry(short).or_insert(Some(index));
                    *holder = holder.filter(|&known| known == index);
                }
                for length in LENGTHS {
                    let last = letters.len().checked_sub(length).and_then(|start| letters.get(start..));
                    let Some(last) = last else { continue };
                    let holder = offices.entry(last.to_owned()).or_insert(Some(index));
                    *holder = holder.filter(|&known| known == index);
                }
            }
        }
        Self { names, offices }
    }

    /// The first person with these initials.
    pub(in crate::quotes) fn name(&self, letters: &str) -> Option<usize> {
        self.names.get(letters).copied()
    }

    /// Who alone holds an office whose last words begin with these letters.
    pub(in crate::quotes) fn office(&self, letters: &str) -> Option<usize> {
        self.offices.get(letters).copied().flatten()
    }
}

fn initials<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words.filter_map(|word| word.chars().next()).collect()
}

#[cfg(test)]
mod tests {
    use crate::testing::analyze;

    #[test]
    fn letters_mean_one_person() {
        for (text, want) in [
            ("Ruth Adeyemi spoke to us.\n\nRA: “It rained for a week.”", "Ruth Adeyemi"),
            (
                "Ruth Adeyemi Gallo spoke to us. Ruth Adeyemi sat.\n\nRA: “It rained for a week.”",
                "Ruth Adeyemi Gallo",
            ),
            // The first of those with such initials.
            ("Ruth Adeyemi met Rolf Aker.\n\nRA: “It rained for a week.”", "Ruth Adeyemi"),
            ("Prime Minister Ana Ruiz came in. “It rained,” the PM said.", "Ana Ruiz"),
            ("Deputy Prime Minister Ana Ruiz came in. “It rained,” the DPM said.", "Ana Ruiz"),
            ("Commissioner of Police Ana Ruiz came in. “It rained,” the CP said.", "Ana Ruiz"),
            // Two hold such an office.
            (
                "Prime Minister Ana Ruiz came in. Prime Minister Tom Hale did not. “It rained,” the PM said.",
                "",
            ),
        ] {
            let report = analyze(text, None);
            let speaker = report.quotes.first().and_then(|q| q.speaker.as_ref()?.entity.clone());
            let name = report.entities.iter().find(|e| Some(&e.id) == speaker.as_ref()).map(|e| &*e.name);
            assert_eq!(name.unwrap_or_default(), want, "{text}");
        }
    }
}
