use std::fs;
use std::path::Path;

/// Every file of a folder must be declared in its `mod.rs`, and used there.
fn assert_listed(folder: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/dates").join(folder);
    let list = fs::read_to_string(folder.join("mod.rs")).unwrap();
    for entry in fs::read_dir(&folder).unwrap() {
        let name = entry.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned();
        if name != "mod" {
            assert!(list.contains(&format!("mod {name};")), "{name} is not declared");
            assert!(list.contains(&format!("    {name}::")), "{name} is not in the ordered list");
        }
    }
}

#[test]
fn every_rule_and_refiner_is_in_its_list() {
    assert_listed("rules");
    assert_listed("refiners");
}
