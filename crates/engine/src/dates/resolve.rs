//! From what an expression says to a value on the calendar: which anchor, which direction, and why.

use jiff::civil::Date;

use super::context::Context;
use super::expression::{Base, Expression, Meaning, Named, Shift, YearOf};
use super::order::{self, Order};
use super::quoted;
use super::rules::holiday_day;
use super::tense::{self, Tense};
use super::value::{
    Amount, Clock, Reference, Unit, Value, add_days, add_months, days_between, monday, quarter_of, weekday,
};
use crate::report::{Certainty, DateKind, TemporalExpression};

/// How many days ahead a month without a year may begin, where no tense says that it is past.
const FORESEEABLE: i64 = 120;

/// What an expression comes to.
struct Resolution {
    value: Value,
    certainty: Certainty,
    anchor: Option<String>,
    why: String,
}

/// What the story has reached.
#[derive(Default)]
struct Narrative {
    /// The last calendar value of any grain.
    last: Option<Value>,
    /// The last single day, and the sentence it stood in.
    day: Option<(Date, usize)>,
    /// The quarter that is reported on, until a longer period is.
    quarter: Option<(i16, i8)>,
    /// True once a longer period ("the nine months") was the last one named.
    longer: bool,
    /// The year of the last month or day that the text dated in full, and its sentence.
    year: Option<(i64, usize)>,
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
        let Some(mut resolution) = resolver.resolve(&e.meaning, e, said.or(published)) else { continue };
        if let Some(day) = said
            && resolution.anchor.as_deref() == Some("publication")
        {
            resolution.anchor = Some("quotation".into());
            resolution.why =
                resolution.why.replace("the publication date", &format!("{day}, when it was said"));
        }
        resolver.remember(e, &resolution.value);
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
        id: format!("d{number}"),
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
        certainty: r.certainty,
        anchor: r.anchor,
        rule: e.rule.to_owned(),
        why: r.why,
    }
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
    fn sentence(&self, e: &Expression) -> usize {
        self.cx.doc.token(e.start).sentence as usize
    }

    /// Keeps what later expressions count from.
    fn remember(&mut self, e: &Expression, value: &Value) {
        let sentence = self.sentence(e);
        if let Some((first, last)) = value.interval() {
            if !e.meaning.compares() {
                self.narrative.last = Some(value.clone());
            }
            if first == last {
                self.narrative.day = Some((first, sentence));
            }
        }
        match value {
            Value::Quarter(y, q) => {
                self.narrative.longer = false;
                // A quarter still to come ("a charge in the fourth quarter") is not the one reported on.
                let over = value.interval().zip(self.published).is_none_or(|((_, end), day)| end <= day);
                if !e.meaning.compares() && over || self.narrative.quarter.is_none() {
                    let year = if e.meaning.compares() { y + 1 } else { *y };
                    self.narrative.quarter = Some((year, *q));
                }
            }
            // "the nine months"
            Value::Duration(amounts) => {
                if matches!(amounts.as_slice(), [(Amount::Exactly(n), Unit::Month)] if matches!(n, 6.0 | 9.0))
                {
                    self.narrative.longer = true;
                }
            }
            _ => {}
        }
        if let Meaning::Named { year: YearOf::Given(y), .. } = e.meaning {
            self.narrative.year = Some((y, sentence));
        }
    }

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
            Meaning::Focus(unit) => self.focus(*unit, anchor),
            Meaning::Named { named, year, shift } => self.named(*named, *year, *shift, e, anchor),
        }
    }

    fn range(
        &self,
        from: &Meaning,
        to: &Meaning,
        e: &Expression,
        anchor: Option<Date>,
    ) -> Option<Resolution> {
        let last = self.resolve(to, e, anchor)?;
        let mut first = self.resolve(from, e, anchor)?;
        // "30 Dec – 2 Jan 2024": the first lies in the year before.
        if let (Some((a, _)), Some((_, b))) = (first.value.interval(), last.value.interval()) {
            if a > b {
                let Meaning::Named { named: Named::MonthDay(m, d), year: YearOf::Implied, .. } = from else {
                    return None;
                };
                first.value = Value::Day(
                    Date::new(b.year() - i16::from((*m, *d) > (b.month(), b.day())), *m, *d).ok()?,
                );
            } else if let (
                Meaning::Named { named: Named::MonthDay(m, d), year: YearOf::Implied, .. },
                Meaning::Named { year: YearOf::Given(_), .. },
            ) = (from, to)
            {
                first.value = Value::Day(
                    Date::new(b.year() - i16::from((*m, *d) > (b.month(), b.day())), *m, *d).ok()?,
                );
            }
            let ((a, _), (_, b)) = (first.value.interval()?, last.value.interval()?);
            if a > b {
                return None;
            }
        }
        Some(Resolution { value: Value::Range(Box::new(first.value), Box::new(last.value)), ..last })
    }

    fn numeric(&self, first: i8, second: i8, year: i64, anchor: Option<Date>) -> Option<Resolution> {
        let year = i16::try_from(year).ok()?;
        let (day_first, month_first) =
            (Date::new(year, second, first).ok(), Date::new(year, first, second).ok());
        let (a, b) = match (day_first, month_first) {
            (Some(a), Some(b)) if a == b => {
                return Some(explicit(Value::Day(a), "Day and month are the same number.".into()));
            }
            (Some(a), Some(b)) => (a, b),
            (Some(day), None) => {
                return Some(explicit(
                    Value::Day(day),
                    format!("Only the day can come first: there is no month {second}.", second = first),
                ));
            }
            (None, Some(day)) => {
                return Some(explicit(
                    Value::Day(day),
                    format!("Only the month can come first: there is no month {second}."),
                ));
            }
            (None, None) => return None,
        };
        let resolved = |day, why: String| Resolution {
            value: Value::Day(day),
            certainty: Certainty::Resolved,
            anchor: None,
            why,
        };
        match self.order {
            Order::DayFirst => {
                return Some(resolved(a, "The day comes first, as in this article's other dates.".into()));
            }
            Order::MonthFirst => {
                return Some(resolved(b, "The month comes first, as in this article's other dates.".into()));
            }
            Order::Unknown => {}
        }
        // News is about the days around it: a reading within a month of publication beats one that is not.
        if let Some(published) = anchor {
            let near = |d: Date| days_between(published, d).abs() <= 31;
            match (near(a), near(b)) {
                (true, false) => {
                    return Some(resolved(
                        a,
                        format!("The day comes first: {b} is far from the publication date."),
                    ));
                }
                (false, true) => {
                    return Some(resolved(
                        b,
                        format!("The month comes first: {a} is far from the publication date."),
                    ));
                }
                _ => {}
            }
        }
        Some(Resolution {
            value: Value::Either(a.min(b), a.max(b)),
            certainty: Certainty::Unresolved,
            anchor: None,
            why: format!(
                "It can be {} or {}: the article does not show whether day or month comes first.",
                a.min(b),
                a.max(b)
            ),
        })
    }

    fn time(
        &self,
        clock: Clock,
        day: Option<&Meaning>,
        e: &Expression,
        anchor: Option<Date>,
    ) -> Option<Resolution> {
        let of_day = match day {
            Some(meaning) => Some(self.resolve(meaning, e, anchor)?),
            None => None,
        };
        let sentence = self.sentence(e);
        let (day, certainty, from, why) = match of_day {
            Some(r) => {
                (r.value.interval().filter(|(a, b)| a == b).map(|(d, _)| d), r.certainty, r.anchor, r.why)
            }
            None => match (self.narrative.day, anchor) {
                (Some((day, at)), _) if sentence.saturating_sub(at) <= 1 => (
                    Some(day),
                    Certainty::Resolved,
                    Some("narrative".into()),
                    format!("The day that the story last named is {day}."),
                ),
                (_, Some(day)) => (
                    Some(day),
                    Certainty::Resolved,
                    Some("publication".into()),
                    format!("No other day is named: it counts from the publication date, {day}."),
                ),
                _ => (None, Certainty::Unresolved, None, "The text does not say on which day.".into()),
            },
        };
        // 24:00 is the next day's first instant, and stays written as it is.
        Some(Resolution { value: Value::Time(day, clock), certainty, anchor: from, why })
    }

    fn offset(
        &self,
        unit: Unit,
        count: i64,
        base: Base,
        e: &Expression,
        anchor: Option<Date>,
    ) -> Option<Resolution> {
        let (from, name, words) = match base {
            Base::Speech => (anchor, "publication", "the publication date"),
            Base::Narrative => match self.narrative.last.as_ref().and_then(Value::interval) {
                Some((first, _)) => (Some(first), "narrative", "the story's last date"),
                None => (anchor, "publication", "the publication date"),
            },
            Base::Comparison => return self.comparison(unit, count, anchor),
        };
        let Some(day) = from else { return Some(unresolved(open(unit), unit)) };
        // "profit of $2 million, up from $1 million a year ago": the quarter of a year ago.
        if e.rule == "date/ago"
            && base == Base::Speech
            && unit == Unit::Year
            && count == -1
            && self.reports_a_quarter()
        {
            return self.comparison(unit, count, anchor);
        }
        // News of a Monday speaks of the weekend that is over.
        let early = day.weekday().to_monday_zero_offset() < 4;
        let count = if unit == Unit::Weekend
            && early
            && count == 0
            && tense::around(self.cx.doc, e.start, e.end) != Tense::Future
        {
            -1
        } else {
            count
        };
        // A decade ago is a year, the last decade is ten.
        let (unit, count) = if unit == Unit::Decade && e.rule == "date/ago" {
            (Unit::Year, count.checked_mul(10)?)
        } else {
            (unit, count)
        };
        let value = moved(day, unit, count)?;
        let why = match count {
            0 => format!("It is the {} of {words}, {day}.", unit.name()),
            n => format!(
                "It is {} {}{} {} {words}, {day}.",
                n.unsigned_abs(),
                unit.name(),
                if n.unsigned_abs() == 1 { "" } else { "s" },
                if n < 0 { "before" } else { "after" },
            ),
        };
        Some(Resolution { value, certainty: Certainty::Resolved, anchor: Some(name.into()), why })
    }

    /// "a year earlier": the period that the sentence compares with, a year before.
    fn comparison(&self, unit: Unit, count: i64, anchor: Option<Date>) -> Option<Resolution> {
        let Some(day) = anchor else { return Some(unresolved(open(unit), unit)) };
        if unit == Unit::Year
            && self.reports_a_quarter()
            && let Some((year, quarter)) = self.narrative.quarter
        {
            let year = i16::try_from(i64::from(year).checked_add(count)?).ok()?;
            return Some(Resolution {
                value: Value::Quarter(year, quarter),
                certainty: Certainty::Resolved,
                anchor: Some("narrative".into()),
                why: format!(
                    "The story speaks of quarter {quarter}; this is the same quarter, {} before.",
                    years(-count)
                ),
            });
        }
        let from = self.narrative.last.as_ref().and_then(Value::interval).map_or(day, |(first, _)| first);
        let from = if self.narrative.longer { day } else { from };
        Some(Resolution {
            value: moved(from, unit, count)?,
            certainty: Certainty::Resolved,
            anchor: Some("narrative".into()),
            why: format!("It counts from the story's last date, {from}."),
        })
    }

    /// True where the story reports on a quarter, and this is no longer period.
    fn reports_a_quarter(&self) -> bool {
        self.narrative.quarter.is_some() && !self.narrative.longer
    }

    fn focus(&self, unit: Option<Unit>, anchor: Option<Date>) -> Option<Resolution> {
        if matches!(unit, None | Some(Unit::Quarter)) {
            if let Some((year, quarter)) = self.narrative.quarter {
                return Some(Resolution {
                    value: Value::Quarter(year, quarter),
                    certainty: Certainty::Resolved,
                    anchor: Some("narrative".into()),
                    why: "It is the quarter that the story speaks of.".into(),
                });
            }
            let Some(day) = anchor else { return Some(unresolved("XXXX-QX".into(), Unit::Quarter)) };
            let (year, month) = add_months(day.year(), day.month(), -3)?;
            return Some(Resolution {
                value: Value::Quarter(year, quarter_of(month)),
                certainty: Certainty::Resolved,
                anchor: Some("publication".into()),
                why: format!("It is the last full quarter before the publication date, {day}."),
            });
        }
        let unit = unit?;
        let last = match (unit, self.narrative.day) {
            (Unit::Day, Some((day, _))) => Some(day),
            _ => self.narrative.last.as_ref().and_then(Value::interval).map(|(first, _)| first),
        };
        match last.or(anchor) {
            Some(day) => Some(Resolution {
                value: moved(day, unit, 0)?,
                certainty: Certainty::Resolved,
                anchor: Some(if last.is_some() { "narrative" } else { "publication" }.into()),
                why: format!("It is the {} of the story's last date, {day}.", unit.name()),
            }),
            None => Some(unresolved(open(unit), unit)),
        }
    }

    fn named(
        &self,
        named: Named,
        year: YearOf,
        shift: Shift,
        e: &Expression,
        anchor: Option<Date>,
    ) -> Option<Resolution> {
        let given = match year {
            YearOf::Given(y) => Some((
                i16::try_from(y).ok()?,
                Certainty::Explicit,
                None,
                "It is written out in full.".to_owned(),
            )),
            YearOf::Shifted(_) if matches!(named, Named::Weekday(_)) => {
                return self.weekday_of_week(named, shift, anchor);
            }
            YearOf::Shifted(n) => {
                let Some(day) = anchor else { return Some(unresolved(open_named(named), Unit::Year)) };
                let year = i16::try_from(i64::from(day.year()).checked_add(n)?).ok()?;
                Some((
                    year,
                    Certainty::Resolved,
                    Some("publication"),
                    format!("The year is counted from the publication date, {day}."),
                ))
            }
            YearOf::Focus => self.narrative.last.as_ref().and_then(Value::interval).map(|(d, _)| {
                (
                    d.year(),
                    Certainty::Resolved,
                    Some("narrative"),
                    format!("The year is that of the story's last date, {d}."),
                )
            }),
            YearOf::Implied => None,
        };
        if let Some((year, certainty, from, why)) = given {
            let value = self.in_year(named, year, anchor)?;
            return Some(Resolution { value, certainty, anchor: from.map(str::to_owned), why });
        }
        let Some(day) = anchor else { return Some(unresolved(open_named(named), Unit::Year)) };
        if let Named::Weekday(number) = named {
            return self.weekday(number, shift, e, day);
        }
        self.nearest(named, shift, e, day)
    }

    /// A named part in a stated year.
    fn in_year(&self, named: Named, year: i16, anchor: Option<Date>) -> Option<Value> {
        Some(match named {
            Named::Month(m) => Value::Month(year, m),
            Named::MonthDay(m, d) => Value::Day(Date::new(year, m, d).ok()?),
            Named::Season(s) => Value::Season(year, s),
            Named::Quarter(0) => {
                let quarter = self.narrative.quarter.map(|(_, q)| q).or_else(|| {
                    let (_, month) = add_months(anchor?.year(), anchor?.month(), -3)?;
                    Some(quarter_of(month))
                })?;
                Value::Quarter(year, quarter)
            }
            Named::Quarter(q) => Value::Quarter(year, q),
            Named::Half(h) => Value::Half(year, h),
            Named::Holiday(h) => {
                let (id, rule) = self.cx.vocabulary.holiday_rules.get(h)?;
                Value::Day(holiday_day(id, rule, year)?)
            }
            Named::Weekday(_) => return None,
        })
    }

    /// "Monday last week".
    fn weekday_of_week(&self, named: Named, shift: Shift, anchor: Option<Date>) -> Option<Resolution> {
        let Named::Weekday(number) = named else { return None };
        let Some(day) = anchor else { return Some(unresolved(open_named(named), Unit::Day)) };
        let weeks = match shift {
            Shift::Last => -1,
            Shift::Next => 1,
            _ => 0,
        };
        let value = Value::Day(add_days(monday(day), weeks * 7 + i64::from(number) - 1)?);
        let why = format!("The week is counted from the one that holds the publication date, {day}.");
        Some(Resolution { value, certainty: Certainty::Resolved, anchor: Some("publication".into()), why })
    }

    fn weekday(&self, number: i8, shift: Shift, e: &Expression, published: Date) -> Option<Resolution> {
        let wanted = weekday(number);
        let name = wanted_name(number);
        let (base, anchor) = match (shift, self.narrative.day) {
            (Shift::Before | Shift::After, Some((day, _))) => (day, "narrative"),
            _ => (published, "publication"),
        };
        let back = i64::from(wanted.until(base.weekday()).rem_euclid(7));
        let ahead = (7 - back) % 7;
        // "Wednesday's ruling" has been made, whatever its clause plans.
        let possessive = self.cx.lower(e.end) == "'s";
        let tense = if possessive { Tense::Unknown } else { tense::around(self.cx.doc, e.start, e.end) };
        let (days, why) = match shift {
            Shift::Last | Shift::Before => {
                let days = if back == 0 { 7 } else { back };
                (-days, format!("It is the last {name} before {}, {base}.", of(anchor)))
            }
            Shift::Next | Shift::After => {
                let days = if ahead == 0 { 7 } else { ahead };
                (days, format!("It is the first {name} after {}, {base}.", of(anchor)))
            }
            _ if back == 0 => (0, format!("The story was published on that {name}, {base}.")),
            _ if tense == Tense::Future || shift == Shift::This && tense != Tense::Past => (
                ahead,
                format!(
                    "It is the first {name} after the publication date, {base}, since the sentence looks ahead."
                ),
            ),
            _ => (
                -back,
                format!("It is the last {name} before the publication date, {base}, since news looks back."),
            ),
        };
        let value = Value::Day(add_days(base, days)?);
        Some(Resolution { value, certainty: Certainty::Resolved, anchor: Some(anchor.into()), why })
    }

    /// A month, day, season, quarter, half or holiday without a year: the nearest one that fits.
    fn nearest(&self, named: Named, shift: Shift, e: &Expression, published: Date) -> Option<Resolution> {
        if let Named::Quarter(0) = named {
            return self.focus(Some(Unit::Quarter), Some(published));
        }
        let year = published.year();
        let tense = tense::around(self.cx.doc, e.start, e.end);
        let at = |y: i16| self.in_year(named, y, Some(published));
        let begins = |v: &Value| v.interval().map(|(a, _)| a);
        let ends = |v: &Value| v.interval().map(|(_, b)| b);
        // "In June 1995 … and in August …": a sentence that is told in a past year stays there.
        if let (Shift::Implied, Named::Month(_) | Named::MonthDay(..), Some((told, at_sentence))) =
            (shift, named, self.narrative.year)
            && tense != Tense::Future
            && self.cx.at(e.start).weekday == 0
            && self.sentence(e) == at_sentence
            && told < i64::from(year)
            && let Some(value) = i16::try_from(told).ok().and_then(at)
        {
            return Some(Resolution {
                value,
                certainty: Certainty::Resolved,
                anchor: Some("narrative".into()),
                why: format!("The story was last in {told}."),
            });
        }
        let (chosen, why) = match shift {
            Shift::This => {
                (at(year)?, format!("It is the one in the year of the publication date, {published}."))
            }
            Shift::Last | Shift::Before => {
                let this = at(year)?;
                let past = ends(&this)? < published;
                (
                    if past { this } else { at(year - 1)? },
                    format!("It is the last one that was over on the publication date, {published}."),
                )
            }
            Shift::Next | Shift::After => {
                let this = at(year)?;
                let ahead = begins(&this)? > published;
                (
                    if ahead { this } else { at(year + 1)? },
                    format!("It is the first one after the publication date, {published}."),
                )
            }
            Shift::Implied => {
                let this = at(year)?;
                let (begin, end) = this.interval()?;
                let gap = days_between(published, begin);
                // "Friday, March 18": the weekday tells the year.
                let told = self.cx.at(e.start).weekday;
                if told > 0 && matches!(named, Named::MonthDay(..)) {
                    let fits = |v: &Value| begins(v).is_some_and(|d| d.weekday() == weekday(told));
                    let far = |v: &Value| begins(v).map_or(i64::MAX, |d| days_between(published, d).abs());
                    let fitting = (year - 1..=year + 1).filter_map(at).filter(fits).min_by_key(far);
                    if let Some(value) = fitting {
                        let why = format!(
                            "It is the year near the publication date, {published}, in which that day is a {}.",
                            wanted_name(told)
                        );
                        return Some(Resolution {
                            value,
                            certainty: Certainty::Resolved,
                            anchor: Some("publication".into()),
                            why,
                        });
                    }
                }
                if matches!(named, Named::Quarter(_) | Named::Half(_)) {
                    // Reports on quarters speak of the last one, whatever the tense ("expects to report a loss").
                    let value = if begin <= published || tense != Tense::Past && gap <= 100 {
                        this
                    } else {
                        at(year - 1)?
                    };
                    return Some(Resolution {
                        value,
                        certainty: Certainty::Resolved,
                        anchor: Some("publication".into()),
                        why: format!("It is the one nearest to the publication date, {published}."),
                    });
                }
                let soon = (0..=60).contains(&gap) || (-366..=-305).contains(&gap);
                if matches!(named, Named::MonthDay(..) | Named::Holiday(_)) && (tense != Tense::Past || soon)
                {
                    // A day without a year is the nearest of its name, unless the tense says otherwise.
                    let (before, after) = (at(year - 1), at(year + 1));
                    let far = |v: &Value| begins(v).map_or(i64::MAX, |d| days_between(published, d).abs());
                    let mut nearest = this;
                    for other in [before, after].into_iter().flatten() {
                        if far(&other) < far(&nearest) {
                            nearest = other;
                        }
                    }
                    return Some(Resolution {
                        value: nearest,
                        certainty: Certainty::Resolved,
                        anchor: Some("publication".into()),
                        why: format!("It is the one nearest to the publication date, {published}."),
                    });
                }
                if tense == Tense::Future {
                    let value = if end >= published { this } else { at(year + 1)? };
                    (
                        value,
                        format!(
                            "It is the first one after the publication date, {published}, since the sentence looks ahead."
                        ),
                    )
                } else if begin <= published {
                    (
                        this,
                        format!(
                            "It is the last one up to the publication date, {published}, since news looks back."
                        ),
                    )
                } else if gap <= FORESEEABLE && tense != Tense::Past {
                    (this, format!("It is soon after the publication date, {published}."))
                } else {
                    (
                        at(year - 1)?,
                        format!(
                            "It is the last one up to the publication date, {published}, since news looks back."
                        ),
                    )
                }
            }
        };
        Some(Resolution {
            value: chosen,
            certainty: Certainty::Resolved,
            anchor: Some("publication".into()),
            why,
        })
    }
}

