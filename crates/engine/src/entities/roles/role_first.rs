//! "A spokesman for the ministry, Tom Weller, said", "the 52-year-old bookkeeper, Ana Ruiz,".

use std::ops::Range;

use super::Scene;
use super::before_name;
use super::described::others;
use super::phrase::phrase;
use crate::entities::facts::Facts;
use crate::entities::page::Page;
use crate::entities::sources::is_rank;
use crate::report::EntityKind;
use crate::tagger::Pos;

const LONGEST: usize = 20;
/// A relative clause between what somebody is and their name has fewer tokens.
const CLAUSE: usize = 12;

pub(super) fn find(scene: &Scene, name: &Range<usize>) -> Option<Range<usize>> {
    let page = scene.page;
    let mut comma = name.start.checked_sub(1)?;
    // "The driver, | identified as | Ana Ruiz, died"
    if page.folded(comma) == "as"
        && one_of!(page.folded(page.doc.before(comma, 1)), "identified" | "named")
        && page.doc.lower(page.doc.before(comma, 2)) == ","
    {
        comma -= 2;
    }
    // "The Catholic bishop, the Most Rev. Ana Ruiz,"
    // "Its president, Professor Ana Ruiz,"
    // "The police spokesman, SP Ana Ruiz,"
    while page.is(comma, Facts::HONORIFIC | Facts::CLERGY)
        || is_rank(page, comma)
        || page.is(comma, Facts::TITLE)
            && page.capital(comma)
            && (page.doc.lower(page.doc.before(comma, 1)) == ","
                // "The adviser, | Maj. Gen. | Ana Ruiz,"
                || page.is(page.doc.before(comma, 1), Facts::HONORIFIC)
                || is_officer(page, page.doc.before(comma, 1)))
        || comma + 1 < name.start && one_of!(page.folded(comma), "the" | "most" | "right" | "very")
        || comma + 1 == name.start
            && page.doc.lower(comma) == "."
            && page.is(page.doc.before(comma, 1), Facts::CLERGY)
    {
        comma = comma.checked_sub(1)?;
    }
    // "The chief observer, | Spanish lawmaker | Ana Ruiz, said", "her neighbour, | the locksmith | Ana Ruiz, said"
    if page.doc.lower(comma) != ","
        && (name.start.saturating_sub(LONGEST)..comma).any(|at| page.doc.lower(at) == ",")
        && let Some(role) = before_name::find(scene, name)
        && let Some(before) = role.start.checked_sub(1)
        && let Some(mark) = before.checked_sub(usize::from(page.folded(before) == "the"))
        && page.doc.lower(mark) == ","
        && (!page.capital(role.end - 1) || one_of!(page.folded(role.start), "former" | "retired"))
    {
        comma = mark;
    }
    // "Our MP, the Conservative | Ana Ruiz, wrote", "the chair, Labour's | Ana Ruiz, said"
    let party =
        scene.owner(page.doc.before(comma + 1, 1)).is_some_and(|(_, kind)| kind != EntityKind::Person);
    if party && page.folded(page.doc.before(comma, 1)) == "the" {
        comma = comma.checked_sub(2)?;
    }
    // "Their manager, | Belgian | Ana Ruiz, said"
    let from = page.is(comma, Facts::GROUP) && page.doc.lower(page.doc.before(comma, 1)) == ",";
    if from && opens_sentence(page, comma - 1) {
        comma -= 1;
    }
    if page.doc.lower(comma) == "'s"
        && let Some(owner) = scene.owner_start(comma)
        && page.doc.lower(page.doc.before(owner, 1)) == ","
    {
        comma = owner - 1;
    }
    // "The miner, | 19-year-old | Ana Ruiz, was flown"
    if page.doc.lower(comma) == "old" && page.hyphen(page.doc.before(comma, 1)) {
        comma = comma.checked_sub(5)?;
    }
    // "The driver | was named as | Ana Ruiz", "the driver | has been identified as | Ana Ruiz"
    if page.doc.word(comma) == "as" && one_of!(page.folded(page.doc.before(comma, 1)), "identified" | "named")
    {
        let verb = page.doc.before(comma, 2);
        let verb = if page.folded(verb) == "been" { page.doc.before(verb, 1) } else { verb };
        let first = page.doc.sentence_of(verb)?.tokens.start;
        let role = phrase(scene, first, name.start).filter(|_| page.folded(first) == "the")?;
        let told = role.end == verb && one_of!(page.doc.word(verb), "was" | "has");
        return (told && page.folded(role.start) != "victim").then_some(role);
    }
    // "The bank, | whose governor | is Ana Ruiz,"
    if one_of!(page.doc.word(comma), "is" | "was") {
        // "Whose president is Ana Ruiz's cousin"
        if one_of!(page.doc.lower(name.end), "'s" | "’s" | "'" | "’") {
            return None;
        }
        // "| Her adviser | was Ana Ruiz."
        let closed = one_of!(page.doc.lower(name.end), "." | "," | ";" | "(");
        let theirs = |at: usize| one_of!(page.folded(at), "his" | "her" | "its" | "their" | "my" | "our");
        let whose = (comma.saturating_sub(LONGEST)..comma).rev().find(|&at| {
            page.folded(at) == "whose"
                || closed && page.starts(at) && (theirs(at) || page.folded(at) == "the")
        })?;
        return phrase(scene, whose, name.start).filter(|role| role.end == comma);
    }
    // "His advocate, Ana Ruiz | SC |, called"
    let end = (name.end..name.end + 2)
        .find(|&at| !(page.is(at, Facts::POSTNOMINAL) && page.capital(at)))
        .unwrap_or(name.end);
    if page.doc.lower(comma) != ","
        || !one_of!(
            page.doc.lower(end),
            "," | "." | "—" | "(" | ")" | ";" | "of" | "from" | "at" | "with" | "alias"
        )
    {
        return None;
    }
    let lowest = comma.saturating_sub(LONGEST);
    // What leads its sentence: "thanking | the paramedic who reached him |, Tom Weller left" tells of two.
    let opens = |role: &Range<usize>| role.start > 0 && page.starts(role.start - 1);
    // "The minister (oil), Ana Ruiz,", "the minister at the time, Ana Ruiz,"
    let ends = |role: &Range<usize>| {
        role.end == comma
            || page.doc.lower(role.end) == "(" && page.doc.lower(comma - 1) == ")"
            || role.end + 3 == comma && page.folded(role.end) == "at" && page.folded(comma - 1) == "time"
            // "A schoolboy aged 14, Tom Weller,"
            || role.end + 2 == comma && page.folded(role.end) == "aged"
            // "A foreman there, Tom Weller,"
            || role.end + 1 == comma && page.folded(role.end) == "there" && opens(role)
            // "The paramedic who reached him first, Ana Ruiz,"
            || page.folded(role.end) == "who"
                && opens(role)
                && comma < role.end + CLAUSE
                && page.doc.lower(name.end) == ","
                && others(scene, &(role.end..comma)).is_empty()
                && !(role.end..comma).any(|at| scene.owner(at).is_some() || page.doc.lower(at) == ",")
    };
    let (mut inner, mut nested) = (None, None);
    let mut at = comma;
    while at > lowest && page.together(at - 1, name.start) {
        at -= 1;
        match page.folded(at) {
            "," | ";" | ":" | "." => return inner,
            "a" | "an" | "the" | "its" | "their" | "his" | "her" | "my" | "our" | "whose" | "one"
            | "another" => {
                if let Some(role) = phrase(scene, at, name.start).filter(ends) {
                    // "A spokesman for | the Minister for Health |, Ana Ruiz"
                    let office =
                        |role: &Range<usize>| page.is(role.start, Facts::TITLE) && page.capital(role.start);
                    if page.folded(role.start).starts_with("spokes")
                        && let Some(held) = nested.clone().filter(office)
                    {
                        return Some(held);
                    }
                    // "He was | the son of | the late chief, Tom Weller": he is the chief.
                    let own = |before: &str| one_of!(before, "," | "is" | "was");
                    let aged = page.doc.lower(name.end) == ","
                        && (page.age(name.end + 1) || page.folded(name.end + 1) == "who");
                    if !aged
                        && page.is(at + 1, Facts::KIN)
                        && own(page.doc.lower(page.doc.before(at, 1)))
                        && nested.is_some()
                    {
                        return nested;
                    }
                    // "The wife of the former minister, Jane Weller": the outer phrase. But "he wrote to the mayor, …".
                    let under = one_of!(page.folded(page.doc.before(at, 1)), "of" | "to" | "for")
                        && page.doc.pos(page.doc.before(at, 2)) == Pos::Noun;
                    // "| One of the generals |, Ana Ruiz,"
                    if page.folded(page.doc.before(at, 2)) == "one" {
                        return Some(at - 2..role.end);
                    }
                    // "One of four daughters of | a tram conductor |, Tom Weller"
                    let children = |i: usize| one_of!(page.folded(i), "daughters" | "sons" | "children");
                    if page.folded(at) == "one" && nested.is_some() && (at..comma).any(children) {
                        return nested;
                    }
                    if !under {
                        return Some(role);
                    }

                    // "… the offices of the firm and of its director, Tom Weller,": nobody is outside.
                    inner = one_of!(page.folded(at), "its" | "their" | "his" | "her").then(|| role.clone());
                    nested = Some(role);
                }
            }
            // "The bandits' leader, Tom Weller,"
            "'" | "’"
                if scene.owner_start(at).is_none()
                    && page.folded(page.doc.before(at, 1)).ends_with('s')
                    && !page.capital(page.doc.before(at, 1))
                    && page.folded(page.doc.before(at, 2)) == "the" => {}
            "'s" | "’s" | "'" | "’" => {
                let owner = scene.owner_start(at);
                if let Some(role) = phrase(scene, at + 1, name.start).filter(ends) {
                    return Some(owner.unwrap_or(at + 1)..role.end);
                }
            }
            // "| President of the club |, Ana Ruiz, said", "said | president of the club |, Ana Ruiz"
            // "| Delta general secretary in charge of schools |, Ana Ruiz, is"
            _ if page.starts(at) && page.capital(at) && scene.owner(at).is_some() && !scene.person(at) => {
                if let Some(role) = phrase(scene, at, name.start).filter(ends) {
                    return Some(role);
                }
            }
            _ if scene.head(at)
                && (page.starts(at) && page.capital(at)
                    || page.is(page.doc.before(at, 1), Facts::SPEECH)) =>
            {
                if let Some(role) = phrase(scene, at, name.start).filter(ends) {
                    return Some(role);
                }
            }
            _ => {}
        }
        if scene.person(at) {
            return inner;
        }
    }
    inner
}

