//! Derives the entity gazetteers that are not written by hand, from openly licensed lists:
//! `gazetteers CORPORA DATA` reads the corpora folder and writes `first-names.txt`, `places.txt` and
//! `common-words.txt` into the engine's `data/en/entities`. The same input gives the same files, byte for byte.
//!
//! - First names: US Social Security Administration (public data), with the sex a name is mostly given to, and the
//!   international list (Unlicense), without.
//! - Places: Natural Earth populated places and country label points (public domain).
//! - Common words: those that the Groningen Meaning Bank (texts in the public domain) writes mostly in lower case.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

use crate::corpora::gmb;

/// Fewest bearers of a US first name that is listed.
const FEWEST_BEARERS: u64 = 2_000;
/// An international first name is listed where it is among so many most frequent words.
const KNOWN_WORDS: usize = 80_000;
/// How many places are listed.
const PLACES: usize = 5_000;
/// A name shared by two places means the larger where it is so many times larger.
const CLEARLY_LARGER: u64 = 10;
/// Fewest uses of a common word, and how many are listed.
const FEWEST_USES: u32 = 6;
const COMMON_WORDS: usize = 6_000;

/// Writes the three lists.
pub fn run(corpora: &Path, data: &Path) -> io::Result<()> {
    let common = common_words(&gmb::table(&corpora.join("ner/gmb.csv.zip")).map_err(io::Error::other)?);
    fs::write(
        data.join("common-words.txt"),
        list(
            &common,
            "Words that news writes mostly in lower case.",
            "Groningen Meaning Bank 2.2 (texts: public domain)",
        ),
    )?;
    let common: HashSet<&str> = common.iter().map(String::as_str).collect();
    fs::write(
        data.join("first-names.txt"),
        first_names(
            &fs::read_to_string(corpora.join("gazetteers/first-names-us-ssa.tsv"))?,
            &fs::read_to_string(corpora.join("gazetteers/first-names-all.txt"))?,
            &fs::read_to_string(corpora.join("words/words.txt"))?,
            &common,
        ),
    )?;
    let countries = countries(&fs::read_to_string(data.join("countries.txt"))?);
    fs::write(
        data.join("places.txt"),
        places(
            &fs::read_to_string(corpora.join("map/populated-places.tsv"))?,
            &fs::read_to_string(corpora.join("map/ne_110m_admin_0_countries.geojson"))?,
            &countries,
        ),
    )
}

fn header(what: &str, source: &str) -> String {
    format!("# {what}\n# Source: {source}. Written by `nutgraf-train gazetteers`; do not edit.\n")
}

fn list(words: &[String], what: &str, source: &str) -> String {
    let mut out = header(what, source);
    for word in words {
        out.push_str(word);
        out.push('\n');
    }
    out
}

/// Words written in lower case at least nine times in ten, away from sentence starts.
fn common_words(csv: &[u8]) -> Vec<String> {
    let text: String = csv.iter().map(|&b| char::from(b)).collect();
    let mut uses: HashMap<String, (u32, u32)> = HashMap::new();
    for line in text.lines().skip(1) {
        let Some((sentence, rest)) = line.split_once(',') else { continue };
        let word = rest.split(',').next().unwrap_or_default();
        if !sentence.is_empty() || !word.chars().all(|c| c.is_ascii_alphabetic()) || word.is_empty() {
            continue;
        }
        let entry = uses.entry(word.to_lowercase()).or_default();
        if word.starts_with(|c: char| c.is_ascii_lowercase()) {
            entry.0 += 1;
        } else {
            entry.1 += 1;
        }
    }
    let mut words: Vec<(u32, String)> = uses
        .into_iter()
        .filter(|(_, (lower, upper))| *lower >= FEWEST_USES && *lower >= 9 * upper)
        .map(|(word, (lower, _))| (lower, word))
        .collect();
    words.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    words.truncate(COMMON_WORDS);
    let mut words: Vec<String> = words.into_iter().map(|(_, w)| w).collect();
    words.sort();
    words
}

/// `=f`, `=m` and `=u` (given to both, or unknown) open a section; one folded name a line.
fn first_names(us: &str, international: &str, frequent: &str, common: &HashSet<&str>) -> String {
    let mut sex: BTreeMap<String, char> = BTreeMap::new();
    for line in us.lines().skip(1) {
        let mut fields = line.split('\t');
        let (Some(name), Some(women), Some(men)) = (fields.next(), fields.next(), fields.next()) else {
            continue;
        };
        let (women, men): (u64, u64) = (women.parse().unwrap_or(0), men.parse().unwrap_or(0));
        if women + men < FEWEST_BEARERS {
            continue;
        }
        let mostly = if women >= 12 * men {
            'f'
        } else if men >= 12 * women {
            'm'
        } else {
            'u'
        };
        sex.insert(fold(name), mostly);
    }
    let known: HashSet<&str> = frequent.lines().take(KNOWN_WORDS).collect();
    for name in international.trim_start_matches('\u{feff}').lines() {
        let name = fold(name.trim());
        if name.chars().count() > 2 && known.contains(name.as_str()) {
            sex.entry(name).or_insert('u');
        }
    }
    sex.retain(|name, _| name.chars().all(|c| c.is_ascii_lowercase()) && !common.contains(name.as_str()));
    let mut out = header(
        "First names by the sex they are mostly given to",
        "US Social Security Administration (public data); the names-in-many-languages list (Unlicense)",
    );
    for section in ['f', 'm', 'u'] {
        let _ = writeln!(out, "={section}");
        for (name, _) in sex.iter().filter(|(_, s)| **s == section) {
            out.push_str(name);
            out.push('\n');
        }
    }
    out
}

