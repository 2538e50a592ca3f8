//! From trained weights to the model file.

use nutgraf_engine::tagger::label::{NAME_WIDTH, NAMES, SPEECH_WIDTH};
use nutgraf_engine::tagger::lexicon::Lexicon;
use nutgraf_engine::tagger::model::Model;
use nutgraf_engine::tagger::table::Table;
use nutgraf_engine::tagger::viterbi::Transitions;

use crate::names::NameModel;
use crate::speech::SpeechModel;

/// Steps a unit of weight is divided into: names, whose weights are logarithms of odds. Finer ones measured no better.
const NAME_STEPS: f32 = 6.0;
/// A name weight below this counts as nothing: such weights are noise, measured, and they are what does not compress.
const NAME_LEAST: f32 = 0.16;
/// The score of a forbidden step.
const FORBIDDEN: i16 = -10_000;

pub fn model(lexicon: &Lexicon, speech: &SpeechModel, names: &NameModel) -> Option<Vec<u8>> {
    // The perceptron's weights have no natural unit: the largest of a thousand fills the byte.
    let mut tops: Vec<f32> =
        speech.rows.iter().map(|r| r.iter().fold(0.0_f32, |a, &b| a.max(b.abs()))).collect();
    tops.sort_by(|a, b| b.total_cmp(a));
    let top = tops.get(tops.len() / 200).copied().unwrap_or(1.0).max(1e-6);
    let speech_rows: Vec<(u32, [i8; SPEECH_WIDTH])> = rows(&speech.index.addresses, &speech.rows, 24.0 / top);
    let name_weights: Vec<[f32; NAME_WIDTH]> =
        names.rows.iter().map(|row| row.map(|w| if w.abs() < NAME_LEAST { 0.0 } else { w })).collect();
    let name_rows: Vec<(u32, [i8; NAME_WIDTH])> = rows(&names.index.addresses, &name_weights, NAME_STEPS);
    let mut transitions: Transitions = [[FORBIDDEN; NAMES]; NAMES + 1];
    for (row, chain) in transitions.iter_mut().zip(&names.chain) {
        for (cell, &score) in row.iter_mut().zip(chain) {
            if score.is_finite() {
                *cell = (score * NAME_STEPS).round().clamp(-5000.0, 5000.0) as i16;
            }
        }
    }
    eprintln!("  {} rows of speech, {} rows of names", speech_rows.len(), name_rows.len());
    Model::bytes(lexicon, &Table::new(&speech_rows), &Table::new(&name_rows), &transitions)
}

/// Rows of signed bytes; rows that round to nothing go.
fn rows<const N: usize>(addresses: &[u32], rows: &[[f32; N]], steps: f32) -> Vec<(u32, [i8; N])> {
    addresses
        .iter()
        .zip(rows)
        .map(|(&address, row)| (address, row.map(|w| (w * steps).round().clamp(-127.0, 127.0) as i8)))
        .filter(|(_, row)| row.iter().any(|&w| w != 0))
        .collect()
}
