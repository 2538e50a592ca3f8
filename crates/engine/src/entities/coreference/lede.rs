//! Of whom a story tells before it names them: "A bus driver who saved 22 children spoke on Friday. | Leroy Castellan, 44,
//! was …", "She holds up one finger. … | Agnes Thorburn is 61."

use std::ops::Range;

use crate::entities::facts::Facts;
use crate::entities::figures::{Figure, Sex, Spot};
use crate::entities::page::Page;
use crate::entities::quoted::quoted;
use crate::report::{BlockKind, EntityKind, MentionForm};
use crate::span::Span;
use crate::tagger::Pos;

/// The name stands in one of so many paragraphs behind the first.
const PARAGRAPHS: usize = 4;
/// A phrase with an article has at most so many tokens before its noun.
const PHRASE: usize = 9;
/// So many words of a headline may stand before the noun.
const HEADLINE: usize = 3;

/// Whom the story names late, and where it has told of them.
pub(super) struct Lede {
    /// Index of the person.
    pub index: usize,
    pub spots: Vec<Spot>,
    /// What the story calls them: "bus driver".
    pub role: Option<Span>,
}

/// Finds whom the first paragraphs tell of without a name, where the first name of the story says so.
pub(super) fn find(page: &Page, figures: &[Figure]) -> Option<Lede> {
    let paragraphs = paragraphs(page);
    let first = paragraphs.first()?.clone();
    let (name, index) = named_first(page, figures, first.start)?;
    let own = paragraphs.iter().skip(1).find(|p| p.contains(&name.start))?;
    let this =
        page.folded(own.start) == "this" && page.folded(own.start + 1) == "is" && own.start + 2 == name.start;
    if own.start != name.start && !this {
        return None;
    }
    let figure = figures.get(index)?;
    let before = first.start..own.start;
    let phrase = phrase(page, &before);
    // "A clerk told the jury. | Ana Ruiz was the first witness."
    let goes_on = page.doc.pos(name.end).finite() && !page.is(name.end, Facts::SPEECH);
    if !(this || introduces(page, &name) || goes_on) || accuses(page, own) && !accuses(page, &before) {
        return None;
    }
    let head = phrase.as_ref().map(|p| p.end - 1);
    let sex = head.and_then(|head| sex(page, head));
    if sex.zip(figure.sex).is_some_and(|(told, known)| told != known) {
        return None;
    }
    let mut lede = Lede { index, spots: Vec::new(), role: None };
    let Some(phrase) = phrase else {
        lede.spots = pronouns(page, &before, figure.sex)?;
        return Some(lede);
    };
    let trade = page.is(phrase.end - 1, Facts::ROLE) && sex.is_none();
    lede.role = trade.then(|| page.doc.span_of(phrase.start + 1..phrase.end));
    lede.spots.extend(headline(page, phrase.end - 1).map(role));
    lede.spots.push(role(phrase));
    Some(lede)
}

fn role(tokens: Range<usize>) -> Spot {
    Spot { tokens, form: MentionForm::Role }
}

/// The first paragraphs of the story itself, as tokens.
fn paragraphs(page: &Page) -> Vec<Range<usize>> {
    let mut out: Vec<(usize, Range<usize>)> = Vec::new();
    for sentence in &page.doc.sentences {
        if page.doc.block_kind(sentence.tokens.start) != BlockKind::Paragraph {
            continue;
        }
        if let Some((_, own)) = out.last_mut().filter(|(block, _)| *block == sentence.block) {
            own.end = sentence.tokens.end;
        } else if out.len() > PARAGRAPHS {
            break;
        } else {
            out.push((sentence.block, sentence.tokens.clone()));
        }
    }
    out.into_iter().map(|(_, tokens)| tokens).collect()
}

/// The first person whom the story itself names, from `floor` on, if it is in full.
fn named_first(page: &Page, figures: &[Figure], floor: usize) -> Option<(Range<usize>, usize)> {
    let people = figures.iter().enumerate().filter(|(_, f)| f.kind == EntityKind::Person);
    let names =
        people.flat_map(|(index, figure)| figure.names().map(move |spot| (spot.tokens.clone(), index)));
    let body = |at: usize| page.doc.block_kind(at) == BlockKind::Paragraph;
    let (name, index) =
        names.filter(|(t, _)| t.start >= floor && body(t.start)).min_by_key(|(t, _)| t.start)?;
    (name.len() > 1).then_some((name, index))
}

