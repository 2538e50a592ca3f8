//! "The bank named Ana Ruiz as chief executive", "Ana Ruiz was elected treasurer of the club", "Ana Ruiz, who resigned as
//! chair".

use std::ops::Range;

use super::phrase::phrase;
use super::{Scene, past_age};
use crate::entities::facts::Facts;

/// Whom somebody follows in an office is named in so many tokens.
const SUCCESSION: usize = 8;

pub(super) fn find(scene: &Scene, name: &Range<usize>) -> Option<Range<usize>> {
    let page = scene.page;
    let mut at = behind(scene, name);
    let made = |at: usize| {
        one_of!(
            page.folded(at),
            "named"
                | "appointed"
                | "elected"
                | "nominated"
                | "hired"
                | "chosen"
                | "picked"
                | "promoted"
                | "confirmed"
                | "approved"
                | "unveiled"
                | "appoints"
                | "names"
                | "hires"
                | "promotes"
        )
    };
    if let Some(office) = succession(scene, name).or_else(|| office_as(scene, name)) {
        // "Fired as the team's owner looked on"
        return phrase(scene, office, name.start).filter(|role| !page.doc.pos(role.end).finite());
    }
    let mut before = page.doc.before(name.start, 1);
    while page.is(before, Facts::HONORIFIC) {
        before = page.doc.before(before, 1);
    }
    // "The appointment of Ana Ruiz as chair"
    let deed = page.doc.word(before) == "of"
        && one_of!(
            page.folded(page.doc.before(before, 1)),
            "appointment" | "election" | "nomination" | "promotion"
        );
    if deed && page.folded(at) != "as" {
        return None;
    }
    if !deed && !made(before) {
        if page.doc.lower(at) == "," && page.folded(at + 1) == "who" {
            at += 2;
        }
        if one_of!(page.folded(at), "has" | "had") && page.folded(at + 1) == "been" {
            at += 1;
        }
        if !one_of!(page.folded(at), "was" | "is" | "been") || !made(at + 1) {
            return None;
        }
        at += 2;
    }
    let led = one_of!(page.folded(at), "as" | "to");
    if led {
        at += 1;
    }
    if page.folded(at) == "be" {
        at += 1;
    }
    // "If Ana Ruiz is elected president": she is not yet.
    if one_of!(page.folded(page.doc.before(name.start, 1)), "if" | "should" | "unless" | "whether" | "were") {
        return None;
    }
    let office = |at: usize| {
        scene.head(at) || page.is(at, Facts::MODIFIER) || page.is(at + 1, Facts::ROLE) && !page.capital(at)
    };
    let article = one_of!(page.folded(at), "a" | "an" | "the" | "its" | "their" | "his" | "her");
    // "Ana Ruiz was named as the victim"
    let role = (led || article || office(at)).then(|| phrase(scene, at, name.start)).flatten();
    role.filter(|role| page.folded(role.start) != "victim")
}

/// One past a name and the letters behind it: "Ana Ruiz, M.D., | as chair".
fn behind(scene: &Scene, name: &Range<usize>) -> usize {
    let page = scene.page;
    let mut at = name.end;
    while page.doc.lower(at) == "," && page.postnominal(at + 1) {
        at += 2;
    }
    at += usize::from(at > name.end && page.doc.lower(at) == ",");
    past_age(page, at)
}

/// "Ana Ruiz, who replaced Tom Hale as | chief executive", "Ana Ruiz took over from Tom Hale as | chair": where what they
/// both were begins.
fn succession(scene: &Scene, name: &Range<usize>) -> Option<usize> {
    let page = scene.page;
    let at = past_age(page, name.end);
    let at = at + if page.doc.lower(at) == "," && page.folded(at + 1) == "who" { 2 } else { 0 };
    let at = at + usize::from(one_of!(page.folded(at), "has" | "had" | "will" | "recently"));
    let over =
        usize::from(one_of!(page.folded(at), "took" | "takes" | "take") && page.folded(at + 1) == "over");
    let follows =
        one_of!(page.folded(at), "replaced" | "replaces" | "replace" | "succeeded" | "succeeds" | "succeed")
            || over > 0 && page.folded(at + 2) == "from";
    let from = at + 1 + over * 2;
    let office = (from..from + SUCCESSION)
        .take_while(|&i| page.together(name.start, i) && page.doc.lower(i) != ",")
        .find(|&i| page.folded(i) == "as")?;
    (follows && scene.person(office - 1)).then_some(office + 1)
}

/// "Ana Ruiz has been sacked as | manager of the club", "who now works as | a pundit for": where the office is told that
/// somebody holds or held.
fn office_as(scene: &Scene, name: &Range<usize>) -> Option<usize> {
    let page = scene.page;
    let mut at = past_age(page, name.end);
    if page.doc.lower(at) == "," && page.folded(at + 1) == "who" {
        at += 2;
    }
    while one_of!(page.folded(at), "has" | "had" | "was" | "been" | "now" | "later" | "also" | "previously") {
        at += 1;
    }
    let left = one_of!(page.folded(at), "stepped" | "stood" | "steps" | "stands" | "standing" | "stepping")
        && page.folded(at + 1) == "down";
    let down = left || one_of!(page.folded(at), "took" | "takes") && page.folded(at + 1) == "over";
    let told = one_of!(
        page.folded(at),
        "sacked"
            | "fired"
            | "dismissed"
            | "ousted"
            | "removed"
            | "suspended"
            | "resigned"
            | "quit"
            | "retired"
            | "serves"
            | "served"
            | "works"
            | "worked"
    );
    let verb = if down { at + 1 } else { at };
    ((down || told) && page.folded(verb + 1) == "as" && page.together(name.start, verb + 1))
        .then_some(verb + 2)
}

#[cfg(test)]
mod tests {
    use crate::entities::roles::testing::{check, check_none};

    #[test]
    fn people_are_named_to_offices() {
        check(&[
            (
                "Ana Ruiz, who replaced Tom Weller as chief executive in May, said so.",
                "Ana Ruiz",
                "chief executive",
            ),
            ("Ana Ruiz took over from Tom Weller as treasurer.", "Ana Ruiz", "treasurer"),
            ("The bank named Ana Ruiz as finance director.", "Ana Ruiz", "finance director"),
            (
                "Ana Ruiz has been sacked as manager of the club less than a day after the match.",
                "Ana Ruiz",
                "manager of the club",
            ),
            (
                "Ana Ruiz, who now works as a pundit for the station, laughed.",
                "Ana Ruiz",
                "pundit for the station",
            ),
            ("Ana Ruiz, 52, took over as finance director in May.", "Ana Ruiz", "finance director"),
            ("Ana Ruiz, 52, was appointed director of the museum.", "Ana Ruiz", "director of the museum"),
            ("Ana Ruiz took over as finance director in May.", "Ana Ruiz", "finance director"),
            ("Ana Ruiz was elected treasurer of the club in May.", "Ana Ruiz", "treasurer of the club"),
            ("The house approved Ana Ruiz as finance director.", "Ana Ruiz", "finance director"),
        ]);
    }

    #[test]
    fn leaves_out_what_is_no_role() {
        check_none(&[
            "Ana Ruiz was fired as the team's owner looked on.",
            "If Ana Ruiz is elected president, she will leave.",
            "Ana Ruiz, 34, was named as the victim.",
        ]);
    }
}
