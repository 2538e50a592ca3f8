//! `The plan had failed, [Ana Ruiz] said on Friday.`; `…, said [Ana Ruiz].`

use std::ops::Range;

use super::Reported;
use super::clause_end::{Setting, around, clause};
use crate::quotes::candidate::Attribution;
use crate::quotes::phrases::{
    after_dateline, can_mean, ending_at, ends_attribution, finite_verb, listens, passive, pronoun, series,
    starting_at, subject_before, tells_more,
};
use crate::quotes::view::View;
use crate::quotes::vocabulary::{CueClass, flag, form};
use crate::report::BlockKind;
use crate::tagger::Pos;

const RULE: &str = "quote/indirect-before";

/// The longest attribution behind a clause, in tokens.
const REACH: usize = 40;

/// How far behind the verb the colon may stand that leads its words: "told | the other reporters | :".
const LEAD: usize = 5;

/// So few words before an attribution may be a clause: with a verb and its speaker behind "said", and otherwise.
const SHORTEST_CLAUSE: usize = 3;
const SHORTEST: usize = 4;

/// So many words before an attribution are a clause, whatever the tagger takes its verb for.
const SURELY: usize = 7;

/// The longest attribution between commas: "…, Ruiz said on Friday, …".
const ASIDE: usize = 14;

pub(super) fn find(view: &View, sentence: &Range<usize>, out: &mut Vec<Reported>) {
    let commas = |&t: &usize| view.lower(t) == "," && view.quoted(t).is_none() && t > sentence.start;
    let floor = sentence.start.max(sentence.end.saturating_sub(REACH));
    let last = (floor..sentence.end)
        .rev()
        .filter(commas)
        .find_map(|comma| attribution_at(view, comma + 1, sentence.end).map(|found| (comma, found)));
    // In a long sentence the attribution may stand near its beginning, between commas.
    let aside = || {
        let mut commas = (sentence.start..floor).filter(commas).take(3);
        commas.find_map(|comma| between(view, comma, sentence.end).map(|found| (comma, found)))
    };
    let Some((comma, found)) = last.or_else(aside) else { return };
    let start = after_dateline(view, sentence.start, comma);
    // "The tunnel would close; | buses would replace trains |, she added"
    let semicolon = (start..comma).rev().find(|&t| view.lower(t) == ";" && view.quoted(t).is_none());
    let start = semicolon.filter(|&c| (c..comma).any(|t| finite_verb(view, t))).map_or(start, |c| c + 1);
    let close = behind(view, &found, sentence.end);
    // "She lives in Leeds, where, she says, | nobody knows her |"
    // "That, she says, will fail", "all of which, she says, would help": it is what is said of.
    let own = |t: usize| view.lower(t) == "," || view.pos(t) == Pos::Noun;
    let led = one_of!(view.lower(comma - 1), "where" | "which" | "that" | "who")
        && comma > sentence.start + 1
        && own(comma - 2)
        && view.lower(close) == ","
        && close + 2 < sentence.end;
    let tokens = if led {
        clause(view, close + 1, sentence.end, Setting::default())
    } else {
        around(view, start, comma, close, sentence.end)
    };
    // The tagger may miss a verb, but hardly so many words without one are said.
    let phrase = matches!(
        view.pos(tokens.start),
        Pos::VerbParticiple | Pos::VerbPast | Pos::VerbGerund | Pos::Preposition | Pos::To
    );
    let verb = tokens.clone().any(|t| finite_verb(view, t));
    // "Dr. Ana Ruiz, a doctor at the clinic in Leeds, | said parents who …": she is who says it.
    // "Its president and chief, Ana Ruiz, | said Hale “is late”"
    let mut commas = tokens.clone().filter(|&t| view.lower(t) == ",");
    let name =
        commas.any(|c| view.is_person_name(c - 1) || (c + 1..tokens.end).all(|t| view.is_person_name(t)));
    // "Prices would fall, | said Ruiz |"
    let inverted = found.1 < found.0.start;
    let ends = behind(view, &found, sentence.end) + 1 >= sentence.end;
    // "Striker out for the season, | Ruiz tells fans |": a headline needs no verb.
    let block = view.block(tokens.start).and_then(|b| view.doc.blocks.get(b)).map(|b| b.kind);
    let headline = block == Some(BlockKind::Headline) && ends && !inverted;
    if tokens.len() < if verb && ends { SHORTEST_CLAUSE } else { SHORTEST }
        || !verb && name
        || !verb && (phrase || tokens.len() < SURELY && !headline)
        || opens_only(view, sentence.start..comma)
            && tokens.end <= comma
            && !(inverted && verb && led_by_phrase(view, tokens.start))
        || is_subject_only(view, &tokens) && inverted
        || tokens.clone().all(|t| view.quoted(t).is_some())
    {
        return;
    }
    // "The office said Georgia, | Florida and Texas | had replied": of a list.
    let lists = |t: usize| {
        view.finite_cue(t).is_some() && series(view, t + 1, sentence.end).is_some_and(|list| list > comma)
    };
    if tokens.clone().any(lists) {
        return;
    }
    let (speaker, verb) = found;
    let cue = Some(verb..verb + 1);
    let speaker = if listens(view, &speaker, &cue) {
        // "| Ruiz told police | she was cold, the court heard": hers.
        let leads = |s: Range<usize>| {
            // "In interview, | Ruiz | said"
            let opened =
                view.is(tokens.start, flag::PREPOSITION) && view.lower(s.start.wrapping_sub(1)) == ",";
            s.start == tokens.start || opened
        };
        let told = |t: usize| {
            let cue = view.finite_cue(t).filter(|_| view.quoted(t).is_none());
            cue.is_some_and(|c| matches!(c.class, CueClass::Say | CueClass::Tell))
                && subject_before(view, t, tokens.start).is_some_and(leads)
                && !(t..tokens.end).any(|n| view.lower(n) == "and" && finite_verb(view, n + 1))
                && !(tokens.start..t).any(|n| finite_verb(view, n) || view.lower(n) == "who")
        };
        if tokens.clone().any(told) {
            return;
        }
        verb..verb
    } else {
        speaker
    };
    let attribution = Attribution { speaker, cue, verb: view.cue(verb), rule: RULE };
    out.push(Reported { tokens, attribution });
}

