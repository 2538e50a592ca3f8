//! Unpacks the page's programs in the browser: a wasm module of its own, which the boot script runs before them. Web
//! servers send gzip at best, an eighth larger than LZMA.
//!
//! The decoder is our own: the smallest library, the one that the tests and the build pack with, takes three times as
//! much in the page.

#![no_std]

pub mod lzma;

#[cfg(all(target_arch = "wasm32", not(test)))]
mod boundary;
