//! "A chartered surveyor who was paid to value his own farm has gone on trial. | Desmond Hale, 58, denies fraud": whoever
//! the first sentence of a story tells of, and the next names.

use std::ops::Range;

use super::Scene;
use super::phrase::phrase;
use crate::entities::coreference::{COMMENT, speaks_of};
use crate::entities::facts::Facts;
use crate::entities::figures::{Figure, Sex};
use crate::entities::merge::people_sex;
use crate::entities::page::Page;
use crate::report::{BlockKind, EntityKind};
use crate::tagger::Pos;

/// A date line has fewer tokens.
const DATELINE: usize = 14;
/// Words before a name in its sentence ("Speaking on Friday,"), at most.
const BEFORE_NAME: usize = 9;
/// How far behind a name its verb tells whose side it is on, in tokens.
const SIDE: usize = 14;
/// Of an earlier year nobody in the news is told.
const HISTORY: u16 = 1940;
/// Whoever is younger is told of as a child.
const GROWN: u8 = 16;

/// Who is described, and where.
pub(super) struct Described {
    /// Index of the person.
    pub index: usize,
    /// "A chartered surveyor"
    pub phrase: Range<usize>,
    /// "chartered surveyor", unless it says no more than "a man".
    pub role: Option<Range<usize>>,
}

/// On which side of a crime or an accident somebody is told to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Culprit,
    Victim,
    /// "Fired", "suspended"
    Dismissed,
}

/// Finds whom the first sentence describes. The one person whom a story begins with is the one whom it names next, unless
/// the two cannot be the same: another sex, another side of a crime, another office, somebody else in the sentence.
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

fn body(page: &Page, at: usize) -> bool {
    page.doc.block_kind(at) == BlockKind::Paragraph
}

/// One past "LIMA, May 3 (Delta) -".
fn behind_dateline(page: &Page, sentence: &Range<usize>) -> usize {
    let dash = |&at: &usize| one_of!(page.doc.lower(at), "-" | "–" | "—") && page.capital(at + 1);
    let near = sentence.start..sentence.end.min(sentence.start + DATELINE);
    let loud = page.capital(sentence.start) && page.loud(sentence.start);
    near.clone()
        .find(dash)
        .filter(|_| loud || page.capital(sentence.start))
        .map_or(sentence.start, |at| at + 1)
}

/// Whom the story itself names first, where that is in full.
fn first_named(page: &Page, figures: &[Figure], floor: usize) -> Option<(Range<usize>, usize)> {
    let people = figures.iter().enumerate().filter(|(_, f)| f.kind == EntityKind::Person);
    let names =
        people.flat_map(|(index, figure)| figure.names().map(move |spot| (spot.tokens.clone(), index)));
    let own = names.filter(|(tokens, _)| tokens.start >= floor && body(page, tokens.start));
    own.min_by_key(|(tokens, _)| tokens.start).filter(|(tokens, _)| tokens.len() > 1)
}

/// Whom the first sentence is about.
struct Subject {
    /// With its article.
    phrase: Range<usize>,
    head: usize,
    /// One past what is said of them before the verb.
    after: usize,
    /// What they are, with its complement.
    role: Option<Range<usize>>,
    sex: Option<Sex>,
    side: Option<Side>,
    /// A court has heard of them.
    tried: bool,
    /// Crimes and deaths are told of.
    harm: bool,
    /// Whoever else is told of, and their sex where the noun says it.
    others: Vec<Option<Sex>>,
    /// "A doctor has | warned |": their words come next.
    speaks: bool,
    /// "A doctor has | been struck off |": things are done to them.
    suffers: bool,
    /// "The head coach has | left |": somebody follows.
    leaves: bool,
    /// "Won | gold |", "scored"
    feat: bool,
    /// Money is what was taken, and from nobody who is told of next.
    money: bool,
}

