//! Nutgraf for JavaScript: `analyze(text, options)` and `version()`, with types for TypeScript.
//!
//! One conversion at the edge: what is wrong with the arguments becomes an exception with a sentence, and the report
//! becomes plain objects. The analysis itself cannot fail.

use js_sys::{Object, Reflect, TypeError};
use nutgraf_engine::{Article, Date, Engine, OffsetUnit};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &'static str = include_str!("../types/report.d.ts");

thread_local! {
    static ENGINE: Engine = Engine::new();
}

/// Reads a news article: plain text, Markdown or HTML.
///
/// @throws {TypeError} where an argument is not what it must be. The analysis itself does not throw: doubts are in
/// the report.
#[wasm_bindgen(unchecked_return_type = "Report")]
pub fn analyze(
    #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "AnalyzeOptions")] options: &JsValue,
) -> Result<JsValue, JsValue> {
    let Some(text) = text.as_string() else {
        return Err(wrong(format!("analyze: the text must be a string, not {}", kind(text))));
    };
    let mut article = Article::new(&text);
    (article.published, article.offsets) = read_options(options)?;
    let report = ENGINE.with(|engine| engine.analyze(&article));
    // An empty field is `null`, as the contract says, not `undefined`.
    let serializer = Serializer::new().serialize_missing_as_null(true).serialize_maps_as_objects(true);
    report.serialize(&serializer).map_err(|e| wrong(e.to_string()))
}

/// The version of the engine.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").into()
}

/// Loads the vocabulary and the model now rather than at the first call of `analyze`.
#[wasm_bindgen]
pub fn warm() {
    ENGINE.with(|_| ());
}

fn read_options(options: &JsValue) -> Result<(Option<Date>, OffsetUnit), JsValue> {
    let (mut published, mut offsets) = (None, OffsetUnit::Utf16);
    if options.is_undefined() || options.is_null() {
        return Ok((published, offsets));
    }
    let Some(object) = options.dyn_ref::<Object>() else {
        return Err(wrong(format!("analyze: the options must be an object, not {}", kind(options))));
    };
    for key in Object::keys(object).iter() {
        let value = Reflect::get(options, &key)?;
        if value.is_undefined() || value.is_null() {
            continue;
        }
        let given = value.as_string();
        match (key.as_string().as_deref(), given.as_deref()) {
            (Some("published"), given) => published = Some(day(&value, given)?),
            (Some("offsets"), given) => {
                let unit = OffsetUnit::ALL.iter().find(|u| Some(u.as_str()) == given);
                offsets = *unit.ok_or_else(|| {
                    wrong(format!(
                        "analyze: offsets is \"utf16\", \"chars\" or \"bytes\", not {}",
                        shown(&value, given)
                    ))
                })?;
            }
            (key, _) => {
                let key = key.unwrap_or_default();
                return Err(wrong(format!(
                    "analyze: there is no option {key:?}; there are \"published\" and \"offsets\""
                )));
            }
        }
    }
    Ok((published, offsets))
}

fn day(value: &JsValue, given: Option<&str>) -> Result<Date, JsValue> {
    given.and_then(|day| day.parse().ok()).ok_or_else(|| {
        wrong(format!(
            "analyze: published is a day of the calendar such as \"2022-03-18\", not {}",
            shown(value, given)
        ))
    })
}

fn shown(value: &JsValue, string: Option<&str>) -> String {
    string.map_or_else(|| kind(value), |s| format!("{s:?}"))
}

fn kind(value: &JsValue) -> String {
    if value.is_null() { "null".into() } else { value.js_typeof().as_string().unwrap_or_default() }
}

fn wrong(message: String) -> JsValue {
    TypeError::new(&message).into()
}
