//! What people are and do, as worded, with the words that say so.

mod affiliation;
mod after_name;
mod before_name;
mod before_title;
mod copula;
mod named;
mod role_first;
mod seat;
mod shared;

use std::ops::Range;

use super::facts::Facts;
use super::figures::Figure;
use super::page::Page;
use crate::fold::fold;
use crate::report::{EntityKind, MentionForm};
use crate::tagger::Pos;

/// Look at no more than so many mentions of a person.
const MOST_MENTIONS: usize = 24;
/// Keep no more than so many roles.
const MOST_ROLES: usize = 6;

/// What the role rules look at: the page, and which entity each token names.
pub(super) struct Scene<'p, 'a> {
    pub page: &'p Page<'a>,
    /// Index of the entity that names a token, and its kind.
    pub owners: Vec<Option<(usize, EntityKind)>>,
}

impl Scene<'_, '_> {
    pub(super) fn owner(&self, at: usize) -> Option<(usize, EntityKind)> {
        self.owners.get(at).copied().flatten()
    }

    /// True where a person is named.
    fn person(&self, at: usize) -> bool {
        self.owner(at).is_some_and(|(_, kind)| kind == EntityKind::Person)
    }

    /// True for a noun that says what a person is or does.
    fn head(&self, at: usize) -> bool {
        self.page.is(at, Facts::ROLE | Facts::TITLE) && !self.page.is(at, HONORIFIC) && !self.person(at)
            || self.page.folded(at) == "leader"
            // "Fly-half", "scrum-half"
            || at > 1
                && self.page.tight_hyphen(at - 1)
                && matches!(self.page.folded(at), "half" | "back" | "eighth" | "row")
            || is_trade(self.page, at)
    }

    /// True for a word that may stand inside a noun phrase before its head.
    fn inside(&self, at: usize) -> bool {
        let page = self.page;
        if page.doc.lower(at).chars().all(|c| !c.is_alphanumeric()) {
            return page.tight_hyphen(at)
                || page.doc.lower(at) == "&"
                || matches!(page.doc.lower(at), "'" | "’")
                    && at.checked_sub(1).and_then(|before| self.owner(before)).is_some_and(|(_, kind)| {
                        matches!(kind, EntityKind::Organization | EntityKind::Group)
                    });
        }
        // "Delta College-| trained | surgeon"
        let joined = at > 0 && page.tight_hyphen(at - 1);
        // "The under-21 coach"
        let prefix = page.hyphen(at + 1);
        (!is_preposition(page, at) || prefix)
            && (self.head(at)
                || joined
                || prefix
                || self.owner(at).is_some_and(|(_, kind)| kind == EntityKind::Organization)
                || page.capital(at) && !page.is(at, Facts::NOT_NAME)
                || page.is(at, Facts::MODIFIER | Facts::PORTFOLIO | Facts::GROUP)
                || matches!(page.doc.pos(at), Pos::Noun | Pos::ProperNoun | Pos::Adjective | Pos::Number)
                    && !page.is(at, Facts::SPEECH | Facts::SMALL)
                || matches!(page.doc.lower(at), "'s" | "’s" | "old" | "year" | "facto")
                || page.folded(at) == "de" && page.folded(at + 1) == "facto")
    }

    /// Where the owner begins whose possessive stands at `at` ("Varnia's" in "Varnia's foreign minister").
    fn owner_start(&self, at: usize) -> Option<usize> {
        let owner = self.owner(at.checked_sub(1)?)?;
        let mut start = at - 1;
        while start > 0 && start + 8 > at && self.owner(start - 1) == Some(owner) {
            start -= 1;
        }
        Some(start)
    }
}

