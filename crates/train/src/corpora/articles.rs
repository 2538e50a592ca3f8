//! Articles written for this project, with their names marked in place: `Mayor [P Ann Lee] of [L Leeds] told [O Reuters]`.
//! Each line is a headline, a paragraph or an item of a list; how names are marked is said in `data/articles/README.md`.

use nutgraf_engine::document::Document;
use nutgraf_engine::report::EntityKind as K;

use super::{Annotated, Kinds, Name};

/// The articles, by the part of the world or the desk they could come from.
const FILES: [&str; 9] = [
    include_str!("../../data/articles/africa.txt"),
    include_str!("../../data/articles/asia.txt"),
    include_str!("../../data/articles/britain.txt"),
    include_str!("../../data/articles/desks.txt"),
    include_str!("../../data/articles/forms.txt"),
    include_str!("../../data/articles/pacific.txt"),
    include_str!("../../data/articles/states.txt"),
    include_str!("../../data/articles/surnames.txt"),
    include_str!("../../data/articles/wires.txt"),
];

/// Every line of the articles.
///
/// # Errors
///
/// Names the first line whose marks cannot be read.
pub fn read_all(weight: f32) -> Result<Vec<Annotated>, String> {
    let lines = FILES.iter().flat_map(|file| file.lines()).map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| read(line, weight).ok_or_else(|| format!("marks cannot be read: {line}"))).collect()
}

fn read(line: &str, weight: f32) -> Option<Annotated> {
    let mut text = String::new();
    let mut marked: Vec<(usize, usize, Kinds)> = Vec::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('[') {
        let (inner, behind) = after.split_once(']')?;
        let (mark, name) = inner.split_once(' ')?;
        text.push_str(before);
        let start = text.len();
        text.push_str(name);
        marked.push((start, text.len(), Kinds::of(kind(mark)?)));
        rest = behind;
    }
    text.push_str(rest);
    (!rest.contains(']')).then(|| annotated(&text, &marked, weight))
}

fn kind(mark: &str) -> Option<K> {
    Some(match mark {
        "P" => K::Person,
        "O" => K::Organization,
        "L" => K::Place,
        "G" => K::Group,
        "E" => K::Event,
        "W" => K::Work,
        _ => return None,
    })
}

/// The engine's own tokens, cut also where a name begins or ends inside one ("Lagos-based").
fn annotated(text: &str, marked: &[(usize, usize, Kinds)], weight: f32) -> Annotated {
    let doc = Document::plain(text);
    let mut out =
        Annotated { spaced: Some(Vec::new()), names: Some(Vec::new()), weight, ..Annotated::default() };
    let mut bounds = Vec::new();
    for token in &doc.tokens {
        let (mut at, end) = (token.start as usize, token.end as usize);
        let cuts = marked.iter().flat_map(|&(s, e, _)| [s, e]).filter(|&cut| at < cut && cut < end);
        for cut in cuts.chain([end]).collect::<Vec<_>>() {
            out.words.push(text[at..cut].to_owned());
            bounds.push((at, cut));
            at = cut;
        }
    }
    let spaced = bounds.iter().map(|&(at, _)| text[..at].ends_with(char::is_whitespace)).collect();
    let names = marked.iter().map(|&(start, end, kinds)| Name {
        start: bounds.partition_point(|b| b.0 < start),
        end: bounds.partition_point(|b| b.1 <= end),
        kinds,
    });
    out.names = Some(names.filter(|name| name.start < name.end).collect());
    out.spaced = Some(spaced);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_read() {
        let sentence =
            read("Mayor [P Ann O'Lee] of [L Lagos]-based [O Acme Ltd.] “[L Mali]’s”", 1.0).unwrap();
        let names: Vec<String> = sentence.names.iter().flatten().map(|n| sentence.name_words(n)).collect();
        assert_eq!(names, ["Ann O'Lee", "Lagos", "Acme Ltd.", "Mali"]);
        assert_eq!(sentence.spaced.as_deref().map(|s| s[..2].to_vec()), Some(vec![false, true]));
        for broken in ["[P Ann", "[Q Ann]", "[Ann]", "Ann] Lee"] {
            assert!(read(broken, 1.0).is_none(), "{broken}");
        }
    }

    #[test]
    fn every_article_can_be_read() {
        let lines = read_all(1.0).unwrap();
        assert!(lines.iter().all(|l| !l.words.is_empty()));
    }
}
