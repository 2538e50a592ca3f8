//! What capitals are worth in a text, and which of them are first names.

use super::Page;
use crate::document::{Case, TokenKind};
use crate::entities::facts::Facts;
use crate::report::BlockKind;

impl Page<'_> {
    /// "The midfielder | Prince | Weller", "named the suspects as | King | Weller, 26": a first name, where a surname alone
    /// stands behind it and a player or who is accused is called so, and no title.
    pub(super) fn name_princes(&mut self) {
        // "King Weller was crowned": a king after all.
        if !self.doc.tokens_of(&["crowned", "throne", "royal", "reign", "kingdom", "palace"]).is_empty() {
            return;
        }
        let given = |&at: &usize| {
            let (before, next) = (self.doc.before(at, 1), at + 1);
            let called = || {
                self.doc.token(before).case == Case::Lower
                    && (self.is(before, Facts::SPORT_ROLE)
                        || one_of!(
                            self.folded(before),
                            "suspect" | "trader" | "student" | "singer" | "rapper"
                        ))
                    || self.doc.word(before) == "as"
                        && self.doc.lower(at + 2) == ","
                        && (self.age(at + 3) || self.folded(at + 3) == "alias")
                        && (2..6).any(|back| {
                            one_of!(self.doc.word(self.doc.before(at, back)), "named" | "identified")
                        })
            };
            one_of!(self.doc.word(at), "Prince" | "King")
                && self.namelike(next)
                && !self.is(next, Facts::FIRST_NAME | Facts::GEOGRAPHY | Facts::COMMON)
                && !self.namelike(at + 2)
                && called()
        };
        for at in self.capitals(1).filter(given).collect::<Vec<_>>() {
            if let Some(facts) = self.facts.get_mut(at) {
                facts.remove(Facts::ALL_OFFICE);
                facts.add(Facts::MALE);
            }
        }
    }

    /// "| DC | Weller said": a police officer, where the story has "DC Tom Weller" or "Detective Constable Tom Weller".
    pub(super) fn name_officers(&mut self) {
        let rank = |at: usize| {
            one_of!(self.doc.word(at), "DC" | "DI") || one_of!(self.folded(at), "constable" | "inspector")
        };
        let named = |at: &usize| {
            let full = |other: usize| {
                self.namelike(other - 1) && self.capital(other) && rank(self.doc.before(other, 2))
            };
            one_of!(self.doc.word(*at), "DC" | "DI")
                && self.namelike(at + 1)
                && !self.is(at + 1, Facts::PLACE_TAIL)
                && self.doc.token(at + 2).case == Case::Lower
                && self
                    .doc
                    .tokens_of(&[self.doc.lower(at + 1)])
                    .into_iter()
                    .any(|other| other > 1 && full(other))
        };
        for at in self.doc.tokens_of(&["dc", "di"]).into_iter().filter(named).collect::<Vec<_>>() {
            if let Some(facts) = self.facts.get_mut(at) {
                facts.add(Facts::TITLE);
            }
        }
    }

    /// What is known of each token besides its word.
    pub(super) fn weigh_capitals(&mut self) {
        let doc = self.doc;
        for sentence in &doc.sentences {
            let (mut capital, mut lower, mut upper, mut small) = (0, 0, 0, 0);
            for token in doc.tokens.get(sentence.tokens.clone()).unwrap_or_default() {
                let long = token.end - token.start > 3;
                match token.case {
                    Case::Lower if long => lower += 1,
                    Case::Lower => small += 1,
                    Case::Title | Case::Mixed if long => capital += 1,
                    Case::Upper if long => {
                        capital += 1;
                        upper += 1;
                    }
                    _ => {}
                }
            }
            let heading = doc.blocks.get(sentence.block).is_some_and(|b| {
                matches!(b.kind, BlockKind::Headline | BlockKind::Related | BlockKind::Subheading)
            });
            // "He met Ana Ruiz of the Delta Harbour Trust in Port Alden.": names, in prose.
            let prose = sentence.tokens.clone().next_back().is_some_and(|last| doc.lower(last) == ".");
            let loud = capital >= 3
                && capital > 2 * lower
                && (heading
                    || lower == 0 && !(prose && small > 1)
                    || upper > 2 * lower && 2 * upper > capital
                    || capital > 4 * lower && !prose);
            let furniture = doc.blocks.get(sentence.block).is_some_and(|b| b.kind == BlockKind::Furniture);
            for facts in self.facts.get_mut(sentence.tokens.clone()).into_iter().flatten() {
                facts.set(Facts::LOUD, loud);
                facts.set(Facts::FURNITURE, furniture);
            }
        }
        let mut fresh = true;
        let mut sentence = u32::MAX;
        for (at, token) in doc.tokens.iter().enumerate() {
            if token.sentence != sentence {
                sentence = token.sentence;
                fresh = true;
            }
            let Some(facts) = self.facts.get_mut(at) else { break };
            match token.kind {
                TokenKind::Word | TokenKind::Number => {
                    facts.set(Facts::STARTS, fresh);
                    if token.kind == TokenKind::Word && token.capitalized() {
                        facts.add(Facts::CAPITAL);
                        self.capitals.push(at);
                    }
                    let loud = facts.any(Facts::LOUD);
                    if let Some(uses) = self.uses.get_mut(token.word.index()) {
                        if token.case == Case::Lower {
                            uses.lower += 1;
                        } else if token.capitalized() && !fresh && !loud {
                            uses.capital += 1;
                        }
                    }
                    fresh = false;
                }
                TokenKind::Punctuation | TokenKind::Symbol => {
                    self.marks.push(at);
                    let mark = doc.lower(at);
                    // An en dash without spaces joins two names as a hyphen does: "Murray–Darling Basin".
                    let tight = || !token.spaced && !doc.token(at + 1).spaced;
                    let hyphen = matches!(mark, "-" | "‐" | "‑") || mark == "–" && tight();
                    facts.set(Facts::HYPHEN, hyphen && token.kind == TokenKind::Punctuation);
                    if matches!(mark, "\"" | "“" | "‘" | "``" | "'" | ":" | "•" | "*" | "—" | "(" | "[")
                    {
                        fresh = true;
                    }
                }
            }
        }
        for &at in &self.capitals {
            let (facts, uses) = (self.facts(at), self.uses(at));
            let clear = !facts.any(Facts::LOUD | Facts::STARTS)
                || !facts.any(Facts::COMMON) && (uses.capital > 0 || uses.lower == 0);
            if let Some(own) = self.facts.get_mut(at) {
                own.set(Facts::NAMELIKE, clear && !facts.any(Facts::NOT_NAME));
            }
        }
    }
}
