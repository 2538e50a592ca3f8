//! Which tokens a noun phrase holds inside.

use crate::document::TokenKind;
use crate::quotes::view::View;
use crate::quotes::vocabulary::{flag, form};
use crate::tagger::Pos;

/// "the | 16-year | veteran": a length of time that says of what sort a noun is.
fn counted(view: &View, token: usize) -> bool {
    let number = (token.saturating_sub(2)..=token).find(|&t| view.doc.token(t).kind == TokenKind::Number);
    number.is_some_and(|t| {
        view.lower(t + 1) == "-"
            && !view.doc.token(t + 1).spaced
            && one_of!(view.lower(t + 2), "year" | "month" | "week" | "day" | "time")
            && matches!(view.pos(t + 3), Pos::Noun | Pos::Adjective)
    })
}

/// "the Fed's | October | meeting", "the | 2024 | floods": a time that says which of several it is.
fn names_meeting(view: &View, token: usize) -> bool {
    let Some(before) = token.checked_sub(1) else { return false };
    let owned = one_of!(view.lower(before), "'s" | "the" | "a" | "an") || view.is(before, flag::POSSESSIVE);
    let time = view.capitalized(token) || view.doc.token(token).kind == TokenKind::Number;
    let noun = matches!(view.pos(token + 1), Pos::Noun | Pos::VerbBase) && !view.capitalized(token + 1);
    owned && time && noun && !view.tells_when(before) && !view.tells_when(token + 1)
}

/// "Col | (retd) | B S Rawat"
fn retired(view: &View, token: usize) -> bool {
    let word = |t: usize| one_of!(view.lower(t), "retd" | "rtd" | "retired" | "ret");
    let open = (token.saturating_sub(2)..=token).find(|&t| view.lower(t) == "(");
    open.is_some_and(|t| word(t + 1) && view.lower(t + 2) == ")" && view.capitalized(t + 3))
}

/// True where a token can stand inside a noun phrase, its first word (a determiner) included.
pub(super) fn nominal(view: &View, token: usize) -> bool {
    // Phrases are read from many a place, over and over.
    view.nominal(token, || stands_inside(view, token))
}

fn stands_inside(view: &View, token: usize) -> bool {
    let t = view.doc.token(token);
    let lower = view.lower(token);
    if view.dated(token).is_some()
        && (view.tells_how_often(token) || counted(view, token) || names_meeting(view, token))
        || retired(view, token)
    {
        return true;
    }
    match t.kind {
        TokenKind::Punctuation => {
            // "the workers' union"
            let owns = lower == "'" && !t.spaced && token > 0 && view.lower(token - 1).ends_with('s');
            owns || lower == "-" && !t.spaced || one_of!(lower, "/" | "&")
        }
        TokenKind::Number => !view.tells_when(token),
        TokenKind::Symbol => one_of!(lower, "$" | "£" | "€" | "₹" | "¥" | "#" | "@" | "&"),
        TokenKind::Word => {
            if lower.starts_with('\'') {
                return matches!(view.pos(token), Pos::Possessive | Pos::Other) && one_of!(lower, "'s" | "'");
            }
            if view.is(token, flag::DETERMINER | flag::POSSESSIVE) && !view.is(token, flag::RELATIVE) {
                return true;
            }
            if hyphened(view, token) || particle(view, token) {
                return true;
            }
            // "The Sunday Flash"
            let title = view.named(token).is_some()
                || view.lower(token.wrapping_sub(1)) == "the"
                    && view.capitalized(token - 1)
                    && view.capitalized(token + 1);
            if view.tells_when(token) && !(title && view.capitalized(token)) {
                return false;
            }
            // "One sign | read | “…”": right before a quotation a word of saying says it, whatever the model takes it for.
            let quote =
                matches!(view.doc.lower(token + 1), "“" | "\"" | "``") && view.quoted(token).is_none();
            if quote && view.listed_cue(token).is_some() && !view.capitalized(token) {
                return false;
            }
            let pos = view.pos(token);
            // "the | first | vehicles"
            let ordinal = one_of!(lower, "first" | "last" | "only" | "very" | "then");
            if ordinal && token > 0 && view.is(token - 1, flag::DETERMINER | flag::POSSESSIVE) {
                return true;
            }
            if view.is(token, flag::STOPS_PHRASE) {
                // "us" and "US", "may" and "May", "will" and "Will".
                return pos == Pos::ProperNoun && view.capitalized(token);
            }
            // "| lead | author Ana Ruiz"
            if lower == "lead" && view.is(token + 1, flag::ROLE) {
                return true;
            }
            // "according to | county | Treasurer Ana Ruiz", which looks like an infinitive
            if token > 1 && view.lower(token - 1) == "to" && view.lower(token - 2) == "according" {
                return true;
            }
            match pos {
                Pos::Noun | Pos::ProperNoun | Pos::Adjective | Pos::Number | Pos::Possessive => true,
                Pos::Determiner | Pos::PossessivePronoun => true,
                // "leading", "retired"; not the "added" of "the airline added".
                Pos::VerbGerund | Pos::VerbParticiple => {
                    view.cue(token).is_none_or(|c| c.forms & form::PAST == 0)
                }
                Pos::VerbBase | Pos::VerbPresent | Pos::VerbPast => {
                    view.capitalized(token) && view.named(token).is_some()
                }
                Pos::Other => {
                    view.capitalized(token)
                        || view.finite_cue(token).is_none() && !(view.adverb(token) || lower == "that")
                }
                _ => false,
            }
        }
    }
}

/// Inside a compound: "mum-of-three".
fn hyphened(view: &View, token: usize) -> bool {
    let joins = |t: usize| view.lower(t) == "-" && !view.doc.token(t).spaced && !view.doc.token(t + 1).spaced;
    // "the | think-tank"
    let begins = token > 0 && view.is(token - 1, flag::DETERMINER);
    token > 0 && (begins || joins(token - 1)) && joins(token + 1)
}

/// Inside a name: "Joost | de | Wit".
fn particle(view: &View, token: usize) -> bool {
    let small = |t: usize| {
        !view.capitalized(t)
            && one_of!(
                view.lower(t),
                "de" | "van" | "von" | "der" | "den" | "di" | "da" | "del" | "al" | "el" | "bin" | "ibn"
            )
    };
    let name = |t: Option<usize>| t.is_some_and(|t| view.capitalized(t));
    small(token)
        && (name(token.checked_sub(1)) || name(token.checked_sub(2)) && small(token - 1))
        && (view.capitalized(token + 1)
            || small(token + 1) && view.capitalized(token + 2)
            || view.lower(token + 1) == "-" && view.capitalized(token + 2))
}
