//! "Deputy Secretary of State Wendy Sherman", "Brookings Institution fellow Ryan Hass".

use std::ops::Range;

use super::{HONORIFIC, Scene};
use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::page::Page;
use crate::entities::sources::matter;
use crate::tagger::Pos;

const LONGEST: usize = 10;

pub(super) fn find(scene: &Scene, name: &Range<usize>) -> Option<Range<usize>> {
    let page = scene.page;
    let mut end = name.start;
    while end > 0 && page.is(end - 1, HONORIFIC) {
        end -= 1;
    }
    // "Superintendent of Police (Rural) Ana Ruiz", "Col. (ret.) Ana Ruiz"
    if end > 0 && page.doc.lower(end - 1) == ")" {
        end = (end.saturating_sub(6)..end - 1).rev().find(|&at| page.doc.lower(at) == "(").unwrap_or(end);
    }
    // "A spokesman for Ana Ruiz" is another person.
    if page.is(page.doc.before(end, 1), Facts::SMALL) && !page.capital(page.doc.before(end, 1)) {
        return None;
    }
    // "Minister | for Climate, Energy and the Environment | Ana Ruiz"
    let lead = (end.saturating_sub(LONGEST)..end).rev().find(|&at| page.folded(at) == "for");
    let title = lead
        .map(|at| page.doc.before(at, 1 + 2 * usize::from(page.folded(page.doc.before(at, 1)) == "state")))
        .filter(|&at| {
            page.is(at, Facts::TITLE)
                && page.capital(at)
                && matter(page, at) == end
                && page.doc.lower(end - 1) != ","
        });
    let start = phrase_start(scene, title.map_or(end, |at| at + 1), name.start);
    (start < end).then_some(start..end)
}

/// "| PML-N leader | and Information Minister Ana Ruiz": the first of two roles; behind an article it may be another
/// person's ("the mayor and Minister Ana Ruiz").
pub(super) fn first(scene: &Scene, name: &Range<usize>) -> Option<Range<usize>> {
    let page = scene.page;
    if !(name.start.saturating_sub(LONGEST)..name.start).any(|at| page.folded(at) == "and") {
        return None;
    }
    let and = find(scene, name)?.start.checked_sub(1).filter(|&at| page.folded(at) == "and")?;
    let start = phrase_start(scene, and, name.start);
    let article =
        one_of!(page.folded(page.doc.before(start, 1)), "a" | "an" | "the" | "his" | "her" | "its" | "their");
    // "Relations between Fed chair and President Ana Ruiz"
    let between = (1..6).map_while(|back| start.checked_sub(back)).any(|at| page.folded(at) == "between");
    (start < and && scene.owner(start).is_some() && !article && !between).then_some(start..and)
}

/// "A | retired coal miner | named Bill Hudak".
pub(super) fn called(scene: &Scene, name: &Range<usize>) -> Option<Range<usize>> {
    let page = scene.page;
    let end = name.start.checked_sub(1).filter(|&at| one_of!(page.doc.lower(at), "named" | "called"))?;
    let start = phrase_start(scene, end, name.start);
    let article = page.doc.before(start, 1);
    let led = one_of!(page.folded(article), "a" | "an" | "another" | "one");
    // "A judge called Ana Ruiz a liar": the verb of its sentence.
    let verb = |at: usize| page.doc.pos(at).finite();
    let own = page.doc.sentence_of(end).map_or(article, |s| s.tokens.start);
    let meant = || verb(name.end) || (own..article).any(verb);
    (start < end && led && meant()).then_some(start..end)
}

