//! A name in the headline that the text does not have.

use rustc_hash::FxHashSet;

use super::Evidence;
use crate::case::{self, Lower as _};
use crate::document::{Case, TokenKind};
use crate::report::{BlockKind, Check, Entity, EntityKind, Mention, MentionForm};
use crate::span::Span;

pub(super) fn find(evidence: &Evidence, out: &mut Vec<Check>) {
    let headline = |at: usize| evidence.doc.block_kind(evidence.doc.token_at(at)) == BlockKind::Headline;
    let mut body = None;
    for entity in evidence.entities {
        if !matches!(entity.kind, EntityKind::Person | EntityKind::Organization | EntityKind::Place) {
            continue;
        }
        let names =
            || entity.mentions.iter().filter(|m| matches!(m.form, MentionForm::Name | MentionForm::Alias));
        let Some(first) = names().next().filter(|m| headline(m.start)) else { continue };
        let story = evidence.doc.blocks.iter().any(|b| b.kind == BlockKind::Paragraph);
        if story
            && names().all(|m| headline(m.start))
            && !is_country(first)
            && !is_region(first)
            // "PRIZE MARROWS BINNED": in capitals, what no list knows may be anything.
            && !(entity.kind == EntityKind::Place && entity.place.is_none() && is_loud(&first.text))
            && !body.get_or_insert_with(|| Body::read(evidence)).has(evidence, first)
        {
            out.push(Check {
                kind: "check/headline-name".into(),
                message: format!("The headline names {}; the text does not.", first.text),
                start: first.start,
                end: first.end,
            });
        }
    }
}

/// What the text below the headline has: gathered once, so that a headline of ten thousand names is read in linear time.
struct Body {
    /// By word: written with a capital outside the headline.
    capital: Vec<bool>,
    /// The first letters of the names of several words.
    initials: FxHashSet<String>,
    /// The letters that label a turn: "MO: It is."
    labels: FxHashSet<String>,
}

impl Body {
    fn read(evidence: &Evidence) -> Self {
        let doc = evidence.doc;
        let mut capital = vec![false; doc.words.len()];
        let mut labels = FxHashSet::default();
        for (at, token) in doc.tokens.iter().enumerate().filter(|(_, t)| t.capitalized()) {
            if doc.word(at + 1) == ":" && token.case == Case::Upper {
                labels.insert(doc.lower(at).to_owned());
            }
            if let Some(own) = capital.get_mut(token.word.index()) {
                *own |= doc.block_kind(at) != BlockKind::Headline;
            }
        }
        let mentions = evidence.entities.iter().flat_map(|e| &e.mentions);
        let initials = mentions.filter(|m| m.text.contains(' ')).map(|m| initials(&m.text));
        Self { capital, initials: initials.collect(), labels }
    }

    /// True where the text has the name's words, together or apart ("Bihar Assembly", the Bihar Legislative Assembly;
    /// "Kordofan", North Kordofan), or words that its letters stand for (NEMA, the National Emergency Management Agency;
    /// "HC", the Telangana High Court), or label its turns ("MO: It is."), or the nation's people ("Brazil", a Brazilian winger).
    fn has(&self, evidence: &Evidence, name: &Mention) -> bool {
        let doc = evidence.doc;
        let tokens = doc.tokens_in(Span::new(name.start, name.end));
        let mut words = tokens.map(|at| doc.token(at)).filter(|t| t.kind == TokenKind::Word);
        let letters = name.text.lower();
        // "Brazil-ian", "Ir-ish"
        let end = if name.text.ends_with("land") { 5 } else { 2 };
        let nation = name.text.get(..name.text.len().saturating_sub(end)).unwrap_or("");
        let people = |e: &Entity| e.kind == EntityKind::Group && e.name.starts_with(nation);
        words.all(|t| self.capital.get(t.word.index()).copied().unwrap_or(false))
            || self.labels.contains(&initials(&name.text))
            || letters.len() > 1 && self.initials.iter().any(|initials| stands_for(initials, &letters))
            || nation.len() > 1 && evidence.entities.iter().any(people)
    }
}

