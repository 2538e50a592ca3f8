//! The article in reading mode.

use std::rc::Rc;

use nutgraf_engine::report::{BlockKind, SpeakerStatus};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::Shown;
use crate::browser;
use crate::format;
use crate::item::{Item, Layer, Layers};
use crate::pieces::{Piece, Run};
use crate::state::{Action, Analyzed, Focus};

#[derive(Properties, PartialEq)]
pub struct Props {
    pub shown: Shown,
    pub hidden: Layers,
    pub focus: Option<Focus>,
    pub dispatch: Callback<Action>,
}

#[component]
pub fn ArticleSide(props: &Props) -> Html {
    let analyzed = &props.shown.analyzed;
    let reading = &analyzed.reading;
    let block = |index: usize| {
        let block = &reading.blocks[index];
        let focus = props.focus.filter(|f| f.span.overlaps(block.span));
        // The evidence may run over several blocks: only the first one scrolls.
        let first = focus.is_some_and(|f| f.span.start >= block.span.start);
        html! {
            <Block key={index} shown={props.shown.clone()} {index} hidden={props.hidden} {focus} scrolls={first} />
        }
    };
    let dispatch = props.dispatch.clone();
    let open = move |event: &Event| {
        let mark = event.target().and_then(|t| t.dyn_into::<Element>().ok());
        let mark = mark.and_then(|m| m.closest("[role=button]").ok().flatten());
        let Some(item) = mark.and_then(|m| m.get_attribute("data-ref")).and_then(|key| Item::parse(&key))
        else {
            return false;
        };
        dispatch.emit(Action::Reveal(item));
        true
    };
    let onclick = {
        let open = open.clone();
        Callback::from(move |event: MouseEvent| {
            open(&event);
        })
    };
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") && open(&event) {
            event.prevent_default();
        }
    });
    let headless = !reading.blocks.iter().any(|b| b.kind == BlockKind::Headline);
    html! {
        <section class="article" data-side-of="article" id="article" aria-label="Article" tabindex="-1">
            <article {onclick} {onkeydown}>
                if headless { <h1 class="unseen">{ "Article" }</h1> }
                { for (0..reading.blocks.len()).map(block) }
            </article>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct BlockProps {
    shown: Shown,
    index: usize,
    hidden: Layers,
    focus: Option<Focus>,
    scrolls: bool,
}

#[component]
fn Block(props: &BlockProps) -> Html {
    let analyzed = &props.shown.analyzed;
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with(props.focus.filter(|_| props.scrolls).map(|f| f.serial), move |serial| {
            if serial.is_some()
                && let Some(block) = node.cast::<HtmlElement>()
            {
                let current = block.query_selector("[data-current]").ok().flatten();
                browser::show_words(&current.and_then(|c| c.dyn_into().ok()).unwrap_or(block));
            }
        });
    }
    let Some(block) = analyzed.reading.blocks.get(props.index) else { return Html::default() };
    let runs = analyzed.reading.cut(block, props.hidden, props.focus.map(|f| f.span));
    let words = html! { <>{ for runs.iter().map(|run| draw_run(analyzed, run)) }</> };
    let number = block.number.map(|n| n.to_string());
    match block.kind {
        BlockKind::Headline => html! { <h1 ref={node}>{ words }</h1> },
        BlockKind::Subheading => html! { <h2 ref={node}>{ words }</h2> },
        BlockKind::Blockquote => {
            html! { <blockquote ref={node} data-n={number}><p>{ words }</p></blockquote> }
        }
        kind => html! { <p ref={node} class={class(kind)} data-n={number}>{ words }</p> },
    }
}

fn class(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Headline => "headline",
        BlockKind::Standfirst => "standfirst",
        BlockKind::Byline => "byline",
        BlockKind::Dateline => "dateline",
        BlockKind::Caption => "caption",
        BlockKind::Subheading => "subheading",
        BlockKind::Paragraph => "paragraph",
        BlockKind::ListItem => "item",
        BlockKind::Turn => "turn",
        BlockKind::Blockquote => "blockquote",
        BlockKind::Related => "related",
        BlockKind::Furniture => "furniture",
    }
}

