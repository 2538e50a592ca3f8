//! Finishes the page that Trunk bundled: packed wasm, hashed names, the boot script, the policy, the lists.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use base64ct::{Base64, Encoding};
use sha2::{Digest, Sha256, Sha384};

use crate::shell::{names, read, root, write};
use crate::{Result, wasm};

/// What the page may do. Whatever is not named here is forbidden: no inline script or style, no `eval`, no request
/// to another origin, no HTML from strings. The worker is started from a blob, which inherits all of it.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                      img-src 'self' blob:; font-src 'self'; connect-src 'self'; worker-src 'self' blob:; \
                      manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-src 'none'; \
                      object-src 'none'; media-src 'none'; require-trusted-types-for 'script'; trusted-types app";

/// For hosts that read it (Netlify, Cloudflare Pages): the policy also as a header, where it can forbid framing.
const HEADERS: &str = "/*
  Content-Security-Policy: POLICY; frame-ancestors 'none'
  Cross-Origin-Opener-Policy: same-origin
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff
";

/// Everything that a first visit loads, as a list for a service worker; the page itself is its first entry.
const PRECACHE: &str = "precache.json";

/// Trunk's hook after a build.
pub fn finish() -> Result {
    let staging = std::env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .ok_or("This is Trunk's hook: run `cargo xtask build` instead.")?;
    let small = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    finish_in(&staging, small)
}

fn finish_in(staging: &Path, small: bool) -> Result {
    let app = script(staging, "app")?;
    let app_wasm = program(staging, "app", small)?;
    let worker = script(staging, "worker")?;
    let worker_wasm = program(staging, "worker", small)?;
    let unpack = unpacker(staging, small)?;

    let source =
        |name| read(&root().join("src/worker").join(name)).map(|b| String::from_utf8_lossy(&b).into_owned());
    let mut boot = String::from("const FILES = {\n");
    for (key, file) in [
        ("app", &app),
        ("appWasm", &app_wasm),
        ("worker", &worker),
        ("workerWasm", &worker_wasm),
        ("unpack", &unpack),
    ] {
        // Writing to a string cannot fail.
        let _ = writeln!(boot, "  {key}: {{ name: {:?}, integrity: {:?} }},", file.name, file.integrity);
    }
    let _ = write!(boot, "}};\nconst LOOP = {};\n{}", quoted(&source("loop.js")?), source("boot.js")?);
    let boot = put(staging, "boot", ".js", boot.as_bytes())?;

    let page = staging.join("index.html");
    let html = String::from_utf8(read(&page)?).map_err(|_| "index.html is not UTF-8.")?;
    write(&page, with_head(&html, &app, &boot)?)?;
    write(&staging.join("_headers"), HEADERS.replace("POLICY", POLICY))?;

    let loaded: Vec<String> = names(staging)?
        .into_iter()
        .filter(|name| name != "index.html" && name != "_headers" && name != PRECACHE)
        .map(|name| quoted(&name))
        .collect();
    write(&staging.join(PRECACHE), format!("[\"./\", {}]\n", loaded.join(", ")))
}

/// The files of a first visit to a built page.
pub fn first_load(dist: &Path) -> Result<Vec<String>> {
    let list =
        read(&dist.join(PRECACHE)).map_err(|_| "There is no page in dist/: run `cargo xtask build`.")?;
    let list = String::from_utf8_lossy(&list).into_owned();
    // A list of names that this program wrote: between quotes, without escapes.
    let names = list.split('"').skip(1).step_by(2);
    Ok(names.map(|name| if name == "./" { "index.html".to_owned() } else { name.to_owned() }).collect())
}

struct File {
    name: String,
    integrity: String,
}

/// wasm-bindgen's glue, under its hashed name.
fn script(staging: &Path, stem: &str) -> Result<File> {
    put(staging, stem, ".js", &take(&find(staging, stem, ".js")?)?)
}

/// A program, packed, under its hashed name.
fn program(staging: &Path, stem: &str, small: bool) -> Result<File> {
    let path = find(staging, stem, "_bg.wasm")?;
    if small {
        wasm::shrink(&path)?;
    }
    put(staging, stem, ".wasm.lzma", &wasm::pack(&take(&path)?, small)?)
}

/// What unpacks the programs, under its hashed name.
fn unpacker(staging: &Path, small: bool) -> Result<File> {
    let path = staging.join("unpack.wasm");
    write(&path, read(&wasm::unpacker()?)?)?;
    if small {
        wasm::shrink(&path)?;
    }
    put(staging, "unpack", ".wasm", &take(&path)?)
}

/// The one file with this beginning and end.
fn find(staging: &Path, stem: &str, end: &str) -> Result<PathBuf> {
    let found: Vec<String> =
        names(staging)?.into_iter().filter(|name| name.starts_with(stem) && name.ends_with(end)).collect();
    let [name] = found.as_slice() else {
        return Err(format!("Trunk wrote {} files like {stem}…{end}; one was expected.", found.len()));
    };
    Ok(staging.join(name))
}

