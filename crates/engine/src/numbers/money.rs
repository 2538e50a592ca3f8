//! `$1.5 billion`, `£3.4m`, `US$20`, `396 million Canadian dollars`, `89 cents`, `EUR 5 million`

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::quantity::{self, Quantity};
use super::{Found, Reading};
use crate::case::Lower as _;
use crate::document::{Document, TokenKind};
use crate::masthead::Masthead;

struct Currency {
    code: &'static str,
    minor: bool,
}

/// Signs, codes and words (with plurals), in lower case.
static CURRENCIES: LazyLock<FxHashMap<String, Currency>> = LazyLock::new(|| {
    let mut map = FxHashMap::default();
    for line in crate::list!("currencies.txt").lines() {
        let Some((code, names)) = line.split_once(':') else { continue };
        let (code, minor) = code.split_once(' ').map_or((code, false), |(code, _)| (code, true));
        for name in names.split('|').map(str::trim) {
            if name.chars().count() > 3 && name.is_ascii() {
                map.insert(format!("{name}s"), Currency { code, minor });
            }
            map.insert(name.to_owned(), Currency { code, minor });
        }
    }
    map
});

/// Letters before a sign: `US$5`.
const BEFORE_SIGN: [&str; 13] = ["us", "u.s.", "c", "ca", "a", "au", "nz", "hk", "s", "nt", "r", "gh", "cn"];
/// Bytes of what may be written before an amount: `EUR 5 million`.
const BEFORE_AMOUNT: std::ops::RangeInclusive<usize> = 2..=4;

/// The words of letters alone at which money [may begin](may_begin).
pub(super) fn beginnings() -> impl Iterator<Item = &'static str> {
    let codes = CURRENCIES.keys().map(String::as_str);
    let codes = codes.filter(|name| BEFORE_AMOUNT.contains(&name.len()) && !name.ends_with('.'));
    codes.chain(BEFORE_SIGN)
}

/// True for a word before a sign or amount, or written on to one: `US$5`, `EUR 5 million`, `Rs500`.
pub(super) fn may_begin(lower: &str) -> bool {
    BEFORE_SIGN.contains(&lower)
        || BEFORE_AMOUNT.contains(&lower.len()) && CURRENCIES.contains_key(lower.trim_end_matches('.'))
        || prefix(lower).is_some()
}

/// The code of a prefix that figures are written on to, how long it is, and whether small figures may follow it: "R44"
/// is a road, "COP26" a conference.
fn prefix(lower: &str) -> Option<(&'static str, usize, bool)> {
    let at = lower.bytes().take(5).position(|b| b.is_ascii_digit()).filter(|&at| at > 0)?;
    let prefix = lower.get(..at)?;
    match prefix {
        "r" => Some(("ZAR", at, false)),
        "n" => Some(("NGN", at, false)),
        "p" => Some((LOCALLY, at, true)),
        _ => CURRENCIES.get(prefix).map(|c| (c.code, at, SHORT.contains(&prefix))),
    }
}

/// The code of money that [`local`] must tell.
const LOCALLY: &str = "";

/// What currencies are called before figures, not only in capitals.
const SHORT: &[&str] = &[
    "rs", "tk", "sh", "shs", "ksh", "kshs", "ush", "ushs", "tsh", "tshs", "rp", "ghc", "rm", "cfa", "usd",
    "eur", "gbp", "aud", "dh", "dhs",
];

/// Countries that call their money as another does, the other's code and words, and the code of theirs.
const SHARED: &[(&str, &str, &str, &str)] = &[
    ("uganda", "KES", "kenya", "UGX"),
    ("tanzania", "KES", "kenya", "TZS"),
    ("pakistan", "INR", "india", "PKR"),
    ("lanka", "INR", "india", "LKR"),
    ("nepal", "INR", "india", "NPR"),
];

