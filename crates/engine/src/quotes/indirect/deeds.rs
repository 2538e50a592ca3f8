//! Verbs of speech that do something with their object and say nothing of it: "addressed the media", "declared a state of
//! emergency", "learned of the fire", "reported a profit".

use std::ops::Range;

use crate::document::TokenKind;
use crate::quotes::phrases::{can_mean, finite_verb, hears_others, starting_at};
use crate::quotes::view::View;
use crate::quotes::vocabulary::{CueClass, flag};
use crate::report::EntityKind;
use crate::tagger::Pos;

/// "They | learned of | the fire", "She | read | law at Leeds", "complained of | a headache": what somebody comes to know or
/// feels.
pub(super) fn is_no_report(view: &View, verb: usize, start: usize, speaker: &Range<usize>) -> bool {
    let stem = |stem: &str| view.lower(verb).starts_with(stem);
    let of = || view.lower(start - 1) == "of";
    let of_head = |flag: u64| of_head(view, start, flag);
    let person =
        || speaker.is_empty() || view.is(speaker.start, flag::PRONOUN) || view.is_person(speaker.end - 1);
    let hears = || {
        speaker
            .clone()
            .any(|t| hears_others(view, t) || one_of!(view.lower(t), "mps" | "peers" | "councillors"))
    };
    // "Officers | responded to | a crash"
    let called_out = || of_head(flag::EMERGENCY) && speaker.clone().any(|t| view.is(t, flag::CREW));
    // "The defendant | showed | no emotion", "showed | the jury a photograph", not "the letter showed no emotion"
    let shown = || {
        let shows = stem("show")
            && (person() || can_mean(view, speaker) && !view.is(speaker.end - 1, flag::DOCUMENT));
        shows
            && (of_head(flag::FEELING)
                || person()
                    && !one_of!(view.lower(speaker.start), "it" | "they" | "which" | "that")
                    && starting_at(view, start, start + 8).is_some_and(|whom| {
                        one_of!(view.lower(whom.end), "a" | "an" | "the" | "his" | "her")
                            && !(whom.end..whom.end + 5).any(|t| finite_verb(view, t))
                    }))
    };
    // "The video | showed | the minister at a party", not "the video showed that he was there"
    let pictured = || {
        stem("show")
            && speaker.clone().any(|t| view.is(t, flag::PICTURE))
            && view.lower(start) != "that"
            // "Footage showed the roof of the mill | was | gone"
            && !(start..view.sentence(verb).end)
                .take_while(|&t| !view.is(t, flag::RELATIVE | flag::CONJUNCTION))
                .any(|t| finite_verb(view, t))
    };
    // "heard | shouting | and ran"
    let sensed = || {
        (one_of!(view.lower(verb), "heard" | "hears" | "felt" | "feels" | "hearing"))
            && matches!(view.pos(start), Pos::VerbGerund | Pos::Noun)
            && start == verb + 1
            && (view.punctuation(start + 1) || one_of!(view.lower(start + 1), "and" | "from" | "in"))
    };
    // "begged | food", not "begged him to stay"
    let begged = || stem("beg") && !(start..start + 8).any(|t| view.lower(t) == "to");
    // "denied | Ruiz a hat-trick |", not "denied Ruiz was there"
    let kept = || {
        let from = starting_at(view, start, start + 8).filter(|_| stem("den") && view.capitalized(start));
        from.is_some_and(|p| {
            view.is(p.end, flag::DETERMINER) && !(p.end..p.end + 6).any(|t| finite_verb(view, t))
        })
    };
    // "argued | the case | in court"
    let argued = || {
        let phrase = starting_at(view, start, start + 8).filter(|_| stem("argu") && start == verb + 1);
        phrase.is_some_and(|phrase| {
            phrase.len() == 2
                && one_of!(view.lower(phrase.end - 1), "case" | "point" | "toss")
                && (view.punctuation(phrase.end) || one_of!(view.lower(phrase.end), "in" | "before"))
        })
    };
    // "repeated | the exercise |", not "repeated the need for calm"
    let again = || stem("repeat") && of_head(flag::FEAT);
    let number = |t: usize| view.doc.token(t).kind == TokenKind::Number;
    // "rates | the stock “hold” |"
    let rates = || stem("rat") && (start..start + 5).any(|t| view.quoted(t).is_some());
    // "She | orders | a second coffee"
    let eats = || stem("order") && of_head(flag::MEAL);
    // "woke | to find | the hall dark", not "took six hours to find that he had lied"
    let finds_out = || {
        one_of!(view.lower(verb), "find" | "discover")
            && view.lower(verb.wrapping_sub(1)) == "to"
            && one_of!(
                view.lower(verb.wrapping_sub(2)),
                "woke" | "awoke" | "up" | "home" | "arrived" | "returned" | "came" | "only"
            )
    };
    // "found | one who wanted it |"
    let found = || {
        (stem("find") || stem("found"))
            && one_of!(view.lower(start), "one" | "someone" | "somebody")
            && view.lower(start + 1) == "who"
    };
    // "They found | a protein that occurs only in milk |": a thing, and what is told of it; not what an inquiry found.
    let thing = || {
        (stem("find") || stem("found") || stem("discover"))
            && person()
            && one_of!(view.lower(start), "a" | "an")
            && starting_at(view, start, start + 8).is_some_and(|p| {
                let end = view.sentence(verb).end;
                one_of!(view.lower(p.end), "that" | "which" | "who")
                    && finite_verb(view, p.end + 1 + usize::from(view.adverb(p.end + 1)))
                    && (p.end + 1..end).filter(|&t| finite_verb(view, t)).count() == 1
            })
    };
    // "agreed | to buy the mill |": a deal.
    let deal = || {
        stem("agree")
            && view.lower(start) == "to"
            && one_of!(view.lower(start + 1), "buy" | "sell" | "acquire" | "purchase" | "merge")
    };
    // "was hearing | a petition filed by Ruiz |": a court does.
    let tried = || {
        view.lower(verb) == "hearing"
            && one_of!(view.lower(verb.wrapping_sub(1)), "is" | "was" | "were")
            && one_of!(
                head(view, start),
                "petition"
                    | "petitions"
                    | "litigation"
                    | "case"
                    | "cases"
                    | "appeal"
                    | "appeals"
                    | "plea"
                    | "suit"
                    | "lawsuit"
                    | "motion"
            )
    };
    // "voted 9-2 to | order | his detention", not "voted to | condemn | it"
    let voted = || {
        ["order", "approv", "reject", "confirm"].iter().any(|deed| stem(deed))
            && view.lower(verb.wrapping_sub(1)) == "to"
            && (verb.saturating_sub(6)..verb).any(|t| view.lower(t) == "voted")
    };
    // "one of those who | opposed | it"
    let those = || {
        view.lower(verb.wrapping_sub(1)) == "who"
            && view.lower(verb.wrapping_sub(2)) == "those"
            && view.finite_cue(verb).is_some_and(|c| c.class == CueClass::Attitude)
    };
    // "| I ask | about her childhood": who tells the story.
    let asks = || stem("ask") && speaker.len() == 1 && view.lower(speaker.start) == "i";
    // "She thinks about | it |, scratching the dog"
    let it = || {
        one_of!(view.lower(start), "it" | "this" | "that" | "them")
            && view.lower(start - 1) != "that"
            && start > verb + 1
            && view.punctuation(start + 1)
    };
    // "conceded | defeat | shortly after midnight", "was responding to | the case of Ruiz"
    let lost = || {
        stem("conced")
            && view.lower(start) == "defeat"
            && start == verb + 1
            && !(start + 1..view.sentence(verb).end)
                .take_while(|&t| !view.punctuation(t))
                .any(|t| finite_verb(view, t))
    };
    let faced = || {
        view.lower(verb) == "responding"
            && one_of!(view.lower(verb.wrapping_sub(1)), "is" | "was" | "were")
            && one_of!(
                head(view, start),
                "case" | "death" | "deaths" | "report" | "call" | "calls" | "crash" | "fire"
            )
    };
    // "left the crowd | wondering | how it was lost"
    let left = || {
        view.lower(verb) == "wondering"
            && (verb.saturating_sub(6)..verb).any(|t| one_of!(view.lower(t), "left" | "leaving" | "leaves"))
    };
    // "Not | everyone | welcomed it"
    let not_all = || speaker.start > 0 && !speaker.is_empty() && view.lower(speaker.start - 1) == "not";
    stem("learn") && of()
        || found()
        || lost()
        || faced()
        || thing()
        || deal()
        || tried()
        || voted()
        || those()
        || asks()
        || it()
        || left()
        || not_all()
        || finds_out()
        || eats()
        || rates()
        || begged()
        || kept()
        || shown()
        || pictured()
        || sensed()
        || argued()
        || again()
        || stem("respond") && called_out()
        || stem("hear") && of() && !hears()
        || view.lower(verb) == "read" && view.pos(start) == Pos::Noun && person()
        // "queried | a statement | from the bank"
        || stem("quer") && of_head(flag::DOCUMENT)
        || stem("complain")
            && of_head(flag::AILMENT)
        // "should | call | the airline", "called | a strike |", not "called the plan | a joke"
        || stem("call")
            && start == verb + 1
            && view.lower(speaker.start.wrapping_sub(1)) != "what"
            && (number(start) && view.pos(start + 1) != Pos::Noun
                || of_head(flag::BALLOT) && starting_at(view, start, start + 8)
                    .is_some_and(|p| view.punctuation(p.end) && view.lower(p.end) != "," || view.tells_when(p.end))
                || alone(view, start)
                    && (of_head(flag::CALLED)
                        // "went to call | her son |", "should call | Crime Stoppers at 555-0100 |"
                        || head_at(view, start).is_some_and(|head| {
                            view.sex_of_word(head).is_some()
                                || view.entity_at(head).is_some_and(|e| e.kind == EntityKind::Organization)
                        })))
}

