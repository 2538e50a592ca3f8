//! What the boot script calls. An instance unpacks one file and is dropped, and its memory with it.

use core::arch::wasm32;

use crate::lzma;

/// The size by which memory grows.
const PAGE: usize = 65_536;

/// Makes room for so many bytes at the end of the memory, all zeros, and says where. Traps where there is none.
#[unsafe(no_mangle)]
extern "C" fn allocate(length: usize) -> usize {
    let page = wasm32::memory_grow(0, length.div_ceil(PAGE));
    if page == usize::MAX {
        wasm32::unreachable();
    }
    page * PAGE
}

/// [`lzma::unpack`] between two rooms that [`allocate`] made; whether it went well.
///
/// # Safety
///
/// Both rooms have at least the lengths given, and are not the same.
#[unsafe(no_mangle)]
unsafe extern "C" fn unpack(
    packed: *const u8,
    packed_length: usize,
    unpacked: *mut u8,
    unpacked_length: usize,
) -> bool {
    // SAFETY: the caller's promise; memory that grew is nobody else's, and never goes.
    let (packed, unpacked) = unsafe {
        (
            core::slice::from_raw_parts(packed, packed_length),
            core::slice::from_raw_parts_mut(unpacked, unpacked_length),
        )
    };
    lzma::unpack(packed, unpacked).is_ok()
}

/// Nothing here panics; the compiler asks for this all the same.
#[panic_handler]
fn panic(_: &core::panic::PanicInfo) -> ! {
    wasm32::unreachable()
}
