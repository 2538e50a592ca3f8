//! "“…,” | the court | heard", "| the inquest | was told that …": the words are somebody's who is not named there, and those
//! who hear them are told.

use super::head_end;
use crate::quotes::phrases::hears_others;
use crate::quotes::view::View;
use crate::report::{EntityKind, Quote, Speaker, Text};
use crate::span::Span;

/// Makes listeners of those who hear what others say.
pub(in crate::quotes) fn resolve(view: &View, quotes: &mut [Quote]) {
    for quote in quotes {
        let Some(cue) = quote.cue.as_ref().map(|c| view.doc.token_at(c.start)) else { continue };
        let told = view.lower(cue) == "told"
            && cue.checked_sub(1).is_some_and(|be| one_of!(view.lower(be), "was" | "were" | "been"));
        if !told && !one_of!(view.lower(cue), "hears" | "heard" | "hear") {
            continue;
        }
        if let Some(court) = quote.speaker.take_if(|s| hears(view, s)) {
            let court = Text { text: court.text, start: court.start, end: court.end };
            quote.addressee.get_or_insert(court);
        }
    }
}

/// "A court", "Leeds Crown Court", where nobody is known to have said it there.
fn hears(view: &View, speaker: &Speaker) -> bool {
    let words = view.doc.tokens_in(Span::new(speaker.start, speaker.end));
    let person = speaker.entity.as_ref().and_then(|id| view.entities.iter().find(|e| &e.id == id));
    person.is_none_or(|e| e.kind != EntityKind::Person) && {
        let head = head_end(view, &words).saturating_sub(1);
        hears_others(view, head) || one_of!(view.lower(head), "mps" | "msps" | "peers" | "councillors")
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::analyze;

    #[test]
    fn who_hears_is_told() {
        for (text, speaker, told) in [
            ("“He had a can in his hand,” the court heard.", "", "the court"),
            ("Leeds Crown Court heard he “smelled of spirit”.", "", "Leeds Crown Court"),
            ("The inquest at Truro heard that he was driving at 90mph.", "", "The inquest at Truro"),
            ("The committee heard that costs had doubled.", "", "The committee"),
            // A court speaks, too, and a woman who heard something is no court.
            ("“He had a can in his hand,” the court said.", "the court", ""),
            ("“He had a can in his hand,” Ana Ruiz told the court.", "Ana Ruiz", "the court"),
        ] {
            let report = analyze(text, None);
            let quote = report.quotes.first().unwrap_or_else(|| panic!("{text}: nothing is said"));
            let found = quote.speaker.as_ref().map_or("", |s| &s.text);
            let addressee = quote.addressee.as_ref().map_or("", |a| &a.text);
            assert_eq!((found, addressee), (speaker, told), "{text}");
        }
    }
}
