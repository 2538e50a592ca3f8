//! The gazetteers: what is known about single words, and names of one or more words with their kind.

use rustc_hash::FxHashMap;

use super::facts::Facts;
use super::key::Key;
use super::packed;
use crate::document::Words;
use crate::fold::fold;
use crate::report::EntityKind;
use crate::word_map::WordMap;

// But for the longest ones, which a `packed::Reader` reads.
const NOT_NAMES: &str = crate::list!("entities/notnames.txt");
const TITLES: &str = crate::list!("entities/titles.txt");
const COUNTRIES: &str = crate::list!("entities/countries.txt");
const GROUPS: &str = crate::list!("entities/groups.txt");
const EVENTS: &str = crate::list!("entities/events.txt");
const WORKS: &str = crate::list!("entities/works.txt");

/// A listed name.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Listed {
    /// What it names.
    pub kind: EntityKind,
    /// The same number for all names of one thing.
    pub thing: u32,
    /// Must be written in capitals ("WHO").
    pub capitals: bool,
    /// A populous place: weaker evidence than a country, since surnames are places too.
    pub city: bool,
    /// A country or territory of its own.
    pub nation: bool,
    /// Where it is, for places.
    pub point: Option<Point>,
    /// The country it is in, for places.
    pub country: Option<[u8; 2]>,
}

impl Listed {
    const fn new(kind: EntityKind, thing: u32) -> Self {
        Self { kind, thing, capitals: false, city: false, nation: false, point: None, country: None }
    }
}

/// A place's position, in hundredths of a degree, and its country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Point {
    pub latitude: i16,
    pub longitude: i16,
    /// ISO 3166-1 alpha-2.
    pub country: [u8; 2],
    /// False where another place of that name is nearly as large.
    pub certain: bool,
}

/// All lists.
#[derive(Debug, Default)]
pub(crate) struct Gazetteers {
    words: WordMap<Word>,
    /// By [`key_of`] the name.
    names: FxHashMap<Key, Listed>,
    things: u32,
}

/// What is known about a folded word.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Word {
    pub facts: Facts,
    /// The most words of a listed name that begins with it.
    pub longest: u8,
}

impl Gazetteers {
    /// The lists that are built in.
    pub(crate) fn load() -> Self {
        let mut lists = Self::default();
        let mut packed = packed::Reader::new();
        lists.load_words(&mut packed);
        packed.list(|line| lists.things(line, EntityKind::Organization));
        for (list, kind) in [(EVENTS, EntityKind::Event), (WORKS, EntityKind::Work)] {
            list.lines().for_each(|line| lists.things(line, kind));
        }
        lists.load_places(&mut packed);
        for name in GROUPS.lines() {
            lists.group(name);
        }
        lists
    }

    /// `Name|other name;other name`, of one thing.
    fn things(&mut self, line: &str, kind: EntityKind) {
        let thing = self.thing();
        for name in line.split(['|', ';']) {
            self.name(name, Listed::new(kind, thing));
        }
    }

    /// What is known about a folded word.
    pub(crate) fn word(&self, folded: &str) -> Word {
        self.words.get(folded).copied().unwrap_or_default()
    }

    /// What is known about each word of a document as it is written there, by id.
    pub(crate) fn table(&self, words: &Words) -> Vec<Word> {
        words.look_up(&self.words).into_iter().map(|word| word.copied().unwrap_or_default()).collect()
    }

    /// The classes of a folded word.
    pub(crate) fn facts(&self, folded: &str) -> Facts {
        self.word(folded).facts
    }

    /// True for a woman's first name, false for a man's; `None` where it may be either's.
    pub(crate) fn woman(&self, first: &str) -> Option<bool> {
        let facts = self.facts(&fold(first));
        (facts.any(Facts::FEMALE) != facts.any(Facts::MALE)).then(|| facts.any(Facts::FEMALE))
    }

    /// True for what only a woman is, false for what only a man is: "wife", "husband".
    pub(crate) fn woman_by_role(&self, word: &str) -> Option<bool> {
        let facts = self.facts(&fold(word));
        facts.any(Facts::WOMAN | Facts::MAN).then(|| facts.any(Facts::WOMAN))
    }

