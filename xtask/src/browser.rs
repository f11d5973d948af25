//! The two browsers Attune is made for.

use std::path::PathBuf;
use std::str::FromStr;
use std::{env, fmt};

use anyhow::{Error, bail};

use crate::{dist, setup};

/// A browser the extension runs in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Browser {
    Chromium,
    Firefox,
}

impl Browser {
    pub(crate) const ALL: [Self; 2] = [Self::Chromium, Self::Firefox];

    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
        }
    }

    /// The variable that names its program where it is not on the PATH.
    pub(crate) const fn variable(self) -> &'static str {
        match self {
            Self::Chromium => "ATTUNE_CHROMIUM",
            Self::Firefox => "ATTUNE_FIREFOX",
        }
    }

    pub(crate) const fn debian_package(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox-esr",
        }
    }

    const fn programs(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-browser", "google-chrome"],
            Self::Firefox => &["firefox-esr", "firefox"],
        }
    }

    /// Its program on this machine.
    pub(crate) fn executable(self) -> Option<PathBuf> {
        env::var_os(self.variable()).map(PathBuf::from).or_else(|| setup::on_path(self.programs()))
    }

    /// The unpacked extension made for it.
    pub(crate) fn extension(self) -> PathBuf {
        dist().join(self.id())
    }
}

impl fmt::Display for Browser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl FromStr for Browser {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        match Self::ALL.into_iter().find(|browser| browser.id() == name) {
            Some(browser) => Ok(browser),
            None => bail!("`{name}` is not a browser known here: chromium, firefox"),
        }
    }
}