/// "Ruiz, who worked there, | recalled | a shy man": a name and what is told of it have no verb of their own yet.
fn is_subject_only(view: &View, tokens: &Range<usize>) -> bool {
    starting_at(view, tokens.start, tokens.end).is_some_and(|subject| {
        view.lower(subject.end) == ","
            && view.named(subject.end - 1).is_some()
            && one_of!(view.lower(subject.end + 1), "who" | "which")
            && !(subject.end + 1..tokens.end).any(|t| view.lower(t) == ",")
    })
}

/// Where an attribution ends: past its speaker and verb, and when and where it was said.
fn behind(view: &View, (speaker, verb): &(Range<usize>, usize), end: usize) -> usize {
    let mut from = speaker.end.max(verb + 1);
    // "she told | reporters in Calgary |, because"
    if view.cue(*verb).is_some_and(|c| c.class == CueClass::Tell)
        && let Some(told) = starting_at(view, from, end)
    {
        from = told.end;
    }
    let says = view.cue(*verb).is_some_and(|c| matches!(c.class, CueClass::Say | CueClass::Tell));
    if says
        && view.is(from, flag::PREPOSITION)
        && let Some(place) = starting_at(view, from + 1, end)
    {
        from = place.end;
    }
    (from..end)
        .find(|&t| !view.tells_when(t) && !view.adverb(t) && !view.is(t, flag::PREPOSITION))
        .unwrap_or(end)
}

/// "The judge, | he | said, should have …": whoever speaks between commas, and the verb, where the attribution ends at a comma.
pub(in crate::quotes) fn between(view: &View, comma: usize, end: usize) -> Option<(Range<usize>, usize)> {
    let found = attribution_at(view, comma + 1, end.min(comma + ASIDE))?;
    (view.lower(behind(view, &found, end)) == ",").then_some(found)
}

/// "While they pushed for it, | Ruiz said": an opening clause is the frame of what follows, and nobody's words.
fn opens_only(view: &View, before: Range<usize>) -> bool {
    let first = before.start + usize::from(one_of!(view.lower(before.start), "but" | "and"));
    // "At least 11 died when it sank, | police said |"
    let least = view.lower(first) == "at" && one_of!(view.lower(first + 1), "least" | "most");
    let opens = view.is(first, flag::PREPOSITION) && !least
        || view.is(first, flag::CONJUNCTION)
            && !one_of!(
                view.lower(first),
                "that" | "whether" | "what" | "how" | "who" | "why" | "or" | "so" | "yet"
            )
        || matches!(view.pos(first), Pos::VerbGerund | Pos::VerbParticiple) && view.cue(first).is_some()
        || view.lower(first) == "soon";
    view.lower(first) == "asked" || opens && !before.clone().any(|t| view.lower(t) == ",")
}