/// "A geophysicist", "the saxophonist", "a retired longshoreman": what no list has all of.
fn is_trade(page: &Page, at: usize) -> bool {
    let word = page.doc.lower(at);
    let list = word.strip_suffix("list").is_some_and(|rest| !rest.ends_with(['a', 'e', 'i', 'o', 'u']));
    let player = word.ends_with("ist") && word.len() > 6 && !list;
    let worker = (word.ends_with("man") || word.ends_with("woman"))
        && word.len() > 6
        && !matches!(word, "ottoman" | "superhuman" | "german" | "congressman" | "congresswoman");
    let lower = !page.capital(at) && page.doc.pos(at) != Pos::Adjective && !page.is(at, Facts::GROUP);
    ["ologist", "icist", "ographer", "wright"].iter().any(|tail| word.ends_with(tail))
        || lower && (player || worker)
}

/// "… curled in the winner past goalkeeper Tom Weller": words that the model may take for adjectives.
fn is_preposition(page: &Page, at: usize) -> bool {
    matches!(
        page.doc.lower(at),
        "past"
            | "over"
            | "like"
            | "near"
            | "under"
            | "after"
            | "before"
            | "behind"
            | "than"
            | "via"
            | "off"
            | "by"
    )
}

/// Words of address, which are no role.
const HONORIFIC: Facts = Facts::HONORIFIC;

type Rule = fn(&Scene, &Range<usize>) -> Option<Range<usize>>;

/// Every rule, in the order in which they are asked.
const RULES: &[Rule] = &[
    before_name::find,
    before_title::find,
    before_name::first,
    after_name::find,
    after_name::second,
    role_first::find,
    copula::find,
    named::find,
    seat::find,
    shared::find,
];

