//! The bar at the top, once there is a card.

use yew::prelude::*;

use super::Shown;
use crate::browser::written;
use crate::compose::carries_structure;
use crate::state::Action;

#[derive(Properties, PartialEq)]
pub struct Props {
    pub shown: Shown,
    pub dispatch: Callback<Action>,
}

#[component]
pub fn Toolbar(props: &Props) -> Html {
    let edit = {
        let (dispatch, analyzed) = (props.dispatch.clone(), props.shown.analyzed.clone());
        Callback::from(move |_: MouseEvent| {
            // The card may have been given another date, or none.
            written::set_published(analyzed.request.published.as_deref());
            // A shared rich paste came as markup: its words can be edited, as they could where it was pasted.
            if carries_structure(&written::text()) {
                written::set_rich(analyzed.reading.text(), analyzed.request.text.clone());
            }
            dispatch.emit(Action::Compose);
        })
    };
    let fresh = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            written::replace("");
            dispatch.emit(Action::Compose);
        })
    };
    html! {
        <header class="bar">
            <span class="brand">{ "Nutgraf" }<i>{ "." }</i></span>
            <button type="button" class="badge" popovertarget="local-note"><span>{ "Local only" }</span></button>
            <div class="tools" role="group" aria-label="Article">
                <button type="button" onclick={fresh}>{ "New" }</button>
                <button type="button" onclick={edit}>{ "Edit" }</button>
                <button type="button" class="wide" data-testid="export" popovertarget="export-menu">{ "Export" }</button>
                <button type="button" data-testid="share" popovertarget="share-menu">{ "Share" }</button>
                <button type="button" aria-label="Help" popovertarget="help">{ "?" }</button>
            </div>
        </header>
    }
}
