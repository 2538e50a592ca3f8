//! What one word of a clause says of its direction: an auxiliary, a plan, a present that has its day.

use super::{REACH, Tense, day};
use crate::dates::ahead::{asks, conditional, has_its_day, headed, held, ordered, own, stands};
use crate::dates::context::Context;
use crate::dates::due::was_to;
use crate::dates::words::tense_class as class;
use crate::report::BlockKind;
use crate::tagger::Pos;

/// What one word says of the expression that starts at `start`.
pub(super) fn of(cx: &Context, at: usize, start: usize) -> Tense {
    let doc = cx.doc;
    let before = cx.lower_before(at, 1);
    let next = doc.lower(at + 1);
    let word = doc.lower(at);
    let says = cx.at(at).tense;
    match word {
        "will" | "'ll" | "shall" | "wo" | "would" => return Tense::Future,
        // "was due to retire": nothing says that it has come.
        "due" if next == "to" && before != "been" => return Tense::Future,
        "due" if one_of!(before, "been" | "was" | "were") => return Tense::Past,
        "be" if modal(before) || modal(cx.lower_before(at, 2)) => return Tense::Future,
        "extended" if one_of!(next, "to" | "until" | "through" | "its") => return Tense::Future,
        "to" if cx.at(doc.before(at, 1)).tense & class::PLANS != 0
            && !one_of!(
                next,
                "the" | "a" | "an" | "his" | "her" | "its" | "their" | "it" | "this" | "that" | "them"
            ) =>
        {
            return Tense::Future;
        }
        "to" if at < start && ordered(cx, at, start) => return Tense::Future,
        "is" | "are" if next == "to" => return Tense::Future,
        "is" | "are" | "'s" | "have" | "has" | "got" if at < start && has_its_day(cx, at, start) => {
            return Tense::Future;
        }
        // "He may leave in January"; "he could not leave on Tuesday" is over.
        "may" | "might" | "could"
            if at < start
                && doc.pos(at) == Pos::Modal
                && (cx.at(start).month > 0 || word != "could" && doc.lower(start) == "overnight")
                && !one_of!(next, "have" | "not" | "n't")
                // "Nobody could find work in May", "more than anyone could say in August"
                && !one_of!(before, "nobody" | "none" | "anyone" | "anybody")
                && !(before == "one" && cx.lower_before(at, 2) == "no")
                // "may be dead after a fire overnight"
                && !one_of!(cx.lower_before(start, 2), "a" | "an" | "the") =>
        {
            return Tense::Future;
        }
        // "looks forward to a holiday in January", "can't wait to open in February"
        "forward" if at < start && before.starts_with("look") && next == "to" => return Tense::Future,
        "wait" if at < start && next == "to" && one_of!(cx.lower_before(at, 2), "ca" | "can") => {
            return Tense::Future;
        }
        // "The finals are in Leeds in May"
        "is" | "are" if at < start && cx.at(start).month > 0 && stands(cx, at, start) => {
            return Tense::Future;
        }
        // "linked with a January move"
        "linked" | "linking"
            if at < start && one_of!(doc.lower(start + 1), "move" | "transfer" | "switch") =>
        {
            return Tense::Future;
        }
        // "Free parking to return for Christmas"
        "to" if at < start
            && doc.block_kind(at) == BlockKind::Headline
            && doc.pos(at + 1) == Pos::VerbBase
            && headed(cx, at) =>
        {
            return Tense::Future;
        }
        // "Gusts were still likely overnight"
        "likely" | "possible"
            if at + 1 == start
                && doc.lower(start) == "overnight"
                && before != ","
                && doc.lower(start + 1) != "to" =>
        {
            return Tense::Future;
        }
        // "It could be | Monday | before they are back"
        "be" if at + 1 == start && one_of!(before, "could" | "may" | "might" | "will") => {
            return Tense::Future;
        }
        "to" if at < start && was_to(cx, at, start) => return Tense::Future,
        // "Asked if another cut was possible in February"
        // … and "snow is likely on Tuesday", not "it was not possible on Thursday", "a deal looked likely in April"
        "likely" | "possible"
            if at + 2 == start
                && one_of!(next, "in" | "on" | "by")
                && (one_of!(before, "is" | "are" | "'s")
                    || before == "was"
                        && (3..9).any(|k| one_of!(cx.lower_before(at, k), "if" | "whether" | "asked"))) =>
        {
            return Tense::Future;
        }
        // "It must go before the end of the fiscal year in June", not "it went"
        "year"
            if at + 2 == start
                && one_of!(before, "fiscal" | "financial")
                && (3..8).any(|k| one_of!(cx.lower_before(at, k), "before" | "by" | "until"))
                && (8..20)
                    .map(|k| doc.before(at, k))
                    .any(|k| matches!(doc.pos(k), Pos::Modal | Pos::To) && cx.same_sentence(k, at)) =>
        {
            return Tense::Future;
        }
        // "Patients with appointments on Monday should call"
        "appointment" | "appointments" | "booking" | "bookings" | "ticket" | "tickets"
            if at + 2 == start
                && one_of!(next, "on" | "for")
                && (1..3).any(|k| cx.lower_before(at, k) == "with")
                && doc.pos(start + 1) == Pos::Modal =>
        {
            return Tense::Future;
        }
        "going" if next == "to" && !one_of!(before, "was" | "were") => return Tense::Future,
        // "Bank flags cut in January", a headline
        "cut" | "cuts" | "hike" | "hikes"
            if at + 2 == start
                && next == "in"
                && (1..3).any(|k| {
                    one_of!(cx.lower_before(at, k), "flags" | "signals" | "eyes" | "mulls")
                        && (k == 1 || one_of!(before, "rate" | "tax" | "price"))
                })
                && cx.at(start).month > 0
                && doc.block_kind(at) == BlockKind::Headline =>
        {
            return Tense::Future;
        }
        _ => {}
    }
    // "The board on Tuesday postponed it"
    if at > start
        && word.ends_with("ed")
        && doc.pos(at) == Pos::VerbPast
        && says & (class::AHEAD | class::PLANNED) != 0
    {
        return Tense::Past;
    }
    // "eight | votes | to five on Monday"
    if word == "votes" && doc.pos(doc.before(at, 1)) == Pos::Number {
        return Tense::Unknown;
    }
    // "the planned protests" may be over.
    let describes = doc.pos(at + 1) == Pos::Noun || attributes(doc.pos(doc.before(at, 1)));
    // "beat Leeds in a | postponed | tie on Tuesday": it has been played since.
    if one_of!(word, "planned" | "scheduled") && describes && at > start
        || one_of!(word, "postponed" | "rearranged") && doc.pos(doc.before(at, 1)) == Pos::Determiner
    {
        return Tense::Unknown;
    }
    if says & class::PLANNED != 0 {
        // "was set Monday"; "booked to travel", "listed for trial", not "booked for assault", "listed for $2 million"
        let sure = word != "set";
        let ahead = if one_of!(word, "booked" | "listed") {
            next == "to" || next == "for" && (at + 2..at + 4).any(|k| cx.at(k).tense & class::HELD != 0)
        } else {
            at + 1 == start && sure
                || one_of!(next, "to" | "for" | "next" | "by" | "back")
                || sure && one_of!(next, "on" | "in")
        };
        if ahead && !one_of!(before, "had" | "was" | "were" | "been" | "than") {
            return Tense::Future;
        }
        if says & class::AHEAD != 0 && !one_of!(before, "as" | "previously" | "had") {
            return Tense::Future;
        }
    } else if says & class::AHEAD != 0 && !one_of!(before, "as" | "previously" | "had") {
        return Tense::Future;
    }
    // "In May they expected a vote" tells when; "as expected" and "had expected" have come.
    let looked = word.ends_with("ed")
        && (at > start || one_of!(before, "had" | "was" | "were" | "been" | "as" | "than"));
    // "Snow is forecast overnight"
    let foreseen = at + 1 == start && one_of!(before, "is" | "are");
    // "People packed into the hall on Tuesday to oppose | plans | for homes", where the tagger takes the past for a
    // participle: what they oppose tells nothing of when.
    let opposed = || {
        at > start
            && cx.lower_before(at, 2) == "to"
            && doc.pos(doc.before(at, 1)) == Pos::VerbBase
            && (2..REACH).any(|k| {
                let verb = doc.before(start, k);
                doc.pos(verb) == Pos::VerbParticiple
                    && cx.lower_before(start, k - 1) == "into"
                    && cx.same_sentence(verb, at)
            })
    };
    // "The council approved | plans | for 40 homes on Tuesday", not "for homes to open on Tuesday"
    let decided = || {
        next == "for"
            && at + 4 < start
            && (at + 2..start).any(|k| one_of!(cx.lower(k), "homes" | "houses" | "flats" | "housing"))
            && !(at + 2..start).any(|k| one_of!(cx.lower(k), "to" | "that" | "which"))
            && (1..4).any(|k| {
                one_of!(cx.lower_before(at, k), "approved" | "backed" | "rejected" | "agreed" | "refused")
                    && doc.pos(doc.before(at, k)) == Pos::VerbPast
            })
    };
    if says & class::INTENDS != 0
        && !opposed()
        && !decided()
        && (one_of!(next, "to" | "a" | "an" | "the" | "for") || foreseen)
        // "It cut its forecast for a third time on Thursday"
        && (word != "forecast" || next != "for" || at + 2 == start)
        && !looked
    {
        return Tense::Future;
    }
    if one_of!(word, "said" | "was" | "were" | "had" | "did" | "told" | "'d") {
        return Tense::Past;
    }
    if at < start && asks(cx, at) {
        return Tense::Future;
    }
    match doc.pos(at) {
        // "to be held in May": the participle's tense is that of "be". "to wed" is no past.
        _ if one_of!(before, "be" | "being") => Tense::Unknown,
        // "would remain closed overnight"
        _ if one_of!(before, "remain" | "stay") && one_of!(cx.lower_before(at, 2), "will" | "would") => {
            Tense::Unknown
        }
        Pos::VerbPast | Pos::VerbParticiple if before == "to" => Tense::Unknown,
        // "if they beat Willem II on Sunday": the past of such a verb looks like its present.
        Pos::VerbPast
            if one_of!(word, "beat" | "hit" | "put" | "cut" | "set" | "shut" | "cost" | "quit")
                && (1..5).any(|k| one_of!(cx.lower_before(at, k), "if" | "unless")) =>
        {
            Tense::Future
        }
        Pos::VerbPast => Tense::Past,
        // "a decision, announced Wednesday": what stands next to its day has happened, unless it is a plan.
        Pos::VerbParticiple
            if at < start
                && at + 2 >= start
                && says & !class::ORDERS == 0
                && !one_of!(before, "is" | "are")
                && word != "known"
                // "They are getting married in March"
                && before != "getting" =>
        {
            Tense::Past
        }
        // "Who is retiring in July"
        Pos::VerbGerund
            if at < start
                && (at + 4 > start || own(cx, at, start))
                && one_of!(before, "is" | "are" | "'s" | "'re")
                && says & class::SAYS == 0
                && one_of!(cx.lower_before(start, 1), "in" | "on" | "at" | "next" | "")
                && (cx.at(start).month > 0 || day(cx, start)) =>
        {
            Tense::Future
        }
        // "Polls open on Thursday", "flights resume on Tuesday", where the tagger takes the verb for another word.
        Pos::Adjective | Pos::Noun | Pos::VerbBase | Pos::Adverb
            if (one_of!(word, "open" | "reopen" | "resume" | "return" | "travel" | "start" | "fly")
                // "officials close to the inquiry", "bank reports on Tuesday"
                || word == "close" && one_of!(next, "on" | "in" | "at")
                || word == "reports" && one_of!(next, "results" | "earnings" | "figures"))
                && at < start
                && (one_of!(
                    before,
                    "and" | "team" | "side" | "squad" | "club" | "company" | "firm" | "bank"
                ) || before.ends_with('s')
                    && matches!(doc.pos(doc.before(at, 1)), Pos::Noun | Pos::ProperNoun))
                && one_of!(cx.lower_before(start, 1), "on" | "at")
                && near(cx, at, start)
                && day(cx, start)
                && timeless(cx, at) =>
        {
            Tense::Future
        }
        // "“We open in March,” she said": a plan, where nobody says that they do so every year.
        Pos::VerbPresent | Pos::VerbBase | Pos::Adjective | Pos::Noun
            if at < start
                && cx.at(start).month > 0
                && one_of!(before, "we" | "i")
                && cx.lower_before(start, 1) == "in"
                && at + 5 > start
                && one_of!(
                    word,
                    "open"
                        | "reopen"
                        | "publish"
                        | "launch"
                        | "move"
                        | "leave"
                        | "finish"
                        | "retire"
                        | "graduate"
                        | "return"
                        | "marry"
                        | "start"
                )
                && !(start + 1..start + 5).any(|k| {
                    one_of!(cx.lower(k), "every" | "each" | "most" | "and" | "always" | "usually" | "when")
                })
                && !one_of!(cx.lower_before(at, 2), "when" | "if") =>
        {
            Tense::Future
        }
        // "Party members vote on Saturday", "Talks begin on Monday", where the tagger takes the verb for another word: not
        // "the Commons vote on Monday", "Lords vote on Monday fell", "saw talks begin on Monday"
        Pos::Noun | Pos::VerbBase
            if at < start
                && one_of!(word, "vote" | "begin")
                && one_of!(cx.lower_before(start, 1), "on" | "at")
                && before.ends_with('s')
                && !one_of!(before, "commons" | "lords")
                && doc.block_kind(at) != BlockKind::Headline
                // "Teachers vote on Friday in favour of it", "Peers vote on Monday by 20 to 18": it is over.
                && !(start + 1..start + 4).any(|k| {
                    one_of!(cx.lower(k), "favour" | "favor" | "against")
                        || cx.lower(k) == "by" && cx.at(k + 1).digits.is_some()
                })
                && headed(cx, at)
                && (1..5).all(|k| doc.pos(doc.before(at, k)) != Pos::Determiner)
                && !matches!(doc.pos(start + 1), Pos::VerbPast | Pos::VerbPresent | Pos::Modal)
                && near(cx, at, start)
                && day(cx, start)
                && timeless(cx, at) =>
        {
            Tense::Future
        }
        // "they meet Monday", "she turns 39 in April": the timetable's present. A headline's present tells what has happened.
        Pos::VerbPresent
            if at < start
                && (near(cx, at, start)
                    && (day(cx, start)
                        // "leaves 40 dead in May" and "turns out in May" tell what has happened.
                        || says & class::FIXTURE != 0
                            && cx.at(start).month > 0
                            && !one_of!(cx.lower_before(start, 2), "dead" | "out")
                        // "The lease runs out in April"
                        || word == "runs" && next == "out" && cx.at(start).month > 0)
                    || at + 7 > start
                        && !attributes(doc.pos(doc.before(start, 1)))
                        && conditional(cx, at))
                && timeless(cx, at) =>
        {
            Tense::Future
        }
        _ => Tense::Unknown,
    }
}

