//! Cleans the names of a silver corpus: titles are no part of a person's name, countries are places, nationalities are
//! groups, and what the corpus calls now this, now that is called what it mostly is.

use std::collections::{BTreeMap, HashSet};

use nutgraf_engine::report::EntityKind as K;

use crate::corpora::{Annotated, Kinds, Name};

/// Words before a name that are no part of it.
const TITLES: &[&str] = &[
    "mr.",
    "mr",
    "mrs.",
    "mrs",
    "ms.",
    "ms",
    "dr.",
    "dr",
    "miss",
    "president",
    "prime",
    "minister",
    "vice",
    "general",
    "secretary",
    "senator",
    "sen.",
    "rep.",
    "gov.",
    "governor",
    "king",
    "queen",
    "prince",
    "princess",
    "pope",
    "chancellor",
    "foreign",
    "defense",
    "finance",
    "interior",
    "mullah",
    "mayor",
    "ayatollah",
    "sheikh",
    "cleric",
    "colonel",
    "col.",
    "captain",
    "lieutenant",
    "major",
    "admiral",
    "gen.",
    "lt.",
    "sgt.",
    "sergeant",
    "judge",
    "justice",
    "chief",
    "professor",
    "prof.",
    "ambassador",
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "chairman",
    "premier",
    "director",
    "archbishop",
    "bishop",
    "cardinal",
    "reverend",
    "rev.",
    "father",
    "sister",
    "sir",
    "lord",
    "lady",
    "dame",
    "prophet",
    "congressman",
    "congresswoman",
    "representative",
    "attorney",
    "leader",
    "deputy",
    "former",
    "late",
    "crown",
    "secretary-general",
    "secretary-state",
    "commander",
    "emperor",
    "imam",
    "shaikh",
    "state",
    "justice",
    "u.s.",
    "house",
    "speaker",
    "presidents",
    "envoy",
    "coach",
    "officer",
    "constable",
    "inspector",
    "private",
    "corporal",
    "brigadier",
    "marshal",
    "saint",
    "st.",
    "economy",
    "trade",
    "treasury",
    "of",
    "the",
    "and",
    "party",
    "army",
    "military",
    "opposition",
    "rebel",
    "singer",
    "actor",
    "actress",
    "president-elect",
    "messrs.",
    "security",
    "affairs",
    "national",
    "special",
    "assistant",
    "under-secretary",
    "labor",
    "oil",
    "energy",
    "health",
];

/// Always an organization, whatever the corpus says.
const ORGANIZATIONS: &[&str] = &[
    "u.n.",
    "un",
    "united nations",
    "nato",
    "eu",
    "european union",
    "taleban",
    "taliban",
    "al-qaida",
    "al-qaeda",
    "hamas",
    "hezbollah",
    "fatah",
    "voa",
    "white house",
    "congress",
    "senate",
    "pentagon",
    "kremlin",
    "parliament",
    "opec",
    "imf",
    "world bank",
    "xinhua",
    "reuters",
    "associated press",
    "asean",
    "african union",
    "wto",
    "iaea",
    "cia",
    "fbi",
    "nasa",
    "who",
    "fifa",
    "uefa",
    "red cross",
    "world cup organizers",
    "ira",
    "farc",
    "eta",
    "pkk",
];

/// Always a place.
const PLACES: &[&str] = &[
    "u.s.",
    "us",
    "u.s.a.",
    "usa",
    "united states",
    "america",
    "uk",
    "u.k.",
    "united kingdom",
    "britain",
    "west bank",
    "gaza",
    "gaza strip",
    "darfur",
    "chechnya",
    "kashmir",
    "europe",
    "asia",
    "africa",
    "middle east",
    "the hague",
    "united arab emirates",
    "england",
    "scotland",
    "wales",
    "northern ireland",
    "russia",
    "palestine",
    "burma",
    "hong kong",
    "taiwan",
    "kosovo",
    "tibet",
    "north korea",
    "south korea",
    "ivory coast",
    "soviet union",
    "congo",
    "democratic republic of congo",
    "vatican",
    "czech republic",
    "niger",
    "sri lanka",
    "nepal",
    "jordan",
    "chad",
];

/// Always a group.
const GROUPS: &[&str] = &[
    "sunni",
    "sunnis",
    "shi'ite",
    "shi'ites",
    "shiite",
    "shiites",
    "muslim",
    "muslims",
    "islamic",
    "islamist",
    "western",
    "christian",
    "christians",
    "jewish",
    "jews",
    "catholic",
    "catholics",
    "arab",
    "arabs",
    "kurdish",
    "kurds",
    "hindu",
    "hindus",
    "buddhist",
    "european",
    "europeans",
    "african",
    "africans",
    "asian",
    "latin american",
    "philippine",
    "democrat",
    "democrats",
    "republican",
    "republicans",
    "communist",
    "marxist",
    "tamil",
    "hutu",
    "tutsi",
    "sikh",
    "north korean",
    "south korean",
    "sunni arab",
    "bosnian serb",
    "roman catholic",
    "sri lankan",
    "west african",
    "orthodox",
    "protestant",
    "palestinian",
    "palestinians",
    "maoist",
    "maoists",
    "taiwanese",
    "serb",
    "serbs",
];

