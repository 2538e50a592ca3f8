//! Words reported without quotation marks: "Ruiz said the plan had failed", "the plan had failed, Ruiz said",
//! "according to Ruiz, …", "Ruiz denied the charge".
//!
//! Each form of report has its file and its line in [`FORMS`]. A cue serves once; a clause that holds a quotation is
//! that quotation's frame and no report of its own, but for whole statements before and behind it.

mod according_to;
mod adjective_cue;
mod clause_after;
mod clause_end;
mod complement;
mod continues;
mod deeds;
mod fronted;
mod gapped;
mod halves;
mod headline_label;
mod listener;
mod noun_cue;
mod reporter;
mod sentence_before;
mod unsaid;

use crate::sort::sort_by_key;
use std::ops::Range;

use super::candidate::{Attribution, Candidate};
use super::view::View;
use super::vocabulary::flag;
use crate::document::TokenKind;
use crate::report::BlockKind;
use crate::tagger::Pos;

pub(super) use listener::{addressee_end, warned};
pub(super) use sentence_before::between;

/// A reported clause.
#[derive(Debug, Clone)]
pub(super) struct Reported {
    /// Its tokens, without the marks at its edges.
    pub tokens: Range<usize>,
    pub attribution: Attribution,
}

/// A sentence with more reports than this is no prose.
const MOST: usize = 64;

/// Finds the reports of one form in a sentence.
type Form = fn(&View, &Range<usize>, &mut Vec<Reported>);

/// Every form, the most precise first.
const FORMS: &[Form] = &[
    headline_label::find,
    according_to::find,
    sentence_before::find,
    clause_after::find,
    noun_cue::find,
    adjective_cue::find,
];

/// Finds the reported clauses of a document, in the order of the text.
pub(super) fn find(view: &View, candidates: &[Candidate]) -> Vec<Reported> {
    let mut all: Vec<Reported> = Vec::new();
    for sentence in &view.doc.sentences {
        let kind = view.doc.blocks.get(sentence.block).map(|b| b.kind);
        if matches!(
            kind,
            Some(BlockKind::Furniture | BlockKind::Related | BlockKind::Byline | BlockKind::Dateline)
        ) {
            continue;
        }
        all.extend(of_sentence(view, candidates, &sentence.tokens));
    }
    all
}

/// The reported clauses of one sentence, in order.
pub(super) fn of_sentence(view: &View, candidates: &[Candidate], sentence: &Range<usize>) -> Vec<Reported> {
    let mut found = Vec::new();
    for form in FORMS {
        form(view, sentence, &mut found);
    }
    let mut kept: Vec<Reported> = Vec::new();
    for report in found.into_iter().take(MOST) {
        let Attribution { speaker, cue, .. } = &report.attribution;
        let used = kept.iter().any(|k| k.attribution.cue == *cue);
        let asked = cue.as_ref().is_some_and(|cue| unsaid::is_asked(view, sentence, speaker, cue.start));
        if used || asked || is_number(view, speaker) {
            continue;
        }
        for half in halves::whole(view, candidates, report) {
            let clash = kept.iter().any(|k| overlap(&k.tokens, &half.tokens));
            if !clash
                && (names_something(view, &half.tokens) || is_denied(view, &half))
                && !frames(view, &half.tokens)
                && !holds_quotation(candidates, &half.tokens)
                && !said_before(view, candidates, &half)
            {
                kept.push(half);
            }
        }
    }
    sort_by_key(&mut kept, |r| r.tokens.start);
    kept
}

/// "reported Ruiz saying | “…”": the frame of a quotation, which has it already.
fn frames(view: &View, tokens: &Range<usize>) -> bool {
    tokens.end.checked_sub(1).is_some_and(|t| one_of!(view.lower(t), "saying" | "telling"))
}

/// "Nguyen Tran, | 52 |, who wrote": no age speaks.
fn is_number(view: &View, speaker: &Range<usize>) -> bool {
    !speaker.is_empty() && speaker.clone().all(|t| view.doc.token(t).kind == TokenKind::Number)
}

