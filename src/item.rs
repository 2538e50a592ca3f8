//! What a row of the card stands for, and where its words are.

use nutgraf_engine::Span;
use nutgraf_engine::report::{EntityKind, Report};

/// One finding, by its place in the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Item {
    /// A person, organization, place, …
    Entity(usize),
    /// A role of an entity: the entity, then the role.
    Role(usize, usize),
    /// A quotation.
    Quote(usize),
    /// A temporal expression.
    Date(usize),
    /// A quantity.
    Number(usize),
    /// A pointer for a fact-checker.
    Check(usize),
    /// A sentence.
    Sentence(usize),
    /// A link.
    Link(usize),
    /// An author.
    Byline(usize),
    /// The headline.
    Headline,
    /// The outlet.
    Outlet,
    /// Where the story was filed from.
    Dateline,
    /// The words that give the publication date.
    Published,
}

impl Item {
    /// A name for the page: `entity-3`, `role-3-0`, `headline`. Safe in ids, attributes and selectors.
    pub fn key(self) -> String {
        let (name, index) = match self {
            Item::Entity(i) => ("entity", i),
            Item::Role(i, role) => return format!("role-{i}-{role}"),
            Item::Quote(i) => ("quote", i),
            Item::Date(i) => ("date", i),
            Item::Number(i) => ("number", i),
            Item::Check(i) => ("check", i),
            Item::Sentence(i) => ("sentence", i),
            Item::Link(i) => ("link", i),
            Item::Byline(i) => ("byline", i),
            Item::Headline => return "headline".into(),
            Item::Outlet => return "outlet".into(),
            Item::Dateline => return "dateline".into(),
            Item::Published => return "published".into(),
        };
        format!("{name}-{index}")
    }

    /// The item of a key that leads from a mark to its row, or from a row to its words; `None` for any other word.
    pub fn parse(key: &str) -> Option<Item> {
        let (name, index) = key.split_once('-')?;
        let index = index.parse().ok()?;
        Some(match name {
            "entity" => Item::Entity(index),
            "quote" => Item::Quote(index),
            "date" => Item::Date(index),
            "number" => Item::Number(index),
            "check" => Item::Check(index),
            "sentence" => Item::Sentence(index),
            _ => return None,
        })
    }

    /// The ranges of the given text that the row rests on, in order. Empty where the report does not know the item.
    pub fn evidence(self, report: &Report) -> Vec<Span> {
        let article = &report.article;
        match self {
            Item::Entity(i) => report
                .entities
                .get(i)
                .map_or_else(Vec::new, |e| e.mentions.iter().map(|m| m.span()).collect()),
            Item::Role(i, role) => {
                one(report.entities.get(i).and_then(|e| e.role_evidence.get(role)).map(|text| text.span()))
            }
            Item::Quote(i) => one(report.quotes.get(i).map(|q| q.span())),
            Item::Date(i) => one(report.dates.get(i).map(|d| d.span())),
            Item::Number(i) => one(report.numbers.get(i).map(|n| n.span())),
            Item::Check(i) => one(report.checks.get(i).map(|c| c.span())),
            Item::Sentence(i) => one(report.sentences.get(i).map(|s| s.span())),
            Item::Link(i) => one(article.links.get(i).map(|l| l.span())),
            Item::Byline(i) => one(article.bylines.get(i).map(|b| b.span())),
            Item::Headline => one(article.headline.as_ref().map(|h| h.span())),
            Item::Outlet => one(article.outlet_span.as_ref().map(|o| o.span())),
            Item::Dateline => one(article.dateline.as_ref().map(|d| d.span())),
            Item::Published => one(article.published.evidence.as_ref().map(|e| e.span())),
        }
    }
}

fn one(span: Option<Span>) -> Vec<Span> {
    span.into_iter().filter(|s| !s.is_empty()).collect()
}

/// A kind of mark in the article that a reader can switch off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Layer {
    /// Persons.
    People,
    /// Organizations.
    Organizations,
    /// Places.
    Places,
    /// Groups, events and works.
    Others,
    /// Quotations.
    Quotes,
    /// Temporal expressions.
    Dates,
    /// Quantities.
    Numbers,
    /// Pointers for a fact-checker.
    Checks,
}

impl Layer {
    /// All layers, in the order of the card.
    pub const ALL: [Layer; 8] = [
        Layer::People,
        Layer::Organizations,
        Layer::Places,
        Layer::Others,
        Layer::Quotes,
        Layer::Dates,
        Layer::Numbers,
        Layer::Checks,
    ];

    /// The layer of an entity.
    pub fn of(kind: EntityKind) -> Layer {
        match kind {
            EntityKind::Person => Layer::People,
            EntityKind::Organization => Layer::Organizations,
            EntityKind::Place => Layer::Places,
            EntityKind::Group | EntityKind::Event | EntityKind::Work => Layer::Others,
        }
    }

    /// As the reader knows it.
    pub fn label(self) -> &'static str {
        match self {
            Layer::People => "People",
            Layer::Organizations => "Organizations",
            Layer::Places => "Places",
            Layer::Others => "Also named",
            Layer::Quotes => "Quotes",
            Layer::Dates => "Dates",
            Layer::Numbers => "Numbers",
            Layer::Checks => "To check",
        }
    }

    /// The class of its marks.
    pub fn class(self) -> &'static str {
        match self {
            Layer::People => "person",
            Layer::Organizations => "organization",
            Layer::Places => "place",
            Layer::Others => "other",
            Layer::Quotes => "quote",
            Layer::Dates => "date",
            Layer::Numbers => "number",
            Layer::Checks => "check",
        }
    }
}

/// A set of layers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Layers(u16);

impl Layers {
    /// True where `layer` is in the set.
    pub fn has(self, layer: Layer) -> bool {
        self.0 & (1 << layer as u16) != 0
    }

    /// The set with `layer` added, or taken out where it was in.
    pub fn toggled(self, layer: Layer) -> Layers {
        Layers(self.0 ^ (1 << layer as u16))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_of_layers_toggles_one_at_a_time() {
        for layer in Layer::ALL {
            let set = Layers::default().toggled(layer);
            assert_eq!(Layer::ALL.into_iter().filter(|&l| set.has(l)).collect::<Vec<_>>(), [layer]);
            assert_eq!(set.toggled(layer), Layers::default());
        }
    }

    #[test]
    fn a_mark_names_its_row_and_a_row_its_words() {
        for item in [
            Item::Entity(0),
            Item::Quote(12),
            Item::Date(3),
            Item::Number(4),
            Item::Check(5),
            Item::Sentence(6),
        ] {
            assert_eq!(Item::parse(&item.key()), Some(item));
        }
        for key in ["", "entity", "entity-", "entity-x", "role-1-2"] {
            assert_eq!(Item::parse(key), None, "{key}");
        }
    }

    #[test]
    fn an_item_the_report_does_not_know_has_no_evidence() {
        let report = Report::default();
        for item in [Item::Entity(0), Item::Role(0, 0), Item::Quote(3), Item::Headline, Item::Published] {
            assert_eq!(item.evidence(&report), [], "{item:?}");
        }
    }
}
