//! Proposed names that hold two names.

use std::ops::Range;

use rustc_hash::FxHashSet;

use crate::document::{Case, TokenKind};
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;

/// What a company is not called by alone.
const NO_COMPANY: Facts = Facts(
    Facts::COMMON.0
        | Facts::ORGANIZATION_HEAD.0
        | Facts::ORGANIZATION_TAIL.0
        | Facts::PLACE_HEAD.0
        | Facts::PLACE_TAIL.0
        | Facts::TITLE.0,
);

/// The names that a proposed name holds: most hold one.
pub(super) fn parts(page: &Page, name: Found, people: &FxHashSet<String>) -> Vec<Found> {
    let mut parts = Vec::new();
    let mut rest = name;
    // "buy Canada's Norvane Tools" in a headline: the verb is no part.
    let verb = rest.tokens.start;
    if rest.rule == "entity/model"
        && rest.tokens.len() > 1
        && page.doc.token(verb).case == Case::Lower
        && page.is(verb, Facts::COMMON)
        && !page.is(verb, Facts::PARTICLE | Facts::SMALL)
        && !page.hyphen(verb + 1)
        && page.capital(verb + 1)
    {
        rest.tokens.start += 1;
    }
    while let Some((left, right)) = halves(page, &rest, people) {
        parts.push(left);
        rest = right;
    }
    parts.push(rest);
    parts
}

