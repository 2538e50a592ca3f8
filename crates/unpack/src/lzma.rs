//! The decoder of LZMA, after Igor Pavlov's "LZMA specification" (2015, public domain), with its names.
//!
//! A file is what the specification calls `.lzma`: a byte of properties, the size of the dictionary (4 bytes) and the
//! length of what is packed (8 bytes), both with the lowest byte first, then what the range encoder wrote. Only the
//! properties that the build packs with are read, and no end marker. The dictionary is all that was unpacked so far.
//! Other programs read such files too: `xz --decompress --format=lzma`.

/// How many high bits of the byte before choose the probabilities of a literal: `lc`. The bits of the position choose
/// nothing, `lp` and `pb` are 0: nothing in a wasm file is aligned.
pub const LITERAL_CONTEXT_BITS: u32 = 4;

/// (`pb` × 5 + `lp`) × 9 + `lc`.
const PROPERTIES: u8 = LITERAL_CONTEXT_BITS as u8;

/// The bytes are not such a file, not the whole of it, or hold another length than was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Corrupt;

/// Unpacks a whole file into a place that has exactly the length of what it holds. No bytes make it panic, and its time
/// is linear in that length.
///
/// # Errors
///
/// [`Corrupt`], and anything may stand in `unpacked` then.
pub fn unpack(packed: &[u8], unpacked: &mut [u8]) -> Result<(), Corrupt> {
    decode(packed, Dictionary { bytes: unpacked, position: 0 }).ok_or(Corrupt)
}

/// [`unpack`]. Here and below, nothing is said where the bytes ask for what cannot be.
fn decode(packed: &[u8], mut dictionary: Dictionary) -> Option<()> {
    let (&[PROPERTIES, _, _, _, _, ref length @ ..], packed) = packed.split_first_chunk::<13>()? else {
        return None;
    };
    if u64::from_le_bytes(*length) != dictionary.bytes.len() as u64 {
        return None;
    }
    let mut bits = RangeDecoder::new(packed)?;
    let mut model = Model::new();
    // What the last packets were: below 7, the latest is a literal.
    let mut state = 0;
    // The distances of the last four matches, the latest first.
    let (mut rep0, mut rep1, mut rep2, mut rep3) = (1, 1, 1, 1);
    // Behind the end the decoder reads zeros, but no further packet.
    while dictionary.position < dictionary.bytes.len() && bits.position <= bits.packed.len() {
        let packet = model.packets.get_mut(state)?;
        let after_literal = state < 7;
        if !bits.flag(&mut packet.is_match) {
            let before = dictionary.back(1).unwrap_or(0);
            // A match has ended: the byte that it would have gone on with is not this one.
            let other = if after_literal { None } else { Some(dictionary.back(rep0)?) };
            dictionary.push(model.literal(&mut bits, before, other)?)?;
            state = match state {
                0..4 => 0,
                4..10 => state - 3,
                _ => state - 6,
            };
            continue;
        }
        let length;
        if !bits.flag(&mut packet.is_rep) {
            length = model.match_length.decode(&mut bits)?;
            (rep0, rep1, rep2, rep3) = (model.distance(&mut bits, length)?, rep0, rep1, rep2);
            state = if after_literal { 7 } else { 10 };
        } else {
            if !bits.flag(&mut packet.is_rep_g0) {
                if !bits.flag(&mut packet.is_rep0_long) {
                    dictionary.copy(rep0, 1)?;
                    state = if after_literal { 9 } else { 11 };
                    continue;
                }
            } else if !bits.flag(&mut packet.is_rep_g1) {
                (rep0, rep1) = (rep1, rep0);
            } else if !bits.flag(&mut packet.is_rep_g2) {
                (rep0, rep1, rep2) = (rep2, rep0, rep1);
            } else {
                (rep0, rep1, rep2, rep3) = (rep3, rep0, rep1, rep2);
            }
            length = model.rep_length.decode(&mut bits)?;
            state = if after_literal { 8 } else { 11 };
        }
        dictionary.copy(rep0, length)?;
    }
    bits.is_finished().then_some(())
}

