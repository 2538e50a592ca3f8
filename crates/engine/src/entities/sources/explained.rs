//! What the text says to be a body, be its name an ordinary word: "Beacon, a camera company in Ohio", "a supplier, Keen,
//! could not", "a local group, Fight the Pipe, has".

use std::ops::Range;

use crate::document::{Case, TokenKind};
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;
use crate::tagger::Pos;

const STRENGTH: u8 = 72;
const RULE: &str = "entity/explained";

/// The noun stands at most so many words behind or before the comma's article.
const NEAR: usize = 6;
/// A name has at most so many words.
const LONGEST: usize = 4;

pub(super) fn find(page: &Page, out: &mut Vec<Found>) {
    for comma in page.marks(1) {
        if page.doc.lower(comma) != "," || page.loud(comma - 1) {
            continue;
        }
        for tokens in [before(page, comma), behind(page, comma)].into_iter().flatten() {
            out.push(Found { tokens, kind: EntityKind::Organization, strength: STRENGTH, rule: RULE });
        }
    }
    let publications = page.doc.tokens_of(&["journal", "magazine", "newspaper", "website", "tabloid"]);
    let publications = publications.into_iter().filter_map(|noun| publication(page, noun));
    let deals = page.doc.tokens_of(&[
        "bought",
        "acquired",
        "owned",
        "purchased",
        "operated",
        "developed",
        "manufactured",
    ]);
    let publications = publications.chain(deals.into_iter().filter_map(|verb| owner(page, verb)));
    let publishers = page.marks(1).filter_map(|open| publisher(page, open));
    out.extend(publications.chain(publishers).map(|tokens| Found {
        tokens,
        kind: EntityKind::Organization,
        strength: STRENGTH,
        rule: RULE,
    }));
}

/// "(| Harvill |, £18.99)": whose book it is, and its price.
fn publisher(page: &Page, open: usize) -> Option<Range<usize>> {
    if page.doc.lower(open) != "(" {
        return None;
    }
    let end = (open + 1..open + 1 + LONGEST).find(|&at| !page.capital(at) && page.doc.lower(at) != "&")?;
    let price = page.doc.word(end + 1).starts_with(['£', '$', '€']);
    // "… by Teresa Aldous (Faber, £18.99)"
    let by = (open.saturating_sub(8)..open).any(|at| page.doc.word(at) == "by" && page.capital(at + 1));
    (end > open + 1 && page.doc.lower(end) == "," && price && by).then_some(open + 1..end)
}

/// "The journal | Nature |": a publication, be its name an ordinary word.
fn publication(page: &Page, noun: usize) -> Option<Range<usize>> {
    let start = noun + 1;
    if noun == 0 || !page.capital(start) || page.doc.token(noun).case != Case::Lower {
        return None;
    }
    let led = (1..4).any(|back| one_of!(page.folded(page.doc.before(noun, back)), "the" | "in" | "a"));
    let end = (start..start + LONGEST).find(|&at| !(page.capital(at) && page.together(noun, at)))?;
    let other = Facts::TITLE | Facts::ROLE | Facts::GROUP | Facts::MODIFIER;
    let lone = !one_of!(page.folded(end), "of" | "and" | "&" | "for");
    let tagged = |at: usize| page.doc.tags.get(at).is_some_and(|t| t.name == Some(EntityKind::Person));
    let person = page.is(start, Facts::FEMALE | Facts::MALE) || (start..end).any(tagged);
    let plain = lone && !person && !page.loud(noun) && !(start..end).any(|at| page.is(at, other));
    (led && end > start && plain).then_some(start..end)
}

