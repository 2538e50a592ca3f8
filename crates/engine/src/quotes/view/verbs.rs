//! Which tokens are verbs, and cues among them: the tagger's word, and where the words beside a token know better.

use super::View;
use crate::quotes::vocabulary::{Cue, CueClass, flag, form};
use crate::tagger::Pos;

impl View<'_> {
    /// The cue verb at a token, its particle looked up after it.
    pub(in crate::quotes) fn cue(&self, token: usize) -> Option<Cue> {
        let listed = self.listed_cue(token)?;
        self.remembered(token, |memo| &memo.cue, || self.cue_of(token, listed))
    }

    fn cue_of(&self, token: usize, cue: Cue) -> Option<Cue> {
        // "submitted | that it was lawful", not "submitted a plan", "submitted that essay"
        if self.lower(token).starts_with("submit")
            && !(self.lower(token + 1) == "that"
                && (token + 2..self.sentence(token).end)
                    .any(|t| matches!(self.doc.pos(t), Pos::VerbPast | Pos::VerbPresent | Pos::Modal)))
        {
            return None;
        }
        // "self-described", "so-called"
        if token.checked_sub(1).is_some_and(|before| self.lower(before) == "-")
            && !self.doc.token(token).spaced
        {
            return None;
        }
        let pos = self.pos(token);
        // What the tagger knows for a noun, an adjective or a name is no verb ("a report", "Will Say").
        match pos {
            Pos::Other => (!self.looks_nominal(token)).then_some(cue),
            // "Trump's proposed ban"
            Pos::VerbPast | Pos::VerbParticiple if self.owned(token) || self.describes(token) => None,
            Pos::VerbBase | Pos::VerbPresent | Pos::VerbPast | Pos::VerbGerund | Pos::VerbParticiple => {
                Some(cue)
            }
            _ => None,
        }
    }

    /// The part of speech: the tagger's, but "wrote" is no noun where nothing makes it one.
    pub(in crate::quotes) fn pos(&self, token: usize) -> Pos {
        let pos = self.doc.pos(token);
        if pos != Pos::Noun {
            return pos;
        }
        self.remembered(token, |memo| &memo.pos, || self.pos_of_noun(token))
    }

    fn pos_of_noun(&self, token: usize) -> Pos {
        let pos = Pos::Noun;
        // "Ruiz writes: “…”", "The report on Monday states that": what leads words is a verb.
        let states = |c: Cue| {
            let leads = one_of!(self.lower(token + 1), ":" | ",") && self.quoted(token + 2).is_some()
                // "One sign | read | “…”"
                || self.quoted(token + 1).is_some()
                    && token.checked_sub(1).is_some_and(|b| self.is(b, flag::DOCUMENT));
            // "Prosecutors | allege | that"
            let many = c.forms & form::BASE != 0
                && self.lower(token + 1) == "that"
                && token
                    .checked_sub(1)
                    .is_some_and(|b| self.doc.pos(b) == Pos::Noun && self.lower(b).ends_with('s'));
            // "The mayor | wonders | whether"
            let asks = c.class == CueClass::Ask
                && c.forms & form::THIRD != 0
                && one_of!(self.lower(token + 1), "whether" | "if");
            if many || asks {
                return true;
            }
            (c.forms & form::THIRD != 0 || leads && c.forms & form::PAST != 0)
                && matches!(
                    c.class,
                    CueClass::Say
                        | CueClass::Tell
                        | CueClass::Write
                        | CueClass::Ask
                        | CueClass::Claim
                        | CueClass::Warn
                )
                && token.checked_sub(1).is_some_and(|b| {
                    self.quoted(b).is_none() && (!self.punctuation(b) || leads && self.lower(b) == ",")
                })
                && (leads
                    || self.lower(token + 1) == "that"
                        && token
                            .checked_sub(1)
                            .is_some_and(|b| self.tells_when(b) || self.named(b).is_some()))
        };
        // "The bank | cut | rates": a body and what it does, not "a tax cut".
        let short = token.checked_sub(1).is_some_and(|b| self.is(b, flag::BODY | flag::ROLE))
            && one_of!(self.lower(token), "cut" | "hit" | "shut" | "quit" | "beat" | "set" | "put" | "split")
            && (self.lower(token + 1).ends_with('s') && self.doc.pos(token + 1) == Pos::Noun
                || self.is(token + 1, flag::DETERMINER | flag::POSSESSIVE));
        if short {
            return Pos::VerbPast;
        }
        // What follows may only be one of the listed verbs.
        let Some(cue) = self.entry(token).and_then(|entry| entry.cue) else { return pos };
        // "The company | expects | to grow", "the airline | promises | refunds"
        let third = cue.forms & form::THIRD != 0
            && matches!(cue.class, CueClass::Belief | CueClass::Plan | CueClass::Claim)
            && self.lower(token).ends_with('s')
            && token.checked_sub(1).is_some_and(|b| self.is(b, flag::BODY | flag::COMPANY))
            && (self.lower(token + 1) == "to" || self.doc.pos(token + 1) == Pos::Noun);
        if third {
            return Pos::VerbPresent;
        }
        // "with Ruiz | warning of"
        let warns = cue.forms & form::GERUND != 0
            && token.checked_sub(1).is_some_and(|b| self.named(b).is_some())
            && (2..6).any(|n| token.checked_sub(n).is_some_and(|b| self.lower(b) == "with"));
        if warns {
            return Pos::VerbGerund;
        }
        let slip = (cue.forms & form::PAST != 0 && cue.forms & (form::BASE | form::THIRD) == 0
            || states(cue))
            && !self.capitalized(token)
            && !self.looks_nominal(token);
        if slip { Pos::VerbPast } else { pos }
    }

    /// The cue verb at a token whatever the tagger thinks: for places where nothing but a verb can stand.
    pub(in crate::quotes) fn listed_cue(&self, token: usize) -> Option<Cue> {
        let entry = self.entry(token)?;
        let after = self.doc.lower(token + 1);
        entry.phrasal.iter().find(|(p, _)| **p == *after).map(|p| p.1).or(entry.cue)
    }

    /// A word after a determiner or possessive is a noun whatever else it may be.
    fn looks_nominal(&self, token: usize) -> bool {
        token.checked_sub(1).is_some_and(|before| {
            self.is(before, flag::DETERMINER | flag::POSSESSIVE) && !self.is(before, flag::PRONOUN)
        })
    }

    fn owned(&self, token: usize) -> bool {
        token.checked_sub(1).is_some_and(|before| {
            self.pos(before) == Pos::Possessive
                || self.is(before, flag::POSSESSIVE)
                    && !self.is(before, flag::PRONOUN)
                    && self.pos(before) != Pos::Pronoun
        })
    }

    /// "the | reported | deal", "after | repeated | appeals", "the third | named | storm": a participle that only says
    /// of what sort a noun is.
    fn describes(&self, token: usize) -> bool {
        let noun = matches!(self.pos(token + 1), Pos::Noun | Pos::ProperNoun | Pos::Adjective)
            && !self.is(token + 1, flag::DETERMINER | flag::PRONOUN);
        let before = |steps: usize| token.checked_sub(steps);
        // "One | accused | Ms Ruiz of": somebody without a name.
        let somebody = |at: usize| {
            self.capitalized(token + 1)
                && one_of!(self.lower(at), "one" | "another" | "some" | "many" | "both")
        };
        let article = |at: Option<usize>| {
            at.is_some_and(|at| {
                self.is(at, flag::DETERMINER) && !self.is(at, flag::PRONOUN | flag::RELATIVE) && !somebody(at)
            })
        };
        let preposition = before(1).is_some_and(|at| self.is(at, flag::PREPOSITION));
        let adjective = before(1).is_some_and(|at| matches!(self.pos(at), Pos::Adjective | Pos::Number));
        // "ignored | repeated | warnings", not "those who fled repeated claims": a verb has another verb's things.
        let object = || {
            self.lower(token) == "repeated"
                && (!before(2).is_some_and(|at| self.is(at, flag::RELATIVE))
                    // "A man who ignored repeated warnings | was jailed |"
                    || (token + 2..self.sentence(token).end)
                        .any(|at| matches!(self.doc.pos(at), Pos::VerbPast | Pos::VerbPresent | Pos::Modal)))
                && before(1).is_some_and(|at| {
                    let verb = matches!(
                        self.pos(at),
                        Pos::VerbPast
                            | Pos::VerbPresent
                            | Pos::VerbParticiple
                            | Pos::VerbBase
                            | Pos::VerbGerund
                            | Pos::Particle
                    );
                    verb && !self.is(at, flag::AUXILIARY)
                })
        };
        noun && (article(before(1)) || preposition || adjective && article(before(2)) || object())
    }
}
