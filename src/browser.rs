//! Everything that touches the browser. Whatever it can refuse comes back as an `Err` with a sentence, or as `None`.

use gloo_events::EventListener;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Document, Element, File, HtmlButtonElement, HtmlElement, HtmlInputElement, HtmlTextAreaElement,
    ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition, Window,
};

#[wasm_bindgen]
extern "C" {
    // Behind `web_sys_unstable_apis` in web-sys.
    type CompressionStream;
    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<CompressionStream, JsValue>;

    type DecompressionStream;
    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<DecompressionStream, JsValue>;

    // Behind the whole of `HtmlDocument` in web-sys.
    #[wasm_bindgen(catch, js_namespace = document, js_name = execCommand)]
    fn exec_command(command: &str, with_dialog: bool, value: &str) -> Result<bool, JsValue>;

    #[wasm_bindgen(extends = web_sys::ReadableStream)]
    type Pipe;
    #[wasm_bindgen(method, catch, js_name = pipeThrough)]
    fn pipe_through(this: &Pipe, through: &JsValue) -> Result<web_sys::ReadableStream, JsValue>;
}

fn window() -> Option<Window> {
    web_sys::window()
}

/// The document.
pub fn document() -> Option<Document> {
    window()?.document()
}

/// The element with an id, as the type that is wanted.
pub fn by_id<T: JsCast>(id: &str) -> Option<T> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

fn all(selector: &str) -> Vec<Element> {
    let Some(list) = document().and_then(|d| d.query_selector_all(selector).ok()) else { return Vec::new() };
    (0..list.length()).filter_map(|i| list.get(i)?.dyn_into().ok()).collect()
}

/// Says in `data-state` on the root what the page is doing.
pub fn say_state(state: &str) {
    if let Some(root) = document().and_then(|d| d.document_element()) {
        let _ = root.set_attribute("data-state", state);
    }
}

/// The page's title.
pub fn title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// The text box of `index.html`, its date field, and whether they are shown.
pub mod written {
    use std::cell::RefCell;

    use super::*;

    thread_local! {
        /// Words in the box, and the rich text they were pasted from.
        static RICH: RefCell<Option<(String, String)>> = const { RefCell::new(None) };
    }

    /// The longest text that is put in so that it can be undone, in bytes.
    const UNDOABLE: usize = 40_000;

    /// The text box.
    pub fn text_box() -> Option<HtmlTextAreaElement> {
        by_id("article-input")
    }

    /// What stands in the text box.
    pub fn text() -> String {
        text_box().map(|t| t.value()).unwrap_or_default()
    }

    /// Puts a text into the text box, shown or not.
    pub fn set_text(text: &str) {
        if let Some(area) = text_box() {
            area.set_value(text);
        }
    }

    /// Puts another article into the text box. The publication date was the old one's, if there was one.
    pub fn replace(text: &str) {
        if !self::text().is_empty() {
            set_published(None);
        }
        fill(text);
    }

    /// Shows the text box with another text, which the reader can undo.
    fn fill(text: &str) {
        show(true);
        if let Some(area) = text_box() {
            let _ = area.focus();
            area.select();
        }
        // The one edit by a program that browsers can undo; it takes seconds for a long text.
        if text.len() > UNDOABLE || exec_command("insertText", false, text) != Ok(true) {
            set_text(text);
        }
    }

    /// True where the next key or paste replaces all there is.
    pub fn all_selected() -> bool {
        text_box().is_some_and(|area| {
            let ends = [area.selection_start(), area.selection_end()].map(|end| end.ok().flatten());
            area.text_length() > 0 && ends == [Some(0), Some(area.text_length())]
        })
    }

    /// Puts the words of a rich paste into the text box, and keeps the rich form as long as they are not changed.
    pub fn set_rich(plain: &str, rich: String) {
        fill(plain);
        // The box may change line ends: what it holds now is what an unchanged box will hold later.
        RICH.set(Some((text(), rich)));
    }

