//! Who is called by an office, by initials, or by what sort of body or lawyer it is.

use std::ops::Range;

use super::head_end;
use crate::document::Case;
use crate::quotes::view::View;
use crate::quotes::vocabulary::flag;
use crate::report::{BlockKind, Entity, EntityKind};
use crate::tagger::Pos;

/// The one whom initials, an office in letters, a sort of body or "counsel" mean.
pub(super) fn called<'a>(view: &View<'a>, tokens: &Range<usize>) -> Option<&'a Entity> {
    by_initials(view, tokens)
        .or_else(|| sort_of_named(view, tokens))
        .or_else(|| by_office(view, tokens))
        .or_else(|| counsel(view, tokens))
}

/// "The superintendent of police | Ana Ruiz | said", "the MP from Wayanad | Ana Ruiz | said": a name right behind an office
/// and what hangs on it.
pub(super) fn titled<'a>(view: &View<'a>, tokens: &Range<usize>) -> Option<&'a Entity> {
    let person = view.named(tokens.end.checked_sub(1)?)?;
    let name = tokens.clone().rev().take_while(|&t| view.named(t) == Some(person)).last()?;
    let before = name.checked_sub(1).filter(|&b| b > tokens.start)?;
    let governed = view.is(before, flag::PREPOSITION | flag::DETERMINER | flag::POSSESSIVE)
        || view.punctuation(before)
        || one_of!(view.lower(before), "and" | "'s");
    let hangs = (tokens.start..name).find(|&t| one_of!(view.lower(t), "of" | "from" | "for"))?;
    // Not so "the mother of | Ana Ruiz |", "a lawyer for the rapper | Ana Ruiz |".
    let office = hangs > tokens.start && view.is(hangs - 1, flag::OFFICE);
    // "Leader of the Conservative group | Ana Ruiz |", "minister of state for trade | Ana Ruiz |"
    let plain = |t: usize| {
        view.capitalized(t)
            || view.is(t, flag::BODY) && view.capitalized(t - 1)
            || one_of!(
                view.lower(t),
                "police" | "education" | "health" | "the" | "of" | "for" | "in" | "and" | "state"
            )
    };
    let held = !(hangs + 1..name).all(plain) || view.is(before, flag::ROLE);
    // "The philosopher of mind | Ana Ruiz |"
    let subject = hangs + 2 == name
        && view.lower(hangs) == "of"
        && hangs > tokens.start
        && view.gazetteers.is_role(view.lower(hangs - 1))
        && view.sex_of_word(hangs - 1).is_none()
        && view.pos(before) == Pos::Noun
        && !view.is_somebody(before);
    let office = subject || office && !held;
    view.entities.get(person).filter(|e| office && !governed && e.kind == EntityKind::Person)
}

/// "RA:" in an interview with Ruth Adeyemi.
fn by_initials<'a>(view: &View<'a>, tokens: &Range<usize>) -> Option<&'a Entity> {
    if tokens.len() != 1 || view.lower(tokens.end) != ":" {
        return None;
    }
    // "D.O.:"
    let label = &*view.doc.word(tokens.start).replace('.', "");
    let initials = (2..=3).contains(&label.len()) && label.chars().all(|c| c.is_ascii_uppercase());
    view.entities.get(view.letters.name(label).filter(|_| initials)?)
}

