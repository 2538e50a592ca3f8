//! "A neighbour sighed": the pronoun behind somebody without a name means them, not the last person who was named.

mod leader;
mod manner;

use std::ops::Range;

use super::speaker::head_end;
use super::view::{Sex, View};
use super::vocabulary::flag;
use crate::document::WordId;
use crate::report::{EntityKind, Quote, QuoteKind, Speaker, SpeakerStatus, Text};
use crate::span::Span;
use leader::{Leader, leader, stranger};
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
            if let Some((_, leader)) = lead.take_if(|(at, _)| *at <= token) {
                discourse.follow(leader, quotes);
            }
            discourse.speaks(quotes, index, token);
            heard = true;
            // "Ruiz paused for so long that | an official | asked": the sentence is not of whom it quotes.
            if known && matches!(discourse.last, Last::Stranger(_)) {
                discourse.last = Last::Nobody;
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
        let one = firsts.len() == 1
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
            self.heard(own, index, block, (class.as_deref(), indirect));
            self.asked = asks;
            return;
        };
        // "He told reporters", "she also said": the one whom the story is about, behind a stranger's paragraph.
        let public = matches!(
            told.trim_start_matches("the "),
            "reporters"
                | "journalists"
                | "parliament"
                | "Parliament"
                | "MPs"
                | "lawmakers"
                | "investors"
                | "analysts"
        ) || cue.and_then(|c| c.checked_sub(1)).is_some_and(|t| view.lower(t) == "also");
        let fits = |s: &Stranger| {
            let main = own.entity.is_some() && own.entity == self.main;
            let away = block - s.block;
            away <= usize::from(!main)
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
            // "The teacher wept. “…,” she told | him |": who was just told of is told.
            (_, Last::Stranger(_)) if matches!(told, "him" | "her") => return,
            (_, Last::Stranger(stranger)) if fits(&stranger) => Voice::Stranger(stranger),
            (_, Last::Described(entity, told)) if told == block && person(entity) => {
                Voice::Named(entity, block)
            }
            _ => return,
        };
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
        (class, indirect): (Option<&str>, bool),
    ) {
        let view = self.view;
        let tokens = view.doc.tokens_in(Span::new(own.start, own.end));
        // "Acme said it would pay. “…,” | it | said"
        if own.entity.is_none()
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
            self.note(&found, index);
            self.voice(Some(Voice::Stranger(found.clone())));
            // "“Any regrets?” a reporter asked": the answer is somebody else's.
            let last = std::mem::replace(&mut self.last, Last::Nobody);
            self.last = match class {
                // "A former pupil remembers stringing it": what the sentence lets one expect.
                Some("attitude" | "belief" | "plan") if indirect => last,
                Some("ask" | "attitude" | "belief" | "plan") => Last::Nobody,
                _ => Last::Stranger(found),
            };
        } else if matches!(own.status, SpeakerStatus::Organization | SpeakerStatus::Document) {
            self.voice(None);
        }
    }
}

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

#[cfg(test)]
mod tests {
    use crate::testing::analyze;