/// From a country's names to its code.
fn countries(list: &str) -> HashMap<String, String> {
    let mut codes = HashMap::new();
    for line in list.lines().filter(|l| !l.starts_with('#')) {
        let fields: Vec<&str> = line.split('|').collect();
        let [code, name, others, ..] = fields[..] else { continue };
        for name in std::iter::once(name).chain(others.split(';')).filter(|n| !n.is_empty()) {
            codes.insert(fold(name), code.to_owned());
        }
    }
    for (name, code) in [
        ("Congo (Kinshasa)", "CD"),
        ("Congo (Brazzaville)", "CG"),
        ("Bosnia and Herzegovina", "BA"),
        ("The Bahamas", "BS"),
        ("The Gambia", "GM"),
        ("Federated States of Micronesia", "FM"),
        ("Macau S.A.R", "MO"),
        ("Macau S.A.R.", "MO"),
        ("Hong Kong S.A.R.", "HK"),
        ("Vatican (Holy See)", "VA"),
        ("Svalbard and Jan Mayen Islands", "NO"),
        ("American Samoa", "AS"),
        ("Turks and Caicos Islands", "TC"),
        ("United States Virgin Islands", "VI"),
        ("French Guiana", "GF"),
        ("Mayotte", "YT"),
        ("Somaliland", "SO"),
        ("Northern Cyprus", "CY"),
        ("Kosovo", "XK"),
        ("Aland", "AX"),
    ] {
        codes.insert(fold(name), code.to_owned());
    }
    codes
}

struct Place {
    name: String,
    code: String,
    population: u64,
    capital: bool,
    latitude: f64,
    longitude: f64,
}

/// `@FR` opens a country, its own point follows; then `name latitude longitude`, largest first, in hundredths of a
/// degree; a `?` before the name where another place of that name is nearly as large.
fn places(populated: &str, outlines: &str, codes: &HashMap<String, String>) -> String {
    let mut all = Vec::new();
    for line in populated.lines().skip(1) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [name, ascii, country, _, class, population, latitude, longitude] = fields[..] else { continue };
        let Some(code) = codes.get(&fold(country)) else { continue };
        let (Ok(latitude), Ok(longitude)) = (latitude.parse(), longitude.parse()) else { continue };
        let _ = name;
        all.push(Place {
            name: ascii.to_owned(),
            code: code.clone(),
            population: population.parse::<f64>().map_or(0, |p| p as u64),
            capital: class == "Admin-0 capital",
            latitude,
            longitude,
        });
    }
    let mut largest: HashMap<String, (u64, u64)> = HashMap::new();
    for place in &all {
        let entry = largest.entry(fold(&place.name)).or_default();
        if place.population > entry.0 {
            *entry = (place.population, entry.0);
        } else {
            entry.1 = entry.1.max(place.population);
        }
    }
    all.sort_by(|a, b| {
        (b.capital, b.population)
            .cmp(&(a.capital, a.population))
            .then_with(|| (&a.name, &a.code).cmp(&(&b.name, &b.code)))
    });
    all.truncate(PLACES);
    let mut seen = HashSet::new();
    all.retain(|p| seen.insert(fold(&p.name)));
    let mut by_country: BTreeMap<&str, Vec<&Place>> = BTreeMap::new();
    for place in &all {
        by_country.entry(&place.code).or_default().push(place);
    }
    let labels = label_points(outlines);
    let mut out = header(
        "Countries' points and populous places, in hundredths of a degree",
        "Natural Earth (public domain)",
    );
    for (code, places) in by_country {
        let point = labels.get(code).copied().or_else(|| places.first().map(|p| (p.latitude, p.longitude)));
        let (latitude, longitude) = point.unwrap_or_default();
        let _ = writeln!(out, "@{code} {} {}", hundredths(latitude), hundredths(longitude));
        for place in places {
            let (first, second) = largest.get(&fold(&place.name)).copied().unwrap_or_default();
            let doubtful = !place.capital && second > 0 && first < CLEARLY_LARGER * second;
            let _ = writeln!(
                out,
                "{}{} {} {}",
                if doubtful { "?" } else { "" },
                place.name,
                hundredths(place.latitude),
                hundredths(place.longitude)
            );
        }
    }
    out
}

fn hundredths(degrees: f64) -> i32 {
    (degrees * 100.0).round() as i32
}

/// Country code to label point, from the properties of each outline.
fn label_points(outlines: &str) -> HashMap<String, (f64, f64)> {
    let field = |text: &str, name: &str| -> Option<String> {
        let at = text.find(&format!("\"{name}\": "))? + name.len() + 4;
        let rest = &text[at..];
        let end = rest.find([',', '}'])?;
        Some(rest[..end].trim_matches('"').to_owned())
    };
    let mut points = HashMap::new();
    for feature in outlines.split("\"type\": \"Feature\"").skip(1) {
        let code = field(feature, "ISO_A2")
            .filter(|c| c.len() == 2 && c != "-9" && c != "-1")
            .or_else(|| field(feature, "ISO_A2_EH"));
        if let (Some(code), Some(y), Some(x)) = (code, field(feature, "LABEL_Y"), field(feature, "LABEL_X"))
            && let (Ok(y), Ok(x)) = (y.parse(), x.parse())
        {
            points.insert(code, (y, x));
        }
    }
    points
}

/// Lower case, Latin letters without their marks: what the engine looks names up by.
pub fn fold(text: &str) -> String {
    nutgraf_engine::fold::fold(text).into_owned()
}
