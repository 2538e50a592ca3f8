//! Test helpers: an engine shared by all tests, a document read with it, and a check of ordered lists against their folders.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use crate::document::Document;
use crate::{Article, Engine, Report};

pub(crate) static ENGINE: LazyLock<Engine> = LazyLock::new(Engine::new);

/// Reads a text as the engine does.
pub(crate) fn read(text: &str) -> Document<'_> {
    crate::document::read(text, &ENGINE.tagger)
}

/// The name of whoever speaks first in a text; nothing where it is open who that is.
pub(crate) fn first_speaker(text: &str) -> String {
    let report = analyze(text, None);
    let quote = report.quotes.first().unwrap_or_else(|| panic!("{text}: nothing is said"));
    let speaker = quote.speaker.as_ref().and_then(|s| s.entity.as_ref());
    let entity = report.entities.into_iter().find(|e| Some(&e.id) == speaker);
    entity.map_or_else(String::new, |e| e.name)
}

/// Analyses a text, published on an ISO day where one is given.
pub(crate) fn analyze(text: &str, published: Option<&str>) -> Report {
    let mut article = Article::new(text);
    article.published = published.map(|d| d.parse().unwrap());
    ENGINE.analyze(&article)
}

/// Asserts that an ordered list names every file of its folder below `src`, but `mod.rs` and those that only help the
/// others, and nothing else.
pub(crate) fn assert_listed(folder: &str, names: impl IntoIterator<Item = String>, helpers: &[&str]) {
    let named: BTreeSet<String> =
        names.into_iter().chain(helpers.iter().map(|h| (*h).to_owned())).chain(["mod".to_owned()]).collect();
    let files: BTreeSet<String> =
        fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(folder))
            .unwrap()
            .map(|file| file.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned())
            .collect();
    assert_eq!(files, named, "{folder}: the files, and what the list and the helpers name");
}

/// The modules whose functions a list in a source names: `quotation_marks/mod.rs` and `STYLES` give "double", "single" ….
pub(crate) fn modules_in(source: &str, list: &str) -> Vec<String> {
    let opening = format!("const {list}: &[");
    let body = source.split_once(&opening).unwrap_or_else(|| panic!("{list} is missing")).1;
    // The type is no part of the list.
    let body = body.split_once("&[").unwrap().1.split_once("];").unwrap().0;
    let words =
        |part: &str| part.rsplit(|c: char| !(c.is_alphanumeric() || c == '_')).next().map(str::to_owned);
    let mut before: Vec<&str> = body.split("::").collect();
    before.pop();
    before.into_iter().filter_map(words).filter(|word| word.starts_with(char::is_lowercase)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The names of the files below a folder.
    fn names(folder: &Path) -> Vec<String> {
        let paths = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
        let own = |path: &Path| vec![path.file_name().unwrap().to_str().unwrap().to_owned()];
        paths.flat_map(|path| if path.is_dir() { names(&path) } else { own(&path) }).collect()
    }

    #[test]
    fn every_file_of_data_is_told_of() {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
        let told = fs::read_to_string(data.join("README.md")).unwrap();
        for name in names(&data.join("en")) {
            let whole = [format!("`{name}`"), format!("/{name}`"), format!("/{name})")];
            assert!(whole.iter().any(|name| told.contains(name)), "{name}");
        }
    }

    #[test]
    fn modules_are_read_from_a_list() {
        let source = "/// All.\nconst RULES: &[(Style, Rule)] = &[(Style::One, one::find), (Style::Two, two_b::find)];\nfn x() { a::b() }";
        assert_eq!(modules_in(source, "RULES"), ["one", "two_b"]);
    }

    #[test]
    #[should_panic(expected = "the files, and what the list and the helpers name")]
    fn a_file_that_is_missing_from_its_list_is_told() {
        let names = modules_in(include_str!("quotation_marks/mod.rs"), "STYLES");
        assert_listed("quotation_marks", names, &[]);
    }
}
