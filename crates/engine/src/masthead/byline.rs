//! Authors, as bylines and credit lines name them.

use super::papers::tells;
use super::{evidence, explicit_date, is_paper, papers};
use crate::case::{self, Lower as _};
use crate::document::Document;
use crate::report::{Block, BlockKind, Byline, EntityKind, Text};
use crate::span::Span;
use crate::tagger::Tag;

/// Who wrote it, and the agency that the byline names.
#[derive(Debug, Default)]
pub(super) struct Names {
    pub authors: Vec<Byline>,
    pub agency: Option<Text>,
}

/// Words that are no part of an author's name beside those of [`papers`]: roles, desks, agencies.
const NO_NAME: &[&str] = &[
    "staff",
    "writer",
    "writers",
    "reporter",
    "reporters",
    "correspondent",
    "correspondents",
    "editor",
    "editors",
    "contributor",
    "columnist",
    "bureau",
    "chief",
    "desk",
    "newsroom",
    "team",
    "agency",
    "agencies",
    "reuters",
    "ap",
    "afp",
    "upi",
    "bbc",
    "cnn",
    "npr",
    "dpa",
    "efe",
    "xinhua",
    "bloomberg",
    "service",
    "services",
    "associated",
    "media",
    "network",
    "television",
    "international",
    "senior",
    "special",
    "updated",
    "published",
    "posted",
    "deputy",
    "assistant",
    "associate",
    "data",
    "our",
    "new",
];

/// And desks: "By Ana Ruiz | Arts" names no outlet.
const DESKS: &[&str] = &[
    "political",
    "business",
    "sports",
    "science",
    "health",
    "world",
    "national",
    "online",
    "education",
    "environment",
    "transport",
    "economics",
    "technology",
    "culture",
    "arts",
    "crime",
    "climate",
    "energy",
    "consumer",
    "foreign",
    "home",
    "royal",
    "showbiz",
    "entertainment",
    "travel",
    "food",
    "investigations",
];

/// At most so many lines stand between the headline and who wrote the story.
const BETWEEN: usize = 3;

/// A paragraph of a story is longer than this, in bytes.
const PROSE: usize = 60;

/// Words between parts of a surname.
const PARTICLES: &[&str] = &[
    "de", "da", "do", "dos", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den", "ter", "al",
    "el", "bin", "ben", "ibn", "y", "e",
];

pub(super) fn read(doc: &Document) -> Names {
    let mut names = Names::default();
    let mut credits = Names::default();
    for block in doc.blocks.iter().filter(|b| b.kind == BlockKind::Byline) {
        let text = doc.slice(block.span());
        // "By …" under the headline goes before "Reporting by …" below the story.
        let trimmed = text.trim_start_matches(['(', '[']);
        let head =
            trimmed.get(..3).is_some_and(|b| b.eq_ignore_ascii_case("by ") || b.eq_ignore_ascii_case("by:"));
        line(doc, block.span(), if head { &mut names } else { &mut credits });
    }
    let Names { authors, agency } = credits;
    if names.authors.is_empty() {
        names.authors = authors;
    }
    if names.authors.is_empty() {
        names.authors = dated(doc).map_or_else(|| bare(doc), |author| vec![author]);
    }
    names.agency = names.agency.or(agency);
    names
}

/// `Ana Ruiz | Published March 3, 2024`: a name before the day, by the model's tags.
fn dated(doc: &Document) -> Option<Byline> {
    let lines = doc.blocks.iter().filter(|b| b.kind == BlockKind::Dateline);
    lines.into_iter().find_map(|block| {
        let name = doc.slice(block.span()).split_once(['|', '·', '•'])?.0.trim_end();
        let span = Span::new(block.start, block.start + name.len());
        let person = |tag: &Tag| tag.name == Some(EntityKind::Person);
        let named = doc.tags.get(doc.tokens_in(span))?.iter().all(person);
        (named && is_name(name)).then(|| Byline { name: readable(name), start: span.start, end: span.end })
    })
}

/// `Ana Ruiz` or `Ana Ruiz and Tom Weller` alone between the headline and the story, a standfirst or a date between:
/// nothing but names, by the model's tags.
fn bare(doc: &Document) -> Vec<Byline> {
    bare_line(doc).unwrap_or_default()
}

