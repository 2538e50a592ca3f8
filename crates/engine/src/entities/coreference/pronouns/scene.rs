//! Whom one pronoun can stand for.

use super::clauses::{acts_on, asked, has_kin, is_judge, is_sentenced, leads, object, owns};
use super::{LEAD, Named, told};
use crate::entities::coreference::lede::COMMENT;
use crate::entities::facts::Facts;
use crate::entities::figures::{Figure, Sex};
use crate::entities::page::Page;
use crate::report::BlockKind;
use crate::tagger::Pos;
use rustc_hash::FxHashMap;

/// A pronoun looks back at most so many sentences.
const BACK: usize = 2;
/// Sentences inside quotations that it passes over, at most.
const SPOKEN: usize = 8;
/// A pronoun means whom the story is about at most so many sentences after the name.
const MAIN_BACK: usize = 12;
/// "Gave her name only as Tessa": so far behind the pronoun the name stands, in tokens.
const NAME_GIVEN: usize = 6;
/// So far into a sentence somebody without a name is looked for, in tokens.
const SUBJECT: usize = 80;
/// So many of those whom a sentence names are looked at: one without end must not cost more than its length.
pub(super) const MOST_NAMED: usize = 32;

/// What decides whom a pronoun stands for.
pub(super) struct Scene<'a> {
    pub page: &'a Page<'a>,
    pub figures: &'a [Figure],
    pub cast: &'a [Vec<Named>],
    pub quoted: &'a [bool],
    pub main: Option<usize>,
    /// The same, where the story tells that they died.
    pub late: Option<usize>,
    pub likely: &'a FxHashMap<usize, Sex>,
    /// Where a story of a court says "client".
    pub clients: &'a [usize],
}

/// Whom a pronoun means, and whether that is sure enough to tell the person's sex.
type Meant = (usize, bool);

/// A pronoun whose person is looked for.
pub(super) struct Pronoun {
    pub at: usize,
    pub sentence: usize,
    pub block: usize,
    pub sex: Sex,
    /// "He" and "she".
    pub subject: bool,
    /// Whom its sentence names before it is somebody else.
    answers: bool,
}

/// Whom a sentence names that a pronoun may mean.
struct Candidates {
    people: Vec<usize>,
    /// True where the first of them leads the sentence.
    led: bool,
}

