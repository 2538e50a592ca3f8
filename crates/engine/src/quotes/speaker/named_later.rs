//! Who is told of before they are named: "a carpenter … “…,” | she | says. | Linda Hale, 58, came early. “…,” she said", "| The
//! driver | said so. … The driver is Tom Orr". A name alone is as often the victim's, the patient's or the defendant's: who is
//! named next has to speak, or to be of the very age.

use std::ops::Range;
use std::sync::LazyLock;

use super::epithet::about;
use super::head_end;
use crate::case::Lower as _;
use crate::document::TokenKind;
use crate::quotes::phrases::{finite_verb, hears_others};
use crate::quotes::view::{Sex, View};
use crate::quotes::vocabulary::flag;
use crate::report::{BlockKind, EntityKind, MentionForm, Quote, QuoteKind, Speaker, SpeakerStatus};
use crate::span::Span;
use rustc_hash::{FxHashMap, FxHashSet};

/// Sentences of the story's own that are looked at behind the quotation, at most.
const AHEAD: usize = 12;
/// Of these, sentences that may call her "the woman" whom another word told of before.
const NEAR: usize = 4;
/// And sentences of all sorts.
const SENTENCES: usize = 24;

/// So many quotations further on may have the same words, of so many letters.
const AGAIN: usize = 40;
const FEW: usize = 10;

/// Of these there may be several, or they tell of others: who is named next is another.
static MANY: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| crate::list!("quotes/commenters.txt").split_whitespace().collect());

/// Gives those who spoke without a name the name that the story has for them further on.
pub(in crate::quotes) fn resolve(view: &View, quotes: &mut [Quote]) {
    let open = |speaker: &Speaker| {
        let status = speaker.status;
        let open =
            [SpeakerStatus::Role, SpeakerStatus::Unresolved, SpeakerStatus::Organization].contains(&status);
        speaker.entity.is_none() && open
    };
    // Where the words for somebody stand, and where they last spoke.
    let mut spoke: FxHashMap<(usize, usize), usize> = FxHashMap::default();
    let mut inside = 0;
    for quote in quotes.iter() {
        // "“The manager said, ‘It rained,’” she said": whom somebody tells of is not in the story.
        if quote.end <= inside {
            continue;
        }
        inside = quote.end;
        if let Some(speaker) = quote.speaker.as_ref().filter(|s| open(s)) {
            let last = spoke.entry(speaker.described_at()).or_default();
            *last = (*last).max(quote.end).max(speaker.end);
        }
    }
    let heard = heard(view, quotes);
    // Who speaks in which paragraph.
    let voices: FxHashSet<(usize, usize)> = quotes
        .iter()
        .filter_map(|q| {
            let entity = view.entity(q.speaker.as_ref()?.entity.as_ref()?)?;
            Some((view.block(view.doc.token_at(q.start))?, entity))
        })
        .collect();
    spoke.retain(|&(start, end), last| match named_later(view, &voices, Span::new(start, end), *last) {
        Some(person) => {
            *last = person;
            true
        }
        None => false,
    });
    for speaker in quotes.iter_mut().filter_map(|q| q.speaker.as_mut()).filter(|s| open(s)) {
        let person = spoke.get(&speaker.described_at()).or_else(|| heard.get(&speaker.start));
        let person = person.and_then(|&p| view.entities.get(p));
        if let Some(person) = person {
            speaker.entity = Some(person.id.clone());
            speaker.status = SpeakerStatus::Named;
        }
    }
}

