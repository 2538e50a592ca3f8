//! A day or month without a year in a story that is told in a past year.

use jiff::civil::Date;

use super::nearest::FOLLOWS;
use super::{Resolution, Resolver};
use crate::dates::expression::{Expression, Named};
use crate::dates::tense::Tense;
use crate::dates::value::{Value, days_between, weekday};
use crate::report::Certainty;
use crate::tagger::Pos;

/// For how many years a story's year must be over to be that of the sentences after it.
const OVER: i16 = 2;

/// Within how many years a story's year is often background; and within how many days of publication a date is then
/// the news.
const LIVES: i16 = 20;
const RECENT: i64 = 60;

/// Within how many days after a full date the next sentence's day is taken for its sequel.
const SOON: i64 = 90;

/// How many tokens to each side a "had" is looked for.
const TOLD_BACK: usize = 8;

impl Resolver<'_, '_> {
    /// "On 6 June 1944 the allies landed. By 25 August Paris was free.": a story that is told in a past year stays
    /// there, within its sentence, and in the past tense for a paragraph more where the year is long over.
    pub(super) fn in_told_year(
        &self,
        named: Named,
        tense: Tense,
        e: &Expression,
        published: Date,
    ) -> Option<Resolution> {
        let told = self.narrative.told?;
        let year = told.reached.year();
        let ago = published.year() - year;
        if !matches!(named, Named::Month(_) | Named::MonthDay(..) | Named::Holiday(_)) || ago < 1 {
            return None;
        }
        let here = told.sentence == self.sentence(e);
        // A year of the last decades may be background to the news of these weeks ("She was elected in 2016. On Nov. 5
        // she resigned"), and one in the middle of a sentence that names no day mostly is.
        let news = || {
            (published.year() - 1..=published.year()).filter_map(|y| self.in_year(named, y, None)).any(|v| {
                v.interval().is_some_and(|(first, last)| {
                    first <= published && days_between(last, published) <= RECENT
                })
            })
        };
        let lived = ago < LIVES;
        let passing = !told.dated && !told.opens;
        // "The pool opened in 1932 and closed in August"
        let background = passing && (lived || here && matches!(named, Named::Month(_)))
            || (passing || lived && !here) && news();
        // "a crash on 12 November 2023. In an interview on 3 December, he": the day that soon followed.
        let follows = told.of_day
            && matches!(named, Named::MonthDay(..))
            && tense == Tense::Past
            && ago >= OVER
            && self.sentence(e).saturating_sub(told.sentence) == 1;
        if follows
            && let Some(value) = (year..=year + 1).filter_map(|y| self.in_year(named, y, None)).find(|v| {
                v.interval().is_some_and(|(first, _)| (0..=SOON).contains(&days_between(told.reached, first)))
            })
        {
            return Some(in_story(value, year));
        }
        // "It opened in April 2001. Workers went on strike in October": where neither sets a scene, the month is the news.
        let near = self.block(e).saturating_sub(told.block) <= 1
            && (told.of_day || told.opens || !matches!(named, Named::Month(_)) || self.opens(e));
        let stays = here && tense != Tense::Future && (told.dated || ago >= OVER)
            || near && tense == Tense::Past && ago >= OVER;
        if (background || !stays) && !self.demonstrative(e, told.block) {
            return None;
        }
        // A story goes on: after a December the next February is meant, unless the sentence looks back once more. Within
        // a sentence the nearer one is.
        let had = (e.start.saturating_sub(TOLD_BACK)..e.end + TOLD_BACK)
            .any(|at| self.cx.lower(at) == "had" && self.cx.same_sentence(at, e.start));
        let far = |first: Date| {
            let days = days_between(told.reached, first);
            if days < 0 && !here && !had { -days + FOLLOWS } else { days.abs() }
        };
        let wanted = self.cx.at(e.start).weekday;
        let value = (year..=year + i16::from(told.dated))
            .filter_map(|y| self.in_year(named, y, None))
            .filter_map(|v| v.interval().map(|(first, _)| (first, v)))
            .filter(|(first, _)| *first <= published)
            .filter(|(first, _)| {
                wanted == 0 || !matches!(named, Named::MonthDay(..)) || first.weekday() == weekday(wanted)
            })
            .min_by_key(|(first, _)| far(*first))?
            .1;
        Some(in_story(value, year))
    }

    /// "They wed in 1960 and moved to Ayr that | October |", not "The court heard in 1960 that | October | was wet".
    fn demonstrative(&self, e: &Expression, block: usize) -> bool {
        let (cx, doc) = (self.cx, self.cx.doc);
        if cx.lower_before(e.start, 1) != "that" || self.block(e).saturating_sub(block) > 1 {
            return false;
        }
        match doc.pos(doc.before(e.start, 2)) {
            // "She died that | May |."
            Pos::VerbPast | Pos::VerbPresent | Pos::VerbBase | Pos::VerbGerund | Pos::VerbParticiple => {
                cx.lower(e.end) == "."
            }
            _ => matches!(
                doc.pos(e.end),
                Pos::Punctuation
                    | Pos::Preposition
                    | Pos::Conjunction
                    | Pos::Pronoun
                    | Pos::Determiner
                    | Pos::To
            ),
        }
    }
}

fn in_story(value: Value, year: i16) -> Resolution {
    Resolution {
        value,
        certainty: Certainty::Resolved,
        anchor: Some("narrative".into()),
        why: format!("The story was last in {year}."),
    }
}
