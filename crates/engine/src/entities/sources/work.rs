//! Titles: "the novel “The Long Rains”", "the Clean Water Act", "the Treaty of Waitangi".

use super::organization_of::complement;
use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::page::{Found, Page};
use crate::report::EntityKind;
use crate::tagger::Pos;

const STRENGTH: u8 = 66;
/// A title in quotation marks has at most so many tokens.
const LONGEST_TITLE: usize = 12;

/// The word that says what is in the quotation marks: right before, or before a comma ("Her book, “The Long Rains,”").
fn called_by(page: &Page, open: usize) -> usize {
    let before = page.doc.before(open, 1);
    if page.doc.lower(before) == "," { page.doc.before(open, 2) } else { before }
}

/// True for two to six words in quotation marks in the middle of a sentence, all with capitals but the small ones, as
/// titles are written and speech is not. A person who is introduced so has a nickname.
fn is_title(page: &Page, open: usize, close: usize) -> bool {
    let end = if one_of!(page.doc.lower(close - 1), "," | ".") { close - 1 } else { close };
    let words = open + 1..end;
    let before = page.doc.before(open, 1);
    let lead =
        page.doc.token(before).case == Case::Lower || one_of!(page.doc.lower(before), "'s" | "’s" | "(");
    (2..=6).contains(&words.len())
        && open > 0
        && lead
        && !page.loud(open)
        && !page.is(before, Facts::SPEECH)
        && !one_of!(
            page.folded(before),
            "called"
                | "named"
                | "nicknamed"
                | "dubbed"
                | "known"
                | "as"
                | "like"
                | "so"
                | "a"
                | "an"
                | "the"
                | "that"
        )
        && page.capital(end - 1)
        && words.clone().all(|at| page.capital(at) || page.is(at, Facts::SMALL))
        && page.listed(words).is_none()
}

/// "MSNBC's “Morning Call”": a programme behind the possessive of who broadcasts it.
fn is_programme(page: &Page, open: usize) -> bool {
    let owner = page.doc.before(open, 2);
    page.doc.lower(page.doc.before(open, 1)) == "'s"
        && (page.is(owner, Facts::ORGANIZATION)
            || page.doc.token(owner).case == Case::Upper && page.doc.word(owner).len() > 1)
}

/// "Her third novel, | The Salt Road |, came out", "Ruiz's | The Gull |", "starred in | The Long Breath |": a title
/// without marks, between commas behind what it is, behind whose it is, or in which somebody plays.
fn titled_bare(page: &Page, at: usize, out: &mut Vec<Found>) {
    let the = page.doc.word(at) == "The" && page.capital(at + 1);
    let back = |steps: usize| page.doc.before(at, steps);
    let headed = at > 1 && page.is(back(1), Facts::WORK_HEAD) && page.doc.token(back(1)).case == Case::Lower;
    if !the && page.doc.lower(back(1)) != "," && !headed || page.starts(at) || page.loud(at) {
        return;
    }
    let own = (3..6).find(|&steps| one_of!(page.folded(back(steps)), "his" | "her" | "their" | "its"));
    // "Her first, | Saltings |, was praised", behind a novel
    let ordinal = || {
        let near = at.saturating_sub(30)..at;
        one_of!(page.doc.word(back(2)), "first" | "second" | "third" | "last" | "latest" | "debut")
            && own.is_some_and(|steps| page.starts(back(steps)))
            && near.clone().any(|i| {
                page.is(i, Facts::WORK_HEAD)
                    && (1..4)
                        .any(|k| one_of!(page.folded(page.doc.before(i, k)), "his" | "her" | "their" | "its"))
            })
            && !near
                .clone()
                .any(|i| page.is(i, Facts::KIN) || one_of!(page.folded(i), "children" | "married"))
    };
    let apart = page.doc.lower(back(1)) == ","
        && (page.is(back(2), Facts::WORK_HEAD) || ordinal())
        && page.doc.token(back(2)).case == Case::Lower
        && own.is_some();
    let staged = the
        && match page.folded(back(1)) {
            "of" => {
                one_of!(page.folded(back(2)), "production" | "adaptation" | "revival" | "staging" | "remake")
            }
            "in" => (2..6)
                .any(|steps| one_of!(page.folded(back(steps)), "starred" | "stars" | "starring" | "role")),
            // "Ohio's The Oak Times"
            own => {
                own == "'s" && !page.is(back(2), Facts::GEOGRAPHY) && page.listed(back(2)..back(1)).is_none()
            }
        };
    // "Her novel | Hay Fever | won", "the drama | The Last Ferry |"; not "in her novel | Ana Ruiz | tells"
    let whose = (2..5).any(|steps| one_of!(page.folded(back(steps)), "his" | "her" | "their" | "'s" | "my"));
    let headed = headed
        && !one_of!(page.folded(back(1)), "report" | "article" | "essay" | "game" | "magazine")
        && (the || whose && !page.is(at, Facts::FIRST_NAME | Facts::TITLE | Facts::ROLE | Facts::MODIFIER));
    if !apart && !staged && !headed {
        return;
    }
    let small = |i: usize| {
        page.is(i, Facts::SMALL) && (apart || headed || one_of!(page.folded(i), "of" | "and" | "the"))
            || headed && (page.folded(i) == "'s" || page.doc.lower(i) == "a")
    };
    let part = |i: usize| {
        page.capital(i) || small(i) && (page.capital(i + 1) || small(i + 1) && page.capital(i + 2))
    };
    let end = (at + 1..at + LONGEST_TITLE).find(|&i| !part(i)).unwrap_or(at);
    let ends = one_of!(page.doc.lower(end), "," | "." | ";");
    // "His debut album, | Cold Front |, is out": no front
    let album = own == Some(4) && page.doc.word(back(2)) == "album";
    let other = || page.is(end - 1, Facts::ORGANIZATION_TAIL) && !album || page.listed(at..end).is_some();
    // "Starred in The Masters": two words may be a match, a band, a war.
    let played = page.folded(back(1)) == "in" && end < at + 3;
    // "In her new memoir, Clinton, 77,", "the director of his last film, Ann Lee,": somebody.
    let somebody = || {
        let before = back(own.map_or(3, |steps| steps + 1));
        let opens = own.is_some_and(|steps| page.starts(back(steps)));
        let next = page.folded(end + 1);
        !opens
            && (page.is(before, Facts::PLACE_PREPOSITION)
                || page.doc.pos(before) == Pos::Preposition
                || page.doc.pos(before) == Pos::VerbGerund)
            || page.age(end + 1)
            || one_of!(next, "who" | "whose" | "a" | "an" | "the" | "then")
    };
    let title = if headed {
        // "The show | The BBC | cancelled", "the book | The Church of Ohio | banned"
        let known =
            page.listed(at + 1..end).is_some() || page.is(end - 1, Facts::WORK_HEAD | Facts::GEOGRAPHY);
        end > at + 1 + usize::from(the) && !known
    } else if the {
        end > at + 1
    } else {
        apart && page.doc.lower(end) == "," && !other() && !somebody()
    };
    if title && (apart && ends || (staged || headed) && !played && !other()) {
        out.push(Found { tokens: at..end, kind: EntityKind::Work, strength: 90, rule: "entity/work" });
        // "| Chekhov |'s The Gull", where nothing else names him
        let author = back(2);
        if staged
            && page.folded(back(1)) == "'s"
            && page.doc.token(author).case == Case::Title
            && !page.is(author, Facts::COMMON)
        {
            let (kind, rule) = (EntityKind::Person, "entity/work");
            out.push(Found { tokens: author..author + 1, kind, strength: 50, rule });
        }
    }
}

