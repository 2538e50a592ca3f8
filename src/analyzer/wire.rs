//! What crosses between the page and its reader, and how it is written as JavaScript values.

use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

use super::Event;

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

/// From a value that was posted.
pub fn decode<T: serde::de::DeserializeOwned>(value: JsValue) -> Result<T, String> {
    serde_wasm_bindgen::from_value(value).map_err(|error| error.to_string())
}