    /// True for a word for what somebody is or does: "shopkeeper".
    pub(crate) fn is_role(&self, word: &str) -> bool {
        self.facts(&fold(word)).any(Facts::ROLE)
    }

    /// The listed name with that key.
    pub(crate) fn listed(&self, key: Key) -> Option<&Listed> {
        self.names.get(&key)
    }

    fn load_words(&mut self, packed: &mut packed::Reader) {
        packed.list(|word| self.fact(&fold(word), Facts::COMMON));
        for word in NOT_NAMES.lines().flat_map(str::split_whitespace) {
            self.fact(&fold(word), Facts::NOT_NAME);
        }
        packed.list(|word| self.fact(&fold(word), Facts::ROLE));
        let mut class = Facts::default();
        packed.list(|line| match line {
            "=f" => class = Facts::FEMALE,
            "=m" => class = Facts::MALE,
            "=u" => class = Facts::GIVEN,
            name => self.fact(name, class),
        });
        packed.list(|line| match line.strip_prefix('=') {
            Some(section) => class = Facts::section(section),
            None => self.fact(line, class),
        });
        for line in TITLES.lines() {
            let (word, sex) = line.split_once('|').unwrap_or((line, ""));
            self.fact(word, Facts::TITLE);
            match sex {
                "f" => self.fact(word, Facts::WOMAN),
                "m" => self.fact(word, Facts::MAN),
                _ => {}
            }
        }
    }

    fn load_places(&mut self, packed: &mut packed::Reader) {
        let mut points: FxHashMap<&str, Point> = FxHashMap::default();
        let mut code = "";
        let mut populous = Vec::new();
        let places = packed.places();
        for &(ref line, latitude, longitude) in &places {
            let name = line.trim_start_matches(['@', '?']);
            if line.starts_with('@') {
                code = name;
            }
            let point =
                Point { latitude, longitude, country: country(code), certain: !line.starts_with('?') };
            if line.starts_with('@') {
                points.insert(code, point);
            } else {
                populous.push((name, point));
            }
        }
        for line in COUNTRIES.lines() {
            let mut fields = line.split('|');
            let (Some(code), Some(name)) = (fields.next(), fields.next()) else { continue };
            let (others, people) = (fields.next().unwrap_or(""), fields.next().unwrap_or(""));
            let thing = self.thing();
            let point = points.get(code).copied();
            let listed = Listed {
                point,
                nation: true,
                country: Some(country(code)),
                ..Listed::new(EntityKind::Place, thing)
            };
            for name in std::iter::once(name).chain(others.split(';')) {
                self.name(name, listed);
            }
            for name in people.split(',') {
                self.group(name);
            }
        }
        packed.list(|line| {
            let mut fields = line.split('|');
            let (name, code) = (fields.next().unwrap_or(line), fields.next().unwrap_or(""));
            let nation = fields.next().is_some_and(|field| !field.is_empty());
            let at = fields.next().unwrap_or("");
            let thing = self.thing();
            let own = (!code.is_empty()).then(|| country(code));
            if let Some(same) = self.names.get_mut(&Key::of(&key_of(name))) {
                // "Georgia": a country and a state.
                same.point = same.point.map(|p| Point { certain: false, ..p });
            }
            let point = point(at, code);
            self.name(name, Listed { country: own, nation, point, ..Listed::new(EntityKind::Place, thing) });
        });
        for (name, point) in populous {
            let country = Some(point.country);
            let key = Key::of(&key_of(name));
            if let Some(same) = self.names.get_mut(&key) {
                // "New York" and "Los Angeles", which the list of regions has without a point.
                if same.kind == EntityKind::Place && same.point.is_none() && same.country == country {
                    same.point = Some(point);
                }
                continue;
            }
            let thing = self.thing();
            self.name(
                name,
                Listed { city: true, point: Some(point), country, ..Listed::new(EntityKind::Place, thing) },
            );
        }
        // In news, "Washington" is the capital.
        if let Some(capital) = self.names.get(&Key::of("washington , dc")).and_then(|l| l.point)
            && let Some(city) = self.names.get_mut(&Key::of("washington"))
        {
            city.point = Some(capital);
        }
    }

    fn thing(&mut self) -> u32 {
        self.things += 1;
        self.things
    }

    fn fact(&mut self, folded: &str, class: Facts) {
        self.words.of(folded).facts.add(class);
    }

