//! Organizations: acronyms with their full names, names without "Ltd", short forms of one longer name.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::{Groups, Name};
use crate::entities::key::Key;
use crate::entities::page::Page;
use crate::report::EntityKind;

pub(super) fn join(page: &Page, names: &[Name], pairs: &[(Range<usize>, Range<usize>)], groups: &mut Groups) {
    by_acronym(page, names, pairs, groups);
    by_alias(page, names, groups);
    by_initials(page, names, groups);
    // Twice: once "Acme Robotics" is known for "Acme Robotics AG", "Acme" is the beginning of one name and not of two.
    let organizations = organizations(names);
    by_part(page, &organizations, groups);
    by_part(page, &organizations, groups);
}

fn by_acronym(page: &Page, names: &[Name], pairs: &[(Range<usize>, Range<usize>)], groups: &mut Groups) {
    if pairs.is_empty() {
        return;
    }
    let mut starts: FxHashMap<usize, usize> = FxHashMap::default();
    let mut keys: FxHashMap<&str, usize> = FxHashMap::default();
    for (at, name) in names.iter().enumerate() {
        starts.insert(name.found.tokens.end, at);
        if name.found.kind != EntityKind::Person {
            keys.entry(&name.key).or_insert(at);
        }
    }
    for (full, acronym) in pairs {
        let (Some(&full), Some(&short)) = (starts.get(&full.end), starts.get(&acronym.end)) else { continue };
        groups.join(full, short);
        if let Some(&same) = keys.get(page.words(acronym.clone()).as_str()) {
            groups.join(same, short);
        }
    }
}

/// "NNPC" and "NNPCL", where the text names the Nigerian National Petroleum Company Limited and nobody else has the letters.
fn by_initials(page: &Page, names: &[Name], groups: &mut Groups) {
    let mut bodies: FxHashMap<String, Option<usize>> = FxHashMap::default();
    for (at, name) in names.iter().enumerate() {
        let tokens = name.found.tokens.clone();
        // "The FG", of the Federal Government
        let government = tokens.len() == 2 && page.folded(tokens.start + 1) == "government";
        if name.found.kind != EntityKind::Organization || tokens.len() < 3 && !government {
            continue;
        }
        // The BBC is no Burnley Borough Council.
        if page.folded(tokens.end - 1) == "council" {
            continue;
        }
        let root = groups.root(at);
        for letters in page.initials(tokens) {
            let own = bodies.entry(letters).or_insert(Some(root));
            if own.is_some_and(|known| known != root) {
                *own = None;
            }
        }
    }
    for (at, name) in names.iter().enumerate() {
        let tokens = &name.found.tokens;
        let letters = page.doc.word(tokens.start);
        let acronym = name.found.kind == EntityKind::Organization
            && tokens.len() == 1
            && letters.len() > 1
            && letters.bytes().all(|b| b.is_ascii_uppercase());
        if acronym && let Some(&Some(full)) = bodies.get(page.folded(tokens.start)) {
            groups.join(full, at);
        }
    }
}

/// "The Department of Forestry, known as Cal Fire,": the text says that both are one.
fn by_alias(page: &Page, names: &[Name], groups: &mut Groups) {
    for (at, pair) in names.windows(2).enumerate() {
        let [full, short] = pair else { continue };
        let (mut from, to) = (full.found.tokens.end, short.found.tokens.start);
        if full.found.kind != EntityKind::Organization || short.found.kind != EntityKind::Organization {
            continue;
        }
        from += usize::from(page.doc.lower(from) == ",");
        from +=
            usize::from(one_of!(page.folded(from), "also" | "better" | "locally" | "commonly" | "formerly"));
        let known = page.folded(from) == "known" && page.folded(from + 1) == "as";
        let behind = from + 2 + usize::from(page.folded(from + 2) == "the");
        if known && behind == to {
            groups.join(at, at + 1);
        }
    }
}