/// What money is called in more than one country, a word of one of them, and the code of its money.
const LOCAL: &[(&str, &str, &str)] = &[
    ("p", "philippine", "PHP"),
    ("p", "philippines", "PHP"),
    ("p", "manila", "PHP"),
    ("p", "botswana", "BWP"),
    ("p", "pula", "BWP"),
    ("peso", "philippine", "PHP"),
    ("peso", "philippines", "PHP"),
    ("peso", "mexican", "MXN"),
    ("peso", "mexico", "MXN"),
    ("peso", "argentina", "ARS"),
    ("peso", "colombia", "COP"),
    ("peso", "argentine", "ARS"),
    ("peso", "colombian", "COP"),
    ("peso", "chile", "CLP"),
    ("peso", "chilean", "CLP"),
    ("peso", "cuba", "CUP"),
    ("peso", "cuban", "CUP"),
    ("peso", "uruguay", "UYU"),
    ("peso", "uruguayan", "UYU"),
    ("peso", "dominican", "DOP"),
    ("sr", "saudi", "SAR"),
    ("qr", "qatar", "QAR"),
    ("kd", "kuwait", "KWD"),
    ("crown", "norway", "NOK"),
    ("crown", "norwegian", "NOK"),
    ("crown", "sweden", "SEK"),
    ("krone", "oslo", "NOK"),
    ("krone", "copenhagen", "DKK"),
    ("crown", "swedish", "SEK"),
    ("crown", "denmark", "DKK"),
    ("crown", "danish", "DKK"),
    ("crown", "czech", "CZK"),
    ("crown", "prague", "CZK"),
];

/// The code of money whose name tells no country, where the text names the words of one only.
fn local(doc: &Document, name: &str) -> Option<&'static str> {
    let mut codes = LOCAL
        .iter()
        .filter(|(called, country, code)| {
            // Of the crowns, Norway's and Denmark's are kroner.
            let called = *called == name || name == "krone" && one_of!(*code, "NOK" | "DKK");
            called && doc.words.id(country).is_some()
        })
        .map(|(.., code)| *code);
    let first = codes.next()?;
    codes.all(|code| code == first).then_some(first)
}

/// The code of "Sh" or "Rs", by the country that the text names.
fn of_country(doc: &Document, prefix: &str, code: &str) -> String {
    let shared = one_of!(prefix, "sh" | "shs" | "rs" | "rs.");
    let here = SHARED.iter().find(|(country, of, other, _)| {
        *of == code && doc.words.id(country).is_some() && doc.words.id(other).is_none()
    });
    here.filter(|_| shared).map_or(code, |(.., own)| own).to_owned()
}

/// "Flight TK 1980", "a Ford RS200", "State Highway SH2": letters of other things, for the money is "Tk" and "Rs".
fn is_letters(word: &str) -> bool {
    one_of!(word, "TK" | "RS" | "SH" | "SHS" | "DH")
}