/// Where the noun phrase begins that ends before `end` with a role or with a role's complement ("of State").
pub(super) fn phrase_start(scene: &Scene, end: usize, name: usize) -> usize {
    let page = scene.page;
    let mut start = end;
    let (mut head, mut capital) = (false, false);
    let lowest = end.saturating_sub(LONGEST);
    while start > lowest && page.together(start - 1, name) {
        let at = start - 1;
        // "His | brother-in-law | Tom Weller"
        if !head && page.folded(at) == "law" && page.tight_hyphen(at - 1) && at > lowest + 4 {
            head = page.is(at - 4, Facts::KIN);
            start = at - 4;
            continue;
        }
        // "Firm Names | Director | Tom Weller", in a heading
        if page.headline_verb(at) {
            break;
        }
        // "Delta Workers Union | (DWU) | president Tom Weller"
        if head
            && page.doc.lower(at) == ")"
            && at > lowest + 3
            && page.doc.lower(at - 2) == "("
            && scene.owner(at - 3).is_some()
        {
            start = at - 2;
            continue;
        }
        if scene.head(at) && !(capital && !page.capital(at) && !page.hyphen(at + 1)) {
            head = true;
            capital = capital || page.capital(at);
        } else if head
            && page.folded(at) == "and"
            && at > lowest
            && scene.head(at - 1)
            && !scene.person(at - 1)
        {
            // "The chef and broadcaster Ana Ruiz".
        } else if !head {
            // Between the head and the name only its complement may stand ("Secretary of State").
            let complement = page.is(at, Facts::PORTFOLIO | Facts::SMALL)
                && (page.capital(at) || one_of!(page.folded(at), "of" | "and" | "for"))
                || page.tight_hyphen(at)
                || one_of!(page.folded(at), "general" | "police")
                // "High Commissioner for Human Rights"
                || page.capital(at) && scene.owner(at).is_none() && !page.starts(at)
                // "Director of | place | Ana Ruiz", "mother of | three | Ana Ruiz"
                || at > lowest + 1
                    && page.folded(at - 1) == "of"
                    && scene.head(at - 2)
                    && matches!(page.doc.pos(at), Pos::Noun | Pos::Number)
                    && page.doc.token(at).case == Case::Lower;
            if !complement {
                return end;
            }
        } else if is_part_of_post(page, at) {
            // "Chief operating officer"
        } else if scene.person(at)
            || page.is(at, Facts::SPEECH)
            || page.folded(at) == "as"
            || page.doc.pos(at) == Pos::VerbGerund
                && !super::is_business(page, at)
                && scene.owner(at).is_none()
                && !page.hyphen(page.doc.before(at, 1))
                && !page.is(at, Facts::MODIFIER | Facts::PORTFOLIO)
        {
            break;
        } else if page.folded(at) == "and" && scene.owner(at).is_some() && at > lowest {
            // "Jammu and Kashmir chief minister"
        } else if page.folded(at) == "and"
            && at > lowest
            && page.capital(at - 1)
            && page.capital(at + 1)
            && (page.is(at - 1, Facts::PORTFOLIO) || page.is(at + 1, Facts::PORTFOLIO))
        {
            // "Municipal Administration and Water Supply Minister"
        } else if page.folded(at) == "of" {
            // "Bank of England governor": only inside a name.
            // "Daughter of | Peru's late leader Alberto Ruiz"
            let owner = (at + 1..end).find(|&i| scene.owner(i) != scene.owner(at + 1));
            if owner.is_some_and(|i| scene.owner(at + 1).is_some() && page.doc.lower(i) == "'s") {
                break;
            }
            let name = scene.owner(at).is_some()
                || page.capital(at + 1) && page.is(page.doc.before(at, 1), Facts::ROLE | Facts::TITLE);
            if !name {
                break;
            }
        } else if !scene.inside(at)
            || capital
                && !page.capital(at)
                && scene.owner(at).is_none()
                && !page.is(at, Facts::MODIFIER)
                && !page.hyphen(at)
                && !page.doc.lower(at).ends_with("'s")
                // "Central bank Governor", "board President"
                && !one_of!(page.folded(at), "bank" | "board" | "council" | "committee" | "union" | "club")
        {
            // "… refugees President Ana Ruiz": a capitalized title follows ordinary words, it does not go on with them.
            break;
        }
        start = at;
    }
    if !head {
        return end;
    }
    // A phrase does not begin with a small word, a conjunction, a possessive or a hyphen.
    while start < end
        && (page.is(start, Facts::SMALL) && scene.owner(start).is_none()
            || matches!(
                page.doc.pos(start),
                Pos::Determiner | Pos::Conjunction | Pos::Preposition | Pos::PossessivePronoun | Pos::Pronoun
            ) && scene.owner(start).is_none()
            || page.hyphen(start)
            || page.is(start, Facts::NOT_NAME)
                && !scene.head(start)
                // "PhD candidate Ana Ruiz"
                && !one_of!(page.doc.word(start), "PhD" | "TV" | "PR" | "HR" | "IT" | "AI")
            || one_of!(page.folded(start), "yesterday" | "today")
            || page.doc.lower(start).ends_with("'s")
            || page.doc.lower(start) == "&")
    {
        start += 1;
    }
    // "On-loan winger"
    while start > 1 && start < end && page.tight_hyphen(start - 1) && page.together(start - 2, start) {
        start -= 2;
    }
    start
}

/// "Chief | operating | officer", "| presiding | judge", "| opposing | counsel": of what somebody is; not what somebody does
/// ("were | visiting | president Ana Ruiz").
fn is_part_of_post(page: &Page, at: usize) -> bool {
    let next = page.folded(at + 1);
    let post = match page.folded(at) {
        "operating" | "goalkeeping" | "presiding" | "returning" | "commanding" | "managing" | "founding" => {
            page.is(at + 1, Facts::ROLE | Facts::TITLE)
        }
        "visiting" => one_of!(next, "professor" | "lecturer" | "fellow" | "scholar"),
        "opposing" => next == "counsel",
        _ => false,
    };
    let before = page.doc.before(at, 1);
    let does = one_of!(page.doc.lower(before), "is" | "are" | "was" | "were" | "be" | "been" | "of");
    post && !does
}

#[cfg(test)]
mod tests {
    use crate::entities::roles::testing::{check, check_none};

