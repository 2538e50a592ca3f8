//! Who goes on speaking, followed through the whole story: of whom each sentence is, and who speaks in it.
//!
//! - "Ana Ruiz left. A neighbour sighed. “…,” | she | said": the pronoun behind somebody without a name means them, not the
//!   last person who was named; who adds has just spoken, and who replies has not.
//! - "| It | said", "| the farmer | said", "| the shopkeeper | said": who has been told of so before ([`again`]).
//! - "A retired engineer said …. The engineer, Ana Ruiz, left": who spoke before they were named ([`introduce`]).
//! - "An official said …. The official, who asked not to be named": whose name is kept back once has none anywhere.

mod again;
mod introduce;
mod leader;
mod manner;
mod saying;
mod state;
#[cfg(test)]
mod tests;

use std::ops::Range;

use super::speaker::{head_end, text};
use super::view::{Sex, View};
use super::vocabulary::{CueClass, flag};
use crate::report::{EntityKind, Quote, Speaker, SpeakerStatus};
use crate::span::Span;
use again::is_role;
use leader::{Leader, leader, stranger, telling};
use manner::is_asker;
use rustc_hash::FxHashSet;
use saying::Saying;
use state::{Discourse, Last, Stranger, Voice};

/// Whoever all the story is about is told of so many times at least,
const MAIN_MENTIONS: usize = 8;
/// and so many times as often as anybody else.
const MAIN_LEAD: usize = 3;

/// Gives each "he" and "she" that speaks for somebody without a name their words for it, and takes the name of anybody
/// else away: "Ana Ruiz left. A neighbour sighed. “It is over,” | she | said."
pub(super) fn resolve(view: &View, quotes: &mut [Quote]) {
    let mut speakers: Vec<(usize, usize)> = quotes
        .iter()
        .enumerate()
        .filter_map(|(i, q)| Some((view.doc.token_at(q.speaker.as_ref()?.start), i)))
        .filter(|&(token, _)| view.quoted(token).is_none())
        .collect();
    speakers.sort_unstable();
    let mut speakers = speakers.into_iter().peekable();
    let mut discourse = Discourse::new(view, main(view));
    for sentence in &view.doc.sentences {
        // Nobody speaks any more, and nobody without a name has spoken.
        if speakers.peek().is_none() && discourse.spoke.is_empty() {
            break;
        }
        let mut lead = leader(&discourse, sentence);
        let known = lead.as_ref().is_some_and(|(_, leader)| matches!(leader, Leader::Known(_)));
        let mut heard = false;
        while let Some((token, index)) = speakers.next_if(|&(t, _)| t < sentence.tokens.end) {
            // Whoever speaks as "he" is followed below.
            if let Some((_, leader)) = lead.take_if(|(at, _)| *at <= token)
                && !matches!(leader, Leader::Pronoun)
            {
                discourse.follow(leader, quotes);
            }
            let before = discourse.voice.clone();
            discourse.speaks(quotes, index, token);
            // "Hale said his father always said “Work”": the sentence has its speaker.
            if heard {
                discourse.voice = before;
            }
            heard = true;
            // "Ruiz paused for so long that | an official | asked": the sentence is not of whom it quotes.
            if known && matches!(discourse.last, Last::Stranger(_)) {
                discourse.last = Last::Nobody;
                discourse.voice = None;
            }
        }
        if let Some((_, leader)) = lead {
            discourse.follow(leader, quotes);
        }
        let spoken = (sentence.tokens.start..sentence.tokens.end)
            .all(|t| view.quoted(t).is_some() || view.punctuation(t));
        if !heard && !spoken {
            discourse.told_since = true;
            // "Hale spoke. Ruiz heard a bang. “I ran,” she added": not Hale.
            if known {
                discourse.voice = None;
            }
        }
    }
    keep_back(quotes);
}

/// "A clerk said so. The clerk, who asked not to be named, sighed": whose name is kept back once has none wherever they speak.
fn keep_back(quotes: &mut [Quote]) {
    let place = |s: &Speaker| s.described_at().0;
    let unnamed: FxHashSet<usize> = quotes
        .iter()
        .filter_map(|q| q.speaker.as_ref())
        .filter(|s| s.status == SpeakerStatus::Unnamed)
        .map(place)
        .collect();
    for speaker in quotes.iter_mut().filter_map(|q| q.speaker.as_mut()) {
        if speaker.status == SpeakerStatus::Role && unnamed.contains(&place(speaker)) {
            speaker.status = SpeakerStatus::Unnamed;
        }
    }
}

