//! The Groningen Meaning Bank 2.2 (texts in the public domain), as a table of words, parts of speech and name labels.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use nutgraf_engine::report::EntityKind as K;

use super::{Annotated, Kinds, names};

/// The bytes of the zipped table (Latin-1).
pub fn table(path: &Path) -> Result<Vec<u8>, String> {
    let fail = |e: &dyn std::fmt::Display| format!("{}: {e}", path.display());
    let file = File::open(path).map_err(|e| fail(&e))?;
    let mut archive = zip::ZipArchive::new(file).map_err(|e| fail(&e))?;
    let mut bytes = Vec::new();
    archive.by_index(0).map_err(|e| fail(&e))?.read_to_end(&mut bytes).map_err(|e| fail(&e))?;
    Ok(bytes)
}

/// Reads the zipped table.
pub fn read(path: &Path, weight: f32) -> Result<Vec<Annotated>, String> {
    let fail = |e: &dyn std::fmt::Display| format!("{}: {e}", path.display());
    let bytes = table(path)?;
    let text: String = bytes.into_iter().map(char::from).collect();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let mut out = Vec::new();
    let mut rows: Vec<csv::StringRecord> = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|e| fail(&e))?;
        if !record[0].is_empty() {
            out.extend(sentence(&rows, weight));
            rows.clear();
        }
        rows.push(record);
    }
    out.extend(sentence(&rows, weight));
    Ok(out)
}

fn sentence(rows: &[csv::StringRecord], weight: f32) -> Option<Annotated> {
    let labels: Vec<&str> = rows.iter().map(|r| &r[3]).collect();
    let names = names(&labels, |kind| match kind {
        "per" => Some(Kinds::of(K::Person)),
        "org" => Some(Kinds::of(K::Organization)),
        "geo" => Some(Kinds::of(K::Place)),
        // A nationality or a country: cleaning decides.
        "gpe" => Some(Kinds::of(K::Group).or(Kinds::of(K::Place))),
        "eve" => Some(Kinds::NONE.or(Kinds::of(K::Event))),
        "art" => Some(Kinds::NONE.or(Kinds::of(K::Work))),
        "nat" => Some(Kinds::NONE.or(Kinds::of(K::Event))),
        _ => None,
    });
    let column = |i: usize| rows.iter().map(|r| r[i].to_owned()).collect::<Vec<String>>();
    (!rows.is_empty()).then(|| Annotated {
        words: column(1),
        speech: Some(column(2)),
        names: Some(names),
        weight,
        spaced: None,
    })
}
