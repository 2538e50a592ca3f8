//! Who wrote the story and asks in it, and who answers.

use std::ops::Range;

use crate::quotes::view::View;
use crate::report::{BlockKind, Entity, EntityKind, MentionForm};

/// Whoever wrote the story, where one name stands above it.
pub(in crate::quotes) fn writer(view: &View) -> Option<usize> {
    let wrote = |e: &Entity| {
        let first = e.mentions.first().map(|m| view.doc.token_at(m.start));
        e.kind == EntityKind::Person && first.is_some_and(|t| view.doc.block_kind(t) == BlockKind::Byline)
    };
    let mut writers = view.entities.iter().enumerate().filter(|(_, e)| wrote(e));
    writers.next().filter(|_| writers.next().is_none()).map(|(index, _)| index)
}

/// "“…,” | I | asked him": whoever wrote the story, where one name stands above it.
pub(super) fn writer_of_story<'a>(view: &View<'a>, tokens: &Range<usize>) -> Option<&'a Entity> {
    if view.lower(tokens.start) != "i" || tokens.len() != 1 || view.quoted(tokens.start).is_some() {
        return None;
    }
    view.writer.and_then(|index| view.entities.get(index))
}

/// "A:" is whoever the interview is about: the most salient person who has not written it. "Q:" is who has, or to whom
/// the other spoke.
pub(super) fn interviewed<'a>(view: &View<'a>, tokens: &Range<usize>) -> Option<&'a Entity> {
    let asks = match view.doc.word(tokens.start) {
        "A" | "A." => false,
        "Q" | "Q." => true,
        _ => return None,
    };
    let writer = view.writer.and_then(|index| view.entities.get(index));
    // "Q: My knee hurts": a reader's.
    let block = view.block(tokens.start);
    let own = |t: usize| one_of!(view.lower(t), "i" | "my" | "me");
    if asks && (tokens.end..).take_while(|&t| view.block(t) == block).any(own) {
        return None;
    }
    if tokens.len() > 1 || asks && writer.is_some() {
        return writer.filter(|_| tokens.len() == 1);
    }
    let mut people =
        view.entities.iter().filter(|e| e.kind == EntityKind::Person && writer.is_none_or(|w| w.id != e.id));
    if !asks {
        // Whoever the head of the interview names comes before whom only its turns do.
        let mut turns = view.doc.sentences.iter().map(|s| s.tokens.start);
        let first = turns.find(|&t| one_of!(view.doc.word(t), "Q" | "Q." | "A" | "A."));
        let first = first.map_or(0, |t| view.doc.span_of(t..t + 1).start);
        let introduced = |e: &&Entity| e.mentions.first().is_some_and(|m| m.start < first);
        let guest = people.clone().find(introduced);
        return guest.or_else(|| people.next());
    }
    people.next();
    // "She spoke to | Rafael Okonjo |", "was interviewed by | Rafael Okonjo |"
    people.find(|e| {
        let names = e.mentions.iter().filter(|m| m.form == MentionForm::Name);
        names.map(|m| view.doc.token_at(m.start)).filter(|&t| t > 1).any(|t| {
            one_of!(view.lower(t - 1), "to" | "by" | "with")
                && one_of!(
                    view.lower(t - 2),
                    "spoke" | "talked" | "interviewed" | "interview" | "conversation"
                )
        })
    })
}