impl Subject {
    fn read(scene: &Scene, start: usize, end: usize) -> Option<Self> {
        let page = scene.page;
        let article = one_of!(page.folded(start), "a" | "an" | "the" | "one");
        // "Britain's youngest mayor"
        let owner = (start + 1..start + 5)
            .find(|&at| one_of!(page.doc.lower(at), "'s" | "’s"))
            .filter(|&at| page.capital(start) && scene.owner(at - 1).is_some() && !scene.person(at - 1));
        let from = if article { start } else { owner? + 1 };
        let bare = from + usize::from(article);
        let mut role = phrase(scene, from, start).filter(|role| role.start == bare);
        let head = match &role {
            Some(role) => (role.start..role.end)
                .take_while(|&at| !ends_head(page, at))
                .filter(|&at| scene.head(at))
                .last()?,
            None => (bare..bare + 5).find(|&at| somebody(page, at))?,
        };
        let inside = |at: usize| scene.inside(at) || page.hyphen(at);
        let pronoun = |at: usize| {
            one_of!(page.folded(at), "he" | "she" | "his" | "her" | "him" | "himself" | "herself")
        };
        if scene.person(head) || !(bare..head).all(inside) || (bare..head).any(pronoun) {
            return None;
        }
        // "A teacher | plans to open a cafe", whatever the tagger takes the verb for: only what is of the office is part of it.
        if let Some(role) =
            role.as_mut().filter(|_| !one_of!(page.folded(head + 1), "of" | "at" | "for" | "from"))
        {
            role.end = head + 1;
        }
        // "A police | officer's | son", "a driver and his wife"
        let mut after = role.as_ref().map_or(head + 1, |role| role.end.max(head + 1));
        // "The victim, | a student |, was found"
        if somebody(page, head)
            && page.doc.lower(after) == ","
            && one_of!(page.folded(after + 1), "a" | "an")
            && let Some(more) = phrase(scene, after + 1, start)
        {
            after = more.end;
            role = Some(more);
        }
        if one_of!(page.doc.lower(head + 1), "'s" | "’s" | "and" | "or" | "-")
            || one_of!(page.folded(after), "and" | "or" | "'s" | "’s")
        {
            return None;
        }
        let rest = after..court(page, &(after..end)).unwrap_or(end);
        let told = |class: fn(&Page, usize) -> bool| rest.clone().any(|at| class(page, at));
        let sex = noun_sex(page, head).or_else(|| pronoun_sex(scene, &rest));
        let verb = |at: usize| page.doc.pos(at).finite() || one_of!(page.folded(at), "has" | "is" | "was");
        let main = rest.clone().find(|&at| verb(at)).filter(|&at| page.folded(rest.start) != "who" || at > 0);
        let speaks = main.is_some_and(|at| {
            (at..at + 3).any(|i| page.is(i, Facts::SPEECH) || page.folded(i).starts_with("apologi"))
        });
        let suffers = rest.clone().any(|at| {
            one_of!(page.folded(at), "been" | "was" | "is") && page.doc.pos(at + 1) == Pos::VerbParticiple
        });
        Some(Self {
            phrase: start..head + 1,
            after,
            head,
            sex,
            side: side(page, &rest),
            tried: rest.end < end,
            harm: told(is_harm),
            others: others(scene, &rest),
            speaks,
            suffers,
            leaves: told(is_leaving),
            money: told(is_money),
            feat: told(is_feat) && !told(is_case),
            // "A woman", "the victim" say nothing.
            role: role.filter(|role| role.len() > 1 || !somebody(page, head) || page.is(head, Facts::KIN)),
        })
    }
}

/// Where the complement of a role begins.
fn ends_head(page: &Page, at: usize) -> bool {
    one_of!(page.folded(at), "of" | "for" | "at" | "in" | "from" | "with" | "on" | "to" | "by")
}

/// A noun for a person that is no role.
fn somebody(page: &Page, at: usize) -> bool {
    noun_sex(page, at).is_some()
        || one_of!(page.folded(at), "teenager" | "pensioner" | "student" | "victim" | "motorist" | "cyclist")
}

fn noun_sex(page: &Page, head: usize) -> Option<Sex> {
    match page.folded(head) {
        "woman" | "girl" | "lady" | "grandmother" => Some(Sex::Woman),
        "man" | "boy" | "grandfather" => Some(Sex::Man),
        word => page.lists.woman_by_role(word).map(|woman| if woman { Sex::Woman } else { Sex::Man }),
    }
}

/// What "he" and "her" outside quotations say, where they agree.
fn pronoun_sex(scene: &Scene, tokens: &Range<usize>) -> Option<Sex> {
    let page = scene.page;
    let mut told =
        tokens.clone().filter(|&at| scene.quoted.get(at) != Some(&true)).filter_map(|at| {
            match page.doc.lower(at) {
                "he" | "his" | "himself" => Some(Sex::Man),
                "she" | "her" | "herself" => Some(Sex::Woman),
                _ => None,
            }
        });
    let first = told.next()?;
    told.all(|sex| sex == first).then_some(first)
}

