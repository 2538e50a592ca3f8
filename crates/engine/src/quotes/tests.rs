//! Whole articles in the styles that the press writes in: each quotation, in order, and its speaker.

use crate::report::QuoteKind;
use crate::testing::analyze;

/// Every direct or mixed quotation in order: how it begins, and words of its speaker.
fn check(article: &str, want: &[(&str, &str)]) {
    let report = analyze(article, Some("2024-05-03"));
    let found: Vec<_> = report.quotes.iter().filter(|q| q.kind != QuoteKind::Indirect).collect();
    let begin = |text: &str| text.trim_start_matches(['“', '"', '‘', '`', '«', '„']).to_owned();
    let list: Vec<String> = found.iter().map(|q| begin(&q.text)).collect();
    assert_eq!(list.len(), want.len(), "{list:#?}");
    for (quote, (start, speaker)) in found.iter().zip(want) {
        assert_eq!(quote.text, article[quote.start..quote.end]);
        assert!(begin(&quote.text).starts_with(start), "{start}: {}", quote.text);
        let words = quote.speaker.as_ref().map_or("", |s| &s.text);
        assert!(words.contains(speaker), "{start}: {words}, not {speaker}");
    }
}

#[test]
fn british() {
    check(
        r#"Council votes to close baths after 90 years

Residents of Harlow Green have been told their swimming baths will shut in March, after councillors backed a plan that one of them called ‘the least bad choice’.

‘Nobody came into politics to close a pool,’ said Margaret Oakes, the council leader. ‘But we cannot spend money we do not have.’

Opponents were furious. ‘It’s a disgrace,’ shouted Peter Lyle, 71, who has swum there since the ’60s. ‘My children’s children won’t learn to swim.’

Ms Oakes said the building’s boiler was ‘beyond repair’ and that the workers’ union had been consulted. The union’s regional secretary, Dilip Rao, told the Harlow Gazette: ‘We were told about it, which is not the same thing.’

‘She rang me on the Friday and said, “It’s done, Dilip,” and that was that,’ he added.

According to the council’s own report, repairs would cost ‘in excess of £4m’. Asked whether a buyer might be found, Ms Oakes replied: ‘I would love that. I am not holding my breath.’

‘It’s the hub of the town,’ Mr Lyle said. ‘What’s left? A car park?’
"#,
        &[
            ("the least bad", "one of them"),
            ("Nobody came", "Oakes"),
            ("But we cannot", "Oakes"),
            ("It’s a disgrace", "Peter Lyle"),
            ("My children", "Peter Lyle"),
            ("beyond repair", "Oakes"),
            ("We were told", "Dilip Rao"),
            ("She rang me", "he"),
            ("It’s done, Dilip", "She"),
            ("in excess", "report"),
            ("I would love", "Oakes"),
            ("It’s the hub", "Lyle"),
            ("What’s left", "Lyle"),
        ],
    );
}

#[test]
fn interview() {
    check(
        r#"The Saturday interview: Ruth Adeyemi on rivers

The hydrologist talks to Sam Fell about floods, maps and patience.

Sam Fell: You have spent thirty years measuring rivers. Why?

Ruth Adeyemi: Because nobody else wanted to stand in the water. And because rivers tell the truth.

SF: Do people listen?

RA: Not at first. A mayor once told me my map was “too blue”. Two years later he rang to apologise.

SF: What would you change?

RA: I would stop building on flood plains. That is all. Everything else is detail.
"#,
        &[
            ("You have spent", "Sam Fell"),
            ("Because nobody", "Ruth Adeyemi"),
            ("Do people", "SF"),
            ("Not at first", "RA"),
            ("What would you", "SF"),
            ("I would stop", "RA"),
        ],
    );
}

#[test]
fn messy() {
    check(
        r#"Home | News | Sport | Sign in
Share this article
Mayor: “No more delays" on tram line

By Jo Field

The mayor of Tarn, Ilse Brandt, promised on Tuesday that the tram would run by June.

“We have waited long enough," she said at a news conference. "The people of Tarn deserve better.”

Read more: Tram costs double

"I'll believe it when I see it," said Owen Pryce , who runs a cafe on the High Street .  "They said that in 2019."

Brandt's deputy, Karl Moss, was more careful. "It depends on the weather", he told Radio Tarn. "And on the steel."

ADVERTISEMENT

A spokeswoman for the contractor, Nordrail, said the company was "fully committed" to the date. An engineer who asked not to be named said it was "pure fantasy."

“The last section is the hardest,” Moss explained, “because of the river.”
"#,
        &[
            ("No more delays", "Mayor"),
            ("We have waited", "she"),
            ("The people of Tarn", "she"),
            ("I'll believe", "Owen Pryce"),
            ("They said that", "Owen Pryce"),
            ("It depends", "he"),
            ("And on the steel", "he"),
            ("fully committed", "spokeswoman"),
            ("pure fantasy", "engineer"),
            ("The last section", "Moss"),
            ("because of the river", "Moss"),
        ],
    );
}