/// "agrees | a $3bn sale |", "reported | its best profit |", "posted | pictures of the fire |", "to confirm | his name |": figures and pictures that
/// somebody has, and who somebody is.
pub(super) fn is_result(view: &View, verb: usize, start: usize) -> bool {
    let stem = |stem: &str| view.lower(verb).starts_with(stem);
    let head = || head(view, start);
    stem("agree") && start == verb + 1
        || (stem("report") || stem("post")) && of_head(view, start, flag::RESULT)
        || stem("confirm")
            && view.lower(verb - 1) == "to"
            && view.is(start, flag::POSSESSIVE)
            && one_of!(head(), "name" | "names" | "age" | "address" | "identity" | "details")
}

/// "rejected | the bill |", not "rejected | the claim |": what is voted down or turned away.
pub(super) fn is_refusal(view: &View, verb: usize, start: usize) -> bool {
    // "rejected | the case for joining |"
    let argued = || (start..start + 4).any(|t| view.lower(t) == "case" && view.lower(t + 1) == "for");
    view.lower(verb).starts_with("reject") && of_head(view, start, flag::PROPOSAL) && !argued()
}

/// "did not respond to | a request for comment", "did not return | calls": nothing is said.
pub(super) fn answers_nobody(view: &View, verb: usize, start: usize) -> bool {
    let answers =
        ["respond", "repl", "return", "answer"].iter().any(|stem| view.lower(verb).starts_with(stem));
    let not = |t: usize| one_of!(view.lower(t), "not" | "n't" | "never" | "failed" | "neither" | "nor");
    let asked = || {
        of_head(view, start, flag::REQUEST)
            || one_of!(head(view, start), "questions" | "question" | "messages")
    };
    answers && (verb.saturating_sub(4)..verb).any(not) && asked()
}

