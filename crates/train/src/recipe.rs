//! What the shipped model is made of, and in what order.

use std::path::Path;

use nutgraf_engine::report::EntityKind as K;
use nutgraf_engine::tagger::label;

use crate::augment::{self, Capitals, Pools};
use crate::corpora::{Annotated, Kinds, articles, conll, gmb, gum};
use crate::examples::Examples;
use crate::random::Random;
use crate::words::Lists;
use crate::{bake, clean, names, speech, words};

/// The settings of a training run; `--set name=value` changes one.
#[derive(Debug, Clone)]
pub struct Recipe {
    pub seed: f64,
    pub words: f64,
    pub common_words: f64,
    pub gmb: f64,
    pub ewt: f64,
    pub wikigold: f64,
    pub wnut: f64,
    pub btc: f64,
    pub gum: f64,
    pub articles: f64,
    pub speech_epochs: f64,
    pub speech_least: f64,
    pub speech_keep: f64,
    pub name_epochs: f64,
    pub name_least: f64,
    pub name_keep: f64,
    pub rate: f64,
    pub hide_word: f64,
    pub hide_other: f64,
    pub shrink: f64,
    pub templates: f64,
    pub template_weight: f64,
    pub exchange: f64,
    pub capitals: f64,
    pub gmb_share: f64,
    pub doubt: f64,
    pub person_bias: f64,
    pub organization_bias: f64,
}