/// "| At six the doors closed |, said Ruiz": a phrase leads the clause.
fn led_by_phrase(view: &View, start: usize) -> bool {
    view.is(start, flag::PREPOSITION) && !view.is(start, flag::CONJUNCTION)
}

/// `[speaker] said …` or `said [speaker]` at `at`, with nothing reported behind the verb.
fn attribution_at(view: &View, at: usize, end: usize) -> Option<(Range<usize>, usize)> {
    let says = |t: usize| {
        view.finite_cue(t).is_some_and(|c| {
            matches!(
                c.class,
                CueClass::Say | CueClass::Tell | CueClass::Write | CueClass::Document | CueClass::Claim
            ) || matches!(c.class, CueClass::Belief | CueClass::Warn)
                && !one_of!(view.lower(t.wrapping_sub(1)), "i" | "we")
                // "The plan will fail, | she believes |"
                && one_of!(view.lower(t), "believe" | "believes" | "believed" | "predicts" | "predicted" | "thinks" | "reckon" | "reckons" | "reckoned" | "fears")
        })
    };
    // "…, told reporters that …": whoever stands behind that verb listens.
    let tells = |t: usize| view.cue(t).is_some_and(|c| c.class == CueClass::Tell);
    if says(at) && tells(at) {
        return None;
    }
    if says(at) {
        // "Ruiz, who chairs the board, | accused | ministers": it has an object. "said | roads, bridges and schools | had been
        // damaged": a clause.
        let front = view.sentence(at).start..at - 1;
        let listed = || series(view, at + 1, end).is_some_and(|s| finite_verb(view, s));
        if view.lower(at).starts_with("accus") || !front.into_iter().any(|t| finite_verb(view, t)) && listed()
        {
            return None;
        }
        let speaker = starting_at(view, at + 1, end)?;
        // "said | the officer leading the search, Ana Ruiz |"
        let comma = (speaker.end..end.min(speaker.end + ASIDE)).find(|&t| view.punctuation(t));
        let modifier = comma.filter(|&c| {
            tells_more(view, speaker.end)
                && view.lower(c) == ","
                && view.is_person_name(c + 1)
                && !(speaker.end..c).any(|t| finite_verb(view, t))
        });
        let speaker = speaker.start..modifier.unwrap_or(speaker.end);
        let ends = speaker.end >= end
            || view.punctuation(speaker.end)
            || view.tells_when(speaker.end)
            || view.is(speaker.end, flag::PREPOSITION | flag::RELATIVE);
        // "…, said the auditor, Mr Akol, | had flagged it": the auditor is of what is said.
        let close = (speaker.end + 1..end.min(speaker.end + ASIDE)).find(|&t| view.lower(t) == ",");
        if view.lower(speaker.end) == "," && close.is_some_and(|c| finite_verb(view, c + 1)) {
            return None;
        }
        // "…, describes these risks": what cannot mean anything does not speak.
        let speaks = ends
            && !pronoun(view, speaker.start)
            // "Ruiz disclosed | this | on Monday"
            && !(speaker.len() == 1 && one_of!(view.lower(speaker.start), "this" | "that" | "these"))
            && can_mean(view, &speaker)
            // "The pictures, taken on Friday, | show | the minister at a party": what only documents do.
            && (view.cue(at).is_none_or(|c| c.class != CueClass::Document)
                || speaker.clone().any(|t| view.is(t, flag::DOCUMENT)));
        return speaks.then_some((speaker, at));
    }
    // "…, saying it showed “…”": a participle is no subject.
    if view.cue(at).is_some_and(|c| c.forms & form::GERUND != 0) && !view.capitalized(at) {
        return None;
    }
    let phrase = starting_at(view, at, end)?;
    let verb = (phrase.end..end).take(30).find(|&t| {
        // "It was Lucy, a nurse, | who told him | to go": the words are to come.
        says(t) && view.quoted(t).is_none() && view.lower(t - 1) != "who"
    })?;
    // "…, the head of the clinic in Leeds, Ana Ruiz, | said"
    let named = verb
        .checked_sub(2)
        .filter(|&t| t > phrase.end && view.lower(t + 1) == "," && view.is_person_name(t))
        .and_then(|last| ending_at(view, last, at))
        .filter(|name| {
            view.lower(name.start - 1) == ","
                && view.is(phrase.end, flag::PREPOSITION)
                && !(at..name.start).any(|t| finite_verb(view, t) || view.quoted(t).is_some())
                && !(at..name.start - 1).any(|t| view.punctuation(t))
                && (phrase.clone().any(|t| view.is(t, flag::ROLE)) || view.is(phrase.start, flag::POSSESSIVE))
        });
    if let Some(name) = named
        && ends_attribution(view, verb, view.cue(verb)?, end)
    {
        return Some((name, verb));
    }
    let subject = subject_before(view, verb, at)?;
    // "…, her novel, which is | published | by a friend": nobody writes there.
    if passive(view, verb, at) && view.lower(subject.start) != "it" {
        return None;
    }
    if subject.start > phrase.end || phrase.start > subject.end {
        return None;
    }
    let next = verb + 1;
    // "In May, when the bells were to go, I wrote on this page | that | they should stay": the words are to come.
    let near = (verb + 1..end.min(verb + ASIDE / 2)).take_while(|&t| !view.punctuation(t));
    let framed = view.is(view.sentence(at).start, flag::PREPOSITION | flag::CONJUNCTION);
    if framed
        && near.into_iter().any(|t| {
            view.lower(t) == "that" && starting_at(view, t + 1, end).is_some_and(|p| finite_verb(view, p.end))
        })
    {
        return None;
    }
    // "…, an explanation | he | described as “…”", "a verdict | the union | called “…”": the noun is what they speak of.
    let of = one_of!(view.lower(verb - 1), "he" | "she" | "they") && verb > at + 1
        || view.cue(verb).is_some_and(|c| {
            c.class == CueClass::Attitude || one_of!(view.lower(verb), "described" | "called")
        }) && (at + 2..verb)
            .any(|t| one_of!(view.lower(t), "the" | "his" | "her" | "its") && view.pos(t - 1) == Pos::Noun);
    if of && one_of!(view.lower(at), "a" | "an") {
        return None;
    }
    // "Asked why, Ruiz replied: “…”", "When it rang, Ruiz told her: “…”" lead on.
    let colon = next..end.min(next + LEAD);
    if colon.into_iter().any(|t| view.lower(t) == ":" && view.quoted(t + 1).is_some())
        || view.quoted(next + 1).is_some() && view.lower(next) == ","
    {
        return None;
    }
    ends_attribution(view, verb, view.cue(verb)?, end).then_some((phrase, verb))
}

