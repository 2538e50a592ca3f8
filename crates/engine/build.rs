//! Packs the lists, so that they are small in the page; the lists themselves stay as people read them.
//! `src/entities/packed.rs` reads what is written here. And what small letters the capitals have, as runs.

// A list that cannot be packed stops the build; the engine itself may not panic.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::string_slice)]

#[path = "src/entities"]
mod entities {
    pub mod lines;
}
#[allow(dead_code)]
#[path = "src/tagger"]
mod tagger {
    pub mod coder;
    pub mod odds;
}

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{env, fs};

use entities::lines::{Lines, Steps};
use tagger::coder::Encoder;

/// The lists that are written together, letter by letter, in the order in which `src/entities/lists.rs` reads them. Of the
/// others, only the comments stay behind.
const PACKED: [(&str, Order); 7] = [
    ("common-words.txt", sorted),
    ("roles.txt", sections),
    ("first-names.txt", sections),
    ("words.txt", sections),
    ("organizations.txt", sorted),
    ("places.txt", eastward),
    ("regions.txt", sorted),
];

/// In which order the lines of a list come.
type Order = fn(&[&str]) -> Vec<String>;

/// Lists that come as part of another: between their likes, names compress better.
const MERGED: [(&str, &str); 1] = [("first-names-world.txt", "first-names.txt")];

fn main() {
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("Cargo sets it"));
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=data/en");
    println!("cargo::rerun-if-changed=src/entities/lines.rs");
    println!("cargo::rerun-if-changed=src/tagger/coder.rs");
    println!("cargo::rerun-if-changed=src/tagger/odds.rs");
    let mut packed = BTreeMap::new();
    pack(Path::new("data/en"), &out, &mut packed);
    fs::write(out.join("lists.bin"), written(&packed)).expect("Cargo's folder can be written to");
    fs::write(out.join("case.rs"), case()).expect("Cargo's folder can be written to");
}

/// The letters that have one small letter, as runs of a constant for `src/case.rs`.
fn case() -> String {
    let mut runs: Vec<(u32, u32, u32, i32)> = Vec::new();
    for c in '\u{80}'..=char::MAX {
        let mut small = c.to_lowercase();
        let (Some(letter), None) = (small.next(), small.next()) else { continue };
        let code = u32::from(c);
        let distance = u32::from(letter).wrapping_sub(code).cast_signed();
        match runs.last_mut() {
            _ if letter == c => {}
            // The first step of a run says how long all are.
            Some((first, last, step, same))
                if *same == distance
                    && matches!(code - *last, 1 | 2)
                    && (first == last || *step == code - *last) =>
            {
                (*step, *last) = (code - *last, code);
            }
            _ => runs.push((code, code, 1, distance)),
        }
    }
    let run = |(first, last, step, distance): &(u32, u32, u32, i32)| {
        format!("Run {{ first: {first}, last: {last}, step: {step}, distance: {distance} }},\n")
    };
    format!("&[\n{}]", runs.iter().map(run).collect::<String>())
}

/// Writes the lists of a folder and of those inside it, but for the long ones: those are gathered by name.
fn pack(folder: &Path, out: &Path, long: &mut BTreeMap<&str, Vec<String>>) {
    fs::create_dir_all(out).expect("Cargo's folder can be written to");
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("the folder can be read").path();
        let name = path.file_name().and_then(|name| name.to_str()).expect("a plain name");
        if path.is_dir() {
            pack(&path, &out.join(name), long);
        } else if name.ends_with(".txt") && !MERGED.iter().any(|(part, _)| *part == name) {
            let parts = MERGED.iter().filter(|(_, whole)| *whole == name);
            let paths = parts.map(|(part, _)| folder.join(part));
            let lists: Vec<String> = std::iter::once(path.clone())
                .chain(paths)
                .map(|path| fs::read_to_string(path).expect("the list is there"))
                .collect();
            let lines: Vec<&str> = lists
                .iter()
                .flat_map(|list| list.lines())
                .map(str::trim)
                .filter(|line| !line.is_empty() && !line.starts_with('#'))
                .collect();
            if let Some((name, order)) = PACKED.iter().find(|(packed, _)| *packed == name) {
                long.insert(name, order(&lines));
            } else {
                fs::write(out.join(name), lines.join("\n")).expect("Cargo's folder can be written to");
            }
        }
    }
}

/// A list whose order tells nothing.
fn sorted(lines: &[&str]) -> Vec<String> {
    let mut lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
    lines.sort_unstable();
    lines
}

/// A list with many words a line, in sections that a line of their own begins ("=party"); the order of the
/// sections and of their words tells nothing.
fn sections(lines: &[&str]) -> Vec<String> {
    let mut sections: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let mut own = "";
    for word in lines.iter().flat_map(|line| line.split_whitespace()) {
        if word.starts_with('=') {
            own = word;
        } else {
            sections.entry(own).or_default().insert(word);
        }
    }
    let words = sections.iter().flat_map(|(head, words)| std::iter::once(head).chain(words));
    words.filter(|word| !word.is_empty()).map(|word| (*word).to_owned()).collect()
}

/// The places of each country from west to east.
fn eastward(lines: &[&str]) -> Vec<String> {
    let mut lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
    for country in lines.chunk_by_mut(|_, next| !next.starts_with('@')) {
        country[1..].sort_by_key(|line| place(line).2);
    }
    lines
}

/// The name, and how far north and east it is.
fn place(line: &str) -> (&str, i32, i32) {
    let mut fields = line.rsplitn(3, ' ');
    let mut number = || fields.next().and_then(|field| field.parse().ok()).expect("a number");
    let (longitude, latitude) = (number(), number());
    (fields.next().expect("a name"), latitude, longitude)
}

/// The long lists in one stream.
fn written(lists: &BTreeMap<&str, Vec<String>>) -> Vec<u8> {
    let mut coder = Encoder::default();
    let list = |(name, _): &(&'static str, Order)| {
        let lines: Vec<&str> = lists[name].iter().map(String::as_str).collect();
        let places = *name == "places.txt";
        (if places { lines.iter().map(|line| place(line).0).collect() } else { lines.clone() }, lines)
    };
    let mut counts = [0; 256];
    for (names, _) in PACKED.iter().map(list) {
        counts[usize::from(b'\n')] += names.len();
        names.iter().flat_map(|name| name.bytes()).for_each(|byte| counts[usize::from(byte)] += 1);
    }
    let mut alphabet: Vec<u8> = (0..=255).filter(|&byte| counts[usize::from(byte)] > 0).collect();
    alphabet.sort_by_key(|&byte| Reverse(counts[usize::from(byte)]));
    let mut letters = Lines::new(&mut coder, &alphabet);
    for ((name, _), (names, lines)) in PACKED.iter().zip(PACKED.iter().map(list)) {
        letters.code(&mut coder, &names, |_| {});
        if *name == "places.txt" {
            let mut steps = Steps::default();
            for (name, latitude, longitude) in lines.iter().map(|line| place(line)) {
                steps.code(&mut coder, name, latitude, longitude);
            }
        }
    }
    coder.finish()
}