/// Where "…|, a jury has heard" begins: those to whom it is told.
fn court(page: &Page, tokens: &Range<usize>) -> Option<usize> {
    tokens.clone().find(|&at| {
        page.doc.lower(at) == ","
            && one_of!(page.folded(at + 1), "a" | "an" | "the")
            && (at + 2..at + 5).any(|i| {
                one_of!(
                    page.folded(i),
                    "court" | "jury" | "coroner" | "inquest" | "tribunal" | "panel" | "hearing" | "judge"
                )
            })
    })
}

fn mentions_another(scene: &Scene, tokens: &Range<usize>) -> bool {
    !others(scene, tokens).is_empty()
}

/// "Stabbing | a father of two |", "murdering | his neighbour |": each other person, with the sex that the noun says.
pub(super) fn others(scene: &Scene, tokens: &Range<usize>) -> Vec<Option<Sex>> {
    let page = scene.page;
    let lower = |at: usize| !page.capital(at) && matches!(page.doc.pos(at), Pos::Noun);
    let article = |at: usize| {
        one_of!(page.doc.lower(at), "a" | "an" | "another" | "his" | "her" | "the" | "their" | "'s" | "’s")
    };
    let person = |at: usize| {
        somebody(page, at)
            || page.is(at, Facts::KIN)
            || page.is(at, Facts::ROLE)
            || one_of!(page.folded(at), "patient" | "person" | "child" | "pupil" | "baby" | "toddler" | "passenger")
            // "A passer-by | who jumped in", "a park named after | a suffragette |"
            || one_of!(page.folded(at + 1), "who" | "whose")
            || ["ette", "er", "or", "ist"].iter().any(|tail| page.folded(at).ends_with(tail))
                && one_of!(page.folded(page.doc.before(at, 2)), "after" | "by")
    };
    let found = tokens.clone().filter(|&at| article(at)).filter_map(|at| {
        let noun = (at + 1..at + 6)
            .take_while(|&i| {
                page.together(at, i) && !one_of!(page.folded(i), "of" | "in" | "for" | "," | "at")
            })
            .find(|&i| {
                matches!(page.doc.pos(i), Pos::Noun)
                    && page.doc.pos(i + 1) != Pos::Noun
                    && !page.hyphen(i + 1)
            });
        noun.filter(|&i| lower(i) && person(i) && i < tokens.end).map(|i| noun_sex(page, i))
    });
    found.collect()
}

/// Words of crimes and deaths, by how they begin.
fn is_harm(page: &Page, at: usize) -> bool {
    const STEMS: &[&str] = &[
        "murder",
        "manslaughter",
        "kill",
        "death",
        "rape",
        "stab",
        "assault",
        "attack",
        "abus",
        "shot",
        "shooting",
        "strangl",
        "grop",
        "crash",
        "collision",
        "fatal",
        "gunm",
        "plough",
        "drunk",
        "drink",
        "negligen",
        "blast",
        "explosion",
        "collaps",
        "drown",
        "rescu",
        "bravery",
        "lifesav",
        "injur",
    ];
    let word = page.folded(at);
    STEMS.iter().any(|stem| word.starts_with(stem))
        || one_of!(word, "fire" | "fall" | "fell" | "hit" | "saved" | "saves" | "hero" | "stung" | "bitten")
}

/// "Has | left | by mutual consent", "is to | step down |"
fn is_leaving(page: &Page, at: usize) -> bool {
    match page.folded(at) {
        "resigned" | "resigns" | "quit" | "quits" | "retiring" | "retires" | "left" | "departed"
        | "sacked" | "stepped" => true,
        "down" => one_of!(page.folded(at - 1), "step" | "stand" | "stepping" | "standing" | "stood"),
        _ => false,
    }
}

/// "Has | won | gold", "the | youngest | mayor"
fn is_feat(page: &Page, at: usize) -> bool {
    one_of!(
        page.folded(at),
        "won"
            | "wins"
            | "scored"
            | "scores"
            | "become"
            | "became"
            | "becomes"
            | "elected"
            | "medal"
            | "record"
            | "youngest"
            | "oldest"
            | "debut"
            | "champion"
            | "awarded"
            | "honoured"
            | "crowned"
            | "climbed"
            | "swum"
            | "swam"
            | "completed"
            | "mbe"
            | "obe"
    )
}

