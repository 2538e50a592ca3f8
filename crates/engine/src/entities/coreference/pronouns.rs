//! Whom "he" and "she" mean: who leads the sentence before, who alone is of that sex, whom the story is about.

mod cast;
mod clauses;
mod mourning;
mod scene;
mod sexes;

use cast::cast;
use rustc_hash::FxHashMap;
use scene::Scene;
use sexes::vote;

use crate::document::Token;
use crate::entities::facts::Facts;
use crate::entities::figures::{Figure, Sex, Spot};
use crate::entities::page::Page;
use crate::report::{BlockKind, EntityKind, MentionForm};

/// Brackets reach at most so many tokens, as far as names inside them go.
const BRACKET: usize = 6;
/// Whoever leads a sentence stands at most so many tokens behind its beginning.
const LEAD: usize = 40;

/// So many sentences may tell at first of whom a story is.
const HEAD: u32 = 6;

/// A token, and the index of the person who is named there.
type Named = (usize, usize);

/// Whom each pronoun of the story means.
pub(super) fn find(
    page: &Page,
    figures: &mut [Figure],
    owners: &[Named],
    quoted: &[bool],
) -> Vec<(usize, Spot)> {
    let mut cast = cast(page, figures, owners, quoted);
    let told = page.doc.words.table(told);
    let told = |token: &Token| told.get(token.word.index()).copied().flatten();
    let tokens = page.doc.tokens.iter().enumerate();
    let spoken: Vec<(usize, Sex)> = tokens
        .filter_map(|(at, token)| Some((at, told(token)?)))
        .filter(|&(at, _)| quoted.get(at) != Some(&true) && !page.furniture(at))
        .collect();
    vote(page, figures, &cast, quoted, &spoken);
    let main = main_figure(page, figures);
    let late = main.filter(|&m| figures.get(m).is_some_and(|f| dies(page, f)));
    let mut clients = page.doc.tokens_of(&["client"]);
    if page.doc.tokens_of(&["pleaded", "jailed", "sentencing"]).is_empty() {
        clients.clear();
    }
    let mut found = Vec::new();
    // Whom a pronoun was taken to mean that told no more than that: a "she" is then not the same person.
    let mut likely: FxHashMap<usize, Sex> = FxHashMap::default();
    for &(at, sex) in &spoken {
        let sentence = page.doc.token(at).sentence as usize;
        let scene =
            Scene { page, figures, cast: &cast, quoted, main, late, likely: &likely, clients: &clients };
        let Some((index, sure)) = scene.antecedent(sentence, at, sex) else { continue };
        if let Some(figure) = figures.get_mut(index).filter(|_| sure) {
            figure.sex.get_or_insert(sex);
        }
        likely.entry(index).or_insert(sex);
        if let Some(own) = cast.get_mut(sentence) {
            // A sentence without end must not cost more than its length.
            let place =
                if own.len() < 64 { own.partition_point(|&(token, _)| token < at) } else { own.len() };
            own.insert(place, (at, index));
        }
        found.push((index, Spot { tokens: at..at + 1, form: MentionForm::Pronoun }));
    }
    found
}

/// The sex that a pronoun's form tells.
fn told(word: &str) -> Option<Sex> {
    match word {
        "he" | "him" | "his" | "himself" => Some(Sex::Man),
        "she" | "her" | "hers" | "herself" => Some(Sex::Woman),
        _ => None,
    }
}

/// "| Ana Ruiz, the judge, died | on Tuesday": of whose life the story tells; not "Ana Ruiz said that 30 people died",
/// "Ana Ruiz, whose son died". Nor where the police ask why: such a story is of others, too.
fn dies(page: &Page, figure: &Figure) -> bool {
    let comma = |at: usize| page.doc.lower(at) == ",";
    let other =
        |at: usize| page.doc.lower(at) == "whose" || page.is(at, Facts::SPEECH) && page.doc.pos(at).finite();
    let dead = figure.mentions.iter().take(2).any(|m| {
        let end = m.tokens.end;
        page.doc.token(end).sentence < HEAD
            && (end..end + LEAD)
                .take_while(|&t| page.together(end, t) && !other(t))
                .find(|&t| one_of!(page.doc.lower(t), "dies" | "died"))
                // "Tom Hale, | who has died | aged 93,"
                .is_some_and(|verb| {
                    let who = page.doc.lower(end + 1) == "who" && verb <= end + 3;
                    verb == end || comma(end) && (comma(verb - 1) || who)
                })
    });
    dead && page.doc.tokens_of(&["police", "murder", "inquest"]).is_empty()
}

/// Whom the story is about, where one person is named twice as often as any other, or most often and in
/// the headline or first of all: a profile, an obituary.
fn main_figure(page: &Page, figures: &[Figure]) -> Option<usize> {
    let people = || figures.iter().enumerate().filter(|(_, f)| f.kind == EntityKind::Person);
    let (index, most) = people().max_by_key(|(_, f)| f.mentions.len())?;
    let next = people().filter(|(i, _)| *i != index).map(|(_, f)| f.mentions.len()).max().unwrap_or(0);
    let headed = || {
        let mut names = most.mentions.iter();
        names.any(|m| {
            matches!(page.doc.block_kind(m.tokens.start), BlockKind::Headline | BlockKind::Standfirst)
        })
    };
    let first = |f: &Figure| f.mentions.iter().map(|m| m.tokens.start).min();
    let opens = || people().all(|(_, f)| first(f) >= first(most));
    let many = most.mentions.len();
    (many >= 3 && (many >= next * 2 || many > next && (headed() || opens()))).then_some(index)
}
