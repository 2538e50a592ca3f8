//! Lines that hold nothing but when it was published or where it was filed.

use super::Story;
use super::features::Paragraph;
use crate::case::Lower as _;
use crate::masthead::explicit_date::month;
use crate::report::BlockKind;

pub(super) fn mark(story: &mut Story) {
    story.mark(BlockKind::Dateline, |p| {
        p.words <= 16
            && (p.time || dated(&p.folded) || filed(p) || signed(p) || placed(p) || outlet(p.text).is_some())
            && !p.text.ends_with(['?', '!'])
    });
}

/// What stands before the date in `The Coastal Post, 3 March 2024` and in `London | 3 March 2024`: an outlet or a place.
pub(crate) fn outlet(line: &str) -> Option<&str> {
    let (name, rest) = line.split_once([',', '|', '–', '—', '·', '•'])?;
    let name = name.trim_end();
    let small = |word: &str| one_of!(word, "of" | "the" | "and" | "for" | "on" | "de" | "&");
    let good = name.split_whitespace().all(|w| w.starts_with(char::is_uppercase) || small(w))
        && (1..=6).contains(&name.split_whitespace().count())
        && name.starts_with(char::is_uppercase);
    (good && dated(&rest.lower())).then_some(name)
}

/// `March 3, 2024`, `Published: 3 Mar 2024, 10:30 am GMT`, `Updated 5 hours ago`
fn dated(folded: &str) -> bool {
    let (mut strong, mut digits) = (false, false);
    for word in
        folded.split(|c: char| c.is_whitespace() || "/:,.|-–—()·•".contains(c)).filter(|w| !w.is_empty())
    {
        let number = word.starts_with(|c: char| c.is_ascii_digit());
        let tail = word.trim_start_matches(|c: char| c.is_ascii_digit());
        let known = match tail {
            "" => true,
            "st" | "nd" | "rd" | "th" | "t" | "z" | "h" | "d" => number,
            // "7:02am", "7:02 AM", "7.02 a.m."
            "am" | "pm" | "m" => true,
            _ if number => tail.starts_with('t') || tail == "hrs",
            "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday" | "mon"
            | "tue" | "tues" | "wed" | "thu" | "thur" | "thurs" | "fri" | "sat" | "sun" | "published"
            | "updated" | "update" | "last" | "modified" | "posted" | "first" | "on" | "at" | "date"
            | "created" | "edited" | "est" | "edt" | "gmt" | "utc" | "bst" | "cet" | "cest" | "ist"
            | "pt" | "et" | "ct" | "pst" | "pdt" | "cst" | "cdt" | "mst" | "mdt" | "sgt" | "pkt" | "nzdt"
            | "nzst" | "sast" | "eat" | "wat" | "aest" | "aedt" | "eet" | "msk" | "a" | "p" | "noon"
            | "minutes" | "minute" | "hours" | "hour" | "days" | "day" | "mins" | "min" | "issue"
            | "dated" | "the" | "of" | "this" | "article" | "was" | "and" => true,
            _ if one_of!(tail, "ago" | "yesterday" | "today") || month(tail).is_some() => {
                strong = true;
                true
            }
            _ => false,
        };
        if !known {
            return false;
        }
        digits |= number;
        strong |= number && tail.is_empty() && word.len() == 4;
    }
    strong && digits
}

/// `LIMA, Peru 2024-03-03`, as wires file: a place in capitals and the day in figures.
fn placed(p: &Paragraph) -> bool {
    let Some((place, day)) = p.text.rsplit_once(char::is_whitespace) else { return false };
    let figures = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let day = matches!(day.split('-').collect::<Vec<_>>()[..], [year, month, day]
        if year.len() == 4 && month.len() == 2 && day.len() == 2 && [year, month, day].into_iter().all(figures));
    let city = place.split(',').next().unwrap_or_default();
    day && place.split_whitespace().all(|word| word.starts_with(|c: char| c.is_uppercase() || c == ','))
        && city.chars().any(char::is_uppercase)
        && city.chars().all(|c| !c.is_lowercase())
}

/// `LIMA, Peru (AP) _`, `LONDON —`
fn filed(p: &Paragraph) -> bool {
    let Some(body) = p.text.strip_suffix(['_', '—', '–', '-']) else { return false };
    let body = body.trim_end_matches(['_', '—', '–', '-', ' ']);
    let first = body.split([',', '(', ' ']).next().unwrap_or_default();
    first.chars().count() > 2
        && first.chars().all(|c| !c.is_lowercase())
        && first.chars().any(char::is_uppercase)
}

/// `Ana Ruiz | Published March 3, 2024`, `Ana Ruiz · Coastal News · Posted: Jan 27, 2026`: a name before a label and a day.
fn signed(p: &Paragraph) -> bool {
    let mut pieces = p.text.split(['|', '·', '•']).map(str::trim);
    let name = pieces.next().unwrap_or_default();
    let words = || name.split_whitespace();
    let letters = |w: &str| {
        w.starts_with(char::is_uppercase) && w.chars().all(|c| c.is_alphabetic() || "-'’.".contains(c))
    };
    let labelled = |piece: &str| {
        let lower = piece.lower();
        ["published", "posted", "updated"].iter().any(|label| lower.starts_with(label)) && dated(&lower)
    };
    (2..=4).contains(&words().count()) && words().all(letters) && pieces.any(labelled)
}
