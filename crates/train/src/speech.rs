//! The part-of-speech model: an averaged perceptron that tags from left to right (Collins 2002).

use nutgraf_engine::tagger::features::{self, OFFSETS};
use nutgraf_engine::tagger::label::{SPEECH, SPEECH_WIDTH};
use nutgraf_engine::tagger::model::NO_TAG;

use crate::examples::{Example, Examples, UNKNOWN};
use crate::features::{Forms, Index, LEXICAL, context_address, count};
use crate::random::Random;

type Row = [f32; SPEECH_WIDTH];

pub struct SpeechModel {
    pub index: Index,
    pub rows: Vec<Row>,
}

pub struct Options {
    pub epochs: usize,
    /// A feature must be seen this often.
    pub least: u32,
    /// How many features to keep.
    pub keep: usize,
    pub seed: u64,
}

fn known(example: &Example) -> bool {
    example.speech.iter().any(|&s| s != UNKNOWN)
}

pub fn train(examples: &Examples, options: &Options) -> SpeechModel {
    let counts = count(
        examples,
        |at| known(&examples.all[at]),
        |at, token, visit| {
            let example = &examples.all[at];
            let gold = |i: Option<usize>| i.map_or(NO_TAG, |i| example.speech[i]);
            let before = [gold(token.checked_sub(1)), gold(token.checked_sub(2))];
            features::speech_context(&example.sequence, &examples.facts, token, before, &mut |t, v| {
                visit(t, v)
            });
        },
    );
    let index = Index::new(&counts, options.least);
    let rows = vec![[0.0; SPEECH_WIDTH]; index.len()];
    let first = learn(examples, SpeechModel { index, rows }, options.epochs, options.seed);
    // What is cut away is made up for by the rest: two more passes over the features that stay.
    let narrowed = narrow(first, options.keep);
    learn(examples, narrowed, 2, options.seed + 1)
}

fn narrow(model: SpeechModel, keep: usize) -> SpeechModel {
    let mut order: Vec<u32> = (0..model.rows.len() as u32).collect();
    let value = |i: u32| {
        let row = &model.rows[i as usize];
        let top = row.iter().fold(0.0_f32, |a, &b| a.max(b.abs()));
        top * (model.index.counts[i as usize] as f32).powf(0.3)
    };
    order.sort_by(|&a, &b| value(b).total_cmp(&value(a)).then(a.cmp(&b)));
    order.truncate(keep);
    order.sort_unstable();
    let rows = order.iter().map(|&i| model.rows[i as usize]).collect();
    SpeechModel { index: model.index.narrowed(&order), rows }
}

fn learn(examples: &Examples, model: SpeechModel, epochs: usize, seed: u64) -> SpeechModel {
    let SpeechModel { index, mut rows } = model;
    let mut totals = vec![[0.0_f64; SPEECH_WIDTH]; rows.len()];
    let mut stamps = vec![0_u32; rows.len()];
    let mut clock = 0_u32;
    let mut forms = Forms::new(&examples.facts, &examples.words);
    let mut order: Vec<usize> = (0..examples.all.len()).filter(|&at| known(&examples.all[at])).collect();
    let mut random = Random::new(seed);
    let mut active: Vec<u32> = Vec::new();
    for epoch in 0..epochs {
        random.shuffle(&mut order);
        let (mut right, mut all) = (0, 0);
        for &at in &order {
            let example = &examples.all[at];
            let ids = forms.sentence(&example.sequence.tokens, &|a| index.get(a));
            let mut before = [NO_TAG; 2];
            for (token, window) in ids.windows(OFFSETS.len()).enumerate() {
                clock += 1;
                active.clear();
                for (offset, &form) in window.iter().enumerate() {
                    active.extend(forms.list(form, offset).iter().map(|n| n & !LEXICAL));
                }
                features::speech_context(&example.sequence, &examples.facts, token, before, &mut |t, v| {
                    active.extend(index.get(context_address(t, v)));
                });
                let mut sum = [0.0_f32; SPEECH_WIDTH];
                for &n in &active {
                    sum.iter_mut().zip(&rows[n as usize]).for_each(|(s, w)| *s += w);
                }
                let gold = example.speech[token];
                let guess = best(&sum);
                all += usize::from(gold != UNKNOWN);
                right += usize::from(gold == guess);
                if gold != UNKNOWN && gold != guess {
                    for &n in &active {
                        let n = n as usize;
                        let passed = f64::from(clock - stamps[n]);
                        stamps[n] = clock;
                        for (total, &w) in totals[n].iter_mut().zip(&rows[n]) {
                            *total += passed * f64::from(w);
                        }
                        rows[n][usize::from(gold)] += example.weight;
                        rows[n][usize::from(guess)] -= example.weight;
                    }
                }
                before = [guess, before[0]];
            }
        }
        eprintln!(
            "  speech epoch {}: {:.2} % right in training",
            epoch + 1,
            100.0 * right as f64 / all.max(1) as f64
        );
    }
    for ((row, total), stamp) in rows.iter_mut().zip(&totals).zip(&stamps) {
        let passed = f64::from(clock - stamp);
        for (w, &t) in row.iter_mut().zip(total) {
            *w = ((t + passed * f64::from(*w)) / f64::from(clock.max(1))) as f32;
        }
    }
    SpeechModel { index, rows }
}

fn best(sum: &Row) -> u8 {
    let mut best = 0;
    for (i, &s) in sum.iter().take(SPEECH.len()).enumerate() {
        if s > sum[best] {
            best = i;
        }
    }
    best as u8
}

/// Tags every example, with what the model says and not with gold tags: that is what the name model will see.
pub fn tag(examples: &Examples, model: &SpeechModel) -> Vec<Vec<u8>> {
    let mut forms = Forms::new(&examples.facts, &examples.words);
    examples
        .all
        .iter()
        .map(|example| {
            let ids = forms.sentence(&example.sequence.tokens, &|a| model.index.get(a));
            let mut before = [NO_TAG; 2];
            ids.windows(OFFSETS.len())
                .enumerate()
                .map(|(token, window)| {
                    let mut sum = [0.0_f32; SPEECH_WIDTH];
                    let mut add = |n: u32| {
                        sum.iter_mut().zip(&model.rows[n as usize]).for_each(|(s, w)| *s += w);
                    };
                    for (offset, &form) in window.iter().enumerate() {
                        forms.list(form, offset).iter().for_each(|n| add(n & !LEXICAL));
                    }
                    features::speech_context(
                        &example.sequence,
                        &examples.facts,
                        token,
                        before,
                        &mut |t, v| {
                            model.index.get(context_address(t, v)).into_iter().for_each(&mut add);
                        },
                    );
                    let guess = best(&sum);
                    before = [guess, before[0]];
                    guess
                })
                .collect()
        })
        .collect()
}
