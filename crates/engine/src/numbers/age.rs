//! `aged 32`, `45-year-old`, `45 years old`, `Vilar, 78,`, `who is 78`

use super::{Found, Reading, quantity};
use crate::document::TokenKind;
use crate::report::EntityKind;
use crate::tagger::Pos;

pub(super) fn read(reading: &Reading, at: usize) -> Option<Found> {
    let doc = reading.doc;
    if doc.lower(at) == "aged" {
        return None;
    }
    let quantity = quantity::read(doc, at).filter(|q| (0.0..=125.0).contains(&q.value))?;
    let found = |end: usize| Found {
        tokens: at..end,
        kind: "age",
        value: quantity.value,
        unit: Some("years".into()),
    };
    let end = quantity.end;
    let (one, two, three, four) =
        (doc.lower(end), doc.lower(end + 1), doc.lower(end + 2), doc.lower(end + 3));
    if one == "-" && two == "year" && three == "-" && four == "old" {
        return Some(found(end + 4));
    }
    if one_of!(one, "year" | "years") && matches!(two, "old") {
        return Some(found(end + 2));
    }
    if matches!(one, "years") && two == "of" && three == "age" {
        return Some(found(end + 3));
    }
    let before = doc.before(at, 1);
    // "who gave only her age, 78"
    let told = doc.lower(before) == "," && doc.lower(doc.before(at, 2)) == "age";
    if told || one_of!(doc.lower(before), "aged" | "age" | "ages") {
        return Some(found(end));
    }
    let digits = doc.token(at).kind == TokenKind::Number && end == at + 1 && quantity.value.fract() == 0.0;
    // "Vilar, 78, …": a name, a comma, digits, and a comma or the end.
    let name = doc.before(at, 2);
    if digits
        && quantity.value >= 1.0
        && doc.word(before) == ","
        && doc.token(name).capitalized()
        && doc.token(name).sentence == doc.token(at).sentence
        && !doc.pos(name).finite()
        && crate::masthead::explicit_date::month(doc.word(name)).is_none()
        && (one_of!(one, "," | "." | ";" | ")" | "–" | "—" | "?")
            || one_of!(one, "and" | "who" | "told" | "said" | "was" | "from" | "of"))
        && !doc.lower(before).is_empty()
        && name_like(reading, name)
    {
        return Some(found(end));
    }
    // "Ana Ruiz | (47) |, of Leeds", "Ana Ruiz | (47) | told the court": not what she scored.
    let comma = usize::from(two == ",");
    let tried = || ["court", "jail", "inquest", "charged"].iter().any(|word| doc.text.contains(word));
    if digits
        && quantity.value > 12.0
        && (doc.word(before), one) == ("(", ")")
        && (doc.lower(end + 1 + comma) == "of" && doc.token(end + 2 + comma).capitalized()
            || (two, three) == ("told", "the") && one_of!(four, "court" | "jury" | "inquest"))
        && doc.token(doc.before(at, 3)).capitalized()
        && doc.tags.get(name).is_some_and(|tag| tag.name == Some(EntityKind::Person))
        && tried()
    {
        return Some(found(end));
    }
    // "The host, 38, told us"
    let described = || {
        is_person(doc.lower(name))
            && (1..4).any(|steps| {
                let led = doc.before(at, 2 + steps);
                matches!(doc.pos(led), Pos::Determiner | Pos::PossessivePronoun)
                    && doc.token(led).sentence == doc.token(at).sentence
            })
    };
    if digits && quantity.value >= 10.0 && doc.word(before) == "," && one == "," && described() {
        return Some(found(end));
    }
    // "Mrs Ruiz turned 90 in May"
    if digits
        && quantity.value >= 10.0
        && one_of!(doc.lower(before), "turned" | "turns")
        && (doc.token(name).capitalized() && name_like(reading, name)
            || one_of!(doc.lower(name), "he" | "she" | "who"))
        && one_of!(one, "." | "," | "in" | "on" | "this" | "last" | "next")
    {
        return Some(found(end));
    }
    // "dies at 93", "left school at 15"; up to 12 it may be the time.
    if digits
        && quantity.value > 12.0
        && doc.lower(before) == "at"
        && one_of!(doc.lower(name), "dies" | "died" | "dead" | "school" | "wed" | "married" | "retired")
        && !one_of!(doc.lower(doc.before(at, 3)), "found" | "for" | "to")
        // "found dead at 23, High Street", "retired at 84, with cramp"
        && !(one_of!(one, "," | "and") && (doc.token(end + 1).capitalized() || two == "with"))
        && (doc.token(end).sentence != doc.token(at).sentence
            || one_of!(one, "." | "," | ";" | "and" | "after"))
    {
        return Some(found(end));
    }
    // "who is 78", "she was 78 when"
    let person = doc.lower(name);
    let is = one_of!(doc.lower(before), "is" | "was" | "'s" | "turned" | "turns");
    let then = one_of!(one, "." | "," | "when" | "and" | ";") && digits;
    // "I was 13 when", not "I was 20, and in front"
    let i = person == "i" && one == "when" && quantity.value > 12.0;
    (is && then && (i || one_of!(person, "who" | "he" | "she")) && quantity.value >= 10.0).then(|| found(end))
}

/// True for a word for one person.
fn is_person(word: &str) -> bool {
    ["man", "woman", "father", "mother", "sister", "ian", "yist", "nist"]
        .iter()
        .any(|end| word.ends_with(end))
        || one_of!(
            word,
            "boy"
                | "girl"
                | "son"
                | "daughter"
                | "brother"
                | "husband"
                | "wife"
                | "widow"
                | "driver"
                | "host"
                | "victim"
                | "suspect"
                | "teenager"
                | "player"
                | "actor"
                | "actress"
                | "singer"
                | "writer"
                | "teacher"
                | "nurse"
                | "doctor"
                | "officer"
                | "pilot"
                | "farmer"
                | "student"
                | "pensioner"
                | "worker"
                | "director"
                | "mum"
                | "dad"
        )
}

/// True where the word before the comma is part of a name: capitalized and not the sentence's first common word.
fn name_like(reading: &Reading, at: usize) -> bool {
    let doc = reading.doc;
    let pos = doc.pos(at);
    let first = doc.sentence_of(at).is_some_and(|s| s.tokens.start == at);
    matches!(pos, Pos::ProperNoun | Pos::Other | Pos::Noun)
        && (!first || doc.tags.get(at).is_some_and(|t| t.name.is_some()) || pos != Pos::Noun)
}
