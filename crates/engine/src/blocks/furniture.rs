//! Navigation, sharing, advertisements, newsletters, cookies, comments, copyright.

use std::sync::LazyLock;

use super::Story;
use super::features::Paragraph;
use super::list::Phrases;
use crate::report::BlockKind;

static PHRASES: LazyLock<Phrases> = LazyLock::new(|| Phrases::load(crate::list!("furniture.txt")));

/// Lines of a menu: at least so many short ones in a row.
const MENU: usize = 4;

pub(super) fn mark(story: &mut Story) {
    story.mark(BlockKind::Furniture, |p| {
        p.furniture
            || listed(p)
            || menu_line(p)
            || contact(p)
            || writer(p)
            || counter(&p.folded)
            || weather(p)
    });
    menus(story);
}

fn listed(p: &Paragraph) -> bool {
    if p.words > 30 || p.folded.is_empty() {
        return p.text.chars().all(|c| !c.is_alphanumeric());
    }
    // "Read more about it here." is one; "Share prices fell on Friday, traders said." is none.
    let sentence = p.words > 6 && p.ends_sentence();
    p.text.starts_with(['©', 'Ⓒ'])
        // "The best of the valley in your inbox every morning"
        || p.folded.contains("your inbox") && delivers(&p.folded) && p.words <= 16 && p.begins_high() && !p.text.starts_with(['“', '"', '‘'])
        || p.text.starts_with("(c) ")
        || PHRASES.is(&p.folded)
        || PHRASES.begins(&p.folded) && (!sentence || invites(&p.folded))
}

/// "Scammers may land in your inbox, police warn." is news.
fn delivers(folded: &str) -> bool {
    ["delivered", "straight to", "sign up", "newsletter", "best of"].iter().any(|word| folded.contains(word))
}

/// True where a sentence speaks to the reader of the page.
fn invites(folded: &str) -> bool {
    [
        "your ",
        "you ",
        "our ",
        "us ",
        "here",
        "cookies",
        "newsletter",
        "inbox",
        "rights reserved",
        "appeared first",
    ]
    .iter()
    .any(|word| folded.contains(word))
}

/// Sections of papers, as menus name them.
const SECTIONS: &[&str] = &[
    "home",
    "news",
    "politics",
    "sport",
    "sports",
    "opinion",
    "business",
    "world",
    "local",
    "national",
    "culture",
    "lifestyle",
    "life",
    "weather",
    "video",
    "videos",
    "tech",
    "technology",
    "science",
    "health",
    "arts",
    "entertainment",
    "travel",
    "money",
    "obituaries",
    "features",
    "comment",
    "investigations",
    "markets",
    "education",
    "food",
    "style",
    "international",
    "magazine",
    "podcasts",
    "puzzles",
    "more",
    "football",
    "environment",
    "climate",
    "economy",
    "crime",
    "media",
    "jobs",
    "live",
    "latest",
];

/// `Home | News | Sport`, `Sign in | Subscribe`, `HOME NEWS POLITICS SPORT`
fn menu_line(p: &Paragraph) -> bool {
    if p.words > 40 || p.ends_sentence() {
        return false;
    }
    let named = |item: &str| SECTIONS.contains(&item) || PHRASES.is(item);
    let parts = || p.folded.split(['|', '·', '•']).map(str::trim);
    if parts().count() > 1 && parts().all(named) {
        return true;
    }
    if p.words >= 3 && p.begins_high() && menu_words(&p.folded) {
        return true;
    }
    let items = p.text.split(['|', '·', '»', '›', '•', '/']).filter(|i| !i.trim().is_empty());
    let (mut count, mut short) = (0, true);
    for item in items {
        count += 1;
        short &= item.split_whitespace().count() <= 3;
    }
    count >= MENU && short
}

/// `home news sport subscribe`, `log in subscribe`: nothing but items of one or two words.
fn menu_words(folded: &str) -> bool {
    let (mut from, mut at) = (0, 0);
    for word in folded.split(' ') {
        at += word.len();
        let item = folded.get(from..at).unwrap_or_default();
        if SECTIONS.contains(&item) || PHRASES.is(item) {
            from = at + 1;
        } else if item.len() > word.len() {
            return false;
        }
        at += 1;
    }
    from == at
}

/// `Media contact: Ana Ruiz, 555-0142, ana@example.org`, `503-555-0142`: whom the press may call.
fn contact(p: &Paragraph) -> bool {
    let label = ["contact", "contacts", "press", "media"]
        .contains(&p.folded.split([':', ' ']).next().unwrap_or_default())
        && p.folded.split(':').next().is_some_and(|label| label.len() < 24 && label.contains("contact"));
    let phone = p.text.chars().all(|c| c.is_ascii_digit() || " ()+-.".contains(c))
        && p.text.chars().filter(char::is_ascii_digit).count() >= 9;
    // "1999 2001 2003" heads a table.
    let years = p.text.split(' ').all(|word| word.len() == 4 && word.starts_with(['1', '2']));
    phone && !years || label && p.words <= 20 && p.text.contains(':') && !p.ends_sentence()
}

/// `Ana Ruiz covers water for the Post. Email her at ana@example.org.`: who wrote it.
fn writer(p: &Paragraph) -> bool {
    let mut before = ("", "");
    p.text.contains('@')
        && (p.folded.contains("is a reporter")
            || p.folded.split(' ').any(|word| one_of!(word, "covers" | "writes")))
        && p.folded.split(' ').any(|word| {
            let (whom, at) = before;
            before = (at, word);
            at == "at" && one_of!(whom, "her" | "him" | "them" | "me") && word.contains('@')
        })
}

/// `78° Partly Cloudy`, `12 °C Rain`
fn weather(p: &Paragraph) -> bool {
    let degrees = p.text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '-').trim_start();
    p.words <= 6 && degrees.len() < p.text.len() && degrees.starts_with('°') && !p.ends_sentence()
}

/// `12 comments`, `3 min read`, `5 shares`, `1.2k views`
fn counter(folded: &str) -> bool {
    let mut words = folded.split(' ');
    if !words.next().is_some_and(|w| w.starts_with(|c: char| c.is_ascii_digit())) {
        return false;
    }
    let rest: Vec<&str> = words.take(4).collect();
    matches!(
        rest.as_slice(),
        ["comment" | "comments" | "shares" | "share" | "likes" | "views" | "replies"]
            | ["min" | "mins" | "minute" | "minutes", "read"]
            | ["minute" | "min", "to", "read"]
    )
}

/// Four and more lines of one to three words in a row, before the story or after it, are a menu.
fn menus(story: &mut Story) {
    let body = story.body();
    let last = story.paragraphs.iter().rposition(Paragraph::prose).unwrap_or(0);
    let mut run = Vec::new();
    for index in 0..=story.paragraphs.len() {
        let short = story.paragraphs.get(index).is_some_and(|p| {
            (index < body || index > last) && p.words <= 3 && !p.ends_sentence() && p.heading == 0 && !p.title
                // "Dead: 192" is an entry of a table, not of a menu.
                && !p.text.contains(|c: char| c == ':' || c.is_ascii_digit())
        });
        if short {
            run.push(index);
            continue;
        }
        // Lines without punctuation are all there is of some texts: those are left alone.
        if run.len() >= MENU && body < story.paragraphs.len() {
            for &index in &run {
                if story.kind(index).is_none() {
                    story.set(index, BlockKind::Furniture);
                }
            }
        }
        run.clear();
    }
}
