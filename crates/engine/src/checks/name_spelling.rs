//! One name spelt two ways: "Stephen Harwood" and "Stephen Harwod".

use rustc_hash::FxHashMap;

use super::Evidence;
use crate::fold::fold;
use crate::report::{Check, Entity, EntityKind};

/// Shorter surnames differ by one letter too easily ("Chen", "Shen").
const SHORTEST: usize = 6;
/// At most so many people of one first name are compared.
const MOST_NAMESAKES: usize = 8;

pub(super) fn find(evidence: &Evidence, out: &mut Vec<Check>) {
    let mut namesakes: FxHashMap<String, Vec<(String, &str)>> = FxHashMap::default();
    // People who are named by one word only, by its first letter: a surname misspelt is nobody's.
    let mut alone: FxHashMap<char, Vec<(String, &Entity)>> = FxHashMap::default();
    let people = || evidence.entities.iter().filter(|e| e.kind == EntityKind::Person);
    for entity in people().filter(|e| !e.name.contains(' ') && e.mentions.len() == 1) {
        let folded = fold(&entity.name).into_owned();
        let Some(letter) = folded.chars().next() else { continue };
        let own = alone.entry(letter).or_default();
        if own.len() < MOST_NAMESAKES {
            own.push((folded, entity));
        }
    }
    for entity in people() {
        let folded = fold(&entity.name);
        let Some((first, last)) = folded.split_once(' ') else { continue };
        let surname = last.rsplit(' ').next().unwrap_or(last);
        let close = surname.chars().next().and_then(|letter| alone.get(&letter)).into_iter().flatten();
        for (_, other) in close.filter(|(word, _)| one_letter_apart(word, surname)) {
            if let Some(mention) = other.mentions.first() {
                out.push(Check {
                    kind: "check/name-spelling".into(),
                    message: format!(
                        "“{}” here, “{}” elsewhere: one person, spelt two ways?",
                        other.name, entity.name
                    ),
                    start: mention.start,
                    end: mention.end,
                });
            }
        }
        let others = namesakes.entry(first.to_owned()).or_default();
        if let (Some((_, other)), Some(mention)) = (
            others.iter().find(|(o, _)| one_letter_apart(o, last) && !told_apart(o, last)),
            entity.mentions.first(),
        ) {
            out.push(Check {
                kind: "check/name-spelling".into(),
                message: format!("“{}” here, “{other}” elsewhere: one person, spelt two ways?", entity.name),
                start: mention.start,
                end: mention.end,
            });
        }
        if others.len() < MOST_NAMESAKES {
            others.push((last.to_owned(), &entity.name));
        }
    }
}

/// "Weller Jr." and "Weller Sr.", "W. Weller" and "H. Weller": what differs is there to tell the two apart.
fn told_apart(one: &str, other: &str) -> bool {
    let mut pairs = one.split(' ').zip(other.split(' ')).filter(|(a, b)| a != b);
    let short = |word: &str| word.trim_end_matches('.').chars().count() < 4;
    one.split(' ').count() == other.split(' ').count()
        && pairs.next().is_some_and(|(a, b)| short(a) && short(b))
        && pairs.next().is_none()
}

/// True where one letter was added, left out, changed, or changed places with the next.
fn one_letter_apart(one: &str, other: &str) -> bool {
    let (a, b) = (one.chars().count(), other.chars().count());
    if a.max(b) < SHORTEST || a.abs_diff(b) > 1 || one == other {
        return false;
    }
    let head = one.chars().zip(other.chars()).take_while(|(x, y)| x == y).count();
    let tail = one.chars().rev().zip(other.chars().rev()).take_while(|(x, y)| x == y).count();
    let (rest_a, rest_b) = (a.saturating_sub(head + tail), b.saturating_sub(head + tail));
    let at = |word: &str, place| word.chars().nth(place);
    let swapped = rest_a == 2
        && rest_b == 2
        && at(one, head) == at(other, head + 1)
        && at(one, head + 1) == at(other, head);
    rest_a.max(rest_b) <= 1 || swapped
}

#[cfg(test)]
mod tests {
    use super::one_letter_apart;
    use crate::checks::tests::found;

    #[test]
    fn points_at_two_spellings() {
        let text = "Stephen Harwood spoke first. Later Stephen Harwod left. Stephen Harwell stayed.";
        assert_eq!(found(text, "check/name-spelling").len(), 1);
        let text = "Stephen Harwood spoke first. Later Mr. Harwodd left.";
        assert_eq!(
            found(text, "check/name-spelling"),
            ["“Harwodd” here, “Stephen Harwood” elsewhere: one person, spelt two ways?"]
        );
        for text in [
            "Stephen Harwood Jr. spoke first. Later Stephen Harwood Sr. left.",
            "Stephen W. Harwood spoke first. Later Stephen H. Harwood left.",
            "Stephen Harwood spoke first. Later Mr. Harwood left.",
            "Stephen Harwood spoke first. Anna Harwodd left.",
            "Stephen Harwood spoke first. Mr. Harwell left, and Harwell came back.",
        ] {
            assert!(found(text, "check/name-spelling").is_empty(), "{text}");
        }
        assert!(one_letter_apart("petersen", "peterson") && one_letter_apart("brain-smith", "brian-smith"));
        assert!(!one_letter_apart("chen", "shen") && !one_letter_apart("harwood", "harwell"));
    }
}
