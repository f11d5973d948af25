//! Each browser's manifest: `extension/manifest.json` less what belongs to the other browser, with the version.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::VERSION;
use crate::browser::Browser;
use crate::bundle;

/// JSON pointers to what only the other browser understands, and lint complains about.
const fn not_for(browser: Browser) -> &'static [(&'static str, &'static str)] {
    match browser {
        Browser::Chromium => &[("", "browser_specific_settings"), ("/background", "scripts")],
        Browser::Firefox => &[("", "minimum_chrome_version"), ("/background", "service_worker")],
    }
}

/// Writes `browser`'s manifest into `folder`.
pub(crate) fn write(browser: Browser, folder: &Path) -> Result<()> {
    let source = fs::read_to_string(bundle::extension().join("manifest.json"))?;
    let manifest = derive(browser, serde_json::from_str(&source)?)?;
    Ok(fs::write(folder.join("manifest.json"), serde_json::to_string_pretty(&manifest)? + "\n")?)
}

fn derive(browser: Browser, mut manifest: Value) -> Result<Value> {
    for (place, key) in not_for(browser) {
        let object = manifest.pointer_mut(place).and_then(Value::as_object_mut);
        object
            .and_then(|object| object.remove(*key))
            .with_context(|| format!("extension/manifest.json has no `{place}/{key}` to leave out for {browser}"))?;
    }
    manifest["version"] = VERSION.into();
    Ok(manifest)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn source() -> Value {
        json!({
            "background": { "service_worker": "background.js", "scripts": ["background.js"], "type": "module" },
            "browser_specific_settings": { "gecko": { "id": "attune@example" } },
            "minimum_chrome_version": "123",
        })
    }

    #[test]
    fn chromium_gets_the_worker_and_nothing_of_geckos() {
        let manifest = derive(Browser::Chromium, source()).unwrap();
        assert_eq!(manifest["background"], json!({ "service_worker": "background.js", "type": "module" }));
        assert_eq!(manifest.get("browser_specific_settings"), None);
        assert_eq!(manifest["version"], VERSION);
    }

    #[test]
    fn firefox_gets_the_scripts_and_its_id() {
        let manifest = derive(Browser::Firefox, source()).unwrap();
        assert_eq!(manifest["background"], json!({ "scripts": ["background.js"], "type": "module" }));
        assert_eq!(manifest["browser_specific_settings"]["gecko"]["id"], "attune@example");
        assert_eq!(manifest.get("minimum_chrome_version"), None);
    }

    #[test]
    fn a_source_that_lost_one_browsers_part_is_told_apart() {
        let error = derive(Browser::Firefox, json!({ "minimum_chrome_version": "123" })).unwrap_err();
        assert!(error.to_string().contains("/background/service_worker"), "{error}");
    }
}
