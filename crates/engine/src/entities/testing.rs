//! Marked text: `[person Ana Ruiz] of [organization Acme Ltd] left.`

use crate::report::{Entity, MentionForm};
use crate::testing::analyze;

/// Checks that exactly the marked names are found, as the marked kinds; says it of every row that fails.
pub(crate) fn check(rows: &[&str]) {
    let mut wrong = String::new();
    for row in rows {
        let plain = plain(row);
        let marked = mark(&plain, &analyze(&plain, None).entities);
        if marked != *row {
            wrong += &format!("\nwant {row}\n got {marked}");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

/// The text without its marks.
pub(crate) fn plain(row: &str) -> String {
    let mut out = String::new();
    let mut rest = row;
    while let Some(open) = rest.find('[') {
        out.push_str(&rest[..open]);
        let (mark, after) = rest[open + 1..].split_once(']').unwrap();
        out.push_str(mark.split_once(' ').unwrap().1);
        rest = after;
    }
    out + rest
}

/// The text with its names marked.
pub(crate) fn mark(text: &str, entities: &[Entity]) -> String {
    let mut marks: Vec<(usize, usize, String)> = entities
        .iter()
        .flat_map(|e| {
            let kind = format!("{:?}", e.kind).to_lowercase();
            e.mentions
                .iter()
                .filter(|m| matches!(m.form, MentionForm::Name | MentionForm::Alias))
                .map(move |m| (m.start, m.end, kind.clone()))
        })
        .collect();
    marks.sort();
    let (mut out, mut at) = (String::new(), 0);
    for (start, end, kind) in marks {
        out += &format!("{}[{kind} {}]", &text[at..start], &text[start..end]);
        at = end;
    }
    out + &text[at..]
}
