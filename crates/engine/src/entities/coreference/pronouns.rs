//! Whom "he" and "she" mean: who leads the sentence before, who alone is of that sex, whom the story is about.

use rustc_hash::FxHashMap;

use crate::entities::facts::Facts;
use crate::entities::figures::{Figure, Sex, Spot};
use crate::entities::page::Page;
use crate::entities::quoted::quoted;
use crate::report::{BlockKind, EntityKind, MentionForm};
use crate::sort::sort_by;
use crate::tagger::Pos;

/// Brackets reach at most so many tokens, as far as names inside them go.
const BRACKET: usize = 6;
/// Whoever leads a sentence stands at most so many tokens behind its beginning.
const LEAD: usize = 40;
/// A pronoun looks back at most so many sentences.
const BACK: usize = 2;
/// Sentences inside quotations that it passes over, at most.
const SPOKEN: usize = 8;
/// A pronoun means whom the story is about at most so many sentences after the name.
const MAIN_BACK: usize = 12;

/// The people named in each sentence, in order, as indices with the token. Whoever wrote the story is not in it, nor
/// whom only somebody's words name; and whom brackets name ("Lear (Ana Ruiz)") is spoken of in passing.
fn cast(
    page: &Page,
    figures: &[Figure],
    owners: &[(usize, usize)],
    quoted: &[bool],
) -> Vec<Vec<(usize, usize)>> {
    let mut cast = vec![Vec::new(); page.doc.sentences.len()];
    for (index, figure) in figures.iter().enumerate().filter(|(_, f)| f.kind == EntityKind::Person) {
        for spot in &figure.mentions {
            let start = spot.tokens.start;
            let aside = quoted.get(start) == Some(&true) || bracketed(page, start);
            if aside || page.doc.block_kind(start) == BlockKind::Byline {
                continue;
            }
            if let Some(own) = cast.get_mut(page.doc.token(start).sentence as usize) {
                own.push((start, index));
            }
        }
    }
    for &(token, index) in owners {
        if let Some(own) = cast.get_mut(page.doc.token(token).sentence as usize) {
            own.push((token, index));
        }
    }
    for own in &mut cast {
        sort_by(own, |a, b| a.cmp(b));
    }
    cast
}

fn bracketed(page: &Page, token: usize) -> bool {
    let near = token.saturating_sub(BRACKET)..token;
    near.rev().find_map(|t| matches!(page.doc.lower(t), "(" | ")").then(|| page.doc.lower(t) == "("))
        == Some(true)
}

/// Adds what stands between single marks, in stories that quote with them: more of them open than double ones.
fn single_quoted(page: &Page, flags: &mut [bool]) {
    let opens =
        |mark: &str| page.doc.tokens.iter().enumerate().filter(|(at, _)| page.doc.word(*at) == mark).count();
    if opens("‘") <= opens("“") {
        return;
    }
    let (mut block, mut inside) = (usize::MAX, false);
    for (at, flag) in flags.iter_mut().enumerate() {
        let own = page.doc.sentence_of(at).map_or(usize::MAX, |s| s.block);
        if own != block {
            (block, inside) = (own, false);
        }
        match page.doc.word(at) {
            "‘" => inside = true,
            "’" => inside = false,
            _ => *flag |= inside,
        }
    }
}

/// The sex that a pronoun's form tells.
fn told(word: &str) -> Option<Sex> {
    match word {
        "he" | "him" | "his" | "himself" => Some(Sex::Man),
        "she" | "her" | "hers" | "herself" => Some(Sex::Woman),
        _ => None,
    }
}

/// Whom each pronoun of the story means.
pub(super) fn find(page: &Page, figures: &mut [Figure], owners: &[(usize, usize)]) -> Vec<(usize, Spot)> {
    let mut quoted = quoted(page.doc);
    single_quoted(page, &mut quoted);
    let mut cast = cast(page, figures, owners, &quoted);
    let spoken: Vec<(usize, Sex)> = (0..page.len())
        .filter_map(|at| Some((at, told(page.doc.lower(at))?)))
        .filter(|&(at, _)| quoted.get(at) != Some(&true) && !page.furniture(at))
        .collect();
    vote(page, figures, &cast, &quoted, &spoken);
    let main = main_figure(page, figures);
    let mut found = Vec::new();
    for &(at, sex) in &spoken {
        let sentence = page.doc.token(at).sentence as usize;
        let scene = Scene { page, figures, cast: &cast, quoted: &quoted, main };
        let Some((index, sure)) = scene.antecedent(sentence, at, sex) else { continue };
        if let Some(figure) = figures.get_mut(index).filter(|_| sure) {
            figure.sex.get_or_insert(sex);
        }
        if let Some(own) = cast.get_mut(sentence) {
            // A sentence without end must not cost more than its length.
            let place =
                if own.len() < 64 { own.partition_point(|&(token, _)| token < at) } else { own.len() };
            own.insert(place, (at, index));
        }
        found.push((index, Spot { tokens: at..at + 1, form: MentionForm::Pronoun }));
    }
    found
}

