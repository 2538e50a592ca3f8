//! What a first visit transfers.

use std::io::Write;

use flate2::{Compression, write::GzEncoder};

use crate::{Result, build, shell, site};

/// A first visit may transfer so much, gzipped.
pub const LIMIT: usize = 1_200_000;

/// Prints the sizes of the page in `dist/`, gzipped, and fails above [`LIMIT`].
pub fn run(_: &[String]) -> Result {
    let dist = build::dist();
    let mut total = 0;
    println!("\n{:>10} {:>10}  file", "bytes", "gzip");
    for name in site::first_load(&dist)? {
        let content = shell::read(&dist.join(&name))?;
        let zipped = gzip(&content)?;
        total += zipped;
        println!("{:>10} {:>10}  {name}", content.len(), zipped);
    }
    println!("{:>10} {total:>10}  in all (at most {LIMIT})", "");
    if total > LIMIT {
        return Err(format!("A first visit transfers {total} bytes, more than {LIMIT}."));
    }
    Ok(())
}

fn gzip(content: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder
        .write_all(content)
        .and_then(|()| encoder.finish())
        .map(|zipped| zipped.len())
        .map_err(|error| format!("A file could not be compressed: {error}."))
}