/// "“…”, | a court | has heard": where the story tells further on who said just these words, by where the court stands.
fn heard(view: &View, quotes: &[Quote]) -> FxHashMap<usize, usize> {
    let court = |s: &Speaker| {
        let words = view.doc.tokens_in(Span::new(s.start, s.end));
        hears_others(view, head_end(view, &words).saturating_sub(1))
    };
    let words = |q: &Quote| q.text.trim_matches(|c: char| !c.is_alphanumeric()).lower();
    let mut heard = FxHashMap::default();
    for (index, quote) in quotes.iter().enumerate() {
        // "Mill “gone in an hour”, says owner", above the story in which Ruiz says just that
        let at = view.doc.token_at(quote.start);
        let heads = matches!(view.doc.block_kind(at), BlockKind::Headline | BlockKind::Standfirst);
        let speaker = quote.speaker.as_ref().filter(|s| s.entity.is_none() && (court(s) || heads));
        let Some(speaker) = speaker.filter(|_| quote.kind != QuoteKind::Indirect) else { continue };
        let own = words(quote);
        let again = quotes.iter().skip(index + 1).take(AGAIN).find(|q| {
            let text = q.text.lower();
            // "It is denied that he was ever told so"
            let denies = ["denied", "never", "not true"].iter().any(|no| text.contains(no));
            q.kind != QuoteKind::Indirect && own.len() >= FEW && text.contains(&own) && !denies
        });
        let who = again.and_then(|q| view.entity(q.speaker.as_ref()?.entity.as_ref()?));
        heard.extend(who.map(|who| (speaker.start, who)));
    }
    heard
}

/// Who is meant by the words for somebody who last spoke up to `last`, as an index.
fn named_later(view: &View, voices: &FxHashSet<(usize, usize)>, words: Span, last: usize) -> Option<usize> {
    let told = Told::of(view, &view.doc.tokens_in(words))?;
    if let Some(judge) = told.presides(view) {
        return Some(judge);
    }
    let end = |at: usize| view.sentence(view.doc.token_at(at).saturating_sub(1)).end;
    let (mut at, last) = (end(words.end), end(last));
    let (mut own, mut next) = (0, true);
    for _ in 0..SENTENCES {
        let sentence = view.sentence(at);
        if at >= view.doc.tokens.len() || own == AHEAD {
            break;
        }
        at = sentence.end.max(at + 1);
        let says = sentence.clone().any(|t| view.quoted(t).is_none() && !view.punctuation(t));
        if !says || view.doc.block_kind(sentence.start) != BlockKind::Paragraph {
            continue;
        }
        own += 1;
        // Behind the headline stands who it is of, without a name, too: "A church treasurer was jailed".
        let again = told.noun.is_some_and(|noun| {
            let same = |t: usize| t > noun && view.doc.token(t).word == view.doc.token(noun).word;
            view.doc.block_kind(noun) == BlockKind::Headline && sentence.clone().any(same)
        });
        if again {
            continue;
        }
        let opens = view.block(sentence.start) != view.block(sentence.start.saturating_sub(1));
        // "“…,” the rival’s director tells me. “…” Philippa Orr is not used to thanks."
        let goes_on = told.noun.is_some() && told.sex.is_none();
        let first = sentence.start >= last && std::mem::take(&mut next) && (opens || goes_on);
        let found = told.identified(view, &sentence, own <= NEAR);
        let found = found.or_else(|| told.introduced(view, voices, &sentence).filter(|_| first));
        if found.is_some() {
            return found;
        }
    }
    None
}

/// What is known of somebody without a name.
struct Told {
    /// The word for them, where there is one.
    noun: Option<usize>,
    /// "the | 79 |-year-old"
    age: Option<usize>,
    sex: Option<Sex>,
    /// Where the words for them begin.
    start: usize,
}

