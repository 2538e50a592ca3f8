//! Sorting with one instance of the standard library's sorting code for everything that is sorted: an instance is 3 kB
//! and more, and what is sorted here is short.

use std::cmp::Ordering;

/// Sorts like the slice method of that name, stable.
pub fn sort_by<T>(items: &mut [T], mut order: impl FnMut(&T, &T) -> Ordering) {
    if items.is_sorted_by(|a, b| order(a, b) != Ordering::Greater) {
        return;
    }
    let mut from: Vec<usize> = (0..items.len()).collect();
    sort_places(&mut from, &mut |a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => order(a, b),
        _ => Ordering::Equal,
    });
    rearrange(&mut from, &mut |a, b| items.swap(a, b));
}

/// Sorts like the slice method of that name, stable.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], mut key: impl FnMut(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

fn sort_places(places: &mut [usize], order: &mut dyn FnMut(usize, usize) -> Ordering) {
    places.sort_by(|&a, &b| order(a, b));
}

/// Puts at each place what stood where `from` says, cycle by cycle.
fn rearrange(from: &mut [usize], swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..from.len() {
        let mut at = start;
        while let Some(place) = from.get_mut(at) {
            let next = std::mem::replace(place, at);
            if next == start || next == at {
                break;
            }
            swap(at, next);
            at = next;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_like_the_standard_library() {
        let mut seed = 7u32;
        for length in 0..60 {
            let items: Vec<(u32, usize)> = (0..length)
                .map(|index| {
                    seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    ((seed >> 24) % 12, index)
                })
                .collect();
            let (mut own, mut theirs) = (items.clone(), items);
            sort_by_key(&mut own, |item| item.0);
            theirs.sort_by_key(|item| item.0);
            assert_eq!(own, theirs);
            sort_by(&mut own, |a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
            theirs.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
            assert_eq!(own, theirs);
        }
    }
}
