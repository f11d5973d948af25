//! Which site a message from a page is about: always the one named in the address bar.

use serde::Deserialize;

use crate::chrome;

/// Who sent a message, as the browser says.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct MessageSender {
    url: Option<String>,
    origin: Option<String>,
    /// Firefox counts beyond 32 bits.
    frame_id: Option<u64>,
    tab: Option<Tab>,
}

#[derive(Debug, Clone, Deserialize)]
struct Tab {
    id: Option<u32>,
}

impl MessageSender {
    /// Whether it is one of the extension's own pages; `home` is the extension's own address.
    pub(crate) fn is_own_page(&self, home: &str) -> bool {
        self.url.as_ref().is_some_and(|url| url.starts_with(home))
    }

    /// The host name of the page it sits in. A frame asks the page around it, and answers for itself only where that
    /// page has nothing to say.
    pub(crate) async fn site(&self) -> String {
        match self.top() {
            Some(tab) => chrome::site_of_tab(tab).await.unwrap_or_else(|_| self.own_host()),
            None => self.own_host(),
        }
    }

    /// The tab whose top frame has to be asked, `None` when the sender is that frame.
    fn top(&self) -> Option<u32> {
        self.tab.as_ref().and_then(|tab| tab.id).filter(|_| self.frame_id != Some(0))
    }

    /// The host name of its own address; for a frame without one, such as `about:blank`, of whoever made it.
    fn own_host(&self) -> String {
        [&self.url, &self.origin].into_iter().flatten().find_map(|url| host(url)).unwrap_or_default().to_owned()
    }
}

/// The host name in an address as browsers write it, `None` when it can have none. Equal to `location.hostname`.
fn host(url: &str) -> Option<&str> {
    let (scheme, rest) = url.split_once("://")?;
    if scheme.contains(':') {
        return None;
    }
    let authority = rest.split(['/', '?', '#']).next()?;
    let host = authority.rsplit('@').next()?;
    let port = host.rfind(':').filter(|&colon| !host[colon..].contains(']'));
    Some(&host[..port.unwrap_or(host.len())])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sender(url: &str) -> MessageSender {
        MessageSender { url: Some(url.into()), ..MessageSender::default() }
    }

    #[test]
    fn a_host_name_reads_as_the_address_bar_has_it() {
        for (url, expected) in [
            ("https://chat.example/room?to=b@c.example#last", Some("chat.example")),
            ("https://chat.example:8443/", Some("chat.example")),
            ("http://me:secret@chat.example/", Some("chat.example")),
            ("http://[::1]:8080/chat.html", Some("[::1]")),
            ("http://[::1]/", Some("[::1]")),
            ("https://xn--bcher-kva.example?x", Some("xn--bcher-kva.example")),
            ("file:///home/someone/chat.html", Some("")),
            ("about:blank", None),
            ("blob:https://chat.example/7f3c", None),
            ("", None),
        ] {
            assert_eq!(host(url), expected, "{url}");
        }
    }

    #[test]
    fn a_frame_without_an_address_belongs_to_its_maker() {
        let frame = MessageSender { origin: Some("https://chat.example".into()), ..sender("about:blank") };
        assert_eq!(frame.own_host(), "chat.example");
        assert_eq!(sender("about:srcdoc").own_host(), "");
    }

    #[test]
    fn only_a_frame_inside_a_page_asks_the_page_around_it() {
        let tab = Some(Tab { id: Some(7) });
        let top = MessageSender { frame_id: Some(0), tab: tab.clone(), ..sender("https://chat.example/") };
        let inner = MessageSender { frame_id: Some(3), tab, ..sender("https://widget.example/") };
        assert_eq!(top.top(), None);
        assert_eq!(inner.top(), Some(7));
        assert_eq!(sender("https://chat.example/").top(), None);
    }

    #[test]
    fn an_address_that_only_looks_like_the_extension_is_not_its_own_page() {
        let home = "chrome-extension://abcdefgh/";
        assert!(sender("chrome-extension://abcdefgh/popup.html").is_own_page(home));
        assert!(!sender("chrome-extension://abcdefghi/popup.html").is_own_page(home));
        assert!(!sender("https://site.example/?chrome-extension://abcdefgh/").is_own_page(home));
        assert!(!MessageSender::default().is_own_page(home));
    }
}
