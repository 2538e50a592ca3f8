//! The bar at the top, once there is a card.

use yew::prelude::*;

use crate::browser;
use crate::state::Action;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub dispatch: Callback<Action>,
}

#[component]
pub fn Toolbar(props: &Props) -> Html {
    let edit = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::Compose);
        })
    };
    let fresh = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            browser::written::set_text("");
            browser::written::set_published(None);
            dispatch.emit(Action::Compose);
        })
    };
    html! {
        <header class="bar">
            <span class="brand">{ "Nutgraf" }<i>{ "." }</i></span>
            <button type="button" class="badge" popovertarget="local-note"><span>{ "Local only" }</span></button>
            <div class="tools" role="toolbar" aria-label="Article">
                <button type="button" onclick={fresh}>{ "New" }</button>
                <button type="button" onclick={edit}>{ "Edit" }</button>
                <button type="button" class="wide" data-testid="export" popovertarget="export-menu">{ "Export" }</button>
                <button type="button" data-testid="share" popovertarget="share-menu">{ "Share" }</button>
                <button type="button" class="wide" aria-label="Help" popovertarget="help">{ "?" }</button>
            </div>
        </header>
    }
}