/// Takes a file out of its folder.
fn take(path: &Path) -> Result<Vec<u8>> {
    let content = read(path)?;
    std::fs::remove_file(path).map_err(|error| format!("{} could not be moved: {error}.", path.display()))?;
    Ok(content)
}

/// Writes a file under a name with its hash, so that it may be cached for ever.
fn put(staging: &Path, stem: &str, end: &str, content: &[u8]) -> Result<File> {
    let mut name = format!("{stem}-");
    for byte in Sha256::digest(content).iter().take(8) {
        let _ = write!(name, "{byte:02x}");
    }
    name.push_str(end);
    write(&staging.join(&name), content)?;
    Ok(File { name, integrity: format!("sha384-{}", Base64::encode_string(&Sha384::digest(content))) })
}

/// The policy first after the character set, then the boot script; Trunk's own link goes.
fn with_head(html: &str, app: &File, boot: &File) -> Result<String> {
    let after = |from: &str| {
        let start = html.find(from)?;
        Some(start + html.get(start..)?.find('>')? + 1)
    };
    let charset =
        after("<meta charset").ok_or("index.html has no <meta charset>: the policy goes after it.")?;
    let end = html.find("</head>").ok_or("index.html has no </head>.")?;
    let (start, head, rest) = match (html.get(..charset), html.get(charset..end), html.get(end..)) {
        (Some(start), Some(head), Some(rest)) => (start, without_trunk(head), rest),
        _ => return Err("index.html has its <meta charset> outside its head.".to_owned()),
    };
    for forbidden in ["<style", " style=", "<base"] {
        if html.contains(forbidden) {
            return Err(format!("index.html contains `{forbidden}`, which the page's own policy forbids."));
        }
    }
    Ok(format!(
        "{start}<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">{head}\
         <link rel=\"modulepreload\" href=\"./{}\" integrity=\"{}\">\
         <script type=\"module\" src=\"./{}\" integrity=\"{}\"></script>{rest}",
        app.name, app.integrity, boot.name, boot.integrity
    ))
}

/// Without the links that only Trunk reads.
fn without_trunk(head: &str) -> String {
    let mut kept = String::new();
    for (i, piece) in head.split("<link").enumerate() {
        let (tag, after) = piece.split_once('>').unwrap_or((piece, ""));
        if i == 0 {
            kept.push_str(piece);
        } else if tag.contains("data-trunk") {
            kept.push_str(after);
        } else {
            kept.push_str("<link");
            kept.push_str(piece);
        }
    }
    kept
}

/// As a string of JavaScript, and of JSON.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if (c as u32) < 0x20 || c == '\u{2028}' || c == '\u{2029}' => {
                let _ = write!(quoted, "\\u{:04x}", c as u32);
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str) -> File {
        File { name: name.to_owned(), integrity: format!("sha384-{name}") }
    }

    #[test]
    fn the_policy_comes_first_and_the_boot_script_last() {
        let html = "<!doctype html><html><head><meta charset=\"utf-8\"><title>N</title>\
                    <link data-trunk rel=\"rust\" data-bin=\"app\"><link rel=\"icon\" href=\"i.svg\"></head><body></body></html>";
        let page = with_head(html, &file("app.js"), &file("boot.js")).unwrap();
        assert!(page.starts_with(
            "<!doctype html><html><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\""
        ));
        assert!(
            page.contains("<title>N</title><link rel=\"icon\" href=\"i.svg\"><link rel=\"modulepreload\""),
            "{page}"
        );
        assert!(page.contains(
            "<script type=\"module\" src=\"./boot.js\" integrity=\"sha384-boot.js\"></script></head><body>"
        ));
    }

    #[test]
    fn what_the_policy_forbids_is_refused() {
        for html in [
            "<html><head></head></html>",
            "<head><meta charset=utf-8></head><p style=\"color: red\">",
            "<head><meta charset=utf-8><base href=\"/\"></head>",
        ] {
            assert!(with_head(html, &file("app.js"), &file("boot.js")).is_err(), "{html}");
        }
    }

    #[test]
    fn names_change_with_the_content() {
        let folder = std::env::temp_dir().join(format!("nutgraf-site-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let (one, two) =
            (put(&folder, "app", ".js", b"1").unwrap(), put(&folder, "app", ".js", b"2").unwrap());
        assert_ne!((&one.name, &one.integrity), (&two.name, &two.integrity));
        assert_eq!(one.name.len(), "app-0123456789abcdef.js".len());
        assert!(find(&folder, "app", ".js").is_err(), "two of a kind");
        std::fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn text_is_quoted_as_javascript() {
        assert_eq!(quoted("a \"b\"\n\\"), "\"a \\\"b\\\"\\u000a\\\\\"");
    }
}