    /// What to read for what stands in the text box: its rich form if it has one, else the words themselves.
    pub fn source(typed: &str) -> String {
        RICH.with_borrow(|rich| match rich {
            Some((plain, rich)) if plain == typed => rich.clone(),
            _ => typed.to_owned(),
        })
    }

    /// The publication date that was given, if any.
    pub fn published() -> Option<String> {
        by_id::<HtmlInputElement>("published-input").map(|i| i.value()).filter(|v| !v.is_empty())
    }

    /// Puts a publication date into its field.
    pub fn set_published(day: Option<&str>) {
        if let Some(input) = by_id::<HtmlInputElement>("published-input") {
            input.set_value(day.unwrap_or_default());
        }
    }

    /// Shows the text box, or makes room for the card.
    pub fn show(shown: bool) {
        if let Some(section) = by_id::<HtmlElement>("compose") {
            section.set_hidden(!shown);
        }
    }

    /// The buttons of `index.html` sleep until the page can answer them.
    pub fn wake() {
        for button in all("#compose button[disabled]") {
            if let Some(button) = button.dyn_ref::<HtmlButtonElement>() {
                button.set_disabled(false);
            }
        }
    }

    /// Puts the caret into the text box, at its beginning.
    pub fn focus() {
        if let Some(area) = text_box() {
            let _ = area.focus();
            let _ = area.set_selection_range(0, 0);
            area.set_scroll_top(0);
        }
    }
}

/// Calls back when Escape is pressed anywhere, until the listener is dropped.
pub fn on_escape(react: impl Fn() + 'static) -> Option<EventListener> {
    let document = document()?;
    Some(EventListener::new(&document, "keydown", move |event| {
        if event.dyn_ref::<web_sys::KeyboardEvent>().is_some_and(|e| e.key() == "Escape") {
            react();
        }
    }))
}

/// Tints everything that belongs to `key`, or nothing.
pub fn tint(key: Option<&str>) {
    thread_local!(static TINTED: std::cell::RefCell<Option<String>> = const { std::cell::RefCell::new(None) });
    // The pointer crosses many elements of one row, or of none: only a change is work.
    if TINTED.replace(key.map(str::to_owned)).as_deref() == key {
        return;
    }
    for element in all("[data-hot]") {
        let _ = element.remove_attribute("data-hot");
    }
    // Keys are made by `Item::key`; anything else would be a selector from outside.
    let key = key.filter(|k| k.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'));
    if let Some(key) = key {
        for element in all(&format!("[data-ref=\"{key}\"]")) {
            let _ = element.set_attribute("data-hot", "");
        }
    }
}

/// The `data-ref` that an event happened in.
pub fn key_at(event: &web_sys::Event) -> Option<String> {
    event.target()?.dyn_into::<Element>().ok()?.closest("[data-ref]").ok()??.get_attribute("data-ref")
}

/// The `data-ref` of what was clicked beside its own buttons and links; none while words are being selected.
pub fn row_at(event: &web_sys::Event) -> Option<String> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let selected = window()?.get_selection().ok()?.is_some_and(|selection| !selection.is_collapsed());
    let own = target.closest("a, button, input, label, summary").ok()?.is_some();
    (!selected && !own).then(|| key_at(event))?
}

fn media(query: &str) -> bool {
    window().and_then(|w| w.match_media(query).ok()?).is_some_and(|query| query.matches())
}

/// Brings the words that are looked at to where they can be read. Where the card makes room for them, the focus goes
/// along: the button that led here is gone.
pub fn show_words(words: &HtmlElement) {
    scroll_to(words);
    if media("(max-width: 900px)") {
        focus_quietly(words);
    }
}

