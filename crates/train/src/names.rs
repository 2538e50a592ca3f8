//! The name model: a linear-chain conditional random field (Lafferty et al. 2001), fitted with AdaGrad. Where a corpus
//! leaves a token's label open, all labels it allows are summed over (Tsuboi et al. 2008).

use nutgraf_engine::tagger::features::{self, OFFSETS};
use nutgraf_engine::tagger::label::{NAME_WIDTH, NAMES, may_follow};

use crate::examples::{Example, Examples};
use crate::features::{Forms, Index, LEXICAL, context_address, count};
use crate::random::Random;

type Row = [f32; NAME_WIDTH];
type Chain = [[f32; NAME_WIDTH]; NAMES + 1];

pub struct NameModel {
    pub index: Index,
    pub rows: Vec<Row>,
    /// Scores of a label after a label; the last row is the sentence's start. Forbidden steps are minus infinity.
    pub chain: Chain,
}

pub struct Options {
    pub epochs: usize,
    pub least: u32,
    pub keep: usize,
    pub rate: f32,
    /// How often a word's identity is hidden, and how often any other feature is.
    pub hide_word: f64,
    pub hide_other: f64,
    /// Weights are drawn to zero by this much at each touch.
    pub shrink: f32,
    /// A silver label that the model itself holds less likely than this is left open.
    pub doubt: f32,
    /// The weight of silver sentences, by which they are known.
    pub silver: f32,
    pub seed: u64,
}

struct Learner<'a> {
    examples: &'a Examples,
    speech: &'a [Vec<u8>],
    model: NameModel,
    squares: Vec<Row>,
    chain_squares: Chain,
}

fn known(example: &Example) -> bool {
    !example.names.is_empty()
}

pub fn train(examples: &mut Examples, speech: &[Vec<u8>], options: &Options) -> NameModel {
    let counts = count(
        examples,
        |at| known(&examples.all[at]),
        |at, token, visit| {
            let sequence = &examples.all[at].sequence;
            features::name_context(sequence, &examples.facts, token, &speech[at], &mut |t, v| visit(t, v));
        },
    );
    let index = Index::new(&counts, options.least);
    eprintln!("  names: {} features seen {} times or more", index.len(), options.least);
    let rows = vec![[0.0; NAME_WIDTH]; index.len()];
    let mut chain = [[0.0; NAME_WIDTH]; NAMES + 1];
    for (from, row) in chain.iter_mut().enumerate() {
        for (to, cell) in row.iter_mut().enumerate() {
            let from = if from == NAMES { usize::from(u8::MAX) } else { from };
            if to >= NAMES || !may_follow(from, to) {
                *cell = f32::NEG_INFINITY;
            }
        }
    }
    let model =
        learn(examples, speech, NameModel { index, rows, chain }, options, options.epochs, options.seed);
    if options.keep >= model.rows.len() {
        return model;
    }
    if options.doubt > 0.0 {
        reopen(examples, speech, &model, options);
    }
    let narrowed = narrow(model, options.keep);
    learn(examples, speech, narrowed, options, options.epochs.div_ceil(2), options.seed + 1)
}

/// Leaves labels of silver sentences open where the model, though it learned from them, does not believe them.
fn reopen(examples: &mut Examples, speech: &[Vec<u8>], model: &NameModel, options: &Options) {
    let mut forms = Forms::new(&examples.facts, &examples.words);
    let chain = model.chain.map(|row| row.map(libm::expf));
    let mut count = 0;
    for (at, example) in examples.all.iter_mut().enumerate() {
        if !known(example) || example.weight != options.silver {
            continue;
        }
        let ids = forms.sentence(&example.sequence.tokens, &|a| model.index.get(a));
        let scores: Vec<Row> = ids
            .windows(OFFSETS.len())
            .enumerate()
            .map(|(token, window)| {
                let mut sum = [0.0; NAME_WIDTH];
                let mut add = |n: u32| {
                    sum.iter_mut().zip(&model.rows[n as usize]).for_each(|(s, w)| *s += w);
                };
                for (offset, &form) in window.iter().enumerate() {
                    // Without the word itself: it would repeat what it was told.
                    forms.list(form, offset).iter().filter(|&n| n & LEXICAL == 0).for_each(|&n| add(n));
                }
                features::name_context(
                    &example.sequence,
                    &examples.facts,
                    token,
                    &speech[at],
                    &mut |t, v| {
                        model.index.get(context_address(t, v)).into_iter().for_each(&mut add);
                    },
                );
                sum
            })
            .collect();
        let Some(free) = marginals(&scores, &chain, |_| u16::MAX) else { continue };
        let doubtful: Vec<bool> = free
            .labels
            .iter()
            .zip(&example.names)
            .map(|(row, mask)| {
                let held: f32 =
                    row.iter().enumerate().filter(|(y, _)| mask >> y & 1 == 1).map(|(_, p)| p).sum();
                held < options.doubt
            })
            .collect();
        for (index, _) in doubtful.iter().enumerate().filter(|(_, d)| **d) {
            // The neighbours too, where they belong to a name: its bounds may be wrong.
            for near in index.saturating_sub(1)..(index + 2).min(doubtful.len()) {
                if near == index || example.names[near] != 1 {
                    example.names[near] = (1 << NAMES) - 1;
                }
            }
            count += 1;
        }
    }
    eprintln!("  names: {count} silver labels left open");
}

