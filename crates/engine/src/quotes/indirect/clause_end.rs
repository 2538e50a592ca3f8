//! Where a reported clause ends.

use std::ops::Range;

use super::continues::{continues, contrasts};
use super::reporter::{another_acts, another_speaks, comes_upon, is_passive, judged, own_clause, tells};
use crate::quotes::phrases::{finite_verb, hears_others, series, starting_at};
use crate::quotes::view::View;
use crate::quotes::vocabulary::{CueClass, flag, form};
use crate::tagger::Pos;

/// The longest report, in tokens: what is longer is no prose, and must cost no more.
const LONGEST: usize = 300;

/// What a cue reports, as far as it tells where it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Shape {
    /// A clause with a verb of its own: "that the plan had failed".
    #[default]
    Clause,
    /// "to stay in the race"
    Infinitive,
    /// A noun phrase: "praised | the plan".
    Object,
    /// What hangs on a noun: "her attacks on | the plan". The noun has a verb of its own.
    OfNoun,
    /// A name or a pronoun: "endorsed | Ruiz".
    Name,
}

/// What is known about a report before its end is looked for.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Setting {
    pub shape: Shape,
    /// The cue tells a thing to somebody: "confirmed | the deal | to reporters".
    pub announces: bool,
    /// The cue stands in a clause that the sentence goes on behind ("As Ruiz spoke about …, | lights went out", "Ruiz, who
    /// praised …, | left"): a comma ends it.
    pub inner: bool,
}

/// The tokens of a reported clause that starts at `start`, in a sentence that ends at `end`.
///
/// It runs to the end of its sentence, unless the speaker's own sentence goes on: a second cue ("…, adding that", "and
/// called for"), a contrast (", but"), an attribution behind it (", according to"), the verb of the sentence.
pub(super) fn clause(view: &View, start: usize, end: usize, setting: Setting) -> Range<usize> {
    let end = end.min(start + LONGEST);
    // "looting, shooting and shelling | went on"
    let list =
        matches!(setting.shape, Shape::Clause | Shape::Object).then(|| series(view, start, end)).flatten();
    let mut at = list.map_or(start, |list| list - 1);
    // Past this token a parenthesis between dashes or commas is over.
    let mut dashes = start;
    // A clause inside has verbs of its own: "praised the way | that he spoke".
    let mut subordinate = false;
    while at < end {
        if at > start && at >= dashes {
            if let Some(behind) = contrasts(view, start..at, end).filter(|_| setting.shape == Shape::Clause) {
                dashes = behind;
            } else if view.dash(at) {
                match (at + 1..end)
                    .take_while(|&t| view.quoted(t).is_none())
                    .find(|&t| view.dash(t))
                    .filter(|&t| t + 2 < end)
                {
                    Some(close) => dashes = close + 1,
                    None => break,
                }
            } else if goes_on(view, at, end, setting) && !continues(view, start..at, end, setting)
                || setting.shape == Shape::Clause && another_acts(view, start..at, end)
                || ends_phrase(view, start, at, setting.shape, subordinate)
                || setting.announces && tells_where(view, at)
            {
                break;
            }
        }
        subordinate |= view.is(at, flag::RELATIVE)
            || view.is(at, flag::CONJUNCTION) && !one_of!(view.lower(at), "and" | "or");
        at += 1;
    }
    trimmed(view, start..at)
}

/// "confirmed the deal | to reporters |", "announced the ban | on national television |": whom, and where.
fn tells_where(view: &View, at: usize) -> bool {
    let medium = |t: usize| {
        one_of!(
            view.lower(t),
            "television"
                | "tv"
                | "radio"
                | "x"
                | "twitter"
                | "facebook"
                | "instagram"
                | "telegram"
                | "tiktok"
                | "youtube"
        )
    };
    match view.lower(at) {
        // "to reporters", "to our correspondent"
        "to" => {
            one_of!(view.lower(at + 1), "reporters" | "journalists" | "newsmen" | "correspondents")
                || view.lower(at + 1) == "our" && view.lower(at + 2).starts_with("correspondent")
        }
        // "announced | a ban on TikTok |": what it is about.
        "on" => {
            let noun = view.lower(at - 1);
            let about = noun.ends_with("ban")
                || noun.ends_with("tax")
                || noun.ends_with('s')
                || noun.ends_with("ion");
            let adjective = one_of!(view.lower(at + 1), "national" | "state" | "live" | "public");
            let last = at + 1 + usize::from(adjective);
            let ends = view.punctuation(last + 1)
                || view.tells_when(last + 1)
                || view.is(last + 1, flag::PREPOSITION);
            medium(last) && ends && (adjective || !about)
        }
        _ => false,
    }
}

