//! People: full names with their variants, then single names with whoever bears them.

use rustc_hash::FxHashMap;

use super::bearers::Cast;
use super::full_names::{self, Full};
use super::{Groups, Name, nicknames};
use crate::document::Case;
use crate::entities::facts::Facts;
use crate::entities::figures::Sex;
use crate::entities::page::Page;
use crate::report::EntityKind;

/// Look at no more than so many people of one surname.
pub(super) const MOST_NAMESAKES: usize = 16;

pub(super) fn join(page: &Page, names: &[Name], groups: &mut Groups) {
    let fulls = full_names::fulls(page, names);
    full_names::join(page, names, &fulls, groups);
    single_names(page, names, &fulls, groups);
}

/// Joins a single name with the one person who bears it, else with the one of them named last.
fn single_names(page: &Page, names: &[Name], fulls: &[Full], groups: &mut Groups) {
    let short = short_forms(fulls, groups);
    let mut cast = Cast::new(page, fulls, groups);
    // Where each single name that nobody bears stands first.
    let mut alone: FxHashMap<&str, usize> = FxHashMap::default();
    for (at, name) in names.iter().enumerate().filter(|(_, n)| n.found.kind == EntityKind::Person) {
        // "Tom Weller, known as Bear": his other name.
        if let Some(bearer) = at.checked_sub(1).filter(|&i| is_also(page, names, i)) {
            groups.join(bearer, at);
            if let Some(word) = name.words().next_back() {
                alone.entry(word).or_insert(at);
            }
            continue;
        }
        let mut words = name.words().filter(|w| !page.lists.facts(w).any(Facts::SUFFIX));
        let (Some(word), None) = (words.next_back(), words.rfind(|w| !is_particle(page, w))) else {
            cast.introduce(page, at, name, groups.root(at));
            continue;
        };
        if let Some(bearer) = at.checked_sub(1).filter(|&i| is_birth_name(page, names, i)) {
            groups.join(bearer, at);
            continue;
        }
        let Some(single) = cast.single(page, names, at, word) else { continue };
        let meant = cast.meant(page, names, &single);
        match meant.or_else(|| short.get(word).copied().flatten().map(|at| groups.root(at))) {
            Some(root) => {
                groups.join(root, at);
                cast.mean(page, &single, root, groups);
            }
            None => groups.join(*alone.entry(word).or_insert(at), at),
        }
    }
}

/// "Ana Weller (née | Gallagher |)": the name behind is another of the same person's.
fn is_birth_name(page: &Page, names: &[Name], at: usize) -> bool {
    let (Some(one), Some(other)) = (names.get(at), names.get(at + 1)) else { return false };
    let start = other.found.tokens.start;
    full_names::is_called_at_birth(page, start)
        && one.found.kind == EntityKind::Person
        && one.found.tokens.end + 2 == start
}

/// The token before a name, and before a comma that parts the two.
pub(super) fn noun_before(page: &Page, start: usize) -> usize {
    let before = page.doc.before(start, 1);
    if page.doc.lower(before) == "," { page.doc.before(before, 1) } else { before }
}

/// "His | wife, Jean |", "a brother, Tom"
pub(super) fn is_kin(page: &Page, start: usize) -> bool {
    let noun = noun_before(page, start);
    page.is(noun, Facts::KIN) && page.doc.token(noun).case == Case::Lower
}

/// True where the name behind is another of the same person: "Tom Weller, a tycoon who is known as | Bear |".
fn is_also(page: &Page, names: &[Name], at: usize) -> bool {
    let (Some(one), Some(other)) = (names.get(at), names.get(at + 1)) else { return false };
    let (end, start) = (one.found.tokens.end, other.found.tokens.start);
    let called = |&i: &usize| {
        one_of!(page.folded(i), "alias" | "aka" | "nicknamed")
            || page.folded(i) == "as" && page.folded(i - 1) == "known"
    };
    one.found.kind == EntityKind::Person
        && end < start
        && page.together(end, start)
        && page.doc.lower(page.doc.before(start, 1)) != ","
        // "Led a group known as Ansaru": the words go with the noun before.
        && (end..start).find(|&i| page.folded(i) == "known").is_none_or(|known| page.known_of(end, known))
        && (end..start.min(end + 12))
            .take_while(|&i| !page.capital(i))
            .find(called)
            .is_some_and(|i| start - i < 5)
}