impl Told {
    fn of(view: &View, tokens: &Range<usize>) -> Option<Self> {
        let start = tokens.start;
        // "| One person with knowledge of the talks | said": kept without a name.
        let kept = |t: usize| {
            view.is(t, flag::KEPT_BACK) || one_of!(view.lower(t), "knowledge" | "familiar" | "briefed")
        };
        if tokens.is_empty() || tokens.clone().any(kept) {
            return None;
        }
        let pronoun = match view.lower(start) {
            "he" => Some(Sex::Man),
            "she" => Some(Sex::Woman),
            _ => None,
        };
        if pronoun.is_some() {
            return Some(Self { noun: Some(described(view, start)?), age: None, sex: pronoun, start });
        }
        let noun = head_end(view, tokens) - 1;
        let sex = view.sex_of_word(noun);
        if view.lower(noun) == "old" {
            let age = tokens.clone().find(|&t| view.doc.token(t).kind == TokenKind::Number)?;
            return Some(Self { noun: None, age: Some(age), sex: None, start });
        }
        // "Wexley | 's head coach"
        let owned = tokens.clone().any(|t| view.lower(t) == "'s");
        let article = view.is(start, flag::DETERMINER) && !one_of!(view.lower(start), "some" | "no" | "any");
        // "| Church treasurer | told sister"
        let bare = view.doc.block_kind(start) == BlockKind::Headline;
        let known = (article || owned) && noun > start || bare;
        let known = known && somebody(view, noun);
        known.then_some(Self { noun: Some(noun), age: None, sex, start })
    }

    /// "Three women were freed after | a judge | said …. … Judge Ana Ruiz": in a story's first paragraph, the only one.
    fn presides(&self, view: &View) -> Option<usize> {
        let noun = self.noun.filter(|&n| n == self.start + 1)?;
        let word = view.lower(noun);
        if !one_of!(word, "judge" | "coroner" | "magistrate") {
            return None;
        }
        let mut above = view.doc.blocks.iter().take(view.block(self.start)?);
        let opens = above.all(|block| block.kind != BlockKind::Paragraph);
        let only = view.descriptions.only(view, word, EntityKind::Person).filter(|_| opens)?;
        let name = view.doc.token_at(only.mentions.first()?.start);
        let title = name.checked_sub(2).filter(|&t| view.lower(t + 1) == word)?;
        // "| Judge Ana Ruiz | sentenced", "At Leeds Crown Court, | Judge Ana Ruiz |", "On Friday | Judge Ana Ruiz |": nobody else's judge.
        let opens = view.sentence(name).start == title + 1;
        let court = || {
            let sits = |t: usize| one_of!(view.lower(t), "court" | "hearing" | "sentencing");
            view.lower(title) == "," && (view.sentence(name).start..title).any(sits) || view.tells_when(title)
        };
        view.entity(&only.id).filter(|_| opens || court())
    }

    fn fits(&self, view: &View, index: usize) -> bool {
        self.sex.is_none_or(|own| view.sex(index).is_none_or(|sex| sex == own))
    }

    /// "| The driver | is Tom Orr", "| Her name | is Tom Orr", "| The woman |, Ana Ruiz"
    fn identified(&self, view: &View, sentence: &Range<usize>, near: bool) -> Option<usize> {
        let noun = view.doc.token(self.noun?).word;
        let (start, last) = (sentence.start, sentence.start + 1);
        let article = view.lower(start) == "the";
        let plain = one_of!(view.lower(last), "woman" | "man" | "girl" | "boy");
        let name = view.lower(last) == "name" && one_of!(view.lower(start), "his" | "her");
        let is = one_of!(view.lower(last + 1), "is" | "was");
        let same = view.doc.token(last).word == noun && article && is;
        let other = near && (name && is || plain && article && view.lower(last + 1) == ",");
        if !same && !other {
            return None;
        }
        // "Mrs Ana Ruiz"
        let name = (last + 2..last + 4).find(|&t| view.named(t).is_some()).unwrap_or(last + 2);
        let index = view.named(name).filter(|_| view.quoted(start).is_none())?;
        (view.is_person_name(name) && self.fits(view, index)).then_some(index)
    }

