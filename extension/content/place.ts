/**
 * Calls `moved` when the page's layout carries an element elsewhere, as when a message arrives above the box: no event
 * tells of that. An intersection observer does, once its root is shrunk to where the element is: any move then takes
 * part of the element out of it.
 */
export function watchPlace(element: Element, moved: () => void, signal: AbortSignal): void {
  let observer: IntersectionObserver | undefined;

  const observe = (threshold: number): void => {
    observer?.disconnect();
    const { top, right, bottom, left } = element.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const margins = [top, clientWidth - right, clientHeight - bottom, left].map((gap) => `${-Math.floor(gap)}px`);
    let first = true;
    observer = new IntersectionObserver(
      ([entry]) => {
        const ratio = entry?.intersectionRatio ?? 0;
        const settled = first && (ratio === threshold || ratio === 0);
        first = false;
        if (settled) return;
        moved();
        // Partly out of sight, it is at rest with less than all of it in the root. Out of sight, scrolling comes first.
        observe(ratio || 1);
      },
      { root: document, rootMargin: margins.join(" "), threshold },
    );
    observer.observe(element);
  };

  observe(1);
  signal.addEventListener("abort", () => observer?.disconnect());
}