fn bare_line(doc: &Document) -> Option<Vec<Byline>> {
    let headline = doc.blocks.iter().position(|b| b.kind == BlockKind::Headline)?;
    let between = |block: &&Block| matches!(block.kind, BlockKind::Standfirst | BlockKind::Dateline);
    let below = doc.blocks.get(headline + 1..)?;
    let at = headline + 1 + below.iter().take(BETWEEN).take_while(between).count();
    let (line, next) = (doc.blocks.get(at)?, doc.blocks.get(at + 1)?);
    // "Ana Ruiz", and for whom she writes on the next line
    let outlet = usize::from(is_outlet(doc.slice(next.span())));
    let story = doc.blocks.get(at + 1 + outlet)?;
    let told = story.kind == BlockKind::Paragraph && story.end - story.start > PROSE;
    if !told || line.kind != BlockKind::Paragraph || line.end - line.start > PROSE {
        return None;
    }
    let text = doc.slice(line.span());
    // "Tom Hale and Ana Ruiz", below a standfirst: who is in a picture.
    if at > headline + 1 && text.contains(" and ") {
        return None;
    }
    let person = |tag: &Tag| tag.name == Some(EntityKind::Person);
    let names = pieces(text, &[" and ", " & "]).into_iter().map(|(offset, name)| {
        let span = Span::new(line.start + offset, line.start + offset + name.len());
        let tokens = doc.tokens_in(span);
        let tags = doc.tags.get(tokens.clone())?;
        let named = (2..=4).contains(&tokens.len()) && tags.iter().all(person);
        // "Donald Trump", above a picture of him: whoever the story tells of did not write it.
        let last = name.rsplit(' ').next().unwrap_or_default();
        let alone = doc.text.matches(last).count() == 1;
        (named && alone && is_name(name)).then(|| Byline {
            name: readable(name),
            start: span.start,
            end: span.end,
        })
    });
    names.collect()
}

/// True where the last word is a paper's and nobody's surname: "Valley Courier", not "Ana Post".
fn names_no_surname(part: &str) -> bool {
    let last = part.rsplit(' ').next().unwrap_or_default();
    let title = last.starts_with(char::is_uppercase) && !last.chars().skip(1).any(char::is_uppercase);
    title && papers::word(&last.lower(), tells::NO_SURNAME)
}

/// Reads one byline: parts between commas, "and", "for", "in"; editors are no authors.
fn line(doc: &Document, span: Span, names: &mut Names) {
    let text = doc.slice(span);
    for (offset, sentence) in pieces(text, &[";", "\n", "|", "•", "·"]) {
        let folded = sentence.trim_start_matches(['(', '[', ' ']).lower();
        if folded.starts_with("edit") || folded.starts_with("produc") || folded.starts_with("compil") {
            continue;
        }
        let body = folded
            .find("by ")
            .filter(|&at| at < 30 && (at == 0 || folded.get(..at).is_some_and(|b| b.ends_with(' '))));
        let lead = sentence.len() - sentence.trim_start_matches(['(', '[', ' ']).len();
        let label = folded.starts_with("by:").then_some(3);
        // "From Ana Ruiz in Lima"
        let from = folded.starts_with("from ").then_some(5);
        let skip = lead + label.or(body.map(|at| at + 3)).or(from).unwrap_or(0);
        let rest = sentence.get(skip..).unwrap_or_default();
        let mut place = false;
        for (at, part) in pieces(
            rest,
            &[
                ",", " and ", " AND ", " And ", " & ", " for ", " FOR ", " with ", " in ", " IN ", " at ",
                " from ", "/", " - ", " – ", " — ",
            ],
        ) {
            let before = rest.get(..at).unwrap_or_default();
            place = if before.is_empty() {
                false
            } else {
                [" in ", " at ", " from "].iter().any(|word| before.lower().ends_with(word))
                    || place && before.ends_with(',')
            };
            // "By Ana Ruiz, New Delhi, Sept 23": what stands right before a day is where.
            let behind = rest.get(at + part.len()..).unwrap_or_default();
            let dated = || explicit_date::find(behind).first().is_some_and(|day| day.span.start <= 2);
            place = place || before.ends_with(',') && names.authors.len() == 1 && dated();
            if place {
                continue;
            }
            let part_span = {
                let (lead, part) = without_post(part);
                let at = at + lead;
                let trimmed = part.trim_matches(|c: char| !c.is_alphanumeric() && c != '.');
                let trimmed = trimmed.trim_end_matches(|c: char| c == '.' && !initial(trimmed));
                let lead = part.find(trimmed).unwrap_or(0);
                let start = span.start + offset + skip + at + lead;
                Span::new(start, start + trimmed.len())
            };
            let part = doc.slice(part_span);
            // "By Ana Ruiz, Tennessee Valley Courier"
            let sure = part.split_whitespace().count() > 2 || names_no_surname(part);
            let paper = before.ends_with(',') && sure && is_paper(part);
            if is_name(part) && !paper {
                if names.authors.len() < 20 && !names.authors.iter().any(|a| a.name == part) {
                    names.authors.push(Byline {
                        name: readable(part),
                        start: part_span.start,
                        end: part_span.end,
                    });
                }
            } else if names.agency.is_none() && is_outlet(part) {
                names.agency = Some(evidence(doc, part_span));
            }
        }
    }
}

