//! "Experts say", "studies show", and nobody named.

use super::Evidence;
use crate::document::Document;
use crate::report::Check;

pub(super) const KIND: &str = "check/vague-experts";

/// Nouns that claim authority without a name.
const VAGUE: &[&str] = &[
    "experts",
    "analysts",
    "critics",
    "observers",
    "researchers",
    "scientists",
    "studies",
    "economists",
    "historians",
    "insiders",
    "skeptics",
    "supporters",
    "opponents",
    "commentators",
    "pundits",
    "doctors",
    "lawyers",
    "scholars",
];
/// Words before them that leave them as vague.
const LEADS: &[&str] = &[
    "some",
    "many",
    "most",
    "several",
    "legal",
    "political",
    "medical",
    "security",
    "health",
    "other",
    "and",
    "but",
    "as",
    "that",
    "while",
];
const SAYS: &[&str] = &[
    "say",
    "said",
    "believe",
    "argue",
    "argued",
    "warn",
    "warned",
    "think",
    "agree",
    "suggest",
    "suggested",
    "show",
    "claim",
    "claimed",
    "contend",
    "fear",
    "predict",
    "predicted",
    "expect",
    "note",
    "noted",
    "point",
];

pub(super) fn find(evidence: &Evidence, out: &mut Vec<Check>) {
    let doc = evidence.doc;
    for at in 0..doc.tokens.len() {
        if VAGUE.contains(&doc.lower(at)) && SAYS.contains(&doc.lower(at + 1)) && vague(doc, at) {
            let (start, end) = (doc.token(at).start as usize, doc.token(at + 1).end as usize);
            let message = format!("“{} {}”: nobody is named here.", doc.word(at), doc.word(at + 1));
            out.push(Check { kind: KIND.into(), message, start, end });
        }
    }
}

/// True at the beginning of a clause or after a word that names nobody.
fn vague(doc: &Document, at: usize) -> bool {
    let first = doc.sentence_of(at).is_some_and(|s| s.tokens.start == at);
    let before = doc.lower(doc.before(at, 1));
    first || LEADS.contains(&before) || matches!(before, "," | "—" | "”" | "\"" | ";")
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
            ("Barclays analysts said it would hold.", 0),
            ("The experts met on Friday.", 0),
        ] {
            assert_eq!(found(text, super::KIND).len(), want, "{text}");
        }
    }
}
