//! A server of static files for one's own machine: as plain as any host of the page may be.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::{Result, build};

/// Builds and serves the page until the program is ended.
pub fn run(arguments: &[String]) -> Result {
    let mut port = 8080;
    let mut building = true;
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--port" => {
                let given = arguments.next().ok_or("--port needs a number.")?;
                port = given
                    .parse()
                    .map_err(|_| format!("`{given}` is not a port: give a number up to 65535."))?;
            }
            "--no-build" => building = false,
            other => {
                return Err(format!("`serve` does not know `{other}`. It takes --port N and --no-build."));
            }
        }
    }
    let dist = build::dist();
    if building {
        build::build()?;
    } else if !dist.join("index.html").is_file() {
        return Err("There is no page in dist/ yet: leave out --no-build.".to_owned());
    }
    let listener = listen(port)?;
    println!("\nNutgraf is at {}  (Ctrl+C ends it)", address(&listener)?);
    serve(&listener, &dist);
    Ok(())
}

/// Listens on a port of this machine, or on a free one if that is taken.
fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind(("127.0.0.1", port))
        .or_else(|_| TcpListener::bind(("127.0.0.1", 0)))
        .map_err(|error| format!("No port of this machine could be opened: {error}."))
}

/// Where a listener is reached.
fn address(listener: &TcpListener) -> Result<String> {
    let address = listener.local_addr().map_err(|error| format!("The port is not known: {error}."))?;
    Ok(format!("http://{address}/"))
}

/// Serves a folder for as long as the program runs.
fn serve(listener: &TcpListener, folder: &Path) {
    for stream in listener.incoming().flatten() {
        let folder = folder.to_owned();
        std::thread::spawn(move || {
            // A browser that hangs up early is no concern of ours.
            let _ = answer(&stream, &folder);
        });
    }
}

fn answer(mut stream: &TcpStream, folder: &Path) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut lines = BufReader::new(stream.take(16_384)).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    // The rest of the request is read, so that closing the connection does not reset it.
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let mut words = request.split(' ');
    let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let found = file(path, folder).and_then(|path| Some((media_type(&path), std::fs::read(path).ok()?)));
    let (status, media_type, body) = match (method, found) {
        ("GET" | "HEAD", Some((media_type, body))) => ("200 OK", media_type, body),
        ("GET" | "HEAD", None) => ("404 Not Found", "text/plain; charset=utf-8", b"not found\n".to_vec()),
        _ => ("405 Method Not Allowed", "text/plain; charset=utf-8", b"only GET and HEAD\n".to_vec()),
    };
    let length = body.len();
    let head = format!(
        "HTTP/1.1 {status}\r\ncontent-type: {media_type}\r\ncontent-length: {length}\r\n\
         cache-control: no-cache\r\nx-content-type-options: nosniff\r\nconnection: close\r\n\r\n"
    );
    stream.write_all(head.as_bytes())?;
    if method == "GET" {
        stream.write_all(&body)?;
    }
    stream.flush()
}

/// The file that an address means, if it lies in the folder.
fn file(address: &str, folder: &Path) -> Option<PathBuf> {
    let name = address.split(['?', '#']).next()?.strip_prefix('/')?;
    let plain = |part: &str| {
        !part.is_empty()
            && !part.starts_with('.')
            && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b))
    };
    match name {
        "" => Some(folder.join("index.html")),
        name if name.split('/').all(plain) => Some(folder.join(name)),
        _ => None,
    }
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_means_a_file_of_the_folder_or_nothing() {
        for (address, expected) in [
            ("/", Some("index.html")),
            ("/?a=1", Some("index.html")),
            ("/app-1.js", Some("app-1.js")),
            ("/static/icon.svg", Some("static/icon.svg")),
            ("/../Cargo.toml", None),
            ("/x//etc/passwd", None),
            ("/.git/config", None),
            ("/%2e%2e/Cargo.toml", None),
            ("", None),
        ] {
            let expected = expected.map(|name| Path::new("dist").join(name));
            assert_eq!(file(address, Path::new("dist")), expected, "{address}");
        }
    }

    #[test]
    fn a_file_is_served_with_its_type() {
        let listener = listen(0).unwrap();
        let address = listener.local_addr().unwrap();
        std::thread::spawn(move || serve(&listener, Path::new(env!("CARGO_MANIFEST_DIR"))));
        let get = |request: &str| {
            let mut stream = TcpStream::connect(address).unwrap();
            stream.write_all(request.as_bytes()).unwrap();
            let mut answer = String::new();
            stream.read_to_string(&mut answer).unwrap();
            answer
        };
        let found = get("GET /src/main.rs HTTP/1.1\r\nhost: x\r\n\r\n");
        assert!(found.starts_with("HTTP/1.1 200 OK\r\ncontent-type: application/octet-stream"), "{found}");
        assert!(found.ends_with("}\n"));
        assert!(get("GET /absent HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 404"));
        assert!(get("POST / HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 405"));
    }
}
