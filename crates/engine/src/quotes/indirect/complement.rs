//! What a cue reports, and where that begins: "said | that", "vowed | to stay", "praised | the plan".

use std::ops::Range;

use super::fronted::{begins_phrase, fronted, is_side};
use super::listener::{Asked, addressee_end, asked, asks, warned};
use crate::document::TokenKind;
use crate::quotes::phrases::{finite_verb, pronoun, series, starting_at, tells_more};
use crate::quotes::view::View;
use crate::quotes::vocabulary::{Cue, CueClass, complement, flag, preposition};
use crate::tagger::Pos;

pub(super) const CLAUSE: &str = "quote/indirect-clause";
pub(super) const QUESTION: &str = "quote/indirect-question";
pub(super) const INFINITIVE: &str = "quote/indirect-infinitive";
pub(super) const OBJECT: &str = "quote/indirect-object";

/// How many tokens may tell where and how something was said before "that".
pub(super) const ASIDE: usize = 16;

/// Where the words that the cue reports begin, and by which construction.
pub(super) fn start(view: &View, verb: usize, cue: Cue, end: usize) -> Option<(usize, &'static str)> {
    let allows = |bits: u16| cue.complements & bits != 0;
    let mut at = verb + 1;
    if allows(complement::PARTICLE) {
        at += 1;
        // "went on | teaching", not "ruled out | raising it"
        let goes = one_of!(view.lower(verb), "go" | "goes" | "went" | "gone" | "going");
        if goes && (view.pos(at) == Pos::VerbGerund || view.lower(at).ends_with("ing")) {
            return None;
        }
    }
    // "appealed to drivers | to stay at home |", "pleaded with the board | to think again |"
    let to = verb + 1 + usize::from(view.adverb(verb + 1));
    let stem = |stem: &str| view.lower(verb).starts_with(stem);
    if stem("appeal") && view.lower(to) == "to" || stem("plead") && view.lower(to) == "with" {
        let pronoun = view.is(to + 1, flag::OBJECT_PRONOUN)
            || view.lower(to + 1) == "her" && view.lower(to + 2) == "to";
        let whom = if pronoun { to + 2 } else { starting_at(view, to + 1, end).map(|p| p.end)? };
        let whom = whom + usize::from(view.lower(whom) == "not");
        let does = view.lower(whom) == "to" && view.pos(whom + 1) == Pos::VerbBase;
        let from = if view.lower(whom - 1) == "not" { whom - 1 } else { whom };
        return does.then_some((from, INFINITIVE));
    }
    // "cautioned, | however, | that"
    if view.lower(at) == ","
        && view.lower(at + 2) == ","
        && one_of!(view.lower(at + 1), "however" | "though" | "meanwhile")
    {
        at += 3;
    }
    // What may stand between: an addressee ("told reporters"), a time ("on Friday"), an adverb.
    if cue.class == CueClass::Tell {
        at = addressee_end(view, at, end);
        // "promised | an inquiry |": a thing, and nobody who hears it.
        let over = at >= end || view.punctuation(at) || view.is(at, flag::PREPOSITION | flag::CONJUNCTION);
        let thing = || {
            let phrase = starting_at(view, verb + 1, end);
            let led = one_of!(view.lower(verb + 1), "a" | "an" | "more" | "no" | "another" | "further")
                || view.doc.token(verb + 1).kind == TokenKind::Number;
            led && phrase.is_some_and(|p| !view.is_somebody(p.end - 1))
        };
        if over && stem("promis") && !one_of!(view.lower(at), "that" | "to") && thing() {
            at = verb + 1;
        }
        // "told Mark Roe, the coroner, | that"
        if view.lower(at) == "," && at > verb + 1 && allows(complement::CLAUSE) {
            let close = (at + 2..end.min(at + ASIDE / 2)).find(|&t| view.lower(t) == ",");
            return close.filter(|&c| view.lower(c + 1) == "that").map(|c| (c + 1, CLAUSE));
        }
    } else if let Some(whom) = warned(view, verb, at, end) {
        at = whom.end;
    }
    // "asked Ruiz | whether", "asked her | about the plan"; who is asked is nothing that is reported.
    if cue.class == CueClass::Ask && asks(view, verb) {
        match asked(view, at, end) {
            Asked::Nothing => return None,
            Asked::Then(next) => at = next,
            Asked::Nobody => {}
        }
    }
    let number = |t: usize| {
        view.doc.token(t).kind == TokenKind::Number || view.pos(t) == Pos::Number || view.lower(t) == "one"
    };
    // "said | so far nobody had come", "said | so many had come that"
    let so = |t: usize| {
        view.lower(t) == "so"
            && one_of!(view.lower(t + 1), "far" | "many" | "few")
            && view.lower(t + 2) != "away"
            && that_behind(view, t + 2, end).is_none_or(|that| that > t + 6)
    };
    // "expects | annual savings"
    let names_rate = |t: usize| view.tells_how_often(t) && !view.punctuation(t + 1);
    let direct = at;
    if allows(complement::CLAUSE)
        && at == verb + 1
        && says_plainly(view, verb)
        && let Some(clause) = fronted(view, at, end)
    {
        return Some((clause, CLAUSE));
    }
    while at < end
        && (view.adverb(at)
            && !one_of!(view.lower(at), "there" | "only" | "further")
            && !so(at)
            && !view.is(at, flag::DETERMINER)
            && !number(at + 1)
            || one_of!(view.lower(at), "afterwards" | "afterward" | "nevertheless" | "nonetheless")
            || view.tells_when(at) && !names_rate(at)
            || view.is(at, flag::PREPOSITION) && view.tells_when(at + 1)
            // "said on Monday, Nov. 16, | that"
            || view.lower(at) == "," && view.tells_when(at.wrapping_sub(1)) && view.lower(at + 1) == "that")
    {
        at += 1;
    }
    // "said each year of work brings …": a time may be the subject.
    if view.lower(at) == "of" && at > direct && view.tells_when(at - 1) && allows(complement::CLAUSE) {
        return Some((direct, CLAUSE));
    }
    // "said at Tuesday | 's rally that", "said Tuesday | 's rally was": the time only begins a phrase.
    if view.lower(at) == "'s" && at > direct {
        if !view.is(direct, flag::PREPOSITION) && allows(complement::CLAUSE) {
            return Some((direct, CLAUSE));
        }
        at = direct;
    }
    if at > direct && allows(complement::CLAUSE) && begins_phrase(view, direct, at) && verbal(view, at, end) {
        return Some((direct, CLAUSE));
    }
    // "told Ruiz | only prison would do", "said | further rises were likely"
    let only = usize::from(one_of!(view.lower(at), "only" | "further"));
    at += only;
    if at >= end {
        return None;
    }
    let lower = view.lower(at);
    // "requested anonymity" is why a source has no name.
    if lower == "anonymity" || one_of!(view.lower(verb), "quoted" | "quotes" | "quoting") {
        return None;
    }
    if allows(complement::CLAUSE) && is_side(view, at) {
        return Some((at, CLAUSE));
    }
    // "said by telephone | that"
    if allows(complement::CLAUSE)
        && lower == "by"
        && one_of!(view.lower(at + 1), "telephone" | "phone" | "email" | "text" | "letter" | "video")
        && view.lower(at + 2) == "that"
    {
        return Some((at + 2, CLAUSE));
    }
    if allows(complement::CLAUSE)
        && one_of!(
            lower,
            "in" | "on" | "at" | "during" | "to" | "from" | "with" | "through" | "via" | "after" | "before"
                | "outside" | "inside" | "near"
        )
        // "Showed in May that" tells when; "estimated in a memo | that" what was said.
        && (cue.class != CueClass::Document || stem("estimat") || stem("conclu"))
        // "is expected | to confirm | that": nothing has been said yet.
        && !(lower == "to" && view.lower(verb) == "expected")
        && let Some(that) = that_behind(view, at, end).or_else(|| clause_behind(view, at, end))
    {
        return Some((that, CLAUSE));
    }
    // "promised | during the campaign | to cut taxes"
    let vows = stem("promis") || stem("pledg") || stem("vow") || stem("threaten");
    if vows
        && allows(complement::INFINITIVE)
        && one_of!(lower, "during" | "in" | "on" | "at" | "before" | "after")
        && let Some(when) = starting_at(view, at + 1, end)
        && view.lower(when.end) == "to"
        && view.pos(when.end + 1) == Pos::VerbBase
        && !one_of!(view.lower(when.end - 1), "hope" | "order" | "attempt" | "bid" | "effort")
    {
        return Some((when.end, INFINITIVE));
    }
    if lower == "that" && allows(complement::CLAUSE) {
        return Some((at, CLAUSE));
    }
    if allows(complement::CLAUSE | complement::QUESTION)
        && one_of!(lower, "whether" | "if" | "how" | "why" | "what" | "who")
    {
        return Some((at, QUESTION));
    }
    let nominal = view.is(at + 1, flag::DETERMINER | flag::POSSESSIVE | flag::PRONOUN | flag::OBJECT_PRONOUN);
    if lower == "to" && allows(complement::INFINITIVE) && !nominal {
        // "asked not to be named" is why a source has no name.
        let kept_back =
            view.lower(at + 1) == "be" && one_of!(view.lower(at + 2), "named" | "identified" | "quoted");
        let from = if view.lower(at.wrapping_sub(1)) == "not" { at - 1 } else { at };
        return (!kept_back).then_some((from, INFINITIVE));
    }
    let infinitive = lower == "to" && matches!(view.pos(at + 1), Pos::VerbBase | Pos::VerbPresent);
    if allows(preposition(lower)) && preposition(lower) != 0 && !infinitive {
        // "warned | against travel |": without the word it would say the opposite.
        let warns = lower == "against" && (stem("warn") || stem("caution") || stem("advis"));
        return Some((at + usize::from(!warns), OBJECT));
    }
    // "said | at least one | had gone", "said | about 200 people | had gone"
    let counted = at + usize::from(one_of!(lower, "at" | "more" | "fewer" | "less" | "up")) + 1;
    let share = |t: usize| one_of!(view.lower(t), "half" | "third" | "quarter") && view.lower(t + 1) == "of";
    let about = one_of!(
        lower,
        "at" | "more"
            | "fewer"
            | "less"
            | "up"
            | "about"
            | "around"
            | "nearly"
            | "almost"
            | "over"
            | "between"
    ) && (number(counted) || share(counted) || share(counted + 1));
    let says = !matches!(cue.class, CueClass::Tell | CueClass::Write | CueClass::Ask);
    // "said about 400 people | attended"
    let done = || starting_at(view, counted, end).is_some_and(|p| view.pos(p.end) == Pos::VerbParticiple);
    if allows(complement::CLAUSE) && about && says && (verbal(view, counted, end) || done()) {
        return Some((at - only, CLAUSE));
    }
    if allows(complement::CLAUSE) && lower == "the" && number(at + 1) && names_people(view, at + 2, end) {
        return Some((at, CLAUSE));
    }
    if so(at) && allows(complement::CLAUSE) && verbal(view, at + 2, end) {
        return Some((at, CLAUSE));
    }
    let phrase = starting_at(view, at, end);
    // "volunteered there for three years"
    let there = lower == "there" && (at + 1..at + 4).any(|t| finite_verb(view, t));
    // "said | nothing | about it", "said | her prayers |"; not "said little was known", "said little relief is expected"
    let next = view.lower(at + 1);
    let little = one_of!(lower, "nothing" | "little" | "something" | "anything" | "so")
        && (one_of!(next, "about" | "to" | "of" | "as" | "when" | "that" | "which" | "until")
            || view.punctuation(at + 1))
        || is_thing_said(view, phrase.as_ref());
    if little && says_plainly(view, verb) {
        return None;
    }
    // "said | expanding the park would help"
    let gerund = view.pos(at) == Pos::VerbGerund;
    // "thinks | its survival owes more to luck |": a clause, whatever the tagger takes its verb for.
    let measures = |t: usize| {
        view.pos(t) == Pos::Adverb
            || one_of!(
                view.lower(t),
                "nothing"
                    | "little"
                    | "more"
                    | "less"
                    | "much"
                    | "worst"
                    | "best"
                    | "all"
                    | "way"
                    | "deal"
                    | "bit"
                    | "big"
            )
    };
    let thinks = one_of!(view.lower(verb), "think" | "thinks")
        && phrase
            .as_ref()
            .is_some_and(|p| p.end + 1 < end && !p.clone().any(measures) && view.lower(p.end) != "of");
    let whole = allows(complement::CLAUSE)
        && !allows(complement::OBJECT)
        && (cue.class != CueClass::Tell || direct > verb + 1);
    // "says | trains run | late", "says | permits cost | £40", whatever the tagger takes either for
    let plural = || {
        let next = view.pos(at + 1);
        lower.len() > 3
            && lower.ends_with('s')
            && at + 2 < end
            && matches!(view.pos(at), Pos::Noun | Pos::VerbPresent)
            && matches!(
                next,
                Pos::VerbBase | Pos::VerbPast | Pos::VerbPresent | Pos::VerbParticiple | Pos::Noun
            )
    };
    // "said | turnout stood | at 58 per cent"
    let stood = one_of!(view.lower(at + 1), "stood" | "stands") && view.pos(at) != Pos::Preposition;
    if whole
        && says_plainly(view, verb)
        && (stood || (gerund || phrase.is_some()) && any_verb(view, at, end) || plural())
    {
        return Some((at - only, CLAUSE));
    }
    if thinks && allows(complement::CLAUSE) && !is_thing_said(view, phrase.as_ref()) {
        return Some((at - only, CLAUSE));
    }
    if allows(complement::CLAUSE) && (pronoun(view, at) || there || phrase.is_some()) {
        // "said the ring | belonged to him": nothing but a clause can follow, whatever the tagger takes its verb for.
        let verb = |p: &Range<usize>| (p.end..end).find(|&t| !view.adverb(t) && !view.tells_when(t));
        let done = |p: &Range<usize>| verb(p).is_some_and(|t| view.pos(t) == Pos::VerbParticiple);
        let clause = !allows(complement::OBJECT) && phrase.as_ref().is_some_and(done);
        if clause || verbal(view, at, end) {
            return Some((at - only, CLAUSE));
        }
        // "“…,” said Ruiz": what stands behind the verb speaks.
        if !allows(complement::OBJECT) {
            return None;
        }
    }
    // "urged | her | to go"
    let her = lower == "her" && view.lower(at + 1) == "to";
    let object = phrase.is_some() || her || view.is(at, flag::OBJECT_PRONOUN);
    (object && allows(complement::OBJECT)).then_some((at, OBJECT))
}

