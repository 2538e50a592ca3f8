//! Where the story was filed: `NAIROBI, Kenya (AP) _`, `LONDON, March 3 (Reuters) -`, `WASHINGTON —`.

use super::byline::is_outlet;
use super::evidence;
use super::explicit_date::{self, Stated};
use crate::case;
use crate::document::Document;
use crate::report::{Block, BlockKind, Dateline, EntityKind, Text};
use crate::span::Span;

/// What a dateline says.
#[derive(Debug, Default)]
pub(super) struct Filed {
    pub place: Option<Dateline>,
    pub agency: Option<Text>,
    /// Its date, with the span in the cleaned text.
    pub day: Option<Stated>,
}

/// A dateline is no longer than this, in bytes.
const LONGEST: usize = 120;
/// It begins one of the first paragraphs.
const REACH: usize = 4;

pub(super) fn read(doc: &Document) -> Option<Filed> {
    let mut paragraphs = 0;
    for block in doc.blocks.iter().take(80) {
        match block.kind {
            BlockKind::Dateline => {}
            BlockKind::Paragraph => paragraphs += 1,
            // The first paragraph may stand above the author.
            BlockKind::Standfirst if kind(doc, block.start) == Some(EntityKind::Place) => {}
            _ => continue,
        }
        if paragraphs > REACH {
            break;
        }
        if let Some(filed) = line(doc, block.span(), block.kind == BlockKind::Dateline) {
            return Some(filed);
        }
    }
    None
}

/// "KARACHI: The court on Friday", "KAMPALA. The court", "Kasaragod: Two people": where a colon or a full stop stands
/// behind the town, as papers in South Asia, East Africa and the Gulf file.
/// A label that another line has, too, is a speaker's.
fn colon(doc: &Document, span: Span) -> Option<usize> {
    let label = |text: &str| {
        let end =
            text.find([':', '.']).filter(|&at| text.get(at + 1..).is_some_and(|t| t.starts_with(' ')))?;
        let (label, rest) = text.split_at_checked(end)?;
        let shouted = label.split_whitespace().all(|w| w.chars().all(char::is_uppercase));
        let titled =
            rest.starts_with(':') && label.split_whitespace().all(|w| w.starts_with(char::is_uppercase));
        ((shouted || titled) && label.split_whitespace().count() <= 2).then_some((label.len(), shouted))
    };
    let text = doc.slice(span);
    let (at, shouted) = label(text).filter(|&(at, _)| at > 3 && text.len() > at + PROSE)?;
    let like = |b: &&Block| label(doc.slice(b.span())).is_some_and(|(_, other)| other == shouted);
    let labels = doc.blocks.iter().filter(like).count();
    let city = text.get(..at).filter(|_| labels == 1)?;
    // "FOOTBALL: Leeds won": that it is a place, the model says, or the story ("in Sukkur").
    let kind = kind(doc, span.start);
    let tagged = kind == Some(EntityKind::Place);
    let within = || {
        let title: String = city
            .split_inclusive(' ')
            .flat_map(|word| {
                let rest = word.chars().skip(1).flat_map(case::lower);
                word.chars().take(1).chain(rest).collect::<Vec<_>>()
            })
            .collect();
        doc.text.contains(&format!(" in {title}"))
    };
    let known = tagged || within();
    if shouted {
        return known.then_some(at);
    }
    // What only begins with a capital may be a label ("Analysis: Why it fell") or a speaker: the story opens with a town,
    // which the model may take for somebody.
    let story = text.get(at + 1..).unwrap_or_default().trim_start();
    let speaks = story.starts_with(['“', '"', '‘', '\''])
        || matches!(story.split([' ', '\'', '’']).next(), Some("I" | "We" | "My"));
    (opens(doc, span)
        && !speaks
        && story.starts_with(char::is_uppercase)
        && (known || kind == Some(EntityKind::Person)))
    .then_some(at)
}

/// What the model takes the first word of a line for.
fn kind(doc: &Document, start: usize) -> Option<EntityKind> {
    doc.tags.get(doc.token_at(start)).and_then(|t| t.name)
}

/// "BHUBANESWAR, November 22, 2026: The toll", "New Delhi, Nov. 22: The court": where a colon stands behind the town and
/// the day, at the beginning of a story.
fn dated_colon(doc: &Document, span: Span, head: &str) -> Option<usize> {
    let at = head.find(": ")?;
    let (city, day) = head.get(..at)?.split_once(',')?;
    let stated = explicit_date::find(day).pop().filter(|stated| stated.span.end == day.len())?;
    let high =
        |text: &str| text.split_whitespace().all(|w| w.starts_with(|c: char| c.is_uppercase() || c == ','));
    (opens(doc, span) && high(city) && high(day.get(..stated.span.start)?)).then_some(at)
}

/// True for the first paragraph of the story.
fn opens(doc: &Document, span: Span) -> bool {
    doc.blocks.iter().find(|b| b.kind == BlockKind::Paragraph).is_some_and(|b| b.span() == span)
}

