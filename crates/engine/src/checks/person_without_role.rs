//! A quoted person of whom the text never says who they are.

use rustc_hash::FxHashSet;

use super::Evidence;
use crate::document::{Case, TokenKind};
use crate::report::{Check, Entity, EntityKind, MentionForm};
use crate::span::Span;
use crate::tagger::Pos;

pub(super) fn find(evidence: &Evidence, out: &mut Vec<Check>) {
    let unknown = |e: &&Entity| e.kind == EntityKind::Person && e.roles.is_empty() && e.affiliation.is_none();
    let speakers = evidence.quotes.iter().filter_map(|q| q.speaker.as_ref()?.entity.as_ref());
    let speakers: FxHashSet<&String> = speakers.collect();
    for entity in evidence.entities.iter().filter(unknown) {
        let Some(first) =
            entity.mentions.iter().find(|m| m.form == MentionForm::Name && m.text.contains(' '))
        else {
            continue;
        };
        if speakers.contains(&entity.id) && !introduced(evidence, entity) {
            out.push(Check {
                kind: "check/person-without-role".into(),
                message: format!("{} is quoted; the text does not say who that is.", entity.name),
                start: first.start,
                end: first.end,
            });
        }
    }
}

/// True where the words beside a mention tell something of the person, whether or not that is read as a role: "Ana Ruiz,
/// a beekeeper,", "Ana Ruiz, 45,", "Ana Ruiz, of Leeds,", "Ana Ruiz MP", "Ana Ruiz (Labour)", "Its coordinator, Ana Ruiz,".
fn introduced(evidence: &Evidence, entity: &Entity) -> bool {
    let doc = evidence.doc;
    entity.mentions.iter().filter(|m| matches!(m.form, MentionForm::Name | MentionForm::Alias)).any(
        |mention| {
            let tokens = doc.tokens_in(Span::new(mention.start, mention.end));
            let (next, behind) = (doc.lower(tokens.end), tokens.end + 1);
            let told = doc.token(behind).kind == TokenKind::Number
                || matches!(
                    doc.lower(behind),
                    "a" | "an" | "the" | "who" | "whose" | "of" | "from" | "one" | "its" | "his"
                )
                || doc.token(behind).case == Case::Lower
                    && matches!(doc.pos(behind), Pos::Noun | Pos::Adjective);
            // Letters behind a name: "MP", "KC", "OBE".
            let letters = doc.token(tokens.end).case == Case::Upper && doc.token(tokens.end).spaced;
            let before = tokens.start.checked_sub(2).filter(|_| doc.lower(tokens.start - 1) == ",");
            let apposed = before.is_some_and(|at| {
                doc.token(at).case == Case::Lower
                    && matches!(doc.pos(at), Pos::Noun)
                    && doc.lower(tokens.end) == ","
            });
            next == "," && told || next == "(" || letters || apposed
        },
    )
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::found;

    #[test]
    fn points_at_people_nobody_introduces() {
        assert_eq!(found("“We are ready,” said Maria Okoye.", "check/person-without-role").len(), 1);
        for text in [
            "“We are ready,” said Maria Okoye, a surgeon at the clinic.",
            "“We are ready,” said Delta Bank's Maria Okoye.",
            "“We are ready,” said Maria Okoye of Delta Bank.",
            "Nurses Ana Ruiz and Maria Okoye left. “We are ready,” said Okoye.",
            "“We are ready,” said Maria Okoye, a beekeeper.",
            "Maria Okoye, 45, a retired harbourmaster from Leeds, said the plan was bad.",
            "Maria Okoye, who chairs the trustees, said the plan was bad.",
            "Maria Okoye MP said the plan was bad. Maria Okoye (Labour) said so.",
            "Its coordinator, Maria Okoye, said the plan was bad.",
            "Maria Okoye left.",
        ] {
            assert!(found(text, "check/person-without-role").is_empty(), "{text}");
        }
    }
}
