//! `[marchers] raised slogans such as “…” and “…”`, `there were shouts of “…” from [the benches]`: what a crowd calls out.

use std::ops::Range;

use crate::quotes::candidate::{Attribution, Candidate};
use crate::quotes::phrases::{can_mean, clause_subject, starting_at};
use crate::quotes::view::View;
use crate::quotes::vocabulary::flag;

pub(in crate::quotes) const ID: &str = "quote/slogan";

/// The noun is one of so many tokens before the words: "slogans such as “…”".
const WINDOW: usize = 3;

pub(super) fn find(view: &View, all: &[Candidate], index: usize) -> Option<Attribution> {
    let quote = all.get(index)?;
    let Some(noun) = crowd_noun(view, quote) else { return listed(view, all, index) };
    let sentence = view.sentence(noun);
    let from = quote.tokens.end;
    // "From | the benches |", not "from | the house |"
    let behind = (view.lower(from) == "from")
        .then(|| starting_at(view, from + 1, sentence.end))
        .flatten()
        .filter(|s| quote.right.contains(&from) && is_crowd(view, s));
    // "Marchers | raised | slogans"; whoever "was met with chants" only heard them.
    let subject = || {
        clause_subject(view, sentence.start, noun)
            .filter(|s| can_mean(view, s) && s.end <= noun && (s.end..noun).any(|t| raises(view, t)))
    };
    let speaker = behind.or_else(subject).filter(|s| view.lower(s.start) != "there").unwrap_or(0..0);
    Some(Attribution { speaker, cue: Some(noun..noun + 1), verb: None, rule: ID })
}

/// The word for what is called out, right before the marks.
pub(in crate::quotes) fn crowd_noun(view: &View, quote: &Candidate) -> Option<usize> {
    let near: Range<usize> = quote.left.start.max(quote.left.end.saturating_sub(WINDOW))..quote.left.end;
    let noun = near.rev().find(|&t| {
        view.quoted(t).is_none()
            && one_of!(
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
        1 => one_of!(view.lower(link), "of" | "like" | "including" | "saying" | ":"),
        2 => view.lower(link) == "such" && view.lower(link + 1) == "as",
        _ => false,
    };
    (leads && !(view.lower(noun) == "calls" && view.lower(link) != "of")).then_some(noun)
}

fn is_crowd(view: &View, speaker: &Range<usize>) -> bool {
    let last = speaker.end - 1;
    view.is(last, flag::ROLE | flag::PEOPLE)
        || view.lower(last).ends_with('s')
        || one_of!(
            view.lower(last),
            "crowd" | "gallery" | "audience" | "mob" | "opposition" | "majority" | "minority" | "side"
        )
}

fn raises(view: &View, token: usize) -> bool {
    ["rais", "chant", "shout", "sang", "sing", "yell", "scream"]
        .iter()
        .any(|stem| view.lower(token).starts_with(stem))
}

/// "“…”, “…” and | “…”": another one of the same.
fn listed(view: &View, all: &[Candidate], index: usize) -> Option<Attribution> {
    let before = all.get(index.checked_sub(1)?)?;
    let known = before.attribution.as_ref().filter(|a| a.rule == ID)?;
    let quote = all.get(index)?;
    let between = before.tokens.end..quote.tokens.start;
    let joins = |t: usize| one_of!(view.lower(t), "," | "and" | "or");
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
            ("Ana Ruiz was met with chants of “four more years”.", "“four more years”="),
            ("Police heard cries of “help” from the house.", "“help”="),
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
