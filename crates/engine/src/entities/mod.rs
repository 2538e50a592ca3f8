//! Who and where: names found, merged into entities, with roles.

mod coreference;
mod facts;
mod figures;
mod key;
mod lines;
mod lists;
mod merge;
mod packed;
mod page;
mod places;
#[cfg(test)]
mod regressions;
mod repair;
mod roles;
mod salience;
mod sources;
#[cfg(test)]
mod testing;
mod token_set;
mod witness;

use crate::decimal::numbered;
use crate::document::Document;
use crate::masthead::Masthead;
use crate::report::{Coordinates, Entity, Mention, MentionForm, Quote, Text};
use crate::sort::sort_by_key;
use crate::spaces::single_spaced;
use figures::Figure;
pub(crate) use figures::Sex;
pub(crate) use key::Key;
pub(crate) use lists::Gazetteers;
use page::Page;
use rustc_hash::FxHashMap;

/// Finds the entities of an article, the most salient first.
pub(crate) fn find(doc: &Document, masthead: &Masthead, gazetteers: &Gazetteers) -> Vec<Entity> {
    let page = Page::new(doc, masthead, gazetteers);
    let names = witness::settle(&page, repair::repair(&page, sources::collect(&page)));
    let mut figures = merge::merge(&page, &names);
    roles::attach(&page, &mut figures);
    coreference::resolve(&page, &mut figures);
    roles::of_pronouns(&page, &mut figures);
    places::locate(&page, &mut figures);
    let ranked = salience::rank(&page, figures);
    ranked.into_iter().enumerate().map(|(at, (figure, salience))| entity(doc, at, figure, salience)).collect()
}

/// Moves each pronoun that speaks to the entity that the quotations found for it; to none where it stands for somebody
/// without a name.
pub(crate) fn settle_pronouns(entities: &mut [Entity], quotes: &[Quote]) {
    let speakers = quotes.iter().filter_map(|q| q.speaker.as_ref());
    let meant: FxHashMap<_, _> = speakers.map(|s| ((s.start, s.end), s.entity.as_deref())).collect();
    let mut moved: FxHashMap<&str, Vec<Mention>> = FxHashMap::default();
    for entity in entities.iter_mut() {
        let id = entity.id.as_str();
        let stays = |m: &Mention| meant.get(&(m.start, m.end)).is_none_or(|own| *own == Some(id));
        let elsewhere = |m: &mut Mention| m.form == MentionForm::Pronoun && !stays(m);
        for mention in entity.mentions.extract_if(.., elsewhere) {
            if let Some(Some(own)) = meant.get(&(mention.start, mention.end)) {
                moved.entry(*own).or_default().push(mention);
            }
        }
    }
    for entity in entities {
        if let Some(more) = moved.remove(entity.id.as_str()) {
            entity.mentions.extend(more);
            sort_by_key(&mut entity.mentions, |m| m.start);
        }
    }
}

fn entity(doc: &Document, at: usize, figure: Figure, salience: f64) -> Entity {
    let text =
        |span: crate::Span| Text { text: doc.slice(span).to_owned(), start: span.start, end: span.end };
    let role_evidence: Vec<Text> = figure.roles.iter().map(|&span| text(span)).collect();
    Entity {
        id: numbered('e', at + 1),
        kind: figure.kind,
        name: figure.name,
        aliases: figure.aliases,
        roles: role_evidence.iter().map(|role| single_spaced(&role.text)).collect(),
        role_evidence,
        affiliation: figure.affiliation,
        salience,
        place: figure.place.map(|point| Coordinates {
            latitude: f64::from(point.latitude) / 100.0,
            longitude: f64::from(point.longitude) / 100.0,
            country: String::from_utf8_lossy(&point.country).into_owned(),
        }),
        mentions: figure
            .mentions
            .iter()
            .map(|spot| {
                let span = doc.span_of(spot.tokens.clone());
                Mention {
                    start: span.start,
                    end: span.end,
                    text: doc.slice(span).to_owned(),
                    form: spot.form,
                }
            })
            .collect(),
        rule: figure.rule.to_owned(),
    }
}
