//! What is proposed and is no name: sums of money, ordinary words that begin a sentence, letters behind a name.

use crate::document::{Case, TokenKind};
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::{BlockKind, EntityKind};
use crate::tagger::Pos;

/// Words that make a whole proposal a role rather than a name.
const OFFICE: Facts = Facts::ALL_OFFICE;

/// The longest name of what an office is for, in tokens.
const PORTFOLIO: usize = 6;

/// True for a proposal that is no name.
pub(super) fn is_no_name(page: &Page, name: &Found) -> bool {
    let tokens = name.tokens.clone();
    let sport = |at: usize| page.is(at, Facts::SPORT) && (page.loud(at) || page.starts(at));
    if name.rule == "entity/place-name" && page.is(tokens.start, Facts::STATE | Facts::NATION_CODE) {
        return false;
    }
    // "Bush tucker" in the middle of a sentence: a name without a capital, where names have them.
    if name.rule == "entity/model"
        && tokens.clone().all(|at| page.doc.token(at).case == Case::Lower)
        && !tokens.clone().any(|at| page.is(at, Facts::FIRST_NAME | Facts::GEOGRAPHY | Facts::ORGANIZATION))
        && !matches!(name.kind, EntityKind::Group | EntityKind::Place)
    {
        return true;
    }
    if tokens.len() == 1 && page.doc.word(tokens.start) == "us" {
        return true;
    }
    // "“Make Ohio Great Again”": a call.
    if name.rule == "entity/model"
        && name.kind == EntityKind::Organization
        && tokens.len() > 2
        && matches!(
            page.folded(tokens.start),
            "make" | "vote" | "stop" | "save" | "keep" | "get" | "build" | "bring" | "take" | "let" | "drain"
        )
        && matches!(page.doc.lower(page.doc.before(tokens.start, 1)), "“" | "\"" | "‘" | "'" | ":" | "to")
    {
        return true;
    }
    // "Carl's Jr.", "Joseph R. Biden, Jr.": the end of a name
    if tokens.len() == 1 && page.is(tokens.start, Facts::SUFFIX) && name.rule == "entity/model" {
        return true;
    }
    // "Parkinson's disease"
    if page.doc.lower(tokens.end) == "'s"
        && matches!(page.doc.word(tokens.end + 1), "disease" | "syndrome" | "law" | "dementia")
        && name.rule == "entity/model"
    {
        return true;
    }
    // "City Manager Tom Weller": whose the office is, and no name of it.
    if name.rule == "entity/model"
        && tokens.len() == 1
        && page.is(tokens.start, Facts::COMMON)
        && page.is(tokens.start, Facts::PLACE_TAIL | Facts::ORGANIZATION_HEAD)
        && page.is(tokens.end, Facts::TITLE | Facts::ROLE)
        && page.together(tokens.start, tokens.end)
    {
        return true;
    }
    // "bur-lg/jos/dv": who wrote and edited it, in an agency's initials.
    if tokens.len() == 1
        && page.doc.token(tokens.start).case == Case::Lower
        && page.doc.lower(page.doc.before(tokens.start, 1)) == "/"
        && !page.doc.token(tokens.start).spaced
    {
        return true;
    }
    // "No. 35", "Group B"
    let count = tokens.len() == 2
        && (page.folded(tokens.start) == "no" && page.doc.token(tokens.start + 1).kind == TokenKind::Number
            || page.folded(tokens.start) == "group" && page.doc.word(tokens.start + 1).len() == 1);
    let count = count
        || tokens.len() == 1
            && page.folded(tokens.start) == "ward"
            && page.doc.token(tokens.end).kind == TokenKind::Number;
    if count && name.rule == "entity/model" {
        return true;
    }
    // "A state of emergency", with capitals.
    if name.kind == EntityKind::Place
        && page.folded(tokens.start) == "state"
        && page.folded(tokens.start + 1) == "of"
        && page.is(tokens.start + 2, Facts::COMMON)
        && !page.is(tokens.start + 2, Facts::GEOGRAPHY)
    {
        return true;
    }
    if tokens
        .clone()
        .all(|at| page.is(at, Facts::NOT_NAME) || sport(at) || page.doc.token(at).kind != TokenKind::Word)
    {
        return name.kind != EntityKind::Work && name.rule != "entity/listed";
    }
    if name.rule == "entity/model" && tokens.len() == 1 {
        // "Frost wipes out a third": the text has the word only in lower case besides.
        let uses = page.uses(tokens.start);
        let first = page.starts(tokens.start) || page.loud(tokens.start);
        // "Engineers found", "Glaciologists say": what one does, of many.
        let many = page
            .folded(tokens.start)
            .strip_suffix('s')
            .is_some_and(|one| page.lists.facts(one).any(Facts::ROLE | Facts::COMMON));
        let common = uses.lower > 0 || many || page.is(tokens.start, Facts::COMMON);
        let word = page.doc.token(tokens.start).case == Case::Title && common && uses.capital == 0;
        let given = page.is(tokens.start, Facts::FEMALE | Facts::MALE);
        if first && word && !given && page.lists.listed(page.folded(tokens.start)).is_none() {
            return true;
        }
        // "Harbour bridge to close": a headline's first word before its noun, which the story never has with a capital.
        if name.kind == EntityKind::Place
            && page.starts(tokens.start)
            && page.doc.block_kind(tokens.start) == BlockKind::Headline
            && page.doc.token(tokens.end).case == Case::Lower
            && page.doc.pos(tokens.end) == Pos::Noun
            && uses.capital == 0
            && !page.is(tokens.start, Facts::GEOGRAPHY)
        {
            return true;
        }
        // "The ghost lily": who writes other words with capitals writes names with them.
        let careful = || {
            let sentence = page.doc.sentence_of(tokens.start).map(|s| s.tokens.clone()).unwrap_or_default();
            let capital = |at: usize| page.capital(at) && page.folded(at) != "i";
            sentence.clone().next().is_some_and(capital) && sentence.skip(1).any(capital)
        };
        if name.kind == EntityKind::Person && page.doc.token(tokens.start).case == Case::Lower && careful() {
            return true;
        }
        let number = page.doc.token(tokens.end).kind == TokenKind::Number;
        let letters = page.folded(tokens.start).chars().count();
        // "S$ 5", "No. 2", "R 92 million", a lone letter.
        if page.doc.word(tokens.end) == "$" || letters == 1 || number && page.folded(tokens.start) == "no" {
            return true;
        }
    }
    // "the Minister for Housing and | Heritage, | Ana Ruiz": what an office is for.
    if name.kind == EntityKind::Person && page.folded(tokens.end) == "," && page.capital(tokens.end + 1) {
        let near = tokens.start.saturating_sub(PORTFOLIO)..tokens.start;
        let lead = near.rev().find(|&at| !page.capital(at) && page.folded(at) != "and");
        if lead.is_some_and(|at| {
            page.folded(at) == "for"
                && matches!(page.folded(page.doc.before(at, 1)), "minister" | "commissioner" | "secretary")
        }) {
            return true;
        }
    }
    // "Labour union IG Holz", "Labour shortages": the word, though parties are called so.
    if tokens.len() == 1
        && matches!(page.folded(tokens.start), "labour" | "labor")
        && page.starts(tokens.start)
        && matches!(
            page.folded(tokens.end),
            "union" | "unions" | "market" | "costs" | "shortage" | "shortages" | "laws"
        )
    {
        return true;
    }
    // "Ohio Gov. Tom Weller": the words before the name are its role, whatever they hold is found by itself.
    let last = tokens.end - 1;
    if name.rule == "entity/model"
        && matches!(name.kind, EntityKind::Organization | EntityKind::Place)
        && page.is(last, Facts::TITLE)
        && !page.is(last, Facts::FIRST_NAME | Facts::ORGANIZATION_TAIL | Facts::PLACE_TAIL)
        && page.namelike(tokens.end)
        && page.together(last, tokens.end)
    {
        return true;
    }
    if name.rule == "entity/model" && name.kind == EntityKind::Organization && is_phrase(page, &tokens) {
        return true;
    }
    // "Who Mapped the Deep Ocean", in a heading.
    if name.rule == "entity/model"
        && name.kind == EntityKind::Place
        && page.loud(last)
        && is_phrase(page, &tokens)
        && tokens.clone().all(|at| page.uses(at).capital == 0)
    {
        return true;
    }
    // "The Hang Seng index", "Brent crude": a number, a thing.
    if matches!(page.doc.word(tokens.end), "index" | "crude" | "average")
        && matches!(name.rule, "entity/model" | "entity/listed")
    {
        return true;
    }
    // "Payara Development Project": a thing.
    if name.rule == "entity/model"
        && name.kind == EntityKind::Organization
        && tokens.len() > 1
        && page.is(last, Facts::THING_TAIL)
        && !page.is(last, Facts::ORGANIZATION_TAIL)
    {
        return true;
    }
    // "Chief Wholesale Banking Officer", "Assistant Undersecretary for Education".
    if name.rule == "entity/model"
        && matches!(name.kind, EntityKind::Organization | EntityKind::Place)
        && (tokens.clone().all(|at| page.is(at, OFFICE) && !page.is(at, Facts::GEOGRAPHY))
            || name.kind == EntityKind::Organization
                && page.is(last, Facts::ROLE | Facts::TITLE)
                && !page.is(last, Facts::ORGANIZATION_TAIL | Facts::ORGANIZATION_HEAD))
        && page.lists.listed(&page.key(tokens.clone())).is_none()
    {
        return true;
    }
    let before = page.doc.before(tokens.start, 1);
    // "US $132 million", "5000 US dollars": a currency.
    let next = tokens.end;
    let currency = page.doc.word(next) == "$" || matches!(page.folded(next), "dollar" | "dollars");
    if name.kind == EntityKind::Place && tokens.len() == 1 && currency {
        return true;
    }
    // "N500m", "R4 million", "Sh300": money.
    if name.rule == "entity/model" && tokens.len() == 1 && is_money(page.doc.word(last)) {
        return true;
    }
    // "Tom Weller, SAN,": letters behind a name.
    if matches!(name.rule, "entity/model" | "entity/listed")
        && tokens.len() == 1
        && page.is(last, Facts::POSTNOMINAL)
        && page.doc.token(last).case == Case::Upper
        && page.doc.lower(before) == ","
        && page.capital(page.doc.before(tokens.start, 2))
    {
        return true;
    }
    // "Irrigators along the river": a plural that begins a sentence, and no surname.
    if name.rule == "entity/model"
        && name.kind == EntityKind::Person
        && tokens.len() == 1
        && page.starts(last)
        && (page.folded(last).ends_with("ors") || page.folded(last).ends_with("ers"))
        && page.uses(last).capital == 0
        && matches!(page.doc.pos(next), Pos::Preposition | Pos::Noun | Pos::VerbBase)
        && page.doc.token(next).case == Case::Lower
    {
        return true;
    }
    // "SMEs", "NEVs": the plural of an acronym counts things.
    if name.rule == "entity/model" && tokens.len() == 1 && is_plural_acronym(page.doc.word(last)) {
        return true;
    }
    // "Warm regards", "Plain food": an ordinary word that begins a sentence, and a noun that it belongs to.
    if name.rule == "entity/model"
        && tokens.len() == 1
        && page.starts(last)
        && page.is(last, Facts::COMMON)
        && page.uses(last).capital == 0
        && page.doc.token(next).case == Case::Lower
        && matches!(page.doc.pos(next), Pos::Noun | Pos::Adjective | Pos::Determiner | Pos::Preposition)
        && !matches!(page.folded(next), "of" | "in" | "for" | "on" | "at")
    {
        return true;
    }
    // "Smoke has reached": an ordinary word that begins the one sentence that has it.
    if name.rule == "entity/model"
        && matches!(name.kind, EntityKind::Organization | EntityKind::Place)
        && tokens.len() == 1
        && page.starts(last)
        && !page.loud(last)
        && page.is(last, Facts::COMMON)
        && page.uses(last).capital == 0
        && page.doc.token(last).case == Case::Title
        && page.doc.token(next).case == Case::Lower
        && page.lists.listed(page.folded(last)).is_none()
        && matches!(page.folded(next), "has" | "have" | "is" | "are" | "was" | "were")
    {
        return true;
    }
    match name.kind {
        EntityKind::Person
            if page.is(before, Facts::VESSEL) && page.doc.token(before).case == Case::Lower =>
        {
            true
        }
        // "Money Laundering": an ordinary word behind another, with capitals for both.
        EntityKind::Person
            if name.rule == "entity/model"
                && tokens.len() == 1
                && page.capital(before)
                && page.together(before, last)
                && page.is(before, Facts::COMMON)
                && !page.is(before, OFFICE | Facts::HONORIFIC | Facts::FIRST_NAME)
                && page.folded(last).ends_with("ing")
                && !page.is(last, Facts::FIRST_NAME) =>
        {
            true
        }
        // "The Minister of Agriculture and Livestock": the rest of a role.
        EntityKind::Person
            if tokens.len() == 1
                && page.folded(before) == "and"
                && page.is(page.doc.before(before, 1), Facts::PORTFOLIO)
                && page.capital(page.doc.before(before, 1))
                && page.folded(page.doc.before(before, 2)) == "of"
                && page.is(page.doc.before(before, 3), Facts::TITLE | Facts::ORGANIZATION_HEAD) =>
        {
            true
        }
        // "the Crown Prince", "the Secretary for Justice": an office and no name behind it.
        EntityKind::Person
            if name.rule == "entity/model"
                && tokens.len() == 1
                && page.is(last, OFFICE | Facts::PORTFOLIO)
                && !page.namelike(next)
                && (matches!(page.folded(before), "the" | "a" | "for" | "of")
                    || page.capital(before) && page.is(before, OFFICE | Facts::COMMON)) =>
        {
            true
        }
        EntityKind::Person => {
            tokens.clone().all(|at| page.is(at, OFFICE | Facts::GROUP) && !page.is(at, Facts::FIRST_NAME))
        }
        // "Minister of Labour and Employment": the rest of a role.
        EntityKind::Organization | EntityKind::Place => {
            let noun = page.doc.before(before, 1);
            (matches!(page.folded(before), "of" | "for") && page.is(noun, Facts::TITLE | Facts::ROLE)
                || page.folded(before) == "and" && page.is(noun, Facts::PORTFOLIO) && page.capital(noun))
                && tokens.clone().all(|at| page.is(at, Facts::PORTFOLIO | Facts::SMALL))
        }
        _ => false,
    }
}

