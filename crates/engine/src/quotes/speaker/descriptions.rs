//! Whom a description means: "the priest" after "Father Ana Ruiz", "the chip maker" after "Ruiz, a chip maker": the one
//! person or body that the text describes so elsewhere.

mod gather;

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::quotes::view::View;
use crate::quotes::vocabulary::flag;
use crate::report::{Entity, EntityKind};

/// Most words of a description.
const LONGEST: usize = 6;
/// So many with one description are not told apart.
const BEARERS: usize = 4;

/// Marks that an entity is described by a name: "the Leeds coach".
const BY_NAME: &str = "^";

/// How the text describes each person and body.
#[derive(Debug, Default)]
pub(in crate::quotes) struct Descriptions<'a> {
    /// Whom a word describes.
    bearers: FxHashMap<&'a str, Vec<usize>>,
    words: FxHashSet<(usize, &'a str)>,
    /// Bodies and places by the last word of a name of several: "Portcraig Fishing | Museum".
    heads: FxHashMap<&'a str, Vec<usize>>,
    /// The number right behind a person's name, by the person's id.
    ages: FxHashMap<&'a str, &'a str>,
}

impl<'a> Descriptions<'a> {
    /// The bodies and places whose names end in a word.
    pub(in crate::quotes) fn ending_in(&self, word: &str) -> &[usize] {
        self.heads.get(word).map_or(&[], Vec::as_slice)
    }

    /// The only one of an age: "Ruiz, | 71, | said".
    pub(in crate::quotes) fn only_aged(&self, view: &View<'a>, age: &str) -> Option<&'a Entity> {
        let bearers = self.bearers.get(age).filter(|b| b.len() < BEARERS)?;
        let mut same =
            bearers.iter().filter_map(|&b| view.entities.get(b)).filter(|e| self.age(e) == Some(age));
        same.next().filter(|_| same.next().is_none())
    }

    /// "Ruiz, | 71, | said"
    pub(in crate::quotes) fn age(&self, entity: &Entity) -> Option<&'a str> {
        self.ages.get(&*entity.id).copied()
    }

