//! Where the text points.

use yew::prelude::*;

use crate::card::{self, Card};
use crate::item::Item;

/// Schemes that may stand behind a link: `javascript:` and `data:` pass through the framework untouched.
const ALLOWED: [&str; 3] = ["https://", "http://", "mailto:"];

/// True where an address may be followed.
pub fn allowed(url: &str) -> bool {
    let url = url.trim_start().to_ascii_lowercase();
    ALLOWED.iter().any(|scheme| url.starts_with(scheme))
}

pub fn render(card: &Card) -> Html {
    let links = &card.report().article.links;
    let rows = links.iter().enumerate().map(|(i, link)| {
        let item = Item::Link(i);
        let text = if link.text.trim().is_empty() { &link.url } else { &link.text };
        html! {
            <li key={i} class={card.row_class(item, "link-row")} data-testid="link">
                if allowed(&link.url) {
                    <a href={link.url.clone()} target="_blank" rel="noopener noreferrer nofollow">{ text }</a>
                } else {
                    <span>{ text }</span>
                }
                <p class="note">{ &link.kind }{ for host(&link.url).map(|host| format!(" · {host}")) }</p>
                { card.paragraph(item) }
            </li>
        }
    });
    card.panel("links", "Links", links.len(), card::folded(rows.collect(), 6))
}

fn host(url: &str) -> Option<&str> {
    let rest = url.split_once("://")?.1;
    rest.split(['/', '?', '#']).next().filter(|host| !host.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_known_schemes_are_followed() {
        for (url, want) in [
            ("https://example.org/a", true),
            ("HTTP://example.org", true),
            ("mailto:desk@example.org", true),
            ("javascript:alert(1)", false),
            (" JavaScript:alert(1)", false),
            ("data:text/html,x", false),
            ("#", false),
            ("//example.org", false),
        ] {
            assert_eq!(allowed(url), want, "{url}");
        }
    }

    #[test]
    fn the_host_is_told() {
        assert_eq!(host("https://example.org/a?b"), Some("example.org"));
        assert_eq!(host("mailto:desk@example.org"), None);
    }
}