    #[test]
    fn roles_stand_before_names() {
        check(&[
            ("Deputy Harbour Minister Ana Ruiz spoke.", "Ana Ruiz", "Deputy Harbour Minister"),
            ("Delta Institute fellow Tom Weller left.", "Tom Weller", "Delta Institute fellow"),
            ("The Liberal peer Lady Weller of Leeds left.", "Weller of Leeds", "Liberal peer"),
            ("The Sporting CP winger Tom Weller left.", "Tom Weller", "Sporting CP winger"),
            ("“No,” said TV presenter Tom Weller.", "Tom Weller", "TV presenter"),
            ("The former Hollyoaks star Ana Ruiz left.", "Ana Ruiz", "former Hollyoaks star"),
            ("CFO Tom Weller left.", "Tom Weller", "CFO"),
            ("Delta deputy commandant Bindu Rajan left.", "Bindu Rajan", "Delta deputy commandant"),
            ("Eastern Railway CPRO Bindu Rajan left.", "Bindu Rajan", "Eastern Railway CPRO"),
            ("WPC Ana Ruiz left.", "Ana Ruiz", "WPC"),
            ("Governor-elect Ana Ruiz left.", "Ana Ruiz", "Governor-elect"),
            ("Col. (ret.) Ana Ruiz left.", "Ana Ruiz", "Col."),
            ("The agronomist Ana Ruiz left.", "Ana Ruiz", "agronomist"),
            ("Chief operating officer Ana Ruiz left.", "Ana Ruiz", "Chief operating officer"),
            ("Goalkeeping coach Ana Ruiz left.", "Ana Ruiz", "Goalkeeping coach"),
            ("Presiding judge Ana Ruiz left.", "Ana Ruiz", "Presiding judge"),
            ("Teachers' union president Ana Ruiz left.", "Ana Ruiz", "Teachers' union president"),
            ("A report by director of place Ana Ruiz was read.", "Ana Ruiz", "director of place"),
            ("Mother of three Ana Ruiz left.", "Ana Ruiz", "Mother of three"),
            ("Former international Tom Weller left.", "Tom Weller", "Former international"),
            ("Reps. Tom Weller and Ana Ruiz left.", "Ana Ruiz", "Reps."),
            ("Harbour master Ana Ruiz left.", "Ana Ruiz", "Harbour master"),
            ("Returning officer Ana Ruiz left.", "Ana Ruiz", "Returning officer"),
            ("Co-ordinator Tom Weller left.", "Tom Weller", "Co-ordinator"),
            ("Firm Names Director Tom Weller\n\nThe firm named him on Friday.", "Tom Weller", "Director"),
            (
                "Delta Bank Economics Director Tom Weller Quits\n\nHe quit on Friday.",
                "Tom Weller",
                "Delta Bank Economics Director",
            ),
            ("The saxophonist Tom Weller played.", "Tom Weller", "saxophonist"),
            (
                "Municipal Administration and Water Supply Minister Ana Ruiz agreed.",
                "Ana Ruiz",
                "Municipal Administration and Water Supply Minister",
            ),
            ("Planning Minister Ana Ruiz agreed.", "Ana Ruiz", "Planning Minister"),
            ("Central bank Governor Ana Ruiz agreed.", "Ana Ruiz", "Central bank Governor"),
            ("Fly-half Tom Weller kicked it.", "Tom Weller", "Fly-half"),
            ("The chef and broadcaster Ana Ruiz cooked.", "Ana Ruiz", "chef and broadcaster"),
            ("She curled in the winner past goalkeeper Tom Weller.", "Tom Weller", "goalkeeper"),
            ("On-loan winger Tom Weller crossed.", "Tom Weller", "On-loan winger"),
            ("But committee chairman Ana Ruiz left.", "Ana Ruiz", "committee chairman"),
            ("They met a retired coal miner named Tom Weller.", "Tom Weller", "retired coal miner"),
            ("Acting Harbour Minister Ana Ruiz left.", "Ana Ruiz", "Acting Harbour Minister"),
            (
                "Former Jammu and Kashmir chief minister Ana Ruiz left.",
                "Ana Ruiz",
                "Former Jammu and Kashmir chief minister",
            ),
            ("Yesterday port director Ana Ruiz left.", "Ana Ruiz", "port director"),
            ("Striker Tom Hale cut in and beat goalkeeper Ana Ruiz.", "Ana Ruiz", "goalkeeper"),
            ("Shipping magnate Ana Ruiz agreed.", "Ana Ruiz", "Shipping magnate"),
            ("Superintendent of Police (Rural) Ana Ruiz left.", "Ana Ruiz", "Superintendent of Police"),
            (
                "“No,” High Commissioner for Human Rights Ana Ruiz said.",
                "Ana Ruiz",
                "High Commissioner for Human Rights",
            ),
            ("“No,” said Deputy Secretary of State Maria Okoye.", "Maria Okoye", "Deputy Secretary of State"),
        ]);
    }

    #[test]
    fn leaves_out_what_is_no_role() {
        check_none(&[
            "Mr. Weller left.",
            "A judge called Ana Ruiz on Friday.",
            "The prime minister called Ana Ruiz on Friday.",
        ]);
    }
}
