//! Days as text.

use jiff::civil::Date;

/// Reads `2022-03-18`, and nothing else. [`Date`]'s own parser reads times and zones as well and can word every reason
/// for which it does not: together a tenth of the page's program.
///
/// ```
/// use nutgraf_engine::{Date, iso_day};
///
/// assert_eq!(iso_day("2022-03-18"), Date::new(2022, 3, 18).ok());
/// assert_eq!(iso_day("2022-02-30"), None);
/// assert_eq!(iso_day("2022-W11"), None);
/// ```
pub fn iso_day(text: &str) -> Option<Date> {
    let mut parts = [0i16; 3];
    let mut given = text.split('-');
    for (part, length) in parts.iter_mut().zip([4, 2, 2]) {
        let digits = given.next().filter(|d| d.len() == length && d.bytes().all(|b| b.is_ascii_digit()))?;
        *part = digits.parse().ok()?;
    }
    let [year, month, day] = parts;
    if given.next().is_some() {
        return None;
    }
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}
