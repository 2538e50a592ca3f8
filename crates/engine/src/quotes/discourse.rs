//! "A neighbour sighed": the pronoun behind somebody without a name means them, not the last person who was named.

mod leader;
mod manner;
#[cfg(test)]
mod tests;

use std::ops::Range;

use super::speaker::head_end;
use super::view::{Sex, View};
use super::vocabulary::flag;
use crate::document::WordId;
use crate::report::{EntityKind, Quote, QuoteKind, Speaker, SpeakerStatus, Text};
use crate::span::Span;
use leader::{Leader, leader, stranger, telling};
use manner::is_asker;
use rustc_hash::FxHashMap;

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
    let mut discourse = Discourse {
        view,
        last: Last::Nobody,
        before: None,
        voice: None,
        at: None,
        asked: false,
        told_since: false,
        described: FxHashMap::default(),
        spoke: FxHashMap::default(),
        main: main(view),
    };
    for sentence in &view.doc.sentences {
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
}

/// Somebody who has no name.
#[derive(Debug, Clone)]
struct Stranger {
    words: Text,
    /// The noun of these words.
    head: WordId,
    /// The words up to their noun, as tokens.
    phrase: Range<usize>,
    /// True for somebody's brother, coach or neighbour.
    kin: bool,
    /// True where what they say is of somebody named.
    about: bool,
    status: SpeakerStatus,
    sex: Option<Sex>,
    /// Index of the entity whose kin they are.
    owner: Option<usize>,
    /// Index of the block where they were last told of.
    block: usize,
}

/// Whom the story was about last.
#[derive(Debug)]
enum Last {
    Nobody,
    Stranger(Stranger),
    /// Somebody whom a description means, by the index of the entity, and the block.
    Described(usize, usize),
}

/// Who spoke last.
#[derive(Debug, Clone)]
enum Voice {
    /// Somebody named or a body, by the index of the entity, and the block.
    Named(usize, usize),
    Stranger(Stranger),
}

/// What somebody without a name has said.
#[derive(Debug)]
struct Spoke {
    /// Index of the quotation.
    quote: usize,
    /// The words that told of them, as tokens.
    phrase: Range<usize>,
    status: SpeakerStatus,
}

/// What the story has told so far of those without a name.
struct Discourse<'v, 'a> {
    view: &'v View<'a>,
    last: Last,
    /// Whoever was told of before somebody named came up.
    before: Option<Stranger>,
    voice: Option<Voice>,
    /// The token of the last pronoun that was found to mean somebody: a quotation may go on from it.
    at: Option<usize>,
    /// True where it was a question.
    asked: bool,
    /// True where the story has told something since.
    told_since: bool,
    /// Whom descriptions have meant: "the farmer".
    described: FxHashMap<WordId, usize>,
    /// Those who spoke, by the noun that tells of them.
    spoke: FxHashMap<WordId, Vec<Spoke>>,
    /// Id of the person of whom all the story is: behind a stranger's paragraph it is about them again.
    main: Option<String>,
}

impl Discourse<'_, '_> {
    /// True where that word has stood for somebody who spoke.
    fn told_of(&self, head: usize) -> bool {
        self.spoke.contains_key(&self.view.doc.token(head).word)
    }

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

    /// Somebody named comes up.
    fn leave(&mut self) {
        if let Last::Stranger(stranger) = std::mem::replace(&mut self.last, Last::Nobody) {
            self.before = Some(stranger);
        }
    }