/// `Sh15,000`, `R200m`, `N2.5 billion`: the sign is written on to the figures.
fn glued(reading: &Reading, at: usize) -> Option<Found> {
    let doc = reading.doc;
    let (code, len, small) = prefix(doc.lower(at))?;
    let code = if code == LOCALLY { local(doc, "p")? } else { code };
    let word = doc.word(at);
    if word.get(..len).is_some_and(is_letters) {
        return None;
    }
    let capital = word.starts_with(char::is_uppercase);
    let start = doc.token(at).start as usize;
    let rest = doc.text.get(start + len..)?;
    let figures = rest.find(|c: char| !(c.is_ascii_digit() || matches!(c, ',' | '.'))).unwrap_or(rest.len());
    let figures = rest.get(..figures)?.trim_end_matches([',', '.']);
    let mut value = quantity::figures(figures)?;
    // "P2" is a mask, a street or a team, "P45" a form, before they are money.
    let small = small && (len > 1 || figures.len() > 1 && priced(doc, at));
    let letters = rest.get(figures.len()..)?;
    let letters =
        letters.find(|c: char| !c.is_alphanumeric()).and_then(|end| letters.get(..end)).unwrap_or(letters);
    let mut stop = start + len + figures.len();
    let mut large = figures.contains(',');
    if !letters.is_empty() {
        value *= match letters {
            "k" | "K" => 1e3,
            "m" | "mn" | "M" | "mil" => 1e6,
            "bn" | "b" => 1e9,
            "tn" | "trn" => 1e12,
            _ => return None,
        };
        (stop, large) = (stop + letters.len(), true);
    }
    let mut end = at + 1;
    while end < doc.tokens.len() && doc.token(end).end as usize <= stop {
        end += 1;
    }
    // "R50 000"
    if !large
        && !figures.contains('.')
        && doc.word(end).len() == 3
        && reading.free(end, at)
        && let Ok(group) = doc.word(end).parse::<u16>()
    {
        (value, end, large) = (value * 1000.0 + f64::from(group), end + 1, true);
    }
    let (value, end, factor) = quantity::scale(doc, value, end);
    (capital && (small || large || factor > 1.0)).then(|| Found {
        tokens: at..end,
        kind: "money",
        value: value * shared_magnitude(reading, value, end, if large { 0.0 } else { factor }),
        unit: Some(of_country(doc, doc.lower(at).get(..len).unwrap_or_default(), code)),
    })
}

/// "It cost | P45", "| P45 | a kilo": words for what is paid stand near.
fn priced(doc: &Document, at: usize) -> bool {
    (at.saturating_sub(12)..at + 4).any(|k| {
        doc.token(k).sentence == doc.token(at).sentence
            && one_of!(
                doc.lower(k),
                "cost" | "costs" | "pay" | "paid" | "worth" | "fine" | "price" | "per" | "kilo"
            )
    })
}

/// Towns where newspapers' own stories count in the country's dollars, and the code of these.
const TOWNS: &[(&str, &str)] = &[
    ("toronto", "CAD"),
    ("ottawa", "CAD"),
    ("montreal", "CAD"),
    ("calgary", "CAD"),
    ("edmonton", "CAD"),
    ("winnipeg", "CAD"),
    ("sydney", "AUD"),
    ("melbourne", "AUD"),
    ("brisbane", "AUD"),
    ("adelaide", "AUD"),
    ("canberra", "AUD"),
    ("auckland", "NZD"),
    ("wellington", "NZD"),
    ("christchurch", "NZD"),
];

/// The code of the dollars of the town that a story was filed in, unless a wire filed it for the world, or it marks
/// these ("A$3") or those of America.
fn filed(doc: &Document, masthead: &Masthead) -> Option<&'static str> {
    let place = masthead.dateline.as_ref().filter(|_| masthead.agency.is_none())?.place.lower();
    let &(_, code) = TOWNS.iter().find(|(town, _)| *town == place)?;
    // What the world trades and what North America's leagues pay is told in dollars of America everywhere.
    let marked = [
        "S$",
        "C$",
        "A$",
        "Z$",
        "US dollar",
        "U.S. dollar",
        "barrel",
        "ounce",
        "itcoin",
        "Washington",
        "Pentagon",
        "Wall Street",
        "season",
        "contract",
        "trillion",
        "US ",
        "U.S.",
        "league",
    ];
    let marked = marked.iter().any(|sign| doc.text.contains(sign));
    (!marked).then_some(code)
}

/// The code of a bare `$`: US dollars, unless the text speaks of other dollars, too, or was filed where others are.
pub(super) fn dollar(doc: &Document, masthead: &Masthead) -> &'static str {
    let other =
        ["canadian", "australian", "zealand", "singapore", "taiwan", "taiwanese", "cad", "aud", "nzd", "hkd"];
    let speaks = doc.words.id("$").is_some() && other.iter().any(|w| doc.words.id(w).is_some());
    if speaks
        && (doc.words.id("dollars").is_some()
            || doc.words.id("dollar").is_some()
            || doc.words.id("cad").is_some())
    {
        "$"
    } else {
        filed(doc, masthead).unwrap_or("USD")
    }
}