fn narrow(model: NameModel, keep: usize) -> NameModel {
    let mut order: Vec<u32> = (0..model.rows.len() as u32).collect();
    let value = |i: u32| {
        let row = &model.rows[i as usize];
        let norm: f32 = row.iter().map(|w| w * w).sum();
        norm.sqrt() * (model.index.counts[i as usize] as f32).powf(0.3)
    };
    let values: Vec<f32> = order.iter().map(|&i| value(i)).collect();
    order.sort_by(|&a, &b| values[b as usize].total_cmp(&values[a as usize]).then(a.cmp(&b)));
    order.truncate(keep);
    order.sort_unstable();
    let rows = order.iter().map(|&i| model.rows[i as usize]).collect();
    NameModel { index: model.index.narrowed(&order), rows, chain: model.chain }
}

fn learn(
    examples: &Examples,
    speech: &[Vec<u8>],
    model: NameModel,
    options: &Options,
    epochs: usize,
    seed: u64,
) -> NameModel {
    let mut forms = Forms::new(&examples.facts, &examples.words);
    let mut order: Vec<usize> = (0..examples.all.len()).filter(|&at| known(&examples.all[at])).collect();
    let mut random = Random::new(seed);
    let mut learner = Learner {
        examples,
        speech,
        squares: vec![[1.0; NAME_WIDTH]; model.rows.len()],
        chain_squares: [[1.0; NAME_WIDTH]; NAMES + 1],
        model,
    };
    let mut mean = Mean {
        rows: vec![[0.0; NAME_WIDTH]; learner.model.rows.len()],
        chain: [[0.0; NAME_WIDTH]; NAMES + 1],
        taken: 0.0,
    };
    let between = order.len().div_ceil(LOOKS).max(1);
    for epoch in 0..epochs {
        random.shuffle(&mut order);
        let mut loss = 0.0;
        for part in order.chunks(between) {
            for &at in part {
                loss += learner.step(at, &mut forms, options, &mut random);
            }
            if epoch > 0 {
                mean.take(&learner.model);
            }
        }
        eprintln!("  names epoch {}: loss {:.4} a sentence", epoch + 1, loss / order.len().max(1) as f64);
    }
    mean.give(&mut learner.model);
    learner.model
}

/// How often in an epoch the weights are looked at for their mean.
const LOOKS: usize = 8;

/// The mean of the weights on their way: they end where the last sentences pulled them, their mean does not (Polyak and
/// Juditsky, "Acceleration of Stochastic Approximation by Averaging", 1992).
struct Mean {
    rows: Vec<Row>,
    chain: Chain,
    taken: f32,
}

impl Mean {
    fn take(&mut self, model: &NameModel) {
        self.taken += 1.0;
        for (sum, row) in self.rows.iter_mut().zip(&model.rows).chain(self.chain.iter_mut().zip(&model.chain))
        {
            sum.iter_mut().zip(row).for_each(|(s, w)| *s += w);
        }
    }

    fn give(self, model: &mut NameModel) {
        if self.taken == 0.0 {
            return;
        }
        for (sum, row) in self.rows.iter().zip(&mut model.rows).chain(self.chain.iter().zip(&mut model.chain))
        {
            row.iter_mut().zip(sum).for_each(|(w, s)| *w = s / self.taken);
        }
    }
}

/// Probabilities of labels at each position, and of pairs summed over the sentence.
struct Marginals {
    labels: Vec<Row>,
    pairs: Chain,
    log_total: f64,
}

