//! Things: projects, numbers, diseases, vessels, what only looks like an organization.

use crate::document::{Case, TokenKind};
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;
use crate::tagger::Pos;

/// "Parkinson's disease", "Parkinson's"
pub(super) fn is_disease(page: &Page, name: &Found) -> bool {
    let known = name.tokens.len() == 1
        && one_of!(
            page.folded(name.tokens.start),
            "parkinson" | "alzheimer" | "hodgkin" | "crohn" | "huntington"
        );
    page.doc.lower(name.tokens.end) == "'s" && known && !page.capital(name.tokens.end + 1)
        || page.doc.lower(name.tokens.end) == "'s"
            && one_of!(page.doc.word(name.tokens.end + 1), "disease" | "syndrome" | "law" | "dementia")
}

/// "The | Bill | would help", "the Housing (Repairs) | Bill |": what a parliament debates, and nobody.
pub(super) fn is_bill(page: &Page, name: &Found) -> bool {
    let at = name.tokens.start;
    let before = page.doc.before(at, 1);
    page.doc.word(at) == "Bill"
        && name.kind == EntityKind::Person
        && !page.capital(at + 1)
        && (one_of!(page.folded(before), "the" | "this")
            || page.doc.lower(before) == ")" && page.capital(page.doc.before(before, 1)))
}

/// "He said in | Filipino |", "wrote in | French |": a language, and nobody.
pub(super) fn is_language(page: &Page, name: &Found) -> bool {
    let before = page.doc.before(name.tokens.start, 1);
    let verb = page.doc.before(before, 1);
    name.kind == EntityKind::Group
        && name.tokens.len() == 1
        && page.doc.lower(before) == "in"
        && !page.capital(name.tokens.end)
        && page.doc.pos(name.tokens.end) != Pos::Noun
        && (page.is(verb, Facts::SPEECH)
            || one_of!(
                page.doc.lower(verb),
                "spoke" | "speaking" | "speaks" | "wrote" | "written" | "sang" | "fluent"
            ))
}

/// "The State Fire | Marshal |", taken for an event; "the Leaving | Cert |".
pub(super) fn is_post_or_exam(page: &Page, name: &Found) -> bool {
    let last = name.last();
    name.kind == EntityKind::Event && page.is(last, Facts::TITLE | Facts::ROLE) && !page.is(last, Facts::EVENT_TAIL)
        || name.tokens.len() > 1 && page.doc.word(last) == "Cert"
        // "Took | RM3mil | in cash"
        || page.doc.word(last).strip_prefix("RM").is_some_and(|sum| sum.starts_with(|c: char| c.is_ascii_digit()))
        // "In the | Championship |": which of them?
        || name.tokens.len() == 1 && page.doc.word(last) == "Championship"
}

/// "A state of emergency", with capitals.
pub(super) fn is_state_of_affairs(page: &Page, name: &Found) -> bool {
    let start = name.tokens.start;
    page.folded(start) == "state"
        && page.folded(start + 1) == "of"
        && page.is(start + 2, Facts::COMMON)
        && !page.is(start + 2, Facts::GEOGRAPHY)
}