#[cfg(test)]
mod tests {
    use crate::quotes::indirect::tests::check;

    #[test]
    fn what_stands_before_its_attribution() {
        check(&[
            "⟦There were no injuries⟧, said [the officer leading the search, Ana Ruiz].",
            "⟦New rules would be a mistake, [she] told reporters in Leeds, because firms would leave⟧.",
            "[Tom Hale] said ⟦the pool would close⟧; the park would stay, he added.",
            "⟦Prices would fall⟧, said [Ana Ruiz].",
            "⟦Two were missing⟧, [the ministry] said.",
            "⟦At least 11 people died when a ferry sank on Wednesday⟧, [the coast guard] said.",
            "⟦At six o’clock the doors closed⟧, said [the warden, Ana Ruiz].",
            "Tom Hale lives in Leeds, where, [she] says, ⟦nobody in town knows him⟧.",
            "⟦That, [she] says, will fail in the end⟧.",
            "⟦The gang fled to Leeds⟧, [police] believe.",
            "⟦The plan will fail within a year⟧, [she] believes.",
            "⟦The court, [Tom Hale] predicted, would keep most of it⟧.",
            "⟦The clinic has treated 41 people since May⟧, [its manager in Leeds, Ana Ruiz], said.",
            "It was his partner, Ana, a nurse at the clinic in Leeds, who told him.",
            "Tom Hale, who she believes, left.",
            "He left for Leeds, I believe, on Monday.",
            "⟦The problem is, said [Ana Ruiz], that nobody listens⟧.",
            "In 2021, when the council wanted silence, [Ana Ruiz] wrote on this page ⟦that nobody would hear the bells⟧.",
            "⟦The deal is dead⟧, [Tom Hale] said in a letter that he sent to staff.",
            // A subject and a relative clause are no statement; "this" does not speak.
            "[Tom Hale], who worked there, recalled ⟦a shy man⟧.",
            "[Tom Hale], who chairs the board, accused ⟦ministers of silence⟧.",
            "The minister, Dr Ana Ruiz, disclosed this on Monday in Abuja.",
        ]);
    }
}