/// `N500m`, `R4`: a currency's letters and digits, as amounts are written, unlike roads (`M25`) and forms.
fn is_money(word: &str) -> bool {
    let digits = ["N", "R", "Sh", "KSh", "Ksh", "Ush", "USh", "Tsh", "Rs", "RM"]
        .iter()
        .find_map(|letter| word.strip_prefix(letter));
    digits.is_some_and(|d| {
        d.trim_end_matches(['m', 'b', 'n', 'k', 't']).bytes().all(|b| b.is_ascii_digit())
            && d.starts_with(|c: char| c.is_ascii_digit())
    })
}

/// `SMEs`, `NGOs`: two or more capitals and an "s".
fn is_plural_acronym(word: &str) -> bool {
    word.strip_suffix('s').is_some_and(|w| w.len() > 1 && w.bytes().all(|b| b.is_ascii_uppercase()))
}

/// True for capitals that only look like an organization: with "of", or of ordinary words alone, and without any word
/// that organizations' names have ("Doctrine of Discovery", "Money Laundering").
fn is_phrase(page: &Page, tokens: &std::ops::Range<usize>) -> bool {
    let known = Facts::ORGANIZATION
        | Facts::ORGANIZATION_HEAD
        | Facts::ORGANIZATION_TAIL
        | Facts::ORGANIZATION_SUFFIX
        | Facts::ORGANIZATION_PREFIX;
    let plural = |at: usize| {
        page.folded(at)
            .strip_suffix('s')
            .is_some_and(|one| page.lists.facts(one).any(Facts::ORGANIZATION_HEAD))
    };
    tokens.len() > 1
        && !tokens.clone().any(|at| page.is(at, known) || plural(at))
        && (tokens.clone().any(|at| page.doc.word(at) == "of")
            || tokens.clone().all(|at| page.is(at, Facts::COMMON | Facts::SMALL)))
        && page.lists.listed(&page.key(tokens.clone())).is_none()
}