/// A paragraph of a story goes on for more than this, in bytes.
const PROSE: usize = 60;

/// Reads the beginning of a paragraph; `alone` where the paragraph is nothing but a dateline.
fn line(doc: &Document, span: Span, alone: bool) -> Option<Filed> {
    let text = doc.slice(span);
    let head = text.get(..text.floor_char_boundary(LONGEST)).unwrap_or(text);
    let dashes = [" — ", " – ", " -- ", " - ", " _ ", "— ", "–", "—", " _", " --", " -", ")--"];
    let any = head.contains(['—', '–', '-', '_']);
    let dash = dashes
        .iter()
        .filter(|_| any)
        .filter_map(|dash| head.find(dash).map(|at| at + usize::from(dash.starts_with(')'))))
        .min();
    let dash = dash.or_else(|| dated_colon(doc, span, head).or_else(|| colon(doc, span)).filter(|_| !alone));
    // A line of its own needs no dash where it ends in a day: "LIMA, Peru 2024-03-03".
    let day = if alone { explicit_date::find(head).pop() } else { None };
    let day = day.filter(|day| day.year.is_some());
    let cut = day.filter(|day| day.span.end == head.len()).map(|day| day.span.start).or(dash)?;
    let filed = day.map_or(cut, |day| day.span.end);
    // "November 17, 2026 – The council": no more than the day.
    let begun = || explicit_date::find(head.get(..cut)?).pop().filter(|day| day.span == Span::new(0, cut));
    if let Some(day) = begun().filter(|day| day.year.is_some() && opens(doc, span)) {
        let span = Span::new(span.start, span.start + cut);
        return Some(Filed { day: Some(Stated { span, ..day }), ..Filed::default() });
    }
    let head = head.get(..cut)?.trim_end();
    let (body, agency) = match head.find('(') {
        Some(open) => {
            let inner = head.get(open + 1..)?.split(')').next()?;
            let lead = inner.len() - inner.trim_start().len();
            let start = span.start + open + 1 + lead;
            (head.get(..open)?, Some(Span::new(start, start + inner.trim().len())))
        }
        None => (head, None),
    };
    let agency = agency.filter(|a| {
        let name = doc.slice(*a);
        (2..=30).contains(&name.len())
            && name.starts_with(char::is_uppercase)
            // "DULUTH, Minn. (Nov. 18, 2026) —"
            && explicit_date::find(name).is_empty()
    });
    // "(Bloomberg) -- The council": no more than the agency.
    if body.is_empty() && !alone {
        let named = agency.filter(|a| {
            let name = doc.slice(*a);
            // "(UPDATE) - "
            (name.len() <= 4 || name.chars().any(char::is_lowercase)) && is_outlet(name)
        });
        return named.map(|a| Filed { agency: Some(evidence(doc, a)), ..Filed::default() });
    }
    let mut parts = body.split(',');
    let first = parts.next()?;
    let city = first.trim();
    // "BOSTON and TEL AVIV"
    let shouted =
        |part: &str| part.chars().any(char::is_uppercase) && part.chars().all(|c| !c.is_lowercase());
    let capitals = city.split(" and ").all(shouted);
    let titled = city.split_whitespace().all(|w| w.starts_with(char::is_uppercase));
    // "Accra, Nov. 13, 2026 - The minister"
    let dated = || explicit_date::find(head).iter().any(|day| day.year.is_some());
    if one_of!(city, "PUBLISHED" | "UPDATED" | "POSTED")
        || city.chars().filter(|c| c.is_alphabetic()).count() < 2
        || city.split_whitespace().count() > 5
        || city.contains(['“', '"', '.', ':']) && !city.contains("ST.") && !city.contains("D.C.")
        || !(capitals
            || titled && (agency.is_some() || dated() || text.get(cut..).is_some_and(|t| t.starts_with(':'))))
    {
        return None;
    }
    // The state or country belongs to the place; a date does not.
    let mut place_len = city.len();
    let mut at = first.len();
    for part in parts {
        let part_end = at + 1 + part.len();
        let trimmed = part.trim();
        let region = trimmed.starts_with(char::is_uppercase)
            && trimmed.split_whitespace().count() <= 3
            // "NAIROBI, Wednesday November 18, 2026"
            && !trimmed.ends_with("day")
            && explicit_date::find(trimmed).is_empty()
            && explicit_date::month(trimmed.split_whitespace().next().unwrap_or_default()).is_none();
        if !region {
            break;
        }
        place_len = at + 1 + part.trim_end().len();
        at = part_end;
    }
    let place = Span::new(span.start, span.start + place_len);
    // "BOSTON – January 9, 2023 – Acme": the day between two dashes.
    let dash = |c: char| matches!(c, '–' | '—' | '-' | ' ');
    let between = |stated: &Stated| {
        let led = text.get(filed..stated.span.start).is_some_and(|gap| gap.chars().all(dash));
        led && text.get(stated.span.end..).is_some_and(|rest| rest.trim_start().starts_with(['–', '—', '-']))
    };
    let near = text.get(..text.floor_char_boundary(LONGEST)).unwrap_or(text);
    let stated = explicit_date::find(text.get(..filed)?)
        .first()
        .copied()
        .or_else(|| explicit_date::find(near).into_iter().find(between));
    let day = stated.map(|stated| Stated {
        span: Span::new(span.start + stated.span.start, span.start + stated.span.end),
        ..stated
    });
    Some(Filed {
        place: Some(Dateline { place: doc.slice(place).to_owned(), start: place.start, end: place.end }),
        agency: agency.map(|a| evidence(doc, a)),
        day,
    })
}

