//! The decoder against another one's encoder, and against bytes that no encoder wrote.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may panic; only the decoder must not"
)]

use std::io::Write;

use lzma_rust2::{LzmaOptions, LzmaWriter};
use nutgraf_unpack::lzma::{Corrupt, LITERAL_CONTEXT_BITS, unpack};
use proptest::prelude::*;

/// As a `.lzma` file, by one of the presets 0 to 6.
fn pack(content: &[u8], preset: u32) -> Vec<u8> {
    let mut options = LzmaOptions::with_preset(preset);
    (options.lc, options.lp, options.pb) = (LITERAL_CONTEXT_BITS, 0, 0);
    let mut writer = LzmaWriter::new_use_header(Vec::new(), &options, Some(content.len() as u64)).unwrap();
    writer.write_all(content).unwrap();
    writer.finish().unwrap()
}

fn unpacked(packed: &[u8], length: usize) -> Result<Vec<u8>, Corrupt> {
    let mut content = vec![0; length];
    unpack(packed, &mut content).map(|()| content)
}

/// Bytes without any pattern, the same for the same seed (a linear congruential generator, Knuth's MMIX).
fn noise(length: usize, mut seed: u64) -> Vec<u8> {
    let next = |_| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 56) as u8
    };
    (0..length).map(next).collect()
}

/// Pieces of few kinds, repeated: matches near and far, at the last distances, longer than their distance.
fn structured() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        prop::collection::vec(any::<u8>(), 1..40),
        (any::<u8>(), 1_usize..700).prop_map(|(byte, length)| vec![byte; length]),
        ("[a-c]{1,6}", 1_usize..60).prop_map(|(text, times)| text.repeat(times).into_bytes()),
    ];
    (prop::collection::vec(piece, 1..8), prop::collection::vec(any::<prop::sample::Index>(), 0..60))
        .prop_map(|(pieces, order)| order.iter().flat_map(|i| i.get(&pieces).clone()).collect())
}

proptest! {
    #[test]
    fn what_is_packed_comes_back(
        content in prop_oneof![structured(), prop::collection::vec(any::<u8>(), 0..3000)],
        preset in 0_u32..7,
    ) {
        prop_assert_eq!(unpacked(&pack(&content, preset), content.len()), Ok(content));
    }

    #[test]
    fn another_length_is_an_error(content in structured(), other in 0_usize..5000) {
        prop_assume!(other != content.len());
        prop_assert_eq!(unpacked(&pack(&content, 6), other), Err(Corrupt));
    }

    #[test]
    fn a_part_is_an_error(content in structured(), end in any::<prop::sample::Index>()) {
        let packed = pack(&content, 6);
        prop_assert_eq!(unpacked(&packed[..end.index(packed.len())], content.len()), Err(Corrupt));
    }

    #[test]
    fn more_than_all_is_an_error(content in structured(), more in prop::collection::vec(any::<u8>(), 1..20)) {
        let packed = [pack(&content, 6), more].concat();
        prop_assert_eq!(unpacked(&packed, content.len()), Err(Corrupt));
    }

    /// A changed byte may give other content of the same length: the page has checksums against that.
    #[test]
    fn changed_bytes_do_no_harm(content in structured(), changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..5)) {
        let mut packed = pack(&content, 6);
        for (place, byte) in changes {
            let place = place.index(packed.len());
            packed[place] = byte;
        }
        let _ = unpacked(&packed, content.len());
    }

    #[test]
    fn any_bytes_do_no_harm(code in prop::collection::vec(any::<u8>(), 0..2000), length in 0_usize..100_000) {
        let header = [&[LITERAL_CONTEXT_BITS as u8, 0, 0, 0, 1][..], &(length as u64).to_le_bytes(), &[0]].concat();
        let _ = unpacked(&[header, code].concat(), length);
    }
}

#[test]
fn matches_reach_as_far_as_the_file_goes() {
    let mut content = noise(3 << 20, 1);
    for (from, length) in [(0, 1000), (1_000_000, 300), (3_100_000, 5)] {
        content.extend_from_within(from..from + length);
    }
    assert!(unpacked(&pack(&content, 6), content.len()) == Ok(content));
}

#[test]
fn an_empty_file_is_a_file() {
    assert_eq!(unpacked(&pack(&[], 6), 0), Ok(Vec::new()));
    assert_eq!(unpacked(&[], 0), Err(Corrupt));
}

#[test]
fn other_properties_are_refused() {
    let content = b"abcabcabc";
    let mut packed = pack(content, 6);
    for properties in (0..=u8::MAX).filter(|&properties| properties != packed[0]) {
        let packed = [&[properties], &packed[1..]].concat();
        assert_eq!(unpacked(&packed, content.len()), Err(Corrupt), "{properties}");
    }
    // A length beyond all memory.
    packed[12] = 1;
    assert_eq!(unpacked(&packed, content.len()), Err(Corrupt));
}
