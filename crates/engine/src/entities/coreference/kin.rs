//! Who "his sister" is, where the story has told of her brother: "Her brother, Paul Lavery, voted … | his sister | called."

use rustc_hash::FxHashMap;

use crate::entities::facts::Facts;
use crate::entities::figures::{Figure, Sex, Spot};
use crate::entities::page::Page;
use crate::report::{EntityKind, MentionForm};

/// A title and a comma may stand between the noun and the name, in tokens.
const NEAR: usize = 3;
/// "Her mother" is the one who was named so few tokens before.
const AGAIN: usize = 70;
/// More are no family.
const MOST: usize = 64;

/// What somebody is to whoever owns the noun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tie {
    Sibling,
    Spouse,
    Parent,
    Child,
}

impl Tie {
    fn of(noun: &str) -> Option<Self> {
        Some(match noun {
            "brother" | "sister" | "twin" => Self::Sibling,
            "husband" | "wife" | "partner" | "fiance" | "fiancee" => Self::Spouse,
            "father" | "mother" | "dad" | "mum" | "mom" => Self::Parent,
            "son" | "daughter" => Self::Child,
            _ => return None,
        })
    }
}

/// Somebody's relation to the person of an index.
type Kin = (usize, Tie, usize);

/// Each "his sister" that has no name beside it and can be one person alone.
pub(super) fn find(page: &Page, figures: &[Figure], quoted: &[bool]) -> Vec<(usize, Spot)> {
    let people = || figures.iter().enumerate().filter(|(_, f)| f.kind == EntityKind::Person);
    // Who is named, or whom a pronoun means, at each token where that begins; and who is named before "'s".
    let mut at: FxHashMap<usize, (usize, MentionForm)> = FxHashMap::default();
    let mut owners: FxHashMap<usize, usize> = FxHashMap::default();
    for (index, figure) in people() {
        at.extend(figure.mentions.iter().map(|spot| (spot.tokens.start, (index, spot.form))));
        owners.extend(figure.names().map(|spot| (spot.tokens.end, index)));
    }
    // "Another sister", "two brothers"
    let several = |at: usize| match page.folded(at) {
        "another" | "two" | "three" | "other" | "second" | "former" | "ex" => {
            let kin = page.folded(at + 1);
            Tie::of(kin.strip_suffix('s').unwrap_or(kin)).is_some()
        }
        "brother" | "sister" => {
            page.folded(at + 1) == "and" && one_of!(page.folded(at + 2), "brother" | "sister")
        }
        _ => false,
    };
    // "He married again", "whom she married three years ago", "left her husband"
    let again = || {
        (0..page.len()).any(|at| match page.folded(at) {
            "married" => !one_of!(page.folded(page.doc.before(at, 1)), "been" | "is" | "are" | "a" | "newly"),
            "left" => Tie::of(page.folded(at + 2)).is_some(),
            _ => false,
        })
    };
    let (mut ties, mut asked) = (couples(page, figures, &at), Vec::new());
    // "Her mother, Ana Ruiz, …": where that is told, and of whom.
    let mut told: Vec<(usize, usize, Option<usize>)> = Vec::new();
    let mut sexes: FxHashMap<usize, Sex> = FxHashMap::default();
    // Three of one surname are as good as many.
    let mut surnames: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    for (index, last) in people().filter_map(|(index, figure)| Some((index, surname(figure)?))) {
        let own = surnames.entry(last).or_default();
        if own.len() < 3 {
            own.push(index);
        }
    }
    for own in page.doc.tokens_of(&["his", "her", "'s"]) {
        let owner = match page.doc.lower(own) {
            "his" | "her" => at.get(&own).map(|&(owner, _)| owner),
            "'s" => owners.get(&own).copied(),
            _ => continue,
        };
        if quoted.get(own) == Some(&true) {
            continue;
        }
        let adjective = one_of!(page.folded(own + 1), "younger" | "older" | "elder" | "twin");
        let noun = own + 1 + usize::from(adjective && Tie::of(page.folded(own + 2)).is_some());
        let Some(tie) = Tie::of(page.folded(noun)).filter(|&t| t != Tie::Spouse || !again()) else {
            continue;
        };
        let named = (noun + 1..=noun + NEAR).take_while(|&t| {
            page.doc.lower(t) == "," || page.is(t, Facts::TITLE | Facts::HONORIFIC) || at.contains_key(&t)
        });
        match named.filter_map(|t| at.get(&t)).find(|(_, form)| *form == MentionForm::Name) {
            Some(&(kin, _)) if lives(page, own) => {
                told.push((noun, kin, owner));
                let woman = page.lists.woman_by_role(page.folded(noun));
                sexes.extend(woman.map(|woman| (kin, if woman { Sex::Woman } else { Sex::Man })));
                ties.extend(owner.map(|owner| (owner, tie, kin)));
            }
            Some(_) => {}
            None if page.doc.lower(noun + 1) != "'s" && page.doc.lower(own) != "'s" => {
                asked.push((own..noun + 1, owner, tie))
            }
            None => {}
        }
    }
    // Where there was a divorce, a husband may be another; where there are twins, a sister is one of several.
    if asked.is_empty() || (0..page.len()).any(|at| page.is(at, Facts::FAMILY_CHANGE) || several(at)) {
        return Vec::new();
    }
    // "Callum's father, Tom Hale", "Callum's mother, Ana Hale": a couple, as far as "her husband" asks.
    let parents: Vec<(usize, usize)> =
        ties.iter().filter(|k| k.1 == Tie::Parent).map(|k| (k.0, k.2)).take(MOST).collect();
    for &(child, one) in &parents {
        // Of one surname, or one of them named by the first name alone.
        let alike = |other: usize| {
            let names = [one, other].map(|index| figures.get(index).and_then(surname));
            names.iter().any(|name| name.is_none()) || names.first() == names.last()
        };
        let both =
            parents.iter().filter(|&&(other, parent)| other == child && parent != one && alike(parent));
        ties.extend(both.map(|&(_, other)| (one, Tie::Spouse, other)));
    }
    ties.truncate(MOST);
    // A sister's brother has her for a sister, a daughter's mother her for a daughter.
    let back = |&(a, tie, b): &Kin| {
        let back = match tie {
            Tie::Parent => Tie::Child,
            Tie::Child => Tie::Parent,
            same => same,
        };
        (b, back, a)
    };
    let both: Vec<Kin> = ties.iter().copied().chain(ties.iter().map(back)).collect();
    asked
        .into_iter()
        .filter_map(|(tokens, owner, tie)| {
            // "Her mother, Ana Ruiz, remembers. “…,” | her mother | says": the same, whoever "her" is taken for.
            let word = |at: usize| page.folded(at);
            let before = told.partition_point(|&(noun, ..)| noun < tokens.start);
            let mut near = told.iter().take(before).rev().take_while(|t| tokens.start - t.0 < AGAIN);
            let again = near.find(|&&(noun, ..)| word(noun) == word(tokens.end - 1));
            let same = |kin: usize, own: Option<usize>| {
                owner.is_none() || owner == own || Some(kin) == owner && tie != Tie::Sibling
            };
            if let Some(&(_, kin, _)) = again.filter(|&&(_, kin, own)| same(kin, own)) {
                return Some((kin, Spot { tokens, form: MentionForm::Role }));
            }
            let sex = page.lists.woman_by_role(page.folded(tokens.end - 1));
            let sex = sex.map(|woman| if woman { Sex::Woman } else { Sex::Man });
            let fits = |kin: usize| {
                let known = figures.get(kin).and_then(|f| f.sex).or_else(|| sexes.get(&kin).copied());
                // A parent may have more children than the story tells of: one whose sex is not known is nobody's son.
                let sure = tie != Tie::Child || known.is_some();
                sure && known.zip(sex).is_none_or(|(known, told)| known == told)
            };
            let owner = owner?;
            let mut kin = both.iter().filter(|k| k.0 == owner && k.1 == tie && fits(k.2)).map(|k| k.2);
            let one = match kin.next() {
                Some(one) => kin.all(|other| other == one).then_some(one)?,
                None if matches!(tie, Tie::Sibling | Tie::Spouse) => {
                    namesake(page, figures, &surnames, owner, tie).filter(|&one| fits(one))?
                }
                None => return None,
            };
            Some((one, Spot { tokens, form: MentionForm::Role }))
        })
        .collect()
}

