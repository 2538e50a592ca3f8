//! How TIMEX3 writes a length of time.

use super::{Amount, Unit};
use crate::decimal;

pub(super) fn duration(amounts: &[(Amount, Unit)]) -> String {
    let mut out = String::from("P");
    let mut time = false;
    for &(amount, unit) in amounts {
        let (letter, factor, of_day) = unit.code();
        match amount {
            // "a year and a half", "half an hour": a half is said in the next smaller unit.
            Amount::Exactly(n) => {
                let n = n * factor as f64;
                let (whole, rest) = (n.trunc(), n.fract());
                let smaller = match unit {
                    Unit::Minute => Some((30.0 * 2.0, 'S', true)),
                    Unit::Hour => Some((60.0, 'M', true)),
                    Unit::Day => Some((24.0, 'H', true)),
                    Unit::Year => Some((12.0, 'M', false)),
                    _ => None,
                };
                if of_day && !time {
                    out.push('T');
                    time = true;
                }
                match smaller {
                    Some((parts, letter_of_rest, timed)) if rest > 0.0 && (rest * parts).fract() == 0.0 => {
                        if whole > 0.0 {
                            decimal::write(whole, &mut out);
                            out.push(letter);
                        }
                        if timed && !time {
                            out.push('T');
                            time = true;
                        }
                        decimal::write(rest * parts, &mut out);
                        out.push(letter_of_rest);
                    }
                    _ => {
                        decimal::write(n, &mut out);
                        out.push(letter);
                    }
                }
            }
            Amount::Some => {
                if of_day && !time {
                    out.push('T');
                    time = true;
                }
                let letter = match unit {
                    Unit::Weekend => 'D',
                    Unit::Decade | Unit::Century | Unit::Millennium => 'Y',
                    _ => letter,
                };
                out.extend(['X', letter]);
            }
        }
    }
    out
}
