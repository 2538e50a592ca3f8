//! Who leads a sentence, and who only owns something or is acted on in it.

use super::{BRACKET, LEAD};
use crate::entities::facts::Facts;
use crate::entities::page::Page;
use crate::tagger::Pos;

/// True where the person named at a token leads the sentence: no verb stands before, outside quotations.
pub(super) fn leads(page: &Page, quoted: &[bool], token: usize) -> bool {
    let start = page.doc.sentence_of(token).map_or(token, |s| s.tokens.start);
    // "Her marriage to | the sculptor | Hale ended": what hangs on a preposition or is done to
    // leads nothing.
    let phrase = |t: &usize| {
        matches!(page.doc.pos(*t), Pos::Noun | Pos::ProperNoun | Pos::Adjective | Pos::Determiner)
    };
    let near = token.saturating_sub(LEAD).max(start)..token;
    // "| University of Leeds economist | Hale"
    let named =
        |t: usize| page.doc.lower(t) == "of" && t > start && page.capital(t - 1) && page.capital(t + 1);
    let before = near.rev().find(|t| (!phrase(t) || page.doc.lower(*t) == "beside") && !named(*t));
    // "For | Hale | it was a surprise"
    let governs = |t: usize| {
        one_of!(page.doc.lower(t), "beside" | "alongside" | "near" | "behind")
            || matches!(
                page.doc.pos(t),
                Pos::Preposition | Pos::To | Pos::VerbBase | Pos::VerbGerund | Pos::VerbParticiple
            )
    };
    let opens = |t: usize| t == start && page.doc.lower(t) == "for";
    // "This was | Hale, | who sang"
    let shown = one_of!(page.doc.lower(start), "this" | "that" | "it" | "here")
        && one_of!(page.doc.lower(start + 1), "is" | "was" | "'s");
    inverted(page, start, token)
        || token - start <= LEAD
            && before.is_none_or(|t| opens(t) || !governs(t))
            && !(start + usize::from(shown) * 2..token)
                .any(|t| quoted.get(t) != Some(&true) && page.doc.pos(t).finite() && !page.is(t, Facts::ROLE))
}

/// "Beside Ruiz sat | Hale", "The driver was | Hale": behind the verb stands who the sentence is about.
fn inverted(page: &Page, start: usize, token: usize) -> bool {
    let doc = page.doc;
    let Some(verb) = token.checked_sub(1).filter(|&v| v > start && v - start <= BRACKET * 2) else {
        return false;
    };
    let stands = one_of!(
        doc.lower(verb),
        "is" | "was"
            | "sat"
            | "sits"
            | "stood"
            | "stands"
            | "came"
            | "comes"
            | "walked"
            | "walks"
            | "lay"
            | "lies"
    );
    let only = || !(start..verb).any(|t| doc.pos(t).finite());
    let first = doc.pos(start);
    let place =
        first == Pos::Preposition || one_of!(doc.lower(start), "beside" | "next" | "here" | "there" | "also");
    let thing = || {
        one_of!(doc.lower(start), "the" | "a" | "an" | "one" | "his" | "her" | "their")
            && !doc.lower(verb).starts_with('w')
            || doc.lower(verb) == "was" && doc.lower(start) == "the"
    };
    stands && only() && (place || thing()) && !(start..verb).any(|t| doc.lower(t) == ",")
}

/// "| Asked | by Ruiz", "when | pressed | on it": the participle that opens a sentence whose subject answers.
pub(super) fn asked(page: &Page, start: usize) -> Option<usize> {
    let asked = start + usize::from(page.doc.lower(start) == "when");
    let word = page.doc.lower(asked);
    one_of!(word, "asked" | "questioned" | "pressed" | "challenged" | "quizzed" | "grilled").then_some(asked)
}

/// What stands behind the name that begins at a token.
pub(super) fn behind(page: &Page, token: usize) -> usize {
    let more = |t: usize| page.capital(t) || page.tight_hyphen(t);
    (token + 1..token + BRACKET).find(|&t| !more(t)).unwrap_or(token + 1)
}

/// True where the pronoun at `at` is the object of what the person named at `person` does: "Moss thanked her" is no
/// woman who thanks herself; "Moss's sister thanked her" may thank Moss.
pub(super) fn acts_on(page: &Page, person: usize, at: usize) -> bool {
    let doc = page.doc;
    let verbs = (person..at).filter(|&i| doc.pos(i).finite()).count();
    let clause = |i: usize| {
        matches!(doc.pos(i), Pos::Wh | Pos::Conjunction | Pos::To)
            || one_of!(doc.lower(i), "that" | ";" | ":" | "as" | "because" | "if")
    };
    // "Picked | Vujcic | to succeed him"
    let to = behind(page, person);
    let infinitive = doc.pos(to) == Pos::To && at == to + 2 && doc.pos(to + 1) == Pos::VerbBase;
    object(page, at) && !has_kin(page, person) && (infinitive || verbs == 1 && !(person..at).any(clause))
}

/// "Him", and "her" where nothing is hers.
pub(super) fn object(page: &Page, at: usize) -> bool {
    let owned = |at: usize| {
        matches!(
            page.doc.pos(at),
            Pos::Noun
                | Pos::ProperNoun
                | Pos::Adjective
                | Pos::Number
                | Pos::VerbGerund
                | Pos::VerbParticiple
        )
    };
    match page.doc.lower(at) {
        "him" => true,
        "her" => !owned(at + 1),
        _ => false,
    }
}

/// "| her | daughter", "| Ruiz | 's mother"
pub(super) fn owns(page: &Page, token: usize) -> bool {
    let doc = page.doc;
    let noun = matches!(doc.pos(token + 1), Pos::Noun | Pos::Adjective);
    doc.lower(behind(page, token)) == "'s" || one_of!(doc.lower(token), "his" | "her") && noun
}

/// "| Ruiz | 's mother smiled": somebody else is the subject.
pub(super) fn has_kin(page: &Page, token: usize) -> bool {
    let behind = behind(page, token);
    page.doc.lower(behind) == "'s" && page.is(behind + 1, Facts::ROLE | Facts::WOMAN | Facts::MAN)
}
/// "He | was also banned | from driving", "He will be | deported |": what courts do to people.
pub(super) fn is_sentenced(page: &Page, at: usize) -> bool {
    let verb = page.doc.lower(at + 1);
    let passive = verb == "was"
        || one_of!(verb, "has" | "had" | "will") && one_of!(page.doc.lower(at + 2), "be" | "been" | "also");
    passive
        && (at + 2..at + 5).any(|t| {
            one_of!(
                page.doc.lower(t),
                "banned"
                    | "jailed"
                    | "sentenced"
                    | "fined"
                    | "disqualified"
                    | "ordered"
                    | "deported"
                    | "barred"
                    | "convicted"
                    | "remanded"
                    | "acquitted"
            )
        })
}

/// "Judge | Ana Weller"
pub(super) fn is_judge(page: &Page, name: usize) -> bool {
    one_of!(page.doc.lower(page.doc.before(name, 1)), "judge" | "recorder" | "magistrate")
}