/// "| Their manager |, Belgian Ana Ruiz": what stands before the comma opens the sentence, and is somebody; not "Trained by
/// her father, Kenyan Ana Ruiz".
fn opens_sentence(page: &Page, comma: usize) -> bool {
    let first = page.doc.sentence_of(comma).map_or(comma, |s| s.tokens.start);
    let owner =
        one_of!(page.folded(first), "a" | "an" | "the" | "its" | "their" | "his" | "her" | "my" | "our");
    owner && first < comma && !(first..comma).any(|at| matches!(page.doc.lower(at), "," | "by"))
}

/// "| Maj. | Gen.", "| Lt | Col": the first of two words of a rank.
fn is_officer(page: &Page, at: usize) -> bool {
    page.capital(at)
        && one_of!(
            page.folded(at).trim_end_matches('.'),
            "maj"
                | "lt"
                | "brig"
                | "vice"
                | "rear"
                | "major"
                | "lieutenant"
                | "brigadier"
                | "air"
                | "det"
                | "detective"
                | "chief"
        )
}

#[cfg(test)]
mod tests {
    use crate::entities::roles::testing::{check, check_none};
    use crate::testing::analyze;

    #[test]
    fn a_role_is_explained_by_a_name() {
        check(&[
            ("He asked the security adviser, Maj. Gen. Ana Ruiz, to go.", "Ana Ruiz", "security adviser"),
            ("The paramedic who reached him first, Ana Ruiz, said so.", "Ana Ruiz", "paramedic"),
            ("The bandits' leader, Tom Weller, was shot.", "Tom Weller", "bandits' leader"),
            ("A foreman there, Tom Weller, said so.", "Tom Weller", "foreman"),
            ("Another parent, Ana Ruiz, agreed.", "Ana Ruiz", "parent"),
            ("“No,” said its president, Ana Ruiz.", "Ana Ruiz", "president"),
            ("President of the Harbour Club, Ana Ruiz, agreed.", "Ana Ruiz", "President of the Harbour Club"),
            (
                "“No,” said president of the Harbour Club, Ana Ruiz.",
                "Ana Ruiz",
                "president of the Harbour Club",
            ),
            (
                "A spokesman for the Minister for Public Expenditure, Ana Ruiz, agreed.",
                "Ana Ruiz",
                "Minister for Public Expenditure",
            ),
            ("The Interior Minister at the time, Ana Ruiz, left.", "Ana Ruiz", "Interior Minister"),
            ("She is the daughter of a railway engineer, Tom Weller.", "Tom Weller", "railway engineer"),
            ("One of the generals, Tom Weller, agreed.", "Tom Weller", "One of the generals"),
            ("The miner, 19-year-old Tom Weller, was flown to Leeds.", "Tom Weller", "miner"),
            ("Acme, whose chief executive, Tom Weller, left, was sued.", "Tom Weller", "chief executive"),
            (
                "Nestor Okoye, a farmer whose brother, Danilo Okoye, is missing, left.",
                "Danilo Okoye",
                "brother",
            ),
            ("A spokesman for the ministry, Tom Weller, agreed.", "Tom Weller", "spokesman for the ministry"),
            ("Acme's founder and chairman, Tom Weller, left.", "Tom Weller", "Acme's founder and chairman"),
            ("Its director, Sir Tom Weller, refused.", "Tom Weller", "director"),
            ("My editor, Ana Ruiz, asked.", "Ana Ruiz", "editor"),
            ("The driver, identified as Tom Weller, died.", "Tom Weller", "driver"),
            ("The driver was named as Tom Weller.", "Tom Weller", "driver"),
            ("Their manager, Belgian Tom Weller, agreed.", "Tom Weller", "manager"),
            ("His own mechanic, Tom Weller, agreed.", "Tom Weller", "mechanic"),
            ("A schoolboy aged 14, Tom Weller, was hurt.", "Tom Weller", "schoolboy"),
            ("The aged care minister, Ana Ruiz, agreed.", "Ana Ruiz", "aged care minister"),
            ("A missing teacher, Ana Ruiz, was found.", "Ana Ruiz", "missing teacher"),
            ("She is one of four daughters of a tram conductor, Tom Weller.", "Tom Weller", "tram conductor"),
            ("The bus driver has been identified as Tom Weller, 40.", "Tom Weller", "bus driver"),
            ("The prefect of Leeds, Ana Ruiz, asked.", "Ana Ruiz", "prefect of Leeds"),
            ("His advocate, Ana Ruiz SC, called the case thin.", "Ana Ruiz", "advocate"),
            ("It is owned by his brother-in-law, Ana Ruiz.", "Ana Ruiz", "brother-in-law"),
            ("The bank, whose governor is Ana Ruiz, left its rate alone.", "Ana Ruiz", "governor"),
            ("He wrote to the transport secretary, Ana Ruiz, on Monday.", "Ana Ruiz", "transport secretary"),
            (
                "Mrs Eve Moore, the head of the Harbour Club, Mr Tom Weller, were there.",
                "Tom Weller",
                "head of the Harbour Club",
            ),
        ]);
    }

    #[test]
    fn a_second_role_stands_before_the_first() {
        let report = analyze("Her neighbour, the locksmith Tom Weller, agreed.", None);
        assert_eq!(report.entities[0].roles, ["locksmith", "neighbour"]);
    }

    #[test]
    fn leaves_out_what_is_no_role() {
        check_none(&[
            "The country, whose president is Ana Ruiz's cousin, voted no.",
            "The firm, named as Ana Ruiz, left.",
        ]);
    }
}