/// True where a noun phrase, a name or an infinitive is over though the sentence goes on.
fn ends_phrase(view: &View, start: usize, at: usize, shape: Shape, subordinate: bool) -> bool {
    if shape == Shape::Clause || subordinate {
        return false;
    }
    let word = view.lower(at);
    // "supporters required to vote for Ruiz | could switch"
    if view.quoted(at).is_none() && matches!(view.pos(at), Pos::Modal) {
        return true;
    }
    if shape == Shape::Infinitive {
        return false;
    }
    // "the first member to endorse Ruiz | was a baker"
    if shape == Shape::Name && view.quoted(at).is_none() && finite_verb(view, at) {
        return true;
    }
    if shape == Shape::OfNoun && (finite_verb(view, at) || one_of!(word, "and" | "or" | "as")) {
        return true;
    }
    let when = view.tells_when(at) && !view.tells_when(at - 1) && at > start + 1
        || view.is(at, flag::PREPOSITION) && (1..3).any(|n| view.tells_when(at + n));
    let later = one_of!(
        word,
        "when"
            | "while"
            | "because"
            | "after"
            | "before"
            | "although"
            | "even"
            | "if"
            | "despite"
            | "during"
            | "following"
            | "until"
            | "unless"
            | "amid"
            | "ahead"
            | "here"
            | "once"
            | "since"
    );
    // "putting politics | ahead of patients |", "to appear | before the committee |": no time.
    let people = || {
        let of = usize::from(word == "ahead");
        let leads = if of == 1 {
            (start..at).any(|t| one_of!(view.lower(t), "put" | "puts" | "putting" | "placing"))
        } else {
            one_of!(view.lower(at - 1), "appear" | "testify")
        };
        leads
            && starting_at(view, at + 1 + of, at + 8).is_some_and(|p| {
                let last = p.end - 1;
                view.is(last, flag::ROLE | flag::PEOPLE) || view.is_somebody(last) || hears_others(view, last)
            })
    };
    // "a margin | before special items | of 2%", not "a review before costs rise"
    let items = || {
        let cost = |t: usize| one_of!(view.lower(t), "items" | "tax" | "interest" | "costs");
        let last = (at + 1..at + 3).find(|&t| cost(t));
        shape == Shape::Object
            && word == "before"
            && last.is_some_and(|t| view.punctuation(t + 1) || view.is(t + 1, flag::PREPOSITION))
    };
    // "called on Ruiz to send a squad | before the end of | the month": by when it is to be done.
    let due = || {
        let unit = |t: usize| {
            one_of!(
                view.lower(t),
                "week" | "month" | "year" | "day" | "season" | "summer" | "winter" | "decade"
            )
        };
        let before = |t: usize| {
            view.lower(t) == "before"
                && view.lower(t + 1) == "the"
                && view.lower(t + 2) == "end"
                && (view.tells_when(t + 4) || (t + 4..t + 6).any(unit))
        };
        (at.saturating_sub(3)..at + 1).any(before)
            && (start..at).any(|t| view.lower(t) == "to" && view.pos(t + 1) == Pos::VerbBase)
    };
    let later = later && !(one_of!(word, "ahead" | "before") && people()) && !items() && !due();
    later || when && shape == Shape::Name && !due() || word == "on" && view.lower(at + 1) == "condition"
}

