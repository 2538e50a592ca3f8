//! Packs the lists, so that they compress well in the page; the lists themselves stay as people read them.
//! `src/entities/packed.rs` reads what is written here. And what small letters the capitals have, as runs.

// A list that cannot be packed stops the build; the engine itself may not panic.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::string_slice)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Packs the lines of a list.
type Packer = fn(&[&str]) -> String;

/// How the long lists are packed. Of the others, only the comments stay behind.
const PACKED: [(&str, Packer); 7] = [
    ("first-names.txt", sections),
    ("common-words.txt", fronts),
    ("organizations.txt", sorted),
    ("places.txt", steps),
    ("regions.txt", sorted),
    ("roles.txt", sections),
    ("words.txt", sections),
];

/// Lists that come as part of another: between their likes, names compress better.
const MERGED: [(&str, &str); 1] = [("first-names-world.txt", "first-names.txt")];

fn main() {
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("Cargo sets it"));
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=data/en");
    pack(Path::new("data/en"), &out);
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

/// Packs the lists of a folder and of those inside it.
fn pack(folder: &Path, out: &Path) {
    fs::create_dir_all(out).expect("Cargo's folder can be written to");
    for entry in fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("the folder can be read").path();
        let name = path.file_name().and_then(|name| name.to_str()).expect("a plain name");
        if path.is_dir() {
            pack(&path, &out.join(name));
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
            let packer = PACKED.iter().find(|(packed, _)| *packed == name);
            let packed = packer.map_or_else(|| lines.join("\n"), |(_, pack)| pack(&lines));
            fs::write(out.join(name), packed).expect("Cargo's folder can be written to");
        }
    }
}

/// Front coding: before each line stands the number of bytes, at most nine, that it shares with the line before, plus one,
/// as a control character.
fn fronts(lines: &[&str]) -> String {
    let mut packed = String::new();
    let mut before = "";
    for line in lines {
        assert!(!line.contains(char::is_control), "{line}: a control character begins the next line");
        let same = before.chars().zip(line.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8());
        let shared = same.scan(0, |sum, length| Some(*sum + length).inspect(|new| *sum = *new));
        let shared = shared.take_while(|&sum| sum < 10).last().unwrap_or(0);
        packed.push(char::from(u8::try_from(shared + 1).expect("at most ten")));
        packed.push_str(&line[shared..]);
        before = line;
    }
    packed
}

/// Front coding of a list whose order tells nothing.
fn sorted(lines: &[&str]) -> String {
    let mut lines = lines.to_vec();
    lines.sort_unstable();
    fronts(&lines)
}

/// Front coding of a list with many words a line, in sections that a line of their own begins ("=party"); the order of the
/// sections and of their words tells nothing.
fn sections(lines: &[&str]) -> String {
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
    fronts(&words.copied().filter(|word| !word.is_empty()).collect::<Vec<_>>())
}

/// The places of each country from west to east: the names, and behind a tab how far each lies north and east of the one
/// before. Of each of the two numbers, first all lowest digits stand there, then all middle ones, then all highest.
fn steps(lines: &[&str]) -> String {
    let mut names = String::new();
    let mut steps = [Vec::new(), Vec::new()];
    for country in lines.chunk_by(|_, next| !next.starts_with('@')) {
        let mut places: Vec<(&str, i32, i32)> = country
            .iter()
            .map(|line| {
                let mut fields = line.rsplitn(3, ' ');
                let mut number = || fields.next().and_then(|field| field.parse().ok()).expect("a number");
                let (longitude, latitude) = (number(), number());
                (fields.next().expect("a name"), latitude, longitude)
            })
            .collect();
        places[1..].sort_by_key(|place| place.2);
        let (mut latitude, mut longitude) = (0, 0);
        for place in places {
            names.extend([place.0, "\n"]);
            steps[0].push(place.1 - latitude);
            steps[1].push(place.2 - longitude);
            (latitude, longitude) = (place.1, place.2);
        }
    }
    // A digit has seven bits; the sign is the lowest bit of all.
    let digit = |step: &i32, place: u32| char::from(((step << 1 ^ step >> 31) >> (7 * place) & 127) as u8);
    let digits = |steps: &Vec<i32>| -> String {
        (0..3).flat_map(|place| steps.iter().map(move |step| digit(step, place))).collect()
    };
    [names, "\t".to_owned(), digits(&steps[0]), digits(&steps[1])].concat()
}
