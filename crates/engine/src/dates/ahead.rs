//! Phrases whose day is still to come: what is planned, ordered, played, or has its day.

use super::context::Context;
use super::tense::day;
use super::words::tense_class as class;
use crate::report::BlockKind;
use crate::tagger::Pos;

/// "told | to | stay away from Sunday", "asked him | to | appear before it on Friday": what is to be done from a day on.
/// "She asked him to leave on Monday" may tell when she did, and "to check footage from Monday" what was filmed then.
pub(super) fn ordered(cx: &Context, to: usize, start: usize) -> bool {
    let verb = cx.lower(to + 1);
    let begins = match cx.lower_before(start, 1) {
        "from" => {
            cx.lower_before(to, 1) == "not"
                || one_of!(
                    verb,
                    "avoid" | "stay" | "close" | "shut" | "boil" | "leave" | "wear" | "show" | "isolate"
                )
        }
        "by" => true,
        // "We expect it | to | drop on Thursday."
        "on" if (1..6).any(|k| {
            one_of!(cx.lower_before(to, k), "expect" | "expects")
                && !one_of!(cx.lower_before(to, k + 1), "not" | "n't" | "never" | "you" | "nobody")
        }) =>
        {
            return day(cx, start) && cx.doc.pos(to + 1) == Pos::VerbBase && !came_of(cx, start);
        }
        "on" => one_of!(verb, "appear" | "testify"),
        _ => false,
    };
    begins
        && day(cx, start)
        && cx.doc.pos(to + 1) == Pos::VerbBase
        && (1..6)
            .map(|k| cx.doc.before(to, k))
            .any(|k| cx.at(k).tense & class::ORDERS != 0 && cx.same_sentence(k, to))
        && !came_of(cx, start)
}

/// "to appear on | Monday | but never came", "a list by | Monday | and got none": what came of it is told, so the day is
/// over.
pub(super) fn came_of(cx: &Context, start: usize) -> bool {
    (start + 1..start + 6).any(|k| {
        one_of!(cx.lower(k), "and" | "but" | "where")
            && cx.same_sentence(start, k + 2)
            && (k + 1..k + 4).any(|verb| cx.doc.pos(verb) == Pos::VerbPast)
    })
}

/// "It was expected to ease on | Saturday", "was expected to ease as it moved over Hull on | Saturday": the day is still to
/// come where it is near, stands in the main clause, and neither its sentence nor the next tells what came of it.
pub(super) fn expected(cx: &Context, start: usize, end: usize) -> bool {
    let doc = cx.doc;
    let Some(verb) = (3..15).map(|k| doc.before(start, k)).find(|&k| cx.lower(k) == "expected") else {
        return false;
    };
    let Some(sentence) = doc.sentence_of(start).map(|s| s.tokens.clone()) else { return false };
    let was = doc.before(verb, 1);
    let subject = |k| match doc.pos(k) {
        Pos::Pronoun => k == sentence.start,
        Pos::Determiner => cx.lower(k) != "that",
        pos => matches!(
            pos,
            Pos::Noun
                | Pos::ProperNoun
                | Pos::PossessivePronoun
                | Pos::Adjective
                | Pos::Number
                | Pos::Preposition
        ),
    };
    let told = |k| {
        doc.pos(k) == Pos::VerbPast && cx.lower(k) != "said"
            || one_of!(cx.lower(k), "but" | "until" | "before" | "only" | "has" | "have" | ";")
    };
    // "as it moved over Hull" is expected, too.
    let meanwhile = |k| cx.lower_before(k, 1) == "it" && one_of!(cx.lower_before(k, 2), "as" | "while");
    let then = sentence.end;
    sentence.start < was
        && one_of!(cx.lower(was), "was" | "were")
        && doc.pos(verb + 2) == Pos::VerbBase
        && (sentence.start..was).all(subject)
        && !(verb + 1..start).any(|k| told(k) && !meanwhile(k))
        && !(end..then).any(told)
        && !one_of!(cx.lower(then), "but" | "instead" | "then")
        && !(doc.pos(then) == Pos::Pronoun
            && (then + 1..then + 3).any(|k| matches!(doc.pos(k), Pos::VerbPast | Pos::VerbParticiple)))
}

