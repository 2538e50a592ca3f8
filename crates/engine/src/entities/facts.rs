//! What the lists know about a single word, as bits: looked up once a distinct word of the document.

/// A set of word classes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Facts(pub(super) u64);

macro_rules! facts {
    ($($(#[$doc:meta])* $name:ident = $bit:expr;)*) => {
        impl Facts { $($(#[$doc])* pub(crate) const $name: Facts = Facts(1 << $bit);)* }
    };
}
facts! {
    /// A first name mostly given to women.
    FEMALE = 0;
    /// A first name mostly given to men.
    MALE = 1;
    /// A first name of either sex or of unknown sex.
    GIVEN = 2;
    /// Written mostly in lower case.
    COMMON = 3;
    /// Capitalized and yet no name: days, months, diseases.
    NOT_NAME = 4;
    /// Stands before a person's name.
    TITLE = 5;
    /// What a person does or is.
    ROLE = 6;
    /// Begins an organization's name before "of".
    ORGANIZATION_HEAD = 7;
    /// Ends an organization's name.
    ORGANIZATION_TAIL = 8;
    /// Dropped when organizations are compared.
    ORGANIZATION_SUFFIX = 9;
    /// Begins a place's name.
    PLACE_HEAD = 10;
    /// Ends a place's name.
    PLACE_TAIL = 11;
    /// Ends an event's name.
    EVENT_TAIL = 12;
    /// Begins an event's name.
    EVENT_HEAD = 13;
    /// Stands before a title in quotation marks.
    WORK_HEAD = 14;
    /// Ends the name of a law, treaty or prize.
    WORK_TAIL = 15;
    /// What a minister is minister of.
    PORTFOLIO = 16;
    /// Stands inside a person's name in lower case.
    PARTICLE = 17;
    /// Ends a person's name.
    SUFFIX = 18;
    /// Stands before a title and belongs to the role.
    MODIFIER = 19;
    /// A verb of saying.
    SPEECH = 20;
    /// Stands before a place.
    PLACE_PREPOSITION = 21;
    /// Stands inside an organization's name in lower case.
    SMALL = 22;
    /// A title or role of a woman.
    WOMAN = 23;
    /// A title or role of a man.
    MAN = 24;
    /// A country or its adjective, a region or a populous place.
    GEOGRAPHY = 25;
    /// A nationality, religion or party adjective.
    GROUP = 26;
    /// A word of a listed organization's one-word name.
    ORGANIZATION = 27;
    /// Only a form of address ("Mr.").
    HONORIFIC = 28;
    /// Ends the name of a thing that is none of the kinds ("Environmental Impact Assessment").
    THING_TAIL = 29;
    /// What an organization is ("company", "newspaper"), beside its name.
    ORGANIZATION_NOUN = 30;
    /// What a place is ("village", "province"), beside its name.
    PLACE_NOUN = 31;
    /// What one team does to another ("beat", "hosted").
    MATCH_VERB = 32;
    /// A kind of sport.
    SPORT = 33;
    /// Whom or what organizations have ("spokesman", "shares").
    BELONGING = 34;
    /// Who plays for a team or leads it.
    SPORT_ROLE = 35;
    /// Short for a state of the United States, behind a town.
    STATE = 36;
    /// A relative, before a first name.
    KIN = 37;
    /// Letters behind a person's name ("QC").
    POSTNOMINAL = 38;
    /// Begins the name of a company ("Banco").
    ORGANIZATION_PREFIX = 39;
    /// Stands before the name of a ship.
    VESSEL = 40;
    /// A school, hospital or church, which may be called after somebody.
    SCHOOL = 41;
    /// A day or a month that people are called by.
    CALENDAR = 42;
    /// A title of clergy, with which "the" may stand before a name.
    CLERGY = 43;
    /// What one has in a company ("shares in Acme").
    STAKE = 44;
    /// What is made and sold under a name ("phone", "vaccine").
    PRODUCT = 45;
    /// A ground, which no team is called by.
    VENUE = 46;
    /// Letters of a nation in results ("GBR").
    NATION_CODE = 47;
    /// A party or the letters for one: "labour", "snp".
    PARTY = 48;
    /// Who sits in a parliament or a council ("MP"), before "for" and its seat.
    SEAT = 49;
    /// What a body of a nation is for, beside portfolios and sports ("Creative New Zealand").
    BODY_MATTER = 50;
    /// Makes another office of one ("deputy").
    OTHER_OFFICE = 51;
    /// Tells that a family is no longer what it was, or is none ("divorced").
    FAMILY_CHANGE = 52;
    /// A word with a capital: a token is, whatever its word is elsewhere. So are all that follow.
    CAPITAL = 53;
    /// [`Page::namelike`](super::page::Page::namelike).
    NAMELIKE = 54;
    /// [`Page::hyphen`](super::page::Page::hyphen).
    HYPHEN = 55;
    /// [`Page::loud`](super::page::Page::loud).
    LOUD = 56;
    /// [`Page::starts`](super::page::Page::starts).
    STARTS = 57;
    /// [`Page::furniture`](super::page::Page::furniture).
    FURNITURE = 58;
}

impl std::ops::BitOr for Facts {
    type Output = Facts;
    fn bitor(self, other: Facts) -> Facts {
        Facts(self.0 | other.0)
    }
}

impl Facts {
    /// Titles, roles and the words that go with them.
    pub(crate) const ALL_OFFICE: Facts =
        Facts(Facts::TITLE.0 | Facts::ROLE.0 | Facts::MODIFIER.0 | Facts::PORTFOLIO.0 | Facts::SMALL.0);
    /// What is no first name, capitalized before a name though it be.
    pub(crate) const NO_FIRST_NAME: Facts = Facts(
        Facts::TITLE.0
            | Facts::ROLE.0
            | Facts::GROUP.0
            | Facts::GEOGRAPHY.0
            | Facts::ORGANIZATION.0
            | Facts::COMMON.0
            | Facts::NOT_NAME.0
            | Facts::MODIFIER.0
            | Facts::PORTFOLIO.0,
    );
    /// A first name of any sex.
    pub(crate) const FIRST_NAME: Facts = Facts(0b111);

    /// True where the two share a class.
    pub(crate) const fn any(self, other: Facts) -> bool {
        self.0 & other.0 != 0
    }

    /// Adds classes.
    pub(crate) fn add(&mut self, other: Facts) {
        self.0 |= other.0;
    }

    /// Adds classes where they hold.
    pub(crate) fn set(&mut self, classes: Facts, hold: bool) {
        if hold {
            self.add(classes);
        }
    }

    pub(crate) fn remove(&mut self, other: Facts) {
        self.0 &= !other.0;
    }

    /// The class that a section of `words.txt` names.
    pub(crate) fn section(name: &str) -> Facts {
        match name {
            "organization-head" => Facts::ORGANIZATION_HEAD,
            "organization-tail" => Facts::ORGANIZATION_TAIL,
            "organization-suffix" => Facts::ORGANIZATION_SUFFIX,
            "place-head" => Facts::PLACE_HEAD,
            "place-tail" => Facts::PLACE_TAIL,
            "event-tail" => Facts::EVENT_TAIL,
            "event-head" => Facts::EVENT_HEAD,
            "work-head" => Facts::WORK_HEAD,
            "work-tail" => Facts::WORK_TAIL,
            "party" => Facts::PARTY,
            "seat" => Facts::SEAT,
            "portfolio" => Facts::PORTFOLIO,
            "particle" => Facts::PARTICLE,
            "suffix" => Facts::SUFFIX,
            "modifier" => Facts::MODIFIER,
            "speech" => Facts::SPEECH,
            "place-preposition" => Facts::PLACE_PREPOSITION,
            "small" => Facts::SMALL,
            "thing-tail" => Facts::THING_TAIL,
            "organization-noun" => Facts::ORGANIZATION_NOUN,
            "place-noun" => Facts::PLACE_NOUN,
            "match-verb" => Facts::MATCH_VERB,
            "sport" => Facts::SPORT,
            "organization-prefix" => Facts::ORGANIZATION_PREFIX,
            "vessel" => Facts::VESSEL,
            "school" => Facts::SCHOOL,
            "calendar" => Facts::CALENDAR,
            "clergy" => Facts::CLERGY,
            "stake" => Facts::STAKE,
            "product" => Facts::PRODUCT,
            "venue" => Facts::VENUE,
            "nation-code" => Facts::NATION_CODE,
            "postnominal" => Facts::POSTNOMINAL,
            "common" => Facts::COMMON,
            "kin" => Facts::KIN,
            "woman" => Facts::WOMAN,
            "man" => Facts::MAN,
            "state" => Facts::STATE,
            "sport-role" => Facts::SPORT_ROLE,
            "belonging" => Facts::BELONGING,
            "honorific" => Facts::HONORIFIC,
            "body-matter" => Facts::BODY_MATTER,
            "other-office" => Facts::OTHER_OFFICE,
            "family-change" => Facts::FAMILY_CHANGE,
            _ => Facts::default(),
        }
    }
}