/// The last word of a name of several.
fn surname(figure: &Figure) -> Option<&str> {
    figure.name.rsplit_once(' ').map(|(_, last)| last)
}

/// The only other person in the story who has the surname of this one, and who is nobody's child or parent in it.
fn namesake(
    page: &Page,
    figures: &[Figure],
    surnames: &FxHashMap<&str, Vec<usize>>,
    owner: usize,
    tie: Tie,
) -> Option<usize> {
    let bearers = surnames.get(surname(figures.get(owner)?)?)?;
    let mut others = bearers.iter().copied().filter(|&index| index != owner);
    let one = others.next()?;
    let figure = figures.get(one)?;
    let sex = |index: usize| figures.get(index).and_then(|f| f.sex);
    let kin = figure.names().take(8).any(|spot| {
        let start = spot.tokens.start;
        (start.saturating_sub(NEAR)..start).any(|t| page.is(t, Facts::KIN) && page.together(t, start))
    });
    let couple = tie == Tie::Sibling || sex(one) != sex(owner);
    // "Callum's mother, Ana Hale": Callum is no husband of hers.
    let child = |at: usize| page.doc.lower(at) == "'s" && Tie::of(page.folded(at + 1)) == Some(Tie::Parent);
    let kin = kin || figure.names().take(8).any(|spot| child(spot.tokens.end));
    (others.next().is_none() && !kin && sex(one).is_some() && couple).then_some(one)
}

/// "Glenda and Ross Haskett": a couple, as far as "her husband" asks.
fn couples(page: &Page, figures: &[Figure], at: &FxHashMap<usize, (usize, MentionForm)>) -> Vec<Kin> {
    let name = |index: usize| figures.get(index).map_or("", |f| &*f.name);
    let surname = |index: usize| name(index).rsplit(' ').next();
    let people = figures.iter().enumerate().filter(|(_, f)| f.kind == EntityKind::Person);
    let full = people.flat_map(|(index, figure)| {
        let names = figure.names().filter(|spot| spot.tokens.len() > 1).take(4);
        names.map(move |spot| (index, spot.tokens.start))
    });
    full.filter_map(|(index, start)| {
        let and = page.doc.before(start, 1);
        let &(other, form) = at.get(&page.doc.before(and, 1)).filter(|_| page.folded(and) == "and")?;
        let alike = surname(other) == surname(index) || !name(other).contains(' ');
        let named = matches!(form, MentionForm::Name | MentionForm::Alias);
        (named && other != index && alike).then_some((other, Tie::Spouse, index))
    })
    .collect()
}

/// The sentence tells of nobody's death.
fn lives(page: &Page, at: usize) -> bool {
    let sentence = page.doc.sentence_of(at).map_or(at..at, |s| s.tokens.clone());
    !sentence.into_iter().any(|t| one_of!(page.folded(t), "died" | "dead" | "killed" | "late" | "death"))
}