/// One word is a report only where it names something: "endorsed Ruiz", not "endorsed him"; "asked for the rest" tells
/// nothing either.
fn names_something(view: &View, tokens: &Range<usize>) -> bool {
    let rest = || {
        view.is(tokens.start, flag::DETERMINER)
            && one_of!(
                view.lower(tokens.start + 1),
                "rest" | "same" | "latter" | "former" | "others" | "thing"
            )
    };
    // "Remembers | it differently |"
    let it = || view.is(tokens.start, flag::PRONOUN | flag::OBJECT_PRONOUN) && view.adverb(tokens.start + 1);
    tokens.len() > 2
        || tokens.len() == 2 && !rest() && !it()
        || tokens.len() == 1 && view.capitalized(tokens.start) && !view.is(tokens.start, flag::PRONOUN)
}

/// "denied | wrongdoing |", "urged | caution |"
fn is_denied(view: &View, report: &Reported) -> bool {
    let verb = report.attribution.cue.as_ref().map_or("", |cue| view.lower(cue.start));
    let bare = report.tokens.len() == 1 && view.pos(report.tokens.start) == Pos::Noun;
    bare && one_of!(verb, "denied" | "denies" | "denying" | "urged" | "urges" | "appealed" | "appeals")
        && !one_of!(
            view.lower(report.tokens.start),
            "bail" | "entry" | "access" | "lbw" | "leg" | "handball" | "offside" | "penalty" | "asylum"
        )
}

fn overlap(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}

/// "“…,” Ruiz told | supporters gathered there": the verb has its words already, and what follows tells who listens.
fn said_before(view: &View, candidates: &[Candidate], report: &Reported) -> bool {
    let Some(cue) = report.attribution.cue.clone() else { return false };
    let after = candidates.partition_point(|c| c.tokens.end <= cue.start);
    let before = after.checked_sub(1).and_then(|i| candidates.get(i));
    report.tokens.start >= cue.end
        && !one_of!(view.lower(report.tokens.start), "that" | "to" | "whether" | "if" | "how" | "why")
        && before.is_some_and(|c| c.attribution.as_ref().is_some_and(|a| a.cue.as_ref() == Some(&cue)))
}

fn holds_quotation(candidates: &[Candidate], tokens: &Range<usize>) -> bool {
    quotation_in(candidates, tokens).is_some()
}

/// The first quotation that a range of tokens holds a part of.
fn quotation_in<'c>(candidates: &'c [Candidate], tokens: &Range<usize>) -> Option<&'c Candidate> {
    let from = candidates.partition_point(|c| c.tokens.end <= tokens.start);
    candidates.get(from).filter(|c| overlap(&c.tokens, tokens))
}

#[cfg(test)]
mod tests {
    use crate::report::QuoteKind;
    use crate::testing::{analyze, assert_listed, modules_in};

    /// Each row is an article with its speaker in brackets and what is reported between ⟦ and ⟧; a row without either
    /// must give no report.
    pub(super) fn check(rows: &[&str]) {
        for row in rows {
            let text = row.replace(['[', ']', '⟦', '⟧'], "");
            let speaker = row.split(['[', ']']).nth(1).map(|s| s.replace(['⟦', '⟧'], ""));
            let clause = row.split(['⟦', '⟧']).nth(1).map(|s| s.replace(['[', ']'], ""));
            let report = analyze(&text, None);
            let found: Vec<_> = report.quotes.iter().filter(|q| q.kind == QuoteKind::Indirect).collect();
            match clause {
                Some(clause) => assert!(
                    found.iter().any(|q| q.text == clause
                        && q.text == text[q.start..q.end]
                        && q.speaker.as_ref().map(|s| &s.text) == speaker.as_ref()),
                    "{row}: {found:#?}"
                ),
                None => assert!(found.is_empty(), "{row}: {found:#?}"),
            }
        }
    }

    #[test]
    fn every_form_is_in_the_list() {
        // The forms share where clauses begin, end, have a gap or two halves, who listens, where the reporter takes over,
        // and with which words nothing is said, or something done.
        assert_listed(
            "quotes/indirect",
            modules_in(include_str!("mod.rs"), "FORMS"),
            &[
                "clause_end",
                "complement",
                "continues",
                "deeds",
                "fronted",
                "gapped",
                "halves",
                "listener",
                "reporter",
                "unsaid",
            ],
        );
    }

