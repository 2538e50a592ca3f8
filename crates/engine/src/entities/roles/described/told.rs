//! What words tell of somebody they are about: crimes, deaths, dismissals, feats.

use std::ops::Range;

use crate::entities::page::Page;

/// On which side of a crime or an accident somebody is told to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Culprit,
    Victim,
    /// "Fired", "suspended"
    Dismissed,
}

/// Words of crimes and deaths, by how they begin.
pub(super) fn is_harm(page: &Page, at: usize) -> bool {
    const STEMS: &[&str] = &[
        "murder",
        "manslaughter",
        "kill",
        "death",
        "rape",
        "stab",
        "assault",
        "attack",
        "abus",
        "shot",
        "shooting",
        "strangl",
        "grop",
        "crash",
        "collision",
        "fatal",
        "gunm",
        "plough",
        "drunk",
        "drink",
        "negligen",
        "blast",
        "explosion",
        "collaps",
        "drown",
        "rescu",
        "bravery",
        "lifesav",
        "injur",
    ];
    let word = page.folded(at);
    STEMS.iter().any(|stem| word.starts_with(stem))
        || one_of!(word, "fire" | "fall" | "fell" | "hit" | "saved" | "saves" | "hero" | "stung" | "bitten")
}

/// "Has | left | by mutual consent", "is to | step down |"
pub(super) fn is_leaving(page: &Page, at: usize) -> bool {
    match page.folded(at) {
        "resigned" | "resigns" | "quit" | "quits" | "retiring" | "retires" | "left" | "departed"
        | "sacked" | "stepped" => true,
        "down" => one_of!(page.folded(at - 1), "step" | "stand" | "stepping" | "standing" | "stood"),
        _ => false,
    }
}

/// "Has | won | gold", "the | youngest | mayor"
pub(super) fn is_feat(page: &Page, at: usize) -> bool {
    one_of!(
        page.folded(at),
        "won"
            | "wins"
            | "scored"
            | "scores"
            | "become"
            | "became"
            | "becomes"
            | "elected"
            | "medal"
            | "record"
            | "youngest"
            | "oldest"
            | "debut"
            | "champion"
            | "awarded"
            | "honoured"
            | "crowned"
            | "climbed"
            | "swum"
            | "swam"
            | "completed"
            | "mbe"
            | "obe"
    )
}

/// "Has won | damages |": no feat.
pub(super) fn is_case(page: &Page, at: usize) -> bool {
    one_of!(
        page.folded(at),
        "case"
            | "damages"
            | "libel"
            | "compensation"
            | "tribunal"
            | "appeal"
            | "court"
            | "claim"
            | "payout"
            | "£"
            | "$"
            | "€"
    )
}

/// "Emptied a | fund |", "a | fraud |": where money was taken.
pub(super) fn is_money(page: &Page, at: usize) -> bool {
    let word = page.folded(at);
    ["fraud", "stole", "steal", "theft", "embezzl", "saving", "launder", "swindl", "forg", "brib"]
        .iter()
        .any(|stem| word.starts_with(stem))
        || one_of!(word, "fund" | "funds" | "money" | "cash" | "account" | "accounts" | "tax" | "debts")
}

/// What words tell of somebody they are about.
pub(super) fn side(page: &Page, tokens: &Range<usize>) -> Option<Side> {
    tokens.clone().find_map(|at| {
        let word = page.folded(at);
        let passive = || {
            (1..4).any(|back| {
                one_of!(page.folded(page.doc.before(at, back)), "was" | "were" | "been" | "being" | "is")
            })
        };
        match word {
            "denies" | "denied" | "admitted" | "admits" | "pleaded" | "pleads" | "guilty" | "jailed"
            | "convicted" | "sentenced" | "fined" | "charged" | "accused" | "arrested" | "dock" | "trial"
            | "stole" | "attacked" | "stabbed" | "appeared" | "defrauded" | "imprisoned" | "acquitted"
            | "cleared" | "remanded" | "confirm" => {
                let victim = one_of!(word, "attacked" | "stabbed") && passive();
                Some(if victim { Side::Victim } else { Side::Culprit })
            }
            "alleged" if passive() => Some(Side::Culprit),
            "fired" | "sacked" | "dismissed" | "suspended" | "ousted" | "axed" if passive() => {
                Some(Side::Dismissed)
            }
            "died" | "dies" | "missing" | "drowned" | "perished" => Some(Side::Victim),
            "found" if passive() && !one_of!(page.folded(at + 1), "to" | "guilty") => Some(Side::Victim),
            "killed" | "shot" | "struck" | "hit" | "injured" | "robbed" | "raped" | "pronounced"
            | "rescued"
                if passive() && page.folded(at + 1) != "off" =>
            {
                Some(Side::Victim)
            }
            "killed" | "robbed" | "raped" | "shot" => Some(Side::Culprit),
            _ => None,
        }
    })
}
