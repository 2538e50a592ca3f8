//! News of no town: articles put together from templates, the same ones for the same seed. For tests and for
//! measuring; every sentence is invented.

const PEOPLE: &[(&str, &str)] = &[
    ("Ana Ruiz", "mayor"),
    ("Bo Lindqvist", "harbour master"),
    ("Carla N. Okafor", "finance minister"),
    ("Dmitri Vale", "union leader"),
    ("Esther O’Hara", "judge"),
    ("Femi Adeyemi", "chief executive"),
    ("Grace Park-Ellis", "professor"),
    ("Hugo de Wit", "spokesman"),
];
const PLACES: &[&str] = &["Port Alder", "Lisbon", "Nairobi", "New Harlow", "Osaka", "the Vale district"];
const ORGANIZATIONS: &[&str] = &[
    "Alder Transit Authority",
    "Brightwater plc",
    "the U.N. Housing Office",
    "Harlow University",
    "DockWorkers United",
];
const TIMES: &[&str] = &[
    "on Friday",
    "last week",
    "on 3 March 2022",
    "two years ago",
    "in the first quarter of 2021",
    "at 10:53 a.m. on Tuesday",
    "since November",
    "earlier this month",
    "by the end of the year",
    "in the 1990s",
];
const AMOUNTS: &[&str] =
    &["$4.5 million", "12 percent", "1,200 homes", "£30m", "about three-quarters", "45,000 people"];
const SAYINGS: &[&str] = &[
    "We have waited long enough for this",
    "Nobody asked the people who live here",
    "That is simply not what the figures show",
    "I would rather be late than wrong",
    "If the money is there, we build",
    "It’s a start, not an answer",
];
const TEMPLATES: &[&str] = &[
    "“{saying},” said {person}, the {role} of {place}, {time}.",
    "{organization} said {time} that it would spend {amount} on the new line.",
    "“{saying},” {surname} told reporters in {place}. “{saying}.”",
    "The plan, first put forward {time}, would cost {amount} and reach {place}.",
    "According to {organization}, {amount} were lost {time}.",
    "{person}, {role} at {organization}, called the idea “a gamble” {time}.",
    "'{saying},' said a spokeswoman for {organization}, who asked not to be named.",
    "Dr. {surname} and Mr. {surname} met {time}; neither would comment.",
    "\"{saying},\" the {role} wrote. \"{saying}!\"",
    "In {place}, a town of {amount}, the news came {time}.",
    "{surname} added that the {role} had not replied.",
    "It was not clear {time} whether {organization} (which owns the site) would appeal.",
];

/// Minimal standard generator of Park and Miller: small, and the same everywhere.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(2_654_435_761) % 2_147_483_646 + 1)
    }

    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0 * 48_271 % 2_147_483_647;
        usize::try_from(self.0).unwrap() % sides
    }

    fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.roll(list.len())]
    }
}

fn sentence(dice: &mut Dice) -> String {
    let mut out = String::new();
    let mut rest = dice.pick(TEMPLATES);
    let (person, role) = dice.pick(PEOPLE);
    while let Some((before, after)) = rest.split_once('{') {
        let (slot, after) = after.split_once('}').unwrap();
        out += before;
        out += match slot {
            "person" => person,
            "role" => role,
            "surname" => dice.pick(PEOPLE).0.rsplit(' ').next().unwrap(),
            "place" => dice.pick(PLACES),
            "organization" => dice.pick(ORGANIZATIONS),
            "time" => dice.pick(TIMES),
            "amount" => dice.pick(AMOUNTS),
            "saying" => dice.pick(SAYINGS),
            other => panic!("no slot {other}"),
        };
        rest = after;
    }
    out + rest
}

/// An article of `paragraphs` paragraphs with headline, byline, date and dateline.
pub fn article(seed: u64, paragraphs: usize) -> String {
    let dice = &mut Dice::new(seed);
    let place = dice.pick(PLACES);
    let mut text = format!(
        "{} to vote on new line, says {}\n\nBy {}\n\nMarch {}, 2022\n\n{} — ",
        place,
        dice.pick(PEOPLE).0,
        dice.pick(PEOPLE).0,
        1 + dice.roll(28),
        place.to_uppercase()
    );
    for _ in 0..paragraphs {
        let sentences = 1 + dice.roll(4);
        let paragraph: Vec<_> = (0..sentences).map(|_| sentence(dice)).collect();
        text += &paragraph.join(" ");
        text += "\n\n";
    }
    text
}