/// True where the speaker's own sentence goes on at `at`.
fn goes_on(view: &View, at: usize, end: usize, setting: Setting) -> bool {
    let lower = view.lower(at);
    let after_comma = view.lower(at.wrapping_sub(1)) == ",";
    let object = matches!(setting.shape, Shape::Object | Shape::OfNoun | Shape::Name);
    let skip = |t: usize| if view.adverb(t) { t + 1 } else { t };
    let cue_in = |t: usize, forms: u8| {
        let t = skip(t);
        t < end && view.cue(t).is_some_and(|c| c.forms & forms != 0)
    };
    match lower {
        "but" if is_passive(view, at, skip(at + 1)) => false,
        "and" | "but" | "or" => {
            view.is(at.wrapping_sub(1), flag::OBJECT_PRONOUN | flag::PRONOUN) && setting.shape == Shape::Name
                || cue_in(at + 1, form::PAST | form::THIRD)
                    && lower != "or"
                    && !comes_upon(view, skip(at + 1))
                || lower == "and" && another_speaks(view, at + 1, end)
                // "would bring jobs and | that critics say | would bring shame"
                || lower == "and"
                    && view.lower(at + 1) == "that"
                    && starting_at(view, at + 2, end).is_some_and(|p| {
                        view.finite_cue(p.end).is_some_and(|c| c.class == CueClass::Say)
                    })
                // "she was ready, and she | thanked | the drivers": what the speaker does besides.
                || after_comma
                    && one_of!(view.lower(at + 1), "he" | "she" | "they")
                    && one_of!(
                        view.lower(skip(at + 2)),
                        "thanked" | "named" | "praised" | "criticized" | "criticised"
                    )
                // "…, and | has | fought for it since"
                || lower == "and" && after_comma && one_of!(view.lower(at + 1), "has" | "have")
                || (object || setting.shape == Shape::Infinitive && view.pos(skip(at + 1)) == Pos::VerbPast)
                    && finite_verb(view, skip(at + 1))
                || lower == "but" && setting.shape == Shape::Infinitive && own_clause(view, at + 1, end)
                || lower == "but"
                    && (after_comma || finite_verb(view, skip(at + 1)))
                    && !stays(view, at + 1, setting.shape)
        }
        "," => {
            let gerund = cue_in(at + 1, form::GERUND) && !cue_in(at + 1, form::FINITE);
            // "granted anonymity to discuss the talks, | said": the sentence's own verb.
            let says = setting.shape != Shape::Clause
                && one_of!(view.lower(at + 1), "said" | "says" | "told" | "added" | "wrote")
                && view.quoted(at + 1).is_none()
                && view.lower(at + 2) != "by";
            // "it would close a mill, | sending its shares down |": what came of it.
            let market =
                one_of!(view.lower(at + 1), "sending" | "pushing" | "driving" | "dragging" | "lifting")
                    && one_of!(view.lower(at + 2), "its" | "their")
                    && one_of!(view.lower(at + 3), "shares" | "stock");
            gerund
                || market
                || says
                || setting.inner
                || view.lower(at + 1) == "according"
                || one_of!(view.lower(at + 1), "while" | "although" | "though" | "which")
                // "…, | by which time | it would be dark" is still theirs.
                || view.lower(at + 2) == "which"
                    && !(view.lower(at + 1) == "by" && one_of!(view.lower(at + 3), "time" | "point"))
                || view.lower(at + 1) == "as" && (finite_verb(view, at + 2) || tells(view, at + 2, end))
                || judged(view, at + 1, end)
                // "40 percent say so, | compared with 20 percent who do not": others.
                || view.lower(at + 1) == "compared"
                    && (at + 3..at + 8).any(|t| one_of!(view.lower(t), "percent" | "%" | "per" | "who"))
                || view.lower(at + 1) == "however" && view.lower(at + 2) == "."
                || setting.shape != Shape::Clause
                    && one_of!(view.lower(at + 1), "a" | "an" | "the" | "i" | "we" | "he" | "she" | "who")
                || one_of!(view.lower(at + 1), "and" | "but")
                    && one_of!(view.lower(at + 2), "as" | "while" | "when" | "if" | "although" | "after")
                || setting.shape != Shape::Clause
                    && view.lower(at + 1) == "and"
                    && own_clause(view, at + 2, end)
                // "when the council wanted silence, | Ruiz wrote that"
                || setting.shape != Shape::Clause
                    && starting_at(view, at + 1, end).is_some_and(|p| {
                        let class = view.finite_cue(p.end).map(|c| c.class);
                        matches!(class, Some(CueClass::Say | CueClass::Write | CueClass::Tell))
                    })
                || starting_at(view, at + 1, end).is_some_and(|p| {
                    // ", the committee | was told"
                    let told = one_of!(view.lower(p.end), "was" | "were") && view.lower(p.end + 1) == "told";
                    let heard = one_of!(view.lower(p.end), "heard" | "hears") && p.end + 2 >= end;
                    (told || heard) && hears_others(view, p.end - 1)
                        || view.finite_cue(p.end).is_some_and(|c| c.class == CueClass::Say)
                            && p.end + 2 >= end
                })
        }
        ";" => true,
        _ => false,
    }
}

/// "late, but | that | it would come", "been told but | had | no plans", "ill, but | would | stay": still what was said. "But
/// | would not say when" is the reporter's.
fn stays(view: &View, at: usize, shape: Shape) -> bool {
    let negated = one_of!(view.lower(at + 1), "not" | "n't");
    let modal = view.pos(at) == Pos::Modal && !negated;
    one_of!(view.lower(at), "that" | "because" | "not" | "only")
        || shape == Shape::Clause && (view.lower(at) == "had" || modal)
}

