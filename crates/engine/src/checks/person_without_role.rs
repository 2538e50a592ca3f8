//! A quoted person of whom the text never says who they are.

use rustc_hash::FxHashSet;

use super::Evidence;
use crate::document::{Case, TokenKind};
use crate::report::{BlockKind, Check, Entity, EntityKind, MentionForm, QuoteKind};
use crate::span::Span;
use crate::tagger::Pos;

pub(super) fn find(evidence: &Evidence, out: &mut Vec<Check>) {
    let unknown = |e: &&Entity| e.kind == EntityKind::Person && e.roles.is_empty() && e.affiliation.is_none();
    // By name, and in their own words: whom "the striker" means may be wrong.
    let quoted = || evidence.quotes.iter().filter(|q| q.kind != QuoteKind::Indirect);
    let speakers = quoted().filter_map(|q| q.speaker.as_ref());
    let speakers = speakers.filter(|s| s.text.starts_with(char::is_uppercase));
    let mut speakers: FxHashSet<&String> = speakers.filter_map(|s| s.entity.as_ref()).collect();
    // Who asks, in an interview in turns, is of the paper.
    for q in quoted().filter(|q| q.rule == "quote/turn" && q.text.ends_with('?')) {
        if let Some(asker) = q.speaker.as_ref().and_then(|s| s.entity.as_ref()) {
            speakers.remove(asker);
        }
    }
    // “We will see,” the Leeds manager said: who that is, the story tells elsewhere.
    for speaker in evidence.quotes.iter().filter_map(|q| q.speaker.as_ref()) {
        if let Some(entity) = speaker.entity.as_ref().filter(|_| described(&speaker.text)) {
            speakers.remove(entity);
        }
    }
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

/// "the Leeds manager", not "the Rev Ruiz".
fn described(speaker: &str) -> bool {
    let said = |lead: &str| speaker.strip_prefix(lead).is_some_and(|rest| !rest.is_empty());
    (said("the ") || said("The "))
        && speaker.rsplit(' ').next().is_some_and(|last| last.starts_with(char::is_lowercase))
}

/// True where the headline names the person, whom the whole story then tells of, or where the words beside a mention tell
/// something of them, whether or not that is read as a role: "Ana Ruiz, a beekeeper,", "Ana Ruiz, 45,", "Ana Ruiz, of
/// Leeds,", "Ana Ruiz, defending,", "Ana Ruiz MP", "Ana Ruiz (Labour)", "Its coordinator, Ana Ruiz,", "Leeds's Ana Ruiz".
fn introduced(evidence: &Evidence, entity: &Entity) -> bool {
    let doc = evidence.doc;
    entity.mentions.iter().any(|mention| {
        let tokens = doc.tokens_in(Span::new(mention.start, mention.end));
        if mention.form == MentionForm::Role || doc.block_kind(tokens.start) == BlockKind::Headline {
            return true;
        }
        if mention.form == MentionForm::Pronoun {
            return false;
        }
        let (next, behind) = (doc.lower(tokens.end), tokens.end + 1);
        let told = doc.token(behind).kind == TokenKind::Number
            || matches!(doc.pos(behind), Pos::Determiner | Pos::PossessivePronoun | Pos::Wh)
            || one_of!(
                doc.lower(behind),
                "of" | "from" | "one" | "who" | "whose" | "defending" | "prosecuting" | "mitigating" | "representing" | "appearing"
            )
            || doc.token(behind).case == Case::Lower && matches!(doc.pos(behind), Pos::Noun | Pos::Adjective)
            // "Ruiz, Delta Bank's chair,"
            || doc.pos(behind + 1) == Pos::Possessive;
        // Letters behind a name: "MP", "KC", "OBE".
        let letters = doc.token(tokens.end).case == Case::Upper && doc.token(tokens.end).spaced;
        let before = |steps: usize| doc.before(tokens.start, steps);
        let noun = |at: usize| doc.token(at).case == Case::Lower && doc.pos(at) == Pos::Noun;
        let apposed = doc.lower(before(1)) == "," && noun(before(2)) && next == ",";
        // "Last week Ana Ruiz said", "in a statement Ana Ruiz said"
        let when = one_of!(
            doc.lower(before(1)),
            "week" | "weekend" | "month" | "year" | "day" | "night" | "morning" | "afternoon" | "evening" | "statement"
                | "interview" | "email" | "letter" | "post" | "time" | "court"
        );
        let called = noun(before(1)) && !when || doc.pos(before(1)) == Pos::Possessive;
        // "writes Ana Ruiz of Leeds"
        let lives = next == "of" && doc.token(behind).capitalized();
        next == "," && told || lives || next == "(" || letters || apposed || called
    })
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
            "Maria Okoye, defending, said the plan was bad.",
            "Austria’s Maria Okoye said the plan was “bad”.",
            "The sculptor Maria Okoye said the plan was “bad”.",
            "Maria Okoye said the plan was bad.",
            "Maria Okoye left.",
            "Reader Maria Okoye of Leeds writes: “The plan is bad.”",
            "Ana Ruiz is a surgeon.\n\nMaria Okoye: Is it cold?\n\nAna Ruiz: It is.\n\nMaria Okoye: Why?\n\nAna Ruiz: It rains.",
            "Maria Okoye was coy. “We will see,” the Leeds manager said. “It is early,” said Okoye.",
            "Ana Ruiz is a surgeon.\n\nMaria Okoye: Is it cold?\n\nAna Ruiz: It is.\n\nMO: You said it was warm.\n\nAR: It rains.\n\nMO: Why?\n\nAR: It does.",
        ] {
            assert!(found(text, "check/person-without-role").is_empty(), "{text}");
        }
    }
}
