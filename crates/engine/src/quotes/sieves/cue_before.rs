//! `[Ana Ruiz] said, “…”`: the cue stands right before the opening mark.

use super::participle;
use crate::quotes::candidate::{Attribution, Candidate};
use crate::quotes::phrases::{ending_at, passive, subject};
use crate::quotes::view::View;
use crate::quotes::vocabulary::{CueClass, complement, flag, form};

pub(in crate::quotes) const ID: &str = "quote/cue-before";

pub(in crate::quotes) fn find(view: &View, all: &[Candidate], index: usize) -> Option<Attribution> {
    let quote = all.get(index)?;
    let floor = quote.left.start;
    let mut at = quote.left.end;
    // "said, that it was “…”" no: only marks and the conjunction may stand between.
    while at > floor
        && one_of!(view.lower(at - 1), "," | ":" | "that" | "—" | "–" | "out" | "on" | "how" | "-")
    {
        at -= 1;
    }
    // "She was told, “…”": whoever told her, the sentence does not say.
    let told = at.checked_sub(1).filter(|&t| t > floor && view.lower(t) == "told" && at < quote.left.end);
    if let Some(verb) = told.filter(|&t| quote.stops() && passive(view, t, floor) && view.lower(at) != "that")
    {
        let cue = Some(verb..verb + 1);
        return Some(Attribution { speaker: verb..verb, cue, verb: view.cue(verb), rule: ID });
    }
    if let Some(found) = inverted(view, at, quote.left.end, floor) {
        return Some(found);
    }
    // "Ruiz said | to me, “…”"
    let whom = at.checked_sub(2).filter(|&t| t > floor && view.lower(t) == "to" && at < quote.left.end);
    if let Some(to) = whom.filter(|&t| {
        (view.is(t + 1, flag::OBJECT_PRONOUN) || view.lower(t + 1) == "her")
            && view.finite_cue(t - 1).is_some()
    }) {
        at = to;
    }
    let verb = at.checked_sub(1).filter(|&v| v >= floor)?;
    let verb = if view.cue(verb).is_some() {
        verb
    } else if verb > floor && view.cue(verb - 1).is_some_and(|c| c.complements & complement::PARTICLE != 0) {
        // "as the mayor | puts it, “…”"
        verb - 1
    } else {
        verb.checked_sub(1).filter(|&v| {
            // "Ruiz told | her: “…”"
            let told = view.is(v + 1, flag::OBJECT_PRONOUN) || one_of!(view.lower(v + 1), "her" | "you");
            v >= floor
                && view.cue(v).is_some_and(|c| {
                    view.adverb(v + 1) || told && matches!(c.class, CueClass::Tell | CueClass::Ask)
                })
        })?
    };
    let cue = view.cue(verb)?;
    // What somebody believes or praises in a clause that somebody else reports is the latter's words.
    if !cue.class.reports_words() {
        return None;
    }
    if participle::follows(view, all, index, verb) {
        return None;
    }
    // "She was heckled | by youths | chanting “…”"
    let agent = verb
        .checked_sub(1)
        .filter(|_| cue.forms & form::GERUND != 0 && cue.forms & form::FINITE == 0)
        .and_then(|last| ending_at(view, last, floor))
        .filter(|agent| agent.start > floor && view.lower(agent.start - 1) == "by");
    let speaker = agent.or_else(|| subject(view, verb, floor))?;
    // "welcomed the plan, saying it | showed “…”", "said that Ruiz | shows “…”": what one shows is what another says.
    let said = (floor..speaker.start).any(|t| {
        view.cue(t).is_some_and(|c| {
            matches!(c.class, CueClass::Say | CueClass::Tell | CueClass::Write | CueClass::Claim)
        })
    });
    // "said he had | shown | “…”"
    let told = (speaker.end..verb)
        .any(|t| view.finite_cue(t).is_some_and(|c| matches!(c.class, CueClass::Say | CueClass::Tell)));
    if (said || told) && (cue.class == CueClass::Document || shows(view, verb)) {
        return None;
    }
    // "Nothing the mayor | said | “will help,” Ruiz said": what stands behind the comma is surer.
    let inner = at == quote.left.end && quote.last == ',' && !quote.capital;
    if inner && super::speaker_then_verb::find(view, all, index).is_some() {
        return None;
    }
    Some(Attribution { speaker, cue: Some(verb..verb + 1), verb: Some(cue), rule: ID })
}

/// What people and things do as well as documents.
fn shows(view: &View, verb: usize) -> bool {
    one_of!(view.lower(verb), "shows" | "showed" | "proves" | "proved" | "finds" | "found")
}

/// "Because of the vote, said Ruiz, “…”": verb and speaker between commas.
fn inverted(view: &View, end: usize, mark: usize, floor: usize) -> Option<Attribution> {
    if end == mark {
        return None;
    }
    let speaker = ending_at(view, end.checked_sub(1)?, floor)?;
    let verb = speaker.start.checked_sub(1).filter(|&v| v > floor && view.lower(v - 1) == ",")?;
    let cue = view.finite_cue(verb).filter(|c| c.class == CueClass::Say)?;
    Some(Attribution { speaker, cue: Some(verb..verb + 1), verb: Some(cue), rule: ID })
}

#[cfg(test)]
mod tests {
    #[test]
    fn marked_examples() {
        crate::quotes::sieves::tests::check(
            super::ID,
            &[
                "One evening [her editor, Tom Hale], took the knife out of her hand and said, “Go home.”",
                "Her father drove a cab; her mother, [she] liked to say, “drove everything else.”",
                "[Ana Ruiz] said to him, “We are ready to go home.”",
                "It was very quiet, and [the woman next to me] said, “Nobody ever comes.”",
                "[The mum-of-three], 44, fumed: “I have been up to my elbows in plums.”",
                "Hal Byrne is leaving. In the memo [Byrne] adds: “Please do not speak to others.”",
                "[Ana Ruiz] said, “We are ready to go home.”",
                "Tom Hale, who toured the town, was heckled by [youths] chanting “Water, water, now!”",
                "Ana Ruiz speaks to [Tom Hale] on camera, who responds: “We are ready to go home.”",
                "[The mayor] praised those who stayed but said, “We are ready to go.”",
                "[Ana Ruiz], a teacher from Leeds, wrote, “We are ready.”",
                "Because of the rain, said [Ana Ruiz], “nobody came to the fair.”",
                "Like many towns, as [Ana Ruiz] puts it, “we sold the river and kept the smell.”",
                "In a letter to the paper, [its editor, Ana Ruiz], wrote: “We are ready to go.”",
                "Tom Hale said that when Mrs Lamb queried the bill, [Ana Ruiz] told her: “It is just the bank.”",
                "[The reply], which he framed, read: “You would be wasting your time.”",
                "[A baker] who fed stranded drivers said, “Anyone would have done it.”",
                "The vote was close, [Ana Ruiz] said on Friday, adding, “Nobody slept.”",
                "Rain fell while a man asked for a photo and [Ruiz] said, “Only if it is quick.”",
                "In her messages, [Ana Ruiz] writes: “They would complain if we paved the streets with gold.”",
            ],
        );
    }
}