pub(super) fn find(page: &Page, out: &mut Vec<Found>) {
    // Where a story calls one thing a film or a book, the other titles need not be called so.
    let arts = page.marks(1).any(|at| {
        matches!(page.doc.lower(at), "“" | "\"" | "‘")
            && page.capital(at + 1)
            && page.is(called_by(page, at), Facts::WORK_HEAD)
    });
    for at in page.marks(0) {
        if page.capital(at + 1) && matches!(page.doc.lower(at), "“" | "\"" | "‘" | "'") {
            let called = page.is(called_by(page, at), Facts::WORK_HEAD);
            let double = matches!(page.doc.lower(at), "“" | "\"");
            let close = (at + 2..at + 2 + LONGEST_TITLE)
                .find(|&i| matches!(page.doc.lower(i), "”" | "\"" | "’" | "'"));
            if let Some(close) = close
                && page.together(at, close)
                && (called || (arts || is_programme(page, at)) && double && is_title(page, at, close))
            {
                let end = if one_of!(page.doc.lower(close - 1), "," | ".") { close - 1 } else { close };
                out.push(Found {
                    tokens: at + 1..end,
                    kind: EntityKind::Work,
                    strength: 90,
                    rule: "entity/work",
                });
            }
        }
    }
    for at in page.doc.tokens_of(&["v."]) {
        // "Roe v. Wade", "Brown v. Board of Education"; not "England v. Wales", "Arsenal v. Chelsea"
        if at > 0
            && page.capital(at - 1)
            && page.capital(at + 1)
            && page.doc.word(at) == "v."
            && !page.is(at - 1, Facts::GEOGRAPHY | Facts::ORGANIZATION | Facts::ORGANIZATION_TAIL)
            && !page.is(at + 1, Facts::ORGANIZATION)
        {
            let end = complement(page, at + 1).max(page.name_run(at + 1));
            out.push(Found {
                tokens: at - 1..end,
                kind: EntityKind::Work,
                strength: 90,
                rule: "entity/work",
            });
        }
    }
    for at in page.capitals(0) {
        titled_bare(page, at, out);
        if at > 0 && page.is(at, Facts::WORK_TAIL) && !page.loud(at) {
            // "The Housing | (Repairs) Bill |"
            let bracket = one_of!(page.doc.word(at), "Bill" | "Act")
                && !page.capital(at + 1)
                && page.doc.lower(at - 1) == ")"
                && page.capital(page.doc.before(at, 2))
                && page.doc.lower(page.doc.before(at, 3)) == "(";
            let tail = if bracket { at - 3 } else { at };
            let mut start = tail;
            while start > 0
                && start + 6 > tail
                && page.together(start - 1, at)
                && (page.capital(start - 1) && !page.starts(start - 1)
                    || page.is(start - 1, Facts::SMALL)
                        && start < at
                        && page.capital(start.wrapping_sub(2))
                        && one_of!(page.doc.lower(start - 1), "and" | "of" | "on")
                    // "The Norway-| Ghana Agreement |"
                    || page.tight_hyphen(start - 1)
                        && start < at
                        && page.capital(start.wrapping_sub(2))
                        && !page.starts(start.wrapping_sub(2)))
                && !page.is(start - 1, Facts::NOT_NAME)
            {
                start -= 1;
            }
            // "S. Law" is a person.
            let initial = start + 1 == at && page.doc.word(start).ends_with('.');
            if start < tail && !initial {
                // "National Medal of Science"
                let of = one_of!(page.folded(at), "medal" | "prize" | "cross") && page.folded(at + 1) == "of";
                let end = if of && page.capital(at + 2) { at + 3 } else { at + 1 };
                out.push(Found {
                    tokens: start..end,
                    kind: EntityKind::Work,
                    strength: if bracket { 90 } else { STRENGTH },
                    rule: "entity/work",
                });
            }
        }
    }
}