impl Recipe {
    fn settings(&mut self) -> [(&'static str, &mut f64); 28] {
        [
            ("seed", &mut self.seed),
            ("words", &mut self.words),
            ("common_words", &mut self.common_words),
            ("gmb", &mut self.gmb),
            ("ewt", &mut self.ewt),
            ("wikigold", &mut self.wikigold),
            ("wnut", &mut self.wnut),
            ("btc", &mut self.btc),
            ("gum", &mut self.gum),
            ("articles", &mut self.articles),
            ("speech_epochs", &mut self.speech_epochs),
            ("speech_least", &mut self.speech_least),
            ("speech_keep", &mut self.speech_keep),
            ("name_epochs", &mut self.name_epochs),
            ("name_least", &mut self.name_least),
            ("name_keep", &mut self.name_keep),
            ("rate", &mut self.rate),
            ("hide_word", &mut self.hide_word),
            ("hide_other", &mut self.hide_other),
            ("shrink", &mut self.shrink),
            ("templates", &mut self.templates),
            ("template_weight", &mut self.template_weight),
            ("exchange", &mut self.exchange),
            ("capitals", &mut self.capitals),
            ("gmb_share", &mut self.gmb_share),
            ("doubt", &mut self.doubt),
            ("person_bias", &mut self.person_bias),
            ("organization_bias", &mut self.organization_bias),
        ]
    }

    /// The shipped settings, changed by `name=value` pairs.
    pub fn read(changes: &[String]) -> Result<Self, String> {
        let mut recipe = Self {
            seed: 1.0,
            words: 60_000.0,
            common_words: 42_000.0,
            gmb: 0.8,
            ewt: 1.5,
            wikigold: 1.5,
            wnut: 0.0,
            btc: 0.0,
            gum: 1.5,
            articles: 1.5,
            speech_epochs: 2.0,
            speech_least: 3.0,
            speech_keep: 8_000.0,
            name_epochs: 5.0,
            name_least: 3.0,
            name_keep: 46_000.0,
            rate: 0.2,
            hide_word: 0.3,
            hide_other: 0.1,
            shrink: 0.0,
            templates: 25.0,
            template_weight: 0.5,
            exchange: 0.35,
            capitals: 0.06,
            gmb_share: 1.0,
            doubt: 0.05,
            person_bias: 1.0 / 6.0,
            organization_bias: -1.0,
        };
        for change in changes {
            let (name, value) = change.split_once('=').ok_or("--set wants name=value")?;
            let value = value.parse().map_err(|e| format!("{change}: {e}"))?;
            let mut settings = recipe.settings();
            let setting = settings.iter_mut().find(|s| s.0 == name).ok_or(format!("no setting {name}"))?;
            *setting.1 = value;
        }
        Ok(recipe)
    }
}

/// Trains a model from a folder laid out as the corpora are; gives the model file's bytes.
pub fn train(corpora: &Path, recipe: &Recipe) -> Result<Vec<u8>, String> {
    let mut lists = Lists::read(corpora)?;
    let mut sentences = read(corpora, recipe, &lists)?;
    eprintln!("{} sentences", sentences.len());
    lists.learn_demonyms(&sentences);
    let lexicon =
        words::build(corpora, &lists, &sentences, recipe.words as usize, recipe.common_words as usize)?;
    let pools = Pools::read(corpora, &sentences)?;
    add_variants(&mut sentences, &pools, recipe);
    eprintln!("{} sentences with those made from them", sentences.len());
    let mut examples = Examples::default();
    for sentence in &sentences {
        examples.add(sentence, &lexicon);
    }
    let speech = speech::train(
        &examples,
        &speech::Options {
            epochs: recipe.speech_epochs as usize,
            least: recipe.speech_least as u32,
            keep: recipe.speech_keep as usize,
            seed: recipe.seed as u64,
        },
    );
    let tags = speech::tag(&examples, &speech);
    let mut names = names::train(
        &mut examples,
        &tags,
        &names::Options {
            epochs: recipe.name_epochs as usize,
            least: recipe.name_least as u32,
            keep: recipe.name_keep as usize,
            rate: recipe.rate as f32,
            hide_word: recipe.hide_word,
            hide_other: recipe.hide_other,
            shrink: recipe.shrink as f32,
            doubt: recipe.doubt as f32,
            silver: recipe.gmb as f32,
            seed: recipe.seed as u64 + 100,
        },
    );
    // Our own articles have more organizations than news has: so much less likely is one to begin, and a person so much
    // more, since a word by itself that nothing tells of is mostly somebody's surname.
    for (kind, bias) in [(K::Person, recipe.person_bias), (K::Organization, recipe.organization_bias)] {
        names.chain.iter_mut().for_each(|row| row[usize::from(label::begins(kind))] += bias as f32);
    }
    bake::model(&lexicon, &speech, &names).ok_or_else(|| "the model is too large for its format".to_owned())
}

/// Adds what the corpora lack: see [`crate::augment`].
fn add_variants(sentences: &mut Vec<Annotated>, pools: &Pools, recipe: &Recipe) {
    let mut random = Random::new(recipe.seed as u64 + 1000);
    sentences.iter_mut().filter(|s| s.spaced.is_none()).for_each(|s| augment::reprint(s, &mut random));
    sentences.retain(|s| s.weight != recipe.gmb as f32 || random.chance(recipe.gmb_share));
    let mut made =
        augment::templates(pools, recipe.templates as usize, recipe.template_weight as f32, &mut random);
    for sentence in sentences.iter().filter(|s| s.names.is_some()) {
        if random.chance(recipe.exchange) {
            made.extend(augment::exchanged(sentence, pools, &mut random));
        }
    }
    for sentence in sentences.iter() {
        if random.chance(recipe.capitals) {
            let how =
                *random.pick(&[Capitals::All, Capitals::All, Capitals::Words, Capitals::Words, Capitals::No]);
            made.push(augment::capitals(sentence, how));
        }
    }
    sentences.extend(made);
}

fn read(corpora: &Path, recipe: &Recipe, lists: &Lists) -> Result<Vec<Annotated>, String> {
    let ner = |file: &str| corpora.join("ner").join(file);
    let mut out = Vec::new();
    if recipe.gmb > 0.0 {
        out = gmb::read(&ner("gmb.csv.zip"), recipe.gmb as f32)?;
        clean::clean(&mut out, &lists.known_places());
    }
    if recipe.ewt > 0.0 {
        out.extend(conll::ewt(&ner("ewt-train.iob2"), recipe.ewt as f32)?);
    }
    for (weight, file, kinds) in [
        (recipe.wikigold, "wikigold.conll.txt", conll::conll_kinds as fn(&str) -> Option<Kinds>),
        (recipe.wnut, "wnut17train.conll", conll::wnut_kinds),
        (recipe.btc, "btc.conll", conll::conll_kinds),
    ] {
        if weight > 0.0 {
            out.extend(conll::two_columns(&ner(file), weight as f32, kinds)?);
        }
    }
    if recipe.gum > 0.0 {
        out.extend(gum::read_all(&corpora.join("gum/dep"), recipe.gum as f32)?);
    }
    if recipe.articles > 0.0 {
        out.extend(articles::read_all(recipe.articles as f32)?);
    }
    Ok(out)
}