/// "Has won | damages |": no feat.
fn is_case(page: &Page, at: usize) -> bool {
    one_of!(
        page.folded(at),
        "case"
            | "damages"
            | "libel"
            | "compensation"
            | "tribunal"
            | "appeal"
            | "court"
            | "claim"
            | "payout"
            | "£"
            | "$"
            | "€"
    )
}

/// "Emptied a | fund |", "a | fraud |": where money was taken.
fn is_money(page: &Page, at: usize) -> bool {
    let word = page.folded(at);
    ["fraud", "stole", "steal", "theft", "embezzl", "saving", "launder", "swindl", "forg", "brib"]
        .iter()
        .any(|stem| word.starts_with(stem))
        || one_of!(word, "fund" | "funds" | "money" | "cash" | "account" | "accounts" | "tax" | "debts")
}

/// What words tell of somebody they are about.
fn side(page: &Page, tokens: &Range<usize>) -> Option<Side> {
    tokens.clone().find_map(|at| {
        let word = page.folded(at);
        let passive = || {
            (1..4).any(|back| {
                one_of!(page.folded(page.doc.before(at, back)), "was" | "were" | "been" | "being" | "is")
            })
        };
        match word {
            "denies" | "denied" | "admitted" | "admits" | "pleaded" | "pleads" | "guilty" | "jailed"
            | "convicted" | "sentenced" | "fined" | "charged" | "accused" | "arrested" | "dock" | "trial"
            | "stole" | "attacked" | "stabbed" | "appeared" | "defrauded" | "imprisoned" | "acquitted"
            | "cleared" | "remanded" | "confirm" => {
                let victim = one_of!(word, "attacked" | "stabbed") && passive();
                Some(if victim { Side::Victim } else { Side::Culprit })
            }
            "fired" | "sacked" | "dismissed" | "suspended" | "ousted" | "axed" if passive() => {
                Some(Side::Dismissed)
            }
            "died" | "dies" | "missing" | "drowned" | "perished" => Some(Side::Victim),
            "found" if passive() && !one_of!(page.folded(at + 1), "to" | "guilty") => Some(Side::Victim),
            "killed" | "shot" | "struck" | "hit" | "injured" | "robbed" | "raped" | "pronounced"
            | "rescued"
                if passive() && page.folded(at + 1) != "off" =>
            {
                Some(Side::Victim)
            }
            "killed" | "robbed" | "raped" | "shot" => Some(Side::Culprit),
            _ => None,
        }
    })
}

/// How the name comes up.
struct Naming {
    /// "Ana Ruiz | said |"
    speaks: bool,
    /// "Ana Ruiz|, 52,|"
    aged: bool,
    /// "Ana Ruiz|, 52, of Leeds, said|": behind an age or a home.
    comments: bool,
    /// "Police named him as | Ana Ruiz |"
    identified: bool,
    /// "Ana Ruiz|, who had led it|"
    relative: bool,
    /// "Ana Ruiz, 68, | found her mother |": the one who is not the victim.
    helps: bool,
    /// The verb tells of what somebody did: "Ana Ruiz, 57, | transferred | the money".
    acts: bool,
    /// The title before the name fits the description: "A police officer … PC Ana Ruiz".
    agrees: bool,
}

