//! The sex of people whose name does not tell it, by the pronouns that can mean nobody else.

use rustc_hash::FxHashMap;

use super::clauses::{acts_on, behind, leads};
use super::{Named, told};
use crate::entities::figures::{Figure, Sex};
use crate::entities::page::Page;

/// Gives people whose name does not tell it the sex of the pronouns that can mean nobody else: only they are named, and
/// they lead the sentence.
pub(super) fn vote(
    page: &Page,
    figures: &mut [Figure],
    cast: &[Vec<Named>],
    quoted: &[bool],
    spoken: &[(usize, Sex)],
) {
    let mut votes: FxHashMap<usize, i32> = FxHashMap::default();
    for &(at, sex) in spoken {
        let sentence = page.doc.token(at).sentence as usize;
        let block = page.doc.sentence(sentence).map(|s| s.block);
        let own = cast.get(sentence).map_or(&[][..], Vec::as_slice);
        let said = if sex == Sex::Man { 1 } else { -1 };
        // "She married | Robin Hale |"
        if page.folded(at + 1) == "married"
            && let Some(&(_, spouse)) = own.iter().find(|(token, _)| *token == at + 2)
        {
            *votes.entry(spouse).or_default() -= said;
        }
        let before = sentence
            .checked_sub(1)
            .filter(|&b| page.doc.sentence(b).map(|s| s.block) == block)
            .and_then(|b| cast.get(b))
            .map_or(&[][..], Vec::as_slice);
        let (token, person) = match (own.first(), before.first()) {
            (Some(&first), _) if first.0 < at => first,
            (None, Some(&first)) => first,
            _ => continue,
        };
        let alone = own.len() + before.len() <= 32
            && own.iter().chain(before.iter().filter(|_| own.is_empty())).all(|&(_, p)| p == person);
        // "Her student, | Tom Hale, | thinks that she": whose student he is.
        let start = page.doc.sentence_of(token).map_or(token, |s| s.tokens.start);
        let owned = own.first().is_some_and(|f| f.0 == token) && told(page.doc.lower(start)) == Some(sex);
        // "Ruiz's mother smiled. | She": is no Ruiz.
        let kin = own.is_empty() && page.doc.lower(behind(page, token)) == "'s";
        if alone && !owned && !kin && leads(page, quoted, token) && !acts_on(page, token, at) {
            *votes.entry(person).or_default() += said;
        }
    }
    for (person, sum) in votes {
        if let Some(figure) = figures.get_mut(person).filter(|_| sum != 0) {
            figure.sex.get_or_insert(if sum > 0 { Sex::Man } else { Sex::Woman });
        }
    }
}
