//! Where: a small outline map, bundled with the page, and a list.

use nutgraf_engine::decimal::{fixed, number};
use nutgraf_engine::report::{Coordinates, EntityKind};
use yew::prelude::*;

use crate::card::{self, Card};
use crate::item::Item;

/// Land as one path, in fifths of a degree: x is the longitude, y the latitude with north up. From Natural Earth
/// 1:110m land (public domain), simplified; `static/README.md` says how.
const LAND: &str = include_str!("../../static/land.path");

pub fn render(card: &Card) -> Html {
    let places: Vec<_> =
        card.report().entities.iter().enumerate().filter(|(_, e)| e.kind == EntityKind::Place).collect();
    let dots: Vec<(usize, &Coordinates)> =
        places.iter().filter_map(|&(i, e)| Some((i, e.place.as_ref()?))).collect();
    let row = |&(i, entity): &(usize, &nutgraf_engine::report::Entity)| {
        let where_ = entity.place.as_ref().map(|p| {
            let (lat, lon) = (p.latitude, p.longitude);
            let north = if lat < 0.0 { 'S' } else { 'N' };
            let east = if lon < 0.0 { 'W' } else { 'E' };
            let country = if p.country.is_empty() { String::new() } else { format!("{} · ", p.country) };
            format!("{country}{}° {north}, {}° {east}", fixed(lat.abs(), 2), fixed(lon.abs(), 2))
        });
        let below = html! { <>
            { card.also(entity) }
            if let Some(words) = where_ { <p class="note">{ words }</p> }
        </> };
        card.entity_row(i, entity, below)
    };
    let rows: Vec<Html> = places.iter().map(row).collect();
    let body = html! { <>
        if !dots.is_empty() { { map(&dots, card) } }
        { card::folded(rows, 8) }
    </> };
    card.panel("places", "Where", places.len(), body)
}

/// What of the world to show, in degrees: left, top, width, height.
type Frame = (f64, f64, f64, f64);

/// All dots with room around them; never so near that the coarse outline misleads.
fn frame(dots: &[(usize, &Coordinates)]) -> Frame {
    const SHAPE: f64 = 2.2;
    let range = |values: &mut dyn Iterator<Item = f64>| {
        values.fold((f64::INFINITY, f64::NEG_INFINITY), |(a, b), v| (a.min(v), b.max(v)))
    };
    let (west, east) = range(&mut dots.iter().map(|(_, c)| c.longitude));
    let (north, south) = range(&mut dots.iter().map(|(_, c)| -c.latitude));
    let width = ((east - west) * 1.3).max((south - north) * 1.5 * SHAPE).clamp(90.0, 360.0);
    let height = width / SHAPE;
    // Not clamped: where the bounds are no constants, that brings the code that writes floats into the page.
    let left = ((west + east - width) / 2.0).min(180.0 - width).max(-180.0);
    let top = ((north + south - height) / 2.0).min(62.0 - height).max(-84.0);
    (left, top, width, height)
}

fn map(dots: &[(usize, &Coordinates)], card: &Card) -> Html {
    let (left, top, width, height) = frame(dots);
    let radius = width / 75.0;
    let dot = |&(i, c): &(usize, &Coordinates)| {
        let name = card.report().entities.get(i).map(|e| e.name.clone()).unwrap_or_default();
        html! {
            <circle class="dot" data-ref={Item::Entity(i).key()} cx={number(c.longitude)}
                cy={number(-c.latitude)} r={fixed(radius, 2)}>
                <title>{ name }</title>
            </circle>
        }
    };
    html! {
        <svg class="map" viewBox={[left, top, width, height].map(|n| fixed(n, 1)).join(" ")} role="img"
            aria-label="A map of the places whose position is known; the list below names them">
            <path class="land" transform="scale(.2)" d={LAND.trim_end()} />
            { for dots.iter().map(dot) }
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_frame_holds_all_dots_and_stays_on_the_map() {
        for places in [
            vec![(41.69, -8.83)],
            vec![(-41.3, 174.8), (64.1, -21.9)],
            vec![(35.7, 139.7), (38.9, -77.0), (39.9, 116.4), (50.4, 30.5)],
            vec![(-54.8, -68.3)],
        ] {
            let all: Vec<Coordinates> = places
                .iter()
                .map(|&(latitude, longitude)| Coordinates { latitude, longitude, country: String::new() })
                .collect();
            let (left, top, width, height) = frame(&all.iter().enumerate().collect::<Vec<_>>());
            assert!(left >= -180.0 && left + width <= 180.0, "{places:?}");
            for c in all {
                assert!((left..=left + width).contains(&c.longitude), "{places:?}");
                assert!((top..=top + height).contains(&-c.latitude), "{places:?}");
            }
        }
    }
}
