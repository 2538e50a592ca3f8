//! Whom a person acts for.

use std::ops::Range;

use super::{Scene, past_age};
use crate::document::Case;
use crate::entities::facts::Facts;
use crate::report::EntityKind;
use crate::spaces::single_spaced;
use crate::tagger::Pos;

/// The most tokens of a body's name.
const LONGEST: usize = 12;
/// So far back a body is looked for that a word means, in tokens.
const CALLED: usize = 80;

/// The organization in a role or right behind it ("of Acme Ltd"), else the place, else the party, as worded;
/// no nationality.
pub(super) fn of(scene: &Scene, role: &Range<usize>, own: usize) -> Option<String> {
    let page = scene.page;
    let behind =
        if one_of!(page.folded(role.end), "of" | "for" | "at" | "with") { role.end + 6 } else { role.end };
    // "North of England Correspondent": where somebody reports from is nobody's to act for.
    let reports_from = crate::blocks::is_post_word(page.folded(role.end - 1));
    [EntityKind::Organization, EntityKind::Place, EntityKind::Group].into_iter().find_map(|kind| {
        let start = (role.start..behind)
            .find(|&at| scene.owner(at).is_some_and(|(index, k)| k == kind && index != own))
            .filter(|&at| kind != EntityKind::Group || page.is(at, Facts::PARTY))
            .filter(|_| kind != EntityKind::Place || !reports_from)?;
        let owner = scene.owner(start);
        let end = (start..behind.max(start) + 8).find(|&at| scene.owner(at) != owner)?;
        Some(single_spaced(page.doc.slice(page.doc.span_of(start..end))))
    })
}

/// "Acme Ltd sold a mill. | Its | chairman, Tom Weller,": the one body that the clause before names, or leads the sentence
/// before with; "| the union's | secretary": the one that is called a union.
pub(super) fn meant(scene: &Scene, role: &Range<usize>) -> Option<String> {
    let page = scene.page;
    let before = role.start.checked_sub(1)?;
    let noun = match page.doc.lower(before) {
        "its" => None,
        "'s" | "’s" => Some(page.doc.before(before, 1)),
        _ => return None,
    };
    let the = |noun: usize| page.folded(page.doc.before(noun, 1)) == "the" && !page.capital(noun);
    if noun.is_some_and(|noun| !the(noun) || !page.is(noun, Facts::ORGANIZATION_NOUN)) {
        return None;
    }
    // Of a country or a town, which a clause may leave out.
    if one_of!(page.folded(role.end - 1), "minister" | "mayor" | "author") {
        return None;
    }
    let at = noun.unwrap_or(before);
    let body = |at: usize| scene.owner(at).filter(|(_, kind)| *kind == EntityKind::Organization);
    let whole = |last: usize| {
        let first =
            (0..=last).rev().take(LONGEST).take_while(|&i| scene.owner(i) == scene.owner(last)).last()?;
        let end = (last..last + LONGEST).find(|&i| scene.owner(i) != scene.owner(last))?;
        Some(single_spaced(page.doc.slice(page.doc.span_of(first..end))))
    };
    if let Some(noun) = noun {
        // "Delta Farm | Union |", "| Union | of Farmers"; but the "Union Commission" is none.
        let same = |&i: &usize| {
            body(i).is_some()
                && page.folded(i) == page.folded(noun)
                && (body(i + 1) != body(i) || page.is(i + 1, Facts::SMALL))
        };
        return (at.saturating_sub(CALLED)..at).rev().find(same).and_then(whole);
    }
    let own = page.doc.sentence_of(at)?.tokens.start;
    let earlier = own.checked_sub(1).and_then(|t| page.doc.sentence_of(t)).map_or(own, |s| s.tokens.start);
    [own..at, earlier..own].into_iter().find_map(|clause| {
        let lead = clause.start;
        // "In a post on | Telegram, | its minister": where something is told is nobody's.
        let told = |i: usize| page.doc.lower(page.doc.before(i, 1)) == "on";
        let mut bodies = clause.take(CALLED).filter(|&i| body(i).is_some() && !told(i));
        let first = bodies.next();
        // "| Vorno | sued Acme Ltd", "| the committee | asked Acme Ltd": another's it may be.
        let place = scene.owner(lead).is_some_and(|(_, kind)| kind == EntityKind::Place);
        let end = first.unwrap_or(at).min(lead + LONGEST);
        let noun = page.folded(lead) == "the" && !page.capital(lead + 1);
        if (place || noun) && (lead..end).any(|i| page.doc.pos(i).finite()) {
            return Some(None);
        }
        let first = first?;
        let leads = first <= lead + 1 && page.doc.lower(lead + 1) != "'s";
        (leads || bodies.all(|i| scene.owner(i) == scene.owner(first))).then(|| whole(first))
    })?
}