    /// "“It is over,” said a retired engineer. … The engineer, Ana Ruiz, left": who it was that spoke, where only one engineer
    /// did, whose name is not kept back, and of whom "the engineer" says nothing else.
    fn introduce(&mut self, phrase: &Range<usize>, entity: usize, quotes: &mut [Quote]) {
        let view = self.view;
        let person = view.entities.get(entity).filter(|e| e.kind == EntityKind::Person);
        let (Some(id), Some(head)) = (person.map(|e| &e.id), phrase.end.checked_sub(1)) else { return };
        let word = |t: usize| view.doc.token(t).word;
        let Some(spoke) = self.spoke.remove(&word(head)) else { return };
        let mut firsts: Vec<usize> = spoke.iter().map(|s| s.phrase.start).collect();
        firsts.retain(|&t| view.lower(t) != "the");
        firsts.dedup();
        let same =
            |own: &Range<usize>| (phrase.start + 1..head).all(|t| own.clone().any(|o| word(o) == word(t)));
        // "Another driver had fled", "the driver, Liam Byrne, was charged": not who told of it.
        let article = |t: usize| matches!(view.lower(t), "a" | "an" | "another" | "one");
        let others = (phrase.start.saturating_sub(INTRODUCED)..phrase.start)
            .filter(|&t| word(t) == word(head) && view.quoted(t).is_none() && view.named(t).is_none())
            .filter(|&t| (1..4).any(|back| t.checked_sub(back).is_some_and(article)))
            .count();
        let suffers = view.sentence(phrase.start).into_iter().any(|t| {
            matches!(
                view.lower(t),
                "died"
                    | "killed"
                    | "shot"
                    | "charged"
                    | "held"
                    | "arrested"
                    | "fled"
                    | "jailed"
                    | "murdered"
                    | "missing"
                    | "denies"
                    | "denied"
                    | "accused"
                    | "convicted"
                    | "stabbed"
            )
        });
        let one = others <= 1
            && !suffers
            && firsts.len() == 1
            && spoke.iter().all(|s| s.status != SpeakerStatus::Unnamed)
            && spoke.first().is_some_and(|s| same(&s.phrase));
        for said in spoke.into_iter().filter(|_| one) {
            if let Some(speaker) = quotes.get_mut(said.quote).and_then(|q| q.speaker.as_mut()) {
                (speaker.entity, speaker.status) = (Some(id.clone()), SpeakerStatus::Named);
                speaker.antecedent = None;
            }
        }
    }

    fn note(&mut self, stranger: &Stranger, quote: usize) {
        let spoke = Spoke { quote, phrase: stranger.phrase.clone(), status: stranger.status };
        self.spoke.entry(stranger.head).or_default().push(spoke);
    }

    fn voice(&mut self, voice: Option<Voice>) {
        self.voice = voice;
        self.told_since = false;
    }

