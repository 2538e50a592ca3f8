//! The order in which the functions of a module compress best: each behind the one most like those just before it. LZMA
//! looks back as far as one likes, but what is near takes fewer bits to say.

use std::collections::VecDeque;
use std::fmt::Write;

use crate::Result;

/// Pieces of so many bytes tell how much functions have in common.
const PIECE: usize = 6;
/// A piece that more functions have tells nothing.
const COMMON: usize = 40;
/// So many bytes of functions count as just before.
const WINDOW: usize = 15_000;
/// Short functions are alike by chance: all count as so many bytes longer.
const FLOOR: usize = 300;

/// A module without names, with names by which wasm-opt can sort its functions into the best order.
pub fn named(mut module: Vec<u8>) -> Result<Vec<u8>> {
    let (imported, bodies) =
        functions(&module).ok_or("A module could not be read: its functions keep their order.")?;
    let mut ranks = vec![0; bodies.len()];
    for (rank, function) in best(&bodies).into_iter().enumerate() {
        ranks[function] = rank;
    }
    let mut names = number(ranks.len());
    let mut name = String::new();
    for (index, rank) in ranks.into_iter().enumerate() {
        name.clear();
        // Writing to a string cannot fail.
        let _ = write!(name, "{rank:06}");
        names.extend(number(imported + index));
        names.extend(number(name.len()));
        names.extend(name.as_bytes());
    }
    // Section 0 is a custom one, part 1 of "name" holds the functions' names.
    let section = [b"\x04name\x01".as_slice(), &number(names.len()), &names].concat();
    module.push(0);
    module.extend(number(section.len()));
    module.extend(section);
    Ok(module)
}

/// How many functions a module imports, and the bodies of its own.
fn functions(module: &[u8]) -> Option<(usize, Vec<&[u8]>)> {
    let mut rest = module.strip_prefix(b"\0asm\x01\0\0\0")?;
    let (mut imported, mut bodies) = (0, Vec::new());
    while let [id, after @ ..] = rest {
        rest = after;
        let mut section = sized(&mut rest)?;
        match id {
            2 => {
                for _ in 0..length(&mut section)? {
                    sized(&mut section)?;
                    sized(&mut section)?;
                    // wasm-bindgen imports functions, and nothing else.
                    section = section.strip_prefix(&[0])?;
                    length(&mut section)?;
                    imported += 1;
                }
            }
            10 => {
                for _ in 0..length(&mut section)? {
                    bodies.push(sized(&mut section)?);
                }
            }
            _ => {}
        }
    }
    Some((imported, bodies))
}

/// Takes what stands behind its length.
fn sized<'m>(rest: &mut &'m [u8]) -> Option<&'m [u8]> {
    let length = length(rest)?;
    let (taken, after) = rest.split_at_checked(length)?;
    *rest = after;
    Some(taken)
}

/// Takes a number (LEB128).
fn length(rest: &mut &[u8]) -> Option<usize> {
    let mut number = 0;
    for shift in (0..32).step_by(7) {
        let (&byte, after) = rest.split_first()?;
        *rest = after;
        number |= usize::from(byte & 127) << shift;
        if byte < 128 {
            return Some(number);
        }
    }
    None
}

/// A number as LEB128.
fn number(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number > 127 {
        bytes.push((number & 127 | 128) as u8);
        number >>= 7;
    }
    bytes.push(number as u8);
    bytes
}

/// The functions in the best order that comes from always taking the next best one.
fn best(bodies: &[&[u8]]) -> Vec<usize> {
    let (holders, pieces) = shared(bodies);
    // How many pieces of each function the window has, and how often the window has each piece.
    let mut common = vec![0; bodies.len()];
    let mut within = vec![0u32; holders.len()];
    let mut window = VecDeque::new();
    let mut filled = 0;
    let mut left: Vec<usize> = (0..bodies.len()).collect();
    let mut order = Vec::new();
    while let Some(&first) = left.first() {
        let weight = |function: usize| bodies[function].len() + FLOOR;
        let next = left.iter().fold(first, |best, &other| {
            if common[other] * weight(best) > common[best] * weight(other) { other } else { best }
        });
        left.retain(|&function| function != next);
        order.push(next);
        for &piece in &pieces[next] {
            within[piece] += 1;
            if within[piece] == 1 {
                holders[piece].iter().for_each(|&holder| common[holder] += 1);
            }
        }
        window.push_back(next);
        filled += bodies[next].len();
        while filled > WINDOW && window.len() > 1 {
            let Some(gone) = window.pop_front() else { break };
            filled -= bodies[gone].len();
            for &piece in &pieces[gone] {
                within[piece] -= 1;
                if within[piece] == 0 {
                    holders[piece].iter().for_each(|&holder| common[holder] -= 1);
                }
            }
        }
    }
    order
}

/// The functions that share each piece, and the pieces of each function.
fn shared(bodies: &[&[u8]]) -> (Vec<Vec<usize>>, Vec<Vec<usize>>) {
    let mut found: Vec<(&[u8], usize)> = bodies
        .iter()
        .enumerate()
        .flat_map(|(function, body)| body.windows(PIECE).map(move |piece| (piece, function)))
        .collect();
    found.sort_unstable();
    found.dedup();
    let mut pieces = vec![Vec::new(); bodies.len()];
    let mut holders = Vec::new();
    for group in found.chunk_by(|a, b| a.0 == b.0).filter(|group| (2..=COMMON).contains(&group.len())) {
        for &(_, function) in group {
            pieces[function].push(holders.len());
        }
        holders.push(group.iter().map(|&(_, function)| function).collect());
    }
    (holders, pieces)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_alike_stand_side_by_side() {
        let bodies: [&[u8]; 5] =
            [b"abcdefghij", b"0123456789abc", b"ABCDEFGHIJKLM", b"xabcdefghijy", b"__0123456789__"];
        assert_eq!(best(&bodies), [0, 3, 1, 4, 2]);
        assert_eq!(best(&[]), [0; 0]);
    }

    #[test]
    fn functions_get_the_names_of_their_places() {
        let imports = [b"\x01".as_slice(), b"\x01m", b"\x01f", &[0, 0]].concat();
        let bodies = [b"\x03".as_slice(), b"\x0aabcdefghij", b"\x0a0123456789", b"\x0cxabcdefghijy"].concat();
        let module = [
            b"\0asm\x01\0\0\0".as_slice(),
            &[2, imports.len() as u8],
            &imports,
            &[10, bodies.len() as u8],
            &bodies,
        ]
        .concat();
        let named = named(module.clone()).unwrap();
        assert_eq!(
            &named[module.len()..],
            b"\0\x20\x04name\x01\x19\x03\x01\x06000000\x02\x06000002\x03\x06000001"
        );
        assert!(super::named(module[..module.len() - 1].to_vec()).is_err());
        assert!(super::named(b"<html>".to_vec()).is_err());
    }

    #[test]
    fn numbers_come_back() {
        for value in [0, 1, 127, 128, 300, 1 << 20, (1 << 32) - 1] {
            let bytes = number(value);
            let mut rest = bytes.as_slice();
            assert_eq!((length(&mut rest), rest.len()), (Some(value), 0));
        }
        assert_eq!(length(&mut [255u8; 9].as_slice()), None);
    }
}