    /// Each row is an article and, for its last quotation, the words of the speaker, the name, and whom the words mean
    /// that have no name.
    #[test]
    fn who_is_meant_where_somebody_has_no_name() {
        for (text, want) in [
            // Whoever spoke last and has no name goes on.
            ("Tom Hale left. “It is over,” said a neighbour. “We wept,” he said.", "he||a neighbour"),
            ("Ana Ruiz left. “It is over,” said a nurse.\n\n“We wept,” she said.", "she||a nurse"),
            ("Ana Ruiz left. One of them said it was late. “We wept,” she said.", "she||One of them"),
            (
                "Tom Hale left. The woman’s brother said it was late. “We wept,” he said.",
                "he||The woman’s brother",
            ),
            (
                "Tom Hale left. A driver, who asked not to be named, said it was late.\n\n“We wept,” he said. He added that it was cold.",
                "He||A driver",
            ),
            // So does whom a sentence is of.
            (
                "Tom Hale left.\n\nA shopkeeper sitting on a box disputed this.\n\n“We wept,” he said.",
                "he||A shopkeeper sitting",
            ),
            ("Tom Hale spoke. A clerk in Mr Hale’s office disputed this. “We wept,” he said.", "he||A clerk"),
            (
                "“It is over,” said a nurse. Ana Ruiz left. The nurse laughed. “We wept,” she said.",
                "she||The nurse",
            ),
            // Not a man whose words are hers, nor where somebody named comes between.
            ("Ana Ruiz left. Her father sighed. “It is over,” she said.", "she|Ana Ruiz|"),
            ("“It is over,” said a neighbour. Tom Hale shook his head. “We wept,” he said.", "he|Tom Hale|"),
            ("“It is over,” said a nurse. For Ana Ruiz, it was late. “We wept,” she said.", "she|Ana Ruiz|"),
            ("Among them was Ana Ruiz, a nurse, who had walked. “We wept,” she said.", "she|Ana Ruiz|"),
            ("A man who gave his name only as Gaz was there. “We wept,” he said.", "he|Gaz|"),
            (
                "Ana Ruiz paused for so long that a clerk asked if it was over. “No,” she said.",
                "she|Ana Ruiz|",
            ),
            (
                "Ana Ruiz wept. Her brother Tom Ruiz was there. Her husband shook his head. “It is over,” he said.",
                "he|Tom Ruiz|",
            ),
            // Who has just spoken adds, and who was asked answers.
            ("Ana Ruiz said she was sad. Maria Hale was late, she added.", "she|Ana Ruiz|"),
            (
                "A woman said it was dark. “It was,” she said.\n\n“Since when?” Ana Ruiz asked.\n\n“Since six,” she replied.",
                "she||A woman",
            ),
            // What bodies and descriptions mean.
            ("Acme Chamber said it had asked them.\n\n“It is over,” it said.", "it|Acme Chamber|"),
        ] {
            let report = analyze(text, None);
            let speaker =
                report.quotes.last().and_then(|q| q.speaker.as_ref()).unwrap_or_else(|| panic!("{text}"));
            let name = report.entities.iter().find(|e| Some(&e.id) == speaker.entity.as_ref());
            let found = format!(
                "{}|{}|{}",
                speaker.text,
                name.map_or("", |e| &*e.name),
                speaker.antecedent.as_ref().map_or("", |a| &*a.text)
            );
            assert_eq!(found, want, "{text}");
            for entity in &report.entities {
                let claims = entity.mentions.iter().any(|m| m.start == speaker.start);
                assert!(!claims || speaker.entity.as_ref() == Some(&entity.id), "{text}: {}", entity.name);
            }
        }
    }

    #[test]
    fn who_spoke_may_be_named_afterwards() {
        for text in [
            "“It is over,” said a retired engineer. He wept. The engineer, Ana Ruiz, walked home.",
            "A retired engineer was sad. “It is over,” she said.\n\nThe engineer, Ana Ruiz, walked home.",
        ] {
            let report = analyze(text, None);
            let speaker =
                report.quotes.first().and_then(|q| q.speaker.as_ref()).unwrap_or_else(|| panic!("{text}"));
            let name = report.entities.iter().find(|e| Some(&e.id) == speaker.entity.as_ref());
            assert_eq!(name.map(|e| &*e.name), Some("Ana Ruiz"), "{text}");
        }
    }