/// What is left of `science reporter Ana Ruiz` and of `Ana Ruiz Education editor` without the post, and where it begins.
fn without_post(part: &str) -> (usize, &str) {
    let start = part.len() - part.trim_start().len();
    let words: Vec<(usize, &str)> = pieces(part, &[" "]).into_iter().filter(|(_, w)| !w.is_empty()).collect();
    let capital = |w: &str| w.starts_with(char::is_uppercase);
    // "MARGARET STOLTE Associated Press"
    let shouted = words.iter().take_while(|(_, w)| w.len() > 1 && !w.contains(char::is_lowercase)).count();
    if let Some(&(behind, _)) = words.get(shouted)
        && (2..=4).contains(&shouted)
        && words.get(shouted - 1).is_some_and(|(_, last)| last.len() > 2 && !last.contains('.'))
        && words.iter().skip(shouted).all(|(_, w)| capital(w))
    {
        return (start, part.get(start..behind).unwrap_or_default().trim_end());
    }
    let lower = words.iter().take_while(|(_, w)| !capital(w)).count();
    if let (Some((_, post)), Some(&(name, _))) =
        (lower.checked_sub(1).and_then(|l| words.get(l)), words.get(lower))
        && crate::blocks::is_post_word(post)
    {
        return (name, part.get(name..).unwrap_or_default());
    }
    let post = words.last().is_some_and(|(_, post)| !capital(post) && crate::blocks::is_post_word(post));
    let desk = |word: &str| !capital(word) || no_name(&word.lower());
    let name = words.iter().rposition(|(_, word)| !desk(word)).map_or(0, |last| last + 1);
    match words.get(name) {
        Some(&(desk, _)) if post && name >= 2 => (start, part.get(start..desk).unwrap_or_default()),
        _ => (0, part),
    }
}

/// True where the last full stop belongs to an initial.
fn initial(part: &str) -> bool {
    part.trim_end_matches('.').rsplit(' ').next().is_some_and(|w| w.chars().count() == 1)
}

