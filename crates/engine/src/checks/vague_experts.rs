//! "Experts say", "studies show", and nobody named.

use std::sync::LazyLock;

use super::Evidence;
use crate::document::{Document, WordId};
use crate::report::Check;

pub(super) const KIND: &str = "check/vague-experts";

/// The sections of the list: nouns that claim authority, words before them that leave them as vague, what they do.
struct Lists {
    experts: Vec<&'static str>,
    leads: Vec<&'static str>,
    says: Vec<&'static str>,
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| {
    let text = crate::list!("vague.txt");
    let section = |name: &str| {
        let lines = text.lines().skip_while(move |l| *l != name).skip(1);
        lines.take_while(|l| !l.starts_with('[')).flat_map(str::split_whitespace).collect()
    };
    Lists { experts: section("[experts]"), leads: section("[leads]"), says: section("[says]") }
});

pub(super) fn find(evidence: &Evidence, out: &mut Vec<Check>) {
    let (doc, lists) = (evidence.doc, &*LISTS);
    let experts: Vec<WordId> = lists.experts.iter().filter_map(|word| doc.words.id(word)).collect();
    if experts.is_empty() {
        return;
    }
    for (at, token) in doc.tokens.iter().enumerate() {
        if experts.contains(&token.word)
            && lists.says.contains(&doc.lower(at + 1))
            && vague(doc, lists, at)
            && !named_next(doc, at)
        {
            let (start, end) = (doc.token(at).start as usize, doc.token(at + 1).end as usize);
            let message = format!("“{} {}”: nobody is named here.", doc.word(at), doc.word(at + 1));
            out.push(Check { kind: KIND.into(), message, start, end });
        }
    }
}

/// "Analysts said so. “It was,” said Ana Ruiz, | an analyst | at Delta Bank.": one of them speaks by name in the next two
/// sentences.
fn named_next(doc: &Document, at: usize) -> bool {
    let end = doc.sentence_of(at).map_or(at, |s| s.tokens.end);
    let sort = doc.lower(at).trim_end_matches('s');
    if !one_of!(sort, "analyst" | "economist" | "expert" | "scientist" | "researcher" | "historian") {
        return false;
    }
    let then = |k: &usize| doc.token(*k).sentence <= doc.token(at).sentence + 2;
    (end..doc.tokens.len()).take_while(then).any(|k| {
        let same = doc.lower(k) == sort
            || sort == "expert"
                && one_of!(doc.lower(k), "professor" | "engineer" | "researcher" | "scientist");
        // ", a senior analyst"
        same && (2..4).any(|steps| {
            let comma = doc.before(k, steps);
            comma > end
                && doc.lower(comma) == ","
                && one_of!(doc.lower(comma + 1), "a" | "an")
                && doc.token(comma - 1).capitalized()
                && doc.sentence_of(k).is_some_and(|s| {
                    s.tokens.clone().any(|t| one_of!(doc.lower(t), "said" | "says" | "told"))
                })
        })
    })
}

/// True at the beginning of a clause or after a word that names nobody.
fn vague(doc: &Document, lists: &Lists, at: usize) -> bool {
    let first = doc.sentence_of(at).is_some_and(|s| s.tokens.start == at);
    let before = doc.lower(doc.before(at, 1));
    first || lists.leads.contains(&before) || matches!(before, "," | "—" | "”" | "\"" | ";")
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::found;

    #[test]
    fn points_at_authority_without_a_name() {
        for (text, want) in [
            ("Experts say the dam will hold.", 1),
            ("The dam will hold, some analysts said.", 1),
            ("Many critics argue that it is late.", 1),
            ("Most economists expect a cut, and leading academics doubt it.", 2),
            ("The fire was out by noon, officials said.", 0),
            ("Critics of the plan met; Ana Ruiz, a critic, said so.", 0),
            ("Barclays analysts said it would hold.", 0),
            ("The experts met on Friday.", 0),
            ("Analysts said so. “It was,” said Ana Ruiz, a senior analyst at Delta Bank.", 0),
            ("Experts say so. “It was,” said Ana Ruiz, an engineer.", 0),
            ("Analysts said so. “It was,” said Ana Ruiz, an engineer.", 1),
            ("Analysts said so. Ana Ruiz left. The bank shut. Tom Weller, an analyst, said so.", 1),
            ("Scientists say so. Ana Ruiz, a scientist, left.", 1),
        ] {
            assert_eq!(found(text, super::KIND).len(), want, "{text}");
        }
    }
}
