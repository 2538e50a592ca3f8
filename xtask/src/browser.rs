//! The browser that the tests run in: what is installed, else Debian's Chromium.

use std::path::PathBuf;

use crate::Result;
use crate::shell::{command, output, run, which};

/// A browser and the program that drives it; their versions belong together.
pub struct Browser {
    pub browser: PathBuf,
    pub driver: PathBuf,
}

const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

fn installed() -> Option<Browser> {
    let browser = BROWSERS.iter().find_map(|name| which(name))?;
    Some(Browser { browser, driver: which("chromedriver")? })
}

/// Finds the browser, or installs it where that is possible.
pub fn find() -> Result<Browser> {
    if let Some(browser) = installed() {
        return Ok(browser);
    }
    install()?;
    installed().ok_or_else(|| MISSING.to_owned())
}

const MISSING: &str = "The tests need Chromium and its driver. On Debian or Ubuntu: \
                       `apt-get install chromium chromium-driver` as root. Elsewhere put `chromium` (or \
                       `google-chrome`) and `chromedriver` of the same version on PATH.";

fn install() -> Result {
    let apt = which("apt-get").ok_or(MISSING)?;
    let root = output(command("id").arg("-u")).is_some_and(|id| id == "0");
    let apt = |arguments: &[&str]| {
        let mut apt = if root {
            command(&apt)
        } else {
            let mut sudo = command("sudo");
            // Never asks for a password: CI has nobody to answer.
            sudo.arg("--non-interactive").arg(&apt);
            sudo
        };
        apt.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        run(&mut apt).map_err(|why| format!("{why} {MISSING}"))
    };
    apt(&["update", "--quiet"])?;
    apt(&["install", "--yes", "--quiet", "--no-install-recommends", "chromium", "chromium-driver"])
}