#[test]
fn wire() {
    check(
        r#"VELDEN, May 3 (Wire) - The central bank kept rates on hold on Wednesday and its governor said there was ``no reason to hurry.''

``Prices are falling, but not fast enough,'' Governor Anton Reis told reporters. ``We will wait.''

Analysts had expected a cut. ``It's a surprise,'' said Mira Holt, an economist at Velden Trust. ``They blinked.''

The finance ministry, in a statement, called the decision ``prudent.''

``We were told in April that a cut was coming,'' a trader who spoke on condition of anonymity said. ``Somebody changed their mind.''
"#,
        &[
            ("no reason", "governor"),
            ("Prices are", "Anton Reis"),
            ("We will wait", "Anton Reis"),
            ("It's a surprise", "Mira Holt"),
            ("They blinked", "Mira Holt"),
            ("prudent", "finance ministry"),
            ("We were told", "trader"),
            ("Somebody changed", "trader"),
        ],
    );
}

#[test]
fn multi() {
    check(
        r#"Farmers describe the night of the flood

Mr Hale said: “We heard it before we saw it.

“It came over the wall and into the yard, and the dogs went mad.

“By three in the morning there was nothing to save.”

His neighbour, Joan Tripp, lost forty sheep. “I could hear them,” she said, “and I could not reach them.”

The environment agency said warnings had been sent at 9pm. “Our systems worked as designed,” its director, Colin Reeve, wrote in a letter to the county.

“That,” said Tripp, “is what worries me.”

Reeve declined to comment on claims that the gauge had failed. But in a post on Mastodon he wrote: “We will look at everything, including the gauge.”
"#,
        &[
            ("We heard it", "Hale"),
            ("It came over", "Hale"),
            ("By three", "Hale"),
            ("I could hear", "she"),
            ("and I could", "she"),
            ("Our systems", "director"),
            ("That,", "Tripp"),
            ("is what worries", "Tripp"),
            ("We will look", "he"),
        ],
    );
}

#[test]
fn guillemets() {
    check(
        r#"Le maire, in translation

«We are not afraid», said Claire Aubert, the mayor of Sainte-Rose. «We are tired.»

The prefect, Jean Mollet, told the regional paper that the town was „in good hands“ and that help was „on its way“.

«Help has been on its way since 1998», Aubert replied.
"#,
        &[
            ("We are not", "Aubert"),
            ("We are tired", "Aubert"),
            ("in good hands", "Mollet"),
            ("on its way", "Mollet"),
            ("Help has", "Aubert"),
        ],
    );
}

#[test]
fn scare() {
    check(
        r#"The ‘Beast of Bodden’ is a dog, police say

The so-called “beast” that has frightened walkers is a mastiff named “Biscuit”, Sergeant Ian Poole said on Friday.

The film “The Beast Within” was shown at the town hall the same night. Locals know the path as “the Slip”.

William “Bill” Garrity, who took the photograph, said he had been “terrified”. He now uses the word “beast” with a smile.

“It licked my hand,” Garrity said. “Then it ate my sandwich.”
"#,
        &[("terrified", "Garrity"), ("It licked", "Garrity"), ("Then it ate", "Garrity")],
    );
}

#[test]
fn statement() {
    check(
        r#"Airline apologises for lost luggage

Northwing said in a statement that it was “deeply sorry” for the delays. “We have let our customers down,” the airline added in a post on X.

“Where is my cello?” Anna Petrov tweeted on Sunday. “It has been nine days.”

The regulator’s report, published on Monday, found “systemic failures” at two airports. It said staff were “overwhelmed and under-trained”.

Two people familiar with the matter said the board would meet this week. The carrier’s chief executive, Hugo Lind, who joined in January, told shareholders that the airline “cannot go on like this”.

“I know what I would do,” said Petrov’s lawyer, Mae Trent. “I would start by answering the phone.”

— Northwing did not respond to a request for comment.
"#,
        &[
            ("deeply sorry", "Northwing"),
            ("We have let", "airline"),
            ("Where is my", "Anna Petrov"),
            ("It has been", "Anna Petrov"),
            ("systemic", "report"),
            ("overwhelmed", "It"),
            ("cannot go on", "Hugo Lind"),
            ("I know what", "lawyer"),
            ("I would start", "lawyer"),
        ],
    );
}
