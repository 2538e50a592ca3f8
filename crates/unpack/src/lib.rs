//! Unpacks the page's programs in the browser: a wasm module of its own of a few kilobytes, which the boot script runs
//! before the programs, since web servers compress a quarter worse than LZMA does.
//!
//! A packed file is a `.lzma` file as [`lzma`] reads it; `xz --format=lzma` reads it as well.

#![no_std]

pub mod lzma;

#[cfg(all(target_arch = "wasm32", not(test)))]
mod boundary;
