//! What crosses between the page and its reader, and how it is written as JavaScript values.

use js_sys::Reflect;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

use super::value::Value;
use super::{Event, Request};

/// What a reader says. A request goes the other way as [`Option`] of [`Request`](super::Request).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Reply {
    /// It has started and waits for requests.
    Ready,
    /// About a request.
    Event(Event),
    /// It broke, and answers no more. The words are for the console, not for a reader.
    Crashed(String),
}

/// As a value that can be posted.
pub fn encode(value: &impl Serialize) -> Result<JsValue, String> {
    value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).map_err(|error| error.to_string())
}

/// The request in a value that was posted, or that none is wanted any more. Read field by field: this side stays without
/// the code that reads any value.
pub fn request(value: &JsValue) -> Result<Option<Request>, String> {
    if value.is_null() || value.is_undefined() {
        return Ok(None);
    }
    let field = |name: &str| Reflect::get(value, &name.into()).unwrap_or_default();
    let (id, text) = (field("id").as_f64(), field("text").as_string());
    let (Some(id), Some(text)) = (id, text) else {
        return Err("a request without an id or a text".to_owned());
    };
    Ok(Some(Request { id: id as u32, text, published: field("published").as_string() }))
}

/// From a value that [`encode`] made.
pub fn decode(value: JsValue) -> Result<Reply, String> {
    Reply::deserialize(Value(value)).map_err(|error| error.to_string())
}
