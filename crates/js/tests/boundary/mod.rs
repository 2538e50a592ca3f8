//! The tests of the boundary, run in Node and in a browser alike.

use js_sys::{Array, JSON, Object, Reflect};
use nutgraf_js::{analyze, version};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

const STORY: &str = "Park to open\n\n18 March 2022\n\n“We are ready 😀,” said Mayor Bo Lind on Friday.";

fn options(pairs: &[(&str, &str)]) -> JsValue {
    let object = Object::new();
    for (key, value) in pairs {
        Reflect::set(&object, &(*key).into(), &(*value).into()).unwrap();
    }
    object.into()
}

fn get(value: &JsValue, path: &str) -> JsValue {
    path.split('.').fold(value.clone(), |v, key| Reflect::get(&v, &key.into()).unwrap())
}

fn error(result: Result<JsValue, JsValue>) -> String {
    let error = result.unwrap_err();
    assert!(error.is_instance_of::<js_sys::TypeError>());
    get(&error, "message").as_string().unwrap()
}

#[wasm_bindgen_test]
fn a_report_of_plain_values() {
    let report = analyze(&STORY.into(), &options(&[("published", "2022-03-18")])).unwrap();
    assert_eq!(get(&report, "schema"), 1);
    assert_eq!(get(&report, "offsets"), "utf16");
    assert_eq!(get(&report, "article.published.date"), "2022-03-18");
    assert!(get(&report, "article.updated").is_null(), "null, not undefined");
    assert!(Array::is_array(&get(&report, "warnings")));
    // Nothing is lost on the way through JSON: no map, no big integer, no undefined.
    let json = String::from(JSON::stringify(&report).unwrap());
    let again = String::from(JSON::stringify(&JSON::parse(&json).unwrap()).unwrap());
    assert_eq!(json, again);
}

#[wasm_bindgen_test]
fn offsets_slice_the_callers_string() {
    let text = js_sys::JsString::from(STORY);
    let report = analyze(&text, &JsValue::UNDEFINED).unwrap();
    let sentences: Array = get(&report, "sentences").unchecked_into();
    let last = sentences.get(sentences.length() - 1);
    let at = |key: &str| get(&last, key).as_f64().unwrap() as u32;
    assert!(String::from(text.slice(at("start"), at("end"))).ends_with("said Mayor Bo Lind on Friday."));
    for (unit, length) in
        [("utf16", STORY.encode_utf16().count()), ("chars", STORY.chars().count()), ("bytes", STORY.len())]
    {
        let report = analyze(&text, &options(&[("offsets", unit)])).unwrap();
        let sentences: Array = get(&report, "sentences").unchecked_into();
        assert_eq!(get(&sentences.get(sentences.length() - 1), "end"), length as f64, "{unit}");
    }
}

#[wasm_bindgen_test]
fn unpaired_surrogates_keep_their_place() {
    let text = JSON::parse("\"A \\ud800 b. Done \\udc00.\"").unwrap();
    let report = analyze(&text, &JsValue::NULL).unwrap();
    let sentences: Array = get(&report, "sentences").unchecked_into();
    assert_eq!(get(&sentences.get(sentences.length() - 1), "end"), 14);
}

#[wasm_bindgen_test]
fn wrong_arguments_are_answered_with_a_sentence() {
    let text: JsValue = "One.".into();
    for (text, options, about) in [
        (JsValue::UNDEFINED, JsValue::UNDEFINED, "the text must be a string, not undefined"),
        (JsValue::NULL, JsValue::UNDEFINED, "not null"),
        (text.clone(), 7.into(), "the options must be an object, not number"),
        (text.clone(), options(&[("published", "Friday")]), "2022-03-18\", not \"Friday\""),
        (text.clone(), options(&[("published", "2022-02-30")]), "not \"2022-02-30\""),
        (text.clone(), options(&[("offsets", "words")]), "not \"words\""),
        (text.clone(), options(&[("publish", "2022-03-18")]), "no option \"publish\""),
    ] {
        let message = error(analyze(&text, &options));
        assert!(message.contains(about), "{message}");
    }
    assert!(analyze(&text, &options(&[])).is_ok(), "and it goes on working");
}

#[wasm_bindgen_test]
fn the_version_is_the_engines() {
    let report = analyze(&"One.".into(), &JsValue::UNDEFINED).unwrap();
    assert_eq!(get(&report, "engine.version"), version().as_str());
}
