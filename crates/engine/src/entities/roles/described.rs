//! "A chartered surveyor who was paid to value his own farm has gone on trial. | Desmond Hale, 58, denies fraud": whoever
//! the first sentence of a story tells of, and the next names.

mod evidence;
mod naming;
mod people;
mod subject;
mod told;

use std::ops::Range;

use super::Scene;
use crate::entities::coreference::speaks_of;
use crate::entities::facts::Facts;
use crate::entities::figures::{Figure, Sex};
use crate::entities::merge::people_sex;
use crate::entities::page::Page;
use crate::report::{BlockKind, EntityKind};
use evidence::{agree, is_told_of, points_back, presents};
use naming::Naming;
pub(super) use people::others;
use people::{mentions_another, pronoun_sex};
use subject::Subject;
use told::Side;

/// A date line has fewer tokens.
const DATELINE: usize = 14;
/// How far behind a name its verb tells whose side it is on, in tokens.
const SIDE: usize = 14;

/// Who is described, and where.
pub(super) struct Described {
    /// Index of the person.
    pub index: usize,
    /// "A chartered surveyor"
    pub phrase: Range<usize>,
    /// "chartered surveyor", unless it says no more than "a man".
    pub role: Option<Range<usize>>,
}

/// Finds whom the first sentence describes. The one person whom a story begins with is the one whom it names next where
/// something speaks for it ([`agree`]), and nothing against it: another sex, another office, somebody else in the headline.
pub(super) fn find(scene: &Scene, figures: &[Figure]) -> Option<Described> {
    let page = scene.page;
    let mut story = page.doc.sentences.iter().filter(|s| body(page, s.tokens.start));
    let first = story.next()?.tokens.clone();
    let start = behind_dateline(page, &first);
    let subject = Subject::read(scene, start, first.end)?;
    let (name, index) = first_named(page, figures, first.start)?;
    let figure = figures.get(index)?;
    let own = page.doc.sentence_of(name.start)?.tokens.clone();
    // The next sentence, or the one behind it where that one goes on about whoever was described.
    let next = story.next()?.tokens.clone();
    let mut between = None;
    if own != next {
        between = pronoun_sex(scene, &(next.start..next.start + 1));
        let goes_on = between.is_some();
        if !goes_on || story.next().is_none_or(|s| s.tokens != own) || mentions_another(scene, &next) {
            return None;
        }
    }
    let naming = Naming::read(scene, &name, &own, &subject)?;
    let sex_of_name = people_sex::honorific_sex(page, name.start)
        .or_else(|| people_sex::first_name_sex(page.facts(name.start)));
    let other = |sex: Option<Sex>| sex.zip(sex_of_name).is_some_and(|(one, other)| one != other);
    if other(subject.sex)
        || other(between)
        || points_back(page, name.end..own.end)
        || is_told_of(page, name.end)
        || subject.side.is_none()
            && !another_talks(scene, &own, index)
            && speaks_of(page, &own, &scene.quoted, subject.sex.or(sex_of_name))
        || presents(page, &(subject.after..first.end))
        || headline_names_another(page, figures, index)
        || is_borne(page, figures, index, subject.head)
        || !holds(page, figure, &name, &subject, &naming)
        || !agree(scene, &subject, &naming, sex_of_name, &(name.end..own.end))
    {
        return None;
    }
    Some(Described { index, phrase: subject.phrase, role: subject.role })
}

/// "“I told him to enjoy himself,” said his manager, Kath Redfearn": the next paragraph's talk is somebody else's.
fn another_talks(scene: &Scene, own: &Range<usize>, index: usize) -> bool {
    let page = scene.page;
    let block = |at: usize| page.doc.sentence_of(at).map(|s| s.block);
    let first = block(own.start);
    let quoted = |at: usize| scene.quoted.get(at) == Some(&true);
    let near = (own.start..page.len()).take_while(|&at| block(at) <= first.map(|b| b + 1));
    let talk = near.clone().any(|at| block(at) == first && quoted(at));
    let others = |at: usize| scene.person(at) && scene.owner(at).is_some_and(|(other, _)| other != index);
    !talk && near.into_iter().any(|at| block(at) > first && !quoted(at) && others(at))
}