/// True where "say" or "told" stands right behind its subject: what follows is said, and names nobody who speaks. Other
/// verbs take things as well ("added a note").
fn says_plainly(view: &View, verb: usize) -> bool {
    let before = verb.wrapping_sub(1);
    one_of!(view.lower(verb), "said" | "says" | "say" | "told" | "tells")
        && verb > view.sentence(verb).start
        && !view.punctuation(before)
        && view.quoted(before).is_none()
}

/// True where a verb follows the words that begin a clause, however far, and is theirs: "said her name | when | she left" has
/// none.
fn any_verb(view: &View, at: usize, end: usize) -> bool {
    let leads = |t: usize| {
        one_of!(view.lower(t), ";" | "when" | "before" | "as" | "while" | "after" | "until" | "because")
    };
    let verb = |t: &usize| view.quoted(*t).is_none() && finite_verb(view, *t);
    let led = (at + 1..end).find(|&t| leads(t)).unwrap_or(end);
    (at + 1..led).any(|t| verb(&t)) || view.lower(led) != ";" && (led..end).filter(verb).count() > 1
}

/// "said | Mass |", "said | her prayers |", "said | the opposite |": words that are said as such.
fn is_thing_said(view: &View, phrase: Option<&Range<usize>>) -> bool {
    phrase.is_some_and(|phrase| {
        let own = view.is(phrase.start, flag::POSSESSIVE);
        !finite_verb(view, phrase.end)
            && match view.lower(phrase.end - 1) {
                "piece" => own && phrase.len() == 2,
                "mass" | "prayer" | "prayers" | "grace" | "oath" | "vows" | "goodbye" | "goodbyes"
                | "farewell" | "farewells" | "thanks" | "hello" | "sorry" | "opposite" | "same" | "lot"
                | "much" | "words" | "word" | "lines" | "thing" | "things" => true,
                _ => false,
            }
    })
}