/// The organization behind a name ("Deborah Klein of Merriman Stanley", "Henrik Aalto, of the Meteorological Society").
pub(super) fn behind(scene: &Scene, name: &Range<usize>) -> Option<String> {
    let page = scene.page;
    let comma = usize::from(
        page.doc.lower(name.end) == ","
            && (page.folded(name.end + 1) == "of"
                // "Ana Ruiz, | from | the University of Leeds, said"
                || name.len() > 1 && one_of!(page.folded(name.end + 1), "from" | "with" | "at")),
    );
    // "Ana Ruiz, 61, | of the University of Leeds", not "Ana Ruiz, 61, at Leeds Crown Court"
    let aged = past_age(page, name.end);
    let aged = if one_of!(page.folded(aged), "of" | "from") { aged } else { name.end };
    let preposition = if aged > name.end { aged } else { name.end + comma };
    let the = preposition + 1 + usize::from(page.folded(preposition + 1) == "the");
    // "Of the | weekly | Harbour News"
    let noun = page.is(the, Facts::ORGANIZATION_NOUN)
        && page.doc.token(the).case == Case::Lower
        && page.capital(the + 1);
    let mut start = the + usize::from(noun);
    // "Of the | main opposition | Future Democratic Party"
    let lower = |at: usize| {
        page.doc.token(at).case == Case::Lower && matches!(page.doc.pos(at), Pos::Adjective | Pos::Noun)
    };
    if the > preposition + 1 && !noun && lower(the) {
        let behind = (the..the + 4).find(|&at| !lower(at)).unwrap_or(the);
        let side = one_of!(page.folded(behind - 1), "opposition" | "ruling" | "party" | "left" | "right");
        if side && scene.owner(behind).is_some_and(|(_, kind)| kind == EntityKind::Organization) {
            start = behind;
        }
    }
    let owner = scene.owner(start).filter(|(_, kind)| *kind == EntityKind::Organization)?;
    // "An offer for striker | Tom Weller from Delta United |"
    let before = |back: usize| page.folded(page.doc.before(name.start, back));
    let offered = || {
        (1..4).any(|back| before(back) == "for")
            && (2..7).any(|back| {
                one_of!(before(back), "offer" | "bid" | "move" | "fee" | "approach" | "bids" | "offers")
            })
    };
    // "Ana Ruiz, with Reform gaining ground, warned"
    let end = (start..start + LONGEST).find(|&at| scene.owner(at) != Some(owner)).unwrap_or(start);
    if comma > 0 && page.folded(preposition) != "of" && page.doc.lower(end) != "," {
        return None;
    }
    let leads = match page.folded(preposition) {
        "of" | "at" | "with" => true,
        "from" => !offered(),
        _ => false,
    };
    leads.then(|| {
        let end =
            (start..start + LONGEST).find(|&at| scene.owner(at) != Some(owner)).unwrap_or(start + LONGEST);
        single_spaced(page.doc.slice(page.doc.span_of(start..end)))
    })
}

/// "Tom Weller | (Delta United) |, Ana Ruiz (Delta United, Norway)": in a list, whom somebody plays or stands for; "(Labour
/// Party)" anywhere. Who took a picture stands in brackets, too ("Tom Weller (Reuters) waves").
pub(super) fn in_brackets(scene: &Scene, name: &Range<usize>) -> Option<String> {
    let page = scene.page;
    let (open, start) = (name.end, name.end + 1);
    let owner = scene.owner(start).filter(|_| page.doc.lower(open) == "(")?;
    let end = (start..start + LONGEST).find(|&at| scene.owner(at) != Some(owner))?;
    let close = (end..end + LONGEST).find(|&at| page.doc.lower(at) == ")")?;
    let place = || page.doc.lower(end) == "," && close == end + 2 && page.is(end + 1, Facts::GEOGRAPHY);
    let own = match owner.1 {
        EntityKind::Group => page.is(start, Facts::PARTY),
        EntityKind::Organization => {
            is_listed(scene, name, close)
                && !crate::masthead::is_paper(page.doc.slice(page.doc.span_of(start..end)))
                || page.is(end - 1, Facts::PARTY)
        }
        _ => false,
    };
    (own && (close == end || place())).then(|| single_spaced(page.doc.slice(page.doc.span_of(start..end))))
}

/// True where another with a bracket stands beside, in a list: "Tom Weller (Delta United)|, |Ana Ruiz (Harbour Town)".
fn is_listed(scene: &Scene, name: &Range<usize>, close: usize) -> bool {
    let page = scene.page;
    let joint = |at: usize| one_of!(page.doc.lower(at), "," | ";" | "and");
    let next = || joint(close + 1) && (close + 2..close + LONGEST).any(|at| page.doc.lower(at) == "(");
    let before = || {
        (2..5)
            .filter_map(|back| name.start.checked_sub(back))
            .any(|at| page.doc.lower(at) == ")" && joint(at + 1))
    };
    next() || before()
}