/// True for the story itself.
fn body(page: &Page, at: usize) -> bool {
    page.doc.block_kind(at) == BlockKind::Paragraph
}

/// One past "LIMA, May 3 (Delta) -".
fn behind_dateline(page: &Page, sentence: &Range<usize>) -> usize {
    let dash = |&at: &usize| one_of!(page.doc.lower(at), "-" | "–" | "—") && page.capital(at + 1);
    let mut near = sentence.start..sentence.end.min(sentence.start + DATELINE);
    near.find(dash).filter(|_| page.capital(sentence.start)).map_or(sentence.start, |at| at + 1)
}

/// Whom the story itself names first, where that is in full.
fn first_named(page: &Page, figures: &[Figure], floor: usize) -> Option<(Range<usize>, usize)> {
    let people = figures.iter().enumerate().filter(|(_, f)| f.kind == EntityKind::Person);
    let names =
        people.flat_map(|(index, figure)| figure.names().map(move |spot| (spot.tokens.clone(), index)));
    let own = names.filter(|(tokens, _)| tokens.start >= floor && body(page, tokens.start));
    own.min_by_key(|(tokens, _)| tokens.start).filter(|(tokens, _)| tokens.len() > 1)
}

/// True where nothing that is told of the named one makes them somebody else.
fn holds(page: &Page, figure: &Figure, name: &Range<usize>, subject: &Subject, naming: &Naming) -> bool {
    let titled = |role: &Range<usize>| role.end <= name.start && role.end + 4 > name.start;
    let others = figure.roles.iter().map(|role| page.doc.tokens_in(*role)).filter(|role| !titled(role));
    // "Tom Hale, a father of four,": whoever he is besides.
    let kin = |role: &Range<usize>| page.is(role.start, Facts::KIN);
    let near = others.filter(|role| page.together(role.start, name.start) && !kin(role)).count();
    // "Ana Ruiz, a neighbour, said": who that is has just been told.
    near == 0 || naming.aged && !naming.speaks || subject.side == Some(Side::Culprit) && !naming.speaks
}

/// The headline tells of somebody else by name.
fn headline_names_another(page: &Page, figures: &[Figure], index: usize) -> bool {
    let headline = |at: usize| page.doc.block_kind(at) == BlockKind::Headline;
    let others =
        figures.iter().enumerate().filter(|(other, f)| *other != index && f.kind == EntityKind::Person);
    others.flat_map(|(_, f)| f.names()).any(|spot| headline(spot.tokens.start))
}

/// Somebody else has the office by name: "Gov. Dan Hale" of whom "the governor" tells.
fn is_borne(page: &Page, figures: &[Figure], index: usize, head: usize) -> bool {
    let word = page.folded(head);
    let same = |at: usize| {
        let own = page.folded(at).trim_end_matches('.');
        own == word || page.is(at, Facts::TITLE) && own.len() > 2 && word.starts_with(own)
    };
    let others =
        figures.iter().enumerate().filter(|(other, f)| *other != index && f.kind == EntityKind::Person);
    others.flat_map(|(_, f)| &f.roles).any(|role| page.doc.tokens_in(*role).any(same))
}

#[cfg(test)]
mod tests {
    use crate::entities::roles::testing::{check, check_none};
    use crate::report::MentionForm;
    use crate::testing::analyze;