/// "Rain was | not expected | before Friday", "No rain was | expected | before Friday".
pub(super) fn not_expected(cx: &Context, start: usize) -> bool {
    let verb = cx.doc.before(start, 2);
    let was = usize::from(one_of!(cx.lower_before(verb, 1), "not" | "n't"));
    cx.at(start).weekday > 0
        && cx.lower(verb) == "expected"
        && one_of!(cx.lower_before(verb, 1 + was), "was" | "were")
        && (was == 1 || (2..6).any(|k| cx.lower_before(verb, k) == "no" && cx.same_sentence(verb, start)))
        && !came_of(cx, start)
}

/// "The union | called | a strike for Monday", "| declared | a public holiday on Tuesday": what is called is held later.
pub(super) fn called(cx: &Context, start: usize) -> bool {
    (4..8).map(|k| cx.doc.before(start, k)).any(|verb| {
        one_of!(cx.lower(verb), "called" | "declared" | "announced")
            && one_of!(cx.lower(verb + 1), "a" | "an" | "another")
            && main_clause(cx, verb, start)
            && !was_held(cx, start)
    })
}

/// "called a strike for | Monday |. Thousands stayed at home", "a vote for | Tuesday |, which the government lost": what came
/// of it is told.
fn was_held(cx: &Context, start: usize) -> bool {
    let Some(end) = cx.doc.sentence_of(start).map(|s| s.tokens.end) else { return false };
    let went = |k: usize| cx.doc.pos(k) == Pos::VerbPast;
    (start..end).any(|k| one_of!(cx.lower(k), "which" | "last"))
        || (end..end + 6).take_while(|&k| cx.same_sentence(end, k) && cx.lower(k) != "said").any(went)
}

/// True for a past that no "had", "when" or "after" stands before, and of which nothing more is told.
fn main_clause(cx: &Context, verb: usize, start: usize) -> bool {
    cx.doc.pos(verb) == Pos::VerbPast
        && cx.same_sentence(verb, start)
        && !came_of(cx, start)
        && !(1..10).any(|k| {
            one_of!(cx.lower_before(verb, k), "had" | "when" | "after" | "since" | "before" | "who" | "which")
                && cx.same_sentence(cx.doc.before(verb, k), verb)
        })
}

/// "declared a public holiday on | Tuesday |", "ordered schools to close on | Monday |": on a day that is near, and the
/// last of its name is not.
pub(super) fn soon(cx: &Context, start: usize) -> bool {
    // "declared a strike on | Saturday | a failure", "announced a march on | Saturday | was off"
    if cx.lower_before(start, 1) != "on"
        || !matches!(cx.doc.pos(start + 1), Pos::Punctuation | Pos::Preposition | Pos::To | Pos::Conjunction)
    {
        return false;
    }
    match cx.lower_before(start, 2) {
        "holiday" | "parade" | "strike" | "walkout" | "march" | "vigil" => called(cx, start),
        "close" | "shut" => {
            cx.lower_before(start, 3) == "to"
                && (5..9)
                    .map(|k| cx.doc.before(start, k))
                    .any(|verb| cx.lower(verb) == "ordered" && main_clause(cx, verb, start))
        }
        _ => false,
    }
}

/// "They | are | at home to Leeds on Sunday", "We | have | a match on Sunday", "There | 's | no train from Sunday": a
/// present that nothing but what is held on that day parts from it. "They have a report on Sunday" tells of a day over.
pub(super) fn has_its_day(cx: &Context, verb: usize, start: usize) -> bool {
    let before = cx.lower_before(verb, 1);
    let next = cx.lower(verb + 1);
    let on = cx.lower_before(start, 1);
    if !(on == "on" || on == "from" && before == "there") || verb + 12 < start || !day(cx, start) {
        return false;
    }
    let plain = |k| {
        matches!(
            cx.doc.pos(k),
            Pos::Noun
                | Pos::ProperNoun
                | Pos::Determiner
                | Pos::PossessivePronoun
                | Pos::Adjective
                | Pos::Number
        )
    };
    let held = || held(cx, start) || before != "there" && cx.capitalized(cx.doc.before(start, 2));
    let owned = || verb + 7 >= start && verb + 2 < start && (verb + 1..start - 1).all(plain) && held();
    let told = cx.doc.block_kind(verb) != BlockKind::Headline
        && !(verb..start).any(|k| one_of!(cx.lower(k), "after" | "since" | "following"));
    told && match cx.lower(verb) {
        "is" | "are" if next == "away" => {
            one_of!(cx.lower(verb + 2), "to" | "at") && cx.capitalized(verb + 3)
        }
        "is" | "are" if next == "at" => {
            cx.lower(verb + 2) == "home" && one_of!(cx.lower(verb + 3), "to" | "against")
        }
        // "without power for a second day on Tuesday" tells how long it has been.
        "is" | "are" if next == "without" => {
            (verb..start).any(|k| cx.lower(k) == "for") && !(verb..start).any(|k| cx.at(k).unit.is_some())
        }
        "is" | "are" | "'s" => before == "there" && owned(),
        "got" => one_of!(before, "'ve" | "have" | "'s" | "has") && owned(),
        // "They have Leeds on Sunday", not "they have lost on Sunday"
        _ => {
            (matches!(cx.doc.pos(verb + 1), Pos::Determiner | Pos::PossessivePronoun | Pos::Number)
                || cx.capitalized(verb + 1))
                && owned()
        }
    }
}

