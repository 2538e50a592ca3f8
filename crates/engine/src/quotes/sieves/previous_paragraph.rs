//! A paragraph that begins with a quotation and names nobody: whoever spoke last goes on.

use super::continued::another;
use super::previous_sentence::{self, subject};
use crate::quotes::candidate::{Attribution, Candidate};
use crate::quotes::view::View;
use crate::quotes::vocabulary::flag;
use crate::report::EntityKind;

pub(super) const ID: &str = "quote/previous-paragraph";

pub(super) fn find(view: &View, all: &[Candidate], index: usize) -> Option<Attribution> {
    let quote = all.get(index)?;
    let before = all.get(index.checked_sub(1)?)?;
    let known = before.attribution.as_ref()?;
    let (here, there) = (view.block(quote.tokens.start)?, view.block(before.tokens.start)?);
    // "She puts the bread down. “…”": what stands before it in its own paragraph tells who speaks.
    // "The fuse had been replaced, he said. “…”"
    let says = || previous_sentence::find(view, all, index).is_some_and(|a| a.cue.is_some());
    // "What did it say?": a paragraph that only asks stands between.
    let question = quote.begins_paragraph(view) && quote.tokens.start > 0 && {
        let sentence = view.sentence(quote.tokens.start - 1);
        let alone = sentence.start.checked_sub(1).and_then(|t| view.block(t)) == Some(there);
        let told = sentence.clone().all(|t| view.quoted(t).is_none());
        // "The work could take six weeks.": nor is anybody in it who could speak.
        let nobody = || {
            !sentence.clone().any(|t| {
                let kind = view.entity_at(t).map(|e| e.kind);
                view.is(t, flag::PRONOUN | flag::OBJECT_PRONOUN | flag::ROLE | flag::BODY | flag::PEOPLE)
                    || view.is_somebody(t)
                    || kind.is_some_and(|k| !matches!(k, EntityKind::Place | EntityKind::Event))
            })
        };
        let mine =
            || quote.tokens.clone().any(|t| one_of!(view.lower(t), "i" | "my" | "me" | "i'm" | "i've"));
        alone && told && (view.lower(sentence.end - 1) == "?" || nobody() && mine())
    };
    // "Has | she | read that one?"
    let asked = (here == there + 2 && question).then(|| view.sentence(quote.tokens.start - 1));
    let she = asked.and_then(|mut s| s.find(|&t| one_of!(view.lower(t), "he" | "she")));
    // "Was he angry? | “He sat down.”": he does not speak of himself.
    if let Some(she) = she.filter(|&t| view.lower(t) != view.lower(quote.tokens.start + 1)) {
        return Some(Attribution { speaker: she..she + 1, cue: None, verb: None, rule: ID });
    }
    let follows = here == there + 1 || question && here == there + 2;
    let told = !quote.begins_paragraph(view) && (subject(view, quote).is_some() || says());
    (quote.left.is_empty() && follows && !told && !another(view, before, quote))
        .then(|| Attribution { rule: ID, ..known.clone() })
}

#[cfg(test)]
mod tests {
    #[test]
    fn marked_examples() {
        crate::quotes::sieves::tests::check(
            super::ID,
            &[
                "“I tried to think what the lamp would say,” [Ana Ruiz] says.\n\nWhat did it say?\n\n“That it had been looking.”",
                "“It was over,” said Tom Hale.\n\nHas [she] read that one?\n\n“My sister read it to me down the phone.”",
                "“I do not drive,” [Ana Ruiz] said.\n\nThe work could take six weeks.\n\n“I just want to shut a door of my own.”",
                "“We are ready to go home,” [Ana Ruiz] said.\n\n“Nobody told us that it would take this long to hear.”",
            ],
        );
    }
}