impl Naming {
    fn read(scene: &Scene, name: &Range<usize>, own: &Range<usize>, subject: &Subject) -> Option<Self> {
        let page = scene.page;
        let mut lead = name.start;
        // "| 72-year-old | Tom Hale"
        let years =
            lead >= own.start + 5 && page.doc.lower(lead - 1) == "old" && page.doc.lower(lead - 3) == "year";
        if years {
            lead -= 5;
        }
        while lead > own.start && page.is(lead - 1, Facts::HONORIFIC | Facts::TITLE) && page.capital(lead - 1)
        {
            lead -= 1;
        }
        let before = page.folded(page.doc.before(lead, 1));
        // "Police named | her | as Ana Ruiz", "the victim was identified as Ana Ruiz"
        let naming = (2..7)
            .map(|back| page.doc.before(lead, back))
            .find(|&at| before == "as" && one_of!(page.folded(at), "named" | "identified"));
        let who = naming.map(|at| match page.folded(at + 1) {
            "him" | "her" | "the" => page.folded(page.doc.before(lead, 2)),
            _ => (own.start..at)
                .rev()
                .map(|at| page.folded(at))
                .find(|word| !one_of!(*word, "was" | "has" | "been" | "locally" | "later"))
                .unwrap_or_default(),
        });
        let same = |noun: &str| {
            one_of!(noun, "him" | "her")
                || noun == page.folded(subject.head)
                || subject.side == Some(Side::Victim)
                    && one_of!(noun, "victim" | "deceased" | "dead" | "body")
        };
        let dead = (own.start..lead).any(|at| one_of!(page.folded(at), "dead" | "deceased"));
        let victim = subject.side == Some(Side::Victim);
        let identified = who.is_some_and(|noun| same(noun) && (victim || subject.others.is_empty() && !dead));
        if naming.is_some() && !identified {
            return None;
        }
        let heard = one_of!(before, "that" | "how" | "heard" | "told")
            && (own.start..lead).any(|at| one_of!(page.folded(at), "heard" | "told"));
        // "Speaking on Friday, | Ana Ruiz"
        let adverbial = before == ","
            && lead - own.start < BEFORE_NAME
            && !scene.person(own.start)
            && !mentions_another(scene, &(own.start..lead));
        let quoted = |back: usize| scene.quoted.get(page.doc.before(lead, back)) == Some(&true);
        let behind_quotation = quoted(1) || quoted(2);
        let after = page.folded(name.end);
        let verb = name.end + usize::from(page.doc.pos(name.end) == Pos::Adverb);
        let speaks = page.is(verb, Facts::SPEECH);
        // "Ana Ruiz, 52,", "Ana Ruiz (52)"
        let bracket = after == "(" && page.age(name.end + 1) && page.doc.lower(name.end + 2) == ")";
        let aged = after == "," && page.age(name.end + 1) || bracket || years;
        let young = page.doc.word(name.end + 1).parse::<u8>().is_ok_and(|age| age < GROWN);
        let child = one_of!(
            page.folded(subject.head),
            "boy" | "girl" | "pupil" | "child" | "teenager" | "student" | "schoolboy" | "schoolgirl"
        );
        let leads = lead == own.start || adverbial || heard || behind_quotation && speaks || identified;
        let goes_on = page.doc.pos(verb).finite()
            || one_of!(after, "has" | "is" | "was" | "had" | "will" | "would")
            || aged
            || after == "," && one_of!(page.folded(name.end + 1), "of" | "from" | "who")
            || identified;
        // "Ana Ruiz, who represents the ward": what somebody does now tells of somebody else.
        let office = after == ","
            && page.folded(name.end + 1) == "who"
            && page.doc.pos(name.end + 2) == Pos::VerbPresent
            && !one_of!(page.folded(name.end + 2), "has" | "is" | "lives");
        let opposite =
            (name.end..name.end + 5).any(|at| one_of!(page.folded(at), "opposite" | "nearby" | "whose"));
        if !leads || !goes_on || office || opposite || aged && young && !child {
            return None;
        }
        // Past the age and the home: "Ana Ruiz, 57, of Leeds, | transferred"
        let main = (name.end..own.end.min(name.end + SIDE)).find(|&at| {
            page.doc.pos(at).finite()
                || page.is(at, Facts::SPEECH)
                || one_of!(page.folded(at), "has" | "had" | "was")
        });
        let comments = main.is_some_and(|at| page.is(at, Facts::SPEECH) && at > name.end + 1);
        let relative = after == ","
            && page.folded(name.end + 1) == "who"
            && one_of!(page.folded(name.end + 2), "has" | "had");
        let helps = main.is_some_and(|at| {
            one_of!(
                page.folded(at),
                "found"
                    | "tried"
                    | "rang"
                    | "called"
                    | "hid"
                    | "posted"
                    | "saw"
                    | "heard"
                    | "watched"
                    | "has"
                    | "ran"
                    | "held"
            )
        }) || (name.end..own.end)
            .take(SIDE * 2)
            .any(|at| one_of!(page.folded(at), "magistrates" | "custody" | "bail"));
        let acts = main.is_some_and(|at| {
            page.doc.pos(at) == Pos::VerbPast
                && !one_of!(
                    page.folded(at),
                    "was"
                        | "were"
                        | "had"
                        | "fell"
                        | "died"
                        | "hid"
                        | "suffered"
                        | "slept"
                        | "survived"
                        | "escaped"
                        | "lost"
                        | "sat"
                        | "stood"
                        | "waited"
                        | "lived"
                        | "noticed"
                        | "found"
                        | "saw"
                        | "heard"
                        | "called"
                        | "rang"
                )
        });
        let titles = lead + if years { 5 } else { 0 }..name.start;
        let mut agrees = false;
        for at in titles {
            agrees |= same_office(page, at, subject.head)?;
        }
        Some(Self { speaks, aged, comments, identified, relative, helps, acts, agrees })
    }
}