/// Brings an element to where it can be read.
fn scroll_to(element: &Element) {
    let calm = media("(prefers-reduced-motion: reduce)");
    let options = ScrollIntoViewOptions::new();
    options.set_behavior(if calm { ScrollBehavior::Instant } else { ScrollBehavior::Smooth });
    options.set_block(ScrollLogicalPosition::Center);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Opens whatever a row is folded into, brings it to where it can be read and puts the focus on its first button.
pub fn reveal_row(key: &str) {
    let Some(row) = by_id::<HtmlElement>(&format!("row-{key}")) else { return };
    let mut outer = row.parent_element();
    while let Some(element) = outer {
        if let Some(details) = element.dyn_ref::<web_sys::HtmlDetailsElement>() {
            details.set_open(true);
        }
        outer = element.parent_element();
    }
    scroll_to(&row);
    if let Some(button) =
        row.query_selector("button").ok().flatten().and_then(|b| b.dyn_into::<HtmlElement>().ok())
    {
        focus_quietly(&button);
    }
}

/// Puts the focus on the card, so that the keyboard and a screen reader go on there.
pub fn focus_card() {
    if let Some(card) = all(".card").first().and_then(|c| c.dyn_ref::<HtmlElement>()) {
        focus_quietly(card);
    }
}

fn focus_quietly(element: &HtmlElement) {
    // `preventScroll` keeps the smooth scroll that is under way.
    let options = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&options, &"preventScroll".into(), &JsValue::TRUE);
    if let Ok(focus) = js_sys::Reflect::get(element, &"focus".into())
        && let Some(focus) = focus.dyn_ref::<js_sys::Function>()
    {
        let _ = focus.call1(element, &options);
    }
}

/// Scrolls the window and both sides to their top.
pub fn to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
    for side in all("[data-side-of]") {
        side.set_scroll_top(0);
    }
}

/// Hands a file to the reader.
pub fn download(name: &str, media_type: &str, content: &str) -> Result<(), String> {
    let refused = |_| "The browser did not allow the download.".to_owned();
    let parts = js_sys::Array::of1(&content.into());
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options).map_err(refused)?;
    let url = web_sys::Url::create_object_url_with_blob(&blob).map_err(refused)?;
    let link = document()
        .and_then(|d| d.create_element("a").ok()?.dyn_into::<web_sys::HtmlAnchorElement>().ok())
        .ok_or_else(|| refused(JsValue::NULL))?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // Safari reads the blob after the click has returned.
    let free = Closure::once_into_js(move || {
        let _ = web_sys::Url::revoke_object_url(&url);
    });
    if let Some(window) = window() {
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(free.unchecked_ref(), 60_000);
    }
    Ok(())
}

/// A value as indented JSON.
pub fn to_json(value: &impl serde::Serialize) -> Result<String, String> {
    let failed = "The report could not be written as JSON.";
    let value = value.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).map_err(|_| failed)?;
    let json = js_sys::JSON::stringify_with_replacer_and_space(&value, &JsValue::NULL, &2.into());
    json.map(String::from).map_err(|_| failed.to_owned())
}

/// Opens the browser's print dialog.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Puts words on the clipboard.
pub async fn copy(words: &str) -> Result<(), String> {
    let refused = "The browser did not allow copying.";
    let clipboard = window().ok_or(refused)?.navigator().clipboard();
    JsFuture::from(clipboard.write_text(words)).await.map(|_| ()).map_err(|_| refused.to_owned())
}

/// What the clipboard holds.
pub async fn pasted() -> Result<String, String> {
    let refused = "The browser did not allow reading the clipboard. Paste into the text box: Ctrl+V, ⌘V or a long press.";
    let clipboard = window().ok_or(refused)?.navigator().clipboard();
    let text = JsFuture::from(clipboard.read_text()).await.map_err(|_| refused)?;
    text.as_string().filter(|t| !t.trim().is_empty()).ok_or_else(|| "The clipboard holds no text.".to_owned())
}

