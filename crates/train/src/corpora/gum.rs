//! GUM (genres under licences that allow shipping): parts of speech.

use std::fs;
use std::path::Path;

use super::{Annotated, read};

/// Reads every `dep/*.conllu` file of the folder, in the order of their names.
pub fn read_all(folder: &Path, weight: f32) -> Result<Vec<Annotated>, String> {
    let fail = |e: &dyn std::fmt::Display| format!("{}: {e}", folder.display());
    let mut paths: Vec<_> = fs::read_dir(folder)
        .map_err(|e| fail(&e))?
        .map(|entry| entry.map(|e| e.path()))
        .collect::<Result<_, _>>()
        .map_err(|e| fail(&e))?;
    paths.retain(|p| p.extension().is_some_and(|e| e == "conllu"));
    paths.sort();
    let mut out = Vec::new();
    for path in paths {
        out.extend(read(&path)?.split("\n\n").filter_map(|block| sentence(block, weight)));
    }
    Ok(out)
}

fn sentence(block: &str, weight: f32) -> Option<Annotated> {
    let (mut words, mut speech, mut spaced) = (Vec::new(), Vec::new(), Vec::new());
    let (mut space, mut inside, mut after_group) = (true, 0, true);
    for line in block.lines().filter(|l| !l.starts_with('#')) {
        let columns: Vec<&str> = line.split('\t').collect();
        let [id, word, _, _, tag, .., misc] = columns.as_slice() else { continue };
        let no_space = misc.contains("SpaceAfter=No");
        if let Some((first, last)) = id.split_once('-') {
            // "don't": the words that follow are written together.
            inside = last.parse::<usize>().ok()? + 1 - first.parse::<usize>().ok()?;
            after_group = !no_space;
            continue;
        }
        if id.contains('.') {
            continue;
        }
        words.push((*word).to_owned());
        speech.push((*tag).to_owned());
        spaced.push(space);
        space = match inside {
            0 => !no_space,
            1 => after_group,
            _ => false,
        };
        inside = inside.saturating_sub(1);
    }
    (!words.is_empty()).then_some(Annotated {
        words,
        spaced: Some(spaced),
        speech: Some(speech),
        names: None,
        weight,
    })
}
