//! Who and where: names found, merged into entities, with roles.

mod coreference;
mod facts;
mod figures;
mod lists;
mod merge;
mod packed;
mod page;
mod places;
mod quoted;
#[cfg(test)]
mod regressions;
mod repair;
mod roles;
mod salience;
mod sources;
#[cfg(test)]
mod testing;
mod witness;

use crate::document::Document;
use crate::masthead::Masthead;
use crate::report::{Coordinates, Entity, Mention, Text};
use figures::Figure;
pub(crate) use lists::Gazetteers;
use page::Page;

/// Finds the entities of an article, the most salient first.
pub(crate) fn find(doc: &Document, masthead: &Masthead, gazetteers: &Gazetteers) -> Vec<Entity> {
    let page = Page::new(doc, masthead, gazetteers);
    let names = witness::settle(&page, repair::repair(&page, sources::collect(&page)));
    let mut figures = merge::merge(&page, &names);
    roles::attach(&page, &mut figures);
    coreference::resolve(&page, &mut figures);
    places::locate(&page, &mut figures);
    let ranked = salience::rank(&page, figures);
    ranked.into_iter().enumerate().map(|(at, (figure, salience))| entity(doc, at, figure, salience)).collect()
}

fn entity(doc: &Document, at: usize, figure: Figure, salience: f64) -> Entity {
    let text =
        |span: crate::Span| Text { text: doc.slice(span).to_owned(), start: span.start, end: span.end };
    let role_evidence: Vec<Text> = figure.roles.iter().map(|&span| text(span)).collect();
    Entity {
        id: format!("e{}", at + 1),
        kind: figure.kind,
        name: figure.name,
        aliases: figure.aliases,
        roles: role_evidence
            .iter()
            .map(|r| r.text.split_whitespace().collect::<Vec<_>>().join(" "))
            .collect(),
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