/// "The Hang Seng index", "Brent crude": a number, a thing.
pub(super) fn is_index(page: &Page, name: &Found) -> bool {
    // "S&P 500", "Dow Jones industrial average", "Nasdaq composite"
    let next = name.tokens.end;
    let share = one_of!(page.folded(name.tokens.start), "nasdaq" | "dow")
        && one_of!(page.doc.word(next), "industrial" | "composite")
        || page.folded(name.tokens.start) == "s"
            && page.doc.word(name.last()).bytes().all(|b| b.is_ascii_digit());
    // "The Hang Seng closed lower", but "Hang Seng Bank"
    let hang_seng = name.tokens.len() == 2
        && page.folded(name.tokens.start) == "hang"
        && page.folded(name.last()) == "seng"
        && page.folded(page.doc.before(name.tokens.start, 1)) == "the";
    // "The S&P | 500 fell"
    let five_hundred = page.folded(name.tokens.start) == "s"
        && page.folded(name.last()) == "p"
        && page.doc.word(next) == "500";
    let oil = page.folded(name.tokens.start) == "brent"
        && one_of!(page.doc.word(next), "futures" | "oil" | "fell" | "rose")
        // "| Brent | slipped to $62 a barrel", "WTI"
        || name.tokens.len() == 1
            && (page.doc.word(name.tokens.start) == "WTI"
                || page.doc.word(name.tokens.start) == "Brent"
                    && (page.doc.word(next + 1) == "average"
                        || one_of!(
                            page.doc.word(next),
                            "slipped" | "slid" | "gained" | "climbed" | "settled" | "traded" | "eased" | "surged"
                        )))
            && !page.doc.tokens_of(&["barrel", "barrels"]).is_empty()
            // "Brent Hale, an analyst"
            && !page.doc.tokens_of(&["brent"]).iter().any(|&at| page.namelike(at + 1));
    // "The | Nikkei | fell", "the | Nikkei | 225", but "the Nikkei said"
    let nikkei = page.folded(name.tokens.start) == "nikkei"
        && name.tokens.len() == 1
        && (page.doc.word(next) == "225" || page.doc.pos(next).finite() && !page.is(next, Facts::SPEECH));
    share
        || nikkei
        || oil
        || hang_seng
        || five_hundred
        || one_of!(page.doc.word(next), "index" | "Index" | "crude" | "average")
        || name.tokens.len() > 2 && one_of!(page.folded(name.last()), "average" | "index")
}

/// "EASTERN DIVISION", in standings
pub(super) fn is_division(page: &Page, name: &Found) -> bool {
    let part = |word| {
        one_of!(word, "eastern" | "western" | "central" | "northern" | "southern" | "first" | "second")
    };
    name.tokens.len() == 2 && page.folded(name.last()) == "division" && part(page.folded(name.tokens.start))
}

/// "Payara Development Project", "the Leaving Cert": a thing.
pub(super) fn is_project(page: &Page, name: &Found) -> bool {
    let (start, last) = (name.tokens.start, name.last());
    let nobody = || page.is(last, Facts::NOT_NAME) || !page.is(start, Facts::FIRST_NAME);
    name.tagged()
        && (name.kind == EntityKind::Organization || name.kind == EntityKind::Person && nobody())
        && page.is(name.last(), Facts::THING_TAIL)
        && !page.is(name.last(), Facts::ORGANIZATION_TAIL)
}

/// "2018 | Ford F |-150": a car, and nobody.
pub(super) fn is_car(page: &Page, name: &Found) -> bool {
    let last = name.last();
    page.doc.word(last).len() == 1
        && page.tight_hyphen(last + 1)
        && page.doc.token(last + 2).kind == TokenKind::Number
        && page.is(name.tokens.start, Facts::PRODUCT)
}

/// "A silver | Nissan Tiida |", "the Nissan | Urvan |": what a maker of cars made.
pub(super) fn is_model(page: &Page, name: &Found) -> bool {
    let (start, last) = (name.tokens.start, name.last());
    let whole = page.is(start, Facts::PRODUCT);
    let maker = if whole { start } else { page.doc.before(start, 1) };
    if !page.is(maker, Facts::PRODUCT) || !page.capital(maker) || page.loud(maker) {
        return false;
    }
    let color = page.doc.before(maker, 1);
    // "A tearful | Kia | Weller"
    let plain = page.doc.token(color).case == Case::Lower
        && !page.is(maker, Facts::FIRST_NAME)
        && matches!(page.doc.pos(color), Pos::Adjective | Pos::Noun);
    let article = page.folded(page.doc.before(color, usize::from(plain)));
    let owned = match article {
        "a" | "an" | "his" | "her" => true,
        "the" => name.kind == EntityKind::Person,
        _ => false,
    };
    let other = Facts::ORGANIZATION_TAIL
        | Facts::PLACE_TAIL
        | Facts::EVENT_TAIL
        | Facts::VENUE
        | Facts::GEOGRAPHY
        | Facts::GROUP
        | Facts::TITLE;
    owned
        && last == maker + 1
        && page.together(maker, last)
        && !page.is(last, other)
        && !page.is(last + 1, Facts::ROLE | Facts::TITLE | Facts::SPEECH)
        && !page.capital(last + 1)
        // "A Toyota Kirloskar | plant |"
        && (name.kind != EntityKind::Organization || page.doc.pos(last + 1) != Pos::Noun)
}

