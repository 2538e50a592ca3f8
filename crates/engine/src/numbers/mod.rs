//! Money, percentages, ages, scores, measures, ordinals, counts: one file a rule, one ordered list.

mod age;
mod count;
mod measure;
mod money;
mod ordinal;
mod percent;
mod quantity;
mod range;
mod score;

pub(crate) use quantity::small;

use std::sync::LazyLock;

use crate::document::{Document, TokenKind};
use crate::masthead::Masthead;
use crate::report::{BlockKind, Number, TemporalExpression};
use crate::word_map::WordMap;

/// A number that a rule has read, as a range of tokens.
struct Found {
    tokens: std::ops::Range<usize>,
    kind: &'static str,
    value: f64,
    unit: Option<String>,
}

/// What every rule may look at.
struct Reading<'d, 't> {
    doc: &'d Document<'t>,
    /// By word: whether a number may begin with it.
    begins: Vec<bool>,
    /// Tokens that a date has claimed.
    claimed: Vec<bool>,
    /// The code of a bare `$`.
    dollar: &'static str,
}

impl Reading<'_, '_> {
    /// True where a token stands in the same sentence as another and no date has claimed it.
    fn free(&self, index: usize, beside: usize) -> bool {
        !self.claimed.get(index).copied().unwrap_or(true)
            && self.doc.token(index).sentence == self.doc.token(beside).sentence
    }
}

type Rule = fn(&Reading, usize) -> Option<Found>;

/// Every rule, the most particular first: the first that reads a number at a token has it.
const RULES: &[(&str, Rule)] = &[
    ("number/range", range::read),
    ("number/money", money::read),
    ("number/percent", percent::read),
    ("number/age", age::read),
    ("number/score", score::read),
    ("number/measure", measure::read),
    ("number/ordinal", ordinal::read),
    ("number/count", count::read),
];

/// The words of letters alone at which a number may begin.
static BEGINNINGS: LazyLock<WordMap<()>> = LazyLock::new(|| {
    let words = ["a", "an", "half", "several", "aged"].into_iter();
    let words = words.chain(quantity::SMALL.iter().map(|(word, _)| *word)).chain(ordinal::WORDS);
    words.chain(money::beginnings()).map(|word| (word, ())).collect()
});

/// Finds the numbers of an article that no date has claimed.
pub(crate) fn find(doc: &Document, dates: &[TemporalExpression], masthead: &Masthead) -> Vec<Number> {
    let mut claimed = vec![false; doc.tokens.len()];
    for date in dates {
        for own in claimed.get_mut(doc.tokens_in(date.span())).into_iter().flatten() {
            *own = true;
        }
    }
    let mut listed = doc.words.look_up(&BEGINNINGS).into_iter();
    let begins = doc.words.table(|word| {
        listed.next().flatten().is_some()
            || !word.bytes().all(|b| b.is_ascii_lowercase()) && money::may_begin(word)
    });
    let mut reading = Reading { doc, begins, claimed, dollar: "USD" };
    reading.dollar = money::dollar(doc, masthead);
    let mut out = Vec::new();
    let mut at = 0;
    while at < doc.tokens.len() {
        let found = starts_number(&reading, at)
            .then(|| RULES.iter().find_map(|(rule, read)| read(&reading, at).map(|found| (*rule, found))))
            .flatten();
        match found {
            Some((rule, found)) => {
                at = found.tokens.end.max(at + 1);
                let span = doc.span_of(found.tokens);
                out.push(Number {
                    start: span.start,
                    end: span.end,
                    text: doc.slice(span).to_owned(),
                    kind: found.kind.into(),
                    value: found.value,
                    unit: found.unit,
                    rule: rule.into(),
                });
            }
            None => at += 1,
        }
    }
    out
}

/// True for a token at which a number may begin: most are none, and no rule needs to look at them.
fn starts_number(reading: &Reading, at: usize) -> bool {
    let doc = reading.doc;
    let token = doc.token(at);
    let may = match token.kind {
        TokenKind::Number | TokenKind::Symbol => true,
        TokenKind::Word => reading.begins.get(token.word.index()).is_some_and(|&begins| begins),
        TokenKind::Punctuation => false,
    };
    may && reading.free(at, at) && !matches!(doc.block_kind(at), BlockKind::Furniture | BlockKind::Related)
}

#[cfg(test)]
mod tests {
    use crate::testing::{ENGINE, read as document};