/// "Agnes Thorburn, 61,", "Agnes Thorburn is 61", "Jo Pickering, who has run"
fn introduces(page: &Page, name: &Range<usize>) -> bool {
    let age =
        |at: usize| page.doc.word(at).len() == 2 && page.doc.word(at).bytes().all(|b| b.is_ascii_digit());
    match page.folded(name.end) {
        "," => age(name.end + 1) || page.folded(name.end + 1) == "who",
        "is" | "was" => age(name.end + 1),
        _ => false,
    }
}

/// "| A bus driver | who saved", "On the third floor, | a man | in an apron": the only one without a name whom the
/// sentences are about.
fn phrase(page: &Page, before: &Range<usize>) -> Option<Range<usize>> {
    let quoted = quoted(page.doc);
    let mut found = before.clone().filter_map(|at| {
        let article = matches!(page.folded(at), "a" | "an" | "one");
        let leads = page.starts(at) || page.doc.lower(at.checked_sub(1)?) == ",";
        (article && leads && quoted.get(at) != Some(&true)).then(|| person(page, at)).flatten()
    });
    found.next().filter(|_| found.next().is_none())
}

/// A phrase whose noun is somebody.
fn person(page: &Page, article: usize) -> Option<Range<usize>> {
    let inside = |at: &usize| {
        page.hyphen(*at)
            || matches!(
                page.doc.pos(*at),
                Pos::Noun
                    | Pos::ProperNoun
                    | Pos::Adjective
                    | Pos::Number
                    | Pos::VerbParticiple
                    | Pos::VerbGerund
            )
    };
    let head = (article + 1..article + PHRASE)
        .take_while(|at| inside(at) && page.together(article, *at))
        .filter(|&at| !page.capital(at) && matches!(page.doc.pos(at), Pos::Noun))
        .last()?;
    let somebody = page.is(head, Facts::ROLE) || sex(page, head).is_some();
    (somebody && page.folded(head + 1) != "'s").then_some(article..head + 1)
}

/// What the noun says: "mother", "man".
fn sex(page: &Page, head: usize) -> Option<Sex> {
    Some(match page.folded(head) {
        "woman" | "girl" | "lady" => Sex::Woman,
        "man" | "boy" => Sex::Man,
        word => match page.lists.woman_by_role(word)? {
            true => Sex::Woman,
            false => Sex::Man,
        },
    })
}

/// "| Bus driver | who saved 22 children", "| Mother |'s warning": the same noun near the beginning of the headline.
fn headline(page: &Page, head: usize) -> Option<Range<usize>> {
    let blocks = page.doc.sentences.iter().take(4);
    let own =
        blocks.map(|s| s.tokens.clone()).find(|t| page.doc.block_kind(t.start) == BlockKind::Headline)?;
    let noun = own.clone().take(HEADLINE).find(|&at| page.folded(at) == page.folded(head))?;
    let plain = (own.start..noun).all(|at| !page.doc.pos(at).finite() && page.capital(own.start));
    plain.then_some(own.start..noun + 1)
}

/// Each "he" or "she" of the sentences before the name, where all are of one sex.
fn pronouns(page: &Page, before: &Range<usize>, known: Option<Sex>) -> Option<Vec<Spot>> {
    let quoted = quoted(page.doc);
    let told = |at: usize| match page.doc.lower(at) {
        "he" | "him" | "his" | "himself" => Some(Sex::Man),
        "she" | "her" | "hers" | "herself" => Some(Sex::Woman),
        _ => None,
    };
    let all: Vec<(usize, Sex)> = before
        .clone()
        .filter(|&at| quoted.get(at) != Some(&true))
        .filter_map(|at| Some((at, told(at)?)))
        .collect();
    let (_, sex) = *all.first()?;
    let one = all.iter().all(|&(_, own)| own == sex) && known.is_none_or(|known| known == sex);
    one.then(|| all.iter().map(|&(at, _)| Spot { tokens: at..at + 1, form: MentionForm::Pronoun }).collect())
}

/// "Tom Hale, 50, has been charged": who is told of as a victim and who is named behind are two.
fn accuses(page: &Page, tokens: &Range<usize>) -> bool {
    tokens.clone().any(|at| {
        matches!(
            page.folded(at),
            "charged" | "arrested" | "accused" | "convicted" | "jailed" | "sentenced" | "suspect"
        )
    })
}
