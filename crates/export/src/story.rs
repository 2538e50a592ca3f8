//! What the formats for people have in common: the masthead, quotations by speaker, the timeline.

use nutgraf_engine::iso_day;
use nutgraf_engine::report::{
    Certainty, Entity, EntityKind, PublishedSource, Quote, SpeakerStatus, TemporalExpression,
};
use nutgraf_engine::sort::sort_by;

use crate::{Export, when};

/// The kinds of entities in the order in which people ask for them, with a heading.
pub(crate) const KINDS: [(EntityKind, &str); 6] = [
    (EntityKind::Person, "People"),
    (EntityKind::Organization, "Organizations"),
    (EntityKind::Place, "Places"),
    (EntityKind::Group, "Groups"),
    (EntityKind::Event, "Events"),
    (EntityKind::Work, "Works"),
];

/// The headline, on one line.
pub(crate) fn headline(export: &Export) -> String {
    let headline = export.report.article.headline.as_ref().map(|h| one_line(&h.text));
    headline.filter(|h| !h.is_empty()).unwrap_or_else(|| "Untitled article".into())
}

/// Outlet, authors, place, publication date and length, in that order; what is not known is left out.
pub(crate) fn masthead(export: &Export) -> Vec<String> {
    let article = &export.report.article;
    let mut facts = Vec::new();
    facts.extend(article.outlet.as_deref().map(one_line));
    if !article.bylines.is_empty() {
        let names: Vec<_> = article.bylines.iter().map(|b| one_line(&b.name)).collect();
        facts.push(format!("by {}", names.join(", ")));
    }
    facts.extend(article.dateline.as_ref().map(|d| one_line(&d.place)));
    facts.push(match (&article.published.date, article.published.source) {
        (Some(date), source) => format!("published {}{}", long_day(date), from_where(source)),
        (None, _) => "publication date not known".into(),
    });
    facts.extend(article.updated.as_ref().map(|d| format!("updated {}", long_day(d))));
    let words = article.words;
    facts.push(format!(
        "{words} {}, {} min",
        if words == 1 { "word" } else { "words" },
        article.reading_minutes
    ));
    facts
}

fn from_where(source: PublishedSource) -> &'static str {
    match source {
        PublishedSource::Given => " (as given)",
        PublishedSource::Metadata => " (from metadata)",
        PublishedSource::Text => " (from the text)",
        PublishedSource::None => "",
    }
}

/// `2022-03-18` as `Friday 18 March 2022`; anything else as it is.
pub(crate) fn long_day(iso: &str) -> String {
    // Written by hand: `strftime` alone is a tenth of the page's program.
    let Some(date) = iso_day(iso) else { return iso.to_owned() };
    let weekday = usize::from(date.weekday().to_monday_zero_offset().unsigned_abs());
    let month = usize::from(date.month().unsigned_abs()) - 1;
    format!("{} {} {} {}", WEEKDAYS[weekday], date.day(), MONTHS[month], date.year())
}

const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Quotations of one speaker.
pub(crate) struct Voice<'a> {
    /// The speaker's name or, where there is no entity, the speaker as written.
    pub name: String,
    /// The first role, or why the speaker stays unnamed.
    pub note: Option<String>,
    /// In the order of the text.
    pub quotes: Vec<&'a Quote>,
}

/// Quotations grouped by speaker, without attributed thoughts and plans, in the order of each speaker's first one; those without a speaker come last.
pub(crate) fn voices<'a>(export: &Export<'a>) -> Vec<Voice<'a>> {
    let mut voices: Vec<Voice> = Vec::new();
    // The entity or the name of each voice.
    let mut keys: Vec<String> = Vec::new();
    let mut open = Vec::new();
    for quote in export.report.quotes.iter().filter(|quote| quote.spoken()) {
        let Some(speaker) = quote.speaker.as_ref().filter(|s| s.status != SpeakerStatus::Unresolved) else {
            open.push(quote);
            continue;
        };
        let entity = speaker.entity.as_deref().and_then(|id| export.entity(id));
        let name = entity.map_or_else(|| one_line(speaker.description()), |e| one_line(&e.name));
        let key = speaker.entity.clone().unwrap_or_else(|| name.to_ascii_lowercase());
        let voice = keys.iter().zip(&mut voices).find(|(other, _)| **other == key);
        match voice {
            Some((_, voice)) => voice.quotes.push(quote),
            None => {
                let note =
                    speaker.reason.as_deref().or(entity.and_then(|e| e.roles.first().map(String::as_str)));
                voices.push(Voice { name, note: note.map(one_line), quotes: vec![quote] });
                keys.push(key);
            }
        }
    }
    if !open.is_empty() {
        voices.push(Voice { name: "No speaker found".into(), note: None, quotes: open });
    }
    voices
}