    /// The only one of a kind whom the text describes with a word.
    pub(in crate::quotes) fn only(
        &self,
        view: &View<'a>,
        word: &str,
        kind: EntityKind,
    ) -> Option<&'a Entity> {
        let mut bearers =
            self.bearers.get(word)?.iter().filter_map(|&b| view.entities.get(b)).filter(|e| e.kind == kind);
        bearers.next().filter(|_| bearers.next().is_none())
    }

    /// True where the text describes somebody with a word.
    pub(in crate::quotes) fn is_called(&self, view: &View, entity: &Entity, word: &str) -> bool {
        let own = |&&b: &&usize| view.entities.get(b).is_some_and(|e| e.id == entity.id);
        self.bearers.get(word).is_some_and(|bearers| bearers.iter().find(own).is_some())
    }

    /// Whom "the priest" or "its chief executive" means.
    pub(in crate::quotes) fn bearer(&self, view: &View<'a>, tokens: &Range<usize>) -> Option<&'a Entity> {
        view.entities.get(self.bearer_index(view, tokens)?)
    }

    /// The same, as an index.
    pub(in crate::quotes) fn bearer_index(&self, view: &View<'a>, tokens: &Range<usize>) -> Option<usize> {
        let article = view.lower(tokens.start);
        // "The court heard": from others.
        if view.lower(tokens.end) == "heard"
            || !one_of!(article, "the" | "its")
            || tokens.len() < 2
            || tokens.len() > LONGEST
        {
            return None;
        }
        let of =
            (tokens.start + 1..tokens.end).find(|&t| view.is(t, flag::PREPOSITION)).unwrap_or(tokens.end);
        let old = view.lower(of - 1) == "old";
        let head = if old { tokens.start + 1 } else { of.checked_sub(1)? };
        let word = same(view.lower(head).split('-').next().unwrap_or_default());
        if view.is(head, flag::PEOPLE) || word.ends_with('s') && !word.ends_with("ss") {
            return None;
        }
        // One of them alone has been named before; else nobody but one bears it at all.
        let bearers = self.bearers.get(word).filter(|b| b.len() < BEARERS)?;
        let start = view.doc.span_of(tokens.clone()).start;
        // In an office that one alone holds at a time, its holder may be named further on, as in a live blog.
        let office = one_of!(
            word,
            "mayor" | "coroner" | "sheriff" | "governor" | "premier" | "taoiseach" | "chancellor"
        );
        // Not so the mayor of another town, who is named with it.
        let ahead = |e: &Entity| {
            let index = view.entity(&e.id);
            office && index.is_some_and(|i| !self.words.contains(&(i, BY_NAME)))
        };
        let begun = |e: &Entity| ahead(e) || e.mentions.first().is_some_and(|m| m.start < start);
        // Of several, those who bear all of the words: "the | watch | manager". No minister is the prime minister.
        let all = |b: usize| {
            (tokens.start + 1..head).all(|t| self.words.contains(&(b, same(view.lower(t)))))
                && (word != "minister" || head > tokens.start + 1 || !self.words.contains(&(b, "prime")))
        };
        let several = bearers.len() > 1;
        // "Former mayor Tom Hale" is not the mayor.
        let former = (tokens.start + 1..tokens.end).any(|t| one_of!(view.lower(t), "former" | "ex"));
        let elected =
            one_of!(word, "mayor" | "minister" | "president" | "governor" | "senator" | "leader" | "premier");
        let past =
            |b: usize| elected && !former && ["former", "ex"].iter().any(|w| self.words.contains(&(b, *w)));
        let mut before = bearers
            .iter()
            .copied()
            .filter(|&b| view.entities.get(b).is_some_and(begun) && (!several || all(b)) && !past(b));
        let index = match (before.next(), before.next()) {
            (Some(one), None) => one,
            (None, _) if bearers.len() == 1 => bearers.first().copied().filter(|&b| !past(b))?,
            _ => return None,
        };
        let entity = view.entities.get(index)?;
        let holds = |t: usize| self.words.contains(&(index, same(view.lower(t))));
        let by_name = self.words.contains(&(index, BY_NAME));
        let fits = |t: usize| {
            let named = view.capitalized(t);
            holds(t) || t == head || named && !by_name || view.punctuation(t) || old
        };
        // "the leader | of the opposition": what hangs on it must be told, too.
        let hangs = (of..tokens.end).all(|t| {
            view.is(t, flag::PREPOSITION | flag::DETERMINER) || holds(t) || view.lower(t) == "state"
        });
        let known = begun(entity) || article == "its" && entity.kind == EntityKind::Person;
        (known && hangs && (tokens.start + 1..of).all(fits)).then_some(index)
    }
}

