//! Of whom a story tells before it names them: "A bus driver who saved 22 children said …. | Leroy Castellan, 44,
//! was …", "She holds up one finger. … | Agnes Thorburn is 61."

mod veto;

use std::ops::Range;

use crate::entities::facts::Facts;
use crate::entities::figures::{Figure, Sex, Spot};
use crate::entities::page::Page;
use crate::report::{BlockKind, EntityKind, MentionForm};
use crate::sort::sort_by_key;
use crate::span::Span;
use crate::tagger::Pos;
pub(in crate::entities) use veto::{COMMENT, speaks_of};
use veto::{harms, is_relative, others, points_back, suffers};

/// The name stands in one of so many paragraphs behind the first.
const PARAGRAPHS: usize = 6;
/// A phrase with an article has at most so many tokens before its noun.
const PHRASE: usize = 9;
/// A date line has fewer tokens.
const DATELINE: usize = 14;
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

/// Finds whom the first paragraphs tell of without a name. Nothing in the words ties a name to them for sure, so much has
/// to speak for it: that they speak or that the headline is about them, that the name is introduced, that the two are of
/// one sex, that nobody else is about and that nothing in [`veto`] is against it.
pub(super) fn find(page: &Page, figures: &[Figure], quoted: &[bool]) -> Option<Lede> {
    let paragraphs = paragraphs(page);
    let first = paragraphs.first()?.clone();
    let people = named(page, figures, first.start);
    let scene = first.start..people.first()?.0.start;
    let pronouns = pronouns(page, &scene, quoted);
    let bare = people.first().is_some_and(|(name, index)| {
        // "Thorburn, who leads the council, added": told later.
        let told = |f: &Figure| f.names().any(|spot| page.doc.lower(spot.tokens.end) == ",");
        let unknown =
            figures.get(*index).is_some_and(|f| f.roles.is_empty() && f.affiliation.is_none() && !told(f));
        let answers = pronouns.iter().any(|&(at, _)| tells(page, at, quoted));
        unknown
            && !answers
            && speaks_bare(page, name, quoted)
            && paragraphs.iter().take(3).any(|p| p.contains(&name.start))
    });
    let phrase = phrase(page, &scene, quoted, bare);
    let sex = phrase.as_ref().and_then(|p| sex(page, p.end - 1)).or(pronouns.first().map(|p| p.1));
    let other = |index: usize| {
        let known = figures.get(index).and_then(|f| f.sex);
        sex.zip(known).is_some_and(|(told, known)| told != known)
    };
    // "She holds up one finger. … The owner, Tom Hale, waits. … | Agnes Thorburn is 61": not he.
    let (name, index) =
        people.into_iter().find(|&(_, index)| bare || !other(index)).filter(|&(_, i)| !other(i))?;
    let own = paragraphs.iter().skip(1).find(|p| p.contains(&name.start))?;
    let sentence = page.doc.sentence_of(name.start)?.tokens.clone();
    let introduced = if bare { Introduction::Speaks } else { introduction(page, &name, own)? };
    if suffers(page, name.end) || points_back(page, name.end..sentence.end) || is_relative(page, name.end) {
        return None;
    }
    let head = headline_tokens(page);
    let same_age = tells_age(page, &name, head.clone().chain(scene.clone()));
    if !same_age && speaks_of(page, own, quoted, sex.or(figures.get(index)?.sex)) {
        return None;
    }
    let mut lede = Lede { index, spots: Vec::new(), role: None };
    let Some(phrase) = phrase else {
        let alone = introduced == Introduction::Said || speaks_alone(page, &scene, &pronouns, quoted);
        // All of one sex: nobody else is about.
        let one = pronouns.iter().all(|&(_, own)| Some(own) == sex);
        if !one || !alone || harms(page, &scene) {
            return None;
        }
        let spot = |&(at, _): &(usize, Sex)| Spot { tokens: at..at + 1, form: MentionForm::Pronoun };
        lede.spots.extend(pronouns.iter().map(spot));
        return Some(lede);
    };
    let headline = headline(page, phrase.end - 1);
    // Who speaks is told next; of whom others tell may be either side.
    let harmless = !harms(page, &scene) && !harms(page, &head);
    let answers = harmless
        && opens(page, &scene, phrase.start)
        && !COMMENT.contains(&page.folded(phrase.end - 1))
        && begins_to_speak(page, &phrase)
        && !is_borne(page, phrase.end - 1);
    if bare && !answers {
        return None;
    }
    let told = headline.is_some() && harmless && sex.is_some()
        || introduced == Introduction::Said
        || same_age
        || bare;
    if !(told || speaks(page, &phrase, &scene))
        || others(page, &(first.start..first.end.min(scene.end)), &phrase)
    {
        return None;
    }
    let trade = page.is(phrase.end - 1, Facts::ROLE) && self::sex(page, phrase.end - 1).is_none();
    // "Mayor | of Zarovsk |"
    let ends =
        |at: &usize| page.doc.pos(*at).finite() || page.is(*at, Facts::SPEECH) || page.doc.lower(*at) == ",";
    let end = match page.folded(phrase.end) {
        "of" => (phrase.end..phrase.end + PHRASE).find(ends).unwrap_or(phrase.end),
        _ => phrase.end,
    };
    lede.role = trade.then(|| page.doc.span_of(phrase.start + 1..end));
    lede.spots.extend(headline.map(role));
    lede.spots.push(role(phrase));
    Some(lede)
}

