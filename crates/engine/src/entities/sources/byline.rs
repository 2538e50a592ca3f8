//! What stands around the story: authors, outlet, dateline.

use crate::entities::page::{Found, Page};
use crate::report::EntityKind;
use crate::span::Span;

const STRENGTH: u8 = 88;

pub(super) fn find(page: &Page, out: &mut Vec<Found>) {
    let mut push = |span: Span, kind: EntityKind, rule: &'static str| {
        let tokens = page.doc.tokens_in(span);
        if !span.is_empty() && tokens.len() <= 8 {
            out.push(Found { tokens, kind, strength: STRENGTH, rule });
        }
    };
    for byline in &page.masthead.bylines {
        push(byline.span(), EntityKind::Person, "entity/byline");
    }
    if let Some(outlet) = &page.masthead.outlet_span {
        push(outlet.span(), EntityKind::Organization, "entity/outlet");
    }
    if let Some(dateline) = &page.masthead.dateline {
        push(dateline.span(), EntityKind::Place, "entity/dateline");
    }
}
