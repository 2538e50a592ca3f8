//! "Ana Ruiz, who runs a school in Leeds, said".

use std::ops::Range;

use super::phrase::LONGEST;
use super::{Scene, past_age};
use crate::entities::facts::Facts;
use crate::report::EntityKind;
use crate::tagger::Pos;

/// "Ana Ruiz, who | runs a school in Leeds |, said": what she is, in the words of the text.
pub(super) fn find(scene: &Scene, name: &Range<usize>) -> Option<Range<usize>> {
    let page = scene.page;
    let aged = past_age(page, name.end);
    let who = aged + usize::from(aged == name.end);
    if page.folded(who) != "who" || page.doc.lower(who - 1) != "," {
        return None;
    }
    let verb = who + 1 + usize::from(one_of!(page.folded(who + 1), "now" | "also"));
    let office = one_of!(page.folded(verb), "heads" | "chairs" | "chaired" | "edits" | "edited");
    let deed = || {
        one_of!(
            page.folded(verb),
            "headed"
                | "runs"
                | "ran"
                | "leads"
                | "led"
                | "owns"
                | "owned"
                | "manages"
                | "managed"
                | "directs"
                | "teaches"
                | "taught"
                | "founded"
        )
    };
    if !office && !deed() {
        return None;
    }
    let stops = |&at: &usize| !page.together(who, at) || one_of!(page.doc.lower(at), "," | "—" | "–" | ".");
    let end = (verb + 1..verb + LONGEST).find(stops)?;
    let ties = |at: usize| {
        one_of!(page.folded(at), "of" | "at" | "in" | "for" | "from" | "with" | "until" | "since" | "based")
    };
    let noun = (verb + 1..end).find(|&at| ties(at)).unwrap_or(end);
    let body = |at: usize| {
        scene.owner(at).is_some_and(|(_, kind)| kind == EntityKind::Organization)
            || page.is(at, Facts::ORGANIZATION_NOUN | Facts::SCHOOL | Facts::ORGANIZATION_TAIL)
    };
    let article = one_of!(page.folded(verb + 1), "the" | "a" | "an" | "its" | "their" | "his" | "her");
    // "Who led the team | to victory"
    let other = (verb + 1..noun).any(|at| {
        one_of!(page.doc.lower(at), "to" | "on" | "over" | "against" | "into" | "through" | "by")
            || page.doc.pos(at) == Pos::Adverb
    });
    let at = noun + 1 + usize::from(one_of!(page.folded(noun + 1), "the" | "a"));
    let there = one_of!(page.folded(noun), "of" | "at" | "in" | "for" | "based") && page.capital(at);
    let whole = noun == end || there;
    // "Who led the club | in scoring"
    let after = whole || one_of!(page.folded(noun), "with" | "until" | "since" | "from");
    // "Runs a hotel in Leeds"
    let business = || {
        there
            && one_of!(page.folded(verb), "runs" | "owns" | "manages")
            && one_of!(page.folded(verb + 1), "a" | "an")
    };
    let told =
        body(noun - 1) || office && article || there && page.folded(noun) == "at" && body(at) || business();
    (!other && after && verb + 1 < noun && told).then_some(verb..if whole { end } else { noun })
}

#[cfg(test)]
mod tests {
    use crate::entities::roles::testing::{check, check_none};

    #[test]
    fn people_run_what_they_run() {
        check(&[
            (
                "Hassan Juma, 52, who heads the lake safety project, said so.",
                "Hassan Juma",
                "heads the lake safety project",
            ),
            ("Ana Ruiz, who led the club until 2019, said so.", "Ana Ruiz", "led the club"),
            ("Ana Ruiz, who now chairs the trust, said so.", "Ana Ruiz", "chairs the trust"),
            ("Ana Ruiz, who runs a hotel in Leeds, said so.", "Ana Ruiz", "runs a hotel in Leeds"),
        ]);
    }

    #[test]
    fn leaves_out_what_is_no_role() {
        check_none(&[
            "Ana Ruiz, who leads the race, laughed.",
            "Ana Ruiz, who led the team to the title, laughed.",
            "Ana Ruiz, who runs every morning, laughed.",
            "Ana Ruiz, who ran for Congress, laughed.",
            "Ana Ruiz, who led the club in scoring, laughed.",
            "Ana Ruiz, who headed the ball over the bar, laughed.",
            "Ana Ruiz, who led the police on a chase, laughed.",
            "Ana Ruiz, who heads home from Leeds, laughed.",
        ]);
    }
}