    #[test]
    fn clauses_behind_a_cue() {
        check(&[
            "[Ana Ruiz] said ⟦the plan had failed⟧.",
            "[A study] found ⟦one in three nurses had been attacked⟧.",
            "[Ana Ruiz] said ⟦the policy was wrong⟧ but voted with the government.",
            "[Ana Ruiz] said ⟦the box had been sealed but labelled with the wrong number⟧.",
            "[Ana Ruiz] said ⟦he had looked for years and found one who wanted it⟧.",
            "[Ana Ruiz] said on Friday ⟦that the plan had failed⟧.",
            "[Ana Ruiz] said in an email to the council ⟦that the plan had failed⟧.",
            "The mayor proposed a big cut after [experts] said ⟦the stock was gone⟧.",
            "[Ana Ruiz] told her ⟦that the plan had failed⟧.",
            "[Experts] said ⟦the ring, set with a stone, probably belonged to a soldier⟧.",
            "[Experts at the museum] said ⟦the old ring belonged to a soldier⟧.",
            "[Ana Ruiz] said ⟦there was no plan⟧.",
            "[Ana Ruiz] said ⟦each year of delay would cost a million pounds⟧.",
            "[Ana Ruiz] promised ⟦her plan would be paid for⟧.",
            "[Ana Ruiz] said ⟦Thursday’s vote was a farce⟧.",
            "[Ana Ruiz] argued during Thursday’s debate ⟦that the plan had failed⟧.",
            "[Ana Ruiz], who endorsed Tom Hale and said ⟦he would win⟧, left the room.",
            "[Ana Ruiz] said ⟦the plan had failed⟧, as was plain to all.",
            "[Ana Ruiz] said ⟦that the plan had failed⟧ and that “heads must roll”.",
            "[Ana Ruiz] said ⟦the plan had failed⟧, but the town “would not die”.",
            "[Ana Ruiz] said the plan was “a joke” and ⟦that shops would close⟧.",
            "[Ana Ruiz] told the court ⟦Tom Hale had lied⟧.",
            "[Ana Ruiz] said ⟦engineers had inspected it⟧ and found “nothing to cause concern”.",
            "[Ana Ruiz] said the firm was “deeply sorry” and ⟦would pay for repairs⟧.",
            "[Ana Ruiz] said ⟦costs would reach £40m⟧, “most of it next year”.",
            "[Ana Ruiz] said ⟦the results should be passed to the authorities⟧ “without further delay”.",
            "Ana Ruiz said that when he came home, “the door was wide open”.",
            "[Ana Ruiz] said ⟦Hale had moved the posts by demanding new money⟧ “at the eleventh hour.”",
            "[Ana Ruiz] said ⟦the map was needed⟧ because the lines were “drawn for a state that is gone.”",
            "[Tom Hale] promised ⟦to trim spending by half⟧.",
            "[Tom Hale] promised during the campaign ⟦to trim spending by half⟧.",
            "[Ana Ruiz] said ⟦the two, Tom Hale, 27, and Dan Orr, 19, were shot on Sunday⟧.",
            "[Ana Ruiz] said ⟦Tom Hale was shot though he had shown his permit⟧.",
            "There were gasps when [Ana Ruiz] rose to say ⟦that she could not defend the deal⟧.",
            "Nearly [two-thirds of them] said ⟦the plan had failed⟧.",
            "[Ana Ruiz] warned motorists ⟦against night travel⟧.",
            "[Ana Ruiz] says ⟦the maths no longer works⟧.",
            "[Ana Ruiz] said ⟦her office learnt of it from the paper⟧.",
            "The Bakers’ Union has yet to say whether it will join.",
            "Tom Hale has declared four states of emergency since May.",
            "[The bureau] estimated in an Oct. 30 memo ⟦that 340 homes would qualify⟧.",
            "A court jailed Tom Hale, a verdict the union described as “a farce”.",
            "[The paramedic who reached him first, Ana Ruiz], said ⟦it was late⟧.",
            "Ana Ruiz said the defeat was “hard to take” and could be sacked.",
            "Ana Ruiz said the deal was “dead” and would walk away.",
            "[Ana Ruiz] has written to the minister asking for ⟦an inquiry into the fire⟧.",
            "Ana Ruiz said the plan and the pool were “a joke from start to end”.",
            "Ana Ruiz said she expected Chad, Mali, and Niger to “stand by what they signed”.",
            "[Ana Ruiz] asked ⟦whether the plan had failed⟧.",
            "[Ana Ruiz] asked him ⟦whether the plan had failed⟧.",
            "[Ana Ruiz] said ⟦the blaze, which started on Friday, was out⟧.",
            "[Ana Ruiz] told Tom Hale ⟦only a new plan would do⟧.",
            "[Ana Ruiz] said in a statement ⟦she would stay⟧.",
            "[Ana Ruiz] told members at that meeting ⟦that the plan had failed⟧.",
            "[Ana Ruiz] said ⟦£3m had been paid⟧.",
            "[Ana Ruiz] said ⟦nearly 30 were arrested⟧.",
            "[Ana Ruiz] said ⟦about half of the homes had been rebuilt⟧.",
            "[Ana Ruiz] admitted afterwards ⟦that the plan had failed⟧.",
            "[Ana Ruiz] said ⟦that the plan was late, but that it would come⟧.",
            "[Ana Ruiz] said ⟦the plan had failed⟧, as her trial entered its third week.",
            "[Ana Ruiz] said ⟦that the plan had failed⟧, a claim the council denied.",
            "[Chad, Mali and Niger] said ⟦the plan had failed⟧.",
            "Ana Ruiz, whose husband, Tom Hale, is a judge, has not said whether she will stay.",
            "She stopped short of saying any rules were broken.",
            "[Lawyers] allege ⟦that the plan had failed⟧.",
            "[Ana Ruiz and Tom Hale] have both said ⟦that the plan had failed⟧.",
            "Nobody told Tom Hale that the plan had failed.",
            "[Ana Ruiz] said ⟦the plan - long disputed in the town - had failed⟧.",
            "[The man] accused of killing Tom Hale told the court ⟦that he was innocent⟧.",
            "[Detectives] investigating the murder said ⟦the plan had failed⟧.",
            "In a statement, [lawyers] representing Tom Hale said ⟦he would appeal⟧.",
            "[Doctors] treating the singer, Tom Hale, said ⟦he was well⟧.",
            "[A statement] announcing the deal said ⟦jobs would go⟧.",
            "[Parents] hoping to get a place said ⟦the plan had failed⟧.",
            "[The note] that police found said ⟦she was sorry⟧.",
            "⟦The driver, who told police he had slept, was three times over the limit⟧, the court heard.",
            "[Ana Ruiz] told bus drivers ⟦they would be paid⟧.",
            "[Ana Ruiz] warned ⟦cuts at hospitals that serve the poor would cost lives⟧.",
            "[Police] said ⟦all but one of the boys had been found⟧.",
            "[Lawyers] plan ⟦to argue that Tom Hale was ill⟧.",
            "The drugs that police found were worth a fortune.",
            "[Ana Ruiz] said ⟦no one was hurt⟧.",
            "[Ana Ruiz] said ⟦two were hurt⟧.",
            "[Six in 10 voters] said ⟦the plan had failed⟧.",
            "[Two out of three bakers] said ⟦the plan had failed⟧.",
            "[Ana Ruiz] said ⟦turnout stood at 58 per cent⟧.",
            "[Ana Ruiz] promised ⟦an inquiry⟧.",
            "Shares fell after [the maker] cut its forecast and said ⟦the plan had failed⟧.",
            "[Ana Ruiz] wept after the play ended and said ⟦the plan had failed⟧.",
            "[Counsel for Mr Hale, advocate Ana Ruiz], said ⟦the plan had failed⟧.",
            "Ana Ruiz remembers it differently.",
            "[Ana Ruiz] promised voters in 2023 ⟦that she would stay⟧.",
            "[The side] that won three in 10 games said ⟦the coach would stay⟧.",
            "[A woman] who was there on Friday said ⟦the plan had failed⟧.",
            "Tarn appealed for lbw.",
            "[Ana Ruiz] cautioned ⟦against too much haste⟧.",
            "[Ana Ruiz] appealed for ⟦calm⟧.",
            "[Delta Bank] expects ⟦a margin before special items of 2%⟧.",
            "[The rector of Tarn Polytechnic, Professor Ana Ruiz], said ⟦the plan had failed⟧.",
            "[The head of the Bakers’ Union (BU), Ana Ruiz], said ⟦the plan had failed⟧.",
            "[Ana Ruiz] cautioned, however, ⟦that the plan had failed⟧.",
            "[The company] that owns the ferry said ⟦the plan had failed⟧.",
            "[Tom Hale’s nominee] to head the fund told senators ⟦that the plan had failed⟧.",
            "[Ana Ruiz] said ⟦the politics surrounding the vote would be harsh⟧.",
            "[Darran Orr] said ⟦the plan had failed⟧. One pastor supporting Tom Hale, Darran Orr of Leeds, left.",
            "Today [Ana Ruiz], a nurse at the clinic, who was on duty, said ⟦the ward was full⟧.",
            "[The envoy, Finnish lawmaker Ana Ruiz], said ⟦the plan had failed⟧.",
            "[Her husband, Swedish architect Tom Hale], said ⟦the plan had failed⟧.",
            "[Chad’s Minister of Trade and Industry, Ana Ruiz], said ⟦the plan had failed⟧.",
            "Its president and chief, [Ana Ruiz], said Hollister “understands this trade better than most”.",
            "[Ana Ruiz] warned MPs ⟦that the plan had failed⟧.",
            "[Ana Ruiz] warned members before the vote ⟦that the plan had failed⟧.",
            "[Ana Ruiz] warned him ⟦that the plan had failed⟧.",
            "[Ana Ruiz] told Reuters ⟦growth would slow⟧.",
            "[Ana Ruiz] told parents ⟦schools would close⟧.",
            "[Ana Ruiz] said ⟦it began when the bus, which was full, hit a wall⟧.",
            "[Ana Ruiz] said ⟦officers searched the home and found £38,500⟧.",
            "[Ana Ruiz] said ⟦he had been told but had no plans to call the mayor⟧.",
            "[Ana Ruiz] told police ⟦she was cold⟧, the court heard.",
            "[The company] said ⟦the plan was late⟧, the committee was told.",
            "The fees, which [Ana Ruiz] claimed ⟦had reached £1m⟧, were due.",
            "The man who [police] say ⟦shot the guard⟧ was held.",
            "A plan that [critics] say ⟦will cost more than they can pay⟧ was passed.",
            "It came after what [police] said ⟦was a planned attack⟧.",
            "What Tom Hale said was a lie.",
            "The vote, which the board is expected to lose, is on Friday.",
            "[The Auto Workers union] said ⟦the plan had failed⟧.",
            "[Ana Ruiz] said ⟦she would stay, but not because it was safe⟧.",
            "[Ana Ruiz] said ⟦she would stay, but would be sad⟧.",
            "[Ana Ruiz] said ⟦the plan had failed⟧, but would not say why.",
            "[Police] said ⟦a man had been held⟧ but did not name him.",
            "[Ana Ruiz] said ⟦she would release the files⟧ but has not done so.",
            "[Ana Ruiz] said ⟦the plan had failed⟧, and has fought it since.",
            "[Ana Ruiz] said ⟦the plan had failed⟧ and she accused Tom Hale of it.",
            "[Many members] said ⟦they would stay at home⟧ and others said they had no time.",
            "[Ana Ruiz] denied ⟦that the plan had failed⟧, but left the room.",
            "Rain fell after [Ana Ruiz] said ⟦the plan had failed⟧.",
            "Ana Ruiz, [who] said ⟦the plan had failed⟧, left the room.",
            "The vote led [the council] to say ⟦that the plan had failed⟧.",
            "[Two sources], who asked not to be named, said ⟦at least one other member had left⟧.",
            "[Ana Ruiz] said ⟦about 200 people had left⟧.",
            "⟦The closings will save money⟧, according to [county Treasurer Wanda Ellison].",
            "⟦A wildfire tore through the hills, jumping a line⟧, [authorities] said.",
        ]);
    }

