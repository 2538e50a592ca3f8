//! The page to host: Trunk compiles and bundles, [`site`](crate::site) finishes what it bundled.

use std::path::PathBuf;

use crate::shell::{self, command, root, with_path};
use crate::tools::{self, TRUNK, WASM_BINDGEN};
use crate::{Result, size};

/// Where the page is built.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Builds the page and says how large it is.
pub fn run(_: &[String]) -> Result {
    build()?;
    size::run(&[])?;
    println!("\nThe page is in {}. It works from any folder of any web server.", dist().display());
    Ok(())
}

/// Builds the page into [`dist`].
pub fn build() -> Result {
    tools::targets()?;
    tools::npm()?;
    let folders = tools::folders(&[&TRUNK, &WASM_BINDGEN])?;
    let mut trunk = command(TRUNK.folder()?.join("trunk"));
    // Offline: Trunk would otherwise download tools by itself, from elsewhere and unpinned.
    trunk.args(["build", "--release", "--offline", "--locked"]);
    trunk.env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk wants `true` there where everybody else writes `1`.
    trunk.env_remove("NO_COLOR");
    shell::run(with_path(&mut trunk, &folders)?)
}