/// "The mill was bought in May by | Ardent Living |, which": a company of two ordinary words or three.
fn owner(page: &Page, verb: usize) -> Option<Range<usize>> {
    let by =
        (verb + 1..verb + 1 + LONGEST).find(|&at| page.doc.lower(at) == "by" && page.together(verb, at))?;
    let start = by + 1;
    let end = (start..start + LONGEST).find(|&at| !(is_part(page, at) && page.together(by, at)))?;
    let person = page.is(start, Facts::FIRST_NAME | Facts::ROLE) || page.loud(start);
    let lone = one_of!(page.doc.lower(end), "," | "." | "and" | "for" | "in" | "last");
    let place = (start..end)
        .any(|at| page.doc.tags.get(at).is_some_and(|t| t.name == Some(EntityKind::Place)))
        || page.is(end - 1, Facts::PLACE_TAIL | Facts::GEOGRAPHY);
    (end > start + 1 && lone && !person && !place && is_body(page, &(start..end), verb)).then_some(start..end)
}

/// "| Beacon |, a camera company in Ohio"
fn before(page: &Page, comma: usize) -> Option<Range<usize>> {
    // "Creative New Zealand, the state arts agency": a place and a word before it.
    let national = one_of!(page.folded(comma + 1), "the" | "its")
        && (1..3).any(|words| {
            let place = page.doc.before(comma, words);
            let first = page.doc.before(comma, words + 1);
            page.listed(place..comma).is_some_and(|l| l.kind == EntityKind::Place)
                && page.namelike(first)
                && !page.is(first, Facts::GEOGRAPHY | Facts::TITLE | Facts::MODIFIER)
        });
    // "Shelter, the housing charity, | said |"
    let speaks = |at: usize| {
        page.doc.lower(at) == "," && page.is(at + 1, Facts::SPEECH) && page.doc.pos(at + 1).finite()
    };
    let the = page.folded(comma + 1) == "the" && (comma + 2..comma + 2 + NEAR).any(speaks);
    if !(one_of!(page.folded(comma + 1), "a" | "an") || national || the) {
        return None;
    }
    let noun = (comma + 2..comma + 2 + NEAR).take_while(|&at| is_lower(page, at) && !hangs(page, at)).find(
        |&at| {
            page.is(at, Facts::ORGANIZATION_NOUN)
                && !is_lower_noun(page, at + 1)
                && one_of!(
                    page.doc.lower(at + 1),
                    "," | "."
                        | "in"
                        | "at"
                        | "of"
                        | "that"
                        | "which"
                        | "with"
                        | "run"
                        | "owned"
                        | "based"
                        | "founded"
                        | "led"
                )
        },
    )?;
    let part = |at: usize| is_part(page, at) && page.together(at, comma);
    let words = (1..=LONGEST).take_while(|&back| back <= comma && part(comma - back)).count();
    let tokens = comma.checked_sub(words).filter(|_| words > 0)?..comma;
    // "Later, a company", "Unusually, the bank, said": a word that is written with a capital inside a sentence, too, is a
    // name; so is one that is told to be of a sort and speaks.
    let told = noun > comma + 2 && speaks(noun + 1) && !page.folded(tokens.start).ends_with("ly");
    let opens = words == 1 && page.starts(tokens.start) && page.uses(tokens.start).capital == 0 && !told;
    if the && !(national || told) {
        return None;
    }
    // "During Ramadan, a charity", "In Kelham, a charity", "Ms Lerner, a founder"
    let lead = page.doc.before(tokens.start, 1);
    let led = page.starts(lead) && page.doc.pos(lead) == Pos::Preposition
        || page.doc.pos(tokens.start) == Pos::Preposition
        || page.is(lead, Facts::HONORIFIC | Facts::TITLE | Facts::ROLE);
    (!opens && !led && is_body(page, &tokens, noun)).then_some(tokens)
}