impl Discourse<'_, '_> {
    fn follow(&mut self, leader: Leader, quotes: &mut [Quote]) {
        match leader {
            Leader::Known(introduced) => {
                self.leave();
                if let Some((phrase, entity)) = introduced {
                    self.introduce(&phrase, entity, quotes);
                }
            }
            Leader::Stranger(stranger) => self.last = Last::Stranger(stranger),
            // "A teacher said Tom Hale was slow. | He | left at 15"
            Leader::Pronoun => {
                if matches!(&self.last, Last::Stranger(stranger) if stranger.about) {
                    self.leave();
                }
            }
        }
    }

    /// Follows whoever speaks: the pronoun of somebody without a name gets their words.
    fn speaks(&mut self, quotes: &mut [Quote], index: usize, token: usize) {
        let view = self.view;
        let Some(quote) = quotes.get_mut(index) else { return };
        let saying = Saying::of(view, quote, token);
        let Some(own) = &mut quote.speaker else { return };
        let Some(sex) = pronoun(own) else {
            self.heard(own, index, &saying);
            self.asked = saying.asks;
            return;
        };
        let Some(found) = self.meant(own, sex, &saying, token) else { return };
        self.at = Some(token);
        let block = saying.block;
        match &found {
            Voice::Stranger(stranger) => {
                (own.entity, own.status) = (None, stranger.status);
                own.antecedent = Some(stranger.words.clone());
                self.note(stranger, index);
                self.last = Last::Stranger(Stranger { block, sex: Some(sex), ..stranger.clone() });
            }
            Voice::Named(entity, _) => {
                own.entity = view.entities.get(*entity).map(|e| e.id.clone());
                own.status = SpeakerStatus::Named;
                self.last = Last::Described(*entity, block);
            }
            Voice::Body(..) => {}
        }
        self.voice(Some(found));
    }

    /// Whom "he" or "she" means, where it is not whom the entities say.
    fn meant(&mut self, own: &Speaker, sex: Sex, saying: &Saying, token: usize) -> Option<Voice> {
        let view = self.view;
        let block = saying.block;
        let fits = |s: &Stranger| {
            let main = own.entity.is_some() && own.entity == self.main;
            let away = block - s.block;
            away <= usize::from(!main)
                && !saying.elsewhere
                && !(away > 0 && saying.public && !s.kin && s.status != SpeakerStatus::Unnamed)
                && s.sex.is_none_or(|known| known == sex)
                && !kin(view, s.owner, own)
        };
        let person = |e: usize| {
            view.sex(e).is_none_or(|known| known == sex)
                && view.entities.get(e).is_some_and(|e| e.kind == EntityKind::Person)
        };
        let same = |e: usize| view.entities.get(e).is_some_and(|e| own.entity.as_ref() == Some(&e.id));
        let last = std::mem::replace(&mut self.last, Last::Nobody);
        match (&self.voice, last) {
            // "Ruiz had left, | he added": whoever has just spoken.
            (Some(Voice::Named(entity, told)), _)
                if saying.goes_on && block - told <= 1 && person(*entity) =>
            {
                Some(Voice::Named(*entity, block))
            }
            (Some(Voice::Stranger(stranger)), _) if saying.goes_on && fits(stranger) => {
                Some(Voice::Stranger(stranger.clone()))
            }
            // "“Since when?” Ruiz asked. “Since six,” | she replied": not whoever asked.
            (Some(Voice::Named(entity, _)), Last::Nobody)
                if saying.answers && self.asked && same(*entity) =>
            {
                self.before.clone().filter(|b| b.sex == Some(sex)).map(Voice::Stranger)
            }
            // "“Resign!” shouted a man. “I will not,” | he replied": not whoever has just spoken.
            (Some(Voice::Stranger(spoke)), Last::Stranger(stranger))
                if saying.answers
                    && spoke.phrase == stranger.phrase
                    && !self.told_since
                    && self.at != Some(token) =>
            {
                None
            }
            // "The teacher wept. “…,” she told | him |": who was just told of is told.
            (_, Last::Stranger(_)) if saying.to_pronoun => None,
            (_, Last::Stranger(stranger)) if fits(&stranger) => Some(Voice::Stranger(stranger)),
            (_, Last::Described(entity, told)) if told == block && person(entity) => {
                Some(Voice::Named(entity, block))
            }
            _ => None,
        }
    }