/// "The Auto Workers | union | said": the body that the noun is about. Not so "the U.N. agency", which is one of its many.
fn sort_of_named<'a>(view: &View<'a>, tokens: &Range<usize>) -> Option<&'a Entity> {
    let last = tokens.end.checked_sub(1)?;
    let union = view.lower(last) == "union";
    let sort = union
        || one_of!(
            view.lower(last),
            "company"
                | "firm"
                | "group"
                | "party"
                | "charity"
                | "airline"
                | "club"
                | "newspaper"
                | "retailer"
                | "bank"
        );
    // "Chile's OPZZ | trade | union"
    let trade = union && one_of!(view.lower(last - 1), "trade" | "labor" | "labour");
    let end = last - usize::from(trade);
    let of = view.named(end.checked_sub(1)?).filter(|_| sort && !view.capitalized(last))?;
    let name = tokens.clone().find(|&t| view.named(t) == Some(of))?;
    let all = (name..end).all(|t| view.named(t) == Some(of));
    // Not "the leader of | the Weller | group".
    let led = match view.lower(name.checked_sub(1)?) {
        "the" => name == tokens.start + 1,
        "'s" => name <= tokens.start + 3,
        _ => false,
    };
    let named = view.entities.get(of).filter(|_| all && led);
    // "The Tesco union" is not Tesco.
    let workers = |e: &&Entity| {
        !union
            || !trade && e.name.ends_with('s') && e.name.contains(' ')
            || e.name.ends_with(" Association")
            || one_of!(
                &*e.name,
                "IG Metall"
                    | "Verdi"
                    | "Solidarity"
                    | "Unite"
                    | "Unison"
                    | "Usdaw"
                    | "Prospect"
                    | "Equity"
                    | "Aslef"
            )
            || e.name.chars().all(char::is_uppercase)
    };
    named.filter(|e| e.kind == EntityKind::Organization).filter(workers)
}

/// "PM: “…”", "the PS said": whose office the letters stand for.
fn by_office<'a>(view: &View<'a>, tokens: &Range<usize>) -> Option<&'a Entity> {
    let last = tokens.end - 1;
    let label = view.doc.word(last);
    let bare = tokens.len() == 1 || tokens.len() == 2 && view.lower(tokens.start) == "the";
    if !bare || !(2..=3).contains(&label.len()) || !label.chars().all(|c| c.is_ascii_uppercase()) {
        return None;
    }
    view.entities.get(view.letters.office(label)?)
}

/// "Ana Ruiz SC, defending, said so. …, | counsel | added": the only one whom the story names as such.
fn counsel<'a>(view: &View<'a>, tokens: &Range<usize>) -> Option<&'a Entity> {
    let last = tokens.end - 1;
    let led = tokens.len() == 2 && one_of!(view.lower(tokens.start), "his" | "her" | "defence");
    let bare = tokens.len() == 1 || led || tokens.len() == 2 && view.lower(tokens.start) == "the";
    if view.lower(last) != "counsel" || !bare {
        return None;
    }
    let letters = view.doc.tokens_of(&["sc", "kc", "qc", "bl"]);
    let mut silks = letters.into_iter().filter(|&t| {
        t < tokens.start && view.doc.token(t).case == Case::Upper && view.is_person_name(t.wrapping_sub(1))
    });
    let at = silks.next()?;
    let who = view.named(at - 1)?;
    // "Ana Ruiz SC, | defending", "her | barrister |, Ana Ruiz SC"; not "Judge Ana Ruiz SC".
    let name = (0..at).rev().take_while(|&t| view.named(t) == Some(who)).last()?;
    let pleads = |t: usize| {
        one_of!(view.lower(t), "defending" | "representing")
            || !led && one_of!(view.lower(t), "prosecuting" | "for")
    };
    let called =
        || (name.saturating_sub(3)..name).any(|t| one_of!(view.lower(t), "barrister" | "counsel" | "lawyer"));
    let acts = view.lower(at + 1) == "," && pleads(at + 2) || called();
    view.entities.get(who).filter(|_| acts && silks.all(|t| view.named(t - 1) == Some(who)))
}

/// "| Mayor | calls it a shame": the only one whom the text calls so.
pub(super) fn of_headline<'a>(view: &View<'a>, tokens: &Range<usize>) -> Option<&'a Entity> {
    let head = head_end(view, tokens) - 1;
    let bare = view.doc.block_kind(head) == BlockKind::Headline
        && view.is_somebody(head)
        && !view.is(head, flag::BODY);
    view.descriptions.only(view, view.lower(head), EntityKind::Person).filter(|_| bare && tokens.len() <= 3)
}
