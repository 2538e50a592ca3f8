//! Hashing of words and features. The trainer and the engine share it, so a feature has one address in both.

/// Bits of a group's number: 2 million groups keep accidental hits on a kept one rare (about one in sixty).
pub const GROUP_BITS: u32 = 21;
/// No group has this number.
pub const NO_GROUP: u32 = u32::MAX;
/// The features of a group are told apart by their slot.
pub const SLOT_BITS: u32 = 3;
/// Bits of a feature's address: its group, then its slot.
pub const ADDRESS_BITS: u32 = GROUP_BITS + SLOT_BITS;

const MULTIPLIER: u64 = 0x9e37_79b9_7f4a_7c15;

/// A word's hash: FNV-1a with a final mix, so that both ends of the number are well spread.
pub fn word(text: &str) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for &byte in text.as_bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    mix(hash)
}

/// Two values as one.
#[inline]
pub const fn pair(a: u64, b: u64) -> u64 {
    (a.rotate_left(23) ^ b).wrapping_mul(MULTIPLIER)
}

/// The group of a feature: a template's number and the value it took. A form that is seen from several places has one
/// group for all of them and a slot for each, so that one search finds the weights of all.
#[inline]
pub const fn group(template: u32, value: u64) -> u32 {
    let hash = (value ^ (template as u64 + 1).wrapping_mul(0xd6e8_feb8_6659_fd93)).wrapping_mul(MULTIPLIER);
    let hash = (hash ^ (hash >> 32)).wrapping_mul(MULTIPLIER);
    (hash >> (64 - GROUP_BITS)) as u32
}

/// The address of a feature in a group.
#[inline]
pub const fn address(group: u32, slot: usize) -> u32 {
    group << SLOT_BITS | slot as u32
}

const fn mix(mut hash: u64) -> u64 {
    hash ^= hash >> 33;
    hash = hash.wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash ^= hash >> 33;
    hash
}
