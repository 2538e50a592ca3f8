//! The hand-written TypeScript types say exactly what a report holds: every field, every name of every kind.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::{BTreeMap, BTreeSet};

use nutgraf_engine::report::*;
use serde_json::Value;

const TYPES: &str = include_str!("../types/report.d.ts");

/// Interfaces with their fields, and type aliases, of a declaration file.
struct Types {
    interfaces: BTreeMap<&'static str, BTreeMap<&'static str, &'static str>>,
    aliases: BTreeMap<&'static str, BTreeSet<&'static str>>,
}

fn parse() -> Types {
    let (mut interfaces, mut aliases) = (BTreeMap::new(), BTreeMap::new());
    for part in TYPES.split("export ").skip(1) {
        if let Some(interface) = part.strip_prefix("interface ") {
            let (name, body) = interface.split_once(" {\n").unwrap();
            let body = body.split_once("\n}").unwrap().0;
            let field = |line: &'static str| line.trim().strip_suffix(';')?.split_once(": ");
            interfaces.insert(name, body.lines().filter_map(field).collect());
        } else {
            let (name, union) = part.strip_prefix("type ").unwrap().split_once('=').unwrap();
            let union = union.split_once(';').unwrap().0;
            aliases
                .insert(name.trim(), union.split(['|', '\n', ' ', '"']).filter(|s| !s.is_empty()).collect());
        }
    }
    Types { interfaces, aliases }
}

impl Types {
    /// Holds a value to a type; `path` says where in the report it stands.
    fn check(&self, path: &str, value: &Value, wanted: &str) {
        if let Some(inner) = wanted.strip_suffix(" | null") {
            // Below, every field is filled in: one that is null was forgotten there.
            assert!(!value.is_null(), "{path}: fill it in");
            return self.check(path, value, inner);
        }
        if let Some(inner) = wanted.strip_suffix("[]") {
            let items = value.as_array().unwrap_or_else(|| panic!("{path} is no array"));
            assert!(!items.is_empty(), "{path}: fill it in");
            return items.iter().for_each(|item| self.check(path, item, inner));
        }
        if let Some(fields) = self.interfaces.get(wanted) {
            let object = value.as_object().unwrap_or_else(|| panic!("{path} is no object"));
            let (found, declared): (BTreeSet<_>, BTreeSet<_>) =
                (object.keys().map(String::as_str).collect(), fields.keys().copied().collect());
            assert_eq!(found, declared, "{path}: the report's fields and those of {wanted}");
            return fields
                .iter()
                .for_each(|(name, field)| self.check(&format!("{path}.{name}"), &object[*name], field));
        }
        match wanted {
            "string" => assert!(value.is_string(), "{path} is {value}"),
            "number" => assert!(value.is_number(), "{path} is {value}"),
            alias => assert!(self.aliases[alias].contains(value.as_str().unwrap()), "{path} is {value}"),
        }
    }
}

/// A report with every field filled in. A field added to the report stops this from compiling; add it here and to
/// `types/report.d.ts`.
fn full() -> Report {
    let text = || Text { text: "t".into(), start: 0, end: 1 };
    let some = || Some(String::from("s"));
    Report {
        schema: 1,
        engine: EngineInfo { version: "v".into(), model: "m".into() },
        offsets: OffsetUnit::Utf16,
        article: ArticleInfo {
            headline: Some(text()),
            bylines: vec![Byline { name: "n".into(), start: 0, end: 1 }],
            outlet: some(),
            outlet_span: Some(text()),
            agency: Some(text()),
            dateline: Some(Dateline { place: "p".into(), start: 0, end: 1 }),
            published: Published { date: some(), source: PublishedSource::Text, evidence: Some(text()) },
            updated: some(),
            language: "en".into(),
            words: 1,
            reading_minutes: 1,
            links: vec![Link { text: "t".into(), url: "u".into(), kind: "k".into(), start: 0, end: 1 }],
            blocks: vec![Block { kind: BlockKind::Headline, start: 0, end: 1 }],
            reading: vec![ReadingRun { start: 0, end: 1, text: some() }],
        },
        sentences: vec![Sentence { start: 0, end: 1, block: 0 }],
        entities: vec![Entity {
            id: "e1".into(),
            kind: EntityKind::Place,
            name: "n".into(),
            aliases: vec!["a".into()],
            roles: vec!["r".into()],
            role_evidence: vec![text()],
            affiliation: some(),
            salience: 0.5,
            place: Some(Coordinates { latitude: 1.0, longitude: 2.0, country: "FI".into() }),
            mentions: vec![Mention { start: 0, end: 1, text: "t".into(), form: MentionForm::Name }],
            rule: "r".into(),
        }],
        quotes: vec![Quote {
            id: "q1".into(),
            start: 0,
            end: 1,
            text: "t".into(),
            kind: QuoteKind::Direct,
            speaker: Some(Speaker {
                entity: some(),
                text: "t".into(),
                start: 0,
                end: 1,
                status: SpeakerStatus::Unnamed,
                reason: some(),
                antecedent: Some(text()),
            }),
            cue: Some(text()),
            addressee: Some(text()),
            time: some(),
            rule: "r".into(),
            cue_class: some(),
            continues: some(),
        }],
        dates: vec![TemporalExpression {
            id: "d1".into(),
            start: 0,
            end: 1,
            text: "t".into(),
            kind: DateKind::Date,
            value: "v".into(),
            modifier: some(),
            edtf: some(),
            from: some(),
            to: some(),
            grain: some(),
            implied: vec!["year".into()],
            certainty: Certainty::Explicit,
            anchor: some(),
            rule: "r".into(),
            why: "w".into(),
        }],
        numbers: vec![Number {
            start: 0,
            end: 1,
            text: "t".into(),
            kind: "k".into(),
            value: 1.0,
            unit: some(),
            rule: "r".into(),
        }],
        summary: Summary { sentences: vec![0], keywords: vec!["k".into()] },
        checks: vec![Check { kind: "k".into(), message: "m".into(), start: 0, end: 1 }],
        warnings: vec!["w".into()],
    }
}

#[test]
fn the_types_name_every_field() {
    parse().check("report", &serde_json::to_value(full()).unwrap(), "Report");
}

#[test]
fn the_types_name_every_kind() {
    let types = parse();
    macro_rules! same {
        ($($type:ident),*) => {$(
            let names: BTreeSet<_> = $type::ALL.iter().map(|v| v.as_str()).collect();
            assert_eq!(types.aliases[stringify!($type)], names);
        )*};
    }
    same!(
        OffsetUnit,
        PublishedSource,
        BlockKind,
        EntityKind,
        MentionForm,
        QuoteKind,
        SpeakerStatus,
        DateKind,
        Certainty
    );
    assert_eq!(types.aliases.len(), 9);
}