    /// Follows whoever speaks: the pronoun of somebody without a name gets their words.
    fn speaks(&mut self, quotes: &mut [Quote], index: usize, token: usize) {
        let view = self.view;
        let Some(quote) = quotes.get_mut(index) else { return };
        let cue = quote.cue.as_ref().map(|c| view.doc.token_at(c.start));
        let verb = cue.map_or("", |c| view.lower(c));
        let told = quote.addressee.as_ref().map_or("", |a| &*a.text);
        let class = quote.cue_class.clone();
        let asks = class.as_deref() == Some("ask")
            || quote.text.trim_end_matches(['”', '’', '"', '\'', ',', ' ']).ends_with('?');
        let indirect = quote.kind == QuoteKind::Indirect;
        let Some(own) = &mut quote.speaker else { return };
        let block = view.block(token).unwrap_or(0);
        let Some(sex) = pronoun(own) else {
            self.heard(own, index, block, (class.as_deref(), cue, indirect));
            self.asked = asks;
            return;
        };
        // "He told reporters", "she also said", "in a statement, he said": whom the story is about, behind a stranger's
        // paragraph.
        let opens = view.sentence(token).start;
        let adjunct = token > opens && matches!(view.lower(opens), "in" | "but" | "speaking");
        let before = cue.and_then(|c| c.checked_sub(1)).map_or("", |t| view.lower(t));
        let public = adjunct
            || is_public(view, quote.addressee.as_ref())
            || matches!(before, "also" | "once" | "later");
        // "He wrote on X", "he said in his letter": not whoever has just been asked.
        let written = class.as_deref() == Some("write")
            || before == "once"
            || cue.is_some_and(|c| {
                view.lower(c + 1) == "in"
                    && matches!(view.lower(c + 2), "his" | "her")
                    && matches!(view.lower(c + 3), "letter" | "memoirs" | "memoir" | "book" | "statement")
            });
        let fits = |s: &Stranger| {
            let main = own.entity.is_some() && own.entity == self.main;
            let away = block - s.block;
            away <= usize::from(!main)
                && !written
                && !(away > 0 && public && s.status != SpeakerStatus::Unnamed)
                && s.sex.is_none_or(|known| known == sex)
                && !kin(view, s.owner, own)
        };
        let person = |e: usize| {
            view.sex(e).is_none_or(|known| known == sex)
                && view.entities.get(e).is_some_and(|e| e.kind == EntityKind::Person)
        };
        let asked = |e: usize| view.entities.get(e).is_some_and(|e| own.entity.as_ref() == Some(&e.id));
        let last = std::mem::replace(&mut self.last, Last::Nobody);
        let found = match (&self.voice, last) {
            // "Ruiz had left, | he added": whoever has just spoken.
            (Some(Voice::Named(entity, told)), _)
                if goes_on(verb) && block - told <= 1 && person(*entity) =>
            {
                Voice::Named(*entity, block)
            }
            (Some(Voice::Stranger(stranger)), _) if goes_on(verb) && fits(stranger) => {
                Voice::Stranger(stranger.clone())
            }
            // "“Since when?” Ruiz asked. “Since six,” | she replied": not whoever asked.
            (Some(Voice::Named(entity, _)), Last::Nobody)
                if answers(verb)
                    && self.asked
                    && asked(*entity)
                    && self.before.as_ref().is_some_and(|b| b.sex == Some(sex)) =>
            {
                let Some(stranger) = self.before.clone() else { return };
                Voice::Stranger(stranger)
            }
            // "“Resign!” shouted a man. “I will not,” | he replied": not whoever has just spoken.
            (Some(Voice::Stranger(spoke)), Last::Stranger(stranger))
                if answers(verb)
                    && spoke.phrase == stranger.phrase
                    && !self.told_since
                    && self.at != Some(token) =>
            {
                return;
            }
            // "The teacher wept. “…,” she told | him |": who was just told of is told.
            (_, Last::Stranger(_)) if matches!(told, "him" | "her") => return,
            (_, Last::Stranger(stranger)) if fits(&stranger) => Voice::Stranger(stranger),
            (_, Last::Described(entity, told)) if told == block && person(entity) => {
                Voice::Named(entity, block)
            }
            _ => return,
        };
        self.at = Some(token);
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
        }
        self.voice(Some(found));
    }

    /// Somebody speaks who is neither "he" nor "she".
    fn heard(
        &mut self,
        own: &mut Speaker,
        index: usize,
        block: usize,
        (class, cue, indirect): (Option<&str>, Option<usize>, bool),
    ) {
        let view = self.view;
        let tokens = view.doc.tokens_in(Span::new(own.start, own.end));
        // "Acme said it would pay. “…,” | it | said"
        let verb = cue.map_or("", |c| view.lower(c));
        let reads = matches!(verb, "read" | "reads");
        let statement = own.status != SpeakerStatus::Document
            || (tokens.start.saturating_sub(STATEMENT)..tokens.start).any(|t| {
                view.lower(t) == "in" && view.lower(t + 1) == "a" && view.lower(t + 2) == "statement"
            });
        if own.entity.is_none()
            && statement
            && !reads
            && own.text.eq_ignore_ascii_case("it")
            && !self.told_since
            && let Some(Voice::Named(entity, told)) = self.voice
            && block - told <= 1
            && let Some(body) = view.entities.get(entity).filter(|e| e.kind == EntityKind::Organization)
        {
            (own.entity, own.status) = (Some(body.id.clone()), SpeakerStatus::Organization);
            self.voice(Some(Voice::Named(entity, block)));
            return;
        }
        let head = head_end(view, &tokens) - 1;
        let role = !view.capitalized(head) && view.lower(tokens.start) == "the";
        let word = view.doc.token(head).word;
        // "| The farmer | said", who has been called so before.
        if own.entity.is_none()
            && role
            && tokens.len() == 2
            && own.status == SpeakerStatus::Role
            && !self.told_of(head)
            && let Some(&person) = self.described.get(&word)
            && last_named(view, tokens.start) == Some(person)
            && let Some(person) = view.entities.get(person)
        {
            (own.entity, own.status) = (Some(person.id.clone()), SpeakerStatus::Named);
        }
        if let Some(id) = &own.entity {
            let Some(entity) = view.entity(id) else { return };
            self.voice(Some(Voice::Named(entity, block)));
            if view.entities.get(entity).is_some_and(|e| e.kind == EntityKind::Person) {
                self.leave();
                if role {
                    self.described.insert(word, entity);
                }
                if !view.capitalized(head) {
                    self.last = Last::Described(entity, block);
                }
            }
            return;
        }
        let one = view.lower(tokens.start) == "one";
        if (matches!(own.status, SpeakerStatus::Role | SpeakerStatus::Unnamed) || one)
            && let Some(found) = stranger(self, &tokens, Some(own.status))
        {
            let found = match cue {
                Some(cue) => telling(view, found, cue, view.sentence(cue).end),
                None => found,
            };
            self.note(&found, index);
            self.voice(Some(Voice::Stranger(found.clone())));
            // "“Any regrets?” a reporter asked", "“Resign!” shouted a man": the answer is somebody else's.
            let asks = tokens.end.checked_sub(1).is_some_and(|t| is_asker(view, t)) || calls(verb);
            let last = std::mem::replace(&mut self.last, Last::Nobody);
            self.last = match class {
                // "A former pupil remembers stringing it": what the sentence lets one expect.
                Some("attitude" | "belief" | "plan") if indirect => last,
                Some("ask" | "write" | "attitude" | "belief" | "plan") => Last::Nobody,
                _ if asks => Last::Nobody,
                _ => Last::Stranger(found),
            };
        } else if matches!(own.status, SpeakerStatus::Organization | SpeakerStatus::Document) {
            self.voice(None);
        }
    }
}