/// Short forms of the first names, each with a name of the one person whose it may be ("Dan", of Daniel Cole).
fn short_forms(all: &[Full], groups: &mut Groups) -> FxHashMap<&'static str, Option<usize>> {
    let mut owners: FxHashMap<&str, Option<usize>> = FxHashMap::default();
    for full in all {
        let Some(first) = full.words.first() else { continue };
        let root = groups.root(full.at);
        let own = owners.entry(first).or_insert(Some(root));
        if own.is_some_and(|known| groups.root(known) != root) {
            *own = None;
        }
    }
    let mut short: FxHashMap<&'static str, Option<usize>> = FxHashMap::default();
    for (long, form) in nicknames::pairs() {
        if let Some(&owner) = owners.get(long) {
            // A short form of two people's names is nobody's.
            short.entry(form).and_modify(|own| *own = None).or_insert(owner);
        }
    }
    short
}

/// True for a particle that is no first name ("ben", "al").
pub(super) fn is_particle(page: &Page, word: &str) -> bool {
    let facts = page.lists.facts(word);
    facts.any(Facts::PARTICLE) && !facts.any(Facts::FEMALE | Facts::MALE)
}

/// The sex that a first name tells.
pub(in crate::entities) fn first_name_sex(facts: Facts) -> Option<Sex> {
    match (facts.any(Facts::FEMALE), facts.any(Facts::MALE)) {
        (true, false) => Some(Sex::Woman),
        (false, true) => Some(Sex::Man),
        // "Sam", "Alex" are both.
        _ => None,
    }
}