/// One word for all that say the same of somebody.
fn same(word: &str) -> &str {
    match word {
        "dr" | "dr." | "doc" | "medic" => "doctor",
        "fr" | "rev" | "rev." | "reverend" | "vicar" | "clergyman" => "priest",
        "prof" | "prof." => "professor",
        "sen." => "senator",
        "gov" | "gov." => "governor",
        "cllr" => "councillor",
        "rep." | "congresswoman" => "congressman",
        "boss" | "gaffer" | "coach" => "manager",
        "attorney" | "solicitor" | "barrister" | "advocate" | "counsel" | "silk" => "lawyer",
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::first_speaker;

    #[test]
    fn a_description_means_whom_the_text_describes_so() {
        for (text, name) in [
            ("Father Ana Ruiz rang the bells. “I rang until dark,” the priest said.", "Ana Ruiz"),
            (
                "Tom Hale left. Ana Ruiz, a baker, stayed. Hale waved. “It rained,” the baker said.",
                "Ana Ruiz",
            ),
            ("Dr Ana Ruiz met Tom Hale, 71. “Please sit,” urged the Leeds doc.", "Ana Ruiz"),
            ("Tom Hale, 71, met Ana Ruiz, 33. “Please sit,” the 71-year-old said.", "Tom Hale"),
            ("Tom Hale, 54, denies fraud. Ana Ruiz waved. “It rained,” the defendant said.", "Tom Hale"),
            (
                "Giving evidence, Ana Ruiz told of Tom Hale. Hale waved. “It rained,” the witness said.",
                "Ana Ruiz",
            ),
            ("Ana Ruiz woke after Tom Hale left. “It rained,” the mum-of-two said.", "Ana Ruiz"),
            (
                "Coach Ana Ruiz came in. For Eve Hale, the coach had no praise. “It rained,” she said. Coach Jo Orr left.",
                "Ana Ruiz",
            ),
            ("Det Con Ana Ruiz met Tom Hale. Hale left. “It rained,” the officer said.", "Ana Ruiz"),
            // Another word for whom the sentence before is about.
            (
                "Ana Ruiz was angry. The Leeds manager stared at Eve Hale.\n\n“It rained,” she said.",
                "Ana Ruiz",
            ),
            ("Insp Ana Ruiz said it was open. “It rained,” the officer said.", "Ana Ruiz"),
            ("Ana Ruiz disputed it. “It rained,” the centre-half said.", "Ana Ruiz"),
            ("Ana Ruiz was pulling a pint.\n\n“It rained,” the publican said.", "Ana Ruiz"),
            ("Ana Ruiz was hit by a van. “It rained,” the cyclist said.", "Ana Ruiz"),
            ("Ana Ruiz was hit by a van. “It rained,” the bystander said.", ""),
            ("Ana Ruiz told the board so. “It rained,” the crowd said.", ""),
            ("Ana Ruiz told the board so. “It rained,” the reply said.", ""),
            (
                "Ana Ruiz left. Tom Hale told them of it in his letter.\n\n“He was dismissed,” the governor said.",
                "",
            ),
            ("Former mayor Ana Ruiz wrote a letter. Tom Hale left. “It rained,” the mayor said.", ""),
            ("In Lyon, the strikers met. “It rained,” the mayor said.\n\nParis mayor Ana Ruiz left.", ""),
            ("Vera Orr sat. Ana Ruiz visits Orr twice a week. “It rained,” the older woman said.", ""),
            ("Ana Ruiz asked about it.\n\n“It rained,” the drummer said.", ""),
            (
                "Watch manager Ana Ruiz met bar manager Tom Hale. “It rained,” the bar manager said.",
                "Tom Hale",
            ),
            (
                "Farming minister Ana Ruiz met the prime minister, Tom Hale. Hale left. “It rained,” the minister said.",
                "Ana Ruiz",
            ),
            ("“It rained,” the mayor said.\n\nMayor Ana Ruiz had opened the talks.", "Ana Ruiz"),
            (
                "Ruiz’s father, Tom Hale, met the Rev Ana Ruiz. Hale left. “It rained,” the vicar said.",
                "Ana Ruiz",
            ),
            (
                "Mayor calls closure of old bridge “unacceptable”\n\nThe bridge was shut on Friday after an inspection found cracks in its piers. Mayor Ana Ruiz left early.",
                "Ana Ruiz",
            ),
            ("By Ana Ruiz\n\nThe bridge shut on Friday after rain.\n\n“Why now?” I asked.", "Ana Ruiz"),
            ("Ana Ruiz told the board so. “It rained,” the farmer said.", "Ana Ruiz"),
            ("Ana Ruiz saw it otherwise. “It rained,” the Wolves manager said.", "Ana Ruiz"),
            ("Harbour Trust Ltd agreed. “It rained,” the trust said.", "Harbour Trust Ltd"),
            ("Ana Ruiz met Tom Hale. “It rained,” the farmer said.", ""),
            ("Among them is Ana Ruiz, 81. “It rained,” said the former postmaster.", "Ana Ruiz"),
            ("The BBC filmed it. “It did not,” the party said.", ""),
            ("The County Audit Office published it. “It rained,” the watchdog said.", "County Audit Office"),
            ("The Post Office closed early. “It rained,” the watchdog said.", ""),
            ("Judge Ana Ruiz set a date. “It rained,” the businesswoman said.", ""),
            ("Ana Ruiz gave evidence. “It rained,” the witness said.", "Ana Ruiz"),
            ("Kerry Ruiz came home. Tom Hale left. “It rained,” the mother-of-three said.", "Kerry Ruiz"),
            ("Ana Ruiz was jailed. “It rained,” the judge said.", ""),
            ("A constable stopped Ana Ruiz. “It rained,” the officer said.", ""),
            ("The bill was vetoed by Ana Ruiz. “It rained,” the former senator said.", ""),
            ("Tom Hale died in May. “It rained,” the widow said.", ""),
            ("Harbour Airways cancelled it. “It rained,” the airport said.", ""),
            ("Jurors heard that Ana Ruiz ran. “It rained,” the witness said.", ""),
            ("Sen. Ana Ruiz said so. “It rained,” the third-term Democrat said.", "Ana Ruiz"),
            ("In a letter to Mr Hale, Dr Tom Orr warned of it. He wrote: “It rained.”", "Tom Orr"),
            ("Ana Ruiz wants to know. “It rained,” says the Ph.D. student.", "Ana Ruiz"),
            ("Her neighbour, Ana Ruiz, came. “It rained,” the 33-year-old said.", "Ana Ruiz"),
            (
                "Pearl Ruiz, 84, and Tom Hale left. Hale waved at Pearl Ruiz. “It rained,” the older woman said.",
                "Pearl Ruiz",
            ),
            ("Tom Hale met Ana Ruiz, a 19-year-old. Hale left. “It rained,” the teenager said.", "Ana Ruiz"),
            ("Ana Ruiz, 68, met Tom Hale. Hale left. “It rained,” the 68-year-old said.", "Ana Ruiz"),
            ("Tom Hale, 44, met Ana Ruiz, 81. Hale left. “It rained,” the pensioner said.", "Ana Ruiz"),
            ("Ana Ruiz, prosecuting, met Tom Hale. Hale left. “It rained,” the prosecutor said.", "Ana Ruiz"),
            (
                "Ana Ruiz, 57, is accused of fraud. Tom Hale left. “It rained,” the defendant said.",
                "Ana Ruiz",
            ),
            (
                "Ana Ruiz waved. Her Hull side lost to Tom Hale’s Leeds. Hale left. “It rained,” the Hull manager said.",
                "Ana Ruiz",
            ),
            // Of another age than the one who was spoken of.
            ("Tom Hale, 71, spoke. “It rained,” the 36-year-old said.", ""),
            // Nobody is described so, and whoever was spoken of is.
            ("Ana Ruiz, who plays in goal, was glad. “We held on,” the teenager said.", "Ana Ruiz"),
            ("Prime Minister Ana Ruiz came in. “It rained,” the PM said.", "Ana Ruiz"),
            ("Biologist Dr Ana Ruiz was wary. “It rained,” said the scientist.", "Ana Ruiz"),
            ("Ana Ruiz took over in May. “This is weather,” the 52-year-old said.", "Ana Ruiz"),
            (
                "Tom Hale left. At the end is Ana Ruiz, who is 17. “I shut my eyes,” the schoolgirl said.",
                "Ana Ruiz",
            ),
            ("Tom Hale left. Ana Ruiz waved. “I shut my eyes,” the Sri Lankan said.", "Ana Ruiz"),
            ("Spain’s Ana Ruiz beat Italian Eve Hale. “It rained,” the Spaniard said.", "Ana Ruiz"),
            ("Spain’s Ana Ruiz beat Italian Eve Hale. “It rained,” the Italian said.", "Eve Hale"),
            ("Spain’s Ana Ruiz beat Eve Hale. “It rained,” the Norwegian said.", "Eve Hale"),
            ("Ana Ruiz, the SNP convener, left. “It rained,” the SNP politician said.", "Ana Ruiz"),
            ("Ana Ruiz, the SNP convener, left. “It rained,” the SNP spokesman said.", ""),
            ("One, Ana Ruiz, left. The other, who was ill, said it was “a joy”.", ""),
            // Two bakers, another coach, an office that is not theirs, somebody who never had a name.
            ("Ana Ruiz, a baker, met Tom Hale, a baker. “It rained,” the baker said.", ""),
            ("Leeds coach Ana Ruiz met the press. “It rained,” the Hull coach said.", ""),
            ("Council leader Ana Ruiz left. “It rained,” the leader of the opposition said.", ""),
            ("A driver hit Ana Ruiz. “It was dark,” the driver said.", ""),
            // A paragraph of one alone, though others are named; of two.
            (
                "Tom Hale left.\n\nAna Ruiz sat down at a table. She has the hats cleaned.\n\n“It rained,” the publican said.",
                "Ana Ruiz",
            ),
            (
                "Tom Hale left.\n\nTom Hale knew a pub. Ana Ruiz sat down at a table.\n\n“It rained,” the publican said.",
                "",
            ),
            // Who has a part in the story, and is not of the paragraph; no age for a teenager.
            ("Tom Hale said so.\n\nThe bus had stopped. “I saw it sag,” the driver said.", ""),
            ("Lewis Cobb, 27, lives at home.\n\nA pupil disagreed. “It rained,” the teenager said.", ""),
        ] {
            assert_eq!(first_speaker(text), name, "{text}");
        }
    }
}