/// "said | in a statement | it would appeal": a clause right behind the noun that tells where it was said.
fn clause_behind(view: &View, at: usize, end: usize) -> Option<usize> {
    let noun = starting_at(view, at + 1, end)?;
    let told = view.is(noun.end - 1, flag::DOCUMENT)
        || one_of!(view.lower(at), "outside" | "inside" | "near")
        || one_of!(view.lower(noun.end - 1), "interview" | "call" | "briefing" | "conference" | "speech");
    let next = (noun.end..end).find(|&t| !view.tells_when(t))?;
    // "said in a post the White House shared | that |"
    if let Some(that) =
        (next..end.min(next + ASIDE)).find(|&t| view.lower(t) == "that" && finite_verb(view, t - 1))
    {
        return told.then_some(that);
    }
    let subject = pronoun(view, next) || view.is(next, flag::DETERMINER | flag::POSSESSIVE);
    (told && subject && verbal(view, next, end)).then_some(next)
}

/// "said | in an email to the campus | that": the conjunction behind where or how it was said.
pub(super) fn that_behind(view: &View, at: usize, end: usize) -> Option<usize> {
    let reach = end.min(at + ASIDE);
    // "at | that | meeting that"
    let that = |t: usize| view.lower(t) == "that" && !view.is(t - 1, flag::PREPOSITION);
    let that = (at..reach).find(|&t| that(t) || finite_verb(view, t) || view.quoted(t).is_some())?;
    // "Replied with a shot | that | went in": of the shot.
    let next = that + 1 + usize::from(view.adverb(that + 1));
    let relative = finite_verb(view, next);
    (view.lower(that) == "that"
        && !relative
        && view.quoted(that).is_none()
        && !view.is(that - 1, flag::PREPOSITION))
    .then_some(that)
}

