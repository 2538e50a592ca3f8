//! The text box of `index.html`, which is there before this program is: what was typed, where the caret stands and what
//! can be undone all stay, since the page never replaces it.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{ClipboardEvent, DragEvent, Element, File, HtmlElement, HtmlInputElement, KeyboardEvent};
use yew::Callback;

use crate::browser::{self, written};
use crate::files::{self, Content};
use crate::samples;
use crate::state::{self, Action};

/// Listens to `index.html`; dropping the listeners ends it.
pub fn listen(dispatch: &Callback<Action>) -> Vec<EventListener> {
    let mut listeners = Vec::new();
    let mut on = |target: Option<Element>, event: &'static str, react: Box<dyn Fn(&web_sys::Event)>| {
        if let Some(target) = target {
            let options = EventListenerOptions::enable_prevent_default();
            listeners
                .push(EventListener::new_with_options(&target, event, options, move |event| react(event)));
        }
    };
    let element = |id: &str| browser::by_id::<Element>(id);
    let ask = dispatch.clone();
    on(
        element("compose-form"),
        "submit",
        Box::new(move |event| {
            event.prevent_default();
            submit(&ask);
        }),
    );
    let ask = dispatch.clone();
    on(
        element("compose-form"),
        "keydown",
        Box::new(move |event| {
            if let Some(key) = event.dyn_ref::<KeyboardEvent>()
                && key.key() == "Enter"
                && (key.ctrl_key() || key.meta_key())
            {
                event.prevent_default();
                submit(&ask);
            }
        }),
    );
    on(element("article-input"), "paste", Box::new(paste_rich));
    let ask = dispatch.clone();
    on(
        element("article-input"),
        "beforeinput",
        Box::new(move |_| {
            if written::all_selected() {
                written::set_published(None);
            }
            ask.emit(Action::Dismiss);
        }),
    );
    let ask = dispatch.clone();
    on(
        element("paste"),
        "click",
        Box::new(move |_| {
            let ask = ask.clone();
            spawn_local(async move {
                match browser::pasted().await {
                    Ok(text) => open_text(&text),
                    Err(message) => ask.emit(Action::Notice(message)),
                }
            });
        }),
    );
    on(
        element("open"),
        "click",
        Box::new(|_| {
            if let Some(input) = browser::by_id::<HtmlElement>("file-input") {
                input.click();
            }
        }),
    );
    let ask = dispatch.clone();
    on(
        element("file-input"),
        "change",
        Box::new(move |_| {
            let Some(input) = browser::by_id::<HtmlInputElement>("file-input") else { return };
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                open_file(file, &ask);
            }
            // The same file can be chosen again.
            input.set_value("");
        }),
    );
    on(element("compose"), "dragover", Box::new(|event| event.prevent_default()));
    let ask = dispatch.clone();
    on(
        element("compose"),
        "drop",
        Box::new(move |event| {
            let data = event.dyn_ref::<DragEvent>().and_then(|e| e.data_transfer());
            if let Some(file) = data.and_then(|d| d.files()).and_then(|files| files.get(0)) {
                event.prevent_default();
                open_file(file, &ask);
            }
        }),
    );
    let ask = dispatch.clone();
    on(
        element("samples"),
        "click",
        Box::new(move |event| {
            let button = event.target().and_then(|t| t.dyn_into::<Element>().ok());
            let button = button.and_then(|b| b.closest("[data-sample]").ok().flatten());
            let slug = button.and_then(|b| b.get_attribute("data-sample"));
            if let Some(sample) = slug.and_then(|slug| samples::named(&slug)) {
                written::replace(sample.text);
                submit(&ask);
            }
        }),
    );
    listeners
}

fn submit(ask: &Callback<Action>) {
    let typed = written::text();
    if !state::has_words(&typed) {
        written::focus();
        ask.emit(Action::Notice("Paste or type an article first.".into()));
        return;
    }
    ask.emit(Action::Submit { text: written::source(&typed), published: written::published() });
}

fn open_text(text: &str) {
    written::replace(text);
    written::focus();
}

const GUESSED: &str =
    "This file is not UTF-8. It was read as Windows-1252: look at its accents and quotation marks.";

fn open_file(file: File, ask: &Callback<Action>) {
    if file.size() > files::LARGEST {
        ask.emit(Action::Notice(
            "This file is larger than 8 MB. Open it and paste the part you need.".into(),
        ));
        return;
    }
    let ask = ask.clone();
    ask.emit(Action::Dismiss);
    spawn_local(async move {
        let read = match browser::bytes(&file).await {
            Ok(bytes) => match files::read(&bytes) {
                Content::Text(text) => Ok((text, None)),
                Content::Refused(why) => Err(why.to_owned()),
                Content::Windows1252 => browser::windows_1252(&bytes).map(|text| (text, Some(GUESSED))),
            },
            Err(message) => Err(message),
        };
        let notice = match read {
            Ok((text, notice)) => {
                open_text(&text);
                notice.map(str::to_owned)
            }
            Err(message) => Some(message),
        };
        // Said last: a text that is put in takes earlier notices away, as typing does.
        if let Some(notice) = notice {
            ask.emit(Action::Notice(notice));
        }
    });
}

/// A paste into the empty box that carries structure: the box shows its words, the engine reads its structure.
fn paste_rich(event: &web_sys::Event) {
    let Some(data) = event.dyn_ref::<ClipboardEvent>().and_then(|e| e.clipboard_data()) else { return };
    let (Ok(rich), Ok(plain)) = (data.get_data("text/html"), data.get_data("text/plain")) else { return };
    if written::text().trim().is_empty() && carries_structure(&rich) && !plain.trim().is_empty() {
        event.prevent_default();
        written::set_rich(&plain, rich);
    }
}

/// True where rich text says more than its words: an editor's coloured lines (`div`, `span`) do not.
pub fn carries_structure(html: &str) -> bool {
    let html = html.to_ascii_lowercase();
    ["<p>", "<p ", "<h1", "<h2", "<h3", "<article", "<li>", "<li "].iter().any(|tag| html.contains(tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn structure_is_told_from_colours() {
        for (html, want) in [
            ("<meta charset='utf-8'><h1>Vote</h1><p>Residents", true),
            ("<div style=\"color: red\"><span>fn main</span></div>", false),
            ("<pre>text</pre>", false),
            ("<P class=a>Residents", true),
        ] {
            assert_eq!(carries_structure(html), want, "{html}");
        }
    }
}