/// Where organizations stand among the names, with the words of each.
fn organizations(names: &[Name]) -> Vec<(usize, String)> {
    names
        .iter()
        .enumerate()
        .filter(|(_, n)| n.found.kind == EntityKind::Organization)
        .map(|(at, n)| (at, n.words().collect::<Vec<_>>().join(" ")))
        .collect()
}

/// Joins a name that is the beginning or the end of exactly one longer organization's name.
fn by_part(page: &Page, organizations: &[(usize, String)], groups: &mut Groups) {
    // A part of a name, and the group of the longer name; `None` where two have it.
    let mut parts: FxHashMap<&str, Option<usize>> = FxHashMap::default();
    for (at, whole) in organizations {
        let root = groups.root(*at);
        let cuts = whole.match_indices(' ').map(|(cut, _)| cut);
        for part in cuts.flat_map(|cut| [whole.get(..cut), whole.get(cut + 1..)]).flatten() {
            let known = parts.entry(part).or_insert(Some(root));
            if known.is_some_and(|k| k != root) {
                *known = None;
            }
        }
    }
    for (at, whole) in organizations {
        // "The Greens", of the Green Party
        if !whole.contains(' ')
            && let Some(&Some(party)) = whole.strip_suffix('s').and_then(|one| parts.get(one))
            && organizations.iter().any(|(other, whole)| {
                groups.root(*other) == party && whole.rsplit(' ').next() == Some("party")
            })
        {
            groups.join(party, *at);
        }
        // "Yale" is not short for "Yale Daily News": what is listed stands for itself.
        // "Apple" is, for "Apple Inc."
        let firm = |longer: &str| {
            longer.strip_prefix(whole.as_str()).is_some_and(|form| {
                let form = form.trim_matches([' ', ',', '.']);
                one_of!(
                    form,
                    "inc"
                        | "ltd"
                        | "corp"
                        | "plc"
                        | "llc"
                        | "ag"
                        | "sa"
                        | "se"
                        | "nv"
                        | "limited"
                        | "corporation"
                ) && !one_of!(whole.as_str(), "guardian" | "harvard" | "yale" | "labour")
            })
        };
        let alone = || {
            page.lists.listed(Key::of(whole)).is_some_and(|l| l.kind == EntityKind::Organization)
                && !organizations.iter().any(|(_, longer)| firm(longer))
        };
        if let Some(&Some(longer)) = parts.get(whole.as_str())
            && !alone()
        {
            groups.join(longer, *at);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::analyze;

    #[test]
    fn a_company_is_one_whatever_is_left_of_its_name() {
        let text = "ACME ROBOTICS TO CUT JOBS\n\nGerman robot maker Acme Robotics AG said on Monday it would cut 1,200 \
                    jobs.\n\nShares in Acme, which have lost a third this year, fell. Acme said it was in talks.";
        let report = analyze(text, None);
        let companies: Vec<_> = report.entities.iter().filter(|e| e.name.starts_with("Acme")).collect();
        assert_eq!(companies.len(), 1, "{companies:?}");
        assert_eq!((&*companies[0].name, companies[0].mentions.len()), ("Acme Robotics AG", 4));
    }

    #[test]
    fn a_body_is_one_under_its_other_names() {
        for (text, name, mentions) in [
            ("The U.S. Federal Trade Commission sued. The FTC said so.", "U.S. Federal Trade Commission", 2),
            (
                "The Nigerian National Petroleum Company Limited left. NNPC boss Tom Hale slept. The NNPCL did not.",
                "Nigerian National Petroleum Company Limited",
                3,
            ),
            ("The Federal Government left. The FG slept.", "Federal Government", 2),
            ("The Green Party left. The Greens slept.", "Green Party", 2),
            ("The Commission on Audit left. COA chair Ana Ruiz slept.", "Commission on Audit", 2),
            (
                "The Oak Department of Forestry, known as Oak Fire, said so. Oak Fire left.",
                "Oak Department of Forestry",
                3,
            ),
        ] {
            let report = analyze(text, None);
            let found = report.entities.iter().find(|e| e.name == name).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(found.mentions.len(), mentions, "{text}: {found:?}");
        }
    }
}
