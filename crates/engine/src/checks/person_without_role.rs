//! A quoted person of whom the text never says who they are.

use super::Evidence;
use crate::report::{Check, EntityKind, MentionForm};

pub(super) fn find(evidence: &Evidence, out: &mut Vec<Check>) {
    for entity in evidence.entities.iter().filter(|e| e.kind == EntityKind::Person && e.roles.is_empty()) {
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
        let text = "“We are ready,” said Maria Okoye, a surgeon at the clinic.";
        assert!(found(text, "check/person-without-role").is_empty());
    }
}