/// "a match on | Sunday", "delays from | Monday": what is held on a set day stands before its preposition.
pub(super) fn held(cx: &Context, start: usize) -> bool {
    cx.at(cx.doc.before(start, 2)).tense & class::HELD != 0
}

/// "He was going to | marry | this weekend", "they had planned to | leave | this weekend": what was meant to be done.
pub(super) fn meant(cx: &Context, start: usize) -> bool {
    (2..8).map(|k| (cx.doc.before(start, k), cx.doc.before(start, k + 1))).any(|(to, before)| {
        // "going to the match", "agreed to a truce": nothing that was to be done.
        cx.lower(to) == "to"
            && !matches!(cx.doc.pos(to + 1), Pos::Determiner | Pos::PossessivePronoun)
            && cx.same_sentence(to, start)
            && (cx.lower(before) == "going" || cx.at(before).tense & (class::PLANS | class::PLANNED) != 0)
    })
}

/// "when it | opens | in May", "before the court | sits | in March": a present that is still to come.
pub(super) fn conditional(cx: &Context, verb: usize) -> bool {
    (1..8)
        .map(|k| cx.doc.before(verb, k))
        .take_while(|&k| cx.lower(k) != "," && cx.same_sentence(k, verb))
        .any(|k| one_of!(cx.lower(k), "if" | "when" | "once" | "before" | "until"))
}

/// "She is doing | her first exams | in June": what has its day is no more than their own. "They are looking into
/// her death in June" looks back.
pub(super) fn own(cx: &Context, gerund: usize, start: usize) -> bool {
    gerund + 7 > start
        && one_of!(cx.lower(gerund), "doing" | "sitting" | "taking" | "having")
        && one_of!(
            cx.lower_before(start, 2),
            "exams" | "exam" | "finals" | "gcses" | "test" | "surgery" | "operation" | "baby"
        )
        && cx.doc.pos(gerund + 1) == Pos::PossessivePronoun
        && (gerund + 2..start - 1)
            .all(|k| matches!(cx.doc.pos(k), Pos::Noun | Pos::ProperNoun | Pos::Adjective))
}

/// "The finals are | in Leeds in | May", "The finals are | in | May": what is held at a set time, and nothing but where
/// stands between.
pub(super) fn stands(cx: &Context, verb: usize, start: usize) -> bool {
    verb + 7 > start
        && one_of!(cx.lower_before(verb, 1), "championships" | "finals" | "olympics")
        && one_of!(cx.lower(verb + 1), "in" | "at" | "on")
        && cx.lower_before(start, 1) == "in"
        && (verb + 2..start)
            .all(|k| matches!(cx.doc.pos(k), Pos::ProperNoun | Pos::Preposition | Pos::Determiner))
}

/// "“Ask me on Wednesday,”", "“Come and see us on Thursday.”": what opens quoted words with a bare verb asks for it.
pub(super) fn asks(cx: &Context, at: usize) -> bool {
    let bare = cx.doc.pos(at) == Pos::VerbBase
        // "Join us", where the tagger takes the verb for a name.
        || one_of!(cx.lower(at + 1), "me" | "us") && !matches!(cx.doc.pos(at), Pos::Preposition | Pos::To);
    bare && cx.capitalized(at) && matches!(cx.lower_before(at, 1), "“" | "\"" | "``")
}

/// True where only a headline's subject stands before its "to".
pub(super) fn headed(cx: &Context, to: usize) -> bool {
    let first = cx.doc.sentence_of(to).map_or(to, |s| s.tokens.start);
    let names = |at| {
        matches!(cx.doc.pos(at), Pos::Noun | Pos::ProperNoun | Pos::Adjective | Pos::Number | Pos::Determiner)
    };
    first < to && (first..to).all(names)
}

