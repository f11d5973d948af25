//! The background and the pages of the extension.