/// The words around an attribution between commas: "The plan, Ruiz said, | had failed". `from` is where the words begin,
/// `mark` the first mark of the attribution, `behind` where it ends. What follows is part of them, unless it is the
/// speaker's own doing ("…, Ruiz said, adding that").
pub(super) fn around(view: &View, from: usize, mark: usize, behind: usize, end: usize) -> Range<usize> {
    let next = behind + 1;
    // "They didn't, and | by October, she recalled, | both were ill": of the last clause only its time stands before.
    let and = (from + 1..mark).rev().find(|&t| {
        view.lower(t - 1) == "," && one_of!(view.lower(t), "and" | "but") && view.is(t + 1, flag::PREPOSITION)
    });
    let from = and
        .filter(|&and| {
            !(and..mark).any(|t| finite_verb(view, t)) && (from..and).any(|t| finite_verb(view, t))
        })
        .map_or(from, |and| and + 1);
    // Nothing came before that could stand alone: "Overall, she said, | the plan had failed".
    let verbless = !(from..mark).any(|t| finite_verb(view, t));
    let own = view.cue(next).is_some_and(|c| c.forms & form::GERUND != 0)
        || one_of!(view.lower(next), "who" | "whose" | "which" | "while" | "although" | "though" | "but");
    // "The state has no plans, she said, | but has asked both sides": the subject goes on, not she.
    let but = view.lower(next) == "but"
        && one_of!(view.lower(next + 1), "has" | "have" | "had" | "is" | "are" | "was" | "were" | "will")
        && !one_of!(view.lower(next + 2), "not" | "n't");
    // "The judge, he said, | should have allowed it |, and her ruling “cut the heart out”": up to what is quoted.
    let quoted = (next..end).find(|&t| view.quoted(t).is_some());
    let joint = |q: usize| {
        (next + 2..q).rev().find(|&t| view.lower(t) == "," && one_of!(view.lower(t + 1), "and" | "but"))
    };
    let end = match quoted {
        Some(q) => joint(q).unwrap_or(next),
        None => end,
    };
    let on = view.lower(behind) == "," && next + 2 < end && (!own || but);
    // "If it rains, she said, | the plan will fail"
    let framed = view.is(from, flag::CONJUNCTION) && !one_of!(view.lower(from), "and" | "but" | "that");
    let resumes = verbless
        || framed
        || view.is(next, flag::PREPOSITION)
        || view.lower(next) == "and"
        || view.lower(next) == "that" && !one_of!(view.lower(next + 1), "much" | "is" | "was" | "has")
        || but
        || matches!(view.pos(next), Pos::VerbGerund)
        || one_of!(
            view.lower(next),
            "because"
                | "including"
                | "such"
                | "especially"
                | "particularly"
                | "if"
                | "unless"
                | "until"
                | "so"
        );
    if on && resumes { trimmed(view, from..end) } else { trimmed(view, from..mark) }
}

/// Without the marks at its edges.
pub(super) fn trimmed(view: &View, mut range: Range<usize>) -> Range<usize> {
    while range.start < range.end && view.punctuation(range.start) && !opens(view, range.start) {
        range.start += 1;
    }
    while range.start < range.end && view.punctuation(range.end - 1) && !closes(view, range.end - 1) {
        range.end -= 1;
    }
    range
}

fn opens(view: &View, token: usize) -> bool {
    one_of!(view.lower(token), "(" | "[" | "#" | "@") || view.quoted(token).is_some()
}

fn closes(view: &View, token: usize) -> bool {
    one_of!(view.lower(token), ")" | "]" | "%") || view.quoted(token).is_some()
}

#[cfg(test)]
mod tests {
    use crate::quotes::indirect::tests::check;

