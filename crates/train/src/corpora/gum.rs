//! GUM (genres under licences that allow shipping): parts of speech, and names from its annotation of all mentions.
//!
//! GUM marks every mention, named or not, with its whole phrase ("the Foundation, which …"). A mention is a name where
//! its head is a proper noun; the name is the stretch of its minimal span around the head. What else is written as a
//! proper noun (products, languages, nationalities before a noun) GUM does not sort as we do: it stays open.

use std::fs;
use std::path::Path;

use nutgraf_engine::report::EntityKind as K;

use super::{Annotated, Kinds, Name, read};

/// Reads every `dep/*.conllu` file of the folder, in the order of their names.
pub fn read_all(folder: &Path, weight: f32) -> Result<Vec<Annotated>, String> {
    let fail = |e: &dyn std::fmt::Display| format!("{}: {e}", folder.display());
    let mut paths: Vec<_> = fs::read_dir(folder)
        .map_err(|e| fail(&e))?
        .map(|entry| entry.map(|e| e.path()))
        .collect::<Result<_, _>>()
        .map_err(|e| fail(&e))?;
    paths.retain(|p| p.extension().is_some_and(|e| e == "conllu"));
    paths.sort();
    let mut out = Vec::new();
    for path in paths {
        out.extend(read(&path)?.split("\n\n").filter_map(|block| sentence(block, weight)));
    }
    Ok(out)
}

/// A mention: the words of its phrase, its kind, and which of them, counted from one, are its minimal span.
#[derive(Debug, Clone)]
struct Mention {
    id: String,
    kind: String,
    least: Vec<usize>,
    start: usize,
}

fn sentence(block: &str, weight: f32) -> Option<Annotated> {
    let (mut words, mut speech, mut spaced) = (Vec::new(), Vec::new(), Vec::new());
    let mut heads = Vec::new();
    let (mut open, mut mentions) = (Vec::new(), Vec::new());
    let (mut space, mut inside, mut after_group) = (true, 0, true);
    for line in block.lines().filter(|l| !l.starts_with('#')) {
        let columns: Vec<&str> = line.split('\t').collect();
        let [id, word, _, _, tag, _, head, .., misc] = columns.as_slice() else { continue };
        let no_space = misc.contains("SpaceAfter=No");
        if let Some((first, last)) = id.split_once('-') {
            // "don't": the words that follow are written together.
            inside = last.parse::<usize>().ok()? + 1 - first.parse::<usize>().ok()?;
            after_group = !no_space;
            continue;
        }
        if id.contains('.') {
            continue;
        }
        let entity = misc.split('|').find_map(|m| m.strip_prefix("Entity=")).unwrap_or_default();
        brackets(entity, words.len(), &mut open, &mut mentions);
        words.push((*word).to_owned());
        speech.push((*tag).to_owned());
        heads.push(head.parse::<usize>().unwrap_or(0));
        spaced.push(space);
        space = match inside {
            0 => !no_space,
            1 => after_group,
            _ => false,
        };
        inside = inside.saturating_sub(1);
    }
    let names = names(&words, &speech, &heads, &mentions);
    (!words.is_empty()).then_some(Annotated {
        words,
        spaced: Some(spaced),
        speech: Some(speech),
        names: Some(names),
        weight,
    })
}

/// Reads the brackets at a word: `(1-person-…` opens a mention, `1)` closes it, `(1-person-…)` is one of one word.
fn brackets(entity: &str, at: usize, open: &mut Vec<Mention>, done: &mut Vec<(Mention, usize)>) {
    let mut rest = entity;
    while !rest.is_empty() {
        let end = rest.get(1..).and_then(|r| r.find(['(', ')'])).map_or(rest.len(), |n| n + 1);
        let closes = rest.as_bytes().get(end) == Some(&b')');
        let piece = rest.get(..end).unwrap_or_default();
        rest = rest.get(end + usize::from(closes)..).unwrap_or_default();
        if let Some(fields) = piece.strip_prefix('(') {
            let fields: Vec<&str> = fields.split('-').collect();
            let [id, kind, ..] = fields.as_slice() else { continue };
            // group, kind, information status, salience, centering, minimal span
            let least = fields.get(5).into_iter().flat_map(|f| f.split(',')).filter_map(|n| n.parse().ok());
            let mention =
                Mention { id: (*id).into(), kind: (*kind).into(), least: least.collect(), start: at };
            if closes {
                done.push((mention, at + 1));
            } else {
                open.push(mention);
            }
        } else if closes && let Some(index) = open.iter().rposition(|m| m.id == piece) {
            done.push((open.remove(index), at + 1));
        }
    }
}