fn of(anchor: &str) -> &'static str {
    if anchor == "narrative" { "the story's last day" } else { "the publication date" }
}

fn years(count: i64) -> String {
    if count == 1 { "a year".into() } else { format!("{count} years") }
}

fn wanted_name(number: i8) -> &'static str {
    match number {
        1 => "Monday",
        2 => "Tuesday",
        3 => "Wednesday",
        4 => "Thursday",
        5 => "Friday",
        6 => "Saturday",
        _ => "Sunday",
    }
}

const fn explicit(value: Value, why: String) -> Resolution {
    Resolution { value, certainty: Certainty::Explicit, anchor: None, why }
}

fn unresolved(value: String, _unit: Unit) -> Resolution {
    Resolution {
        value: Value::Open(value),
        certainty: Certainty::Unresolved,
        anchor: None,
        why: "The publication date is not known, so it cannot be counted.".into(),
    }
}

/// So many units from a day, at the unit's grain.
fn moved(day: Date, unit: Unit, count: i64) -> Option<Value> {
    let year = |factor: i64| i64::from(day.year()).checked_add(count.checked_mul(factor)?);
    Some(match unit {
        Unit::Second | Unit::Minute | Unit::Hour => Value::Day(day),
        Unit::Day => Value::Day(add_days(day, count)?),
        Unit::Week => Value::Week(monday(add_days(day, count.checked_mul(7)?)?)),
        Unit::Fortnight => Value::Week(monday(add_days(day, count.checked_mul(14)?)?)),
        Unit::Weekend => Value::Weekend(monday(add_days(day, count.checked_mul(7)?)?)),
        Unit::Month => {
            let (y, m) = add_months(day.year(), day.month(), count)?;
            Value::Month(y, m)
        }
        Unit::Quarter => {
            let (y, m) = add_months(day.year(), day.month(), count.checked_mul(3)?)?;
            Value::Quarter(y, quarter_of(m))
        }
        Unit::Half => {
            let (y, m) = add_months(day.year(), day.month(), count.checked_mul(6)?)?;
            Value::Half(y, if m < 7 { 1 } else { 2 })
        }
        Unit::Year => Value::Year(year(1).filter(|y| (1..10_000).contains(y))?),
        Unit::Decade => Value::Decade(i16::try_from(year(10)?.div_euclid(10)).ok().filter(|d| *d > 0)?),
        Unit::Century => Value::Century(i16::try_from(year(100)?.div_euclid(100)).ok().filter(|c| *c > 0)?),
        Unit::Millennium => return None,
    })
}

/// What is known of a unit without an anchor.
fn open(unit: Unit) -> String {
    match unit {
        Unit::Week | Unit::Fortnight => "XXXX-WXX",
        Unit::Weekend => "XXXX-WXX-WE",
        Unit::Month => "XXXX-XX",
        Unit::Quarter => "XXXX-QX",
        Unit::Half => "XXXX-HX",
        Unit::Year => "XXXX",
        Unit::Decade => "XXX",
        Unit::Century => "XX",
        _ => "XXXX-XX-XX",
    }
    .into()
}

/// What is known of a named part without a year.
fn open_named(named: Named) -> String {
    match named {
        Named::Weekday(n) => format!("XXXX-WXX-{n}"),
        Named::Month(m) => format!("XXXX-{m:02}"),
        Named::MonthDay(m, d) => format!("XXXX-{m:02}-{d:02}"),
        Named::Season(s) => format!("XXXX-{}", s.code()),
        Named::Quarter(0) => "XXXX-QX".into(),
        Named::Quarter(q) => format!("XXXX-Q{q}"),
        Named::Half(h) => format!("XXXX-H{h}"),
        Named::Holiday(_) => "XXXX-XX-XX".into(),
    }
}