/// "The tanker Norvane", which was taken for a person or a body.
pub(super) fn is_vessel(page: &Page, name: &Found) -> bool {
    let title = page.doc.before(name.tokens.start, 1);
    let over = page.doc.before(title, 1);
    // "The trawler Sir | Galahad |"
    let peer = name.tokens.len() == 1
        && page.doc.word(title) == "Sir"
        // "A horse Sir Alex owned"
        && !page.doc.word(over).ends_with("horse")
        && !page.is(name.tokens.end, Facts::SPEECH);
    // "When the Lady | Aisling | hit a barge": no lady has the article; but "the Lady Ruiz said"
    let next = name.tokens.end;
    let is_lady = |at: usize| page.doc.word(at) == "Lady" && page.folded(page.doc.before(at, 1)) == "the";
    let lady = (is_lady(title) && name.tokens.len() == 1
        || is_lady(name.tokens.start) && name.tokens.len() == 2)
        && one_of!(
            page.folded(next),
            "hit"
                | "sank"
                | "sailed"
                | "sails"
                | "struck"
                | "collided"
                | "capsized"
                | "docked"
                | "berthed"
                | "ran"
        );
    if lady && name.kind == EntityKind::Person {
        return true;
    }
    let before = if peer { over } else { title };
    let unknown =
        name.kind == EntityKind::Place && name.tagged() && !page.is(name.tokens.start, Facts::GEOGRAPHY);
    // "The ferry | Norvane | sailed"; but "the carrier | Norvane |"
    let body = || {
        let known = Facts::ORGANIZATION | Facts::ORGANIZATION_TAIL | Facts::ORGANIZATION_SUFFIX;
        name.kind == EntityKind::Organization
            && name.tagged()
            && page.folded(before) != "carrier"
            && !page.is(name.last(), known)
    };
    // "The trawler | Mary | Rose"
    let given = name.kind == EntityKind::Place && page.is(name.tokens.start, Facts::FIRST_NAME);
    page.is(before, Facts::VESSEL)
        && (name.kind == EntityKind::Person || unknown || given || body())
        && page.doc.token(before).case == Case::Lower
}

/// "MV | Santa Clara |", "the MB Princess | Ana |": a ship by the letters before its name.
pub(super) fn is_ship(page: &Page, name: &Found) -> bool {
    let letters = |at: usize| one_of!(page.doc.word(at), "MV" | "MB" | "FV" | "RMS" | "HMS" | "USS");
    let (start, last) = (name.tokens.start, name.last());
    // "The USS Vorno | Captain | Ana Ruiz", "MB | Financial |"; but "HMS Queen Ana"
    let part = |at: usize| {
        !page.is(at, Facts::TITLE | Facts::ROLE | Facts::ORGANIZATION_TAIL)
            || page.is(at, Facts::TITLE) && letters(page.doc.before(at, 1))
    };
    last > start && letters(start) && (start + 1..=last).all(part)
        || (1..4)
            .map_while(|back| start.checked_sub(back))
            .take_while(|&at| page.capital(at) && page.together(at, start) && part(at))
            .any(letters)
}

/// "| Iris | sibirica grows": a plant or a beast by its Latin name.
pub(super) fn is_species(page: &Page, name: &Found) -> bool {
    is_latin(page, name.tokens.end)
}

/// "Iris | sibirica |"
pub(in crate::entities) fn is_latin(page: &Page, next: usize) -> bool {
    let word = page.doc.word(next);
    page.doc.token(next).case == Case::Lower
        && word.len() > 6
        && ["ica", "ata", "oides", "iana", "ensis", "folia", "flora", "inum", "osum"]
            .iter()
            .any(|end| word.ends_with(end))
        && !page.is(next, Facts::COMMON)
}

/// "Who Mapped the Deep Ocean", in a heading.
pub(super) fn is_heading(page: &Page, name: &Found) -> bool {
    page.loud(name.last())
        && is_phrase(page, name)
        && name.tokens.clone().all(|at| page.uses(at).capital == 0)
}

/// True for capitals that only look like an organization: with "of", or of ordinary words alone, and without any word
/// that organizations' names have ("Doctrine of Discovery", "Money Laundering").
pub(super) fn is_phrase(page: &Page, name: &Found) -> bool {
    let tokens = &name.tokens;
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
        && page.listed(tokens.clone()).is_none()
}