/// What was unpacked so far, and the place for the rest.
struct Dictionary<'a> {
    bytes: &'a mut [u8],
    position: usize,
}

impl Dictionary<'_> {
    /// The byte at a distance back; the latest is at 1.
    fn back(&self, distance: usize) -> Option<u8> {
        self.bytes.get(self.position.checked_sub(distance)?).copied()
    }

    fn push(&mut self, byte: u8) -> Option<()> {
        *self.bytes.get_mut(self.position)? = byte;
        self.position += 1;
        Some(())
    }

    /// One by one, since a match may be longer than its distance and reach into what it writes itself.
    fn copy(&mut self, distance: usize, length: usize) -> Option<()> {
        for _ in 0..length {
            self.push(self.back(distance)?)?;
        }
        Some(())
    }
}

/// That the next bit is 0, of 2048. It moves by a 32nd of its way to 0 or to 2048, rounded down.
type Probability = i16;

/// Before the first bit.
const EVEN: Probability = 1024;
/// As near to 2048 as steps rounded down lead; steps to here, rounded up, are the same.
const CERTAIN: Probability = 2048 - 31;

/// Reads bits by their probabilities.
struct RangeDecoder<'a> {
    packed: &'a [u8],
    position: usize,
    range: u32,
    code: u32,
}

impl<'a> RangeDecoder<'a> {
    fn new(packed: &'a [u8]) -> Option<Self> {
        let (&[0, ref code @ ..], packed) = packed.split_first_chunk::<5>()? else { return None };
        Some(Self { packed, position: 0, range: u32::MAX, code: u32::from_be_bytes(*code) })
    }

    /// One bit, from which its probability learns.
    #[inline(always)]
    fn bit(&mut self, probability: &mut Probability) -> usize {
        let bound = (self.range >> 11) * *probability as u32;
        // A mask, all ones for a 1: of branches, a processor would guess half wrong.
        let one = u32::from(self.code >= bound).wrapping_neg();
        self.code -= bound & one;
        self.range = (self.range - bound) & one | bound & !one;
        *probability -= (*probability - (CERTAIN & !one as Probability)) >> 5;
        self.normalize();
        (one & 1) as usize
    }

    /// One bit as a choice.
    fn flag(&mut self, probability: &mut Probability) -> bool {
        self.bit(probability) == 1
    }

    /// So many bits that are as likely 0 as 1, the highest first.
    fn direct_bits(&mut self, count: u32) -> usize {
        let mut value = 0;
        for _ in 0..count {
            self.range >>= 1;
            let one = u32::from(self.code >= self.range).wrapping_neg();
            self.code -= self.range & one;
            value = value << 1 | (one & 1) as usize;
            self.normalize();
        }
        value
    }

    fn normalize(&mut self) {
        if self.range < 1 << 24 {
            let next = self.packed.get(self.position).copied().unwrap_or(0);
            self.position += 1;
            self.range <<= 8;
            self.code = self.code << 8 | u32::from(next);
        }
    }

    /// A number whose bits lead from the root of a binary tree to a leaf, the highest first. There are as many
    /// probabilities as leaves; the first one is not used.
    fn tree(&mut self, probabilities: &mut [Probability]) -> Option<usize> {
        let mut node = 1;
        while node < probabilities.len() {
            node = node << 1 | self.bit(probabilities.get_mut(node)?);
        }
        node.checked_sub(probabilities.len())
    }

    /// The same with so many bits, the lowest first.
    fn reverse_tree(&mut self, probabilities: &mut [Probability], count: u32) -> Option<usize> {
        let mut node = 1;
        let mut value = 0;
        for place in 0..count {
            let bit = self.bit(probabilities.get_mut(node)?);
            node = node << 1 | bit;
            value |= bit << place;
        }
        Some(value)
    }

    /// Whether all was read that the encoder wrote.
    fn is_finished(&self) -> bool {
        self.position == self.packed.len() && self.code == 0
    }
}

