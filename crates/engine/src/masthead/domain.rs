//! The name of a publication from its address, as well as an address can tell it.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::papers::{self, tells};

/// Domains whose names cannot be guessed, and their names.
static KNOWN: LazyLock<FxHashMap<&'static str, &'static str>> =
    LazyLock::new(|| crate::list!("outlets.txt").lines().filter_map(|l| l.split_once('\t')).collect());

/// `https://www.theharbourtimes.co.uk/…` is "The Harbour Times".
pub(super) fn name(address: &str) -> Option<String> {
    let host = address.split_once("://")?.1.split(['/', '?', '#', ':']).next()?.to_ascii_lowercase();
    let mut labels: Vec<&str> = host.split('.').collect();
    let prefixes = ["www", "m", "amp", "edition", "en", "news", "mobile", "english", "eu", "us", "uk"];
    while labels.len() > 2 && labels.first().is_some_and(|l| prefixes.contains(l)) {
        labels.remove(0);
    }
    let registered = labels.join(".");
    if let Some(known) = KNOWN.get(registered.as_str()) {
        return Some((*known).to_owned());
    }
    // The label before the suffix: "co.uk", "com.au", "org" are suffixes.
    let tail = labels.len();
    let second = labels.get(tail.checked_sub(2)?)?;
    let two = tail >= 3
        && one_of!(*second, "co" | "com" | "org" | "net" | "gov" | "ac" | "edu" | "or" | "go" | "ne");
    let label = if two { labels.get(tail - 3)? } else { second };
    let own = labels.get(tail.checked_sub(if two { 3 } else { 2 })?..)?.join(".");
    if let Some(known) = KNOWN.get(own.as_str()) {
        return Some((*known).to_owned());
    }
    let words: Vec<String> = label.split('-').flat_map(split).filter(|w| !w.is_empty()).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

/// Words of one label, capitalized.
fn split(label: &str) -> Vec<String> {
    let mut rest = label;
    let mut head = Vec::new();
    if let Some(body) = rest.strip_prefix("the").filter(|b| b.len() > 3) {
        head.push("The".to_owned());
        rest = body;
    }
    let mut tail = Vec::new();
    // "International" before "national"
    let last =
        |rest: &str| papers::that(tells::ADDRESS).filter(|w| rest.ends_with(w)).max_by_key(|w| w.len());
    while let Some(word) = last(rest) {
        let left = rest.len() - word.len();
        // "post" alone is the name; "compost" is none.
        if left == 1 {
            break;
        }
        tail.push(capitalized(word));
        rest = rest.get(..left).unwrap_or_default();
    }
    for word in ["daily", "morning", "evening", "sunday", "new", "south", "north", "east", "west"] {
        if let Some(body) = rest.strip_prefix(word).filter(|b| b.len() > 3) {
            head.push(capitalized(word));
            rest = body;
            break;
        }
    }
    if !rest.is_empty() {
        // Three letters and fewer are an abbreviation, and so are letters without a vowel.
        let vowel = rest.contains(['a', 'e', 'i', 'o', 'u', 'y']);
        head.push(if rest.len() <= 3 || !vowel { rest.to_ascii_uppercase() } else { capitalized(rest) });
    }
    head.extend(tail.into_iter().rev());
    head
}

/// A host is written in ASCII.
fn capitalized(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |c| std::iter::once(c.to_ascii_uppercase()).chain(chars).collect())
}

#[cfg(test)]
mod tests {
    #[test]
    fn names_are_read_from_addresses() {
        for (address, want) in [
            ("https://www.themoscowtimes.com/2022/03/18/x", "The Moscow Times"),
            ("https://www.harbourpost.co.uk/x", "Harbour Post"),
            ("https://news.bbc.co.uk/1/hi", "BBC"),
            ("https://www.reuters.com/world", "Reuters"),
            ("https://coastal-post.example", "Coastal Post"),
            ("https://www.nytimes.com/2024/", "The New York Times"),
            ("https://lwrtimes.org/", "LWR Times"),
            ("https://www.coastalexpress.example", "Coastal Express"),
            ("https://coastalinternational.example", "Coastal International"),
        ] {
            assert_eq!(super::name(address).as_deref(), Some(want), "{address}");
        }
        assert_eq!(super::name("mailto:ana@example.org"), None);
    }
}