/// "Shopkeeper, 66, sees off raider … Devinder Sahota, 66, was": nothing ties better.
fn tells_age(page: &Page, name: &Range<usize>, mut told: impl Iterator<Item = usize>) -> bool {
    let age = page.doc.word(name.end + 1);
    let same = |at: usize| {
        page.doc.word(at).strip_prefix(age).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    };
    page.age(name.end + 1) && told.any(same)
}

/// "“Hear that?” | she | says": somebody speaks, and no other of that sex is about ("she asks | a girl | in a doorway").
fn speaks_alone(page: &Page, scene: &Range<usize>, pronouns: &[(usize, Sex)], quoted: &[bool]) -> bool {
    let speaks = pronouns.iter().any(|&(at, _)| tells(page, at, quoted));
    let another = (scene.start + 1..scene.end).any(|at| {
        let article = |back| one_of!(page.folded(page.doc.before(at, back)), "a" | "another");
        sex(page, at).is_some_and(|one| pronouns.first().is_some_and(|p| p.1 == one)) && (1..4).any(article)
    });
    speaks && !another
}

/// "“…,” | she | says"
fn tells(page: &Page, at: usize, quoted: &[bool]) -> bool {
    page.is(at + 1, Facts::SPEECH) && quoted.get(at.saturating_sub(2)) == Some(&true)
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

/// How a name comes up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Introduction {
    /// "This is Lyle Tatum", "His name is Lyle Tatum", "Agnes Thorburn is 61"
    Said,
    /// "Agnes Thorburn, 61,", "Jo Pickering, who has run"
    Age,
    /// A paragraph begins with the name, and with what they do.
    Does,
    /// [`speaks_bare`]
    Speaks,
}

/// "“…,” | Agnes Thorburn | said.", "“…,” said | Agnes Thorburn |.": with no word of who that is, the reader has been told.
fn speaks_bare(page: &Page, name: &Range<usize>, quoted: &[bool]) -> bool {
    let inside = |back: usize| quoted.get(page.doc.before(name.start, back)) == Some(&true);
    let closed = !one_of!(page.doc.lower(name.end), "," | "(" | "of" | "from" | "who" | "and");
    page.is(name.end, Facts::SPEECH) && inside(2)
        || closed && page.is(page.doc.before(name.start, 1), Facts::SPEECH) && inside(3)
}

/// "The mayor | of Lima denied |", "the head | of a bank has said |": whoever has an office of something, and speaks.
fn begins_to_speak(page: &Page, phrase: &Range<usize>) -> bool {
    let verb = |at: &usize| page.doc.pos(*at).finite() || page.is(*at, Facts::SPEECH);
    let found = (phrase.end..phrase.end + PHRASE).filter(|&at| page.together(phrase.start, at)).find(verb);
    let says = |at: usize| {
        let perfect = usize::from(one_of!(page.folded(at), "has" | "had"));
        page.is(at + perfect, Facts::SPEECH)
    };
    page.folded(phrase.end) == "of" && found.is_some_and(says)
}

/// "| Gov. | Dan Hale", "Lima | mayor | Dan Hale", "Dan Hale, | mayor | of Lima": the office has its bearer elsewhere.
fn is_borne(page: &Page, noun: usize) -> bool {
    let office = page.folded(noun);
    let same = |at: usize| {
        let word = page.folded(at).trim_end_matches('.');
        word == office || page.is(at, Facts::TITLE) && word.len() > 2 && office.starts_with(word)
    };
    (0..page.len()).filter(|&at| at != noun && same(at)).any(|at| {
        let before = page.doc.before(at, 1);
        let apposed = |at: usize| page.doc.lower(at) == ",";
        let article = one_of!(page.folded(before), "the" | "a");
        page.capital(at + 1)
            || page.capital(at) && !page.starts(at)
            || page.capital(before) && !article
            || apposed(before)
            || apposed(page.doc.before(at, 2))
            || one_of!(page.folded(page.doc.before(at, 2)), "is" | "was")
    })
}