    /// "| Linda Hale, 58, | came", "| Graham Orr, whose side | lost": a name that is new and says nothing more, as if it
    /// were known whose it is.
    fn introduced(
        &self,
        view: &View,
        voices: &FxHashSet<(usize, usize)>,
        sentence: &Range<usize>,
    ) -> Option<usize> {
        // "She has an apprentice, Jo Orr. … | the apprentice | says": points back.
        let owned = (self.start..self.noun.unwrap_or(self.start)).any(|t| view.lower(t) == "'s");
        let back = view.lower(self.start) == "the" && self.age.is_none() && !owned;
        if back && somebody_named(view, self.start) {
            return None;
        }
        let many = self.noun.is_some_and(|n| MANY.contains(view.lower(n)));
        let start = sentence.start;
        let index = view.named(start).filter(|_| view.capitalized(start) && !many)?;
        let person = view.entities.get(index).filter(|e| e.kind == EntityKind::Person)?;
        let end = (start..sentence.end).find(|&t| view.named(t) != Some(index))?;
        let first = person.mentions.iter().find(|m| {
            let at = view.doc.tokens_in(Span::new(m.start, m.end)).start;
            let kind = view.doc.block_kind(at);
            m.form == MentionForm::Name && matches!(kind, BlockKind::Paragraph | BlockKind::Byline)
        })?;
        let new = view.doc.tokens_in(Span::new(first.start, first.end)).start == start;
        let next = end + 1;
        let age = view.lower(end) == "," && view.doc.token(next).kind == TokenKind::Number;
        let same = age && self.age.is_some_and(|own| view.doc.token(own).word == view.doc.token(next).word);
        let plain = match view.lower(end) {
            "," => age && self.age.is_none() || one_of!(view.lower(next), "who" | "whose" | "of" | "from"),
            _ => finite_verb(view, end),
        };
        // "“…,” a teacher said. | Megan Orr, 17, was killed": who says nothing is of whom others speak.
        let speaks = || view.block(start).is_some_and(|block| voices.contains(&(block, index)));
        // "“…,” the rival's director tells me. Ana Ruiz is not used to thanks."
        let next = view.block(start) == view.block(self.start);
        let plain = same || plain && (next || speaks());
        let role = person.role_evidence.iter().any(|role| {
            let at = view.doc.tokens_in(Span::new(role.start, role.end));
            self.noun.is_none_or(|noun| !at.clone().any(|t| view.lower(t) == view.lower(noun)))
        });
        (end > start + 1 && new && plain && !role && start > self.start && self.fits(view, index))
            .then_some(index)
    }
}

/// True where the story itself has named a person so far.
fn somebody_named(view: &View, before: usize) -> bool {
    let end = view.doc.span_of(before..before + 1).start;
    view.entities.iter().filter(|e| e.kind == EntityKind::Person).any(|person| {
        person.mentions.iter().take_while(|m| m.start < end).any(|m| {
            let at = view.doc.tokens_in(Span::new(m.start, m.end)).start;
            view.doc.block_kind(at) == BlockKind::Paragraph
        })
    })
}

fn somebody(view: &View, noun: usize) -> bool {
    // "| Teacher | jailed", in a headline
    let opens = view.sentence(noun).start == noun;
    view.is_somebody(noun)
        && (opens || !view.capitalized(noun))
        && view.named(noun).is_none()
        && !view.is(noun, flag::BODY | flag::DOCUMENT | flag::PEOPLE | flag::KEPT_BACK)
}

/// "The last witness was Ruiz's daughter, a nurse. “…,” | she | said": the only one of whom the sentence before is.
fn described(view: &View, pronoun: usize) -> Option<usize> {
    let mut own = about(view, pronoun)?.filter(|&t| view.quoted(t).is_none());
    let article = |t: usize| (1..4).any(|back| one_of!(view.lower(t.saturating_sub(back)), "a" | "an"));
    let noun = own.clone().find(|&t| somebody(view, t) && article(t))?;
    let others = own.any(|t| view.is_person(t) && !view.is_person(t + 1) && view.lower(t + 1) != "'s");
    (!others).then_some(noun)
}

#[cfg(test)]
mod tests {
    use crate::testing::first_speaker;