impl Learner<'_> {
    fn step(&mut self, at: usize, forms: &mut Forms, options: &Options, random: &mut Random) -> f64 {
        let example = &self.examples.all[at];
        let index = &self.model.index;
        let ids = forms.sentence(&example.sequence.tokens, &|a| index.get(a));
        let mut active: Vec<u32> = Vec::new();
        let mut starts = vec![0];
        for (token, window) in ids.windows(OFFSETS.len()).enumerate() {
            let hide_word = random.chance(options.hide_word);
            for (offset, &form) in window.iter().enumerate() {
                for &n in forms.list(form, offset) {
                    if n & LEXICAL != 0 && hide_word || random.chance(options.hide_other) {
                        continue;
                    }
                    active.push(n & !LEXICAL);
                }
            }
            features::name_context(
                &example.sequence,
                &self.examples.facts,
                token,
                &self.speech[at],
                &mut |t, v| {
                    if let Some(n) = index.get(context_address(t, v))
                        && !random.chance(options.hide_other)
                    {
                        active.push(n);
                    }
                },
            );
            starts.push(active.len());
        }
        let scores: Vec<Row> = starts
            .windows(2)
            .map(|w| {
                let mut sum = [0.0; NAME_WIDTH];
                for &n in &active[w[0]..w[1]] {
                    sum.iter_mut().zip(&self.model.rows[n as usize]).for_each(|(s, w)| *s += w);
                }
                sum
            })
            .collect();
        let chain = self.model.chain.map(|row| row.map(libm::expf));
        let Some(free) = marginals(&scores, &chain, |_| u16::MAX) else { return 0.0 };
        let Some(held) = marginals(&scores, &chain, |i| example.names[i]) else { return 0.0 };
        for ((free, held), w) in free.labels.iter().zip(&held.labels).zip(starts.windows(2)) {
            let mut gradient = [0.0; NAME_WIDTH];
            let mut top = 0.0_f32;
            for ((g, f), h) in gradient.iter_mut().zip(free).zip(held) {
                *g = (f - h) * example.weight;
                top = top.max(g.abs());
            }
            if top < 0.001 {
                continue;
            }
            for &n in &active[w[0]..w[1]] {
                let (row, squares) = (&mut self.model.rows[n as usize], &mut self.squares[n as usize]);
                for ((w, s), g) in row.iter_mut().zip(squares).zip(&gradient) {
                    let g = g + options.shrink * *w;
                    *s += g * g;
                    *w -= options.rate * g / s.sqrt();
                }
            }
        }
        for (((row, squares), free), held) in
            self.model.chain.iter_mut().zip(&mut self.chain_squares).zip(&free.pairs).zip(&held.pairs)
        {
            for (((w, s), f), h) in row.iter_mut().zip(squares).zip(free).zip(held) {
                if w.is_finite() {
                    let g = (f - h) * example.weight;
                    *s += g * g;
                    *w -= options.rate * g / s.sqrt();
                }
            }
        }
        free.log_total - held.log_total
    }
}

/// Forward and backward sums, scaled at each position; `None` where no sequence of allowed labels exists.
fn marginals(scores: &[Row], chain: &Chain, allowed: impl Fn(usize) -> u16) -> Option<Marginals> {
    let mut log_total = 0.0;
    let local: Vec<Row> = scores
        .iter()
        .enumerate()
        .map(|(i, row)| {
            let top = row[..NAMES].iter().copied().fold(f32::NEG_INFINITY, f32::max);
            log_total += f64::from(top);
            let mut out = [0.0; NAME_WIDTH];
            let mask = allowed(i);
            for y in 0..NAMES {
                if mask >> y & 1 == 1 {
                    out[y] = libm::expf(row[y] - top);
                }
            }
            out
        })
        .collect();
    let mut forward: Vec<Row> = Vec::with_capacity(local.len());
    for (i, local) in local.iter().enumerate() {
        let mut sum = [0.0; NAME_WIDTH];
        if i == 0 {
            sum = chain[NAMES];
        } else {
            for (before, row) in forward[i - 1].iter().zip(&chain[..NAMES]) {
                sum.iter_mut().zip(row).for_each(|(s, c)| *s += before * c);
            }
        }
        sum.iter_mut().zip(local).for_each(|(s, l)| *s *= l);
        let total: f32 = sum.iter().sum();
        if total <= 0.0 {
            return None;
        }
        log_total += f64::from(libm::logf(total));
        forward.push(sum.map(|s| s / total));
    }
    let mut labels = vec![[0.0; NAME_WIDTH]; local.len()];
    let mut pairs = [[0.0; NAME_WIDTH]; NAMES + 1];
    let mut backward = [1.0; NAME_WIDTH];
    for i in (0..local.len()).rev() {
        let mut here = [0.0; NAME_WIDTH];
        let mut total = 0.0;
        for y in 0..NAMES {
            here[y] = forward[i][y] * backward[y];
            total += here[y];
        }
        if total <= 0.0 {
            return None;
        }
        labels[i] = here.map(|h| h / total);
        let mut next = [0.0; NAME_WIDTH];
        for y in 0..NAMES {
            next[y] = local[i][y] * backward[y];
        }
        if i == 0 {
            pairs[NAMES].iter_mut().zip(&labels[0]).for_each(|(p, l)| *p += l);
            break;
        }
        let mut before = [0.0; NAME_WIDTH];
        let mut joint = [[0.0; NAME_WIDTH]; NAMES];
        let mut sum = 0.0;
        for a in 0..NAMES {
            for b in 0..NAMES {
                let step = chain[a][b] * next[b];
                before[a] += step;
                joint[a][b] = forward[i - 1][a] * step;
                sum += joint[a][b];
            }
        }
        if sum <= 0.0 {
            return None;
        }
        for (pairs, joint) in pairs.iter_mut().zip(&joint) {
            pairs.iter_mut().zip(joint).for_each(|(p, j)| *p += j / sum);
        }
        let scale: f32 = before.iter().sum();
        backward = before.map(|b| b / scale);
    }
    Some(Marginals { labels, pairs, log_total })
}