/// Gives people whose name does not tell it the sex of the pronouns that can mean nobody else: only they are named, and
/// they lead the sentence.
fn vote(
    page: &Page,
    figures: &mut [Figure],
    cast: &[Vec<(usize, usize)>],
    quoted: &[bool],
    spoken: &[(usize, Sex)],
) {
    let mut votes: FxHashMap<usize, i32> = FxHashMap::default();
    for &(at, sex) in spoken {
        let sentence = page.doc.token(at).sentence as usize;
        let block = page.doc.sentence(sentence).map(|s| s.block);
        let own = cast.get(sentence).map_or(&[][..], Vec::as_slice);
        let before = sentence
            .checked_sub(1)
            .filter(|&b| page.doc.sentence(b).map(|s| s.block) == block)
            .and_then(|b| cast.get(b))
            .map_or(&[][..], Vec::as_slice);
        let (token, person) = match (own.first(), before.first()) {
            (Some(&first), _) if first.0 < at => first,
            (None, Some(&first)) => first,
            _ => continue,
        };
        let alone = own.len() + before.len() <= 32
            && own.iter().chain(before.iter().filter(|_| own.is_empty())).all(|&(_, p)| p == person);
        // "Her student, | Tom Hale, | thinks that she": whose student he is.
        let start = page.doc.sentence_of(token).map_or(token, |s| s.tokens.start);
        let owned = own.first().is_some_and(|f| f.0 == token) && told(page.doc.lower(start)) == Some(sex);
        // "Ruiz's mother smiled. | She": is no Ruiz.
        let kin = own.is_empty() && page.doc.lower(behind(page, token)) == "'s";
        if alone && !owned && !kin && leads(page, quoted, token) && !acts_on(page, token, at) {
            *votes.entry(person).or_default() += if sex == Sex::Man { 1 } else { -1 };
        }
    }
    for (person, sum) in votes {
        if let Some(figure) = figures.get_mut(person).filter(|_| sum != 0) {
            figure.sex.get_or_insert(if sum > 0 { Sex::Man } else { Sex::Woman });
        }
    }
}

/// Whom the story is about, where one person is named twice as often as any other, or most often and in
/// the headline or first of all: a profile, an obituary.
fn main_figure(page: &Page, figures: &[Figure]) -> Option<usize> {
    let people = || figures.iter().enumerate().filter(|(_, f)| f.kind == EntityKind::Person);
    let (index, most) = people().max_by_key(|(_, f)| f.mentions.len())?;
    let next = people().filter(|(i, _)| *i != index).map(|(_, f)| f.mentions.len()).max().unwrap_or(0);
    let headed = || {
        let mut names = most.mentions.iter();
        names.any(|m| {
            matches!(page.doc.block_kind(m.tokens.start), BlockKind::Headline | BlockKind::Standfirst)
        })
    };
    let first = |f: &Figure| f.mentions.iter().map(|m| m.tokens.start).min();
    let opens = || people().all(|(_, f)| first(f) >= first(most));
    let many = most.mentions.len();
    (many >= 3 && (many >= next * 2 || many > next && (headed() || opens()))).then_some(index)
}

/// True where the person named at a token leads the sentence: no verb stands before, outside quotations.
fn leads(page: &Page, quoted: &[bool], token: usize) -> bool {
    let start = page.doc.sentence_of(token).map_or(token, |s| s.tokens.start);
    // "Her marriage to | the sculptor | Hale ended": what hangs on a preposition or is done to
    // leads nothing.
    let phrase = |t: &usize| {
        matches!(page.doc.pos(*t), Pos::Noun | Pos::ProperNoun | Pos::Adjective | Pos::Determiner)
    };
    let near = token.saturating_sub(LEAD).max(start)..token;
    let before = near.rev().find(|t| !phrase(t));
    // "For | Hale | it was a surprise"
    let governs = |t: usize| {
        matches!(
            page.doc.pos(t),
            Pos::Preposition | Pos::To | Pos::VerbBase | Pos::VerbGerund | Pos::VerbParticiple
        )
    };
    let opens = |t: usize| t == start && page.doc.lower(t) == "for";
    // "This was | Hale, | who sang"
    let shown = matches!(page.doc.lower(start), "this" | "that" | "it" | "here")
        && matches!(page.doc.lower(start + 1), "is" | "was" | "'s");
    token - start <= LEAD
        && before.is_none_or(|t| opens(t) || !governs(t))
        && !(start + usize::from(shown) * 2..token)
            .any(|t| quoted.get(t) != Some(&true) && page.doc.pos(t).finite())
}