fn is_loud(name: &str) -> bool {
    !name.contains(char::is_lowercase)
}

/// An ocean, a range, a part of the world: of where it happened, the text may say less.
fn is_region(name: &Mention) -> bool {
    one_of!(
        name.text.lower().as_str(),
        "pacific"
            | "atlantic"
            | "mediterranean"
            | "caribbean"
            | "arctic"
            | "antarctic"
            | "baltic"
            | "andes"
            | "alps"
            | "himalayas"
            | "sahara"
            | "sahel"
            | "balkans"
            | "amazon"
    )
}

/// "| US | tariffs hit car maker", "Late try sinks | Wales |": a headline says for short whose government, prices or team
/// the text tells of.
fn is_country(name: &Mention) -> bool {
    one_of!(&*name.text, "US" | "U.S." | "UK" | "U.K." | "EU" | "England" | "Scotland" | "Wales")
}

/// The first letters of a name of several words, in lower case.
fn initials(name: &str) -> String {
    let words = name.split_whitespace().filter(|w| w.starts_with(char::is_uppercase));
    words.filter_map(|w| w.chars().next()).flat_map(case::lower).collect()
}

/// True where letters begin or end those of a name; of two letters, only a court's are its end.
fn stands_for(initials: &str, letters: &str) -> bool {
    let part = initials.starts_with(letters) || initials.ends_with(letters);
    initials == letters || part && (letters.len() > 2 || letters.ends_with('c'))
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::found;

    #[test]
    fn points_at_names_that_only_the_headline_has() {
        let body = "By Ana Ruiz\n\nThe clinic in Paris closed on Friday after months of trouble. Staff were told at noon.";
        let text = format!("Tom Weller closes clinic in Paris\n\n{body}");
        assert_eq!(
            found(&text, "check/headline-name"),
            ["The headline names Tom Weller; the text does not."]
        );
        let text =
            format!("Ruiz closes clinic in Paris\n\n{body} “It is over,” said the director, Maria Ruiz.");
        assert!(found(&text, "check/headline-name").is_empty());
        let text = "Kordofan talks go to HC, says NNPC\n\nThe talks in North Kordofan were brought before the Telangana High Court on Friday. The Nigerian National Petroleum Company Limited said it would not send anybody to the hearing.";
        assert!(found(text, "check/headline-name").is_empty());
        for text in [
            "Brazil winger signs for Leeds\n\nThe Brazilian winger signed for Leeds on Friday, and was glad of it.",
            "Ireland captain ruled out\n\nThe Irish captain was ruled out for six weeks on Friday after a fall.",
        ] {
            assert!(found(text, "check/headline-name").is_empty(), "{text}");
        }
        for text in [
            "UK inflation slows\n\nPrices rose more slowly in October, the Office for National Statistics said on Friday.",
            "Late try sinks Wales\n\nThe visitors won 24-20 on Saturday, and the coach said that they deserved it.",
        ] {
            assert!(found(text, "check/headline-name").is_empty(), "{text}");
        }
        let text = "Brazil winger signs for Leeds\n\nThe French winger signed for Leeds on Friday, and was glad of it.";
        assert_eq!(found(text, "check/headline-name"), ["The headline names Brazil; the text does not."]);
        let text = "A talk with Maria Okoye\n\nThe surgeon talks about the clinic, which closed on Friday after months of trouble.\n\nAR: Is it over?\n\nMO: It is.\n\nAR: Why?\n\nMO: It rains.";
        assert!(found(text, "check/headline-name").is_empty());
        let text = "Bihar Assembly meets as NEMA counts losses\n\nThe Bihar Legislative Assembly met on Friday for three hours. The National Emergency Management Agency said the river had fallen.";
        assert!(found(text, "check/headline-name").is_empty());
    }
}