/// "The Senate confirmed | Ruiz as secretary |", "confirmed | Tom Hale to lead": a vote on somebody is no report of theirs.
pub(super) fn is_vote(view: &View, verb: usize, start: usize) -> bool {
    let name = (start..start + 6).find(|&t| view.is_person_name(t));
    let office = |t: usize| one_of!(view.lower(t), "as" | "to" | "for");
    let behind = name.map(|name| (name..name + 5).find(|&t| !view.is_person_name(t)).unwrap_or(name));
    view.lower(verb).starts_with("confirm") && behind.is_some_and(office)
}

/// "a woman who saw | the crash |", "painted | the kitchen |": an eye sees; a mind sees, paints and frames one thing as
/// another.
pub(super) fn is_only_seen(view: &View, verb: usize, tokens: &Range<usize>) -> bool {
    let stem = |stem: &str| view.lower(verb).starts_with(stem);
    let said = |t: usize| one_of!(view.lower(t), "picture" | "portrait" | "terms" | "around" | "be");
    let paints = || (stem("paint") || stem("fram")) && !tokens.clone().any(said);
    (one_of!(view.lower(verb), "see" | "sees" | "saw" | "seen" | "seeing") || paints())
        && view.lower(tokens.start) != "that"
        && !tokens.clone().any(|t| view.lower(t) == "as")
}

