//! From what an expression says to a value on the calendar: which anchor, which direction, and why. One file for each
//! way to be resolved.

mod beside;
mod focus;
mod implied;
mod named;
mod narrative;
mod nearest;
mod nth;
mod numeric;
mod offset;
mod open;
mod range;
mod time;
mod told;
mod weekday;

use jiff::civil::Date;

use super::context::Context;
use super::expression::{Base, Expression, Meaning, Named};
use super::order::{self, Order};
use super::quoted;
use super::value::{Clock, Reference, Unit, Value};
use crate::decimal::numbered;
use crate::report::{Certainty, DateKind, TemporalExpression};
use narrative::Narrative;

/// What an expression comes to.
struct Resolution {
    value: Value,
    certainty: Certainty,
    anchor: Option<String>,
    why: String,
}

struct Resolver<'c, 'd> {
    cx: &'c Context<'d>,
    published: Option<Date>,
    order: Order,
    narrative: Narrative,
}

/// Resolves every expression, in the order of the text.
pub(crate) fn resolve(
    cx: &Context,
    published: Option<Date>,
    found: &[Expression],
) -> Vec<TemporalExpression> {
    let quoted = quoted::inside(cx, found);
    let mut resolver =
        Resolver { cx, published, order: order::infer(cx, found), narrative: Narrative::default() };
    let mut out = Vec::with_capacity(found.len());
    let mut previous = None;
    for (index, e) in found.iter().enumerate() {
        // The speaker's day, where the words are quoted and the text says when they were spoken.
        let said = if quoted.get(index) == Some(&true) && counts_from_speech(&e.meaning) {
            quoted::said_on(cx, found, &quoted, index).and_then(|k| found.get(k)).and_then(|on| {
                let value = resolver.resolve(&on.meaning, on, published)?.value;
                value.interval().filter(|(a, b)| a == b).map(|(day, _)| day)
            })
        } else {
            None
        };
        resolver.narrative.joined = index
            .checked_sub(1)
            .and_then(|k| found.get(k))
            .filter(|before| e.meaning.sort().is_some() && e.meaning.sort() == before.meaning.sort())
            .filter(|before| before.joined_to(cx, e))
            .and(previous.take());
        let Some(mut resolution) = resolver.resolve(&e.meaning, e, said.or(published)) else { continue };
        if let Some(day) = said
            && resolution.anchor.as_deref() == Some("publication")
        {
            resolution.anchor = Some("quotation".into());
            resolution.why =
                resolution.why.replace("the publication date", &format!("{day}, when it was said"));
        }
        resolver.remember(e, &resolution);
        previous = Some(resolution.value.clone());
        out.push(report(cx, e, resolution, out.len() + 1));
    }
    out
}

fn counts_from_speech(meaning: &Meaning) -> bool {
    match meaning {
        Meaning::Offset { base: Base::Speech, unit, .. } => *unit <= Unit::Day,
        Meaning::Time { day: Some(day), .. } => counts_from_speech(day),
        Meaning::Named { named: Named::Weekday(_), .. } => true,
        _ => false,
    }
}

fn report(cx: &Context, e: &Expression, r: Resolution, number: usize) -> TemporalExpression {
    let span = cx.doc.span_of(e.start..e.end);
    let (from, to) = ends(&r.value);
    TemporalExpression {
        id: numbered('d', number),
        start: span.start,
        end: span.end,
        text: cx.doc.slice(span).to_owned(),
        kind: match &r.value {
            Value::Duration(_) => DateKind::Duration,
            Value::Set(_) => DateKind::Set,
            Value::Time(..) => DateKind::Time,
            Value::Open(s) if s.contains('T') => DateKind::Time,
            _ => DateKind::Date,
        },
        value: r.value.timex(),
        modifier: e.modifier.map(str::to_owned),
        edtf: r.value.edtf().map(|edtf| match e.modifier {
            Some("APPROX") => format!("{edtf}~"),
            _ => edtf,
        }),
        from,
        to,
        grain: grain(&r.value),
        implied: implied::parts(&e.meaning, &r.value).iter().map(|&part| part.to_owned()).collect(),
        certainty: r.certainty,
        anchor: r.anchor,
        rule: e.rule.to_owned(),
        why: r.why,
    }
}

/// How fine the value is.
fn grain(value: &Value) -> Option<String> {
    let name = match value {
        Value::Time(_, Clock::Part(_)) => "part of day",
        Value::Time(_, Clock::At { minute: Some(_), .. }) => "minute",
        other => other.grain()?.name(),
    };
    Some(name.to_owned())
}

/// First and last day or instant, ISO 8601.
fn ends(value: &Value) -> (Option<String>, Option<String>) {
    if let Value::Time(Some(day), clock @ Clock::At { .. }) = value {
        let at = format!("{day}{}", clock.iso());
        return (Some(at.clone()), Some(at));
    }
    value.interval().map_or((None, None), |(a, b)| (Some(a.to_string()), Some(b.to_string())))
}

impl Resolver<'_, '_> {
    fn resolve(&self, meaning: &Meaning, e: &Expression, anchor: Option<Date>) -> Option<Resolution> {
        match meaning {
            Meaning::Value(value) => Some(explicit(value.clone(), "It is written out in full.".into())),
            Meaning::Duration(amounts) => {
                Some(explicit(Value::Duration(amounts.clone()), "It is a length of time, not a date.".into()))
            }
            Meaning::Set(set) => Some(explicit(Value::Set(set.clone()), "It recurs.".into())),
            Meaning::Reference(reference) => Some(Resolution {
                value: Value::Reference(*reference),
                certainty: Certainty::Vague,
                anchor: None,
                why: match reference {
                    Reference::Present => "It means the time of writing, no day in particular.".into(),
                    Reference::Past => "It means some time in the past, no day in particular.".into(),
                    Reference::Future => "It means some time to come, no day in particular.".into(),
                },
            }),
            Meaning::Numeric { first, second, year } => self.numeric(*first, *second, *year, anchor),
            Meaning::Range(from, to) => self.range(from, to, e, anchor),
            Meaning::Time { clock, day } => self.time(*clock, day.as_deref(), e, anchor),
            Meaning::Offset { unit, count, base } => self.offset(*unit, *count, *base, e, anchor),
            Meaning::Beside { of, unit, count } => self.beside(of, *unit, *count, e, anchor),
            Meaning::Containing { of, unit, count } => self.containing(of, *unit, *count, e, anchor),
            Meaning::Nth { nth, part, of } => self.nth(*nth, *part, of, e, anchor),
            Meaning::WeekdayDay(number, day) => self.weekday_and_day(*number, *day, e, anchor),
            Meaning::EndedOn(on) => self.ended_on(on, e, anchor),
            Meaning::Focus(Some(Unit::Day)) => self.focused_day(e, anchor),
            Meaning::Focus(unit) => self.focus(*unit, anchor),
            Meaning::Named { named, year, shift } => self.named(*named, *year, *shift, e, anchor),
        }
    }
}

const fn explicit(value: Value, why: String) -> Resolution {
    Resolution { value, certainty: Certainty::Explicit, anchor: None, why }
}
