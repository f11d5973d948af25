//! One at a time, in the order asked: what keeps two changes that arrive together from losing one.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::future::poll_fn;
use std::task::{Poll, Waker};

/// A queue for something only one may do at a time.
#[derive(Debug, Default)]
pub(crate) struct Turns {
    drawn: Cell<u32>,
    queue: RefCell<VecDeque<Ticket>>,
}

#[derive(Debug)]
struct Ticket {
    number: u32,
    waker: Option<Waker>,
}

impl Turns {
    /// Waits for all who asked before. The turn lasts as long as what is returned is kept.
    pub(crate) async fn take(&self) -> Turn<'_> {
        let turn = self.draw();
        poll_fn(|context| {
            let mut queue = self.queue.borrow_mut();
            let ahead = queue.iter().take_while(|ticket| ticket.number != turn.number).count();
            if ahead == 0 {
                return Poll::Ready(());
            }
            queue[ahead].waker = Some(context.waker().clone());
            Poll::Pending
        })
        .await;
        turn
    }

    fn draw(&self) -> Turn<'_> {
        let number = self.drawn.get();
        self.drawn.set(number.wrapping_add(1));
        self.queue.borrow_mut().push_back(Ticket { number, waker: None });
        Turn { turns: self, number }
    }
}

/// A turn, or a place in the queue for one: dropping it lets the next one go ahead.
#[derive(Debug)]
pub(crate) struct Turn<'turns> {
    turns: &'turns Turns,
    number: u32,
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let next = {
            let mut queue = self.turns.queue.borrow_mut();
            queue.retain(|ticket| ticket.number != self.number);
            queue.front_mut().and_then(|ticket| ticket.waker.take())
        };
        if let Some(waker) = next {
            waker.wake();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::pin::pin;
    use std::rc::Rc;
    use std::task::{Context, Wake};

    use super::*;

    #[derive(Default)]
    struct Bell(std::sync::atomic::AtomicU32);

    impl Wake for Bell {
        fn wake(self: std::sync::Arc<Self>) {
            self.0.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        }
    }

    fn step<T>(future: &mut (impl Future<Output = T> + Unpin)) -> Option<T> {
        match std::pin::Pin::new(future).poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(value) => Some(value),
            Poll::Pending => None,
        }
    }

    #[test]
    fn two_changes_at_once_are_both_kept() {
        let turns = Turns::default();
        let stored = Rc::new(Cell::new(0));
        // Reads, waits as storage does, writes: without turns the second would write over the first.
        let add = |amount: u32| {
            let stored = Rc::clone(&stored);
            let turns = &turns;
            Box::pin(async move {
                let _turn = turns.take().await;
                let before = stored.get();
                let mut waited = false;
                poll_fn(|_| if std::mem::replace(&mut waited, true) { Poll::Ready(()) } else { Poll::Pending }).await;
                stored.set(before + amount);
            })
        };
        let (mut first, mut second) = (add(1), add(10));
        assert!(step(&mut first).is_none());
        assert!(step(&mut second).is_none(), "the second goes while the first is at it");
        assert!(step(&mut first).is_some());
        assert!(step(&mut second).is_none());
        assert!(step(&mut second).is_some());
        assert_eq!(stored.get(), 11);
    }

    #[test]
    fn who_asked_first_goes_first_and_is_woken() {
        let turns = Turns::default();
        let bell = std::sync::Arc::new(Bell::default());
        let waker = Waker::from(bell.clone());
        let first = step(&mut pin!(turns.take())).expect("nobody is ahead");
        let mut second = pin!(turns.take());
        assert!(second.as_mut().poll(&mut Context::from_waker(&waker)).is_pending());
        let mut third = pin!(turns.take());
        assert!(step(&mut third).is_none());
        drop(first);
        assert_eq!(bell.0.load(std::sync::atomic::Ordering::Relaxed), 1, "the second is told that it may go");
        assert!(step(&mut third).is_none(), "the third goes ahead of the second");
        let second = step(&mut second).expect("it is the second's turn");
        drop(second);
        assert!(step(&mut third).is_some());
    }

    #[test]
    fn who_gives_up_waiting_holds_nobody_up() {
        let turns = Turns::default();
        let first = step(&mut pin!(turns.take())).expect("nobody is ahead");
        {
            let mut impatient = pin!(turns.take());
            assert!(step(&mut impatient).is_none());
        }
        let mut last = pin!(turns.take());
        assert!(step(&mut last).is_none());
        drop(first);
        assert!(step(&mut last).is_some());
    }
}
