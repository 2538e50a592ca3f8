//! What an entity is called: the fullest name used, and the others as aliases.

use super::full_names::is_born;
use crate::case;
use crate::entities::figures::Figure;
use crate::entities::key::Key;
use crate::entities::page::Page;
use crate::report::{EntityKind, MentionForm};
use crate::spaces::single_spaced;

/// A name has few spellings; a list that never ends is cut.
const MOST_SPELLINGS: usize = 32;

/// A way to write the name.
struct Spelling {
    key: Key,
    /// The words of the key.
    words: String,
    text: String,
    uses: usize,
    /// Written where most words have capitals.
    loud: bool,
}

/// Chooses the name, lists the aliases, and marks each mention as the name (or a part of it) or as an alias.
pub(super) fn name(page: &Page, figure: &mut Figure) {
    let person = figure.kind == EntityKind::Person;
    let mut spellings: Vec<Spelling> = Vec::new();
    for spot in &figure.mentions {
        let key = page.key(spot.tokens.clone());
        let full = spellings.len() >= MOST_SPELLINGS;
        match spellings.iter_mut().find(|spelling| spelling.key == key) {
            Some(Spelling { text, uses, loud, .. }) => {
                *uses += 1;
                // "OBAN —", then "Oban": no place is an acronym and a word.
                let place = figure.kind == EntityKind::Place && text.chars().count() > 2;
                let shouted = is_shouted(text) || place && !text.contains(char::is_lowercase);
                if !shouted && !*loud {
                    continue;
                }
                let again = written(page, spot.tokens.clone());
                let quiet = !page.loud(spot.tokens.start);
                if shouted && again.contains(char::is_lowercase) || *loud && quiet && !is_shouted(&again) {
                    *text = again;
                    *loud = !quiet;
                }
            }
            None if !full => {
                spellings.push(Spelling {
                    key,
                    words: page.words(spot.tokens.clone()),
                    text: written(page, spot.tokens.clone()),
                    uses: usize::from(!person || !is_born(page, &spot.tokens)),
                    loud: page.loud(spot.tokens.start),
                });
            }
            None => {}
        }
    }
    // "Jane Keane", whatever was her name when she was born.
    let own = spellings.first().and_then(Spelling::surname);
    let best = spellings.iter().enumerate().max_by_key(|(order, spelling)| {
        let Spelling { words: key, uses, loud, .. } = spelling;
        let maiden = *uses == 0 && own.is_some() && spelling.surname() != own;
        let words = if maiden { 1 } else { key.split(' ').count() };
        let full =
            person || matches!(figure.kind, EntityKind::Organization | EntityKind::Work | EntityKind::Event);
        // "United States" rather than "US".
        let fullest = if full { words } else { usize::from(key.chars().count() > 3) };
        (fullest, !*loud, if words == 1 { key.len() } else { *uses }, usize::MAX - order)
    });
    let Some((_, Spelling { words: canonical, text, .. })) = best else { return };
    figure.name = without_the(text, figure.kind).to_owned();
    // "By AMINA DIALLO", "LIMA, Peru": capitals of the print, not of the name.
    let filed = one_of!(figure.rule, "entity/dateline" | "entity/byline");
    if !text.contains(char::is_lowercase)
        && (filed || (person || figure.kind == EntityKind::Place) && is_shouted(text))
    {
        figure.name = quietly(text);
    }
    figure.aliases = spellings
        .iter()
        .filter(|other| other.words != *canonical && other.words.trim_start_matches("the ") != canonical)
        .map(|other| other.text.clone())
        .collect();
    let canonical: Vec<&str> = canonical.split(' ').collect();
    for spot in &mut figure.mentions {
        let part = spot.tokens.clone().all(|at| canonical.contains(&page.folded(at)));
        spot.form = if part { MentionForm::Name } else { MentionForm::Alias };
    }
}

impl Spelling {
    /// The last of several words.
    fn surname(&self) -> Option<&str> {
        self.words.rsplit_once(' ').map(|(_, last)| last)
    }
}

/// True for a name in capitals that is no acronym.
fn is_shouted(text: &str) -> bool {
    !text.contains(char::is_lowercase) && text.chars().count() > 5
}

/// A name in capitals as it is written otherwise: a capital at each word's beginning.
fn quietly(text: &str) -> String {
    let mut fresh = true;
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if fresh {
            out.push(letter);
        } else {
            out.extend(case::lower(letter));
        }
        fresh = !letter.is_alphabetic();
    }
    out
}

fn without_the(text: &str, kind: EntityKind) -> &str {
    match kind {
        EntityKind::Organization | EntityKind::Place => text.strip_prefix("the ").unwrap_or(text),
        _ => text,
    }
}

/// The words of a range with single spaces.
fn written(page: &Page, tokens: std::ops::Range<usize>) -> String {
    single_spaced(page.doc.slice(page.doc.span_of(tokens)))
}

#[cfg(test)]
mod tests {
    use crate::testing::analyze;

    #[test]
    fn capitals_of_the_print_are_no_name() {
        for (text, want) in [
            ("OBAN — It rained in Oban.", "Oban"),
            ("LIMA, Peru — It rained.", "Lima"),
            ("It rained in the USA.", "USA"),
        ] {
            let report = analyze(text, None);
            assert_eq!(report.entities.first().map(|e| &*e.name), Some(want), "{text}");
        }
    }
}