    #[test]
    fn every_rule_is_in_the_list() {
        for entry in std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/src/numbers")).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let rule = format!("number/{name}");
            assert!(
                ["mod", "quantity"].contains(&name.as_str())
                    || super::RULES.iter().any(|(id, _)| *id == rule),
                "{name}.rs is missing from RULES"
            );
        }
    }

    /// `text kind value unit`, one a number.
    pub(super) fn numbers(text: &str) -> Vec<String> {
        let doc = document(text);
        let masthead = crate::masthead::read(&doc, "2024-05-03".parse().ok());
        let dates = crate::dates::find(&doc, &masthead, &[], &ENGINE.dates);
        super::find(&doc, &dates, &masthead)
            .into_iter()
            .map(|n| {
                format!("{} = {} {} {}", n.text, n.kind, n.value, n.unit.unwrap_or_default())
                    .trim_end()
                    .to_owned()
            })
            .collect()
    }

    #[test]
    fn numbers_are_read() {
        for (text, want) in [
            ("It cost $1.5 billion.", "$1.5 billion = money 1500000000 USD"),
            ("It cost £3.4m last time.", "£3.4m = money 3400000 GBP"),
            ("The €2.4 million bill", "€2.4 million = money 2400000 EUR"),
            ("about 396 million Canadian dollars", "396 million Canadian dollars = money 396000000 CAD"),
            ("US$337 million net", "US$337 million = money 337000000 USD"),
            (
                "It cost Sh15,000 or KSh2.5 million.",
                "Sh15,000 = money 15000 KES; KSh2.5 million = money 2500000 KES",
            ),
            ("In Uganda it cost Sh 500.", "Sh 500 = money 500 UGX"),
            ("TORONTO — The mill lost $3 million, it said on Friday.", "$3 million = money 3000000 CAD"),
            ("TORONTO (AP) — The mill lost $3 million, it said on Friday.", "$3 million = money 3000000 USD"),
            ("LONDON — The mill lost $3 million, it said on Friday.", "$3 million = money 3000000 USD"),
            ("The baker Tom Weller (47), of Ash Road, was jailed.", "47 = age 47 years"),
            ("The goals by Tom Weller (47), from a corner, won it.", "47 = count 47"),
            (
                "R50 000, R200m or N5bn on the R44 after COP26",
                "R50 000 = money 50000 ZAR; R200m = money 200000000 ZAR; N5bn = money 5000000000 NGN",
            ),
            (
                "Rs1.2 lakh, Tk500 or GH¢20",
                "Rs1.2 lakh = money 120000 INR; Tk500 = money 500 BDT; GH¢20 = money 20 GHS",
            ),
            (
                "Dh45, Dhs5,000 or QR40 million after SR71 and DH5",
                "Dh45 = money 45 AED; Dhs5,000 = money 5000 AED; QR40 million = money 40000000 QAR",
            ),
            (
                "In Manila it cost P1.2 billion, P2,400 or P45.",
                "P1.2 billion = money 1200000000 PHP; P2,400 = money 2400 PHP; P45 = money 45 PHP",
            ),
            ("In Botswana it cost P45.", "P45 = money 45 BWP"),
            ("Nobody sent the P45.", ""),
            ("In Manila nobody sent the P45 or wore a P100 mask.", ""),
            ("SR 167 and SR 18 are shut, the KD 35 and the QR 2, too.", ""),
            (
                "In Qatar and Kuwait it cost QR 45, KD 35 or SR 4,000.",
                "QR 45 = money 45 QAR; KD 35 = money 35 KWD; SR 4,000 = money 4000 SAR",
            ),
            ("In Mexico an Argentine paid 500 pesos.", "500 = count 500 pesos"),
            ("The P2 mask is sold in Manila for P5 million.", "P5 million = money 5000000 PHP"),
            (
                "In Oslo the Norwegian firm paid 402 million crowns.",
                "402 million crowns = money 402000000 NOK",
            ),
            ("In Prague and Norway she won 12 crowns.", "12 = count 12 crowns"),
            (
                "The fine is 500 Mexican pesos, or 500 pesos in Mexico",
                "500 Mexican pesos = money 500 MXN; 500 pesos = money 500 MXN",
            ),
            ("Rs5-6 crore a year", "Rs5 = money 50000000 INR; 6 crore = money 60000000 INR"),
            ("It paid 89 cents a share.", "89 cents = money 0.89 USD"),
            ("a grant of three million euros", "three million euros = money 3000000 EUR"),
            ("40 million kronor a year", "40 million kronor = money 40000000 SEK"),
            ("worth 1.2bn yen", "1.2bn yen = money 1200000000 JPY"),
            (
                "between $3 million and $5 million",
                "$3 million = money 3000000 USD; $5 million = money 5000000 USD",
            ),
            ("$3-5 million a year", "$3 = money 3000000 USD; 5 million = money 5000000 USD"),
            ("cut by 20-25%", "20 = percent 20 %; 25% = percent 25 %"),
            (
                "2.9-3.1 billion euros from 3 billion",
                "2.9 = money 2900000000 EUR; 3.1 billion euros = money 3100000000 EUR; 3 billion = count 3000000000",
            ),
            ("between 5 and 10 km of it", "5 = measure 5 km; 10 km = measure 10 km"),
            ("between £6m and £8.5m. The rest", "£6m = money 6000000 GBP; £8.5m = money 8500000 GBP"),
            ("from 7 to 2 percent", "7 = percent 7 %; 2 percent = percent 2 %"),
            ("a rise of 61% to 7.5 percent", "61% = percent 61 %; 7.5 percent = percent 7.5 %"),
            ("two per cent lower", "two per cent = percent 2 %"),
            ("Vilar, 78, climbed.", "78 = age 78 years"),
            ("The 45-year-old nurse", "45-year-old = age 45 years"),
            ("a man aged 32 fled", "32 = age 32 years"),
            ("The host, 38, told the room so.", "38 = age 38 years"),
            ("Ms Ruiz turned 90 in May.", "90 = age 90 years"),
            ("The score turned 90, and the total for the town, 42, is low.", "90 = count 90; 42 = count 42"),
            ("It turned 90 degrees.", "90 degrees = measure 90 degree"),
            ("The team won 3-2 at home.", "3-2 = score 3 3–2"),
            (
                "Spain's Pablo Ruiz-Ortega beat the young Italian Flavio Bruni-Neri 6-4, 3-6, 7-5.",
                "6-4 = score 6 6–4; 3-6 = score 3 3–6; 7-5 = score 7 7–5",
            ),
            ("a 25-kilometre walk", "25-kilometre = measure 25 km"),
            ("a 70-square-metre flat", "70-square-metre = measure 70 square m"),
            ("Ruiz, who sang of the sea, dies at 93", "93 = age 93 years"),
            ("She left school at 15 and wed at 20.", "15 = age 15 years; 20 = age 20 years"),
            ("Bail was set at 93. He left school at 10.", "93 = count 93; 10 = count 10"),
            ("He was found dead at 23, High Street.", "23 = count 23"),
            ("She left for school at 14.", "14 = count 14"),
            ("It fell to -5°C early.", "-5°C = measure -5 °C"),
            ("some 120 square miles of forest", "120 square miles = measure 120 square mile"),
            ("about 2 1/2 tonnes of fish", "2 1/2 tonnes = measure 2.5 tonne"),
            ("the 142 steps", "142 = count 142 steps"),
            ("killed 1,700 people", "1,700 = count 1700 people"),
            ("three million people", "three million = count 3000000 people"),
            ("twenty-five homes", "twenty-five = count 25 homes"),
            ("dozens of people, hundreds of thousands of homes, millions of dollars", ""),
            ("nine fishermen whose boats sank", "nine = count 9 fishermen"),
            ("Call us on 101, dial 999 or ring 0800 555 0142.", ""),
            ("two hundred and six ships", "two hundred and six = count 206 ships"),
            ("the world's 21st congress", "21st = ordinal 21"),
            ("the third-largest port", "third-largest = ordinal 3 largest"),
            ("two thirds of its teachers, two-thirds of 300 pupils", "300 = count 300 pupils"),
            ("nearly half a million votes", "half a million = count 500000 votes"),
            ("Flight 800 left Gate 5.", ""),
            ("Police closed SH2.", ""),
            ("Both Form Three students and Year 6 pupils", ""),
            ("type 1 diabetes, Grade 8 learners and level 3 officers", ""),
            ("In the first phase 121 seats vote.", "121 = count 121 seats"),
            ("At street level 30 shops shut.", "30 = count 30 shops"),
            ("With Covid 12 patients died.", "12 = count 12 patients"),
            ("Covid 19 cases rose.", ""),
            ("This year 6 people and last year 30 men", "6 = count 6 people; 30 = count 30 men"),
            ("Winds of 165 kmph", "165 kmph = measure 165 km/h"),
            ("one of them said no one came", ""),
            ("Nine in 10 said so, but two in 12 games won.", "12 = count 12 games"),
            (
                "He has five grandchildren and two children.",
                "five = count 5 grandchildren; two = count 2 children",
            ),
            ("In Oslo it cost 2.1 billion kroner.", "2.1 billion kroner = money 2100000000 NOK"),
            ("Denmark and Norway lent them 40 kroner.", "40 = count 40"),
            ("In Sweden and Prague they paid 40 kroner.", "40 = count 40"),
            ("A Swedish firm in Oslo lost 402 million crowns.", "402 million crowns = money 402000000 SEK"),
            ("It rained 90 in 12 of them.", "90 = count 90; 12 = count 12"),
            ("It rose to nine in 12 of the towns.", "12 = count 12 towns"),
        ] {
            assert_eq!(numbers(text).join("; "), want, "{text}");
        }
    }
}