    #[test]
    fn infinitives_and_things_behind_a_cue() {
        check(&[
            "[Ana Ruiz] refused ⟦to leave the race⟧.",
            "[Ana Ruiz] vowed on Friday ⟦to stay in the race⟧.",
            "[Ana Ruiz] praised ⟦the plan⟧ when it was over.",
            "[The bank], citing ⟦high prices⟧, held its rate.",
            "The embassy did not respond to a request for comment.",
            "[Residents] who had campaigned against ⟦the plan⟧ were angry.",
            "She stood by the door. Ana Ruiz shows me a photograph of a man.",
            "[Ana Ruiz] endorsed ⟦Tom Hale⟧ on Friday.",
            "[Delta Ships] has denied ⟦wrongdoing⟧.",
            "[Tom Hale], a doctor at the clinic in Leeds, said ⟦parents who bought it should throw it away⟧.",
            "[Ana Ruiz] pointed to ⟦the state of the pool⟧.",
            "“We are ready,” said [Ana Ruiz], referring to ⟦the plan to close the pool⟧.",
            "[Ana Ruiz] called for ⟦a new pool⟧.",
            "[Gay rights groups] condemned ⟦the vote⟧.",
            // What somebody might say, or goes on with, is not said.
            "The mayor’s office kept silent on whether Ruiz would threaten the union with a lawsuit.",
            "A loan could help the mayor continue her fight, but the council would pay for it.",
            "She wrote to the council, asking for the rest.",
            // Acts report nothing, nor does asking somebody.
            "The council approved the plan.",
            "Tom Hale studies the ants of the region.",
            "A reporter asked Tom Hale a question.",
            "Tom Hale was asked to read the plan aloud.",
            "That is what Ana Ruiz has threatened to do.",
            "“It is over,” Ana Ruiz told supporters gathered at her home.",
            // What is planned, kept back, seen, or stands in the books.
            "Plans to charge tourists were thrown out.",
            "Ana Ruiz did not mention the dead.",
            "Members will learn whether Tom Hale won.",
            "Delta Ships reported its best profit in years.",
            "Tom Hale spoke only to confirm his name.",
            "Ana Ruiz woke to find that the hall was dark.",
            "They left Harbury Town wondering how it was lost.",
            "Not everyone welcomed the school order.",
            "The mayor, who is seeking a second term, left.",
            "Ana Ruiz went on teaching until she was 80.",
            "A woman who saw the crash left.",
            "Delta Ships agrees a £3m sale.",
            // What cannot mean anything reports nothing.
            "The discussion will focus on the pool.",
            "Those tiles offer a glimpse of the past.",
            "Her lawyer, who declined to give his name, left.",
            "Anyone who wants to help can call.",
            "Those who hope to attend must book.",
            "“It is over,” Ana Ruiz told cheering supporters outside her home.",
            // What names a thing reports nothing, nor does why a source has no name.
            "A firm called Wet Feet cleans the so-called deep end.",
            "“It is over,” said an official, who asked not to be named.",
            "“It is over,” said an official, who requested anonymity.",
        ]);
    }

