//! The sex of people whose name does not tell it, by the pronouns that can mean nobody else.

use rustc_hash::FxHashMap;

use super::clauses::{acts_on, behind, leads};
use super::{LEAD, Named, told};
use crate::entities::facts::Facts;
use crate::entities::figures::{Figure, Sex};
use crate::entities::merge::people_sex;
use crate::entities::page::Page;

/// A paragraph is looked through for so many sentences or pronouns.
const PARAGRAPH: usize = 16;

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
    for &(at, sex) in spoken {
        if let Some(figure) = own_quotation(page, cast, quoted, at).and_then(|person| figures.get_mut(person))
            && figure
                .names()
                .take(PARAGRAPH)
                .all(|spot| people_sex::honorific_sex(page, spot.tokens.start).is_none())
            && !contradicted(page, spoken, at, sex)
        {
            figure.sex = Some(sex);
        }
    }
    for (person, sum) in votes {
        if let Some(figure) = figures.get_mut(person).filter(|_| sum != 0) {
            figure.sex.get_or_insert(if sum > 0 { Sex::Man } else { Sex::Woman });
        }
    }
}

/// "| Chanda Kabwe, | a nurse, said it was late. “I am tired,” | he | said": who alone is named in a paragraph and says
/// something at its beginning is quoted in it, whatever a list says of the first name.
fn own_quotation(page: &Page, cast: &[Vec<Named>], quoted: &[bool], at: usize) -> Option<usize> {
    let doc = page.doc;
    let says = page.is(at + 1, Facts::SPEECH) && doc.pos(at + 1).finite();
    let quotes = || (1..=2).any(|steps| quoted.get(doc.before(at, steps)) == Some(&true));
    if !says || !quotes() {
        return None;
    }
    let sentence = doc.token(at).sentence as usize;
    let block = doc.sentence(sentence)?.block;
    let own = |s: &usize| doc.sentence(*s).is_some_and(|s| s.block == block);
    let first = (0..=sentence).rev().take_while(own).take(PARAGRAPH).last()?;
    let mut named = (first..=sentence).filter_map(|s| cast.get(s)).flatten();
    let &(token, person) = named.next()?;
    let opens = doc.token(token).sentence as usize == first && first < sentence;
    // Not "said that the attacker had a knife. “Give me the money,” he said", nor what is asked of somebody.
    let speaks = || {
        let mut verbs = (token..token + LEAD).take_while(|&t| page.together(token, t));
        verbs.find(|&t| doc.pos(t).finite()).is_some_and(|t| {
            let somebody =
                |&t: &usize| page.is(t, Facts::ROLE | Facts::TITLE | Facts::KIN | Facts::MAN | Facts::WOMAN);
            let mut rest = (t + 1..t + LEAD).take_while(|&t| page.together(token, t));
            page.is(t, Facts::SPEECH)
                && one_of!(doc.lower(t), "said" | "says" | "added" | "adds")
                && !rest.any(|t| {
                    somebody(&t) || one_of!(doc.lower(t), "attacker" | "who" | "someone" | "somebody")
                })
        })
    };
    (opens && named.all(|&(_, p)| p == person) && leads(page, quoted, token) && speaks()).then_some(person)
}

/// True where the paragraph of a pronoun has one of the other sex, too.
fn contradicted(page: &Page, spoken: &[(usize, Sex)], at: usize, sex: Sex) -> bool {
    let block = |at: usize| page.doc.sentence_of(at).map(|s| s.block);
    let place = spoken.partition_point(|&(token, _)| token < at);
    let near = spoken.get(place.saturating_sub(PARAGRAPH)..spoken.len().min(place + PARAGRAPH));
    near.unwrap_or_default().iter().any(|&(token, other)| other != sex && block(token) == block(at))
}