/// Cleans all sentences. `places` holds well-known places and countries in lower case.
pub fn clean(sentences: &mut [Annotated], places: &HashSet<String>) {
    let fixed: BTreeMap<&str, K> = ORGANIZATIONS
        .iter()
        .map(|&w| (w, K::Organization))
        .chain(PLACES.iter().map(|&w| (w, K::Place)))
        .chain(GROUPS.iter().map(|&w| (w, K::Group)))
        .collect();
    for sentence in sentences.iter_mut() {
        let Some(mut names) = sentence.names.take() else { continue };
        for name in &mut names {
            strip(name, &sentence.words);
            let text = sentence.words[name.start..name.end].join(" ").to_lowercase();
            if let Some(&kind) = fixed.get(text.as_str()) {
                name.kinds = Kinds::of(kind);
            } else if name.kinds == Kinds::of(K::Group).or(Kinds::of(K::Place)) {
                name.kinds = Kinds::of(if places.contains(&text) { K::Place } else { K::Group });
            } else if name.kinds.is(K::Organization) && places.contains(&text) {
                name.kinds = Kinds::of(K::Place);
            }
        }
        names.retain(|n| n.start < n.end);
        sentence.names = Some(names);
    }
    agree(sentences);
}

/// Cuts off what is no part of a name.
fn strip(name: &mut Name, words: &[String]) {
    let word = |i: usize| words[i].as_str();
    let lower = |i: usize| words[i].to_lowercase();
    let particle = |w: &str| {
        matches!(
            w,
            "al" | "bin"
                | "bint"
                | "ibn"
                | "de"
                | "da"
                | "dos"
                | "del"
                | "della"
                | "van"
                | "von"
                | "der"
                | "el"
                | "abu"
        ) || w.starts_with("al-")
            || w.starts_with("el-")
            || w.starts_with("d'")
    };
    let small =
        |w: &str| w.chars().next().is_none_or(|c| !c.is_uppercase() && !c.is_numeric()) && !particle(w);
    if name.kinds.is(K::Person) {
        while name.start < name.end
            && (TITLES.contains(&lower(name.start).as_str()) || small(word(name.start)))
            // "King" and "Pope" are surnames too: before one more word they are titles.
            && !(name.start + 1 == name.end && matches!(word(name.start), "King" | "Major" | "Judge" | "Prince" | "Pope" | "Lord") && name.start > 0 && words[name.start - 1].starts_with(char::is_uppercase))
        {
            name.start += 1;
        }
        if name.start + 1 == name.end && name.start + 1 < words.len() && lower(name.start) == "roman" {
            name.start = name.end;
        }
    }
    while name.start < name.end && (small(word(name.start)) || matches!(lower(name.start).as_str(), "the")) {
        name.start += 1;
    }
    while name.start < name.end
        && (small(word(name.end - 1))
            || matches!(lower(name.end - 1).as_str(), "secretary-general" | "president" | "spokesman"))
    {
        name.end -= 1;
    }
    // "the 27-nation European Union", "2010 World Cup"
    while name.start < name.end
        && word(name.start).starts_with(|c: char| c.is_numeric())
        && name.kinds.is(K::Organization)
    {
        name.start += 1;
    }
}

/// Where one string is nearly always of one kind, the rest follows; an unmarked occurrence is marked, or left open.
fn agree(sentences: &mut [Annotated]) {
    let mut tally: BTreeMap<String, BTreeMap<u8, u32>> = BTreeMap::new();
    for sentence in sentences.iter() {
        for name in sentence.names.iter().flatten() {
            *tally.entry(sentence.name_words(name)).or_default().entry(name.kinds.0).or_default() += 1;
        }
    }
    let settled: BTreeMap<String, Kinds> = tally
        .into_iter()
        .filter_map(|(text, kinds)| {
            let all: u32 = kinds.values().sum();
            let (&kind, &most) = kinds.iter().max_by_key(|&(&kind, &n)| (n, u8::MAX - kind))?;
            (all >= 4 && f64::from(most) >= 0.85 * f64::from(all)).then_some((text, Kinds(kind)))
        })
        .collect();
    for sentence in sentences.iter_mut() {
        let Some(mut names) = sentence.names.take() else { continue };
        for name in &mut names {
            if let Some(&kinds) = settled.get(&sentence.words[name.start..name.end].join(" ")) {
                name.kinds = kinds;
            }
        }
        let mut taken = vec![false; sentence.words.len()];
        names.iter().for_each(|n| taken[n.start..n.end].fill(true));
        for length in (1..=3).rev() {
            for start in 0..(sentence.words.len() + 1).saturating_sub(length) {
                let end = start + length;
                if taken[start..end].contains(&true) || !sentence.words[start].starts_with(char::is_uppercase)
                {
                    continue;
                }
                if let Some(&kinds) = settled.get(&sentence.words[start..end].join(" ")) {
                    // At a sentence's start a capital says little: "May", "Bush" the plant.
                    let kinds = if start == 0 && length == 1 { kinds.or(Kinds::NONE) } else { kinds };
                    names.push(Name { start, end, kinds });
                    taken[start..end].fill(true);
                }
            }
        }
        names.sort_by_key(|n| n.start);
        sentence.names = Some(names);
    }
}