    #[test]
    fn clauses_before_their_attribution() {
        check(&[
            "⟦The plan had failed⟧, [Ana Ruiz] said on Friday.",
            "⟦The plan had failed⟧, said [Ana Ruiz].",
            "⟦Overall, [she] said, the plan had failed⟧.",
            "⟦The plan had failed, [Ana Ruiz] said, because nobody had read it⟧.",
            "⟦The plan had failed⟧, [his assistant] claimed.",
            "⟦If it rains, [she] said, the plan will fail⟧.",
            "⟦The plan had failed, [Ana Ruiz] said, by the end of spring⟧.",
            "LEEDS, May 3 (Wire) - ⟦The plan had failed⟧, [Ana Ruiz] said.",
            "LEEDS, May 3, 2024: ⟦The plan had failed⟧, [Ana Ruiz] said.",
            "⟦The plan had failed⟧, according to [a report].",
            "According to [a report], ⟦the plan had failed⟧.",
            "In [her] view, ⟦the plan had failed⟧.",
            "[The annual report], filed with the agency in March, describes ⟦these risks⟧.",
            // A frame of what follows is nobody's words.
            "While the town slept on Friday, Ruiz said: “We are ready to go home.”",
            "When the bell of the old church rang, Ana Ruiz told her: “We are ready to go home.”",
            "Asked by Tom Hale, the mayor, why the pool had closed, Ruiz replied: “No money.”",
        ]);
    }

    #[test]
    fn adjectives_that_report() {
        check(&[
            "[Ana Ruiz] is confident ⟦that the plan will work⟧.",
            "[Ana Ruiz] was still not entirely sure ⟦that the plan would work⟧.",
            "[Ana Ruiz] was critical of ⟦the plan⟧.",
            "[Ana Ruiz] seemed eager ⟦to leave⟧.",
            "It is certain that the pool is closed.",
        ]);
    }

    #[test]
    fn nouns_and_headings_that_report() {
        check(&[
            "The town was stung by [Ana Ruiz]’s claim ⟦that the pool was a waste⟧.",
            "The pool stayed shut despite [her] promise ⟦to open it in spring⟧.",
            "The town was tired of [her] attacks on ⟦the council⟧.",
            "The fair went on despite a warning from [the union] ⟦that the tent was unsafe⟧.",
            "[Poll]: ⟦Town wants its pool back⟧\n\nThree in four people want the swimming pool to open again, and few would pay for it.",
        ]);
    }
}