    /// Somebody speaks who is neither "he" nor "she".
    fn heard(&mut self, own: &mut Speaker, index: usize, saying: &Saying) {
        let view = self.view;
        let tokens = view.doc.tokens_in(Span::new(own.start, own.end));
        if let Some(body) = self.body_again(own, &tokens, saying) {
            own.status = SpeakerStatus::Organization;
            match &body {
                Voice::Named(body, _) => own.entity = view.entities.get(*body).map(|e| e.id.clone()),
                Voice::Stranger(Stranger { words, .. }) | Voice::Body(words, _) => {
                    own.antecedent = Some(words.clone());
                }
            }
            self.voice(Some(body));
            return;
        }
        let head = head_end(view, &tokens) - 1;
        if let Some(person) = self.person_again(own, &tokens, head) {
            own.entity = view.entities.get(person).map(|e| e.id.clone());
            own.status = SpeakerStatus::Named;
        }
        if let Some(id) = &own.entity {
            if let Some(entity) = view.entity(id) {
                self.heard_named(entity, &tokens, head, saying.block);
            }
            return;
        }
        let one = view.lower(tokens.start) == "one";
        if (matches!(own.status, SpeakerStatus::Role | SpeakerStatus::Unnamed) || one)
            && let Some(found) = stranger(self, &tokens, Some(own.status))
        {
            if tokens.len() == 2 && view.lower(tokens.start) == "the" {
                own.antecedent = self.stranger_again(head);
            }
            self.heard_stranger(found, index, &tokens, saying);
        } else if own.status == SpeakerStatus::Organization {
            let several = view.lower(head).ends_with('s') || view.is(head, flag::PEOPLE);
            self.voice((!several).then(|| Voice::Body(text(view, tokens), saying.block)));
        } else if own.status == SpeakerStatus::Document {
            self.voice(None);
        }
    }

    fn heard_named(&mut self, entity: usize, tokens: &Range<usize>, head: usize, block: usize) {
        let view = self.view;
        self.voice(Some(Voice::Named(entity, block)));
        if view.entities.get(entity).is_none_or(|e| e.kind != EntityKind::Person) {
            return;
        }
        self.leave();
        if is_role(view, tokens, head) {
            self.described.insert(view.doc.token(head).word, entity);
        }
        // "One of the men, who gave his name as Tom Hale,": brought in, and goes on.
        let brought = one_of!(view.lower(tokens.start), "one" | "a" | "an" | "another");
        if !view.capitalized(head) || brought {
            self.last = Last::Described(entity, block);
        }
    }

    fn heard_stranger(&mut self, found: Stranger, index: usize, tokens: &Range<usize>, saying: &Saying) {
        let view = self.view;
        let found = match saying.cue {
            Some(cue) => telling(view, found, cue, view.sentence(cue).end),
            None => found,
        };
        self.note(&found, index);
        self.voice(Some(Voice::Stranger(found.clone())));
        // "“Any regrets?” a reporter asked", "“Resign!” shouted a man": the answer is somebody else's.
        let asks = saying.calls || tokens.end.checked_sub(1).is_some_and(|t| is_asker(view, t));
        let last = std::mem::replace(&mut self.last, Last::Nobody);
        let thinks = saying.class.is_some_and(|class| !class.reports_words());
        self.last = match saying.class {
            // "A former pupil remembers stringing it": what the sentence lets one expect.
            _ if thinks && saying.indirect => last,
            // Whoever asks or writes is not whom the story goes on with.
            Some(CueClass::Ask | CueClass::Write) => Last::Nobody,
            _ if thinks || asks => Last::Nobody,
            _ => Last::Stranger(found),
        };
    }
}

/// The person of whom all the story is, where one is told of far more often than any other: a profile, an obituary.
fn main(view: &View) -> Option<String> {
    let mut people =
        view.entities.iter().filter(|e| e.kind == EntityKind::Person).map(|e| (e.mentions.len(), &e.id));
    let (most, first) = people.clone().max()?;
    let all = most >= MAIN_MENTIONS && people.all(|(count, id)| id == first || MAIN_LEAD * count <= most);
    all.then(|| first.clone())
}

/// "Ana Ruiz wept. Her brother sighed. “…,” | he | said" is Tom Ruiz, if there is one.
fn kin(view: &View, owner: Option<usize>, own: &Speaker) -> bool {
    let surname = |name: &str| name.rsplit(' ').next().map(str::to_owned);
    let owner = owner.and_then(|e| view.entities.get(e));
    let own = own.entity.as_ref().and_then(|id| view.entities.get(view.entity(id)?));
    owner.zip(own).is_some_and(|(a, b)| a.id != b.id && surname(&a.name) == surname(&b.name))
}

fn pronoun(speaker: &Speaker) -> Option<Sex> {
    match &*speaker.text {
        // "According to | him |"
        "he" | "He" | "him" => Some(Sex::Man),
        "she" | "She" | "her" => Some(Sex::Woman),
        _ => None,
    }
}