/// "Ajax host PSV on Sunday": the fixtures to come, as news of sport tells them. The tagger often takes such a verb for
/// a noun ("the talk show host Ellen Pike on Sunday said"), so a name must open the clause and nothing follow it.
pub(super) fn fixture(cx: &Context, at: usize, start: usize, end: usize) -> bool {
    // "Rovers go to Millwall on Saturday"
    let goes = one_of!(cx.lower(at), "go" | "goes") && cx.lower(at + 1) == "to" && cx.capitalized(at + 2);
    if cx.at(at).tense & class::FIXTURE == 0 && !goes
        || at >= start
        || at + 9 < start
        || cx.lower_before(start, 1) != "on"
    {
        return false;
    }
    let doc = cx.doc;
    let subject = doc.before(at, 1);
    let named = cx.capitalized(subject) && cx.same_sentence(subject, at)
        || one_of!(doc.lower(subject), "we" | "they" | "you")
        || doc.lower(subject) == ",";
    let first = (1..4).map(|k| doc.before(at, k)).take_while(|&k| cx.capitalized(k)).last();
    let opens = first.is_none_or(|first| {
        doc.sentence_of(first).is_some_and(|s| s.tokens.start == first)
            || one_of!(cx.lower_before(first, 1), "," | "and" | "when" | "while" | "as" | "if" | "before")
    });
    let other = cx.capitalized(at + 1) || one_of!(doc.lower(at + 1), "to" | "at");
    let ends = !matches!(
        doc.pos(end),
        Pos::VerbPast | Pos::VerbPresent | Pos::VerbParticiple | Pos::Adverb | Pos::Modal
    );
    // "Ajax meet PSV again after the win on Sunday"
    let over = (at + 2..start - 1).any(|k| one_of!(doc.lower(k), "after" | "following"));
    named && opens && other && ends && !over && cx.doc.block_kind(at) != BlockKind::Headline
}

#[cfg(test)]
mod tests {
    use crate::dates::testing::check;

    #[test]
    fn what_is_ordered_lies_ahead() {
        check(
            "2022-03-18",
            &[
                ("The union called a strike for [Monday].", "2022-03-21"),
                ("Ayr, who are sixth, go to Hull on [Saturday].", "2022-03-19"),
                ("Acme announced a profit for [Monday].", "2022-03-14"),
                ("They called a meeting for [Monday] but nobody came.", "2022-03-14"),
                ("Ayr held a service for [Monday]'s victims.", "2022-03-14"),
                ("The king declared a public holiday on [Sunday].", "2022-03-20"),
                ("The king declared a public holiday on [Wednesday].", "2022-03-16"),
                ("The king declared victory on [Sunday].", "2022-03-13"),
                ("After the king declared a holiday on [Sunday], shops shut.", "2022-03-13"),
                ("He declared a strike on [Sunday] a failure.", "2022-03-13"),
                ("The mayor announced a parade on [Sunday] was off.", "2022-03-13"),
                ("The mayor announced a deal on [Sunday].", "2022-03-13"),
                ("The ministry ordered schools to close on [Sunday].", "2022-03-20"),
                ("The ministry ordered an inquiry on [Sunday].", "2022-03-13"),
                ("No rain was expected before [Tuesday].", "2022-03-22"),
                ("Rain was not expected before [Tuesday].", "2022-03-22"),
                ("Rain was expected before [Tuesday].", "2022-03-15"),
                ("Rain was not expected before [Tuesday]'s match.", "2022-03-15"),
                ("Rain was not expected before [Tuesday] but came.", "2022-03-15"),
                ("The board had sought a list from all 30 ports by [Monday].", "2022-03-21"),
                ("The board had asked for comments by [Wednesday].", "2022-03-23"),
                ("The union called for talks by [Monday].", "2022-03-21"),
                ("Crews are advised not to put to sea from [Sunday].", "2022-03-20"),
                ("Drivers were urged to avoid the bridge from [Monday].", "2022-03-21"),
                ("The house asked the minister to appear before it on [Monday].", "2022-03-21"),
                ("We expect the wind to drop on [Monday], said the mayor.", "2022-03-21"),
                ("They expected the wind to drop on [Monday].", "2022-03-21"),
                ("The police had arrested two men by [Monday].", "2022-03-14"),
                ("She asked the council to meet him on [Monday].", "2022-03-14"),
                ("The minister ordered an inquiry on [Monday].", "2022-03-14"),
                ("They were asked to leave the pub by police on [Sunday].", "2022-03-13"),
                ("She has been required to pay rent from [January].", "2022-01"),
                ("Crews were called to attend a fire on [Tuesday].", "2022-03-15"),
                ("Drivers were asked to check footage from [Sunday].", "2022-03-13"),
                ("She was ordered to appear in court on [Monday] but never came.", "2022-03-14"),
                ("The board had told 4,000 buyers by [Wednesday].", "2022-03-16"),
                ("Hundreds had asked for help by [Wednesday].", "2022-03-16"),
                ("They had sought refuge by [Wednesday].", "2022-03-16"),
                ("She had demanded a reply by [Wednesday] and got none.", "2022-03-16"),
                (
                    "More than 200 people packed into the hall on [Tuesday] to oppose plans for 40 homes.",
                    "2022-03-15",
                ),
                ("The board is in Leeds on [Tuesday] to launch plans to cut tax.", "2022-03-22"),
                ("The council approved plans for 40 homes in Ayr on [Tuesday].", "2022-03-15"),
                ("The council approved plans for talks to begin on [Sunday].", "2022-03-20"),
                ("The council approved plans for homes to open on [Sunday].", "2022-03-20"),
                ("The council approved plans for [Sunday].", "2022-03-20"),
                ("The firm has plans for 40 homes from [Sunday].", "2022-03-20"),
                ("They backed it by eight votes to five on [Monday].", "2022-03-14"),
                ("The council votes to fill the seat on [Monday].", "2022-03-21"),
            ],
        );
    }

