//! Vague references: "now", "recently", "soon", "the past", "the near future".

use super::{Found, Rule};
use crate::dates::context::Context;
use crate::dates::expression::Meaning;
use crate::dates::value::Reference;
use crate::dates::words::{Phrase, class};
use crate::tagger::Pos;

pub(super) const RULE: Rule = Rule {
    id: "reference/vague",
    starts: class::PHRASE | class::ADJECTIVE | class::THE | class::CARDINAL,
    find,
};

fn find(cx: &Context, i: usize) -> Option<Found> {
    let references = [Reference::Present, Reference::Past, Reference::Future];
    if let Some((entry, end)) = longest(cx, cx.vocabulary.references.get(cx.lower(i)), i) {
        // "now" as a conjunction ("now that") or in "until now" is still a time.
        // "as soon as the vote", "soon after the vote" place something else.
        let relational = one_of!(cx.lower(end), "after" | "before" | "as" | "enough");
        if one_of!(cx.lower(i), "soon" | "shortly")
            && (relational || one_of!(cx.lower_before(i, 1), "as" | "so" | "too" | "how"))
        {
            return None;
        }
        // "Ana Ruiz, | now | 67, said", "(| now | 67)": beside an age it tells no time of the story.
        if cx.lower(i) == "now"
            && matches!(cx.at(i + 1).digits, Some(2..=110))
            && one_of!(cx.lower_before(i, 1), "," | "(")
            && cx.doc.token(cx.doc.before(i, 2)).capitalized()
            && one_of!(cx.lower(i + 2), "," | ")" | ".")
        {
            return None;
        }
        // "as long ago as August", "as recently as May" say the day themselves.
        if cx.lower(end) == "as" && cx.lower_before(i, 1) == "as" {
            return None;
        }
        // "the future king Tom Weller", not "in the future cars will fly".
        let name = end + 1 + usize::from(cx.doc.pos(end + 1) == Pos::Noun);
        if cx.lower(end - 1) == "future"
            && cx.doc.pos(end) == Pos::Noun
            && cx.doc.pos(name) == Pos::ProperNoun
            && cx.same_sentence(i, name)
            && cx.lower_before(i, 1) != "in"
        {
            return None;
        }
        return Found::new(end, Meaning::Reference(*references.get(entry)?));
    }
    // "she will one day lead it", "could one day": no day in particular.
    if cx.lower(i) == "one" && cx.lower(i + 1) == "day" {
        let hoped = (1..4).any(|k| {
            one_of!(cx.lower_before(i, k), "will" | "would" | "could" | "may" | "might" | "'ll" | "should")
                || k == 1 && cx.lower_before(i, k) == "to"
        });
        let counted = one_of!(
            cx.lower_before(i, 1),
            "in" | "for" | "by" | "within" | "than" | "just" | "only" | "take"
        );
        return (hoped && !counted && !one_of!(cx.lower(i + 2), "a" | "per" | "of" | "at"))
            .then(|| Found::new(i + 2, Meaning::Reference(Reference::Future)))?;
    }
    let noun_follows = cx.doc.token(i + 1).kind == crate::document::TokenKind::Word && !cx.glued(i + 1);
    match cx.lower(i) {
        "current" if noun_follows => Found::new(i + 1, Meaning::Reference(Reference::Present)),
        _ => None,
    }
}

/// The longest phrase that stands at a token, of those with its word in front.
pub(super) fn longest(cx: &Context, phrases: Option<&Vec<Phrase>>, i: usize) -> Option<(usize, usize)> {
    phrases?
        .iter()
        .find(|phrase| phrase.words.iter().enumerate().skip(1).all(|(k, word)| cx.lower(i + k) == *word))
        .map(|phrase| (phrase.entry, i + phrase.words.len()))
}

#[cfg(test)]
mod tests {
    use crate::dates::testing::{check, leaves_alone};

    #[test]
    fn reads_and_leaves_alone() {
        check(
            "2022-03-18",
            &[
                ("He is [now] free.", "PRESENT_REF"),
                ("She [recently] left.", "PAST_REF"),
                ("They will leave [soon].", "FUTURE_REF"),
                ("She could [one day] lead it.", "FUTURE_REF"),
                ("In [the future] cars may fly.", "FUTURE_REF"),
                ("[The future] looks bleak.", "FUTURE_REF"),
            ],
        );
        leaves_alone(&[
            "Call as soon as you can.",
            "She called as long ago as that.",
            "She met the future mayor Tom Weller.",
        ]);
    }
}
