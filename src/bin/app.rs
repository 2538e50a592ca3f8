//! The page.

fn main() {
    nutgraf::start();
}