/// True where a title says what the description says; false where it says nothing against it; none where it is another
/// office.
fn same_office(page: &Page, title: usize, head: usize) -> Option<bool> {
    let noun = page.folded(head);
    let trade = page.is(head, Facts::ROLE | Facts::TITLE);
    match page.folded(title).trim_end_matches('.') {
        "mr" | "mrs" | "ms" | "miss" | "sir" | "dame" | "lord" | "lady" | "mx" => Some(false),
        word if word == noun => Some(true),
        "dr" | "prof" | "professor" if trade => Some(false),
        "cllr" | "councillor" | "coun" if one_of!(noun, "councillor" | "leader" | "mayor" | "member") => {
            Some(true)
        }
        "pc" | "sgt" | "sergeant" | "inspector" | "detective" | "con" | "dc" | "ds" | "constable"
            if one_of!(
                noun,
                "officer" | "policeman" | "policewoman" | "detective" | "constable" | "sergeant"
            ) =>
        {
            Some(true)
        }
        "rev" | "revd" | "reverend" | "father" | "fr"
            if one_of!(noun, "priest" | "vicar" | "minister" | "rector" | "pastor") =>
        {
            Some(true)
        }
        _ => None,
    }
}

/// True where nothing that is told of the named one makes them somebody else.
fn holds(page: &Page, figure: &Figure, name: &Range<usize>, subject: &Subject, naming: &Naming) -> bool {
    let titled = |role: &std::ops::Range<usize>| role.end <= name.start && role.end + 4 > name.start;
    let others = figure.roles.iter().map(|role| page.doc.tokens_in(*role)).filter(|role| !titled(role));
    // "Tom Hale, a father of four,": whoever he is besides.
    let kin = |role: &Range<usize>| page.is(role.start, Facts::KIN);
    let near = others.filter(|role| page.together(role.start, name.start) && !kin(role)).count();
    // "Ana Ruiz, a neighbour, said": who that is has just been told.
    near == 0 || naming.aged && !naming.speaks || subject.side == Some(Side::Culprit) && !naming.speaks
}

/// True where something in what both do and suffer speaks for one person, and nothing against it.
fn agree(scene: &Scene, subject: &Subject, naming: &Naming, sex: Option<Sex>, rest: &Range<usize>) -> bool {
    let page = scene.page;
    let named = side(page, &(rest.start..rest.end.min(rest.start + SIDE)));
    if subject.side.zip(named).is_some_and(|(one, other)| one != other) {
        return false;
    }
    // Whoever tells of others ("a judge has ruled", "a spokesman said") is named only where they speak on.
    let speaks_on = subject.speaks && naming.speaks;
    if is_commenter(page, subject.head) && !(subject.suffers || naming.agrees || speaks_on) {
        return false;
    }
    if naming.agrees || naming.identified {
        return true;
    }
    // "A surveyor never went to see a wall that fell on a pensioner, a jury has heard. Tom Hale, 58, denies"
    let tried = subject.tried && named == Some(Side::Culprit) && subject.side != Some(Side::Victim);
    if subject.side.is_some() && subject.side == named || tried || same_deed(page, subject, rest) {
        return true;
    }
    // "The chief executive has apologised. Ana Ruiz said": nobody else would speak without a word of who they are.
    if naming.speaks || naming.comments && !subject.leaves {
        return naming.speaks && subject.speaks;
    }
    let another = subject.others.iter().any(|other| other.zip(sex).is_none_or(|(one, named)| one == named));
    // "The dancer opens her own door. | Ana Ruiz is 71."
    let told_age = page.folded(rest.start) == "is" && page.age(rest.start + 1);
    match subject.side {
        _ if told_age && !another => true,
        // "A woman has been told to repay it. Ana Ruiz, 62, was convicted"
        None if named == Some(Side::Culprit) && naming.aged && !another => true,
        // "A pilot died in a crash. Ana Ruiz, 57, had taken off from Leeds"
        Some(Side::Victim) => !another && !naming.helps && (naming.aged || dies_old(page, subject)),
        // "A carer who emptied a widow's savings was jailed. Ana Ruiz, 47, took £84,000": of a blow the next told is the victim.
        Some(Side::Culprit) => naming.aged && subject.money && naming.acts,
        _ if another || subject.harm => false,
        _ if subject.leaves => naming.aged || naming.relative,
        // "A substitute scored his first goal. Tom Hale, 20, had been on the pitch": of a feat the next told has done it; of what
        // an inquest hears, has suffered it.
        _ => naming.aged && (subject.feat || subject.tried),
    }
}

