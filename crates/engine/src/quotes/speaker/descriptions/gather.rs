//! Gathering: how a text describes those whom it names.

use std::ops::Range;

use super::{BEARERS, BY_NAME, Descriptions, LONGEST, same};
use crate::document::TokenKind;
use crate::quotes::phrases::{ending_at, finite_verb, starting_at};
use crate::quotes::view::View;
use crate::quotes::vocabulary::flag;
use crate::report::{EntityKind, Mention, MentionForm};
use crate::tagger::Pos;

/// Most mentions of an entity that are looked at.
const MENTIONS: usize = 24;
/// How far behind a name a plea may stand, in tokens.
const PLEA: usize = 12;

impl<'a> Descriptions<'a> {
    /// Gathers what stands right around the names of a text: "retired postman Ana Ruiz", "Ruiz, 71, a teacher".
    pub(in crate::quotes) fn new(view: &View<'a>) -> Self {
        let mut all = Self::default();
        for (index, entity) in view.entities.iter().enumerate() {
            all.head(view, index);
            if !matches!(entity.kind, EntityKind::Person | EntityKind::Organization) {
                continue;
            }
            for role in &entity.role_evidence {
                all.add_all(view, index, view.doc.tokens_in(crate::span::Span::new(role.start, role.end)));
            }
            // "| His | Kelbrook side were two down": whose team it is, manages it.
            for own in entity
                .mentions
                .iter()
                .filter(|m| one_of!(&*m.text, "his" | "her" | "His" | "Her"))
                .take(MENTIONS)
            {
                let team = view.doc.token_at(own.start) + 1;
                if view.capitalized(team) && one_of!(view.lower(team + 1), "side" | "team" | "players") {
                    all.add(index, "manager");
                    all.words.insert((index, view.lower(team)));
                }
            }
            let names = entity.mentions.iter().filter(|m| m.form == MentionForm::Name).take(MENTIONS);
            for mention in names {
                let name = view.doc.tokens_in(crate::span::Span::new(mention.start, mention.end));
                if view.quoted(name.start).is_none() {
                    all.around(view, index, &name);
                }
                if entity.kind == EntityKind::Organization {
                    // "The | Charity | Commission" is no charity.
                    let sort = |t: &usize| {
                        view.is(*t, flag::BODY) && !(view.is(*t, flag::COMPANY) && view.is(t + 1, flag::BODY))
                    };
                    name.filter(sort).for_each(|t| all.add(index, view.lower(t)));
                }
            }
        }
        all
    }

    fn head(&mut self, view: &View<'a>, index: usize) {
        let Some(entity) = view.entities.get(index) else { return };
        if !matches!(entity.kind, EntityKind::Organization | EntityKind::Place) {
            return;
        }
        let name = |m: &&Mention| m.form == MentionForm::Name && m.text.len() == entity.name.len();
        if let Some(mention) = entity.mentions.iter().find(name) {
            let name = view.doc.tokens_in(crate::span::Span::new(mention.start, mention.end));
            if let Some(last) = name.end.checked_sub(1).filter(|_| name.len() > 1) {
                let known = self.heads.entry(view.lower(last)).or_default();
                if known.len() < BEARERS {
                    known.push(index);
                }
            }
        }
    }