/// "A local group, | Fight the Pipe |, has", "a company in Tema, | Bright Morning |, was"
fn behind(page: &Page, comma: usize) -> Option<Range<usize>> {
    let noun = |at: usize| is_lower(page, at) && page.is(at, Facts::ORGANIZATION_NOUN);
    let back = |steps: usize| page.doc.before(comma, steps);
    let seat = page.capital(back(1)) && page.folded(back(2)) == "in";
    let noun = [back(1), if seat { back(3) } else { usize::MAX }].into_iter().find(|&at| noun(at))?;
    let led = (1..5).any(|steps| {
        let at = page.doc.before(noun, steps);
        one_of!(page.folded(at), "a" | "an" | "its" | "his" | "her" | "their") && page.together(at, noun)
    });
    let start = comma + 1;
    let inside = |at: usize| {
        is_part(page, at)
            || at > start && one_of!(page.folded(at), "the" | "for" | "of" | "and" | "to" | "&" | "in")
    };
    let end = (start..=start + LONGEST).find(|&at| !inside(at))?;
    // "A bank in Gusau, Zamfara State."
    let verb = page.doc.lower(end) == "," && page.doc.pos(end + 1).finite();
    let closed = one_of!(page.doc.lower(end), "," | "." | "(")
        && is_part(page, end - 1)
        && !page.is(end - 1, Facts::PLACE_TAIL | Facts::GEOGRAPHY)
        && (!seat || verb);
    let tokens = start..end;
    (led && end > start && closed && is_body(page, &tokens, noun)).then_some(tokens)
}

/// True for what another noun may hang on: "a founder | of the company".
fn hangs(page: &Page, at: usize) -> bool {
    !page.hyphen(at + 1)
        && one_of!(
            page.folded(at),
            "of" | "at" | "in" | "for" | "from" | "with" | "who" | "that" | "to" | "and" | "on" | "by"
        )
}

fn is_lower(page: &Page, at: usize) -> bool {
    page.doc.token(at).case == Case::Lower || page.hyphen(at)
}

fn is_lower_noun(page: &Page, at: usize) -> bool {
    is_lower(page, at) && page.is(at, Facts::ROLE)
}

fn is_part(page: &Page, at: usize) -> bool {
    let token = page.doc.token(at);
    token.kind == TokenKind::Word
        && token.capitalized()
        && !page.is(at, Facts::NOT_NAME | Facts::TITLE | Facts::GROUP | Facts::SPEECH)
}

/// True for words that no list knows as something else and that name nobody: people are makers and suppliers, too.
fn is_body(page: &Page, name: &Range<usize>, noun: usize) -> bool {
    let tagged = |at: usize| page.doc.tags.get(at).is_some_and(|t| t.name == Some(EntityKind::Person));
    let person = page.is(name.start, Facts::FEMALE | Facts::MALE) && !page.is(name.start, Facts::COMMON);
    let works = page.folded(noun).ends_with("er") || page.folded(noun).ends_with("or");
    page.listed(name.clone()).is_none_or(|l| l.kind == EntityKind::Organization)
        && !(person && name.len() > 1)
        && !(name.clone().any(tagged) && (works || name.len() > 1))
}

#[cfg(test)]
mod tests {
    use crate::entities::testing::check;

    #[test]
    fn what_is_called_a_company_is_one() {
        check(&[
            "The city signed a contract with [organization Beacon], a camera company in [place Ohio].",
            "Work stopped because a supplier, [organization Keen], could not deliver.",
            "The mill was bought in May by [organization Ardent Living], which plans to mend it.",
            "The mill was bought by [person Tom Hale] and owned by his son.",
            "A local group, [organization Fight the Pipe], has hired lawyers.",
            "[organization Shelter], the housing charity, said so.",
            "On Friday a company in [place Leeds], [organization Bright Harvest], was named.",
        ]);
    }

    #[test]
    fn people_and_adverbs_are_none() {
        check(&[
            "[person Ana Ruiz], a maker of boats, left.",
            "Later, a company in [place Leeds] was named. Ms [person Lerner], a founder of the company, left.",
            "In [place Kelham], a charity based in the old mill runs classes.",
            "Later, the company, a maker of boats, left. Yesterday, the charity said so.",
            "Unusually, the bank, said so. Today, the company, which makes cars, said sales rose.",
            "Bandits attacked a bank in [place Gusau], [place Zamfara State].",
            "[person Taras Lysenko], a crane operator at the port, left.",
        ]);
    }
}
