//! Who "the victim" and "the defendant" are: the one of whom the story tells that they died or that they are tried.

use std::ops::Range;

use super::Owner;
use crate::entities::facts::Facts;
use crate::entities::figures::{Figure, Spot};
use crate::entities::page::Page;
use crate::report::{EntityKind, MentionForm};
use crate::tagger::Pos;

/// A verb so far behind a name tells of whoever has it, in tokens.
const REACH: usize = 16;
/// So many mentions of a person are looked at.
const MOST: usize = 16;

/// Each "the victim" and "the defendant", where only one person of the story can be it, as mentions and, where they only own
/// something, as owners.
pub(super) fn find(page: &Page, figures: &[Figure]) -> (Vec<(usize, Spot)>, Vec<Owner>) {
    let (mut found, mut owners) = (Vec::new(), Vec::new());
    let mut taken = None;
    let mut resolve = |nouns: &[&str], one: &dyn Fn() -> Option<usize>| {
        let spots = page.doc.tokens_of(nouns);
        if spots.is_empty() {
            return;
        }
        let taken = taken.get_or_insert_with(|| mentioned(page, figures));
        let free = |noun: usize| stands_alone(page, noun) && taken.get(noun) != Some(&true);
        let spots = spots.into_iter().filter(|&noun| free(noun));
        let mut spots = spots.peekable();
        let Some(person) = spots.peek().is_some().then(one).flatten() else { return };
        let first = figures.get(person).and_then(|f| f.names().map(|m| m.tokens.start).min()).unwrap_or(0);
        for noun in spots.filter(|&noun| noun > first) {
            if page.folded(noun + 1) == "'s" {
                owners.push((noun - 1, person));
            } else {
                found.push((person, Spot { tokens: noun - 1..noun + 1, form: MentionForm::Role }));
            }
        }
    };
    let tried = || only(figures, |name| is_tried(page, name));
    resolve(&["victim"], &|| only(figures, |name| is_victim(page, name)).filter(|_| tried().is_some()));
    resolve(&["defendant", "accused"], &tried);
    (found, owners)
}

/// "| The victim |, who was 81": with no name behind it, and nothing that says of what; not "the accused | man |".
fn stands_alone(page: &Page, noun: usize) -> bool {
    let next = page.folded(noun + 1);
    let goes_on = match next {
        "," => !one_of!(page.folded(noun + 2), "who" | "whose"),
        _ => one_of!(next, "of" | "and" | "-") || page.doc.pos(noun + 1) == Pos::Noun,
    };
    noun > 0 && page.folded(noun - 1) == "the" && !page.furniture(noun) && !goes_on
}

/// By token: part of a mention. Made once, so that a text of nothing but victims is read in linear time.
fn mentioned(page: &Page, figures: &[Figure]) -> Vec<bool> {
    let mut taken = vec![false; page.len()];
    for spot in figures.iter().flat_map(|f| &f.mentions) {
        if let Some(own) = taken.get_mut(spot.tokens.clone()) {
            own.fill(true);
        }
    }
    taken
}

/// The only person with a name of which this is true.
fn only(figures: &[Figure], is: impl Fn(&Range<usize>) -> bool) -> Option<usize> {
    let people = figures.iter().enumerate().filter(|(_, f)| f.kind == EntityKind::Person);
    let mut found = people.filter(|(_, f)| f.names().take(MOST).any(|spot| is(&spot.tokens)));
    let (one, _) = found.next()?;
    found.next().is_none().then_some(one)
}

/// "The manslaughter of | Ana Ruiz |", "murdering | Ana Ruiz |": whoever it is that somebody is tried for. Who died or was
/// shot may be the culprit.
fn is_victim(page: &Page, name: &Range<usize>) -> bool {
    let mut lead = name.start;
    while lead > 0 && page.is(lead - 1, Facts::HONORIFIC) {
        lead -= 1;
    }
    let before = page.folded(page.doc.before(lead, 1));
    let noun = page.folded(page.doc.before(lead, 2));
    let of = before == "of"
        && one_of!(noun, "death" | "murder" | "killing" | "manslaughter" | "stabbing" | "rape");
    of || one_of!(
        before,
        "murdering" | "killing" | "stabbing" | "raping" | "strangling" | "assaulting" | "attacking"
    )
}

/// "| Tom Hale |, 58, denies murder", "| Hale | pleaded not guilty", "| Hale | is on trial"
fn is_tried(page: &Page, name: &Range<usize>) -> bool {
    let offence = |at: usize| {
        (at + 1..at + 6).any(|i| {
            one_of!(
                page.folded(i),
                "murder"
                    | "manslaughter"
                    | "assault"
                    | "fraud"
                    | "theft"
                    | "charges"
                    | "charge"
                    | "counts"
                    | "count"
                    | "rape"
                    | "murdering"
                    | "causing"
                    | "wounding"
                    | "arson"
                    | "robbery"
            )
        })
    };
    told(page, name.end).any(|at| match page.folded(at) {
        "denies" | "denied" => offence(at),
        "pleaded" => page.folded(at + 1) == "not",
        "trial" => one_of!(page.folded(page.doc.before(at, 1)), "on" | "stood"),
        _ => false,
    })
}

/// The words behind a name that tell of whoever has it: past their age and home, up to where others come in.
fn told<'p>(page: &'p Page, end: usize) -> impl Iterator<Item = usize> + use<'p> {
    (end..end + REACH).take_while(move |&at| {
        page.together(end, at)
            && !one_of!(
                page.folded(at),
                "said" | "told" | "that" | "whose" | "when" | "after" | "and" | "but" | "by" | "'s"
            )
    })
}

#[cfg(test)]
mod tests {
    use crate::testing::analyze;

    #[test]
    fn a_court_has_its_parties() {
        for (text, name, want) in [
            (
                "Tom Hale, 58, denies the manslaughter of Ana Ruiz.\n\nThe victim, who was 81, lived alone.",
                "Ana Ruiz",
                "The victim",
            ),
            (
                "Tom Hale, 58, denies the manslaughter of Ana Ruiz.\n\nA nurse said the defendant had wept.",
                "Tom Hale",
                "the defendant",
            ),
            (
                "Tom Hale, 58, denies murder.\n\nAna Ruiz was shot by the police.\n\nThe victim lived in Leeds.",
                "Ana Ruiz",
                "",
            ),
            ("Tom Hale denies fraud. Dan Orr denies fraud.\n\nThe defendant wept.", "Tom Hale", ""),
            ("Tom Hale was accused of bias and told the defendant to stand.", "Tom Hale", ""),
            (
                "Dan Orr, who pleaded guilty in May, told the jury that the defendant gave him the gun.",
                "Dan Orr",
                "",
            ),
            ("Tom Hale denies the murder of Ana Ruiz.\n\nThe victim of another fraud wept.", "Ana Ruiz", ""),
        ] {
            let report = analyze(text, None);
            let person = report.entities.iter().find(|e| e.name == name).unwrap();
            let roles: Vec<_> = person
                .mentions
                .iter()
                .filter(|m| m.form == crate::report::MentionForm::Role)
                .map(|m| m.text.as_str())
                .collect();
            assert_eq!(roles.join("|"), want, "{text}");
        }
    }
}