    fn around(&mut self, view: &View<'a>, index: usize, name: &Range<usize>) {
        let sentence = view.sentence(name.start);
        let noun = |t: usize| {
            view.quoted(t).is_none()
                && (matches!(view.pos(t), Pos::Noun | Pos::ProperNoun | Pos::Adjective | Pos::Number)
                    || view.lower(t) == "-"
                    || view.doc.token(t).kind == TokenKind::Number
                    || same(view.lower(t)) != view.lower(t))
        };
        let floor = name.start.saturating_sub(LONGEST).max(sentence.start);
        let before = (floor..name.start).rev().take_while(|&t| noun(t)).last().unwrap_or(name.start);
        self.add_all(view, index, before..name.start);
        // "The supplier, | Ruiz Ltd, | said"
        let closed = one_of!(view.lower(name.end), "," | "." | ":" | "—") || name.end >= sentence.end;
        // "The judge, | Mr Justice | Ruiz, adjourned"
        let title =
            (floor..name.start).rev().take_while(|&t| view.capitalized(t)).last().unwrap_or(name.start);
        if let Some(comma) = title.checked_sub(1).filter(|&c| closed && view.lower(c) == ",")
            && let Some(phrase) = comma.checked_sub(1).and_then(|last| ending_at(view, last, sentence.start))
            && !view.capitalized(phrase.end - 1)
            && view.is(phrase.start, flag::DETERMINER | flag::POSSESSIVE)
        {
            self.add_all(view, index, phrase);
        }
        // "Justice Ruiz" is a judge, "Det Con Ruiz" an officer.
        let titles = (floor..name.start).rev().take(3).take_while(|&t| view.capitalized(t));
        for title in titles {
            // "Defense attorney Ben Hale" prosecutes nobody.
            let word = match (view.lower(title.wrapping_sub(1)), view.lower(title)) {
                ("u.s." | "us" | "district" | "state" | "county", "attorney") => "prosecutor",
                (_, word) => word,
            };
            implied(word).iter().for_each(|word| self.add(index, word));
        }
        // "Giving evidence, | Ruiz | said", "Ruiz, giving evidence, said", "Ruiz, of Leeds, | denies fraud"
        let first = (name.start <= sentence.start + 4).then_some(sentence.start);
        let gives = |t: usize| view.lower(t) == "giving" && view.lower(t + 1) == "evidence";
        if first.into_iter().chain([name.end + 1]).any(gives) {
            self.add(index, "witness");
        }
        let verb = (name.end..sentence.end.min(name.end + PLEA)).find(|&t| finite_verb(view, t));
        if verb
            .is_some_and(|v| one_of!(view.lower(v), "denies" | "denied" | "pleaded" | "admits" | "admitted"))
        {
            self.add(index, "defendant");
        }
        // "Ruiz, 57, is | accused | of fraud"
        let accused = |v: usize| {
            one_of!(view.lower(v), "is" | "was")
                && (one_of!(view.lower(v + 1), "accused" | "charged")
                    || view.lower(v + 1) == "on" && view.lower(v + 2) == "trial")
        };
        if verb.is_some_and(accused) {
            self.add(index, "defendant");
        }
        if !one_of!(view.lower(name.end), "," | "(") {
            return;
        }
        let mut next = name.end + 1;
        // "Ruiz, | prosecuting |, said"
        match view.lower(next) {
            "prosecuting" => ["prosecutor", "lawyer"].iter().for_each(|word| self.add(index, word)),
            "defending" | "mitigating" => self.add(index, "lawyer"),
            _ => {}
        }
        if view.doc.token(next).kind == TokenKind::Number {
            self.add(index, view.lower(next));
            self.aged(index, view.lower(next));
            if let Some(entity) = view.entities.get(index).filter(|e| e.kind == EntityKind::Person) {
                self.ages.entry(&entity.id).or_insert(view.lower(next));
            }
            next += 2;
        }
        // "Ruiz, | a chip maker, | said", not "After Ruiz, | the mayor | spoke".
        if let Some(phrase) = starting_at(view, next, sentence.end)
            && !finite_verb(view, phrase.end)
            && !view.capitalized(phrase.start)
        {
            // "Ruiz, a | 19 |-year-old"
            if let Some(old) = phrase.clone().find(|&t| view.lower(t) == "year")
                && let Some(age) = old.checked_sub(2)
            {
                self.aged(index, view.lower(age));
            }
            self.add_all(view, index, phrase);
        }
    }

    /// What somebody of that age is called.
    fn aged(&mut self, index: usize, age: &str) {
        match age.parse::<u32>() {
            Ok(13..=19) => self.add(index, "teenager"),
            Ok(66..=110) => self.add(index, "pensioner"),
            _ => {}
        }
    }

    fn add_all(&mut self, view: &View<'a>, index: usize, tokens: Range<usize>) {
        // "The union's | general secretary, Ruiz,": he is no union.
        let owner = tokens.clone().take(LONGEST).rfind(|&t| view.lower(t) == "'s");
        let tokens = owner.map_or(tokens.start, |o| o + 1)..tokens.end;
        for token in tokens.take(LONGEST * 2) {
            if matches!(view.doc.token(token).kind, TokenKind::Word | TokenKind::Number) {
                self.add(index, view.lower(token));
                if view.capitalized(token) && view.named(token).is_some() {
                    self.words.insert((index, BY_NAME));
                }
            }
        }
    }

    fn add(&mut self, index: usize, word: &'a str) {
        let word = same(word);
        if self.words.insert((index, word)) {
            let known = self.bearers.entry(word).or_default();
            if known.len() < BEARERS {
                known.push(index);
            }
        }
    }
}

/// What a title says besides.
fn implied(title: &str) -> &'static [&'static str] {
    match title {
        "justice" => &["judge"],
        "father" => &["priest"],
        "prosecutor" => &["prosecutor"],
        "det" | "det." | "detective" | "dci" | "di" | "ds" => &["officer", "detective"],
        "insp" | "insp." | "inspector" | "pc" | "constable" | "trooper" => &["officer"],
        "sen." | "senator" | "rep." | "hon." | "congressman" | "congresswoman" | "mp" | "td" | "msp" => {
            &["lawmaker", "politician"]
        }
        _ => &[],
    }
}
