//! Whom another word for a body means: "the museum", "the firm", "the publisher".

use std::ops::Range;

use super::antecedent::REACH;
use super::epithet::{is_no_body, leader};
use super::renamed::is_newsroom;
use super::unnamed::used;
use crate::case::Lower as _;
use crate::quotes::view::View;
use crate::quotes::vocabulary::flag;
use crate::report::{Entity, EntityKind};

/// The longest description, in tokens.
const LONGEST: usize = 8;

/// "the museum": the only one so called; "the firm", "the chip maker", "the club": the body that led a sentence last. What
/// may be its opponent ("the union", "the regulator") is asked of descriptions alone.
pub(super) fn body<'a>(view: &View<'a>, tokens: &Range<usize>) -> Option<&'a Entity> {
    if let Some(one) = called_so(view, tokens) {
        return Some(one);
    }
    let last = tokens.end - 1;
    let company = view.is(last, flag::COMPANY);
    // "The FGV union" is the FGV; what "the iPhone maker" makes is not it.
    let maker = view.lower(last).ends_with("maker") || view.lower(last) == "shipbuilder";
    let named = !maker && tokens.clone().skip(1).any(|t| view.capitalized(t) && !is_no_body(view, t));
    if !company || named || tokens.len() > LONGEST || used(view, last, REACH, 1) {
        return None;
    }
    // "Chad's central bank fell. … | The bank | said": of no name.
    let owned = |t: usize| {
        let same = view.doc.token(t).word == view.doc.token(last).word && view.named(t).is_none();
        same && view.quoted(t).is_none()
            && (1..4).any(|back| {
                t.checked_sub(back + 1).is_some_and(|b| {
                    view.lower(b + 1) == "'s"
                        && view.entity_at(b).is_some_and(|e| e.kind == EntityKind::Place)
                })
            })
    };
    if (tokens.start.saturating_sub(REACH)..tokens.start).any(owned) {
        return None;
    }
    // "The Danish company": the one that is said to be Danish.
    let nation = tokens.clone().skip(1).find(|&t| view.capitalized(t));
    let said = nation.and_then(|t| view.descriptions.only(view, view.lower(t), EntityKind::Organization));
    if said.is_some() {
        return said;
    }
    let floor = tokens.start.saturating_sub(REACH);
    // "The union struck. … | The company | said"
    let word = view.lower(last);
    let charity = word == "charity";
    let trades = !one_of!(word, "group" | "organization" | "organisation");
    let other = |e: &Entity| trades && (oversees(e) || may_oversee(e) && !(charity && may_trade(e)));
    // Where something was posted is nobody's firm.
    let body = |e: &Entity| e.kind == EntityKind::Organization && e.rule != "entity/platform";
    // What makes something, and what is the largest, is only told where no other body is at hand that could be meant.
    if maker || is_superlative(view, tokens) {
        return only_one(view, floor..tokens.start);
    }
    // A retailer that leads a sentence before the analyst who judges it, and before where that one works; "the bank" only
    // where it is one: the analyst's may be meant.
    let judged = || {
        let judge = judges(view, floor..tokens.start).filter(|_| word != "firm")?;
        let before = leader(view, floor..judge, |e| body(e) && !other(e))?;
        let name = before.name.lower();
        // "Goldman Sachs cut Tarn Stores. Analysts at Goldman said so."
        let first = name.split(' ').next().unwrap_or_default();
        let lends = !one_of!(word, "bank" | "lender" | "broker")
            || name.contains("bank")
            || crate::list!("quotes/banks.txt").split_whitespace().any(|bank| bank == first);
        let house = (judge..tokens.start).any(|t| view.lower(t) == first);
        (lends && !house && !is_newsroom(&before.name)).then_some(before)
    };
    let found = judged()
        .or_else(|| leader(view, floor..tokens.start, |e| body(e) && !other(e)))
        // Western Union and the Post Office are companies, too; whoever oversees one is none.
        .or_else(|| leader(view, floor..tokens.start, |e| body(e) && may_trade(e)));
    // Else what the story is about, where one body is named more than once.
    found.or_else(|| {
        let main = view.entities.iter().find(|e| body(e) && !other(e))?;
        let begun = main.mentions.first().is_some_and(|m| m.start < view.doc.span_of(tokens.clone()).start);
        (begun && main.mentions.len() > 1).then_some(main)
    })
}