    #[test]
    fn whoever_is_described_is_named_next() {
        check(&[
            (
                "A chartered surveyor who valued a farm he owned has gone on trial.\n\nTom Hale, 58, denies fraud.",
                "Tom Hale",
                "chartered surveyor",
            ),
            (
                "The chief executive of Marlow Water has apologised after a week without supplies.\n\nDr Ana Ruiz said the company had let people down.",
                "Ana Ruiz",
                "chief executive of Marlow Water",
            ),
            (
                "A retired teacher who taught three generations of children has died aged 91.\n\nAna Ruiz began at the school in 1955.",
                "Ana Ruiz",
                "retired teacher",
            ),
            (
                "A police officer has been sacked for sending offensive messages.\n\nPC Tom Hale breached standards.",
                "Tom Hale",
                "police officer",
            ),
            (
                "The new director of the museum has promised free days.\n\nSpeaking on Friday, Ana Ruiz said London was favoured.",
                "Ana Ruiz",
                "new director of the museum",
            ),
            (
                "The victim, a 24-year-old student, was found by a jogger.\n\nPolice named her as Ana Ruiz, of Leeds.",
                "Ana Ruiz",
                "24-year-old student",
            ),
            (
                "The tenants' leader said nobody had asked them.\n\n“It is our home,” Ana Ruiz said.",
                "Ana Ruiz",
                "tenants' leader",
            ),
            (
                "A scout leader accused of plundering his aunt's savings told police that she had begged him, a court has heard.\n\nTom Hale, 44, is alleged to have moved the money.",
                "Tom Hale",
                "scout leader",
            ),
            (
                "A surveyor never went to see a wall before it fell on a pensioner, a jury has heard.\n\nTom Hale, 58, denies manslaughter.",
                "Tom Hale",
                "surveyor",
            ),
            (
                "A substitute scored his first goal for Leeds on Saturday.\n\nTom Hale, 20, had been on for four minutes.",
                "Tom Hale",
                "substitute",
            ),
            (
                "A teacher plans to run in the race, a record for her.\n\nAna Ruiz, 44, has lived in Leeds since 1994.",
                "Ana Ruiz",
                "teacher",
            ),
            (
                "The coach of the club has spoken after being placed on leave.\n\nAna Ruiz was placed on leave in May.",
                "Ana Ruiz",
                "coach of the club",
            ),
            (
                "A council leader has resigned after six months.\n\nCouncillor Ana Ruiz said it was time.",
                "Ana Ruiz",
                "council leader",
            ),
            (
                "A treasurer resigned on Monday over a loan to a company controlled by her brother.\n\nAna Ruiz, who had led it since 2019, will be replaced.",
                "Ana Ruiz",
                "treasurer",
            ),
        ]);
        let report = analyze(
            "A woman who hid money in a freezer has been told to repay it.\n\nAna Ruiz, 62, was convicted in March.",
            None,
        );
        let ana = &report.entities[0];
        assert_eq!((ana.mentions[0].text.as_str(), ana.mentions[0].form), ("A woman", MentionForm::Role));
        assert!(ana.roles.is_empty());
    }

    #[test]
    fn whoever_may_be_somebody_else_is_not() {
        check_none(&[
            "A chartered surveyor has gone on trial accused of murder.\n\nAna Ruiz, 22, was found dead in May.",
            "A surveyor has been jailed for killing his neighbour.\n\nTom Hale, 22, was walking home.",
            "A surveyor has died.\n\nAna Ruiz said it was a loss.",
            "A judge has ruled that the council broke the law.\n\nTom Hale, who brought the case, said he was glad.",
            "The chairman has stepped down.\n\nAna Ruiz will replace him on Monday.",
            "The coach named his squad on Friday.\n\nAna Ruiz returns after injury.",
            "A collector has paid a million pounds for a painting.\n\nAna Ruiz painted it in 1963.",
            "The chairman opened a park named after a suffragette.\n\nAnnie Hale was born in 1879.",
            "A teacher was attacked by a pupil at a school in Leeds.\n\nTom Hale, 16, admitted the assault.",
            "A chairman was saved by a passer-by who jumped into a river.\n\nTom Hale, 31, was on his way to work.",
            "A headteacher has apologised after a pupil was left on a bus.\n\nAna Ruiz, 34, said her son was terrified.",
            "A motorist has been jailed after ploughing into a bus stop.\n\nAna Ruiz, 32, was waiting with a friend.",
            "A builder has been arrested after a pedestrian was killed.\n\nThe victim was named as Ana Ruiz, 22.",
            "A builder has been jailed over a fatal fire.\n\nThe court heard that Ana Ruiz, 74, was asleep upstairs.",
            "The chief executive is to step down in May.\n\nAna Ruiz will take over in January.",
            "The captain was sent off as Leeds lost.\n\nTom Hale crossed twice for the visitors.",
            "A developer has won approval for 90 homes.\n\nTom Hale, of the Save Our Fields group, said it was sad.",
            "A treasurer has quit.\n\nShe blamed abuse. Tom Hale, 39, sent her 60 emails.",
            "A lifeguard has been given an award for bravery.\n\nTom Hale, 12, was swept out to sea.",
            "The mayor of Leeds has apologised for the fire.\n\nAna Ruiz was burned in 1921.",
        ]);
    }
}
