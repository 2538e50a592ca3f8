//! "Ana Ruiz, who runs a school in Leeds, said".

use std::ops::Range;

use super::phrase::LONGEST;
use super::{Scene, past_age};
use crate::entities::facts::Facts;
use crate::entities::page::Page;
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
    let deed = page.folded(verb);
    if !one_of!(
        deed,
        "heads"
            | "headed"
            | "chairs"
            | "chaired"
            | "edits"
            | "edited"
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
    ) {
        return None;
    }
    let stops = |&at: &usize| {
        !page.together(who, at)
            || one_of!(page.doc.lower(at), "," | "—" | "–" | ".")
            // "Who manages a cafe in Leeds | and says | so"
            || page.folded(at) == "and" && page.doc.pos(at + 1).finite()
    };
    let end = (verb + 1..verb + LONGEST).find(stops)?;
    let ties = |at: usize| {
        one_of!(page.folded(at), "of" | "at" | "in" | "for" | "from" | "with" | "until" | "since" | "based")
    };
    let noun = (verb + 1..end).find(|&at| ties(at)).unwrap_or(end);
    // "Who ran | past | the school", "led the team | to victory"
    let strays =
        |at: usize| matches!(page.doc.pos(at), Pos::Preposition | Pos::Adverb) || page.doc.lower(at) == "to";
    if noun == verb + 1 || (verb + 1..noun).any(strays) {
        return None;
    }
    let organization = |at: usize| scene.owner(at).is_some_and(|(_, kind)| kind == EntityKind::Organization);
    let at = noun + 1 + usize::from(one_of!(page.folded(noun + 1), "the" | "a"));
    // "A school in Leeds | every spring |" is more than where it is.
    let named = |at: usize| page.capital(at) || page.is(at, Facts::SMALL) || page.folded(at) == "the";
    let whole = noun == end
        || one_of!(page.folded(noun), "of" | "at" | "in" | "for" | "based")
            && page.capital(at)
            && (at..end).all(named);
    // "Who led the club | with 36 points |"
    let after = whole
        || one_of!(page.folded(noun), "until" | "since")
        || page.folded(noun) == "with" && one_of!(deed, "founded" | "runs" | "ran" | "owns" | "owned");
    let one = one_of!(page.folded(verb + 1), "a" | "an");
    let article = one || one_of!(page.folded(verb + 1), "the" | "its" | "their" | "his" | "her");
    // "Who owns a | Tesla |": no body, where there are many of it.
    let last = noun - 1;
    let body = article && !page.capital(last) && is_body(page, last) || !one && organization(last)
        // Whatever the model takes the Lake Safety Initiative for
        || !one && article && page.capital(last) && one_of!(deed, "heads" | "chairs" | "chaired");
    // "Teaches music at Delta College", "taught piano"
    let subject = || {
        noun == end
            && page.doc.pos(verb + 1) == Pos::Noun
            && page.doc.lower(end) == ","
            && !one_of!(page.folded(verb + 1), "children" | "people" | "pupils" | "students" | "kids")
    };
    let teaches = || {
        one_of!(deed, "teaches" | "taught")
            && (page.folded(noun) == "at" && organization(at) || subject())
            && verb + 2 == noun
    };
    (after && (body || teaches())).then_some(verb..if whole { end } else { noun })
}

/// "School", "hotel": what somebody may run.
fn is_body(page: &Page, at: usize) -> bool {
    page.is(at, Facts::ORGANIZATION_NOUN | Facts::SCHOOL | Facts::ORGANIZATION_TAIL)
        || one_of!(
            page.folded(at),
            "hotel"
                | "pub"
                | "cafe"
                | "bakery"
                | "farm"
                | "shop"
                | "restaurant"
                | "guesthouse"
                | "salon"
                | "nursery"
                | "garage"
                | "vineyard"
                | "unit"
                | "department"
                | "desk"
                | "programme"
                | "program"
                | "study"
                | "research"
                | "survey"
                | "poll"
                | "expedition"
                | "inquiry"
        )
}

#[cfg(test)]
mod tests {
    use crate::entities::roles::testing::{check, check_none};

    #[test]
    fn people_run_what_they_run() {
        check(&[
            (
                "Hassan Juma, 52, who heads the lake safety trust, said so.",
                "Hassan Juma",
                "heads the lake safety trust",
            ),
            ("Ana Ruiz, who taught piano, said so.", "Ana Ruiz", "taught piano"),
            ("Ana Ruiz, who headed the study, said so.", "Ana Ruiz", "headed the study"),
            (
                "Ana Ruiz, who manages a cafe in Leeds and hates it, left.",
                "Ana Ruiz",
                "manages a cafe in Leeds",
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
            "Ana Ruiz, who led the club with 36 points, laughed.",
            "Ana Ruiz, who owns a second home in Leeds, laughed.",
            "Ana Ruiz, who heads the standings, laughed.",
            "Ana Ruiz, who headed the winner at Delta College, laughed.",
            "Ana Ruiz, who ran inside the school, laughed.",
            "Ana Ruiz, who owns a Toyota, laughed.",
            "Ana Ruiz, who ran for Congress, laughed.",
            "Ana Ruiz, who led the club in scoring, laughed.",
            "Ana Ruiz, who headed the ball over the bar, laughed.",
            "Ana Ruiz, who led the police on a chase, laughed.",
            "Ana Ruiz, who heads home from Leeds, laughed.",
        ]);
    }
}