/// All probabilities.
struct Model {
    /// By the state: what the last packets were.
    packets: [Packet; 12],
    /// By the high bits of the byte before.
    literals: [[Probability; 0x300]; 1 << LITERAL_CONTEXT_BITS],
    match_length: Length,
    rep_length: Length,
    /// By the length, where it is below 6: the highest bit of the distance, twice, and the bit below it.
    distance_slots: [[Probability; 64]; 4],
    /// The lower bits of distances below 128, the trees of all slots one behind the other.
    near: [Probability; 115],
    /// The lowest four bits of greater distances.
    align: [Probability; 16],
}

/// Whether a packet is a literal, a match, or a match at one of the last distances.
#[derive(Clone, Copy)]
struct Packet {
    is_match: Probability,
    is_rep: Probability,
    is_rep_g0: Probability,
    is_rep_g1: Probability,
    is_rep_g2: Probability,
    is_rep0_long: Probability,
}

impl Model {
    fn new() -> Self {
        let packet = Packet {
            is_match: EVEN,
            is_rep: EVEN,
            is_rep_g0: EVEN,
            is_rep_g1: EVEN,
            is_rep_g2: EVEN,
            is_rep0_long: EVEN,
        };
        Self {
            packets: [packet; 12],
            literals: [[EVEN; 0x300]; 1 << LITERAL_CONTEXT_BITS],
            match_length: Length::new(),
            rep_length: Length::new(),
            distance_slots: [[EVEN; 64]; 4],
            near: [EVEN; 115],
            align: [EVEN; 16],
        }
    }

    /// A byte, by the one before it. As long as it is like another one, that one's next bit chooses too.
    fn literal(&mut self, bits: &mut RangeDecoder, before: u8, other: Option<u8>) -> Option<u8> {
        let probabilities = self.literals.get_mut(usize::from(before >> (8 - LITERAL_CONTEXT_BITS)))?;
        let mut symbol = 1;
        if let Some(other) = other {
            for place in (0..8).rev() {
                let likely = usize::from(other >> place & 1);
                let bit = bits.bit(probabilities.get_mut((1 + likely) << 8 | symbol)?);
                symbol = symbol << 1 | bit;
                if bit != likely {
                    break;
                }
            }
        }
        while symbol < 0x100 {
            symbol = symbol << 1 | bits.bit(probabilities.get_mut(symbol)?);
        }
        // The ninth bit only marked where the byte begins.
        Some(symbol as u8)
    }

    /// How far back a match of a length begins: at least 1.
    fn distance(&mut self, bits: &mut RangeDecoder, length: usize) -> Option<usize> {
        let slot = bits.tree(self.distance_slots.get_mut(length.checked_sub(2)?.min(3))?)?;
        if slot < 4 {
            return Some(slot + 1);
        }
        let count = slot as u32 / 2 - 1;
        let base = (2 | slot & 1) << count;
        let offset = if slot < 14 {
            bits.reverse_tree(self.near.get_mut(base - slot..)?, count)?
        } else {
            bits.direct_bits(count - 4) << 4 | bits.reverse_tree(&mut self.align, 4)?
        };
        (base | offset).checked_add(1)
    }
}

/// The lengths of matches.
struct Length {
    choice: Probability,
    choice2: Probability,
    low: [Probability; 8],
    mid: [Probability; 8],
    high: [Probability; 256],
}

impl Length {
    fn new() -> Self {
        Self { choice: EVEN, choice2: EVEN, low: [EVEN; 8], mid: [EVEN; 8], high: [EVEN; 256] }
    }

    /// From 2 to 273 bytes.
    fn decode(&mut self, bits: &mut RangeDecoder) -> Option<usize> {
        Some(if !bits.flag(&mut self.choice) {
            2 + bits.tree(&mut self.low)?
        } else if !bits.flag(&mut self.choice2) {
            10 + bits.tree(&mut self.mid)?
        } else {
            18 + bits.tree(&mut self.high)?
        })
    }
}