pub(super) fn read(reading: &Reading, at: usize) -> Option<Found> {
    before(reading, at).or_else(|| glued(reading, at)).or_else(|| after(reading, at))
}

/// The sign stands before the amount.
fn before(reading: &Reading, at: usize) -> Option<Found> {
    let doc = reading.doc;
    let (code, amount) = sign(reading, at)?;
    let quantity = quantity::read(doc, amount).filter(|q| !q.spelled)?;
    // "SR 167" is a road, "QR 2" and "KD 35" are no money, either.
    let name = doc.lower(at);
    if one_of!(name, "sr" | "qr" | "kd")
        && quantity.magnitude == 1.0
        && !doc.word(amount).contains(',')
        && local(doc, name).is_none()
    {
        return None;
    }
    let value = quantity.value * shared_magnitude(reading, quantity.value, quantity.end, quantity.magnitude);
    let end = with_word(doc, quantity.end, &code);
    Some(Found { tokens: at..end, kind: "money", value, unit: Some(code) })
}

/// "$3-5 million": the magnitude at the end counts for both.
fn shared_magnitude(reading: &Reading, value: f64, end: usize, own: f64) -> f64 {
    let doc = reading.doc;
    let second = || quantity::read(doc, next_amount(reading, end + 1)).filter(|q| !q.spelled);
    (own == 1.0 && one_of!(doc.word(end), "-" | "–" | "to"))
        .then(second)
        .flatten()
        .filter(|second| second.magnitude > 1.0 && second.value / second.magnitude > value)
        .map_or(1.0, |second| second.magnitude)
}

/// Past a sign, if one stands there.
fn next_amount(reading: &Reading, at: usize) -> usize {
    sign(reading, at).map_or(at, |(_, amount)| amount)
}

/// The currency whose sign begins at a token, and where the amount begins.
fn sign(reading: &Reading, at: usize) -> Option<(String, usize)> {
    let doc = reading.doc;
    let lower = doc.lower(at);
    let token = doc.token(at);
    let amount = |index: usize| doc.token(index).kind == TokenKind::Number;
    if token.kind == TokenKind::Symbol {
        if lower == "$" && amount(at + 1) {
            return Some((reading.dollar.to_owned(), at + 1));
        }
        let currency = CURRENCIES.get(lower)?;
        return amount(at + 1).then(|| (currency.code.to_owned(), at + 1));
    }
    if token.kind != TokenKind::Word || !may_begin(lower) {
        return None;
    }
    // "US" + "$"
    if doc.token(at + 1).kind == TokenKind::Symbol && !doc.token(at + 1).spaced && amount(at + 2) {
        let joined = format!("{lower}{}", doc.lower(at + 1));
        return CURRENCIES.get(&joined).map(|c| (c.code.to_owned(), at + 2));
    }
    // "EUR 5 million": capitals only, since "try" and "cop" are words.
    let name = lower.trim_end_matches('.');
    let capital = doc.word(at).starts_with(char::is_uppercase);
    let code = doc.word(at).chars().all(char::is_uppercase) || capital && SHORT.contains(&name);
    let currency = CURRENCIES.get(name).filter(|_| (code || name == "rs") && !is_letters(doc.word(at)))?;
    amount(at + 1).then(|| (of_country(doc, lower, currency.code), at + 1))
}

