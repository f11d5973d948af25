//! `cargo xtask package`: the archives the stores take. The same sources give the same bytes.

use std::fs::{self, File};
use std::io::{Seek, Write};
use std::path::Path;

use anyhow::Result;
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

use crate::browser::Browser;
use crate::bundle::entries;
use crate::step::step;
use crate::{VERSION, build, dist};

pub(crate) fn package() -> Result<()> {
    build::build()?;
    for browser in Browser::ALL {
        let name = format!("attune-{browser}-{VERSION}.zip");
        step(&format!("pack dist/{name}"), "The folder dist must be writable.", || {
            let mut archive = ZipWriter::new(File::create(dist().join(&name))?);
            pack(&mut archive, &browser.extension(), "")?;
            archive.finish()?;
            Ok(())
        })?;
    }
    Ok(())
}

/// Sorted entries, one fixed time, no traces of the machine.
fn pack<W: Write + Seek>(archive: &mut ZipWriter<W>, folder: &Path, prefix: &str) -> Result<()> {
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default()).unix_permissions(0o644);
    for entry in entries(folder)? {
        let name = format!("{prefix}{}", entry.file_name().unwrap_or_default().to_string_lossy());
        if entry.is_dir() {
            pack(archive, &entry, &format!("{name}/"))?;
        } else {
            archive.start_file(name, options)?;
            archive.write_all(&fs::read(&entry)?)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    #[test]
    fn the_same_folder_gives_the_same_bytes() {
        let packed = || {
            let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
            pack(&mut archive, Path::new(env!("CARGO_MANIFEST_DIR")), "").unwrap();
            archive.finish().unwrap().into_inner()
        };
        assert_eq!(packed(), packed());
    }
}
