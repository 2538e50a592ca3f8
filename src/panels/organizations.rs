//! Companies, agencies, parties, governments, with their acronyms.

use nutgraf_engine::report::EntityKind;
use yew::prelude::*;

use crate::card::{self, Card};

pub fn render(card: &Card) -> Html {
    let all = card.report().entities.iter().enumerate().filter(|(_, e)| e.kind == EntityKind::Organization);
    let rows: Vec<Html> = all.map(|(i, e)| card.entity_row(i, e, card.also(e))).collect();
    card.panel("organizations", "Organizations", rows.len(), card::folded(rows, 8))
}
