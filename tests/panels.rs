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
    asked: Callback<Action>,
}

#[component]
fn Panel(props: &Props) -> Html {
    let state = state();
    let analyzed = state.analyzed.as_ref().expect("an article was read");
    PANELS[props.panel].1(&Card { state: &state, analyzed, dispatch: &props.asked })
}

fn state() -> Rc<State> {
    let report = Engine::new().analyze(&Article::new(TEXT));
    let request = Request { id: 1, text: TEXT.to_owned(), published: None };
    Rc::new(State::default())
        .reduce(Action::Submit { text: request.text, published: None })
        .reduce(Action::Analyzer(Event::Done { id: 1, report, millis: 1.0 }))
}

/// Draws a panel, and counts what it asks for.
async fn draw(panel: usize) -> (Element, Rc<Cell<usize>>) {
    let document = web_sys::window().and_then(|window| window.document()).expect("a document");
    let root = document.create_element("div").expect("an element");
    document.body().expect("a body").append_child(&root).expect("a place");
    let count = Rc::new(Cell::new(0));
    let asked = {
        let count = count.clone();
        Callback::from(move |_: Action| count.set(count.get() + 1))
    };
    yew::Renderer::<Panel>::with_root_and_props(root.clone(), Props { panel, asked }).render();
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
        let (root, count) = draw(panel).await;
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
