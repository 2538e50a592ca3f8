//! Any text at all: the report keeps its contract, and the engine does not panic.

use nutgraf_engine::{Article, Date, Engine};
use proptest::prelude::*;

use crate::articles;
use crate::contract::{ENGINE, hold};

/// What makes trouble: marks of every style, invisible and direction characters, markup, digits, abbreviations.
#[rustfmt::skip]
const ODD: &[&str] = &[
    "“", "”", "\"", "‘", "’", "'", "«", "»", "„", "``", "''", "\u{200b}", "\u{ad}", "\u{202e}", "\u{feff}",
    "\0", "\u{1b}", "\r\n", "\r", "\n\n", "\u{85}", "\u{2028}", "\u{a0}", "\t", "é", "e\u{301}", "İ", "ß",
    "ﬁ", "😀", "👩‍👩‍👧", "🇫🇮", "漢字", "<", ">", "</p>", "<p>", "<!--", "<script>", "<b class=x>", "&amp;",
    "&#0;", "&", "[", "](", "](http://a.b)", "**", "_", "# ", "> ", "- ", "1. ", "```", "|", "\\", "{",
    "said", " said", "Mr. ", "U.S. ", "Friday", "March 2022", "12/03/04", "31 February", "10:53", "1990s",
    "$", "%", "3.5", "million", "99999999999", "0000-00-00", "-", "—", "…", ".", "?", "!", ",", ";", ":",
    "(", ")", "By ", "told", "according to ", "she", "AB",
];

fn odd() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(ODD)
}

fn published() -> impl Strategy<Value = Option<Date>> {
    proptest::option::weighted(
        0.7,
        (-9999_i16..=9999, 1_i8..=12, 1_i8..=28)
            .prop_map(|(year, month, day)| Date::constant(year, month, day)),
    )
}

/// The boundary at or before a fraction of the text.
fn boundary(text: &str, at: f64) -> usize {
    let mut byte = ((text.len() as f64 * at) as usize).min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    byte
}

/// One thing that goes wrong with an article between its page and the clipboard.
#[derive(Debug, Clone)]
enum Mishap {
    Cut(f64),
    Insert(f64, String),
    Repeat(f64, f64),
    Reverse,
    Html,
    OneLine,
    Upper,
    Straight,
}

fn mishap() -> impl Strategy<Value = Mishap> {
    let at = 0.0..1.0;
    prop_oneof![
        1 => at.clone().prop_map(Mishap::Cut),
        4 => (at.clone(), proptest::collection::vec(odd(), 1..6)).prop_map(|(at, odd)| Mishap::Insert(at, odd.concat())),
        1 => (at.clone(), at).prop_map(|(from, to)| Mishap::Repeat(from, to)),
        1 => Just(Mishap::Reverse),
        1 => Just(Mishap::Html),
        1 => Just(Mishap::OneLine),
        1 => Just(Mishap::Upper),
        1 => Just(Mishap::Straight),
    ]
}

fn befall(mut text: String, mishap: &Mishap) -> String {
    match mishap {
        Mishap::Cut(at) => text.truncate(boundary(&text, *at)),
        Mishap::Insert(at, odd) => text.insert_str(boundary(&text, *at), odd),
        Mishap::Repeat(from, to) => {
            let (from, to) = (boundary(&text, from.min(*to)), boundary(&text, from.max(*to)));
            text.push_str(&text[from..to].to_owned());
        }
        Mishap::Reverse => text = text.rsplit("\n\n").collect::<Vec<_>>().join("\n\n"),
        Mishap::Html => text = format!("<html><body><p>{}</p></body>", text.replace("\n\n", "</p>\n<p>")),
        Mishap::OneLine => text = text.replace('\n', " "),
        Mishap::Upper => text = text.to_uppercase(),
        Mishap::Straight => text = text.replace(['“', '”'], "\"").replace('’', "'"),
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_characters(text in any::<String>(), published in published()) {
        hold(&text, published);
    }

    #[test]
    fn a_heap_of_odd_pieces(pieces in proptest::collection::vec(odd(), 0..60), published in published()) {
        hold(&pieces.concat(), published);
        hold(&pieces.join(" "), published);
    }

    #[test]
    fn an_article_to_which_things_happened(
        seed in any::<u64>(),
        paragraphs in 1_usize..12,
        mishaps in proptest::collection::vec(mishap(), 0..6),
        published in published(),
    ) {
        let text = mishaps.iter().fold(articles::article(seed, paragraphs), befall);
        hold(&text, published);
    }
}

#[test]
fn another_engine_says_the_same() {
    let text = articles::article(7, 30);
    let article = Article::new(&text);
    let (a, b) = (ENGINE.analyze(&article), Engine::new().analyze(&article));
    assert_eq!(serde_json::to_string(&a).unwrap(), serde_json::to_string(&b).unwrap());
}

#[test]
fn an_article_is_read() {
    let report = hold(&articles::article(1, 20), None);
    assert!(report.article.headline.is_some());
    assert_eq!(report.article.published.date.as_deref().map(|d| &d[..8]), Some("2022-03-"));
    assert!(report.sentences.len() > 20 && report.quotes.len() > 5 && report.dates.len() > 5);
}