/// A name cut in two ("Biden and Xi", "Biden-Xi", "Ana Ruiz / EPA", "militant group Hamas", "Acme's Tom Weller").
fn halves(page: &Page, name: &Found, people: &FxHashSet<String>) -> Option<(Found, Found)> {
    let tokens = name.tokens.clone();
    let person = |range: &Range<usize>| people.contains(&page.key(range.clone()));
    let listed = |range: &Range<usize>| page.lists.listed(&page.key(range.clone())).map(|l| l.kind);
    if let Some(country) = country_of_an_office(page, name) {
        let place = Found { tokens: tokens.start..country, kind: EntityKind::Place, ..name.clone() };
        let person = Found { tokens: country..tokens.end, kind: EntityKind::Person, ..name.clone() };
        return Some((place, person));
    }
    if let Some((group, rest)) = lone_group(page, name) {
        let group = Found { tokens: group, kind: EntityKind::Group, ..name.clone() };
        return Some((group, Found { tokens: rest, ..name.clone() }));
    }
    if let Some(holder) = holder_of_an_office(page, name) {
        let none = Found { tokens: tokens.start..tokens.start, ..name.clone() };
        return Some((none, Found { tokens: holder..tokens.end, kind: EntityKind::Person, ..name.clone() }));
    }
    for at in tokens.clone().skip(1).take(12) {
        let (left, right) = (tokens.start..at, at + 1..tokens.end);
        if right.is_empty() || !may_cut(page, at) {
            continue;
        }
        // "… called Ruiz | a quack"
        if name.rule == "entity/model" && matches!(page.doc.word(at), "a" | "an") {
            let none = Found { tokens: right.end..right.end, ..name.clone() };
            return Some((Found { tokens: left, ..name.clone() }, none));
        }
        if is_label(page, &left, at) {
            let none = Found { tokens: left.start..left.start, ..name.clone() };
            return Some((none, Found { tokens: right, ..name.clone() }));
        }
        let and = page.folded(at) == "and";
        let slash = page.doc.lower(at) == "/";
        let company = is_company(page, &tokens);
        let pair = page.hyphen(at) && left.len() == 1 && right.len() == 1 && !person(&tokens);
        let both = !company && person(&left) && person(&right);
        // "Weller and Ana Ruiz", where Weller is somebody.
        let full = right.len() == 2 && page.is(right.start, Facts::FIRST_NAME) && person(&left);
        let one =
            and && !company && (person(&left) && left.len() > 1 || person(&right) && right.len() > 1 || full);
        // "The dictator of the Philippines; Ana Ruiz", "Ana Ruiz — Ivy League", "American, British".
        let group = |r: &Range<usize>| r.clone().all(|at| page.is(at, Facts::GROUP));
        let list = name.rule == "entity/model"
            && (page.doc.lower(at) == ";"
                || (and || page.doc.lower(at) == ",") && group(&left) && group(&right)
                || and && left.len() == 1 && right.len() == 1 && is_enumerated(page, left.start));
        let places = and
            && [&left, &right].iter().all(|r| listed(r) == Some(EntityKind::Place))
            && listed(&tokens).is_none();
        let tagged = name.rule == "entity/model";
        let places = places || tagged && and && are_towns(page, &left, &right);
        // "Vinod Rao alias Guddu": both are his names.
        let alias = matches!(page.folded(at), "alias" | "aka") && name.kind == EntityKind::Person;
        let owned = tagged || name.rule == "entity/organization-tail";
        let owner = owned && owner(page, at, &left, person(&left), is_company(page, &right));
        let companies = tagged && and && [&left, &right].iter().all(|r| is_company(page, r));
        // "Barlow and Finch" may be one firm, "Woolworths and Coles" are two: where both are known, or the left one
        // ends as organizations do.
        let known = |r: &Range<usize>| listed(r) == Some(EntityKind::Organization);
        let two = tagged
            && and
            && listed(&tokens).is_none()
            && (known(&left) || is_company(page, &left))
            && page.capital(right.start)
            && (known(&right)
                || right.len() == 1 && known(&left) && !page.is(right.start, Facts::COMMON)
                || is_company(page, &left) && !page.is(right.start, Facts::COMMON | Facts::PORTFOLIO));
        // "Analysts at | Norvane and Stelmar |"
        let at_work = page.doc.before(left.start, 1);
        let employers = tagged
            && and
            && left.len() == 1
            && right.len() == 1
            && matches!(page.folded(at_work), "at" | "from")
            && page.is(page.doc.before(at_work, 1), Facts::BELONGING);
        let companies = companies || two || employers;
        // "Lumen Robotics Buys Tidewater" in a heading, where the text knows what stands before the verb.
        let verb = tagged
            && page.headline_verb(at)
            && page.capital(at + 1)
            && (page.uses(at - 1).capital > 0 || listed(&left).is_some());
        // "Norris pips Piastri": no list needs to know the word.
        let inner = name.kind == EntityKind::Person
            && page.doc.token(at).case == Case::Lower
            && page.doc.token(at).kind == TokenKind::Word
            && !page.is(at, Facts::PARTICLE | Facts::SMALL | Facts::FIRST_NAME | Facts::HONORIFIC)
            && !page.hyphen(at - 1)
            && !page.hyphen(at + 1)
            && page.doc.word(at).len() > 3;
        let ordinary = tagged && (inner || is_ordinary(page, at)) && page.capital(at + 1);
        // "Cargolux of Luxembourg", which "Sultanate of Oman" is not
        let national = tagged
            && name.kind == EntityKind::Organization
            && page.folded(at) == "of"
            && left.len() == 1
            && page.doc.token(left.start).case == Case::Title
            && !page.is(left.start, NO_COMPANY)
            && page.folded(left.start) != "sultanate"
            && page.lists.listed(&page.key(tokens.clone())).is_none()
            && page.lists.listed(&page.key(right.clone())).is_some_and(|l| l.nation);
        // "Ohio-based Norvane", "Elian -- Castro"
        let based = tagged && page.tight_hyphen(at) && is_relation(page, at + 1);
        let dash = tagged && matches!(page.doc.lower(at), "--" | "—");
        if !(list
            || slash
            || national
            || based
            || dash
            || places
            || alias
            || one
            || both && (pair || and)
            || owner
            || companies
            || ordinary
            || verb)
        {
            continue;
        }
        let right = if is_shouted(page, right.start) { right.start + 1..right.end } else { right };
        let right = if based { right.start + 1..right.end } else { right };
        let right = if owner && page.doc.lower(at) != "'s" { right.start + 1..right.end } else { right };
        let kind = |range: &Range<usize>| {
            if places {
                EntityKind::Place
            } else if one || alias || person(range) {
                EntityKind::Person
            } else {
                listed(range).unwrap_or(name.kind)
            }
        };
        let part = |tokens: Range<usize>| Found { kind: kind(&tokens), tokens, ..name.clone() };
        return Some((part(left), part(right)));
    }
    None
}

/// "Realme, | Vivo and Oppo|": the end of a list.
fn is_enumerated(page: &Page, start: usize) -> bool {
    let before = page.doc.before(start, 2);
    page.doc.lower(page.doc.before(start, 1)) == ","
        && page.capital(before)
        && page.together(before, start)
        && !page.is(before, Facts::GEOGRAPHY)
        && !page.is(page.doc.before(before, 1), Facts::ORGANIZATION_NOUN)
}

