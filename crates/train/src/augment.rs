//! More to learn from than the corpora hold: names exchanged for others from the lists, forms of print that the corpora
//! lack, capitals as headlines have them.

use std::collections::HashMap;
use std::path::Path;

use nutgraf_engine::report::EntityKind as K;
use nutgraf_engine::tagger::label::KINDS;

use crate::corpora::{Annotated, Kinds, Name, read};
use crate::random::Random;

static TEMPLATES: &str = include_str!("../data/templates.txt");

/// Names to put into slots, by the slot's name.
pub struct Pools(HashMap<&'static str, Vec<String>>);

impl Pools {
    /// From the lists; nationalities from the sentences.
    pub fn read(corpora: &Path, sentences: &[Annotated]) -> Result<Self, String> {
        let folder = corpora.join("gazetteers");
        let lines = |file: &str| -> Result<Vec<String>, String> {
            Ok(read(&folder.join(file))?
                .lines()
                .map(|l| l.trim_start_matches('\u{feff}').trim().to_owned())
                .collect())
        };
        let mut pools = HashMap::new();
        // Common names of the United States, and as many of the rest of the world.
        let mut first = lines("first-names-all.txt")?;
        for line in lines("first-names-us-ssa.tsv")?.iter().skip(1) {
            let mut columns = line.split('\t');
            let name = columns.next().unwrap_or_default();
            let count: u32 = columns.filter_map(|c| c.parse::<u32>().ok()).sum();
            first.extend((0..(count / 50_000).min(12)).map(|_| name.to_owned()));
        }
        pools.insert("first", first);
        pools.insert("surname", lines("surnames-all.txt")?);
        let (mut cities, mut countries, mut regions, mut teams) =
            (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for line in read(&corpora.join("map/populated-places.tsv"))?.lines().skip(1) {
            let columns: Vec<&str> = line.split('\t').collect();
            let [_, ascii, country, region, _, population, ..] = columns.as_slice() else { continue };
            cities.push((*ascii).to_owned());
            countries.push((*country).to_owned());
            regions.push((*region).to_owned());
            if population.parse::<f64>().is_ok_and(|p| p > 400_000.0)
                && matches!(
                    *country,
                    "United States of America" | "Canada" | "United Kingdom" | "Italy" | "Spain"
                )
            {
                teams.push((*ascii).to_owned());
            }
        }
        countries.sort();
        let mut once = countries.clone();
        once.dedup();
        countries.extend(once.iter().flat_map(|c| [c.clone(), c.clone(), c.clone()]));
        for list in [&mut countries, &mut cities] {
            list.iter_mut()
                .filter(|c| *c == "United States of America")
                .for_each(|c| *c = "United States".into());
        }
        teams.extend(countries.iter().filter(|c| !c.contains(' ')).take(60).cloned());
        pools.insert("team", teams);
        pools.insert("city", cities);
        pools.insert("country", countries);
        pools.insert("region", regions);
        let (mut clubs, mut companies) = (Vec::new(), Vec::new());
        for line in lines("organizations.tsv")?.iter().skip(1) {
            let Some((name, kind)) = line.split_once('\t') else { continue };
            let short = name.split(['(', ',']).next().unwrap_or(name).trim();
            if short.split(' ').count() <= 4 && short.starts_with(char::is_alphabetic) && short.len() > 2 {
                if kind == "company" {
                    companies.push(short.to_owned())
                } else {
                    clubs.push(short.to_owned())
                }
            }
        }
        pools.insert("club", clubs);
        pools.insert("company", companies);
        let text = read(&folder.join("universities.json"))?;
        let universities: serde_json::Value =
            serde_json::from_str(&text).map_err(|e| format!("universities.json: {e}"))?;
        let names = universities.as_array().into_iter().flatten().filter_map(|u| u["name"].as_str());
        pools.insert(
            "university",
            names.filter(|n| !n.contains(['(', ',', '-'])).map(str::to_owned).collect(),
        );
        let mut groups: Vec<String> = sentences
            .iter()
            .flat_map(|s| s.names.iter().flatten().filter(|n| n.kinds.is(K::Group)).map(|n| s.name_words(n)))
            .collect();
        groups.sort();
        groups.dedup();
        pools.insert("group", groups);
        let fixed = |words: &str| words.split(' ').map(str::to_owned).collect();
        pools.insert("day", fixed("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"));
        pools.insert(
            "month",
            fixed("January February March April May June July August September October November December"),
        );
        for pool in pools.values_mut() {
            pool.retain(|name| !name.trim().is_empty());
            if pool.is_empty() {
                pool.push("Nowhere".into());
            }
        }
        Ok(Self(pools))
    }

    fn pick(&self, pool: &str, random: &mut Random) -> String {
        match pool {
            "n" => (random.below(99) + 1).to_string(),
            "year" => (1950 + random.below(80)).to_string(),
            "score" => format!("{} - {}", random.below(6), random.below(6)),
            "person" => {
                let mut name = self.pick("first", random);
                if random.chance(0.12) {
                    name.push(' ');
                    name.push((b'A' + random.below(26) as u8) as char);
                    name.push('.');
                }
                if random.chance(0.08) {
                    name = format!("{}.", &name[..name.chars().next().map_or(0, char::len_utf8)]);
                }
                if random.chance(0.1) {
                    name.push(' ');
                    name.push_str(&self.pick("first", random));
                }
                name.push(' ');
                name.push_str(&self.pick("surname", random));
                name
            }
            other => self.0.get(other).map_or_else(String::new, |pool| random.pick(pool).clone()),
        }
    }
}

fn kind_of(slot: &str) -> Option<K> {
    Some(match slot {
        "person" | "first" | "surname" => K::Person,
        "city" | "country" | "region" => K::Place,
        "club" | "team" | "company" | "university" => K::Organization,
        "group" => K::Group,
        other => return KINDS.into_iter().find(|k| format!("{k:?}") == other),
    })
}

/// Fills every template this many times.
pub fn templates(pools: &Pools, times: usize, weight: f32, random: &mut Random) -> Vec<Annotated> {
    let lines: Vec<&str> = TEMPLATES.lines().filter(|l| !l.is_empty() && !l.starts_with('#')).collect();
    (0..times).flat_map(|_| lines.iter()).map(|line| fill(line, pools, weight, random)).collect()
}

fn fill(template: &str, pools: &Pools, weight: f32, random: &mut Random) -> Annotated {
    let mut out = Annotated { names: Some(Vec::new()), weight, ..Annotated::default() };
    let mut rest = template;
    while let Some(at) = rest.find('[') {
        out.words.extend(rest[..at].split_whitespace().map(str::to_owned));
        let mut depth = 0;
        let end = rest[at..].find(|c| {
            depth += i32::from(c == '[') - i32::from(c == ']');
            depth == 0
        });
        let end = at + end.unwrap_or(rest.len() - at - 1);
        let slot = &rest[at + 1..end];
        rest = &rest[end + 1..];
        let (slot, words) = match slot.split_once(':') {
            Some((kind, words)) => (kind, fill(words, pools, weight, random).words.join(" ")),
            None => (slot, pools.pick(slot, random)),
        };
        let start = out.words.len();
        out.words.extend(words.split_whitespace().map(str::to_owned));
        if let Some(kind) = kind_of(slot) {
            let article = usize::from(out.words.get(start).is_some_and(|w| w == "the"));
            let name = Name { start: start + article, end: out.words.len(), kinds: Kinds::of(kind) };
            out.names.iter_mut().for_each(|n| n.push(name.clone()));
        }
    }
    out.words.extend(rest.split_whitespace().map(str::to_owned));
    out
}

/// A copy with its names exchanged, where it has any that can be.
pub fn exchanged(sentence: &Annotated, pools: &Pools, random: &mut Random) -> Option<Annotated> {
    let names = sentence.names.as_ref()?;
    let mut out = Annotated { names: Some(Vec::new()), weight: sentence.weight, ..Annotated::default() };
    let (mut at, mut changed) = (0, false);
    for name in names {
        out.words.extend_from_slice(&sentence.words[at..name.start]);
        at = name.end;
        let length = name.end - name.start;
        let pool = match () {
            () if name.kinds.is(K::Person) && length == 1 && !random.chance(0.2) => Some("surname"),
            () if name.kinds.is(K::Person) && length > 1 && !random.chance(0.2) => Some("person"),
            () if name.kinds.is(K::Place) && random.chance(0.4) => {
                Some(*random.pick(&["city", "city", "country", "region"]))
            }
            () if name.kinds.is(K::Organization) && random.chance(0.35) => {
                Some(*random.pick(&["company", "club", "university", "company"]))
            }
            () => None,
        };
        let start = out.words.len();
        if let Some(pool) = pool {
            out.words.extend(pools.pick(pool, random).split_whitespace().map(str::to_owned));
            changed = true;
        } else {
            out.words.extend_from_slice(&sentence.words[name.start..name.end]);
        }
        let new = Name { start, end: out.words.len(), kinds: name.kinds };
        out.names.iter_mut().for_each(|n| n.push(new.clone()));
    }
    out.words.extend_from_slice(&sentence.words[at..]);
    changed.then_some(out)
}

/// Marks and abbreviations as they are printed elsewhere, in some of the sentences: curly quotation marks, "Mr" without
/// a full stop, "US" and "U. S.".
pub fn reprint(sentence: &mut Annotated, random: &mut Random) {
    let (curly, bare, states) = (random.chance(0.5), random.chance(0.4), random.below(20));
    let last = sentence.words.len().saturating_sub(1);
    let marks = sentence.words.iter().filter(|w| *w == "\"").count();
    let mut open = false;
    for (index, word) in sentence.words.iter_mut().enumerate() {
        let changed = match word.as_str() {
            "\"" if curly => {
                open = !open && (marks > 1 || index < last);
                if open { "“" } else { "”" }
            }
            "``" if curly => "“",
            "''" if curly => "”",
            "Mr." | "Mrs." | "Ms." | "Dr." | "Gen." | "Lt." | "Col." | "Sgt." | "St." | "Sen." if bare => {
                word.pop();
                continue;
            }
            "U.S." if states < 5 => "US",
            "U.S." if states == 5 => "U. S.",
            "U.N." if states < 5 => "UN",
            "U.K." if states < 8 => "UK",
            w if curly && w.contains('\'') => {
                *word = w.replace('\'', "’");
                continue;
            }
            _ => continue,
        };
        *word = changed.to_owned();
    }
}

/// How a sentence's capitals may be changed.
#[derive(Clone, Copy)]
pub enum Capitals {
    /// AS HEADLINES WERE.
    All,
    /// As Many Headlines Are.
    Words,
    /// as chats are.
    No,
}

/// A copy in other capitals. Parts of speech stay known.
pub fn capitals(sentence: &Annotated, how: Capitals) -> Annotated {
    let mut out = sentence.clone();
    let last = out.words.len();
    for (index, word) in out.words.iter_mut().enumerate() {
        *word = match how {
            Capitals::All => word.to_uppercase(),
            Capitals::No => word.to_lowercase(),
            Capitals::Words => {
                let small = matches!(
                    word.as_str(),
                    "a" | "an" | "the" | "of" | "in" | "on" | "to" | "and" | "for" | "at" | "by"
                ) && index > 0
                    || word.starts_with('\'')
                    || word == "n't";
                // Headlines end without a full stop.
                if index + 1 == last && word == "." {
                    String::from("?")
                } else if small {
                    word.clone()
                } else {
                    let mut chars = word.chars();
                    chars.next().map(|c| c.to_uppercase().chain(chars).collect()).unwrap_or_default()
                }
            }
        };
    }
    out
}