impl Scene<'_> {
    /// The one person whom a pronoun can stand for: in its own sentence before it, else in the last sentences of the
    /// same or the previous block that name anyone.
    pub(super) fn antecedent(&self, sentence: usize, at: usize, sex: Sex) -> Option<Meant> {
        let page = self.page;
        let block = page.doc.sentence(sentence)?.block;
        let subject = one_of!(page.doc.lower(at), "he" | "she");
        let answers = subject && answers(page, sentence, at);
        let pronoun = Pronoun { at, sentence, block, sex, subject, answers };
        // "2. She never listens": a heading tells of whom all the story is.
        if matches!(page.doc.block_kind(at), BlockKind::Subheading | BlockKind::ListItem)
            && let Some(found) = self.main(&pronoun)
        {
            return Some(found);
        }
        if let Some(person) = self.given(sentence, at).or_else(|| self.is_named(sentence, at)) {
            return Some((person, true));
        }
        // "A senior aide to Hale, on condition of anonymity because | he | was not allowed to speak": nobody named.
        let because = page.doc.lower(page.doc.before(at, 1)) == "because";
        let anonymity = page.doc.before(at, 2);
        if because
            && page.doc.lower(anonymity) == "anonymity"
            && page.doc.lower(page.doc.before(anonymity, 2)) == "condition"
        {
            return None;
        }
        if self.clients.iter().any(|&client| self.defends(client, &pronoun)) {
            return None;
        }
        if let Some(person) = self.replies(&pronoun) {
            return Some((person, true));
        }
        if let Some(person) = self.ahead(sentence, at).filter(|&p| self.fits(&pronoun, p)) {
            return Some((person, true));
        }
        if let Some(late) = self.late.filter(|&m| self.known(&pronoun, m) && self.told_of(&pronoun)) {
            return Some((late, true));
        }
        if let Some(late) =
            self.late.filter(|&m| self.known(&pronoun, m) && self.goes_on_with_life(&pronoun, m))
        {
            return Some((late, true));
        }
        if let Some(person) = self.survived(&pronoun).or_else(|| self.of_family(&pronoun)) {
            return Some((person, true));
        }
        if let Some(dead) = self.mourned(&pronoun).or_else(|| self.bereaved(&pronoun)) {
            return Some((dead, true));
        }
        self.look_back(&pronoun)
    }

    /// "Mr Ruiz said his client had lost | his | home. | He | had sought help, counsel added. Sentencing | him |": of whom the
    /// lawyer speaks.
    fn defends(&self, client: usize, pronoun: &Pronoun) -> bool {
        let (doc, at) = (self.page.doc, pronoun.at);
        let apart = pronoun.sentence.saturating_sub(doc.token(client).sentence as usize);
        let counsel = || (at..at + LEAD).any(|t| doc.lower(t) == "counsel" && self.page.together(at, t));
        let says = doc.before(client, 2);
        let sentenced = || doc.lower(doc.before(at, 1)) == "sentencing";
        client < at
            && told(doc.lower(doc.before(client, 1))) == Some(pronoun.sex)
            && (self.page.is(says, Facts::SPEECH) || doc.lower(says) == "that")
            && match apart {
                0 => at - client <= LEAD && doc.lower(at) != "him",
                1 => pronoun.subject && counsel() || sentenced(),
                apart => apart == 2 && sentenced(),
            }
    }

    /// "Denzil asked Dr Ruiz whether it helped. “No,” | he | replied": whoever was asked.
    fn replies(&self, pronoun: &Pronoun) -> Option<usize> {
        let doc = self.page.doc;
        let verb = pronoun.at + 1;
        let before = (1..4)
            .filter_map(|back| pronoun.sentence.checked_sub(back))
            .find(|&sentence| !self.spoken(sentence))
            .filter(|_| pronoun.subject && one_of!(doc.lower(verb), "replied" | "answered" | "responded"))?;
        let own = self.cast.get(before)?.iter().take(MOST_NAMED);
        let asked = |token: usize, person: usize| {
            let title = |t: usize| self.page.is(t, Facts::HONORIFIC | Facts::TITLE);
            let ask = (0..token).rev().find(|&t| !title(t));
            let names = self.figures.get(person).into_iter().flat_map(|f| f.names());
            let end = names.map(|spot| spot.tokens.clone()).find(|name| name.start == token)?.end;
            let asks = ask.is_some_and(|t| one_of!(doc.lower(t), "asked" | "asks"));
            (asks && one_of!(doc.lower(end), "whether" | "if" | "how" | "why" | "what" | "about"))
                .then_some(person)
        };
        own.filter(|&&(_, person)| self.fits(pronoun, person))
            .find_map(|&(token, person)| asked(token, person))
    }

    /// Whom the pronoun's own sentence means before it, else the sentences before.
    fn look_back(&self, pronoun: &Pronoun) -> Option<Meant> {
        let (mut looked, mut parted, mut last) = (0, 0, pronoun.block);
        for back in 0..=BACK + SPOKEN {
            let Some(sentence) = pronoun.sentence.checked_sub(back) else { break };
            if back > 0 && self.spoken(sentence) {
                continue;
            }
            // So far back, whom all the story is about comes first.
            let far = if looked >= BACK && back > BACK { self.main(pronoun) } else { None };
            looked += 1;
            if far.is_some() || looked > BACK + 1 {
                return far;
            }
            // Paragraphs of nothing but talk part nothing.
            let Some(block) = self.page.doc.sentence(sentence).map(|s| s.block) else { break };
            parted += usize::from(block != last);
            last = block;
            if parted > 1 {
                break;
            }
            let Candidates { people, led } = self.candidates(pronoun, sentence, back)?;
            match people[..] {
                [] if self.somebody(sentence, pronoun, back) => return None,
                [] => {}
                [one] => return Some(self.one(pronoun, one, led, back)),
                // "Blount was furious with Mr Hale. | He": of whom a sentence is about, not whom it only names.
                [first, ..] if led && pronoun.subject && back == 1 && self.acted_on(sentence, &people) => {
                    return Some((first, self.known(pronoun, first)));
                }
                _ => return self.one_of(pronoun, &people, back),
            }
        }
        self.main(pronoun)
    }

    /// Whom a sentence names that the pronoun may mean.
    fn candidates(&self, pronoun: &Pronoun, sentence: usize, back: usize) -> Option<Candidates> {
        let page = self.page;
        let (mut people, mut led) = (Vec::new(), false);
        let own = self.cast.get(sentence)?;
        let earlier = back > 0 && pronoun.subject;
        // "Her daughter, Temi, sat down. | She": whoever only owns something comes last.
        let others = earlier
            && own.iter().take(MOST_NAMED).any(|&(token, person)| {
                // "She met Ruiz's agent, | Hale"
                let named = page.doc.lower(page.doc.before(token, 1)) == ",";
                self.fits(pronoun, person) && !owns(page, token) && (named || leads(page, self.quoted, token))
            });
        // "Asked by Ruiz about Hale, | she | laughed. She": of whoever answered.
        let subject = |&t: &usize| {
            one_of!(page.doc.lower(t), "he" | "she") && page.doc.lower(page.doc.before(t, 1)) == ","
        };
        let opens = page.doc.sentence(sentence).and_then(|s| asked(page, s.tokens.start)).filter(|_| earlier);
        let answerer =
            opens.and_then(|_| own.iter().take(MOST_NAMED).map(|&(t, _)| t).find(subject)).unwrap_or(0);
        for &(token, person) in own.iter().take(MOST_NAMED) {
            if token < pronoun.at
                && !(earlier && self.is_parent_of_late(pronoun, token, person))
                && token >= answerer
                && !(others && owns(page, token))
                && !(earlier && has_kin(page, token))
                && !(earlier && is_sentenced(page, pronoun.at) && is_judge(page, token))
                && self.fits(pronoun, person)
                && (back <= BACK || self.known(pronoun, person))
                && !people.contains(&person)
                && !(back == 0
                    && (acts_on(page, token, pronoun.at)
                        || turns_to(page, sentence, pronoun)
                        || self.tells_of(token, pronoun)))
            {
                led |= people.is_empty() && leads(page, self.quoted, token);
                people.push(person);
            }
        }
        Some(Candidates { people, led })
    }

    /// "Fothergill had lost it all, | he | said.": of whom the sentence tells, somebody else tells it.
    fn tells_of(&self, token: usize, pronoun: &Pronoun) -> bool {
        let (page, at) = (self.page, pronoun.at);
        let own = |t: usize| self.quoted.get(t) != Some(&true);
        pronoun.subject
            && page.doc.lower(page.doc.before(at, 1)) == ","
            && page.is(at + 1, Facts::SPEECH)
            && page.doc.lower(at + 2) == "."
            && own(token)
            && leads(page, self.quoted, token)
            && (token..at).any(|t| own(t) && page.doc.pos(t).finite())
    }

    /// Whom a pronoun means where a sentence names one person whom it may.
    fn one(&self, pronoun: &Pronoun, one: usize, led: bool, back: usize) -> Meant {
        if led || self.known(pronoun, one) {
            return (one, true);
        }
        // "She rang Ruiz on | his | mobile"
        if back == 0 {
            return (one, false);
        }
        // One more may be meant who is known to be of that sex, and has been spoken of just before; or of whom all the
        // story is.
        let main = || self.main.filter(|&m| self.known(pronoun, m));
        let earlier = (back + 1..=BACK).find_map(|back| self.only_known(pronoun, back));
        (earlier.or_else(main).unwrap_or(one), false)
    }

    /// True where only the first of these people leads the sentence that names them, and its one verb is about the
    /// others.
    fn acted_on(&self, sentence: usize, people: &[usize]) -> bool {
        let Some(own) = self.cast.get(sentence) else { return false };
        let mut others = own.iter().take(MOST_NAMED).filter(|(_, person)| Some(person) != people.first());
        others.all(|&(token, _)| !leads(self.page, self.quoted, token))
    }

    /// The only one of the pronoun's sex whom an earlier sentence names.
    fn only_known(&self, pronoun: &Pronoun, back: usize) -> Option<usize> {
        let sentence = pronoun.sentence.checked_sub(back)?;
        self.page.doc.sentence(sentence).filter(|s| s.block + 1 >= pronoun.block)?;
        let people = self.cast.get(sentence)?.iter().map(|&(_, person)| person);
        let mut sure = people.filter(|&p| self.known(pronoun, p));
        sure.next().filter(|&first| sure.all(|p| p == first))
    }

    /// Of several, the only one known to be of that sex; else, from an earlier sentence, its first person.
    fn one_of(&self, pronoun: &Pronoun, people: &[usize], back: usize) -> Option<Meant> {
        // "Its director said that her rulings lasted. A general described | her | so": in a life, of whom it is.
        let verb = self.page.doc.lower(self.page.doc.before(pronoun.at, 1));
        if one_of!(verb, "described" | "remembered" | "mourned")
            && let Some(late) = self.late.filter(|m| people.contains(m) && self.known(pronoun, *m))
        {
            return Some((late, true));
        }
        // "In a letter to Hale, Dr Orr warned so. | He": who alone leads the sentence, not whom a preposition brings.
        if back == 1
            && pronoun.subject
            && let Some(one) = self.only_leader(pronoun)
        {
            return Some((one, true));
        }
        let mut sure = people.iter().copied().filter(|&p| self.known(pronoun, p));
        let (first, second) = (sure.next(), sure.next());
        let Some(known) = first else { return self.main(pronoun) };
        let opens = || self.page.doc.sentence(pronoun.sentence).is_some_and(|s| s.tokens.start == pronoun.at);
        let leads = || back > 0 && people.first() == Some(&known) && (pronoun.subject || opens());
        (second.is_none() || leads()).then_some((known, true))
    }

    /// The only one of the pronoun's sex who leads the sentence before.
    fn only_leader(&self, pronoun: &Pronoun) -> Option<usize> {
        let own = self.cast.get(pronoun.sentence.checked_sub(1)?)?.iter().take(MOST_NAMED);
        let mut leading = own.filter(|&&(token, person)| {
            self.known(pronoun, person) && leads(self.page, self.quoted, token) && !owns(self.page, token)
        });
        let &(_, first) = leading.next()?;
        leading.all(|&(_, person)| person == first).then_some(first)
    }

    /// Nobody near fits: whom all the story is about, if named not long before.
    fn main(&self, pronoun: &Pronoun) -> Option<Meant> {
        let floor = pronoun.sentence.saturating_sub(MAIN_BACK);
        let named = |&m: &usize| {
            let near = self.cast.get(floor..pronoun.sentence).into_iter().flatten();
            near.flat_map(|own| own.iter().take(MOST_NAMED)).any(|&(_, p)| p == m)
        };
        let main = self.main.filter(|&m| pronoun.subject && self.known(pronoun, m));
        main.filter(named).map(|m| (m, true))
    }

    /// True for somebody whose sex is the pronoun's, or not known.
    pub(super) fn fits(&self, pronoun: &Pronoun, person: usize) -> bool {
        let sex = |f: &Figure| f.sex.or_else(|| self.likely.get(&person).copied());
        self.figures.get(person).is_some_and(|f| sex(f).is_none_or(|s| s == pronoun.sex))
            && !self.asks(pronoun, person)
    }

    /// True for one who asks, or is asked about: whom the sentence of an answer names before it, and not as "his" or "her".
    fn asks(&self, pronoun: &Pronoun, person: usize) -> bool {
        let mut own = self.cast.get(pronoun.sentence).into_iter().flatten().take(MOST_NAMED);
        pronoun.answers
            && own.any(|&(t, p)| p == person && t < pronoun.at && told(self.page.doc.lower(t)).is_none())
    }

    pub(super) fn known(&self, pronoun: &Pronoun, person: usize) -> bool {
        self.figures.get(person).is_some_and(|f| f.sex == Some(pronoun.sex)) && !self.asks(pronoun, person)
    }

    /// True for a sentence of nothing but words that somebody says.
    fn spoken(&self, sentence: usize) -> bool {
        let inside = |at: usize| self.quoted.get(at) == Some(&true);
        self.page
            .doc
            .sentence(sentence)
            .is_some_and(|s| s.tokens.len() > 2 && inside(s.tokens.start + 1) && inside(s.tokens.end - 2))
    }

    /// "A nurse sighed. | She", "When I ask, a farmer with a lamb nods. | He": the sentence is about somebody without a
    /// name.
    fn somebody(&self, sentence: usize, pronoun: &Pronoun, back: usize) -> bool {
        let doc = self.page.doc;
        // "A nurse thanked | her": not herself.
        if if back > 0 { !pronoun.subject } else { object(self.page, pronoun.at) } {
            return false;
        }
        doc.sentence(sentence).is_some_and(|s| {
            let ends = s.tokens.end.min(pronoun.at).min(s.tokens.start + SUBJECT);
            // "When I ask at the next stop, | a farmer": what opens the sentence is passed over.
            let opens = matches!(doc.pos(s.tokens.start), Pos::Wh | Pos::Preposition | Pos::Conjunction)
                || one_of!(doc.lower(s.tokens.start), "as" | "after" | "before" | "while" | "if" | "once");
            let comma = || (s.tokens.start..ends).take(LEAD).find(|&t| doc.lower(t) == ",").map(|t| t + 1);
            let start = if opens { comma().unwrap_or(s.tokens.start) } else { s.tokens.start };
            // "AR: Your father"
            let start = if doc.lower(start + 1) == ":" { start + 2 } else { start };
            // "A spokesman said | he | had surgery": of somebody else.
            let says = |t: usize| self.page.is(t, Facts::SPEECH) && doc.pos(t).finite();
            let comments = (start..ends).take(5).any(|t| COMMENT.contains(&self.page.folded(t)));
            if back == 0 && comments && (start..ends).any(says) {
                return false;
            }
            // "One economist said that was a stretch. | She": nor of whoever only comments, a paragraph before; a watchman
            // who "said he had seen it" tells of himself.
            let own = |verb: usize| (verb + 1..verb + 4).any(|t| told(doc.lower(t)) == Some(pronoun.sex));
            let tells = |verb: usize| own(verb) || (start..verb).any(|t| doc.lower(t) == "who");
            if back > 0
                && s.block != pronoun.block
                && (start..ends).find(|&t| says(t)).is_some_and(|v| !tells(v))
            {
                return false;
            }
            // "A farmer with a lamb inside | his | coat", "the man at the wheel rolled | his | window down"; not so "a
            // teacher noticed | her | voice".
            let loose = back == 0 && !pronoun.subject && (start..ends).any(|t| doc.pos(t).finite());
            let (same, other) = match pronoun.sex {
                Sex::Man => (Facts::MAN, Facts::WOMAN),
                Sex::Woman => (Facts::WOMAN, Facts::MAN),
            };
            // "The prime minister smiled. | He": nor is an office that nobody named holds somebody named.
            let class = match doc.lower(start) {
                "a" | "an" | "one" | "another" => Facts::ROLE,
                "the" => Facts::TITLE,
                // "Your father made lutes. Does | he | play?"
                "your" if doc.block_kind(start) == BlockKind::Turn => same,
                _ => return false,
            };
            let mut subject = (start + 1..ends).take_while(|&t| !doc.pos(t).finite());
            let whole = subject.clone().count() + start + 1;
            // "The director, a retired teacher called | Winifred Toll |, worked": has a name.
            let called = |t: usize| one_of!(doc.lower(doc.before(t, 1)), "called" | "named" | ",");
            let named = self.cast.get(sentence).is_some_and(|own| {
                own.iter()
                    .take(MOST_NAMED)
                    .any(|&(t, _)| (start..whole).contains(&t) || t < ends && called(t))
            });
            !named
                && subject.by_ref().take(5).any(|t| match plain(self.page.folded(t)) {
                    // "The girl herself looked doubtful": may be she of whom the story tells.
                    Some(sex) => {
                        let told = matches!(doc.pos(t + 1), Pos::Preposition | Pos::Wh);
                        sex == pronoun.sex && (told || doc.lower(start) != "the")
                    }
                    None => self.page.is(t, if loose { same } else { class }) && !self.page.is(t, other),
                })
        })
    }

    /// "A junior who gave | her | name only as Tessa"
    fn given(&self, sentence: usize, at: usize) -> Option<usize> {
        let doc = self.page.doc;
        let gives = one_of!(doc.lower(doc.before(at, 1)), "gave" | "gives" | "giving" | "give");
        let near = at + 2..at + NAME_GIVEN;
        let gives = gives && one_of!(doc.lower(at + 2), "as" | "only" | "simply" | "just");
        let cast = self.cast.get(sentence).filter(|_| gives && doc.lower(at + 1) == "name")?;
        cast.iter().find(|(token, _)| near.contains(token)).map(|&(_, person)| person)
    }

    /// "| He | is Tom Hale", "| His | name is Tom Hale"
    fn is_named(&self, sentence: usize, at: usize) -> Option<usize> {
        let doc = self.page.doc;
        let verb = at + if doc.lower(at + 1) == "name" { 2 } else { 1 };
        let cast = self.cast.get(sentence).filter(|_| one_of!(doc.lower(verb), "is" | "was" | "'s"))?;
        cast.iter().find(|(token, _)| *token == verb + 1).map(|&(_, person)| person)
    }

    /// "Asked why she left, Ruiz laughed": in an opening clause a pronoun looks ahead to whom the sentence is about.
    fn ahead(&self, sentence: usize, at: usize) -> Option<usize> {
        let doc = self.page.doc;
        let tokens = doc.sentence(sentence)?.tokens.clone();
        let opens = matches!(doc.pos(tokens.start), Pos::VerbParticiple | Pos::VerbGerund | Pos::VerbPast)
            || one_of!(
                doc.lower(tokens.start),
                "when" | "while" | "as" | "after" | "before" | "although" | "though"
            );
        let cast = self.cast.get(sentence)?;
        // "Sentencing her to two years, Ruiz": whoever sentences somebody is somebody else.
        let acted_on = doc.pos(tokens.start) == Pos::VerbGerund && object(self.page, at);
        if !opens || acted_on || cast.iter().take(MOST_NAMED).any(|&(token, _)| token < at) {
            return None;
        }
        let comma = (at..tokens.end.min(at + LEAD)).find(|&t| doc.lower(t) == ",")?;
        cast.iter().find(|&&(token, _)| (comma + 1..comma + 3).contains(&token)).map(|&(_, person)| person)
    }
}