#[cfg(test)]
mod tests {
    use crate::testing::read as document;

    #[test]
    fn an_agency_may_stand_alone() {
        for (text, want) in [
            ("(Bloomberg) -- The council met.", Some("Bloomberg")),
            ("(AP) - The council met.", Some("AP")),
            ("(UPDATE) - The council met.", None),
            ("(Left) - The council met.", None),
        ] {
            let agency = super::read(&document(text)).and_then(|filed| filed.agency);
            assert_eq!(agency.map(|a| a.text).as_deref(), want, "{text}");
        }
    }

    #[test]
    fn datelines_are_read() {
        for (text, place, agency, day) in [
            ("LIMA, Peru (AP) _ The council met.", "LIMA, Peru", "AP", None),
            ("LIMA, Peru (AP) _\n\nThe council met on Tuesday.", "LIMA, Peru", "AP", None),
            ("LONDON, March 3 (Reuters) - The council met.", "LONDON", "Reuters", Some((3, 3))),
            ("WASHINGTON — The council met.", "WASHINGTON", "", None),
            ("Accra, Nov. 13, 2026 - The council met.", "Accra", "", Some((11, 13))),
            ("INDEPENDENCE, MO. (AP)--The council met.", "INDEPENDENCE, MO.", "AP", None),
            ("Paris (AFP) – The council met.", "Paris", "AFP", None),
            (
                "A ferry ran aground .\n\nLIMA , Peru 2024-03-03\n\nThe council met.",
                "LIMA , Peru",
                "",
                Some((3, 3)),
            ),
            ("DULUTH, Minn. (Nov. 18, 2026) — The council met.", "DULUTH, Minn.", "", Some((11, 18))),
            (
                "A ferry ran aground.\n\nNAIROBI, Wednesday November 18, 2026\n\nThe council met.",
                "NAIROBI",
                "",
                Some((11, 18)),
            ),
            ("NEW YORK – The council met.", "NEW YORK", "", None),
            (
                "KARACHI: The council met on Tuesday to hear what had become of the bridge.",
                "KARACHI",
                "",
                None,
            ),
            (
                "KAMPALA. The council met on Tuesday to hear what had become of the bridge in Kampala.",
                "KAMPALA",
                "",
                None,
            ),
            ("Kollam: The council met on Tuesday to hear what had become of the bridge.", "Kollam", "", None),
            (
                "SUKKUR: The council met on Tuesday to hear of the bridge that it had built in Sukkur.",
                "SUKKUR",
                "",
                None,
            ),
            (
                "It met.\n\nOur Correspondent\nSUKKUR, November 22: The council met.",
                "SUKKUR",
                "",
                Some((11, 22)),
            ),
            ("SUKKUR, November 22, 2026: The council met.", "SUKKUR", "", Some((11, 22))),
            ("New Delhi, Nov. 22: The council met.", "New Delhi", "", Some((11, 22))),
            (
                "BOSTON and TEL AVIV, Israel – January 9, 2023 – Delta Ships today bought a dock.",
                "BOSTON and TEL AVIV, Israel",
                "",
                Some((1, 9)),
            ),
        ] {
            let doc = document(text);
            let filed = super::read(&doc).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(filed.place.unwrap().place, place, "{text}");
            assert_eq!(filed.agency.map(|a| a.text).unwrap_or_default(), agency, "{text}");
            assert_eq!(filed.day.map(|d| (d.month, d.day)), day, "{text}");
        }
        for text in [
            "The council — all of it — met.",
            "I — and only I — know.",
            "NATO said so.",
            "FOOTBALL: Leeds beat Hull on Tuesday, and nobody knows what had become of the bridge.",
            "UPDATE: The council met on Tuesday to hear what had become of the bridge.",
            "MARIA: I met him on Tuesday to hear what had become of the bridge.\n\nTOM: And what had become of it?",
            "Analysis: The council met on Tuesday to hear what had become of the bridge.",
            "Maria: I met the council on Tuesday to hear what had become of the bridge.",
            "The council met.\n\nMaria: The council met on Tuesday to hear what had become of the bridge.",
            "It met (Reuters) - and left.",
            "The pool, shut on May 5, 2011: nobody came.",
            "It met.\n\nPUBLISHED MAY 5, 2011\n\nThe council met.",
            "It met.\n\nParis, May 5, 2011: The council met.",
        ] {
            assert!(super::read(&document(text)).is_none(), "{text}");
        }
    }
}
