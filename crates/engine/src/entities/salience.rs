//! How much the story is about each entity.

use super::figures::Figure;
use super::page::Page;
use crate::report::{BlockKind, EntityKind, MentionForm};
use crate::sort::sort_by;

/// What one mention weighs, by form.
const NAME: f64 = 1.0;
const OTHER: f64 = 0.5;
/// A mention in the headline weighs so many more.
const HEADLINE: f64 = 3.0;
/// The first mention weighs up to so much more, the earlier it stands.
const EARLY: f64 = 3.0;
/// A byline or a pointer to another story says nothing of this one.
const ASIDE: f64 = 0.1;

/// Scores each entity, 0 to 1, and puts the most salient first.
pub(super) fn rank(page: &Page, figures: Vec<Figure>) -> Vec<(Figure, f64)> {
    let length = page.len().max(1) as f64;
    let mut ranked: Vec<(Figure, f64)> = figures
        .into_iter()
        .map(|f| {
            let score = score(page, &f, length);
            (f, score)
        })
        .collect();
    let most = ranked.iter().map(|(_, s)| *s).fold(0.0, f64::max);
    for (_, score) in &mut ranked {
        *score = if most > 0.0 { (*score / most * 1000.0).round() / 1000.0 } else { 0.0 };
    }
    sort_by(&mut ranked, |(a, one), (b, other)| {
        let start = |f: &Figure| f.mentions.first().map_or(0, |m| m.tokens.start);
        other.total_cmp(one).then_with(|| start(a).cmp(&start(b)))
    });
    ranked
}

fn score(page: &Page, figure: &Figure, length: f64) -> f64 {
    let mut score = 0.0;
    let mut first = None;
    for spot in &figure.mentions {
        let weight = match spot.form {
            MentionForm::Name | MentionForm::Alias => NAME,
            _ => OTHER,
        };
        score += match page.doc.block_kind(spot.tokens.start) {
            BlockKind::Headline => HEADLINE,
            BlockKind::Byline | BlockKind::Dateline | BlockKind::Caption | BlockKind::Related => {
                ASIDE * weight
            }
            _ => {
                first.get_or_insert(spot.tokens.start);
                weight
            }
        };
    }
    if let Some(first) = first {
        score += EARLY * (1.0 - first as f64 / length);
    }
    score
        * match figure.kind {
            EntityKind::Person => 1.5,
            EntityKind::Organization => 1.0,
            EntityKind::Place => 0.8,
            EntityKind::Group => 0.4,
            EntityKind::Event | EntityKind::Work => 0.7,
        }
}
