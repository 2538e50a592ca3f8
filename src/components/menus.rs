//! What opens over the page: export, share, help, what "local only" means. The browser opens and closes them
//! (`popover`), with Escape and a click elsewhere, without a line of ours.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::Shown;
use crate::analyzer::Request;
use crate::state::Action;
use crate::{browser, exports, share};

#[derive(Properties, PartialEq)]
pub struct Props {
    pub shown: Shown,
    pub dispatch: Callback<Action>,
}

#[component]
pub fn Menus(props: &Props) -> Html {
    html! {
        <>
            <div id="export-menu" class="menu" popover="auto" role="dialog" aria-label="Export">
                { export_menu(props) }
            </div>
            <div id="share-menu" class="menu" popover="auto" role="dialog" aria-labelledby="share-title">
                <ShareMenu shown={props.shown.clone()} dispatch={props.dispatch.clone()} />
            </div>
            <div id="local-note" class="menu note-menu" popover="auto" role="dialog" aria-label="Local only">
                <p>{ "The article was read on this device. The page is built so that the browser itself refuses every \
                      connection once it has loaded: nothing you paste can leave it." }</p>
            </div>
            <div id="help" class="menu" popover="auto" role="dialog" aria-labelledby="help-title">
                <h2 id="help-title">{ "How to read this page" }</h2>
                <dl class="help">
                    <dt>{ "A row of the card" }</dt><dd>{ "shows its words in the article; again for the next place" }</dd>
                    <dt>{ "A mark in the article" }</dt><dd>{ "leads to its row in the card" }</dd>
                    <dt>{ "A count" }</dt><dd>{ "switches its marks off and on" }</dd>
                    <dt>{ "Published" }</dt><dd>{ "another day resolves “Friday” and the like anew" }</dd>
                    <dt><kbd>{ "Tab" }</kbd>{ " " }<kbd>{ "Enter" }</kbd></dt><dd>{ "reach and open every mark and row" }</dd>
                    <dt><kbd>{ "Ctrl" }</kbd>{ " " }<kbd>{ "Enter" }</kbd></dt><dd>{ "analyze what is in the text box" }</dd>
                    <dt><kbd>{ "Esc" }</kbd></dt><dd>{ "stop an analysis, close a menu" }</dd>
                </dl>
            </div>
        </>
    }
}

fn export_menu(props: &Props) -> Html {
    let file = |file: exports::File| {
        let (analyzed, dispatch) = (props.shown.analyzed.clone(), props.dispatch.clone());
        let (name, about) = (file.name, file.about);
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Err(message) = file.hand_over(&analyzed) {
                dispatch.emit(Action::Notice(message));
            }
        });
        html! {
            <li><button type="button" popovertarget="export-menu" popovertargetaction="hide" {onclick}>
                <b>{ name }</b><small>{ about }</small>
            </button></li>
        }
    };
    let print = Callback::from(|_: MouseEvent| browser::print());
    html! {
        <ul>
            { for exports::files().into_iter().map(file) }
            <li><button type="button" popovertarget="export-menu" popovertargetaction="hide" onclick={print}>
                <b>{ "Print" }</b><small>{ "a fact-check sheet with boxes to tick" }</small>
            </button></li>
        </ul>
    }
}

/// Makes a link that carries the text, only when asked.
#[component]
fn ShareMenu(props: &Props) -> Html {
    let link = use_state(|| None::<Result<String, String>>);
    let copied = use_state(|| false);
    let make = {
        let (link, copied) = (link.clone(), copied.clone());
        let request = props.shown.analyzed.request.clone();
        Callback::from(move |_: MouseEvent| {
            let (link, copied, request) = (link.clone(), copied.clone(), request.clone());
            spawn_local(async move {
                let made = make_link(&request).await;
                if let Ok(address) = &made {
                    copied.set(browser::copy(address).await.is_ok());
                }
                link.set(Some(made));
            });
        })
    };
    // A link belongs to one article.
    {
        let (link, copied) = (link.clone(), copied.clone());
        use_effect_with(props.shown.clone(), move |_| {
            link.set(None);
            copied.set(false);
        });
    }
    html! {
        <>
            <h2 id="share-title">{ "Share as a link" }</h2>
            <p>{ "The link carries the whole article, compressed, after the “#”. Nothing is uploaded; whoever has the \
                  link can read the text." }</p>
            <button type="button" class="main" onclick={make}>{ "Copy link" }</button>
            <p role="status">{ match &*link {
                None => Html::default(),
                Some(Err(message)) => html! { { message } },
                Some(Ok(address)) => html! { <>
                    <label class="unseen" for="share-link">{ "Link" }</label>
                    <input id="share-link" class="field" readonly=true value={address.clone()} />
                    { if *copied { "Copied. " } else { "Copy it from here. " } }
                    if address.len() > 8000 { { "It is long: some programs cut links, so try it before you rely on it." } }
                </> },
            } }</p>
        </>
    }
}

async fn make_link(request: &Request) -> Result<String, String> {
    let deflated = browser::deflate(&share::pack(request)).await?;
    browser::address(&share::fragment(&deflated)).ok_or_else(|| "This page has no address to share.".into())
}