fn introduction(page: &Page, name: &Range<usize>, paragraph: &Range<usize>) -> Option<Introduction> {
    let start = page.doc.sentence_of(name.start).map_or(name.start, |s| s.tokens.start);
    let word = |at: usize| page.folded(start + at);
    let said = word(0) == "this" && word(1) == "is" && start + 2 == name.start
        || one_of!(word(0), "his" | "her") && word(1) == "name" && start + 3 == name.start;
    let next = page.folded(name.end);
    if said || start == name.start && one_of!(next, "is" | "was") && page.age(name.end + 1) {
        return Some(Introduction::Said);
    }
    if start != name.start {
        return None;
    }
    if next == "," && (page.age(name.end + 1) || page.folded(name.end + 1) == "who") {
        // "Simon Tully, who represents the ward": what somebody does for a living tells of somebody else.
        let office = page.folded(name.end + 1) == "who"
            && page.doc.pos(name.end + 2) == Pos::VerbPresent
            && !one_of!(page.folded(name.end + 2), "has" | "is" | "lives");
        let opposite = page.folded(name.end + 2) == "lives"
            && one_of!(page.folded(name.end + 3), "opposite" | "next" | "two" | "nearby" | "across");
        return (!office && !opposite).then_some(Introduction::Age);
    }
    let does = page.doc.pos(name.end).finite() && !page.is(name.end, Facts::SPEECH);
    (does && paragraph.start == name.start).then_some(Introduction::Does)
}

/// "A bus driver who saved 22 children | said": they speak in the sentence that tells of them.
fn speaks(page: &Page, phrase: &Range<usize>, scene: &Range<usize>) -> bool {
    let sentence = page.doc.sentence_of(phrase.start).map_or(phrase.clone(), |s| s.tokens.clone());
    let relative = one_of!(page.folded(phrase.end), "who" | "whose");
    let of = page.folded(phrase.end) == "of";
    let reach = if relative { sentence.end } else { phrase.end + if of { 10 } else { 6 } };
    // "A dentist told patients …, a tribunal heard": others tell it of them.
    if sentence.clone().any(|at| page.folded(at) == "heard") {
        return false;
    }
    (phrase.end..reach.min(scene.end)).any(|at| {
        // "has told how"
        let perfect = one_of!(page.folded(at - 1), "has" | "have" | "had");
        let says = page.is(at, Facts::SPEECH) || page.folded(at) == "testified";
        says && (perfect || page.doc.pos(at).finite())
    })
}

/// "| A bus driver | who saved", "On the third floor, | a man | in an apron": the only one without a name whom the
/// sentences are about.
fn phrase(page: &Page, before: &Range<usize>, quoted: &[bool], bare: bool) -> Option<Range<usize>> {
    let mut found = before.clone().filter_map(|at| {
        let article = one_of!(page.folded(at), "a" | "an" | "one")
            || page.folded(at) == "the" && opens(page, before, at);
        let leads = page.starts(at) || opens(page, before, at) || page.doc.lower(at.checked_sub(1)?) == ",";
        (article && leads && quoted.get(at) != Some(&true)).then(|| person(page, at, bare)).flatten()
    });
    found.next().filter(|_| found.next().is_none())
}

/// True for the first word of a story, behind a date line though it be: "LIMA, May 3 (Delta) - | The | mayor".
fn opens(page: &Page, scene: &Range<usize>, at: usize) -> bool {
    at == scene.start || at < scene.start + DATELINE && one_of!(page.doc.lower(at - 1), "-" | "–" | "—")
}

/// A phrase whose noun is somebody; of those who comment only where `bare`.
fn person(page: &Page, article: usize, bare: bool) -> Option<Range<usize>> {
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
    let somebody = (bare || !COMMENT.contains(&page.folded(head)))
        && (page.is(head, Facts::ROLE) || sex(page, head).is_some());
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

/// The headline's tokens, where there is one.
fn headline_tokens(page: &Page) -> Range<usize> {
    let first = page.doc.sentences.iter().take(4).map(|s| s.tokens.clone());
    first.into_iter().find(|t| page.doc.block_kind(t.start) == BlockKind::Headline).unwrap_or(0..0)
}

/// "| Bus driver | who saved 22 children", "| Mother |'s warning": the same noun near the beginning of the headline.
fn headline(page: &Page, head: usize) -> Option<Range<usize>> {
    let own = headline_tokens(page);
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
