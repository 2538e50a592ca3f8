//! As much grammar as attribution needs: noun phrases, subjects and verbs, scanned from a cue.

mod according;
mod clause;
mod inside;
mod means;
mod noun;
mod owner;
mod relative;
mod series;
mod subject;
mod verb;

pub(super) use according::according;
pub(super) use clause::{after_dateline, clause_subject};
pub(super) use means::{can_mean, hears_others, listens};
pub(super) use noun::{company, ending_at, pronoun, starting_at, tells_more};
pub(super) use owner::owner;
pub(super) use series::series;
pub(super) use subject::{passive, subject, subject_before};
pub(super) use verb::{ends_attribution, finite_verb};