/// The bytes of a file.
pub async fn bytes(file: &File) -> Result<Vec<u8>, String> {
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| "This file could not be read.")?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// Text in the Windows-1252 code page.
pub fn windows_1252(bytes: &[u8]) -> Result<String, String> {
    web_sys::TextDecoder::new_with_label("windows-1252")
        .and_then(|decoder| decoder.decode_with_u8_array(bytes))
        .map_err(|_| "This file could not be read as text.".to_owned())
}

/// SHA-256 in hexadecimal; `None` where the page is not served securely.
pub async fn sha256(text: String) -> Option<String> {
    let crypto = window()?.crypto().ok()?;
    // Outside a secure context `subtle` is undefined whatever its type says.
    let subtle = js_sys::Reflect::get(&crypto, &"subtle".into()).ok().filter(|s| !s.is_undefined())?;
    let subtle: web_sys::SubtleCrypto = subtle.unchecked_into();
    let data = js_sys::Uint8Array::from(text.as_bytes());
    let digest =
        JsFuture::from(subtle.digest_with_str_and_buffer_source("SHA-256", &data).ok()?).await.ok()?;
    Some(js_sys::Uint8Array::new(&digest).to_vec().iter().map(|b| format!("{b:02x}")).collect())
}

/// The part of the page's address from `#` on.
pub fn fragment() -> String {
    window().and_then(|w| w.location().hash().ok()).unwrap_or_default()
}

/// Takes the fragment out of the address, so that a text does not stay there once it was read.
pub fn forget_fragment() {
    let Some(window) = window() else { return };
    let here = window.location();
    if let (Ok(path), Ok(query), Ok(history)) = (here.pathname(), here.search(), window.history()) {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("{path}{query}")));
    }
}

/// Calls back when the fragment of the address changes, until the listener is dropped.
pub fn on_fragment(react: impl Fn() + 'static) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, "hashchange", move |_| react()))
}

/// The page's address with another fragment.
pub fn address(fragment: &str) -> Option<String> {
    let href = window()?.location().href().ok()?;
    Some(format!("{}{fragment}", href.split('#').next()?))
}

/// Deflates a text.
pub async fn deflate(text: &str) -> Result<Vec<u8>, String> {
    let missing = "This browser cannot make links that carry a text.";
    let stream = CompressionStream::new("deflate-raw").map_err(|_| missing)?;
    through(text.as_bytes(), &stream, usize::MAX).await.ok_or_else(|| missing.to_owned())
}

/// Inflates what [`deflate`] made, up to `limit` bytes.
pub async fn inflate(deflated: &[u8], limit: usize) -> Result<String, String> {
    let damaged = "The article in this link is damaged or too long.";
    let stream = DecompressionStream::new("deflate-raw")
        .map_err(|_| "This browser cannot open links that carry a text.")?;
    let bytes = through(deflated, &stream, limit).await.ok_or(damaged)?;
    String::from_utf8(bytes).map_err(|_| damaged.to_owned())
}

async fn through(bytes: &[u8], transform: &JsValue, limit: usize) -> Option<Vec<u8>> {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let blob = web_sys::Blob::new_with_u8_array_sequence(&parts).ok()?;
    let stream = blob.stream().unchecked_into::<Pipe>().pipe_through(transform).ok()?;
    let reader: web_sys::ReadableStreamDefaultReader = stream.get_reader().unchecked_into();
    let mut out = Vec::new();
    loop {
        let chunk = JsFuture::from(reader.read()).await.ok()?;
        if js_sys::Reflect::get(&chunk, &"done".into()).ok()?.is_truthy() {
            return Some(out);
        }
        let value: js_sys::Uint8Array =
            js_sys::Reflect::get(&chunk, &"value".into()).ok()?.dyn_into().ok()?;
        if out.len() + value.length() as usize > limit {
            let _ = reader.cancel();
            return None;
        }
        out.extend(value.to_vec());
    }
}