/// The head of the noun phrase that begins at a token: "a | request | for comment".
pub(super) fn head<'v>(view: &'v View, start: usize) -> &'v str {
    head_at(view, start).map_or("", |head| view.lower(head))
}

fn head_at(view: &View, start: usize) -> Option<usize> {
    let phrase = starting_at(view, start, start + 8)?;
    let hangs = phrase.clone().skip(1).find(|&t| view.is(t, flag::PREPOSITION)).unwrap_or(phrase.end);
    Some(hangs - 1)
}

/// True where that head is a word of some sort.
fn of_head(view: &View, start: usize, flag: u64) -> bool {
    head_at(view, start).is_some_and(|head| view.is(head, flag))
}

/// "declared | a state of emergency |", "recalled | 3,000 vehicles |": saying so does it.
pub(super) fn is_done_by_saying(view: &View, verb: usize, start: usize) -> bool {
    let stem = |stem: &str| view.lower(verb).starts_with(stem);
    let declared = || {
        one_of!(
            head(view, start),
            "state" | "states" | "emergency" | "holiday" | "bankruptcy" | "dividend" | "ceasefire"
        )
    };
    // "recalled | 3,000 vehicles |", not "recalled cars being swept away"
    let counted = view.doc.token(start).kind == TokenKind::Number;
    let envoy = view.is(start, flag::POSSESSIVE) && view.lower(start + 1) == "ambassador";
    stem("declar") && declared() && alone(view, start) || stem("recall") && (counted || envoy)
}

/// True where nothing is said of the noun phrase that begins at a token, but of what and when.
fn alone(view: &View, start: usize) -> bool {
    starting_at(view, start, start + 8).is_some_and(|phrase| {
        let next = phrase.end;
        view.punctuation(next)
            || view.tells_when(next)
            || view.adverb(next)
            || view.is(next, flag::PREPOSITION)
            || one_of!(view.lower(next), "and" | "or" | "but" | "as" | "when" | "to")
    })
}

/// "addressed | the media", "pressed | her ear to the door", "attacked | two men": who is only spoken to, what is only
/// pushed, and who is hurt.
pub(super) fn is_only_addressed(view: &View, verb: usize, start: usize) -> bool {
    let stem = |stem: &str| view.lower(verb).starts_with(stem);
    // "thanked | the crew | and said", not "thanked | the crew for their work |"
    let thanked = || {
        (stem("thank") || stem("congratulat"))
            && !(start..view.sentence(verb).end)
                .take_while(|&t| !finite_verb(view, t))
                .any(|t| one_of!(view.lower(t), "for" | "on"))
    };
    // "dismissed | Tom Hale | before lunch", not "dismissed Hale as a liar"
    let out = || {
        stem("dismiss")
            && starting_at(view, start, start + 8).is_some_and(|p| {
                let named = |t: usize| view.is_person_name(t) || one_of!(view.lower(t), "and" | "mr");
                p.clone().all(named) && !(p.end..p.end + 8).any(|t| view.lower(t) == "as")
            })
    };
    // "to look for | her son |"
    let sought = || {
        stem("look")
            && head_at(view, start)
                .is_some_and(|head| view.sex_of_word(head).is_some() || view.is_person_name(head))
    };
    if thanked() || out() || sought() {
        return true;
    }
    let of_head = |flag: u64| of_head(view, start, flag);
    stem("address")
        && of_head(flag::AUDIENCE)
        // "attacked | two men | with a knife", not "attacked the couple over their interview"
        || stem("attack")
            && view.lower(start) != "the"
            && !(start..start + 6).any(|t| one_of!(view.lower(t), "as" | "for" | "over" | "who"))
            && of_head(flag::VICTIM)
        || stem("press")
            && of_head(flag::PRESSED)
}

#[cfg(test)]
mod tests {
    use crate::quotes::indirect::tests::check;