/// What stands behind the name that begins at a token.
fn behind(page: &Page, token: usize) -> usize {
    (token + 1..token + BRACKET).find(|&t| !page.capital(t)).unwrap_or(token + 1)
}

/// What decides whom a pronoun stands for.
struct Scene<'a> {
    page: &'a Page<'a>,
    figures: &'a [Figure],
    cast: &'a [Vec<(usize, usize)>],
    quoted: &'a [bool],
    main: Option<usize>,
}

impl Scene<'_> {
    /// The one person whom a pronoun can stand for: in its own sentence before it, else in the last sentences of the
    /// same or the previous block that name anyone.
    ///
    /// With it comes whether that is sure enough to tell the person's sex.
    fn antecedent(&self, sentence: usize, at: usize, sex: Sex) -> Option<(usize, bool)> {
        let page = self.page;
        let figure = |index: usize| self.figures.get(index);
        let fits = |index: usize| figure(index).is_some_and(|f| f.sex.is_none_or(|s| s == sex));
        let known = |index: usize| figure(index).is_some_and(|f| f.sex == Some(sex));
        let block = page.doc.sentence(sentence)?.block;
        let subject = matches!(page.doc.lower(at), "he" | "she");
        // Nobody near fits: whom all the story is about, if named not long before.
        let main = || {
            let floor = sentence.saturating_sub(MAIN_BACK);
            let named = |&m: &usize| {
                let near = self.cast.get(floor..sentence).into_iter().flatten();
                near.flat_map(|own| own.iter().take(32)).any(|&(_, p)| p == m)
            };
            self.main.filter(|&m| subject && known(m)).filter(named).map(|m| (m, true))
        };
        // "2. She never listens": a heading tells of whom all the story is.
        if matches!(page.doc.block_kind(at), BlockKind::Subheading | BlockKind::ListItem)
            && let Some(found) = main()
        {
            return Some(found);
        }
        if let Some(person) = self.ahead(sentence, at).filter(|&p| fits(p)) {
            return Some((person, true));
        }
        let mut looked = 0;
        for back in 0..=BACK + SPOKEN {
            let Some(index) = sentence.checked_sub(back) else { return main() };
            if back > 0 && self.spoken(index) {
                continue;
            }
            looked += 1;
            // So far back, whom all the story is about comes first.
            let far = if back > BACK { main() } else { None };
            if far.is_some() || looked > BACK + 1 {
                return far;
            }
            if page.doc.sentence(index).is_none_or(|s| s.block + 1 < block) {
                return main();
            }
            let mut people: Vec<usize> = Vec::new();
            let mut led = false;
            let own = self.cast.get(index)?;
            // "Her daughter, Temi, sat down. | She": whoever only owns something comes last.
            let owns = |token: usize| self.owns(token);
            let others = back > 0
                && subject
                && own.iter().take(32).any(|&(t, p)| {
                    // "She met Ruiz's agent, | Hale"
                    let named = page.doc.lower(page.doc.before(t, 1)) == ",";
                    fits(p) && !owns(t) && (named || leads(page, self.quoted, t))
                });
            for &(token, person) in own.iter().take(32) {
                if token < at
                    && !(others && owns(token))
                    && !(back > 0 && subject && self.has_kin(token))
                    && fits(person)
                    && (back <= BACK || known(person))
                    && !people.contains(&person)
                    && !(back == 0 && acts_on(page, token, at))
                {
                    led |= people.is_empty() && leads(page, self.quoted, token);
                    people.push(person);
                }
            }
            match people[..] {
                [] if back > 0 && subject && self.somebody(index, block) => return None,
                [] => continue,
                [one] if known(one) || led => return Some((one, true)),
                // "She rang Ruiz on | his | mobile"
                [one] if back == 0 => return Some((one, false)),
                // One more may be meant who is known to be of that sex, and has been spoken of just before; or of whom
                // all the story is.
                [one] => {
                    let earlier = (back + 1..=BACK).find_map(|back| {
                        let index = sentence.checked_sub(back)?;
                        page.doc.sentence(index).filter(|s| s.block + 1 >= block)?;
                        let mut sure = self.cast.get(index)?.iter().map(|&(_, p)| p).filter(|&p| known(p));
                        sure.next().filter(|&first| sure.all(|p| p == first))
                    });
                    return Some((earlier.or(self.main.filter(|&m| known(m))).unwrap_or(one), false));
                }
                _ => {
                    // Of several, the only one known to be of that sex; else, from an earlier sentence, its first person.
                    let mut sure = people.iter().filter(|&&p| known(p));
                    if let (Some(&one), None) = (sure.next(), sure.next()) {
                        return Some((one, true));
                    }
                    let subject =
                        subject || page.doc.sentence(sentence).is_some_and(|s| s.tokens.start == at);
                    let first = people.first().copied().filter(|&p| back > 0 && subject && known(p));
                    let unknown = !people.iter().any(|&p| known(p));
                    return first.map(|p| (p, true)).or_else(|| unknown.then(main)?);
                }
            }
        }
        main()
    }

    /// True for a sentence of nothing but words that somebody says.
    fn spoken(&self, sentence: usize) -> bool {
        let inside = |at: usize| self.quoted.get(at) == Some(&true);
        self.page
            .doc
            .sentence(sentence)
            .is_some_and(|s| s.tokens.len() > 2 && inside(s.tokens.start + 1) && inside(s.tokens.end - 2))
    }

    /// "A nurse sighed. | She": the sentence right before is about somebody without a name.
    fn somebody(&self, sentence: usize, block: usize) -> bool {
        let doc = self.page.doc;
        doc.sentence(sentence).filter(|s| s.block == block).is_some_and(|s| {
            let start = s.tokens.start;
            // "The prime minister smiled. | He": nor is an office that nobody named holds somebody named.
            let class = match doc.lower(start) {
                "a" | "an" | "one" | "another" => Facts::ROLE,
                "the" => Facts::TITLE,
                _ => return false,
            };
            let mut subject = (start + 1..s.tokens.end).take_while(|&t| !doc.pos(t).finite()).take(5);
            subject.any(|t| self.page.is(t, class))
        })
    }

    /// "[her] daughter", "[Ruiz]'s mother"
    fn owns(&self, token: usize) -> bool {
        let doc = self.page.doc;
        let word = doc.lower(token);
        let noun = matches!(doc.pos(token + 1), Pos::Noun | Pos::Adjective);
        doc.lower(behind(self.page, token)) == "'s" || matches!(word, "his" | "her") && noun
    }

    /// "[Ruiz]'s mother smiled": somebody else is the subject.
    fn has_kin(&self, token: usize) -> bool {
        let doc = self.page.doc;
        let behind = behind(self.page, token);
        doc.lower(behind) == "'s" && self.page.is(behind + 1, Facts::ROLE | Facts::WOMAN | Facts::MAN)
    }

    /// "Asked why she left, Ruiz laughed": in an opening clause a pronoun looks ahead to whom the sentence is about.
    fn ahead(&self, sentence: usize, at: usize) -> Option<usize> {
        let doc = self.page.doc;
        let tokens = doc.sentence(sentence)?.tokens.clone();
        let opens = matches!(doc.pos(tokens.start), Pos::VerbParticiple | Pos::VerbGerund | Pos::VerbPast)
            || matches!(
                doc.lower(tokens.start),
                "when" | "while" | "as" | "after" | "before" | "although" | "though"
            );
        let cast = self.cast.get(sentence)?;
        if !opens || cast.iter().take(32).any(|&(token, _)| token < at) {
            return None;
        }
        let comma = (at..tokens.end.min(at + LEAD)).find(|&t| doc.lower(t) == ",")?;
        cast.iter().find(|&&(token, _)| (comma + 1..comma + 3).contains(&token)).map(|&(_, person)| person)
    }
}

/// True where the pronoun at `at` is the object of what the person named at `person` does: "Moss thanked her" is no
/// woman who thanks herself.
fn acts_on(page: &Page, person: usize, at: usize) -> bool {
    let doc = page.doc;
    let object = match doc.lower(at) {
        "him" => true,
        "her" => !matches!(
            doc.pos(at + 1),
            Pos::Noun
                | Pos::ProperNoun
                | Pos::Adjective
                | Pos::Number
                | Pos::VerbGerund
                | Pos::VerbParticiple
        ),
        _ => false,
    };
    let verbs = (person..at).filter(|&i| doc.pos(i).finite()).count();
    let clause = |i: usize| {
        matches!(doc.pos(i), Pos::Wh | Pos::Conjunction | Pos::To)
            || matches!(doc.lower(i), "that" | ";" | ":" | "as" | "because" | "if")
    };
    object && verbs == 1 && !(person..at).any(clause)
}