/// The currency's word stands after the amount, or an amount goes on from one before: `$3-5 million`.
fn after(reading: &Reading, at: usize) -> Option<Found> {
    let doc = reading.doc;
    let quantity = quantity::read(doc, at)?;
    // "402 million crowns", "500 pesos"
    let named = doc.lower(quantity.end).trim_end_matches('s');
    // "2.1 billion kroner", in Oslo
    let named = if named == "kroner" { "krone" } else { named };
    if (one_of!(named, "peso" | "krone") || named == "crown" && quantity.magnitude > 100.0)
        && let Some(code) = local(doc, named).filter(|_| reading.free(quantity.end, at))
    {
        let tokens = at..quantity.end + 1;
        return Some(Found { tokens, kind: "money", value: quantity.value, unit: Some(code.to_owned()) });
    }
    if let Some((currency, end)) = word(reading, quantity.end) {
        let value = if currency.minor { quantity.value / 100.0 } else { quantity.value };
        let code = if currency.code == "$" { reading.dollar } else { currency.code };
        return Some(Found { tokens: at..end, kind: "money", value, unit: Some(code.to_owned()) });
    }
    continued(reading, at, quantity)
}

fn continued(reading: &Reading, at: usize, quantity: Quantity) -> Option<Found> {
    let doc = reading.doc;
    let number = doc.before(at, 2);
    one_of!(doc.word(doc.before(at, 1)), "-" | "–").then_some(())?;
    let own = prefix(doc.lower(number)).filter(|(code, ..)| *code != LOCALLY);
    let own = own.map(|(code, ..)| (code.to_owned(), number));
    let code = sign(reading, doc.before(number, 1)).filter(|&(_, amount)| amount == number);
    let (code, _) = own.or(code)?;
    (!quantity.spelled).then_some(())?;
    Some(Found { tokens: at..quantity.end, kind: "money", value: quantity.value, unit: Some(code) })
}

/// The currency named at a token, by up to three words, and one past its last.
fn word(reading: &Reading, at: usize) -> Option<(&'static Currency, usize)> {
    static DOLLAR: Currency = Currency { code: "$", minor: false };
    let doc = reading.doc;
    let hyphen = usize::from(doc.word(at) == "-" && !doc.token(at).spaced);
    let at = at + hyphen;
    let mut name = String::with_capacity(48);
    let mut ends = [0; 3];
    for (index, end) in (at..).zip(&mut ends) {
        if !name.is_empty() {
            name.push(' ');
        }
        name.push_str(doc.lower(index));
        *end = name.len();
    }
    for (words, end) in (1..4).zip(ends).rev() {
        let name = name.get(..end).unwrap_or_default();
        let plain = one_of!(name, "dollar" | "dollars" | "$");
        let currency = if plain { Some(&DOLLAR) } else { CURRENCIES.get(name) };
        // "5 won", "3 real", "2 try": only words that are nothing else, or written as a code.
        let doubtful = words == 1
            && (one_of!(
                name,
                "won"
                    | "real"
                    | "try"
                    | "mad"
                    | "all"
                    | "rub"
                    | "cop"
                    | "dong"
                    | "rand"
                    | "cad"
                    | "s"
                    | "rs"
                    | "sh"
                    | "rm"
                    | "rp"
                    | "tk"
            ) && !doc.word(at).chars().all(char::is_uppercase));
        let doubtful = doubtful && !(name == "won" && at >= 2 && doc.lower(at - 1).ends_with("illion"));
        if let Some(currency) = currency.filter(|_| !doubtful && reading.free(at + words - 1, at)) {
            return Some((currency, at + words));
        }
    }
    // "pounds" are money after a magnitude, else a weight.
    let magnitude = doc.lower(doc.before(at, 1));
    static POUND: Currency = Currency { code: "GBP", minor: false };
    (one_of!(doc.lower(at), "pound" | "pounds")
        && one_of!(magnitude, "million" | "billion" | "m" | "bn" | "thousand"))
    .then_some((&POUND, at + 1))
}

/// `$5 million Canadian`, `$5 million USD`: the word belongs to the amount.
fn with_word(doc: &Document, end: usize, code: &str) -> usize {
    if doc.word(end) == code { end + 1 } else { end }
}