    #[test]
    fn who_spoke_without_a_name_is_named_further_on() {
        for (text, name) in [
            (
                "“It rained,” said a carpenter.\n\nAna Ruiz, 39, came early. “It poured,” she said.",
                "Ana Ruiz",
            ),
            // Of whom others speak, and who says nothing.
            (
                "“He is a danger,” the judge said.\n\nTom Hale, 33, of Mill Lane, was banned for two years.",
                "",
            ),
            ("“She was kind,” said a teacher.\n\nAna Ruiz, 17, was killed when the car left the road.", ""),
            ("A cleaner rang 999. “I saw smoke,” she said.\n\nAna Ruiz, 62, was found dead upstairs.", ""),
            ("“He came from nowhere,” said the bus driver.\n\nTom Hale, from Leeds, broke his arm.", ""),
            (
                "He was “too fat to dance”, a tribunal heard.\n\n“He was never ‘too fat to dance’,” said Ana Ruiz.",
                "",
            ),
            ("“It rained,” said the 79-year-old.\n\nAna Ruiz, 79, was on her way home.", "Ana Ruiz"),
            (
                "“It rained,” said Wexley’s head coach.\n\nTom Hale, whose side have slipped, said: “It poured.”",
                "Tom Hale",
            ),
            (
                "A taxi driver says it is “a wet day”.\n\nThe video went round.\n\nThe driver is Tom Hale.",
                "Tom Hale",
            ),
            ("“It rained,” said a line mechanic. His name is Tom Hale, and he is 60.", "Tom Hale"),
            (
                "A widow who deals in wood wept. “It rained,” the widow said.\n\nThe woman, Mrs Ana Ruiz, left.",
                "Ana Ruiz",
            ),
            (
                "The last witness was Orr’s daughter, a nurse. “It rained,” she said.\n\nAna Ruiz, 39, said: “It poured.”",
                "Ana Ruiz",
            ),
            (
                "“It rained,” the rival’s director tells me. “It pours.” Ana Ruiz is not used to thanks.",
                "Ana Ruiz",
            ),
            (
                "Church treasurer who stole £41,000 told sister: “I can’t undo it”\n\nA church treasurer who spent parish funds on holidays was jailed on Friday.\n\nAna Ruiz, 58, told her sister: “I can’t undo it now.”",
                "Ana Ruiz",
            ),
            (
                "A boat smelt “strongly of spirit”, a court heard.\n\n“It smelt strongly of spirit,” said Ana Ruiz.",
                "Ana Ruiz",
            ),
            (
                "Two men were freed after a judge said it was “a wet day”.\n\nIt rained.\n\nJudge Ana Ruiz left.",
                "Ana Ruiz",
            ),
            ("A man was freed after a former judge said it was “a wet day”.\n\nJudge Ana Ruiz left.", ""),
            (
                "A man was freed after a judge said it was “a wet day”.\n\nHis appeal will be heard by Judge Ana Ruiz.",
                "",
            ),
            ("It rained.\n\nA judge said it was “a wet day”.\n\nJudge Ana Ruiz left.", ""),
            (
                "Ann Orr asked. A source with knowledge of it said: “It rained.”\n\nAna Ruiz, 39, laughed. “It poured,” she said.",
                "",
            ),
            // Of another age, another trade, one of many, somebody told of before, a woman who is a man.
            ("“It rained,” said the 79-year-old.\n\nAna Ruiz, 33, was on her way home.", ""),
            ("“It rained,” said a taxi driver.\n\nJudge Ana Ruiz, of Mill Lane, left.", ""),
            ("“It rained,” said a neighbour.\n\nAna Ruiz, 33, was on her way home.", ""),
            ("A crowd met. “It rained,” said the apprentice.\n\nAna Ruiz, who taught, left.", ""),
            ("“It rained,” said the widow.\n\nTom Hale, 33, was on his way home.", ""),
            ("“She was kind,” said a former student. The murdered student was Eva Holm, 19.", ""),
        ] {
            assert_eq!(first_speaker(text), name, "{text}");
        }
    }
}
