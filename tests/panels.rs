//! Each panel of the card, drawn in a browser from a real report.
#![cfg(target_arch = "wasm32")]

use std::cell::Cell;
use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use nutgraf::analyzer::{Event, Request};
use nutgraf::card::Card;
use nutgraf::panels::PANELS;
use nutgraf::state::{Action, State};
use nutgraf_engine::{Article, Engine};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

wasm_bindgen_test_configure!(run_in_browser);

const TEXT: &str = "Harbour Bridge to close for nine weeks, council says

By Dana Whitlock
The Eastmere Courier
May 3, 2024

LONDON — “We would rather close it now than explain later,” Mayor Teresa Okafor told reporters on Thursday.

The repairs will cost about $4.2 million, according to the Department of Transport. “Nobody called me, nobody wrote, and nobody came to the landing,” said Luis \
                    Ferrand, a French ferryman. The [plan](https://example.org/plan) was made in Paris in March.

“It was in the newspaper.”";

/// The panel, something that it must show (who is quoted most comes first), and whether its first button asks the page for something.
const EXPECTED: &[(&str, &str, bool)] = &[
    ("masthead", "[data-testid=card-headline]", true),
    ("summary", "[data-testid=panel-summary] li", true),
    ("counts", "button", true),
    ("checks", "", false),
    ("quotes", ".speaker:first-of-type [data-testid=quote][data-speaker*=Ferrand]", true),
    ("people", "[data-testid=panel-people] [data-testid=entity][data-entity]", true),
    ("organizations", "[data-testid=panel-organizations] [data-testid=entity]", true),
    ("timeline", "[data-testid=panel-timeline] [data-testid=date][data-value='2024-05-02']", true),
    ("places", "[data-testid=panel-places] [data-testid=entity]", true),
    ("others", "", false),
    ("numbers", "[data-testid=panel-numbers] [data-testid=number]", true),
    ("links", "[data-testid=link] a[href='https://example.org/plan']", false),
    ("footer", "*", false),
];

#[derive(Properties, PartialEq)]
struct Props {
    panel: usize,
    text: String,
    asked: Callback<Action>,
}

#[component]
fn Panel(props: &Props) -> Html {
    let state = state(&props.text);
    let analyzed = state.analyzed.as_ref().expect("an article was read");
    PANELS[props.panel].1(&Card { state: &state, analyzed, dispatch: &props.asked })
}

fn state(text: &str) -> Rc<State> {
    let report = Engine::new().analyze(&Article::new(text));
    let request = Request { id: 1, text: text.to_owned(), published: None };
    Rc::new(State::default())
        .reduce(Action::Submit { text: request.text, published: None })
        .reduce(Action::Analyzer(Event::Done { id: 1, report, millis: 1.0 }))
}

/// Draws a panel, and counts what it asks for.
async fn draw(panel: usize, text: &str) -> (Element, Rc<Cell<usize>>) {
    let document = web_sys::window().and_then(|window| window.document()).expect("a document");
    let root = document.create_element("div").expect("an element");
    document.body().expect("a body").append_child(&root).expect("a place");
    let count = Rc::new(Cell::new(0));
    let asked = {
        let count = count.clone();
        Callback::from(move |_: Action| count.set(count.get() + 1))
    };
    yew::Renderer::<Panel>::with_root_and_props(root.clone(), Props { panel, text: text.to_owned(), asked })
        .render();
    TimeoutFuture::new(0).await;
    (root, count)
}

#[wasm_bindgen_test]
fn every_panel_is_expected_to_show_something() {
    let (panels, expected): (Vec<_>, Vec<_>) =
        (PANELS.iter().map(|p| p.0).collect(), EXPECTED.iter().map(|e| e.0).collect());
    assert_eq!(panels, expected);
}

#[wasm_bindgen_test]
async fn panels_show_what_was_found_and_lead_to_it() {
    for (panel, (name, selector, asks)) in EXPECTED.iter().enumerate() {
        let (root, count) = draw(panel, TEXT).await;
        if !selector.is_empty() {
            let found = root.query_selector(selector).expect("a selector");
            assert!(found.is_some(), "{name} shows {selector}: {}", root.inner_html());
        }
        // The page's policy forbids inline style: what is written so would be lost.
        assert!(root.query_selector("[style]").expect("a selector").is_none(), "{name} has inline style");
        if *asks {
            let button = root.query_selector("button").expect("a selector").expect("a button");
            button.unchecked_into::<HtmlElement>().click();
            assert_eq!(count.get(), 1, "the first button of {name} asks for something");
        }
        root.remove();
    }
}

/// What a panel shows of a text.
async fn shown(name: &str, text: &str) -> Element {
    let panel = PANELS.iter().position(|p| p.0 == name).expect("a panel");
    draw(panel, text).await.0
}

fn count(root: &Element, selector: &str) -> u32 {
    root.query_selector_all(selector).expect("a selector").length()
}

fn words(root: &Element) -> String {
    root.text_content().unwrap_or_default()
}

#[wasm_bindgen_test]
async fn a_value_stands_once_on_the_timeline_with_all_its_mentions() {
    let text = "The port shut in 2005.\n\nIn 2005 it reopened, and 2005 was a good year.";
    let root = shown("timeline", text).await;
    assert_eq!(count(&root, "[data-testid=date][data-value='2005']"), 1);
    assert_eq!(count(&root, "[data-value='2005'] .go"), 3);
    for date in 0..3 {
        assert_eq!(count(&root, &format!("#row-date-{date}")), 1, "a mark finds its row: {date}");
    }
}

#[wasm_bindgen_test]
async fn long_lists_of_quotations_are_folded() {
    let text = "“The harbour is closed for now,” said Ana Ruiz.\n\n".repeat(12);
    let root = shown("quotes", &text).await;
    assert_eq!(count(&root, "[data-testid=quote]"), 12);
    assert_eq!(count(&root, "details [data-testid=quote]"), 4);
}

#[wasm_bindgen_test]
async fn a_cue_without_words_is_not_told() {
    let text = "An interview with Ana Ruiz\n\nReporter: Why was the harbour closed?\n\n\
        Ana Ruiz: The harbour was closed because the wall was cracked.\n\n\
        Reporter: And when will it open?\n\nAna Ruiz: It will open when the wall is mended.";
    let root = shown("quotes", text).await;
    assert!(count(&root, "[data-testid=quote]") > 0, "{}", root.inner_html());
    assert!(!words(&root).contains(": · "), "{}", words(&root));
}

#[wasm_bindgen_test]
async fn an_affiliation_that_a_role_names_is_not_repeated() {
    let text = "Ana Ruiz, the head of the fishing federation Cepa, said the harbour was closed. Cepa was founded in 1990.";
    let root = shown("people", text).await;
    assert_eq!(words(&root).matches("Cepa").count(), 1, "{}", words(&root));
}

#[wasm_bindgen_test]
async fn an_outlet_outside_the_text_is_from_the_metadata() {
    let text = "<html><head><meta property=\"og:site_name\" content=\"The Eastmere Courier\"></head>\
        <body><article><h1>Harbour closed</h1><p>The harbour was closed on Friday, the council said.</p></article></body></html>";
    let root = shown("masthead", text).await;
    assert!(words(&root).contains("The Eastmere Courier from the page’s metadata"), "{}", words(&root));
}

#[wasm_bindgen_test]
async fn a_check_tells_days_as_people_do() {
    let text = "The harbour was closed on Friday, March 5, 2025, the council said.";
    let root = shown("checks", text).await;
    assert!(words(&root).contains("5\u{a0}Mar\u{a0}2025"), "{}", words(&root));
}
