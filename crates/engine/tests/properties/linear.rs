//! Four times the text costs about four times as much, whatever it repeats: a stage that looks through all that it has
//! for each of its findings costs sixteen times.

use std::time::{Duration, Instant};

use nutgraf_engine::{Article, Engine};

/// Sizes of the two texts, in bytes.
const SMALL: usize = 30_000;
const LARGE: usize = 4 * SMALL;
/// The large text may cost so many times the small one: between four and sixteen, with room for caches that grow cold.
const MOST: u32 = 9;
/// Less than this is too short to be told.
const NOISE: Duration = Duration::from_millis(40);

/// Time this thread has had a processor: `/proc/thread-self/schedstat` begins with nanoseconds, which other programs do
/// not change. Elsewhere, the clock.
fn now(start: Instant) -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|line| line.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| start.elapsed(), Duration::from_nanos)
}

/// The least of three runs: other programs only ever slow one down.
fn cost(engine: &Engine, text: &str) -> Duration {
    let start = Instant::now();
    let run = || {
        let before = now(start);
        std::hint::black_box(engine.analyze(&Article::new(text)));
        now(start) - before
    };
    (0..3).map(|_| run()).min().unwrap()
}

#[test]
fn what_repeats_costs_no_more_than_prose() {
    let engine = Engine::new();
    for unit in [
        "Ana Ruiz, the mayor, said on Friday that the bridge would close. “We tried,” she said. ",
        "Ministry of Bank of ",
        "Department of the Interior and Health and ",
        "Alpha Beta Gamma ",
        "Arlen, Boone and Stark counties, ",
        "WHO PAYS FOR IT AND WHY — The council said so. ",
        "Roe v. Wade v. ",
        "PM: “No.” ",
        "According to its president, Ana Ruiz, ",
        "“Out,” said Ana. ",
        "“One ‘two’ three” ",
        "J. T. R. ",
        "Ana Ruiz Tom Weller ",
        "the 1 May 2 ",
        "Leeds 2 Derby 1\n",
        "Name: It rained.\n\n",
    ] {
        let text = |bytes: usize| unit.repeat(bytes / unit.len());
        let (small, large) = (cost(&engine, &text(SMALL)), cost(&engine, &text(LARGE)));
        assert!(large < MOST * small + NOISE, "{unit:?}: {small:?} for {SMALL} bytes, {large:?} for {LARGE}");
    }
}

/// A surname that no other number has.
fn surname(mut number: usize) -> String {
    let mut name = String::from("Or");
    while number > 0 {
        name.push(char::from(b"bdfgklmnprst"[number % 12]));
        name.push(char::from(b"aeiou"[number % 5]));
        number /= 12;
    }
    name
}

/// Each person's own talk, writer and kin, in a story that ever more people are in.
#[test]
fn more_people_cost_no_more_than_their_number() {
    let engine = Engine::new();
    for unit in [
        "NAME left at noon.\n\n“Why now?” I asked.\n\n",
        "NAME spoke. His mother sat. His wife laughed. Her daughter sang.\n\n",
        "NAME left at noon. “It rained,” the 41-year-old said.\n\n",
        "“It rained,” said a carpenter.\n\nNAME, 39, came early.\n\n",
    ] {
        let text = |bytes: usize| -> String {
            (0..bytes / unit.len()).map(|i| unit.replace("NAME", &format!("Tom {}", surname(i)))).collect()
        };
        let (small, large) = (cost(&engine, &text(SMALL)), cost(&engine, &text(LARGE)));
        assert!(large < MOST * small + NOISE, "{unit:?}: {small:?} for {SMALL} bytes, {large:?} for {LARGE}");
    }
}