/// "Acme fell. | Ruiz, an analyst at Jefferies, said so. … | The company": where the sentences of those begin who judge a
/// body, the last ones before it is meant.
fn judges(view: &View, range: Range<usize>) -> Option<usize> {
    let judge = |t: usize| {
        let word = view.lower(t);
        let own = one_of!(word.strip_suffix('s').unwrap_or(word), "analyst" | "economist" | "strategist");
        let at = own && one_of!(view.lower(t + 1), "at" | "with" | "of" | "for");
        let of = |body: Option<&Entity>| body.is_some_and(|e| e.kind == EntityKind::Organization);
        at && of(view.entity_at(t + 2)) || own && t > 0 && of(view.entity_at(t - 1))
    };
    let names_body = |t: usize| view.entity_at(t).is_some_and(|e| e.kind == EntityKind::Organization);
    let mut first = None;
    let mut at = range.end;
    while at > range.start {
        let sentence = view.sentence(at - 1);
        if sentence.clone().any(judge) {
            first = Some(sentence.start);
        } else if sentence.clone().any(names_body) {
            break;
        }
        at = sentence.start.min(at - 1);
    }
    first
}

/// The longest letters that are a word besides: "casa".
const LETTERS: usize = 4;

/// A commission, the FAA: no company, bank or charity is meant by it.
fn oversees(body: &Entity) -> bool {
    body.name.split(' ').any(|word| {
        // "CASA", not "Casa Bonita"
        let letters = word.chars().filter(|c| c.is_uppercase()).count() > 1;
        let lower = word.lower();
        let listed = |own: &str| own == &*lower && (letters || own.len() > LETTERS);
        crate::list!("quotes/authorities.txt").split_whitespace().any(listed)
    })
}

/// A union, a council: where another body is at hand, that is the company.
fn may_oversee(body: &Entity) -> bool {
    body.name.split(' ').map(str::lower).any(|word| {
        one_of!(
            &*word,
            "union"
                | "workers"
                | "association"
                | "council"
                | "party"
                | "authority"
                | "agency"
                | "federation"
                | "office"
        )
    })
}

/// The Stroke Association, the Post Office, Western Union: what may be a charity or a company.
fn may_trade(body: &Entity) -> bool {
    ["Association", "Federation", "Post Office", "Western Union"].iter().any(|end| body.name.ends_with(end))
}

/// The one body that is named in a range, authorities, newsrooms and platforms aside.
fn only_one<'a>(view: &View<'a>, range: Range<usize>) -> Option<&'a Entity> {
    let mut bodies = range.filter_map(|t| view.entity_at(t)).filter(|e| {
        let meant = !is_newsroom(&e.name) && !oversees(e);
        e.kind == EntityKind::Organization && e.rule != "entity/platform" && meant
    });
    let first = bodies.next()?;
    bodies.all(|other| other.id == first.id).then_some(first)
}

/// "Britain's largest retailer", "the world's biggest chipmaker": no body but one can be it.
pub(super) fn is_superlative(view: &View, tokens: &Range<usize>) -> bool {
    let place = view.entity_at(tokens.start).is_some_and(|e| e.kind == EntityKind::Place);
    let most = |t: usize| one_of!(view.lower(t), "largest" | "biggest" | "leading" | "oldest" | "busiest");
    place
        && view.is(tokens.end - 1, flag::COMPANY)
        && tokens.clone().any(|t| view.lower(t.wrapping_sub(1)) == "'s" && most(t))
}

/// "Staff at Portcraig Fishing Museum. … | The museum | said": the only body or place named so far whose name ends in that
/// word, or says as much.
fn called_so<'a>(view: &View<'a>, tokens: &Range<usize>) -> Option<&'a Entity> {
    let last = tokens.end - 1;
    let word = view.lower(last);
    // "The court | heard": from others. "The Soviet Union fell. … | The union | said"
    let another = view.lower(tokens.end) == "heard" || word == "union";
    // "The | coast guard | said": all of it ends the name.
    let own = tokens.start + 1..tokens.end;
    let plain =
        view.lower(tokens.start) == "the" && own.len() < 4 && !own.clone().any(|t| view.capitalized(t));
    if !(tokens.len() == 2 || plain) || view.capitalized(last) || another || word.len() < 4 {
        return None;
    }
    let start = view.doc.span_of(tokens.clone()).start;
    // "The hedge | fund | bought bonds": another of the sort.
    let other = |t: usize| {
        let same = view.doc.token(t).word == view.doc.token(last).word && !view.capitalized(t);
        same && view.quoted(t).is_none() && t.checked_sub(own.len()).is_none_or(|b| view.lower(b) != "the")
    };
    if (tokens.start.saturating_sub(REACH)..tokens.start).any(other) {
        return None;
    }
    let also: &[&str] = if word == "publisher" { &["publishing", "publishers"] } else { &[] };
    let words = view.doc.slice(view.doc.span_of(own.clone())).lower();
    let ends = |e: &&Entity| {
        own.len() == 1 || e.name.lower().strip_suffix(&*words).is_some_and(|lead| lead.ends_with(' '))
    };
    let named = |e: &&Entity| e.mentions.first().is_some_and(|m| m.start < start) && ends(e);
    let all = also.iter().chain([&word]).flat_map(|word| view.descriptions.ending_in(word));
    let mut bodies = all.filter_map(|&index| view.entities.get(index)).filter(named);
    let found = bodies.next().filter(|_| bodies.next().is_none())?;
    // "In Ohio, | the coast guard | said": another. So is the one of whom the story went on to tell.
    let of = |t: usize, kind: EntityKind| view.entity_at(t).filter(|e| e.kind == kind);
    let elsewhere = || (view.sentence(last).start..tokens.start).any(|t| of(t, EntityKind::Place).is_some());
    let near = tokens.start.saturating_sub(REACH)..tokens.start;
    let latest = || near.rev().find_map(|t| of(t, EntityKind::Organization)).is_none_or(|e| e.id == found.id);
    (own.len() == 1 || !elsewhere() && latest()).then_some(found)
}