    #[test]
    fn what_has_its_day_lies_ahead() {
        check(
            "2022-03-18",
            &[
                ("Leeds are at home to Hull on [Wednesday].", "2022-03-23"),
                ("Leeds are away to Hull on [Tuesday].", "2022-03-22"),
                ("Leeds are without Berg for the trip to Hull on [Monday].", "2022-03-21"),
                ("We have Leeds on [Wednesday].", "2022-03-23"),
                ("“I have my last exam on [Wednesday],” she said.", "2022-03-23"),
                ("“I've got an operation on [Wednesday],” she said.", "2022-03-23"),
                ("“There's a match on [Sunday],” she said.", "2022-03-20"),
                ("There are no trains from [Wednesday].", "2022-03-23"),
                ("Drivers face days of delays from [Monday].", "2022-03-21"),
                ("Party members vote on [Saturday] to choose a leader.", "2022-03-19"),
                ("“We publish in [February],” she said.", "2023-02"),
                ("The Commons vote on [Saturday] was lost.", "2022-03-12"),
                ("Teachers vote on [Saturday] in favour of it.", "2022-03-12"),
                ("Ministers backed plans for homes that open on [Sunday].", "2022-03-20"),
                ("Lords vote on [Saturday]: how it went.", "2022-03-12"),
                ("They saw talks begin on [Saturday].", "2022-03-12"),
                ("They opened the hall to all in [February].", "2022-02"),
                ("They play their second leg on [Tuesday].", "2022-03-22"),
                ("Lyon travel to Hull in the Champions League on [Tuesday].", "2022-03-22"),
                ("Berg was out, while Lyon host Red Star Hull in the new cup on [Tuesday].", "2022-03-22"),
                ("The team fly to Lima on [Tuesday].", "2022-03-22"),
                ("Schools close on [Tuesday].", "2022-03-22"),
                ("The bank reports results on [Tuesday].", "2022-03-22"),
                ("Bank reports on [Tuesday] showed a loss.", "2022-03-15"),
                ("Officials close to the inquiry on [Tuesday] said so.", "2022-03-15"),
                ("Lyon meet Hull again after a draw on [Tuesday].", "2022-03-15"),
                ("Thousands live in fear in the north of the city on [Tuesday].", "2022-03-15"),
                ("The game was moved to [Tuesday].", "2022-03-22"),
                ("The vote was put back to [Tuesday].", "2022-03-22"),
                ("The game had been moved to [Tuesday].", "2022-03-15"),
                ("They will not return to [September 6].", "2021-09-06"),
                ("It is a club who play their second leg on [Tuesday].", "2022-03-22"),
                ("“We have lost a home on [Sunday],” she said.", "2022-03-13"),
                ("“I have a scar from the crash on [Sunday],” she said.", "2022-03-13"),
                ("“I've got a bruise from [Saturday],” she said.", "2022-03-12"),
                ("There are two dead after a crash on [Sunday].", "2022-03-13"),
                ("There is no sign of the boy seen on [Monday].", "2022-03-14"),
                ("They face charges from the raid on [Sunday].", "2022-03-13"),
                ("Hundreds are without power in the north on [Monday].", "2022-03-14"),
                ("Hundreds are without power for a third day on [Monday].", "2022-03-14"),
                ("“We've got a good win on [Sunday],” she said.", "2022-03-13"),
                ("The Lima Post has a report on [Monday].", "2022-03-14"),
                ("There are six new cases from [Monday].", "2022-03-14"),
                ("The mayor is away at a congress on [Monday].", "2022-03-14"),
                ("They keep the same team from [Sunday].", "2022-03-13"),
                ("Shops face a lockdown from [Sunday].", "2022-03-20"),
            ],
        );
    }

