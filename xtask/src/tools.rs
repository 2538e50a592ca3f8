//! The tools that the commands use, at pinned versions. What stands on `PATH` in the right version is used;
//! the rest is compiled once into a cache of this user. Nothing comes from anywhere but crates.io, npm and,
//! for the browser, Debian.

use std::path::{Path, PathBuf};

use crate::shell::{self, cargo, command, output, run, which};
use crate::{Result, browser};

/// A program from crates.io.
pub struct Tool {
    /// Its package.
    package: &'static str,
    /// The program that is called.
    program: &'static str,
    version: &'static str,
}

/// Its version is the one of the `wasm-bindgen` library in `Cargo.toml`, to the digit.
pub const WASM_BINDGEN: Tool =
    Tool { package: "wasm-bindgen-cli", program: "wasm-bindgen", version: "0.2.126" };
pub const TRUNK: Tool = Tool { package: "trunk", program: "trunk", version: "0.21.14" };
pub const WASM_PACK: Tool = Tool { package: "wasm-pack", program: "wasm-pack", version: "0.15.1" };

/// Installs everything.
pub fn setup(_: &[String]) -> Result {
    targets()?;
    for tool in [&WASM_BINDGEN, &TRUNK, &WASM_PACK] {
        println!("{} {}: {}", tool.program, tool.version, tool.folder()?.display());
    }
    npm()?;
    let found = browser::find()?;
    println!("browser: {}", found.browser.display());
    println!("driver: {}", found.driver.display());
    Ok(())
}

impl Tool {
    /// The folder that holds the program, which is compiled if it is missing.
    pub fn folder(&self) -> Result<PathBuf> {
        if let Some(folder) = which(self.program).and_then(|path| Some(path.parent()?.to_owned()))
            && self.stands_in(&folder)
        {
            return Ok(folder);
        }
        let root = cache()?.join(format!("{}-{}", self.package, self.version));
        let folder = root.join("bin");
        if !self.stands_in(&folder) {
            println!("Compiling {} {} (once; some minutes)", self.package, self.version);
            let mut install = cargo();
            install.args(["install", "--locked", "--force", "--version", self.version, "--root"]);
            install.arg(&root).arg(self.package);
            // They work for seconds: compiling them fast matters more than what they would gain.
            install.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1").env("CARGO_PROFILE_RELEASE_LTO", "off");
            install.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16").env("CARGO_PROFILE_RELEASE_DEBUG", "0");
            install.env_remove("CARGO_TARGET_DIR");
            run(&mut install)?;
        }
        Ok(folder)
    }

    fn stands_in(&self, folder: &Path) -> bool {
        let program = folder.join(self.program);
        program.is_file()
            && output(command(program).arg("--version"))
                .is_some_and(|text| text.split_whitespace().any(|word| word == self.version))
    }
}

/// The folders of several tools, for a `PATH`.
pub fn folders(tools: &[&Tool]) -> Result<Vec<PathBuf>> {
    tools.iter().map(|tool| tool.folder()).collect()
}

fn cache() -> Result<PathBuf> {
    let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let base =
        set("XDG_CACHE_HOME").or_else(|| Some(set("HOME").or_else(|| set("USERPROFILE"))?.join(".cache")));
    Ok(base
        .ok_or("Neither HOME nor XDG_CACHE_HOME is set, so tools have no place to go.")?
        .join("nutgraf/tools"))
}

/// The compiler's targets, where rustup manages it. Elsewhere the compiler says itself what it lacks.
pub fn targets() -> Result {
    let target = "wasm32-unknown-unknown";
    let Some(rustup) = which("rustup") else { return Ok(()) };
    let installed = output(command(&rustup).args(["target", "list", "--installed"])).unwrap_or_default();
    if installed.lines().any(|line| line == target) {
        return Ok(());
    }
    run(command(&rustup).args(["target", "add", target]))
}

/// The folder with what comes from npm: wasm-opt for the build, a browser client and axe-core for the tests.
pub fn npm() -> Result<PathBuf> {
    let modules = shell::root().join("node_modules");
    let (wanted, done) = (shell::root().join("package-lock.json"), modules.join(".nutgraf-lock"));
    let wanted = shell::read(&wanted)?;
    if std::fs::read(&done).is_ok_and(|found| found == wanted) {
        return Ok(modules);
    }
    let npm = which("npm").ok_or(
        "Node.js with npm was not found. Install Node.js 20 or newer (on Debian: apt-get install nodejs npm).",
    )?;
    run(command(npm).args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]))?;
    shell::write(&done, wanted)?;
    Ok(modules)
}
