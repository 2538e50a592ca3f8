//! A training run on a small corpus gives the very bytes that are committed, and the engine reads them as they were meant.

use std::fs;
use std::path::Path;
use std::process::Command;

use nutgraf_engine::document::Document;
use nutgraf_engine::report::EntityKind;
use nutgraf_engine::tagger::{Pos, Tagger};

const SETTINGS: &[&str] = &[
    "gmb=0",
    "wikigold=0",
    "wnut=0",
    "btc=0",
    "articles=0",
    "templates=1",
    "exchange=0.5",
    "capitals=0.1",
    "speech_epochs=6",
    "name_epochs=30",
    "speech_least=1",
    "name_least=1",
    "speech_keep=400",
    "name_keep=600",
    "hide_word=0",
    "hide_other=0",
    "person_bias=0",
    "organization_bias=0",
];

fn train(out: &Path) -> Vec<u8> {
    let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixture");
    let mut command = Command::new(env!("CARGO_BIN_EXE_nutgraf-train"));
    command.arg("train").arg("--corpora").arg(&fixture).arg("--out").arg(out);
    for setting in SETTINGS {
        command.args(["--set", setting]);
    }
    let done = command.output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    fs::read(out).unwrap()
}

#[test]
fn training_is_reproducible_and_the_engine_reads_what_was_learned() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let bytes = train(&folder.join("model.bin"));
    let baked = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixture.bin");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&baked, &bytes).unwrap();
    }
    assert!(
        fs::read(&baked).unwrap() == bytes,
        "another model than tests/fixture.bin: UPDATE=1 if that is meant"
    );

    // Were the engine's features other than the trainer's, it would not know its own training sentences.
    let tagger = Tagger::from_bytes(&bytes).unwrap();
    for (text, pos, names) in [
        (
            "Anna Kowalska lives in Oslo.",
            vec![
                Pos::ProperNoun,
                Pos::ProperNoun,
                Pos::VerbPresent,
                Pos::Preposition,
                Pos::ProperNoun,
                Pos::Punctuation,
            ],
            vec![
                Some(EntityKind::Person),
                Some(EntityKind::Person),
                None,
                None,
                Some(EntityKind::Place),
                None,
            ],
        ),
        (
            "Mr. Ruiz left Lima on Monday.",
            vec![
                Pos::ProperNoun,
                Pos::ProperNoun,
                Pos::VerbPast,
                Pos::ProperNoun,
                Pos::Preposition,
                Pos::ProperNoun,
                Pos::Punctuation,
            ],
            vec![None, Some(EntityKind::Person), None, Some(EntityKind::Place), None, None, None],
        ),
    ] {
        let tags = tagger.tag(&Document::plain(text));
        assert_eq!(tags.iter().map(|t| t.pos).collect::<Vec<_>>(), pos, "{text}");
        assert_eq!(tags.iter().map(|t| t.name).collect::<Vec<_>>(), names, "{text}");
    }
}