/// True where a verb in the present tense is that of the day which starts at `start`: "they meet Monday", "voters go to
/// the polls on Sunday". What follows an event ("comes after the vote on Sunday") or a copula has no such reach.
fn near(cx: &Context, verb: usize, start: usize) -> bool {
    let before = cx.lower_before(start, 1);
    if verb + 4 >= start && before != "over" && !(verb + 1..start).any(|k| attributes(cx.doc.pos(k))) {
        return true;
    }
    let from = before == "from";
    // "face delays from Monday", not "keep the same team from Monday"
    let begins = || {
        held(cx, start)
            || cx.at(verb).tense & (class::FIXTURE | class::AHEAD) != 0
            || cx.lower(verb).starts_with("close")
    };
    (before == "on" || from && begins())
        && verb + 9 >= start
        && !one_of!(cx.lower(verb), "is" | "are" | "'re" | "am")
        && (verb + 1..start - 1).all(|k| match cx.doc.pos(k) {
            // "face days of delays from Monday"
            Pos::Preposition | Pos::Number if from => cx.lower(k) == "of" || cx.at(k).cardinal.is_some(),
            Pos::Preposition | Pos::To => one_of!(cx.lower(k), "to" | "in" | "at" | "into" | "against"),
            pos => matches!(
                pos,
                Pos::Noun | Pos::ProperNoun | Pos::Determiner | Pos::Adjective | Pos::PossessivePronoun
            ),
        })
}

/// "his Tuesday wins": the day belongs to a noun, not to the verb.
fn attributes(pos: Pos) -> bool {
    matches!(pos, Pos::Determiner | Pos::PossessivePronoun | Pos::Possessive | Pos::Adjective)
}

/// A present tense that can mean the future: no perfect, no report of words, no headline.
pub(super) fn timeless(cx: &Context, at: usize) -> bool {
    cx.at(at).tense & class::SAYS == 0
        // "They saw talks begin on Saturday"
        && !one_of!(cx.lower_before(at, 2), "saw" | "watched" | "heard" | "let" | "made")
        && !one_of!(cx.lower(at), "has" | "have" | "'ve" | "'s")
        // "a club who play on Sunday", "those who live in fear on Sunday"
        && (!one_of!(cx.lower_before(at, 1), "who" | "which" | "that" | "following")
            || cx.at(at).tense & class::FIXTURE != 0 && cx.lower(at).ends_with("play"))
        && cx.doc.block_kind(at) != BlockKind::Headline
}

fn modal(word: &str) -> bool {
    one_of!(word, "to" | "will" | "would" | "may" | "should" | "must")
}