/// Gives people their roles and affiliations.
pub(super) fn attach(page: &Page, figures: &mut [Figure]) {
    let mut owners = vec![None; page.len()];
    for (index, figure) in figures.iter().enumerate() {
        for spot in &figure.mentions {
            if let Some(own) = owners.get_mut(spot.tokens.clone()) {
                own.fill(Some((index, figure.kind)));
            }
        }
    }
    let scene = Scene { page, owners };
    for (index, figure) in figures.iter_mut().enumerate() {
        if figure.kind != EntityKind::Person {
            continue;
        }
        let mut seen: Vec<String> = Vec::new();
        let named =
            figure.mentions.iter().filter(|m| matches!(m.form, MentionForm::Name | MentionForm::Alias));
        for spot in named.take(MOST_MENTIONS) {
            if figure.affiliation.is_none() {
                figure.affiliation = affiliation::behind(&scene, &spot.tokens)
                    .or_else(|| affiliation::owner(&scene, &spot.tokens));
            }
            for rule in RULES {
                let Some(role) = rule(&scene, &spot.tokens).filter(|r| !r.is_empty()) else { continue };
                let span = page.doc.span_of(role.clone());
                let key = fold(page.doc.slice(span));
                // "Justices Kant and Bagchi", and then "Justice Kant"
                if let Some(at) = seen.iter().position(|s| s.strip_suffix('s') == Some(&key)) {
                    seen.remove(at);
                    figure.roles.remove(at);
                }
                if seen.len() >= MOST_ROLES || seen.iter().any(|s| s.contains(&key)) {
                    continue;
                }
                seen.push(key);
                figure.roles.push(span);
                if figure.affiliation.is_none() {
                    figure.affiliation = affiliation::of(&scene, &role, index);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::analyze;

    #[test]
    fn reads_roles_as_worded() {
        for (text, name, want) in [
            ("Deputy Harbour Minister Ana Ruiz spoke.", "Ana Ruiz", "Deputy Harbour Minister"),
            ("Delta Institute fellow Tom Weller left.", "Tom Weller", "Delta Institute fellow"),
            ("CFO Tom Weller left.", "Tom Weller", "CFO"),
            ("The saxophonist Tom Weller played.", "Tom Weller", "saxophonist"),
            ("President of the Harbour Club, Ana Ruiz, agreed.", "Ana Ruiz", "President of the Harbour Club"),
            (
                "“No,” said president of the Harbour Club, Ana Ruiz.",
                "Ana Ruiz",
                "president of the Harbour Club",
            ),
            (
                "Ana Ruiz, cabinet member for education and the Welsh language, agreed.",
                "Ana Ruiz",
                "cabinet member for education and the Welsh language",
            ),
            (
                "A spokesman for the Minister for Public Expenditure, Ana Ruiz, agreed.",
                "Ana Ruiz",
                "Minister for Public Expenditure",
            ),
            (
                "Municipal Administration and Water Supply Minister Ana Ruiz agreed.",
                "Ana Ruiz",
                "Municipal Administration and Water Supply Minister",
            ),
            ("Planning Minister Ana Ruiz agreed.", "Ana Ruiz", "Planning Minister"),
            ("Central bank Governor Ana Ruiz agreed.", "Ana Ruiz", "Central bank Governor"),
            ("Fly-half Tom Weller kicked it.", "Tom Weller", "Fly-half"),
            (
                "Ana Ruiz, the Liberal Democrats' deputy leader, agreed.",
                "Ana Ruiz",
                "Liberal Democrats' deputy leader",
            ),
            ("Ana Ruiz, who was health secretary from 2012 to 2018, agreed.", "Ana Ruiz", "health secretary"),
            ("Ana Ruiz MP said so.", "Ana Ruiz", "MP"),
            ("Ana Ruiz had been a manager at Delta Bank.", "Ana Ruiz", "manager at Delta Bank"),
            (
                "Massad Boulos, President Ana Ruiz's adviser, left.",
                "Massad Boulos",
                "President Ana Ruiz's adviser",
            ),
            ("The Interior Minister at the time, Ana Ruiz, left.", "Ana Ruiz", "Interior Minister"),
            ("She is the daughter of a railway engineer, Tom Weller.", "Tom Weller", "railway engineer"),
            (
                "Tom Weller, 61, a retired longshoreman from Leeds, left.",
                "Tom Weller",
                "retired longshoreman from Leeds",
            ),
            ("It opened when Tom Weller was governor.", "Tom Weller", "governor"),
            ("The miner, 19-year-old Tom Weller, was flown to Leeds.", "Tom Weller", "miner"),
            ("Acme, whose chief executive, Tom Weller, left, was sued.", "Tom Weller", "chief executive"),
            (
                "Nestor Okoye, a farmer whose brother, Danilo Okoye, is missing, left.",
                "Danilo Okoye",
                "brother",
            ),
            (
                "Tom Weller, a former adviser on ports to president Ana Ruiz, said so.",
                "Tom Weller",
                "former adviser on ports to president Ana Ruiz",
            ),
            ("Maria Okoye, 52, a bookkeeper from Leeds, saw it.", "Maria Okoye", "bookkeeper from Leeds"),
            (
                "Tom Weller, the Liberal Party's chief diplomat, agreed.",
                "Tom Weller",
                "Liberal Party's chief diplomat",
            ),
            ("A spokesman for the ministry, Tom Weller, agreed.", "Tom Weller", "spokesman for the ministry"),
            ("The chef and broadcaster Ana Ruiz cooked.", "Ana Ruiz", "chef and broadcaster"),
            ("Acme's founder and chairman, Tom Weller, left.", "Tom Weller", "Acme's founder and chairman"),
            ("Its director, Sir Tom Weller, refused.", "Tom Weller", "director"),
            ("My editor, Ana Ruiz, asked.", "Ana Ruiz", "editor"),
            ("She curled in the winner past goalkeeper Tom Weller.", "Tom Weller", "goalkeeper"),
            ("On-loan winger Tom Weller crossed.", "Tom Weller", "On-loan winger"),
            (
                "Ana Ruiz, who was treasurer of the club for ten years, left.",
                "Ana Ruiz",
                "treasurer of the club",
            ),
            ("Ana Ruiz, 45, is a former envoy to the U.N., he said.", "Ana Ruiz", "former envoy to the U.N."),
            (
                "Ana Ruiz, a scientist at the clinic and the author of a book, left.",
                "Ana Ruiz",
                "scientist at the clinic",
            ),
            ("The bank named Ana Ruiz as finance director.", "Ana Ruiz", "finance director"),
            (
                "Two local businessmen, Tom Hale and Ana Ruiz, gave themselves up.",
                "Tom Hale",
                "local businessmen",
            ),
            (
                "Two local businessmen, Tom Hale and Ana Ruiz, gave themselves up.",
                "Ana Ruiz",
                "local businessmen",
            ),
            (
                "Ana Ruiz has been sacked as manager of the club less than a day after the match.",
                "Ana Ruiz",
                "manager of the club",
            ),
            (
                "Ana Ruiz, who now works as a pundit for the station, laughed.",
                "Ana Ruiz",
                "pundit for the station",
            ),
            (
                "It was over, said Ana Ruiz, the singer turned campaigner.",
                "Ana Ruiz",
                "singer turned campaigner",
            ),
            ("His advocate, Ana Ruiz SC, called the case thin.", "Ana Ruiz", "advocate"),
            ("Ana Ruiz, author of After the Flood, died.", "Ana Ruiz", "author of After the Flood"),
            ("It is owned by his brother-in-law, Ana Ruiz.", "Ana Ruiz", "brother-in-law"),
            ("The bank, whose governor is Ana Ruiz, left its rate alone.", "Ana Ruiz", "governor"),
            ("Ana Ruiz, the under-21 coach, will take charge.", "Ana Ruiz", "under-21 coach"),
            ("Ana Ruiz was elected treasurer of the club in May.", "Ana Ruiz", "treasurer of the club"),
            ("He wrote to the transport secretary, Ana Ruiz, on Monday.", "Ana Ruiz", "transport secretary"),
            (
                "“No,” said Ana Ruiz, the council's cabinet member for transport.",
                "Ana Ruiz",
                "council's cabinet member for transport",
            ),
            ("But committee chairman Ana Ruiz left.", "Ana Ruiz", "committee chairman"),
            ("Acting Harbour Minister Ana Ruiz left.", "Ana Ruiz", "Acting Harbour Minister"),
            (
                "Ana Ruiz — Delta College-trained surgeon and poet — left.",
                "Ana Ruiz",
                "Delta College-trained surgeon and poet",
            ),
            (
                "Former Jammu and Kashmir chief minister Ana Ruiz left.",
                "Ana Ruiz",
                "Former Jammu and Kashmir chief minister",
            ),
            (
                "Mrs Eve Moore, the head of the Harbour Club, Mr Tom Weller, were there.",
                "Tom Weller",
                "head of the Harbour Club",
            ),
            ("Ana Ruiz, one of Acme's founders, left.", "Ana Ruiz", "one of Acme's founders"),
            ("Yesterday port director Ana Ruiz left.", "Ana Ruiz", "port director"),
            (
                "Ana Ruiz, a Weller campaign spokesman, agreed with Tom Weller.",
                "Ana Ruiz",
                "Weller campaign spokesman",
            ),
            ("Ana Ruiz, a Chilean geophysicist, agreed.", "Ana Ruiz", "Chilean geophysicist"),
            ("Shipping magnate Ana Ruiz agreed.", "Ana Ruiz", "Shipping magnate"),
            (
                "They met Ana Ruiz, head of the Harbour Club and Tom Weller.",
                "Ana Ruiz",
                "head of the Harbour Club",
            ),
            (
                "Ana Ruiz was the treasurer of the club at the time it closed.",
                "Ana Ruiz",
                "treasurer of the club",
            ),
            (
                "Ana Ruiz, chief executive of Leeds, England-based maker Delta Tools, agreed.",
                "Ana Ruiz",
                "chief executive of Leeds, England-based maker Delta Tools",
            ),
            (
                "Ana Ruiz, a fellow at the London-based Delta Institute, left.",
                "Ana Ruiz",
                "fellow at the London-based Delta Institute",
            ),
            ("Superintendent of Police (Rural) Ana Ruiz left.", "Ana Ruiz", "Superintendent of Police"),
            (
                "“No,” High Commissioner for Human Rights Ana Ruiz said.",
                "Ana Ruiz",
                "High Commissioner for Human Rights",
            ),
            ("Bindu Rajan (38), a nurse from Leeds, left.", "Bindu Rajan", "nurse from Leeds"),
            ("Maria Okoye, a glaciologist at the clinic, left.", "Maria Okoye", "glaciologist at the clinic"),
            ("Maria Okoye, then a clerk in the office, saw it.", "Maria Okoye", "clerk in the office"),
            ("The house approved Ana Ruiz as finance director.", "Ana Ruiz", "finance director"),
            ("Maria Okoye is a surgeon at the clinic.", "Maria Okoye", "surgeon at the clinic"),
            ("“No,” said Deputy Secretary of State Maria Okoye.", "Maria Okoye", "Deputy Secretary of State"),
        ] {
            let report = analyze(text, None);
            let person = report.entities.iter().find(|e| e.name == name).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(person.roles.first().map(String::as_str), Some(want), "{text}");
            assert_eq!(person.roles.len(), person.role_evidence.len());
        }
    }

    #[test]
    fn keeps_the_role_before_a_title() {
        let report = analyze("Retired naval officer Commander Tom Weller left.", None);
        assert_eq!(report.entities[0].roles, ["Commander", "Retired naval officer"]);
        let report = analyze("The council met. Its president, Professor Ana Ruiz, agreed.", None);
        assert_eq!(report.entities[0].roles, ["Professor", "president"]);
    }

    #[test]
    fn shares_roles() {
        let report = analyze("Yesterday the chemists Ana Ruiz and Tom Weller left.", None);
        for name in ["Ana Ruiz", "Tom Weller"] {
            let person = report.entities.iter().find(|e| e.name == name).unwrap();
            assert_eq!(person.roles, ["chemists"], "{name}");
        }
        let report = analyze("President Ana Ruiz and Tom Weller left.", None);
        let person = report.entities.iter().find(|e| e.name == "Tom Weller").unwrap();
        assert!(person.roles.is_empty(), "{:?}", person.roles);
    }

    #[test]
    fn reads_affiliations() {
        for (text, want) in [
            ("Analyst Tom Weller of Delta Bank agreed.", Some("Delta Bank")),
            ("Dr Tom Weller of the Delta Bank agreed.", Some("Delta Bank")),
            ("Tom Weller, of the Delta Bank, agreed.", Some("Delta Bank")),
            ("Delta Bank governor Tom Weller agreed.", Some("Delta Bank")),
            ("Tom Weller, a baker from Leeds, agreed.", Some("Leeds")),
            ("Delta Bank's Tom Weller agreed.", Some("Delta Bank")),
            ("Tom Weller agreed.", None),
        ] {
            let report = analyze(text, None);
            let person = report.entities.iter().find(|e| e.name == "Tom Weller").unwrap();
            assert_eq!(person.affiliation.as_deref(), want, "{text}");
        }
    }

    #[test]
    fn leaves_out_what_is_no_role() {
        for text in [
            "After a meeting with Arab leaders, Tom Hale and Ana Ruiz flew home.",
            "According to the researchers, Tom Hale and Ana Ruiz left the building.",
            "Ana Ruiz was fired as the team's owner looked on.",
            "The country, whose president is Ana Ruiz's cousin, voted no.",
            "For Tom Weller, the coach had no praise.",
            "Mr. Weller left.",
            "Ana Ruiz, Tom Weller and others left.",
            "Then Ana Ruiz, 40, left.",
            "It was signed by Ana Ruiz, a spokesman said.",
            "If Ana Ruiz is elected president, she will leave.",
        ] {
            for entity in analyze(text, None).entities {
                assert!(entity.roles.is_empty(), "{text}: {:?}", entity.roles);
            }
        }
    }
}