/// True where a verb follows the noun phrase at `start`: a clause, not a thing.
pub(super) fn verbal(view: &View, start: usize, end: usize) -> bool {
    let Some(phrase) = starting_at(view, start, end) else { return true };
    let mut at = phrase.end;
    // "the politics | surrounding the vote | would be harsh"
    if tells_more(view, at) {
        at = starting_at(view, at + 1, end).map_or(at + 1, |p| p.end);
    }
    // "roads, bridges and schools | had been damaged"
    let verb = |at: usize| (at..end).find(|&t| !view.adverb(t)).is_some_and(|t| finite_verb(view, t));
    let listed = || series(view, start, end).is_some_and(verb);
    // "the claim | that Ruiz, who is 40, had lied | was false"
    let claimed = || (at..end.min(at + ASIDE)).filter(|&t| finite_verb(view, t)).count() > 2;
    if listed() || view.lower(at) == "that" && claimed() {
        return true;
    }
    // "the plan - long disputed - had failed", "the ring, set with a stone, was his"
    let mark = |t: usize| view.dash(t) || view.lower(t) == ",";
    // "the report | by Mercy Hospital, which has 400 beds, | had been late"
    if view.is(at, flag::PREPOSITION)
        && let Some(hangs) = starting_at(view, at + 1, end).filter(|p| mark(p.end))
    {
        at = hangs.end;
    }
    // "the two, Tom Hale, 27, and Ana Ruiz, 19, | were shot"
    if names_people(view, at, end) {
        return true;
    }
    if mark(at) {
        // "citing a storm, | put off the race": what follows one comma is another verb's.
        let Some(close) = (at + 1..end.min(at + ASIDE)).find(|&t| mark(t)) else { return false };
        at = close + 1;
        // "said Ruiz, an analyst, | and demand would rise"
        if view.lower(at) == "and" {
            return false;
        }
    }
    while at < end && view.adverb(at) {
        at += 1;
    }
    // "… continue his war, | but others would", "for arguing a call, | was fined": another clause.
    // "… a cut | after scientists said": so is this.
    let joins = |t: usize| {
        one_of!(view.lower(t), "," | "after" | "before" | "when" | "because")
                // "mentioned nobody | but did | note that", not "a rare but deadly fungus"
                || view.lower(t) == "but" && finite_verb(view, t + 1)
    };
    (at..end.min(at + 6)).take_while(|&t| !joins(t)).any(|t| finite_verb(view, t))
}

