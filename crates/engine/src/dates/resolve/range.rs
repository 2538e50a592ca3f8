//! Ranges that are one expression: from and to, never backwards.

use jiff::civil::Date;

use super::{Resolution, Resolver};
use crate::dates::expression::{Expression, Meaning, Named, YearOf};
use crate::dates::value::Value;

impl Resolver<'_, '_> {
    pub(super) fn range(
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
}