#[cfg(test)]
mod tests {
    use crate::testing::first_speaker;

    #[test]
    fn a_body_is_meant_by_what_it_is() {
        for (text, name) in [
            (
                "It dries at Portcraig Fishing Museum. The museum said it was “a joy”.",
                "Portcraig Fishing Museum",
            ),
            ("Then the Highland Screen Fund called. The fund says it was “a joy”.", "Highland Screen Fund"),
            ("Tom Hale sued Corbin County. In its answer, the county denied “any wrong”.", "Corbin County"),
            (
                "It is published by Heron Lake Publishing. According to the publisher, it is “a joy”.",
                "Heron Lake Publishing",
            ),
            (
                "The International Relief Fund paid. The hedge fund run by Tom Hale left. The fund said it was “a joy”.",
                "",
            ),
            (
                "SANTIAGO (Reuters) - Chad’s central bank met. It was told so by Reuters. The bank said it was “a joy”.",
                "",
            ),
            ("The Tarn Coast Guard sailed. The coast guard said it was “a joy”.", "Tarn Coast Guard"),
            ("The Tarn Coast Guard sailed. In Chad, the coast guard said it was “a joy”.", ""),
            ("The Tarn Coast Guard sailed. The palace guard said it was “a joy”.", ""),
            // A lender before the analyst who judges it, and before where that one works.
            (
                "Halden Bank lost money. Ana Ruiz, an analyst at Jefferies, left. The lender said it was “a joy”.",
                "Halden Bank",
            ),
            (
                "Tarn Mining lost money. Jefferies analyst Ana Ruiz left. The miner said it was “a joy”.",
                "Tarn Mining",
            ),
            (
                "Tom Hale, a miner, worked for Tarn Mining. Hale left. The miner said he felt “a joy”.",
                "Tom Hale",
            ),
            // Who oversees a body is not it.
            ("The Charity Commission fined Mercy Homes. The charity said it was “a joy”.", "Mercy Homes"),
            (
                "The Tarn Safety Commission fined Corbin Mills Ltd. on Friday. The company said it was “a joy”.",
                "Corbin Mills Ltd.",
            ),
            ("The Tarn Safety Commission met. The company said it was “a joy”.", ""),
            ("Western Union fell. The company said it was “a joy”.", "Western Union"),
            ("According to Delta Ships, sales fell. The firm said it was “a joy”.", "Delta Ships"),
            // Of two nobody knows which; a court hears others; what was never named is none.
            ("The FAA fined Delta Ships. The company said it was “a joy”.", "Delta Ships"),
            (
                "The watchdog cleared Hollis Shipping Ltd. The shipbuilder said it was “a joy”.",
                "Hollis Shipping Ltd.",
            ),
            ("The Tarn Association has closed. The charity said it was “a joy”.", "Tarn Association"),
            ("The FAA grounded jets. The planemaker said it was “a joy”.", ""),
            ("Casa Hollis Ltd lost money. The company said it was “a joy”.", "Casa Hollis Ltd"),
            ("Tarn Lines plc sued Hollis Shipping Ltd. The shipbuilder said it was “a joy”.", ""),
            ("Hull Museum is near Leeds Museum. Tom Hale left. The museum said it was “a joy”.", ""),
            ("Leeds Crown Court was full. The court heard it was “a joy”.", ""),
            ("Tom Hale left Hull. The museum said it was “a joy”.", ""),
        ] {
            assert_eq!(first_speaker(text), name, "{text}");
        }
    }
}
