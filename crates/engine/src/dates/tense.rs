//! Whether the words around an expression look back or ahead.

use crate::document::Document;
use crate::tagger::Pos;

/// The direction of the clause that holds an expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tense {
    Past,
    Future,
    Unknown,
}

/// How many tokens to each side are read. A clause is rarely longer, and the look-around must be bounded.
const REACH: usize = 14;

/// The tense of the nearest verb: first to the left, then to the right, as far as the clause reaches.
pub(crate) fn around(doc: &Document, start: usize, end: usize) -> Tense {
    let Some(sentence) = doc.sentence_of(start) else { return Tense::Unknown };
    let from = sentence.tokens.start.max(start.saturating_sub(REACH));
    let to = sentence.tokens.end.min(end + REACH);
    // "postponed until Tuesday", "as early as Tuesday", "by Tuesday": what lasts until a day has not ended.
    let before = before_of(doc, start, 1);
    let opens = start <= sentence.tokens.start + 1;
    let ahead =
        matches!(before, "until" | "till" | "by" | "through" | "effective" | "starting" | "beginning");
    let as_soon_as = before == "as" && matches!(before_of(doc, start, 2), "soon" | "early" | "late");
    let pluperfect =
        (sentence.tokens.start..sentence.tokens.end).take(2 * REACH).any(|at| doc.lower(at) == "had");
    if as_soon_as || ahead && !opens && !pluperfect {
        return Tense::Future;
    }
    let mut at = start;
    while at > from {
        at -= 1;
        if matches!(doc.lower(at), ";" | "“" | "”" | "\"" | "``" | "''") {
            break;
        }
        match of(doc, at) {
            Tense::Unknown => {}
            tense => return tense,
        }
    }
    // "On Tuesday, the council will vote": a comma right after opens the clause itself.
    let end = if doc.lower(end) == "," { end + 1 } else { end };
    for at in end..to {
        // What follows a comma or "and" is another clause.
        if matches!(doc.lower(at), ";" | "," | "and" | "but" | "that" | "“" | "”" | "\"" | "``" | "''") {
            break;
        }
        match of(doc, at) {
            Tense::Unknown => {}
            tense => return tense,
        }
    }
    Tense::Unknown
}

/// The token in lower case, so many steps back.
fn before_of<'d>(doc: &'d Document, at: usize, steps: usize) -> &'d str {
    doc.lower(doc.before(at, steps))
}

/// What one word says.
fn of(doc: &Document, at: usize) -> Tense {
    let before = before_of(doc, at, 1);
    let next = doc.lower(at + 1);
    match doc.lower(at) {
        "will" | "'ll" | "shall" | "wo" => return Tense::Future,
        "expected" | "scheduled" | "slated" | "due" | "planned" | "set" | "poised" | "supposed"
            if matches!(next, "to" | "for" | "on" | "in" | "next" | "by" | "back")
                && !matches!(before, "had" | "was" | "were" | "been") =>
        {
            return Tense::Future;
        }
        "due" if matches!(before, "been" | "was" | "were") => return Tense::Past,
        "scheduled" | "planned" | "slated" | "postponed" | "rescheduled" | "deadline"
            if !matches!(before, "as" | "previously" | "had") =>
        {
            return Tense::Future;
        }
        "be" if modal(before) || modal(before_of(doc, at, 2)) => return Tense::Future,
        "extended" if matches!(next, "to" | "until" | "through" | "its") => return Tense::Future,
        // The timetable's present.
        "starts" | "begins" | "opens" | "expires" | "resumes" | "meets" | "hosts" | "votes" | "returns"
        | "kicks" | "faces" => {
            return Tense::Future;
        }
        "to" if plans(before) && !matches!(next, "the" | "a" | "an" | "his" | "her" | "its" | "their") => {
            return Tense::Future;
        }
        "is" | "are" if next == "to" => return Tense::Future,
        "would" => return Tense::Future,
        "due" | "payable" | "upcoming" | "forthcoming" => return Tense::Future,
        "plans" | "plan" | "hopes" | "hope" | "expects" | "expect" | "intends" | "aims" | "planning"
        | "preparing" | "likely"
            if matches!(next, "to" | "a" | "the") =>
        {
            return Tense::Future;
        }
        "going" if next == "to" && !matches!(before, "was" | "were") => return Tense::Future,
        "said" | "was" | "were" | "had" | "did" | "told" | "'d" => {
            return Tense::Past;
        }
        _ => {}
    }
    match doc.pos(at) {
        // "to be held in May": the participle's tense is that of "be".
        _ if matches!(before, "be" | "being") => Tense::Unknown,
        Pos::VerbPast => Tense::Past,
        _ => Tense::Unknown,
    }
}

fn modal(word: &str) -> bool {
    matches!(word, "to" | "will" | "would" | "may" | "should" | "must")
}

/// Verbs whose infinitive lies ahead: "agreed to buy it in January".
fn plans(word: &str) -> bool {
    matches!(
        word,
        "agreed"
            | "decided"
            | "vowed"
            | "promised"
            | "pledged"
            | "want"
            | "wants"
            | "wanted"
            | "hoped"
            | "hoping"
            | "ready"
            | "willing"
            | "threatened"
            | "intended"
            | "offered"
            | "wishes"
            | "voted"
    )
}