    #[test]
    fn clauses_end_where_the_reporter_goes_on() {
        check(&[
            "[The board] said ⟦it was asking whether the owners of Hill House, which is in Leeds, had paid⟧.",
            "[Ana Ruiz] accused ⟦the union of putting politics ahead of patients⟧.",
            "[Ana Ruiz] asked ⟦the mayor to appear before the committee⟧.",
            "[Ana Ruiz] called for ⟦a vote⟧ before the council breaks up.",
            "[Ana Ruiz] called on ⟦Tom Hale to send a squad before the end of the month⟧.",
            "[Tom Hale] confirmed ⟦the deal⟧ to reporters on Monday.",
            "[Tom Hale] announced ⟦the ban⟧ on national television.",
            "[Ana Ruiz] noted ⟦that her own group, writing in May, had dated the horses to that time⟧.",
            "[Ana Ruiz] said ⟦the ban would begin in May⟧, a move the industry has opposed.",
            "[Ana Ruiz] said ⟦the pool was shut but would open in May⟧.",
            "[Ana Ruiz] said ⟦the plan had failed⟧ but would not say why.",
            "[Ana Ruiz] said ⟦the levy, a measure that raises £3bn, should be cut⟧.",
            "[Ana Ruiz] accused ⟦Tom Hale of lying to reporters⟧.",
            "[Ana Ruiz] announced ⟦the cuts⟧ ahead of a meeting with doctors.",
            "[Ana Ruiz] said ⟦the ban would begin in May⟧, a step that angered residents.",
            "[Ana Ruiz] said ⟦the bridge would shut in May, by which time the ferry should run⟧.",
            "[Ana Ruiz] said ⟦Tom Hale had begun with small sums, which he meant to repay, but was taking more⟧.",
            "[Ana Ruiz] said ⟦duties would cost £3m, of which a third could be passed on⟧.",
            "[Ana Ruiz] said ⟦that crews from Ennis and Nenagh could not answer other calls⟧.",
            "[Delta Ships] said ⟦it would close a mill⟧, sending its shares down 11%.",
            "[Ana Ruiz] said ⟦staff might be well treated, which could explain the figures⟧.",
            "[Ana Ruiz] said ⟦the pool was shut⟧, which shocked the town.",
            "[Tom Hale] testified ⟦that he blew the horn and saw the driver look down⟧.",
            "[Ana Ruiz] found ⟦that the board met once a year and rarely saw the books⟧.",
            "[Ana Ruiz] said ⟦some were fined for closing their eyes⟧, a practice she called “quite mad”.",
            "[The court] ruled in May ⟦that the claims had no basis⟧, a decision Chad has never accepted.",
            "[Ana Ruiz] argued nevertheless ⟦that the pool should open⟧.",
            "[Ana Ruiz] rejected ⟦the claim⟧ on Wednesday.",
            "[Ana Ruiz] dismissed ⟦the findings⟧ in an interview on Wednesday.",
            "[Ana Ruiz] condemned ⟦the arrest of five men in Leeds on Friday⟧.",
            "[Ana Ruiz] condemned ⟦the vote on Sunday⟧.",
            "[The minister] said ⟦he would quit⟧, and Tom Hale denied any rift.",
            "[The suit] said ⟦Hale had threatened her, and Ana Ruiz told friends she was afraid⟧.",
            "[Officials] said ⟦12 were hurt, a figure that could rise⟧.",
            "[The ministry] said ⟦exports rose 5%, while imports fell 2%⟧.",
            "[The firm] said ⟦sales rose 12%⟧, while analysts had expected 15%.",
            "[Police] said ⟦it had sunk⟧, an account Chad has always rejected.",
            "[Ana Ruiz] confirmed ⟦the accident⟧ to our correspondent.",
            "They didn't, and ⟦by mid-October, [Ana Ruiz] recalled, both were speaking only through a lawyer⟧.",
            "[The mayor] said ⟦the city would hold a feast⟧, and Ana Ruiz praised the four in the Dáil.",
            "[Ana Ruiz] said ⟦the board had met, and Tom Hale had praised it⟧.",
            "[The survey] found ⟦that 38 percent of voters approve, while 51 percent disapprove⟧.",
            "The town has a plan that [supporters] say ⟦would bring jobs⟧ and that critics say would bring shame.",
            // What came of it, and what whoever speaks did and saw.
            "[Ana Ruiz] said ⟦she was sorry⟧, which few believed, and was fired the next day.",
            "[Ana Ruiz] said ⟦he would resign⟧, which could trigger a vote in the seat.",
            "[Ana Ruiz] said ⟦the deal was fair⟧ and saw no reason to wait.",
            "[Ana Ruiz] said ⟦she was sorry⟧ and heard from residents all evening.",
            "[The council] announced ⟦a ban on TikTok⟧.",
            "⟦The bridge will close⟧, [the council] said, that much is clear.",
            "⟦The state has no plans, [a spokeswoman] said, but has asked both sides to talk⟧.",
            "Tom Hale said he would appeal. ⟦The judge, [he] said, should have allowed the jury to hear of it⟧, and her ruling “cut the heart out of our case”.",
        ]);
    }
}