fn proper(tag: &str) -> bool {
    matches!(tag, "NNP" | "NNPS")
}

fn names(words: &[String], speech: &[String], heads: &[usize], mentions: &[(Mention, usize)]) -> Vec<Name> {
    let mut found: Vec<Name> = Vec::new();
    for (mention, end) in mentions {
        let phrase = mention.start..*end;
        let Some(head) = phrase.clone().find(|&i| !phrase.contains(&heads[i].wrapping_sub(1))) else {
            continue;
        };
        let kind = match mention.kind.as_str() {
            "person" => K::Person,
            "organization" => K::Organization,
            "place" => K::Place,
            "event" => K::Event,
            _ => continue,
        };
        if !proper(&speech[head]) {
            continue;
        }
        let least =
            |i: usize| i >= phrase.start && i < phrase.end && mention.least.contains(&(i + 1 - phrase.start));
        // "University of North Carolina": the minimal span leaves the small words out.
        let small =
            |i: usize| kind != K::Person && matches!(words[i].as_str(), "of" | "for" | "&" | "-" | "'s");
        let (mut start, mut stop) = (head, head + 1);
        while stop < phrase.end && (least(stop) || small(stop) && least(stop + 1)) {
            stop += 1;
        }
        // A person's name begins with its head; what stands before is a title.
        while kind != K::Person
            && start > phrase.start
            && (least(start - 1) || small(start - 1) && start > phrase.start + 1 && least(start - 2))
        {
            start -= 1;
        }
        found.push(Name { start, end: stop, kinds: Kinds::of(kind) });
    }
    // The longer one of names that overlap.
    found.sort_by_key(|n| (std::cmp::Reverse(n.end - n.start), n.start));
    let mut taken = vec![false; words.len()];
    found.retain(|n| {
        let free = !taken[n.start..n.end].contains(&true);
        if free {
            taken[n.start..n.end].fill(true);
        }
        free
    });
    let any = label_kinds();
    for (at, word) in words.iter().enumerate() {
        let capital = word.starts_with(char::is_uppercase) && (at > 0 || proper(&speech[at]));
        if !taken[at] && (proper(&speech[at]) || capital && speech[at].starts_with("JJ")) {
            found.push(Name { start: at, end: at + 1, kinds: any });
        }
    }
    found.sort_by_key(|n| n.start);
    found
}

/// Any kind of name, or none.
fn label_kinds() -> Kinds {
    [K::Person, K::Organization, K::Place, K::Group, K::Event, K::Work]
        .into_iter()
        .fold(Kinds::NONE, |all, kind| all.or(Kinds::of(kind)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_the_named_part_of_a_mention() {
        let row = |id: usize, word: &str, tag: &str, head: usize, entity: &str| {
            format!("{id}\t{word}\t_\t_\t{tag}\t_\t{head}\t_\t_\t{entity}\n")
        };
        let block = [
            row(1, "Mayor", "NNP", 2, "Entity=(1-person-new-n-cf1-1,2,3-coref"),
            row(2, "Ana", "NNP", 5, "_"),
            row(3, "Ruiz", "NNP", 2, "Entity=1)"),
            row(4, "has", "VBZ", 5, "_"),
            row(5, "left", "VBN", 0, "_"),
            row(6, "the", "DT", 7, "Entity=(2-organization-new-n-cf2-2,4-coref"),
            row(7, "University", "NNP", 5, "_"),
            row(8, "of", "IN", 9, "_"),
            row(9, "Varna", "NNP", 7, "Entity=(3-place-new-n-cf3-1-coref)2)"),
            row(10, "for", "IN", 12, "_"),
            row(11, "Bulgarian", "JJ", 12, "_"),
            row(12, "friends", "NNS", 5, "Entity=(4-person-new-n-cf3-1-sgl)"),
        ]
        .concat();
        let sentence = sentence(&block, 1.0).unwrap();
        let names: Vec<_> = sentence.names.iter().flatten().map(|n| (n.start..n.end, n.kinds)).collect();
        assert_eq!(
            names,
            [
                (0..1, label_kinds()),
                (1..3, Kinds::of(K::Person)),
                (6..9, Kinds::of(K::Organization)),
                (10..11, label_kinds()),
            ]
        );
    }
}
