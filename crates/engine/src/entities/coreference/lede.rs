//! Of whom a story tells before it names them: "A bus driver who saved 22 children spoke on Friday. | Leroy Castellan, 44,
//! was …", "She holds up one finger. … | Agnes Thorburn is 61."

use std::ops::Range;

use crate::entities::facts::Facts;
use crate::entities::figures::{Figure, Sex, Spot};
use crate::entities::page::Page;
use crate::report::{BlockKind, EntityKind, MentionForm};
use crate::sort::sort_by_key;
use crate::span::Span;
use crate::tagger::Pos;

/// The name stands in one of so many paragraphs behind the first.
const PARAGRAPHS: usize = 6;
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

/// Finds whom the first paragraphs tell of without a name, where the first name of the story says so, or the first that
/// can be theirs.
pub(super) fn find(page: &Page, figures: &[Figure], quoted: &[bool]) -> Option<Lede> {
    let paragraphs = paragraphs(page);
    let first = paragraphs.first()?.clone();
    let people = named(page, figures, first.start);
    let scene = first.start..people.first()?.0.start;
    let phrase = phrase(page, &scene, quoted);
    let pronouns = pronouns(page, &scene, quoted);
    let sex = phrase.as_ref().and_then(|p| sex(page, p.end - 1)).or(pronouns.first().map(|p| p.1));
    let other = |index: usize| {
        let known = figures.get(index).and_then(|f| f.sex);
        sex.zip(known).is_some_and(|(told, known)| told != known)
    };
    // "She holds up one finger. … The owner, Tom Hale, waits. … | Agnes Thorburn is 61": not he.
    let (name, index) = people.into_iter().find(|&(_, index)| !other(index))?;
    let own = paragraphs.iter().skip(1).find(|p| p.contains(&name.start))?;
    if !introduces(page, &name, own) || accuses(page, own) && !accuses(page, &scene) {
        return None;
    }
    let mut lede = Lede { index, spots: Vec::new(), role: None };
    let Some(phrase) = phrase else {
        // All of one sex: nobody else is about.
        let one = pronouns.iter().all(|&(_, own)| Some(own) == sex);
        lede.spots.extend(
            pronouns
                .iter()
                .filter(|_| one)
                .map(|&(at, _)| Spot { tokens: at..at + 1, form: MentionForm::Pronoun }),
        );
        return Some(lede);
    };
    let trade = page.is(phrase.end - 1, Facts::ROLE);
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

/// The people whom the story itself names, from `floor` on, in the order of the text, each where they are first named; up
/// to one who is not named in full.
fn named(page: &Page, figures: &[Figure], floor: usize) -> Vec<(Range<usize>, usize)> {
    let people = figures.iter().enumerate().filter(|(_, f)| f.kind == EntityKind::Person);
    let body = |at: usize| page.doc.block_kind(at) == BlockKind::Paragraph;
    let mut names: Vec<(Range<usize>, usize)> = people
        .filter_map(|(index, figure)| {
            let own = figure.names().filter(|spot| spot.tokens.start >= floor && body(spot.tokens.start));
            Some((own.min_by_key(|spot| spot.tokens.start)?.tokens.clone(), index))
        })
        .collect();
    sort_by_key(&mut names, |(tokens, _)| tokens.start);
    let full = names.iter().take_while(|(tokens, _)| tokens.len() > 1).count();
    names.truncate(full);
    names
}

/// "Agnes Thorburn, 61,", "Agnes Thorburn is 61", "Jo Pickering, who has run", "This is Lyle Tatum", at the beginning of a
/// sentence; and whoever a paragraph begins with, and does something.
fn introduces(page: &Page, name: &Range<usize>, paragraph: &Range<usize>) -> bool {
    let age =
        |at: usize| page.doc.word(at).len() == 2 && page.doc.word(at).bytes().all(|b| b.is_ascii_digit());
    let start = page.doc.sentence_of(name.start).map_or(name.start, |s| s.tokens.start);
    let word = |at: usize| page.folded(start + at);
    if word(0) == "this" && word(1) == "is" && start + 2 == name.start
        || matches!(word(0), "his" | "her") && word(1) == "name" && start + 3 == name.start
    {
        return true;
    }
    let told = match page.folded(name.end) {
        "," => age(name.end + 1) || page.folded(name.end + 1) == "who",
        "is" | "was" => age(name.end + 1),
        _ => false,
    };
    let does = page.doc.pos(name.end).finite() && !page.is(name.end, Facts::SPEECH);
    start == name.start && (told || does && paragraph.start == name.start)
}

/// "| A bus driver | who saved", "On the third floor, | a man | in an apron": the only one without a name whom the
/// sentences are about.
fn phrase(page: &Page, before: &Range<usize>, quoted: &[bool]) -> Option<Range<usize>> {
    let mut found = before.clone().filter_map(|at| {
        let article =
            matches!(page.folded(at), "a" | "an" | "one") || at == before.start && page.folded(at) == "the";
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

/// Each "he" or "she" that the story itself says.
fn pronouns(page: &Page, before: &Range<usize>, quoted: &[bool]) -> Vec<(usize, Sex)> {
    let told = |at: usize| match page.doc.lower(at) {
        "he" | "him" | "his" | "himself" => Some(Sex::Man),
        "she" | "her" | "hers" | "herself" => Some(Sex::Woman),
        _ => None,
    };
    let own = before.clone().filter(|&at| quoted.get(at) != Some(&true));
    own.filter_map(|at| Some((at, told(at)?))).collect()
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