/// How far back an engineer may have come up, for "the engineer, Ana Ruiz," to be the one, in tokens.
const INTRODUCED: usize = 2000;
/// How far back "said in a statement" may stand, for "it" to be whoever made it, in tokens.
const STATEMENT: usize = 60;
/// How far back a name stands that a description can mean, in tokens.
const NAMED: usize = 120;

/// The person whom the story has named last, outside quotations.
fn last_named(view: &View, before: usize) -> Option<usize> {
    (before.saturating_sub(NAMED)..before).rev().find_map(|t| {
        let entity = view.named(t).filter(|_| view.capitalized(t) && view.quoted(t).is_none())?;
        let pronoun = view.is(t, flag::PRONOUN | flag::OBJECT_PRONOUN | flag::POSSESSIVE);
        let person = view.entities.get(entity).is_some_and(|e| e.kind == EntityKind::Person);
        (person && !pronoun).then_some(entity)
    })
}

/// True for a verb of one who has just spoken.
fn goes_on(cue: &str) -> bool {
    matches!(cue, "added" | "adds" | "adding" | "continued" | "continues")
}

/// True for a shout or an order.
fn calls(cue: &str) -> bool {
    matches!(
        cue,
        "cried"
            | "cries"
            | "shouted"
            | "shouts"
            | "yelled"
            | "yells"
            | "screamed"
            | "ordered"
            | "chanted"
            | "heckled"
    )
}

/// "Told | reporters |", "told | the BBC |": the public, or a body that has a name.
fn is_public(view: &View, told: Option<&Text>) -> bool {
    told.is_some_and(|told| {
        let tokens = view.doc.tokens_in(told.span());
        let body = tokens.clone().any(|t| {
            view.named(t)
                .and_then(|e| view.entities.get(e))
                .is_some_and(|e| e.kind == EntityKind::Organization)
        });
        let last = tokens.end.checked_sub(1).map_or("", |t| view.lower(t));
        body || matches!(
            last,
            "reporters"
                | "journalists"
                | "parliament"
                | "mps"
                | "lawmakers"
                | "investors"
                | "analysts"
                | "fans"
                | "supporters"
                | "delegates"
                | "conference"
                | "audience"
                | "court"
                | "jury"
                | "hearing"
                | "inquiry"
        )
    })
}

/// True for a verb of one who was asked.
fn answers(cue: &str) -> bool {
    matches!(cue, "replied" | "replies" | "answered" | "answers" | "responded" | "retorted")
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
        "he" | "He" => Some(Sex::He),
        "she" | "She" => Some(Sex::She),
        _ => None,
    }
}
