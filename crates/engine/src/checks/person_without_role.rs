//! A quoted person of whom the text never says who they are.

use super::Evidence;
use crate::report::{Check, Entity, EntityKind, MentionForm};

pub(super) fn find(evidence: &Evidence, out: &mut Vec<Check>) {
    let unknown = |e: &&Entity| e.kind == EntityKind::Person && e.roles.is_empty() && e.affiliation.is_none();
    for entity in evidence.entities.iter().filter(unknown) {
        let quoted = evidence
            .quotes
            .iter()
            .any(|q| q.speaker.as_ref().is_some_and(|s| s.entity.as_ref() == Some(&entity.id)));
        let Some(first) =
            entity.mentions.iter().find(|m| m.form == MentionForm::Name && m.text.contains(' '))
        else {
            continue;
        };
        if quoted {
            out.push(Check {
                kind: "check/person-without-role".into(),
                message: format!("{} is quoted; the text does not say who that is.", entity.name),
                start: first.start,
                end: first.end,
            });
        }
    }
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
            "Maria Okoye left.",
        ] {
            assert!(found(text, "check/person-without-role").is_empty(), "{text}");
        }
    }
}
