//! Whom pronouns mean where the text tells of the dead and of those who mourn them.

use super::clauses::{behind, owns};
use super::scene::{MOST_NAMED, Pronoun, Scene};
use super::{LEAD, told};
use crate::entities::facts::Facts;
use crate::entities::figures::Figure;
use crate::tagger::Pos;

/// Among so many people a relative is looked for: every paragraph of a long list may name one.
const MOST_RELATIVES: usize = 128;

impl Scene<'_> {
    /// "The cause was cancer, | her | daughter, Lola Ruiz, said. … Born in Leeds, | she | was": the paragraph behind
    /// whoever confirms a death tells of the dead; what was said or left unsaid, the others did.
    pub(super) fn mourned(&self, pronoun: &Pronoun) -> Option<usize> {
        let doc = self.page.doc;
        let before = pronoun.sentence.checked_sub(1).filter(|_| pronoun.subject)?;
        let own = doc.sentence(before).filter(|s| s.block != pronoun.block)?.tokens.clone();
        let his = |t: usize| told(doc.lower(t)) == Some(pronoun.sex);
        let dies = |t: usize| doc.lower(t + 1) == "death" && (his(t) || doc.lower(t) == "the");
        let confirms = |t: &usize| one_of!(doc.lower(*t), "confirmed" | "announced");
        let verb = own.clone().take(LEAD).find(confirms);
        let cause = doc.lower(own.start + 1) == "cause" && doc.lower(own.start + 2) == "was";
        if !cause && !verb.is_some_and(|v| dies(v + 1) || dies(own.start) && doc.lower(v + 1) == "by") {
            return None;
        }
        let does = pronoun.at + 1 + usize::from(doc.pos(pronoun.at + 1) == Pos::Adverb);
        let named = self.cast.get(pronoun.sentence)?.first().is_some_and(|f| f.0 < pronoun.at);
        let other = self.page.is(does, Facts::SPEECH)
            || one_of!(
                doc.lower(does),
                "did"
                    | "gave"
                    | "declined"
                    | "provided"
                    | "posted"
                    | "shared"
                    | "wrote"
                    | "thanked"
                    | "found"
                    | "represented"
            );
        if named || other || doc.pos(does) != Pos::VerbPast {
            return None;
        }
        let mut owners = self.cast.get(before)?.iter().take(MOST_NAMED).filter(|o| his(o.0) && !dies(o.0));
        let dead = owners.next().filter(|o| owns(self.page, o.0) && self.known(pronoun, o.1))?.1;
        let tells = || self.figures.get(dead).is_some_and(|f| super::dies(self.page, f));
        (!cause || tells()).then_some(dead)
    }

    /// "Its director, Ngozi Bell, said that | her | rulings lasted": in a life, what others tell of deeds and of the death
    /// is about whom it is of; their lives, homes and teams are their own.
    pub(super) fn told_of(&self, pronoun: &Pronoun) -> bool {
        let (page, at) = (self.page, pronoun.at);
        let Some(own) = page.doc.sentence(pronoun.sentence) else { return false };
        if !one_of!(
            page.doc.lower(at + 1),
            "death" | "passing" | "ashes" | "legacy" | "rulings" | "sermons" | "paintings" | "poems"
        ) {
            return false;
        }
        let cast = self.cast.get(pronoun.sentence);
        let named =
            |t: usize| cast.is_some_and(|own| own.iter().take(MOST_NAMED).any(|&(token, _)| token == t));
        let mut before = (own.tokens.start..at).rev().take(LEAD).take_while(|&t| !named(t));
        before.any(|t| page.is(t, Facts::SPEECH) && page.doc.pos(t).finite())
    }

    /// "| Her | marriage ended in 1969", "| She | could be stern", at the beginning of a paragraph of a life: its own, unless
    /// the sentence before tells of somebody else who may be meant, and of deeds that are not over. And "her mother had
    /// sung two days before | she | died".
    pub(super) fn goes_on_with_life(&self, pronoun: &Pronoun, late: usize) -> bool {
        let (page, at) = (self.page, pronoun.at);
        let Some(own) = page.doc.sentence(pronoun.sentence) else { return false };
        let kin = |t: usize| told(page.doc.lower(t)) == Some(pronoun.sex) && page.is(t + 1, Facts::KIN);
        if pronoun.subject && one_of!(page.doc.lower(at + 1), "died" | "dies") {
            let said = |t: usize| page.is(t, Facts::SPEECH) && page.doc.pos(t).finite();
            return (own.tokens.start..at).take(LEAD).skip_while(|&t| !said(t)).any(kin);
        }
        let Some(before) = pronoun.sentence.checked_sub(1) else { return false };
        let opens = page.starts(at) && page.doc.sentence(before).map(|s| s.block) != Some(pronoun.block);
        let verb = at + 1;
        let over = !pronoun.subject
            || page.doc.pos(verb) == Pos::VerbPast
            || one_of!(page.doc.lower(verb), "could" | "would" | "was" | "had");
        let quoted = |t: usize| self.quoted.get(t) == Some(&true);
        // "The mayor, Tom Bell, wept. | He | will attend": but a sentence that names the dead tells of them.
        let cast = || self.cast.get(before).into_iter().flatten().take(MOST_NAMED);
        let names_late = || cast().any(|&(t, person)| person == late && told(page.doc.lower(t)).is_none());
        let other = || cast().any(|&(_, person)| person != late && self.fits(pronoun, person));
        opens
            && over
            && !page.is(verb, Facts::SPEECH)
            && !(at..at + LEAD).any(quoted)
            && (!other() || names_late())
    }

    /// "Her mother, | Enid |, kept a shop. | She | married": in a life, a parent who is only named is not whom it goes on
    /// about.
    pub(super) fn is_parent_of_late(&self, pronoun: &Pronoun, token: usize, person: usize) -> bool {
        let page = self.page;
        let (comma, kin) = (page.doc.before(token, 1), page.doc.before(token, 2));
        self.late.is_some_and(|late| late != person && self.known(pronoun, late))
            && page.doc.lower(comma) == ","
            && one_of!(page.folded(kin), "mother" | "father" | "grandmother" | "grandfather")
            && told(page.doc.lower(page.doc.before(kin, 1))) == Some(pronoun.sex)
            && !(token..token + LEAD).any(|t| page.together(token, t) && page.is(t, Facts::SPEECH))
    }

    /// "| He | is survived by two sons": of whose life the story tells.
    pub(super) fn survived(&self, pronoun: &Pronoun) -> Option<usize> {
        let doc = self.page.doc;
        let leaves = one_of!(doc.lower(pronoun.at + 1), "is" | "was")
            && doc.lower(pronoun.at + 2) == "survived"
            && doc.lower(pronoun.at + 3) == "by";
        self.late.or(self.main).filter(|&m| pronoun.subject && leaves && self.known(pronoun, m))
    }

    /// "The magistrate, Hugh Vaughan, fined him. | His | daughter, Nerys Gethin, said": whose name she has, and nobody else who
    /// may be meant.
    pub(super) fn of_family(&self, pronoun: &Pronoun) -> Option<usize> {
        let (page, at) = (self.page, pronoun.at);
        let kin =
            at + 1 + usize::from(one_of!(page.folded(at + 1), "younger" | "older" | "elder" | "eldest"));
        let own = page.starts(at) && page.is(kin, Facts::KIN) && page.doc.lower(kin + 1) == ",";
        let blood = one_of!(
            page.folded(kin),
            "son" | "daughter" | "brother" | "sister" | "wife" | "widow" | "husband"
        );
        if !own || !blood {
            return None;
        }
        let &(_, relative) =
            self.cast.get(pronoun.sentence)?.iter().take(MOST_NAMED).find(|(token, _)| *token == kin + 2)?;
        let (_, surname) = self.figures.get(relative)?.name.rsplit_once(' ')?;
        let bears = |figure: &Figure| {
            let before = figure.names().next().is_some_and(|spot| spot.tokens.start < at);
            let last = figure.name.rsplit(' ').next();
            before && last.is_some_and(|last| last == surname || surname.split('-').any(|part| part == last))
        };
        let mut bearers = (0..self.figures.len().min(MOST_RELATIVES)).filter(|&person| {
            person != relative && self.known(pronoun, person) && self.figures.get(person).is_some_and(bears)
        });
        let one = bearers.next().filter(|_| bearers.next().is_none())?;
        // "His doctor, Peter Miller, … | His | daughter, Ruth Miller": in a life, its own.
        self.late.is_none_or(|late| late == one || !self.known(pronoun, late)).then_some(one)
    }

    /// "Detective Ruiz said it was a truck. | His | sister mourned | him |": the family behind an official is that of the
    /// one who was killed.
    pub(super) fn bereaved(&self, pronoun: &Pronoun) -> Option<usize> {
        let doc = self.page.doc;
        let at = doc.sentence(pronoun.sentence)?.tokens.start;
        let kin = one_of!(
            doc.lower(at + 1),
            "sister"
                | "brother"
                | "mother"
                | "father"
                | "wife"
                | "husband"
                | "son"
                | "daughter"
                | "family"
                | "parents"
        );
        if !kin || !one_of!(doc.lower(at), "his" | "her") || told(doc.lower(at)) != Some(pronoun.sex) {
            return None;
        }
        let officer = self.cast.get(pronoun.sentence.checked_sub(1)?)?.first()?.0;
        // "Officer Ben Cole left. | His | wife, Ann Cole,": his own.
        let surname = doc.token(behind(self.page, officer) - 1).word;
        if (at..at + LEAD).any(|t| self.page.together(at, t) && doc.token(t).word == surname) {
            return None;
        }
        // The official speaks of the death, and of nobody as "he", who might be himself.
        let end = behind(self.page, officer);
        let mut rest = (end..at).take_while(|&t| self.page.together(end, t));
        if !self.page.is(end, Facts::SPEECH) || rest.any(|t| told(doc.lower(t)).is_some()) {
            return None;
        }
        let before = doc.before(officer, 1);
        let official = one_of!(
            doc.lower(before),
            "detective"
                | "officer"
                | "sergeant"
                | "sgt."
                | "sgt"
                | "inspector"
                | "superintendent"
                | "supt"
                | "chief"
                | "sheriff"
                | "lieutenant"
                | "lt."
                | "judge"
                | "coroner"
                | "prosecutor"
                | "constable"
                | "commander"
        );
        // "| was shot |", not "shot 68"
        let killed = |t: usize| match doc.lower(t) {
            "died" | "drowned" => true,
            "killed" | "murdered" | "stabbed" | "shot" => {
                (1..4).any(|back| one_of!(doc.lower(doc.before(t, back)), "was" | "were" | "been" | "being"))
            }
            "dead" | "missing" => one_of!(doc.lower(doc.before(t, 1)), "found" | "pronounced" | "reported"),
            _ => false,
        };
        let dies = |f: &Figure| {
            f.mentions.iter().take(MOST_NAMED).any(|m| {
                let end = m.tokens.end;
                let own = (end..end + LEAD).take_while(|&t| self.page.together(end, t));
                own.take_while(|&t| !self.page.is(t, Facts::SPEECH)).any(killed)
            })
        };
        let mut victims = (0..self.figures.len().min(MOST_NAMED))
            .filter(|&i| official && self.known(pronoun, i) && self.figures.get(i).is_some_and(dies));
        victims.next().filter(|_| victims.next().is_none())
    }
}