/// "Congressional Republicans", "Republicans on Capitol Hill": people of a party and no body, with what is left of the
/// proposed name.
fn lone_group(page: &Page, name: &Found) -> Option<(Range<usize>, Range<usize>)> {
    let Range { start, end } = name.tokens.clone();
    let party = |at: usize| page.is(at, Facts::GROUP) && page.folded(at).ends_with('s');
    let listed = || page.lists.listed(&page.key(start..end)).is_some();
    if name.kind != EntityKind::Organization
        || end - start < 2
        || !(party(start) || party(end - 1))
        || listed()
    {
        return None;
    }
    if party(start) && end - start > 2 && matches!(page.folded(start + 1), "on" | "in" | "from") {
        return Some((start..start + 1, start + 2..end));
    }
    let first = page.starts(start) || page.loud(start);
    let plain = first
        && (start..end - 1).all(|at| {
            page.is(at, Facts::COMMON | Facts::MODIFIER)
                || at == start && page.uses(at).capital == 0 && !page.is(at, Facts::GEOGRAPHY)
        });
    (plain && party(end - 1)).then_some((end - 1..end, end..end))
}

/// "Ambassador to Bangladesh | Wen Liqiu": where the country of an office
/// ends and its holder's name begins.
fn country_of_an_office(page: &Page, name: &Found) -> Option<usize> {
    let Range { start, end } = name.tokens.clone();
    let before = page.doc.before(start, 1);
    // "Member for Ballina | Tamara Smith"
    let member =
        page.folded(before) == "for" && matches!(page.folded(page.doc.before(start, 2)), "member" | "mp");
    if member
        && end - start == 3
        && page.is(start + 1, Facts::FEMALE | Facts::MALE)
        && page.namelike(start + 2)
    {
        return Some(start + 1);
    }
    let led = matches!(page.folded(before), "of" | "to");
    if name.rule != "entity/model"
        || !led
        || end - start < 3
        || page.lists.listed(&page.key(start..end)).is_some()
    {
        return None;
    }
    let nation = |at: usize| page.lists.listed(&page.key(start..at)).is_some_and(|l| l.nation);
    let country = (start + 1..end - 1).take(3).rev().find(|&at| nation(at))?;
    let other = Facts::COMMON
        | Facts::GROUP
        | Facts::GEOGRAPHY
        | Facts::ORGANIZATION_HEAD
        | Facts::ORGANIZATION_TAIL
        | Facts::ORGANIZATION_SUFFIX
        | Facts::PLACE_TAIL
        | Facts::EVENT_TAIL
        | Facts::PORTFOLIO
        | Facts::ALL_OFFICE;
    let person = |at: usize| {
        page.is(at, Facts::PARTICLE)
            || page.namelike(at) && (page.is(at, Facts::FIRST_NAME) || !page.is(at, other))
    };
    (country..end).all(person).then_some(country)
}

/// "High Commissioner for Human Rights | Ana Ruiz": where the holder's name begins in what the model took for a body.
fn holder_of_an_office(page: &Page, name: &Found) -> Option<usize> {
    let Range { start, end } = name.tokens.clone();
    if name.rule != "entity/model" || name.kind != EntityKind::Organization || end - start < 2 {
        return None;
    }
    let led = |at: usize| {
        let of = page.doc.before(at, 1 + usize::from(page.folded(page.doc.before(at, 1)) == "the"));
        matches!(page.folded(of), "of" | "for")
            && page.is(page.doc.before(of, 1), Facts::TITLE | Facts::PORTFOLIO)
    };
    let other = Facts::COMMON
        | Facts::GEOGRAPHY
        | Facts::GROUP
        | Facts::PORTFOLIO
        | Facts::ORGANIZATION
        | Facts::ORGANIZATION_HEAD
        | Facts::ORGANIZATION_TAIL
        | Facts::ORGANIZATION_SUFFIX
        | Facts::PLACE_TAIL;
    let initials = |at: usize| page.doc.word(at).ends_with('.') && page.doc.token(at).case == Case::Upper;
    let person = |at: usize| page.namelike(at) && !page.is(at, other);
    let surname = |at: usize| person(at) || page.capital(at) && page.is(at, Facts::GROUP);
    (start + 1..end.saturating_sub(1)).filter(|&at| (start..at).any(led)).find(|&at| {
        end - at < 4
            && (page.is(at - 1, Facts::PORTFOLIO) || matches!(page.folded(at - 1), "rights" | "opposition"))
            && (initials(at) || person(at))
            && (at + 1..end).all(surname)
    })
}