/// "The coach spoke after being | placed | on leave. Ana Ruiz was | placed | on leave": the same was done to both.
fn same_deed(page: &Page, subject: &Subject, rest: &Range<usize>) -> bool {
    let done = |at: &usize| {
        page.doc.pos(*at) == Pos::VerbParticiple
            && one_of!(page.folded(page.doc.before(*at, 1)), "was" | "been" | "being" | "were")
    };
    let end = page.doc.sentence_of(subject.head).map_or(subject.head, |s| s.tokens.end);
    let named = rest.clone().take(SIDE).find(done);
    named.is_some_and(|verb| (subject.after..end).filter(done).any(|at| page.folded(at) == page.folded(verb)))
}

/// "A retired teacher | has died aged 91 |": of whose life the story tells.
fn dies_old(page: &Page, subject: &Subject) -> bool {
    (subject.after..subject.after + DATELINE * 2).any(|at| {
        page.folded(at) == "died"
            && one_of!(page.folded(page.doc.before(at, 1)), "has" | "have")
            && one_of!(page.folded(at + 1), "aged" | "at")
    })
}

/// Those who tell of others.
fn is_commenter(page: &Page, head: usize) -> bool {
    COMMENT.contains(&page.folded(head))
}

/// "Ana Ruiz is suing | him |", "one of | the | first": the name's sentence speaks of whoever was described as of another.
fn points_back(page: &Page, rest: Range<usize>) -> bool {
    let end = rest.end.min(rest.start + SIDE);
    (rest.start..end).any(|at| {
        let noun = || matches!(page.doc.pos(at + 1), Pos::Noun | Pos::Adjective | Pos::VerbGerund);
        one_of!(page.doc.lower(at), "him" | "them")
            || page.doc.lower(at) == "her" && !noun()
            || page.folded(at) == "one" && page.folded(at + 1) == "of"
            || one_of!(
                page.folded(at),
                "inquiry" | "prosecution" | "biography" | "investigation" | "prosecutor"
            )
    })
}

/// "Ana Ruiz | painted it |", "Ana Ruiz was beheaded in | 1541 |", "Ana Ruiz will | take over |": who made what the first
/// sentence tells of, who is long dead, who follows.
fn is_told_of(page: &Page, end: usize) -> bool {
    let verb = end + usize::from(page.doc.pos(end) == Pos::Adverb);
    let made = page.doc.pos(verb).finite()
        && !page.is(verb, Facts::SPEECH)
        && one_of!(page.doc.lower(verb + 1), "it" | "them");
    let year = |at: usize| page.doc.word(at).parse::<u16>().is_ok_and(|year| (1000..HISTORY).contains(&year));
    let old = (end..end + SIDE).any(|at| page.together(end, at) && year(at));
    let follows = (end..end + 4).any(|at| {
        one_of!(
            page.folded(at),
            "replace" | "replaces" | "succeed" | "succeeds" | "replaced" | "succeeded" | "sworn"
        ) && !one_of!(page.folded(at - 1), "be" | "been")
            || one_of!(page.folded(at), "take" | "takes" | "took")
                && one_of!(page.folded(at + 1), "over" | "charge")
    });
    made || old || follows
}

/// "The coach | named his squad |": more people follow.
fn presents(page: &Page, tokens: &Range<usize>) -> bool {
    tokens.clone().take(12).any(|at| {
        one_of!(
            page.folded(at),
            "named"
                | "names"
                | "unveiled"
                | "picked"
                | "signed"
                | "appointed"
                | "chosen"
                | "recalled"
                | "hired"
                | "nominated"
                | "praised"
                | "criticised"
                | "criticized"
                | "thanked"
                | "honoured"
        ) && !one_of!(page.folded(page.doc.before(at, 1)), "been" | "was" | "is" | "be")
    })
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