fn draw_run(analyzed: &Rc<Analyzed>, run: &Run) -> Html {
    let pieces = html! { <>{ for run.pieces.iter().map(|piece| draw_piece(analyzed, piece)) }</> };
    let Some((index, quote)) = run.quote.and_then(|i| Some((i, analyzed.report.quotes.get(i)?))) else {
        return pieces;
    };
    let key = Item::Quote(index).key();
    html! {
        <>
            <span class={classes!("quoted", quote.kind.as_str())} data-ref={key.clone()}>{ pieces }</span>
            if run.closes {
                <span class="chip" role="button" tabindex="0" data-ref={key} title="Show in the card">
                    { chip(analyzed, index) }
                </span>
            }
        </>
    }
}

/// Who says it, as briefly as it can be said.
fn chip(analyzed: &Analyzed, index: usize) -> String {
    let quote = &analyzed.report.quotes[index];
    let Some(speaker) = &quote.speaker else { return "speaker?".into() };
    let entity = speaker.entity.as_ref().and_then(|id| analyzed.report.entities.iter().find(|e| e.id == *id));
    let name = match (entity, speaker.status) {
        (Some(entity), _) => entity.name.as_str(),
        (None, SpeakerStatus::Unnamed) => "unnamed",
        (None, SpeakerStatus::Unresolved) => "speaker?",
        (None, _) => speaker.description(),
    };
    // A long description does not fit in a chip; the card has it in full.
    match name.char_indices().nth(32) {
        Some((end, _)) => format!("{}…", name.get(..end).unwrap_or_default().trim_end()),
        None => name.to_owned(),
    }
}

fn draw_piece(analyzed: &Analyzed, piece: &Piece) -> Html {
    let words = analyzed.reading.slice(piece.span).to_owned();
    let current = piece.current.then_some(if piece.whole { "whole" } else { "part" });
    let check = piece.check.then_some("checked");
    let text = match piece.mark {
        None if piece.current || piece.check => {
            html! { <span class={classes!(check)} tabindex={current.map(|_| "-1")} data-current={current}>{ words }</span> }
        }
        None => html! { { words } },
        Some(mark) => {
            let entity = entity_id(analyzed, mark.item);
            let test_id = if matches!(mark.item, Item::Entity(_)) { "mention" } else { "mark" };
            // Only where a mark begins is it a stop for the keyboard: it is one thing, in however many pieces.
            let (role, tabindex) =
                if piece.begins { (Some("button"), Some("0")) } else { (None, current.map(|_| "-1")) };
            html! {
                <span class={classes!("mark", mark.layer.class(), check)} {role} {tabindex} data-testid={test_id}
                    data-entity={entity} data-ref={mark.item.key()} data-current={current}
                    title={explain(analyzed, mark.item)}>{ words }</span>
            }
        }
    };
    html! {
        <>
            { text }
            { for piece.glyphs.iter().map(|&i| {
                let message = format::prose(&analyzed.report.checks[i].message);
                html! {
                    <span class="glyph" role="button" tabindex="0" data-ref={Item::Check(i).key()}
                        aria-label={format!("To check: {message}")} title={message}>{ "?" }</span>
                }
            }) }
        </>
    }
}

fn entity_id(analyzed: &Analyzed, item: Item) -> Option<String> {
    let Item::Entity(i) = item else { return None };
    analyzed.report.entities.get(i).map(|e| e.id.clone())
}

/// What a mark means, for those who rest on it.
fn explain(analyzed: &Analyzed, item: Item) -> Option<String> {
    let report = &analyzed.report;
    match item {
        Item::Entity(i) => report.entities.get(i).map(|e| {
            let role = e.roles.first().map(|role| format!(" · {role}")).unwrap_or_default();
            format!("{} · {}{role}", e.name, Layer::of(e.kind).class())
        }),
        Item::Date(i) => report.dates.get(i).map(|d| {
            let why = if d.why.is_empty() { String::new() } else { format!(" · {}", format::prose(&d.why)) };
            format!("{}{why}", format::value(d))
        }),
        Item::Number(i) => report.numbers.get(i).map(|n| n.kind.clone()),
        _ => None,
    }
}
