//! Who's who: names, roles as worded, affiliation, other names, mentions.

use nutgraf_engine::report::EntityKind;
use yew::prelude::*;

use crate::card::{self, Card};

pub fn render(card: &Card) -> Html {
    let people = card.report().entities.iter().enumerate().filter(|(_, e)| e.kind == EntityKind::Person);
    let rows: Vec<Html> = people.map(|(i, e)| card.entity_row(i, e, card.also(e))).collect();
    card.panel("people", "Who’s who", rows.len(), card::folded(rows, 12))
}