    #[test]
    fn what_is_done_is_not_said() {
        check(&[
            "The council declared a state of emergency.",
            "The maker recalled 3,000 vehicles.",
            "Tom Hale attacked two men with a spade.",
            "Officers responded to a crash on the A1.",
            "She read law at Leeds.",
            "They learned of the fire on Monday.",
            "He complained of chest pains.",
            "Passengers should call the airline.",
            "The defendant, wearing a grey suit, showed no reaction as he was led away.",
            "Ana Ruiz showed the board a hand-drawn chart of the scores.",
            "Tom Hale, 33, heard shouting and ran across the road.",
            "Anyone with information is asked to call 105 or the police.",
            "Staff called the emergency services at 9pm.",
            "The union called a strike.",
            "Ana Ruiz rose to deny Kelbridge United a first win.",
            "He took so long to answer that she left.",
            "A neighbour called the fire brigade and Tom Hale broke the window.",
            "Tom Hale, who showed no emotion as he was led from the dock, will appeal.",
            "A man who ignored repeated warnings about the dam was jailed on Friday.",
            "Police made repeated appeals for witnesses.",
            "He faced repeated claims of misconduct.",
            "At night he painted barges on the canal.",
            "She framed the letter and hung it in the hall.",
            "He argued the case in court.",
            "Ana Ruiz repeated the exercise.",
            "MPs rejected the bill on Friday.",
            "Anyone who saw it is asked to call Tarn Police Department at 555-0100.",
            "Ana Ruiz walked for hours to look for her son.",
            "Ana Ruiz was on Friday declared the winner.",
            "Ana Ruiz congratulated the winner.",
            "The vicar thanked the builders.",
            "The bowler dismissed Tom Hale before lunch.",
            "The video showed the minister at a party.",
            "The pictures, taken on Friday, show the minister at a party.",
            "In three of them Ana Ruiz found a protein that occurs only in milk.",
            "Delta Ships agreed in May to buy the mill.",
            "The court was hearing a petition filed by Tom Hale.",
            "Members voted 9-2 to order his arrest.",
            "Tom Hale was one of those who opposed the motion.",
            "I ask about her childhood.",
            "Ana Ruiz conceded defeat shortly after midnight.",
            "She was responding to the case of Tom Hale.",
            "She thinks about it, scratching the dog.",
            "His office did not respond to questions by the time of publication.",
            "Ana Ruiz, leaving by a side door, was asked if she was sorry.",
            // What may sound so and is said.
            "[Two states] agreed ⟦to sign a ceasefire⟧.",
            "[Senators] voted to condemn ⟦the attack⟧.",
            "[The inquiry] found ⟦a force that failed victims⟧.",
            "Jurors heard ⟦the case against Tom Hale rested on one witness⟧.",
            "[Ana Ruiz] thanked ⟦the builders and their families for their work⟧.",
            "[Beijing] dismissed ⟦Tom Hale’s remarks⟧.",
            "[Ana Ruiz] dismissed ⟦Tom Hale as a liar⟧.",
            "[The video] showed ⟦that the minister was there⟧.",
            "⟦Prices would fall by half⟧, shows [a study of the market].",
            "[The minister] rejected ⟦the claim⟧.",
            "[The minister] rejected ⟦the case for joining⟧.",
            "[The footage] showed ⟦the roof of the mill was gone⟧.",
            "[Lawyers] argued ⟦the case should be dropped⟧.",
            "[The bank] paints ⟦a bleak picture of growth⟧.",
            "[Ana Ruiz] repeated ⟦the lie that the plan had failed⟧.",
            "[Ana Ruiz] showed ⟦the drug cut deaths by half⟧.",
            "[Tom Hale] attacked ⟦the plan⟧.",
            "[Ana Ruiz] repeated ⟦calls for an inquiry⟧.",
            "[Ana Ruiz] repeated ⟦her demand for more pay⟧.",
            "[Ana Ruiz] framed ⟦the vote as a test⟧.",
            "[The note] showed ⟦that the plan had failed⟧.",
            "[Ana Ruiz] has proposed ⟦new cuts for the rich⟧.",
            "[Tom Hale] attacked ⟦the woman as a liar⟧.",
            "[Ana Ruiz] declared ⟦the ceasefire was over⟧.",
            "[Ana Ruiz] recalled ⟦cars being swept away⟧.",
            "[Critics] call ⟦the airline a disgrace⟧.",
            "[Ana Ruiz] called ⟦him a liar⟧.",
            "[Ana Ruiz] called for ⟦a strike⟧.",
            "[The letter] showed ⟦no sign of regret⟧.",
            "[Ana Ruiz] learned ⟦that the plan had failed⟧.",
        ]);
    }
}