    /// The person who speaks last, if there is one: somebody without a name stands right before.
    #[test]
    fn whoever_is_met_asked_or_named_since_speaks() {
        for (text, want) in [
            (
                "Carla Mendes fell ill in March. Her doctor told her to rest. “I could not sit still,” she said.",
                "Carla Mendes",
            ),
            (
                "Lena Fischer grew up in Hamburg. A teacher noticed her voice. “I had no idea I could sing,” she said.",
                "Lena Fischer",
            ),
            (
                "Ana Ruiz came to London in 2014. A lawyer offered to help her. She said the lawyer took £4,000.",
                "Ana Ruiz",
            ),
            (
                "A judge jailed Tom Hale for nine years. “I am innocent,” he shouted from the dock.",
                "Tom Hale",
            ),
            ("A doctor gave Tom Hale a year to live. “I laughed,” he said.", "Tom Hale"),
            ("A reporter asked Ana Ruiz why she had lied. “I did not lie,” she said.", "Ana Ruiz"),
            ("Ana Ruiz took questions. “Any regrets?” a reporter asked. “None,” she replied.", "Ana Ruiz"),
            ("“Why are you here?” a guard asked Ana Ruiz. “To see my son,” she replied.", "Ana Ruiz"),
            (
                "Tom Hale, 24, was stopped at 2am. An officer asked if he had been drinking. “Two pints,” he replied.",
                "Tom Hale",
            ),
            (
                "Det Insp Tom Hale is leading the inquiry. A 34-year-old man was arrested on Friday. “We want to hear from anyone who saw the car,” he said.",
                "Tom Hale",
            ),
            (
                "Det Insp Sarah Lunn said two had been stabbed. A woman, 23, died at the scene. “Our thoughts are with her family,” she said.",
                "Sarah Lunn",
            ),
            (
                "Sheriff Bill Dunne said a suspect had been arrested. The suspect fled to Ohio in May. “We are grateful,” he said.",
                "Bill Dunne",
            ),
            (
                "Judge Ana Ruiz jailed a teacher for four years. The teacher wept. “You abused your trust,” she told him.",
                "Ana Ruiz",
            ),
            (
                "United manager Erik Vos saw his side lose. A defender was sent off after ten minutes. “We were poor,” he said.",
                "Erik Vos",
            ),
            (
                "Defence secretary Laura Finch flew to Kyiv on Monday. A senior official said the visit had been planned for weeks.\n\n“We stand with Ukraine,” she told reporters.",
                "Laura Finch",
            ),
            (
                "Rachel Reeves said the economy had turned a corner. One economist said that was a stretch.\n\nShe also said there would be no new taxes.",
                "Rachel Reeves",
            ),
            (
                "Novelist Kim Vane won the prize. One judge called it “a marvel”. She said: “I am in shock.”",
                "Kim Vane",
            ),
            (
                "Nadia Rahman said talks would go on. A spokeswoman for the company declined to comment. “We are not giving up,” she said.",
                "Nadia Rahman",
            ),
            (
                "Ana Ruiz raised four children. Her mother died when she was ten. “I had to grow up fast,” she said.",
                "Ana Ruiz",
            ),
            (
                "Anna Petrova was born in Minsk. Her mother taught piano. “She was strict,” she recalled.",
                "Anna Petrova",
            ),
            (
                "I meet Colin Farr in a hotel bar. A waiter brings us tea. “I used to drink in here,” he says.",
                "Colin Farr",
            ),
            (
                "Ana Ruiz runs the lab. One of her students won a prize. “I was so proud,” she says.",
                "Ana Ruiz",
            ),
            (
                "Rosa Diaz runs the shelter. One of her cats sat on the table. “He bites,” she warned.",
                "Rosa Diaz",
            ),
            (
                "Ruth Kessler has been a judge for 30 years. A former clerk remembers her temper. “I was not easy to work for,” she says.",
                "Ruth Kessler",
            ),
            (
                "The MP, Ana Ruiz, said she had been followed. A man had waited outside her home. “I was terrified,” she said.",
                "Ana Ruiz",
            ),
            (
                "Mayor Joe Brandt walked out. A woman in the audience shouted at him. “I am not going to take that,” he said.",
                "Joe Brandt",
            ),
            ("Tom Hale sat down. A nun sighed. “It is over,” he said.", "Tom Hale"),
            (
                "“We need rain,” said farmer Tom Hale. Mark Reeve, whose fields lie next door, has lost a third of his crop. “It is the worst in 40 years,” he adds.",
                "Mark Reeve",
            ),
            (
                "Minister Tom Hall called the ruling absurd. “We will appeal,” he said.\n\nLawyer Mark Reeve welcomed it. “Justice is done,” he added.",
                "Mark Reeve",
            ),
            (
                "A neighbour said it was dark. Ana Ruiz, who lives next door, heard a bang. “I ran,” she added.",
                "Ana Ruiz",
            ),
            (
                "Acme said it would shut the plant. Tom Hale, a union leader, wept at the gate. “It is over,” he added.",
                "Tom Hale",
            ),
            ("Acme said it would shut the plant. A worker wept. “It is over,” she added.", ""),
            ("Acme said it would cut jobs. The union said it was furious. “It is a disgrace,” it said.", ""),
            (
                "Amnesty said 40 people had died.\n\nThe foreign ministry rejected the report. “It is full of lies,” it said.",
                "",
            ),
            ("Tesla said sales fell. A sign hung on the door. “Closed,” it said.", ""),
            (
                "Eric Sather told the board he would sue. “I have had enough,” the farmer said.\n\nBob Moe grows wheat nearby. “It is over,” the farmer said.",
                "",
            ),
        ] {
            let report = analyze(text, None);
            let speaker = report.quotes.last().and_then(|q| q.speaker.as_ref());
            let name =
                report.entities.iter().find(|e| Some(&e.id) == speaker.and_then(|s| s.entity.as_ref()));
            assert_eq!(name.map_or("", |e| &*e.name), want, "{text}");
        }
    }

    #[test]
    fn another_of_the_same_trade_is_not_who_spoke() {
        for text in [
            "“He is innocent,” a defence lawyer said. The prosecution lawyer, Ana Ruiz, disagreed.",
            "“We are safe,” a company spokesman said.\n\nThe police spokesman, Tom Hale, said four people had died.",
            "“She was kind,” said a former student. The murdered student, Eva Holm, was 19.",
            "“I heard a bang,” said a driver. “Then glass,” said another driver. The driver, Ana Ruiz, was later charged.",
            "“We are short of beds,” said a doctor who asked not to be named.\n\nThe doctor, Ana Ruiz, who runs the clinic, denied it.",
        ] {
            let report = analyze(text, None);
            let speaker = report.quotes.first().and_then(|q| q.speaker.as_ref());
            assert!(speaker.is_some_and(|s| s.entity.is_none()), "{text}");
        }
    }
}