/// "From | Balti and Cahul |": two towns that no list knows.
fn are_towns(page: &Page, left: &Range<usize>, right: &Range<usize>) -> bool {
    let other = Facts::COMMON
        | Facts::FIRST_NAME
        | Facts::GROUP
        | Facts::ORGANIZATION
        | Facts::ORGANIZATION_TAIL
        | Facts::ORGANIZATION_HEAD;
    let town = |r: &Range<usize>| {
        r.len() == 1 && page.doc.token(r.start).case == Case::Title && !page.is(r.start, other)
    };
    let led = page.doc.before(left.start, 1);
    town(left)
        && town(right)
        && !page.is(page.doc.before(led, 1), Facts::BELONGING)
        // "Mpilo and Ingutsheni hospitals"
        && (matches!(page.doc.word(right.end), "hospitals" | "districts" | "provinces" | "regions" | "villages" | "towns")
            || matches!(
            page.folded(led),
            "from" | "in" | "near" | "between" | "around" | "at" | "hit" | "struck" | "lashed" | "battered"
        ))
}

/// True for what a story or a line is filed under ("SOCCER - ", "NOTE - "), and for a dateline with a spaced hyphen
/// that the model took into the name.
fn is_label(page: &Page, left: &Range<usize>, hyphen: usize) -> bool {
    let token = page.doc.token(hyphen);
    // "CRICKET-Weller ton", "UPDATE 2-Norvane to close": as Reuters writes it.
    let filed = |at: usize| {
        page.is(at, Facts::SPORT)
            || page.doc.token(at).kind == TokenKind::Number
            || page.folded(at) == "wrapup"
    };
    if page.tight_hyphen(hyphen)
        && page.starts(left.start)
        && page.doc.token(left.start).case == Case::Upper
        && filed(hyphen - 1)
    {
        return true;
    }
    matches!(page.doc.lower(hyphen), "-" | "–" | "—" | ":")
        && page.starts(left.start)
        && page.doc.token(hyphen - 1).end < token.start
        && page.doc.token(hyphen + 1).start > token.end
        && (left.clone().all(|at| page.is(at, Facts::SPORT | Facts::NOT_NAME | Facts::COMMON))
            || left.clone().all(|at| page.doc.token(at).case == Case::Upper)
                && left.clone().any(|at| page.is(at, Facts::SPORT)))
}

/// True for what a place or a body has with what is named behind it ("New York-based").
fn is_relation(page: &Page, at: usize) -> bool {
    matches!(
        page.doc.word(at),
        "based" | "backed" | "listed" | "owned" | "led" | "born" | "trained" | "controlled" | "run"
    )
}

/// True for the words and marks at which a name may be cut, so that the others cost nothing.
fn may_cut(page: &Page, at: usize) -> bool {
    let token = page.doc.token(at);
    token.case == Case::Lower || token.kind != TokenKind::Word || page.loud(at)
}

/// True at the possessive of an owner who is a name of its own ("Interpol's Red Notice"), which "Hawke" in "Hawke's
/// Bay" is not.
fn owner(page: &Page, at: usize, left: &Range<usize>, person: bool, company: bool) -> bool {
    let possessive = page.doc.lower(at) == "'s" || page.doc.lower(at) == "'" && page.doc.lower(at + 1) == "s";
    possessive
        && (person && (left.len() > 1 || company)
            || is_company(page, left)
            || page.lists.listed(&page.key(left.clone())).is_some()
            || left.len() == 1 && page.doc.token(left.start).case == Case::Upper && !page.loud(left.start))
}

/// True for a name of more than one word that ends as organizations do.
fn is_company(page: &Page, range: &Range<usize>) -> bool {
    range.len() > 1
        && page.capital(range.end - 1)
        && page.is(range.end - 1, Facts::ORGANIZATION_TAIL | Facts::ORGANIZATION_SUFFIX)
}

/// True for an ordinary word in lower case that stands inside no name ("Knicks as Ana Ruiz").
fn is_ordinary(page: &Page, at: usize) -> bool {
    (page.doc.token(at).case == Case::Lower || is_shouted(page, at))
        && page.is(at, Facts::COMMON | Facts::ROLE)
        && (!page.is(at, Facts::SMALL | Facts::PARTICLE) || page.folded(at) == "as")
        && !page.hyphen(at - 1)
        && !page.hyphen(at + 1)
}

/// True for an ordinary word in the capitals of a headline ("SENATE PANEL BACKS BOSNIA AID"), where the text has it
/// in no name.
pub(super) fn is_shouted(page: &Page, at: usize) -> bool {
    let part = Facts::ORGANIZATION_TAIL
        | Facts::ORGANIZATION_HEAD
        | Facts::PLACE_TAIL
        | Facts::PLACE_HEAD
        | Facts::FIRST_NAME
        | Facts::ORGANIZATION
        | Facts::GEOGRAPHY;
    page.loud(at)
        && page.doc.token(at).case == Case::Upper
        && page.is(at, Facts::COMMON)
        && page.uses(at).capital == 0
        && !page.is(at, part)
}