    fn group(&mut self, name: &str) {
        if name.is_empty() {
            return;
        }
        let thing = self.thing();
        let listed = Listed::new(EntityKind::Group, thing);
        self.name(name, listed);
        if !["s", "sh", "ch", "ese", "y", "ic", "men", "ity", "ism"].iter().any(|end| name.ends_with(end)) {
            self.name(&format!("{name}s"), listed);
        }
    }

    /// The first list that has a name keeps it.
    fn name(&mut self, name: &str, listed: Listed) {
        let letters = name.chars().filter(|c| c.is_alphabetic()).count();
        let capitals = letters <= 5 && name.chars().all(|c| !c.is_lowercase()) && letters > 0;
        let key = key_of(name);
        if key.is_empty() {
            return;
        }
        let words = u8::try_from(key.split(' ').count()).unwrap_or(u8::MAX);
        let first = key.split(' ').next().unwrap_or(&key);
        if words == 1 {
            let class = match listed.kind {
                EntityKind::Place => Facts::GEOGRAPHY,
                EntityKind::Group => Facts::GROUP,
                EntityKind::Organization => Facts::ORGANIZATION,
                _ => Facts::default(),
            };
            self.fact(first, class);
        }
        let longest = &mut self.words.of(first).longest;
        *longest = words.max(*longest);
        self.names.entry(Key::of(&key)).or_insert(Listed { capitals, ..listed });
    }
}

/// A listed name as its [`Key`] is made: its tokens as the segmenter makes them, folded, without full stops, joined by spaces.
fn key_of(name: &str) -> String {
    let folded = fold(name).into_owned();
    if !folded.contains(['-', '\'', '&', ',', '.', '(']) && !folded.contains("  ") && folded.trim() == folded
    {
        return folded;
    }
    let folded = folded.replace('-', " - ").replace("'s", " 's").replace('&', " & ").replace(',', " ,");
    let folded = folded.replace('(', "( ").replace(')', " )");
    let mut key = String::with_capacity(folded.len());
    for word in folded.split_whitespace() {
        if !key.is_empty() {
            key.push(' ');
        }
        if word.len() > 1 {
            key.extend(word.split('.'));
        } else {
            key.push_str(word);
        }
    }
    key
}

/// A folded token without the full stops of an abbreviation.
pub(crate) fn without_stops(mut folded: String) -> String {
    if folded.len() > 1 {
        folded.retain(|c| c != '.');
    }
    folded
}

/// A point of the list of regions: latitude and longitude, after a question mark where the name may mean another place.
fn point(at: &str, code: &str) -> Option<Point> {
    let (latitude, longitude) = at.trim_start_matches('?').split_once(' ')?;
    let (latitude, longitude) = (latitude.parse().ok()?, longitude.parse().ok()?);
    Some(Point { latitude, longitude, country: country(code), certain: !at.starts_with('?') })
}

fn country(code: &str) -> [u8; 2] {
    code.as_bytes().try_into().unwrap_or(*b"??")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_organization_stands_twice() {
        let mut names = Vec::new();
        let list = include_str!("../../data/en/entities/organizations.txt");
        let lines = list.lines().filter(|line| !line.starts_with('#'));
        lines.for_each(|line| names.extend(line.split(['|', ';']).map(str::to_owned)));
        names.sort_unstable();
        let twice: Vec<_> = names.array_windows().filter(|[one, other]| one == other).collect();
        assert!(twice.is_empty(), "{twice:?}");
    }

    #[test]
    fn names_of_one_thing_share_a_number() {
        let lists = Gazetteers::load();
        let listed = |name: &str| lists.listed(Key::of(name)).unwrap();
        for (one, other) in
            [("us", "united states"), ("who", "world health organization"), ("un", "united nations")]
        {
            let (one, other) = (listed(one), listed(other));
            assert_eq!(one.thing, other.thing);
            assert!(one.capitals && !other.capitals);
        }
        assert_eq!(listed("paris").point.unwrap().country, *b"FR");
        assert_eq!(listed("russians").kind, EntityKind::Group);
        assert!(lists.facts("wendy").any(Facts::FEMALE));
        assert_eq!(lists.word("guinea").longest, 3);
    }
}
