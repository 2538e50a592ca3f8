//! `[marchers] raised slogans such as “…” and “…”`, `there were shouts of “…” from [the benches]`: what a crowd calls out.

use std::ops::Range;

use crate::quotes::candidate::{Attribution, Candidate};
use crate::quotes::phrases::{can_mean, clause_subject, starting_at};
use crate::quotes::view::View;

pub(in crate::quotes) const ID: &str = "quote/slogan";

/// How many tokens may stand between the noun and the words: "slogans | such as “…”, “…” and | “…”" is read from one
/// quotation to the next.
const LED: usize = 3;

pub(super) fn find(view: &View, all: &[Candidate], index: usize) -> Option<Attribution> {
    let quote = all.get(index)?;
    let Some(noun) = noun(view, quote) else { return listed(view, all, index) };
    let sentence = view.sentence(noun);
    let from = quote.tokens.end;
    let behind = (view.lower(from) == "from")
        .then(|| starting_at(view, from + 1, sentence.end))
        .flatten()
        .filter(|_| quote.right.contains(&from));
    let subject =
        || clause_subject(view, sentence.start, noun).filter(|s| can_mean(view, s) && s.end <= noun);
    // "There were shouts of “…”": nobody says whose.
    let speaker = behind.or_else(subject).filter(|s| view.lower(s.start) != "there").unwrap_or(0..0);
    Some(Attribution { speaker, cue: Some(noun..noun + 1), verb: None, rule: ID })
}

/// The word for what is called out, right before the marks.
pub(in crate::quotes) fn noun(view: &View, quote: &Candidate) -> Option<usize> {
    let near: Range<usize> = quote.left.start.max(quote.left.end.saturating_sub(LED))..quote.left.end;
    let noun = near.rev().find(|&t| {
        view.quoted(t).is_none()
            && matches!(
                view.lower(t),
                "slogans"
                    | "chants"
                    | "chant"
                    | "shouts"
                    | "shout"
                    | "cries"
                    | "cry"
                    | "jeers"
                    | "screams"
                    | "yells"
                    | "heckles"
                    | "calls"
            )
    })?;
    let link = noun + 1;
    let leads = match quote.left.end - link {
        1 => matches!(view.lower(link), "of" | "like" | "including" | "saying" | ":"),
        2 => view.lower(link) == "such" && view.lower(link + 1) == "as",
        _ => false,
    };
    (leads && !(view.lower(noun) == "calls" && view.lower(link) != "of")).then_some(noun)
}

/// "“…”, “…” and | “…”": another one of the same.
fn listed(view: &View, all: &[Candidate], index: usize) -> Option<Attribution> {
    let before = all.get(index.checked_sub(1)?)?;
    let known = before.attribution.as_ref().filter(|a| a.rule == ID)?;
    let quote = all.get(index)?;
    let between = before.tokens.end..quote.tokens.start;
    let joins = |t: usize| matches!(view.lower(t), "," | "and" | "or");
    (between.len() <= 2 && between.into_iter().all(joins)).then(|| known.clone())
}

#[cfg(test)]
mod tests {
    use crate::report::QuoteKind;
    use crate::testing::analyze;

    #[test]
    fn marked_examples() {
        crate::quotes::sieves::tests::check(
            super::ID,
            &[
                "[Angry residents] met at the gate, raising slogans such as “We want the pool” and “No more lies”.",
                "There were shouts of “Shame!” from [the back benches].",
            ],
        );
    }

    #[test]
    fn what_a_crowd_shouts_is_said() {
        for (text, want) in [
            ("There were cries of “Out!” as Ana Ruiz left.", "“Out!”="),
            ("Fans sang, with chants such as “Stay up” and “Go home”.", "“Stay up”=Fans|“Go home”=Fans"),
            ("She likes names such as “Poppy”.", ""),
        ] {
            let report = analyze(text, None);
            let found = report.quotes.iter().filter(|q| q.kind != QuoteKind::Indirect);
            let found: Vec<String> =
                found.map(|q| format!("{}={}", q.text, q.speaker.as_ref().map_or("", |s| &s.text))).collect();
            assert_eq!(found.join("|"), want, "{text}");
        }
    }
}