/// "the two|, Tom Hale, 27, and Ana Ruiz, 19, | were shot": names between commas, and a verb.
fn names_people(view: &View, comma: usize, end: usize) -> bool {
    let listed = |t: usize| {
        view.is_person_name(t)
            || one_of!(view.lower(t), "," | "and")
            || view.doc.token(t).kind == TokenKind::Number
    };
    let behind = (comma..end.min(comma + ASIDE * 2)).find(|&t| !listed(t)).unwrap_or(comma);
    view.lower(comma) == ","
        && view.is_person_name(comma + 1)
        && behind > comma + 5
        && view.lower(behind - 1) == ","
        && finite_verb(view, behind)
}

#[cfg(test)]
mod tests {
    use crate::quotes::indirect::tests::check;

    #[test]
    fn a_list_may_lead_a_clause() {
        check(&[
            "[Ana Ruiz] said ⟦roads, bridges and schools had been damaged⟧.",
            "[Ana Ruiz] said ⟦emergency, maternity and surgical wards would close⟧.",
            "[Ana Ruiz] said ⟦two men, three women and a child had been hurt⟧.",
            "[Ana Ruiz] said ⟦schools in Kerry, Clare and Galway would close⟧.",
            "[Ana Ruiz] said ⟦the price of eggs, milk and bread had risen⟧.",
            "[The union’s leader, Ana Ruiz], said ⟦teachers, nurses and doctors deserved more⟧.",
            "[Residents] told the paper ⟦the road, the bridge and the school were unsafe⟧.",
            "[Ana Ruiz] told the inquest ⟦doctors had missed the signs⟧.",
            "[Ana Ruiz] told MPs ⟦prices had risen⟧.",
            "[Ana Ruiz] told Tom Hale, the coroner, ⟦that she was ill⟧.",
            "[Ana Ruiz] told Tom Hale, prosecuting, ⟦that she was ill⟧.",
            "[Ana Ruiz] told her brother, Tom, ⟦that she was ill⟧.",
            "[Ana Ruiz] told Sky News ⟦children were unsafe⟧.",
            "[Ana Ruiz] said ⟦the report by Mercy Hospital, which has 400 beds, had been late⟧.",
            "[Ana Ruiz] said ⟦the claim that Tom Hale, who is 40, had lied was false⟧.",
            "[Ana Ruiz] said ⟦further cuts were likely⟧.",
            "[Ana Ruiz] said ⟦expanding the park on the hill would help⟧.",
            "[Ana Ruiz] said ⟦the last poll showing her a distant second behind Tom Hale was wrong⟧.",
            "[Ana Ruiz] said ⟦little was known of it⟧.",
            "[Ana Ruiz] said on Monday, Nov. 16, ⟦that it was over⟧.",
            "[Ana Ruiz] told the paper on Monday, November 16, 2026, ⟦that it was over⟧.",
            "[Ana Ruiz] said ⟦the company expects to grow⟧.",
            "[Ana Ruiz], appearing for the firm, submitted ⟦that the plan was lawful⟧.",
            "[Chad’s central bank] cut rates on Friday and signalled ⟦that it was done⟧.",
            "Ana Ruiz submitted a plan to the board.",
            "[Ana Ruiz] said ⟦between 40 and 60 soldiers were hurt⟧.",
            "[Left-wing lawmaker Ana Ruiz] said ⟦it was over⟧.",
            "[Ana Ruiz] said ⟦the board had met and agreed a deal⟧.",
            "[Police] said ⟦a man had been arrested⟧ and appealed for witnesses.",
            "[Ana Ruiz] said ⟦the council had failed⟧ and called for an inquiry.",
            "[Ana Ruiz] said ⟦talks had failed⟧ and announced a strike.",
            "[Ana Ruiz] said ⟦she was tired of the board and wanted a new plan⟧.",
            "[Ana Ruiz] said ⟦the plan had failed⟧ and accused the board of it.",
            "[Ana Ruiz] says ⟦trains run late⟧.",
            "[The council] says ⟦permits cost £40⟧.",
            "[Ana Ruiz] said ⟦so far no one had been hurt⟧.",
            "[Ana Ruiz] said ⟦so many people had come that the doors were shut⟧.",
            "[Ana Ruiz] said ⟦little relief is expected this year⟧.",
            "[Police] said ⟦a piece of the wing was found on the beach⟧.",
            "Ana Ruiz said her prayers before she went to bed.",
            "Critics said the opposite when they met.",
            "Ana Ruiz has said nothing about the park since it closed.",
            "[Police] said ⟦Tom Hale, 24, Jon Blake, 30, and Dan Orr, 40, were charged⟧.",
            "[The office] said ⟦Georgia, Florida and Texas had not replied⟧.",
            "[Residents] said ⟦looting, shooting and shelling went on all night⟧.",
            "[The council] announced ⟦a curfew, a travel ban and school closures⟧.",
            "⟦The road was shut⟧, said [Ana Ruiz], the mayor, and schools were closed.",
            "⟦Food prices would fall⟧, said [Ana Ruiz], an analyst at Citi, and demand would rise.",
            "[Ana Ruiz] thinks ⟦its survival owes more to luck than to skill⟧.",
            "[Ana Ruiz] told reporters outside the court ⟦that the plan had failed⟧.",
            "[Ana Ruiz] told the BBC outside the court ⟦it was over⟧.",
            "[Ana Ruiz] told a rally in Leeds on Monday ⟦that it was over⟧.",
            "[Ana Ruiz] said ⟦she was ready to talk⟧, and she thanked the drivers.",
            "[Ana Ruiz] said ⟦she was ready, and she hoped to talk⟧.",
            "[The union] said ⟦40 people had died, compared with 20 in May⟧.",
            "[Most voters] say ⟦it is fair⟧, compared with a third who do not.",
            "[The firm] expects ⟦annual savings of $18 million⟧.",
            "Tom Hale found a letter from the bank showing a debt.",
            // Who is told, and what is only visited.
            "Ana Ruiz visited shops, bars and cafes said to be at risk.",
        ]);
    }

    #[test]
    fn who_is_told_does_it() {
        check(&[
            "[Tom Hale] threatened in a post ⟦to impose tariffs⟧.",
            "[The government] pledged in the budget ⟦to freeze fuel duty⟧.",
            "[The airline] told customers ⟦to check in at home⟧.",
            "[Police] told drivers ⟦to stay at home⟧.",
            "[The coach] told his players ⟦not to panic⟧.",
            "[Doctors] advised her ⟦to rest⟧.",
            "[Police] appealed to drivers ⟦to stay at home⟧.",
            "[Ana Ruiz] pleaded with the board ⟦to look for savings elsewhere⟧.",
            "[The mayor], who had met residents, appealed to them ⟦to keep calm⟧.",
            "Tom Hale appeals to voters because he listens.",
            "[Tom Hale] urged ⟦her to leave by Monday⟧.",
            "[The court] ordered ⟦it to pay within a week⟧.",
            "She was told to leave.",
            "Police have not told people to stay at home.",
            "No minister told officials to hide it.",
            "She told a lie to protect her son.",
            "He told himself to keep going.",
            "[The officer] told the man ⟦to stop⟧ and fired twice.",
            "[The airline] told customers ⟦to check in at home⟧ but many turned up.",
        ]);
    }
}