/// The organization whose possessive stands before a name ("Le Monde's Jacques Mandel").
pub(super) fn owner(scene: &Scene, name: &Range<usize>) -> Option<String> {
    let page = scene.page;
    let possessive = name.start.checked_sub(1).filter(|&at| page.doc.lower(at) == "'s")?;
    scene.owner(possessive.checked_sub(1)?).filter(|(_, kind)| *kind == EntityKind::Organization)?;
    let start = scene.owner_start(possessive)?;
    Some(single_spaced(page.doc.slice(page.doc.span_of(start..possessive))))
}

#[cfg(test)]
mod tests {
    use crate::testing::analyze;

    #[test]
    fn reads_affiliations() {
        for (text, want) in [
            ("Analyst Tom Weller of Delta Bank agreed.", Some("Delta Bank")),
            ("Dr Tom Weller of the Delta Bank agreed.", Some("Delta Bank")),
            ("Tom Weller, of the Delta Bank, agreed.", Some("Delta Bank")),
            ("Tom Weller, 61, of the Delta Bank in Leeds, agreed.", Some("Delta Bank")),
            ("Tom Weller of the union Unison agreed.", Some("Unison")),
            ("Tom Weller (Delta Bank), Ana Ruiz (Acme Ltd) agreed.", Some("Delta Bank")),
            ("Ana Ruiz (Acme Ltd) and Tom Weller (Delta Bank) agreed.", Some("Delta Bank")),
            ("Tom Weller (Reuters) waves.", None),
            ("Tom Weller, 61, at the Delta Bank, agreed.", None),
            ("Tom Weller (Labour Party) and Ana Ruiz (Conservative) agreed.", Some("Labour Party")),
            ("Delta Bank governor Tom Weller agreed.", Some("Delta Bank")),
            ("Tom Weller, a baker from Leeds, agreed.", Some("Leeds")),
            ("Leeds correspondent Tom Weller agreed.", None),
            ("Delta Bank's Tom Weller agreed.", Some("Delta Bank")),
            ("Norwegian baker Tom Weller agreed.", None),
            ("Tom Weller from Delta Bank agreed.", Some("Delta Bank")),
            ("She turned down a bid for keeper Tom Weller from Delta Bank.", None),
            ("Tom Weller agreed.", None),
            // Whose "its" is, and "the union's".
            ("The Delta Bank paid on Friday. Its chairman, Tom Weller, agreed.", Some("Delta Bank")),
            ("The Delta Bank said on Friday that its chairman, Tom Weller, had left.", Some("Delta Bank")),
            ("The Delta Bank paid. Its Leeds chairman, Tom Weller, agreed.", Some("Delta Bank")),
            ("The Delta Bank paid. Its lawyer at Hale Ltd, Tom Weller, agreed.", Some("Hale Ltd")),
            ("Delta Bank sued Acme Ltd. Its chairman, Tom Weller, agreed.", Some("Delta Bank")),
            (
                "It is run by the Delta Farm Union. The union's chairman, Tom Weller, agreed.",
                Some("Delta Farm Union"),
            ),
            (
                "The Delta Farm Union sat. It sued Acme Ltd. The union's chairman, Tom Weller, agreed.",
                Some("Delta Farm Union"),
            ),
            ("The mayor told Delta Bank and Acme Ltd so. Its chairman, Tom Weller, agreed.", None),
            ("Acme Ltd was sold. The rain fell. Its chairman, Tom Weller, agreed.", None),
            // Another's than the one body's that is named.
            ("Ofgem fined Acme Ltd. The firm's chairman, Tom Weller, agreed.", None),
            (
                "The charity was asked by the Charity Commission. The charity's chair, Tom Weller, agreed.",
                None,
            ),
            ("France sued Acme Ltd. Its chancellor, Tom Weller, agreed.", None),
            ("France told Acme Ltd that its chancellor, Tom Weller, agreed.", None),
            ("In May it sued Acme Ltd. Its trade minister, Tom Weller, agreed.", None),
            ("The committee has asked Acme Ltd. Its chair, Tom Weller, agreed.", None),
            ("The bakery Acme Ltd was sold. Its chair, Tom Weller, agreed.", Some("Acme Ltd")),
            ("Acme Ltd was sold. The mayor's brother, Tom Weller, agreed.", None),
            (
                "Delta Bank denied it. In a post on Telegram, its chairman, Tom Weller, agreed.",
                Some("Delta Bank"),
            ),
            // Whom somebody acts for now, not once.
            (
                "Tom Weller, a former Delta Bank governor, left. The director of Acme Ltd, Tom Weller, agreed.",
                Some("Acme Ltd"),
            ),
            ("Tom Weller, a former Delta Bank governor, left.", Some("Delta Bank")),
        ] {
            let report = analyze(text, None);
            let person = report.entities.iter().find(|e| e.name == "Tom Weller").unwrap();
            assert_eq!(person.affiliation.as_deref(), want, "{text}");
        }
    }
}
