//! The worker that runs the engine.

fn main() {
    nutgraf::worker::run();
}