    #[test]
    fn what_is_meant_or_awaited_lies_ahead() {
        check(
            "2022-03-17",
            &[
                ("He was going to marry [this weekend].", "2022-W11-WE"),
                ("They had planned to leave [this weekend].", "2022-W11-WE"),
                ("Police tried to stop a fight [this weekend].", "2022-W10-WE"),
                ("Nobody knows until the bank publishes its plan in [January].", "2023-01"),
                ("It must pass before the council breaks up in [January].", "2023-01"),
                ("She left before the council broke up in [January].", "2022-01"),
                ("It is over if she follows up her [Tuesday] wins.", "2022-03-15"),
                ("It must be spent before the end of the financial year in [February].", "2023-02"),
                ("The lease runs out in [February].", "2023-02"),
                ("It was expected to reach the coast on [Saturday].", "2022-03-19"),
                ("The rain was expected to ease on [Saturday], Ana Ruiz said.", "2022-03-19"),
                ("It was expected to weaken as it moved over Hull on [Saturday].", "2022-03-19"),
                ("It was expected to win before it fell on [Saturday].", "2022-03-12"),
                ("It was forced to stop as it moved over Hull on [Saturday].", "2022-03-12"),
                ("It was expected to open on [Saturday] but did not.", "2022-03-12"),
                ("It was expected to open on [Saturday] until the roof fell.", "2022-03-12"),
                ("It was expected to win on [Saturday]. It came last.", "2022-03-12"),
                ("It was expected to open on [Wednesday].", "2022-03-16"),
                ("A fair that was expected to open on [Saturday] is off.", "2022-03-12"),
                ("She died days before she was expected to sing on [Saturday].", "2022-03-12"),
                (
                    "He was told to appear on [Saturday] when the trial begun in [2021] goes on.",
                    "2022-03-19 2021",
                ),
                ("They agreed to it in [October].", "2021-10"),
                ("They agreed to sell it in [October].", "2022-10"),
                ("Nobody could find him in [October].", "2021-10"),
                ("That is more than anyone could eat in [October].", "2021-10"),
                ("It cut its profit forecast for a second time on [Tuesday].", "2022-03-15"),
                ("The forecast for [Tuesday] is snow.", "2022-03-22"),
                ("It is their best forecast since [October].", "2021-10"),
                ("Nothing will be sold that has been here since [April 6].", "2021-04-06"),
                ("Patients with appointments on [Wednesday] should call.", "2022-03-23"),
                ("Fans with tickets for [Sunday] were turned away.", "2022-03-13"),
                ("Passengers booked to travel on [Tuesday] can change.", "2022-03-22"),
                ("She is listed for surgery on [Tuesday].", "2022-03-22"),
                ("He was booked into the jail on [Tuesday].", "2022-03-15"),
                ("A man booked for assault on [Tuesday] was freed.", "2022-03-15"),
                ("The house, listed for $2 million in [February], was sold.", "2022-02"),
                ("He was going to the match [this weekend].", "2022-W10-WE"),
                ("They agreed to a truce [this weekend].", "2022-W10-WE"),
                ("It sold the mill before the end of its fiscal year in [February].", "2022-02"),
                ("Thieves, likely [overnight], took the safe.", "2022-03-16TNI"),
                ("Snow may fall [overnight].", "2022-03-17TNI"),
                ("Gusts were still likely [overnight].", "2022-03-17TNI"),
                ("The fire may have begun [overnight].", "2022-03-16TNI"),
            ],
        );
    }
}