/// How it was said; the colon after a name in an interview says nothing by itself.
pub(crate) fn cue(quote: &Quote) -> Option<String> {
    quote.cue.as_ref().map(|cue| one_line(&cue.text)).filter(|cue| cue.contains(char::is_alphanumeric))
}

/// One moment or period of the timeline.
pub(crate) struct Moment {
    /// In few words.
    pub when: String,
    /// The expressions that mean it, each once.
    pub written: Vec<String>,
    /// Why the first of them has this value; `None` where the text states it in full.
    pub why: Option<String>,
}

/// Dates and times that could be placed, the earliest first, those of one value together.
pub(crate) fn timeline(export: &Export) -> Vec<Moment> {
    let mut placed: Vec<&TemporalExpression> =
        export.report.dates.iter().filter(|d| d.from.is_some()).collect();
    sort_by(&mut placed, |a, b| (&a.from, &a.to, a.start).cmp(&(&b.from, &b.to, b.start)));
    let mut moments: Vec<Moment> = Vec::new();
    let mut last = None;
    for date in placed {
        let written = one_line(&date.text);
        let why = (date.certainty != Certainty::Explicit).then(|| prose(&date.why));
        match moments.last_mut().filter(|_| last == Some(&date.value)) {
            Some(moment) => {
                if !moment.written.contains(&written) {
                    moment.written.push(written);
                }
                moment.why = moment.why.take().or(why);
            }
            None => moments.push(Moment { when: when::value(date), written: vec![written], why }),
        }
        last = Some(&date.value);
    }
    moments
}

/// Roles and affiliation, on one line; empty where neither is known.
pub(crate) fn about(entity: &Entity) -> String {
    let mut parts: Vec<_> = entity.roles.iter().map(|r| one_line(r)).collect();
    let named = |a: &String| parts.iter().any(|p| p.contains(a.as_str()));
    parts.extend(entity.affiliation.clone().filter(|a| !named(a)));
    parts.join("; ")
}

/// A sentence of the engine's, with its days as people write them.
pub(crate) fn prose(sentence: &str) -> String {
    one_line(&when::prose(sentence))
}

/// White space folded, so that a stretch of the article fits a row.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use nutgraf_engine::report::{DateKind, Report};

    use super::*;

    #[test]
    fn moments_are_told_as_a_person_tells_them() {
        let date = |value: &str, text: &str| TemporalExpression {
            id: String::new(),
            start: 0,
            end: 0,
            text: text.into(),
            kind: DateKind::Time,
            value: value.into(),
            modifier: None,
            edtf: None,
            from: Some("2025-03-03".into()),
            to: None,
            grain: None,
            implied: Vec::new(),
            certainty: Certainty::Resolved,
            anchor: None,
            rule: String::new(),
            why: "The day before 2025-03-04.".into(),
        };
        let dates = vec![date("2025-03-03TNI", "Monday night"), date("2025-03-03TNI", "that night")];
        let report = Report { dates, ..Report::default() };
        let [moment] = &timeline(&Export::new(&report, ""))[..] else { panic!("one moment") };
        assert_eq!(
            (&*moment.when, moment.why.as_deref()),
            ("3 Mar 2025, night", Some("The day before 4 Mar 2025."))
        );
        assert_eq!(moment.written, ["Monday night", "that night"]);
    }
}