/// The text between separators, with the offset of each piece.
fn pieces<'t>(text: &'t str, separators: &[&str]) -> Vec<(usize, &'t str)> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while at < text.len() {
        let rest = text.get(at..).unwrap_or_default();
        // No separator begins with a letter or a digit.
        let may = rest.as_bytes().first().is_some_and(|b| !b.is_ascii_alphanumeric());
        if let Some(found) = separators.iter().find(|s| may && rest.starts_with(**s)) {
            out.push((start, text.get(start..at).unwrap_or_default()));
            at += found.len();
            start = at;
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    out.push((start, text.get(start..).unwrap_or_default()));
    out
}

/// True for a word, in lower case, that names a role, a desk or an outlet.
fn no_name(lower: &str) -> bool {
    NO_NAME.contains(&lower) || DESKS.contains(&lower) || papers::word(lower, tells::NO_AUTHOR)
}

/// Two to five capitalized words, none of which names a role or an outlet.
fn is_name(part: &str) -> bool {
    let words: Vec<&str> = part.split_whitespace().collect();
    let capital = |w: &str| w.trim_start_matches(['\'', '’']).starts_with(char::is_uppercase);
    (2..=5).contains(&words.len())
        && words.first().is_some_and(|w| capital(w))
        && words.iter().all(|w| {
            let lower = w.trim_matches('.').lower();
            (capital(w) || PARTICLES.contains(&lower.as_str()))
                && !no_name(&lower)
                && !lower.contains(|c: char| c.is_ascii_digit())
        })
        && !words.first().is_some_and(|w| w.eq_ignore_ascii_case("the"))
}

/// `AFP`, `Reuters`, `The Associated Press`, `The Coastal Post`
pub(super) fn is_outlet(part: &str) -> bool {
    let words: Vec<&str> = part.split_whitespace().collect();
    let acronym = words.len() == 1 && part.chars().count() >= 2 && part.chars().all(char::is_uppercase);
    let capital = words.iter().all(|w| w.starts_with(char::is_uppercase));
    let role =
        ["writer", "reporter", "correspondent", "editor", "contributor", "staff", "columnist", "chief"];
    let lower = part.lower();
    let named = || {
        // "New Delhi"
        let outlet = |w: &&str| !w.eq_ignore_ascii_case("new") && no_name(&w.lower());
        let desk = |w: &&str| DESKS.contains(&w.lower().as_ref());
        words.iter().any(outlet) && !words.iter().all(desk) || is_paper(part)
    };
    acronym
        || (1..=6).contains(&words.len())
            && capital
            && !role.iter().any(|r| lower.contains(r))
            && !lower.starts_with("our ")
            && named()
}

/// A name as one writes it: capitals only where the line was set in capitals.
fn readable(name: &str) -> String {
    if name.chars().any(char::is_lowercase) {
        return name.to_owned();
    }
    let mut out = String::with_capacity(name.len());
    let mut first = true;
    for c in name.chars() {
        if first {
            out.push(c);
        } else {
            out.extend(case::lower(c));
        }
        first = !c.is_alphanumeric();
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::testing::read as document;

    fn authors(line: &str) -> (String, String) {
        let story =
            "The council voted on Tuesday night to keep the pool open for another year, after a long debate.";
        let text = format!("Pool stays open for now\n\n{line}\n\n{story}");
        let doc = document(&text);
        let names = super::read(&doc);
        for author in &names.authors {
            assert_eq!(doc.text[author.start..author.end].to_lowercase(), author.name.to_lowercase());
        }
        let all: Vec<_> = names.authors.into_iter().map(|a| a.name).collect();
        (all.join("|"), names.agency.map(|a| a.text).unwrap_or_default())
    }

    #[test]
    fn a_standfirst_may_stand_above_the_authors() {
        let text = "Ruins found under the pool\n\nWalls of a Roman bath have come to light in Leeds, and the council is glad\n\nTom Weller\n\nThe council voted on Tuesday night to keep the pool open for another year, after a long debate.";
        let authors = super::read(&document(text)).authors;
        assert_eq!(authors.iter().map(|a| a.name.as_str()).collect::<Vec<_>>(), ["Tom Weller"]);
    }

    #[test]
    fn authors_are_named() {
        for (line, want, agency) in [
            ("By Ana Ruiz for AFP", "Ana Ruiz", "AFP"),
            ("By [Ana Ruiz](https://example.org/ana)", "Ana Ruiz", ""),
            ("By ANA RUIZ and JO VAN DER BERG", "Ana Ruiz|Jo Van Der Berg", ""),
            ("By Ana Ruiz, Jo Berg and Li O’Neill, Staff Writers", "Ana Ruiz|Jo Berg|Li O’Neill", ""),
            ("By Ana Ruiz in Viana do Castelo", "Ana Ruiz", ""),
            ("By Ana Ruiz | The Coastal Post", "Ana Ruiz", "The Coastal Post"),
            ("By Ana Ruiz | Arts", "Ana Ruiz", ""),
            ("By Ana Ruiz | World Business", "Ana Ruiz", ""),
            ("By Ana Ruiz | Reuters", "Ana Ruiz", "Reuters"),
            ("by: Ana Ruiz", "Ana Ruiz", ""),
            ("By Ana Ruiz, New Delhi, Sept 23 (PTI)", "Ana Ruiz", ""),
            ("By The Associated Press", "", "The Associated Press"),
            ("By Ana Ruiz, Associated Press", "Ana Ruiz", "Associated Press"),
            ("(Reporting by Ana Ruiz in Lima; Editing by Jo Berg)", "Ana Ruiz", ""),
            ("By J. K. Ruiz", "J. K. Ruiz", ""),
            ("By ANA RUIZ Associated Press", "Ana Ruiz", ""),
            ("By science reporter Ana Ruiz in Lima", "Ana Ruiz", ""),
            ("EXCLUSIVE by Ana Ruiz", "Ana Ruiz", ""),
            ("Ana Ruiz Education editor", "Ana Ruiz", ""),
            ("Ana Ruiz Senior Political correspondent", "Ana Ruiz", ""),
            ("Ana Ruiz\nEducation editor", "Ana Ruiz", ""),
            ("Ana Ruiz\nThe Coastal Post", "Ana Ruiz", "The Coastal Post"),
            ("By Ana Ruiz, The Lima Eagle", "Ana Ruiz", "The Lima Eagle"),
            ("By Ana Ruiz/Herald Writer", "Ana Ruiz", ""),
            ("Ana Ruiz at the Stadium of Light", "Ana Ruiz", ""),
            ("By our bureau", "", ""),
            ("Ana Ruiz", "Ana Ruiz", ""),
            ("Ana Ruiz and Tom Weller", "Ana Ruiz|Tom Weller", ""),
            ("From Ana Ruiz in Lima", "Ana Ruiz", ""),
            ("Obituary by Ana Ruiz", "Ana Ruiz", ""),
            ("Our Correspondent", "", ""),
            ("Staff Report", "", ""),
            ("Live updates", "", ""),
            ("By Ma. Ana Ruiz - Reporter / @anaruiz", "Ma. Ana Ruiz", ""),
            ("By Ana Ruiz, Tarn Valley Courier", "Ana Ruiz", "Tarn Valley Courier"),
            ("By Ana Ruiz, Valley Courier", "Ana Ruiz", "Valley Courier"),
        ] {
            assert_eq!(authors(line), (want.to_owned(), agency.to_owned()), "{line}");
        }
    }
}