/// The sex that the honorific before a name tells ("Mrs. Clinton").
pub(in crate::entities) fn honorific_sex(page: &Page, start: usize) -> Option<Sex> {
    let before = page.doc.before(start, 1);
    if page.is(before, Facts::WOMAN) {
        Some(Sex::Woman)
    } else if page.is(before, Facts::MAN) {
        Some(Sex::Man)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::analyze;

    /// Each person's name with how often they are named.
    fn people(text: &str) -> String {
        let mut people: Vec<String> = analyze(text, None)
            .entities
            .iter()
            .filter(|e| e.kind == crate::report::EntityKind::Person)
            .map(|e| format!("{} {}", e.name, e.mentions.len()))
            .collect();
        people.sort();
        people.join(", ")
    }

    #[test]
    fn merges_what_one_person_is_called() {
        for (text, want) in [
            ("President Xi Jinping spoke. Later Xi left, and Xi’s aides followed.", "Xi Jinping 3"),
            ("Robert Weller spoke. Bob Weller left. Mr. Weller slept.", "Robert Weller 3"),
            ("Mary Weller spoke. Tom Weller listened. Mrs. Weller left.", "Mary Weller 2, Tom Weller 1"),
            (
                "Mary Weller spoke. Tom Weller listened. Weller turned her head.",
                "Mary Weller 3, Tom Weller 1",
            ),
            ("Mary Weller spoke. Tom Weller listened. Weller thanked her.", "Mary Weller 2, Tom Weller 2"),
            ("María Gómez spoke. Maria Gomez left.", "María Gómez 2"),
            (
                "The daughter, Ana Weller, spoke. Her mother, Eve Weller, died in May. “She sang,” Weller said.",
                "Ana Weller 3, Eve Weller 1",
            ),
            (
                "Ana Weller said her son, Tom Weller, was killed in May. Weller was unarmed.",
                "Ana Weller 2, Tom Weller 2",
            ),
            // Of two who are married, whom the story is about.
            (
                "Ana Weller dies at 91\n\nAna Weller, who has died, dived. She married Tom Weller, a cook, in 1958.\n\nWeller was made a dame.",
                "Ana Weller 4, Tom Weller 1",
            ),
            (
                "Sir Tom Weller has died.\n\nThere he met Ana Weller, a cook, whom he married.\n\nWeller was knighted.",
                "Ana Weller 1, Tom Weller 4",
            ),
            (
                "Tom Weller has died.\n\nHis wife, Ana Weller, sang. “It rained,” Weller said.",
                "Ana Weller 2, Tom Weller 2",
            ),
            ("Tom Weller and his wife, Ana Weller, dived.\n\nWeller drowned.", "Ana Weller 1, Tom Weller 3"),
            (
                "Ana Weller was jailed. Her brother, Tom Weller, wept.\n\nWeller, of Hull, robbed a bank. She slept.",
                "Ana Weller 4, Tom Weller 1",
            ),
            // Whoever speaks may speak of another.
            (
                "Ana Weller is missing. Her father, Tom Weller, wept.\n\nWeller said she was kind.",
                "Ana Weller 3, Tom Weller 2",
            ),
            (
                "Ted Weller was killed. His widow, Ana Weller, wept.\n\nWeller, 58, said he was her rock.",
                "Ana Weller 3, Ted Weller 3",
            ),
            // What befell the relative goes on to be told.
            (
                "Ian Weller cooks. His son, Tom Weller, was charged with fraud.\n\nWeller pleaded not guilty.",
                "Ian Weller 2, Tom Weller 2",
            ),
            ("Ian Weller cooks. His son, Tom Weller, won. Weller is tall.", "Ian Weller 2, Tom Weller 2"),
            (
                "Carla Nash won. Her husband, Karl Weller, watched. Weller left. Police met one Ana Weller.",
                "Ana Weller 1, Carla Nash 2, Karl Weller 2",
            ),
            (
                "Ben Weller, 8, fell in. His father, Tom Weller, dived.\n\nWeller was treated for shock.",
                "Ben Weller 2, Tom Weller 2",
            ),
            (
                "Tom Weller was held. His sister, Ana Weller, said so. “No,” Weller said.\n\nWeller sleeps here. He snores.",
                "Ana Weller 2, Tom Weller 4",
            ),
            (
                "Carl Weller, 9, drowned. His father, Tom Weller, dived.\n\nWeller told reporters it was cold.",
                "Carl Weller 2, Tom Weller 2",
            ),
            (
                "Ana Weller won. Her father and coach, Tom Weller, watched.\n\nWeller, 22, is fast.",
                "Ana Weller 3, Tom Weller 1",
            ),
            (
                "Ana Weller and her sister, Eve Weller, cook. Eve Weller left.\n\nWeller said it was hard.",
                "Ana Weller 3, Eve Weller 2",
            ),
            (
                "Tom Weller fell. His wife, Ana Weller, spoke. “No,” Weller said.\n\nBo Hale said Weller had slept.",
                "Ana Weller 2, Bo Hale 1, Tom Weller 3",
            ),
            ("Tom Weller, whose wife, Eve Weller, sings, left. Weller slept.", "Eve Weller 1, Tom Weller 2"),
            ("Marta Novák spoke. Novak left. Nova\u{301}k slept.", "Marta Novák 3"),
            ("Ben Weller met the striker Kees Weller.", "Ben Weller 1, Kees Weller 1"),
            ("Daniel Cole cooked. Dan laughed.", "Daniel Cole 2"),
            (
                "Ellie and Mark Dunmore came. Ms Dunmore spoke. Mr Dunmore slept.",
                "Ellie Dunmore 2, Mark Dunmore 2",
            ),
            (
                "Karin Weller won. Weller spoke of Erik Weller, her father. Weller left. The elder Weller slept.",
                "Erik Weller 2, Karin Weller 4",
            ),
            (
                "Gareth Weller ran it with his son Owen Weller. Weller was jailed. The younger Weller slept.",
                "Gareth Weller 3, Owen Weller 2",
            ),
            (
                "Ana Weller died in May, her daughter, the sculptor Eve Weller, said. Mrs. Weller was 91.",
                "Ana Weller 3, Eve Weller 1",
            ),
            (
                "Nguyen Thi Hoa was killed. Her son, Kevin Nguyen, wept. Nguyen was shot.",
                "Kevin Nguyen 1, Nguyen Thi Hoa 3",
            ),
            (
                "Sen. Jin Weller left. Jin and Ana Ruiz are friends of former mayor Joe Weller.\n\n“No,” Weller said.",
                "Ana Ruiz 1, Jin Weller 3, Joe Weller 1",
            ),
            (
                "Margaret Jean Ellery was born in Leeds. Her father, a miner, and his wife, Jean, sang.",
                "Jean 1, Margaret Jean Ellery 2",
            ),
            (
                "Clement Louis Hale was born in Leeds. His father, Louis Hale, made steel.",
                "Clement Louis Hale 2, Louis Hale 1",
            ),
            ("Rosalind Achebe-Hart dived. Rosalind Ngozi Achebe was born in May.", "Rosalind Achebe-Hart 2"),
            ("Storm hits coast\nBy AMINA O'DIALLO\n\nLIMA, Peru — It rained.", "Amina O'Diallo 1"),
            ("Maeve Haddad (née Gallagher) ran a café.", "Maeve Haddad 2"),
            (
                "Jane Keane sang. Jane Rose Weller was born in May. Tom Weller left.",
                "Jane Keane 2, Tom Weller 1",
            ),
            ("Jane Keane, born Jane Weller, sang. Keane left.", "Jane Keane 3"),
            ("Jane Keane was born Jane Weller in Leeds.", "Jane Keane 2"),
            ("Born Jane Rose Weller, she sang. Tom Keane left.", "Jane Rose Weller 2, Tom Keane 1"),
            ("Tunde Adisa sang. Babatunde Samuel Adisa was born in May.", "Babatunde Samuel Adisa 2"),
            // Others of that first name.
            ("Jack Draper won. Jack Grealish was born in Leeds.", "Jack Draper 1, Jack Grealish 1"),
            (
                "Ana Ruiz met David Lynch. David Paul Bowie was born in May.",
                "Ana Ruiz 1, David Lynch 1, David Paul Bowie 1",
            ),
            (
                "Jane Keane met Jane Orr. Jane Weller was born in May.",
                "Jane Keane 1, Jane Orr 1, Jane Weller 1",
            ),
            ("Jane Keane sang. Her daughter, Jane Weller, was born in May.", "Jane Keane 2, Jane Weller 1"),
            (
                "Jane Keane sang. Jane Weller was born in May. Jane Weller left.",
                "Jane Keane 1, Jane Weller 2",
            ),
            // Who is called by the first name is not meant by the surname; nor who only acts on whoever speaks.
            ("Ana Weller gave Tom Weller a cup. Tom smiled. Weller left.", "Ana Weller 2, Tom Weller 2"),
            ("Ana Weller taught Tom Weller. “It rained,” Weller said.", "Ana Weller 2, Tom Weller 1"),
            ("Ana Weller left. Tom Weller came. “It rained,” Weller said.", "Ana Weller 1, Tom Weller 2"),
            (
                "Ana Weller won. Her father, Tom Weller, taught her. “It rained,” Weller said.",
                "Ana Weller 4, Tom Weller 1",
            ),
            (
                "Tom Weller was killed in May. His wife, Ana Weller, wept. “It rained,” Weller said.",
                "Ana Weller 2, Tom Weller 2",
            ),
            (
                "Carl Weller was stabbed in May. His father, Tom Weller, has left. “It rained,” Weller said.",
                "Carl Weller 2, Tom Weller 2",
            ),
            (
                "Carl Weller, 6, is ill. His mother, Eve Weller, gave up work. “It rained,” Weller said.",
                "Carl Weller 2, Eve Weller 2",
            ),
            (
                "Ana Weller won. Her father, Tom Weller, said so. “It rained,” Weller said.",
                "Ana Weller 2, Tom Weller 2",
            ),
            ("Ana Okoye, better known as “Sister Ben”, runs it. Sister Ben smiled.", "Ana Okoye 3"),
            ("Tom Weller, known as Hemedti, left. Hemedti did not say why.", "Tom Weller 3"),
            (
                "Tom Weller, a tycoon who is known as Porky because of it, left. Mr. Weller slept.",
                "Tom Weller 3",
            ),
            ("Mr. Rama Rao, popularly known as KTR, left. KTR did not say why.", "Rama Rao 3"),
            ("Sen. John \"Jack\" Tillery spoke. Tillery left.", "John \"Jack\" Tillery 2"),
            (
                "Luiz Lula da Silva spoke. Lula left. Marina Silva has asked for it. The paper heard that Silva slept.",
                "Luiz Lula da Silva 2, Marina Silva 2",
            ),
            (
                "Peter Marsh plays the drum. Winifred Cole-Marsh plays the horn. Marsh was late.",
                "Peter Marsh 2, Winifred Cole-Marsh 1",
            ),
            ("Simon Hale-Whitby spoke. Hale-Whitby left.", "Simon Hale-Whitby 2"),
            (
                "Tom Weller Jr. spoke. The founder, Tom Weller Sr., left. Tom Weller Jr. slept.",
                "Tom Weller Jr. 2, Tom Weller Sr. 1",
            ),
            ("A. Sudarshan Reddy spoke. A. Revanth Reddy left.", "A. Revanth Reddy 1, A. Sudarshan Reddy 1"),
            ("George W. Weller spoke. George H. Weller left.", "George H. Weller 1, George W. Weller 1"),
            ("Tom Abel Weller spoke. Tom A. Weller left. Tom Weller slept.", "Tom Abel Weller 3"),
        ] {
            assert_eq!(people(text), want, "{text}");
        }
    }
}