/// The sex of those who are called nothing else.
fn plain(word: &str) -> Option<Sex> {
    match word {
        "man" | "boy" | "gentleman" | "guy" | "lad" => Some(Sex::Man),
        "woman" | "girl" | "lady" | "lass" => Some(Sex::Woman),
        _ => None,
    }
}

/// "Turning to Stephen and Ruth, | she | said": whoever turns is none of them.
fn turns_to(page: &Page, sentence: usize, pronoun: &Pronoun) -> bool {
    let Some(own) = page.doc.sentence(sentence) else { return false };
    let start = own.tokens.start;
    pronoun.subject
        && pronoun.at > start
        && page.doc.pos(start) == Pos::VerbGerund
        && page.doc.lower(pronoun.at - 1) == ","
        && !(start..pronoun.at).any(|at| page.doc.pos(at).finite())
}

/// "Asked by Ruiz about Hale, | he | said", "when asked by Ruiz if | he | was ill, …": whom the words before name asks or
/// is asked about.
fn answers(page: &Page, sentence: usize, at: usize) -> bool {
    let Some(own) = page.doc.sentence(sentence) else { return false };
    let Some(asked) = asked(page, own.tokens.start) else { return false };
    let comma = |at: usize| page.doc.lower(at) == ",";
    let first = || page.doc.lower(asked + 1) == "by" && !(asked..at).any(comma);
    at > asked && at - asked <= LEAD && (comma(at - 1) || first())
}
