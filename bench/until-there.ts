/** In the page: from the tap until it is there and drawn. */
export function untilThere(selector: string): Promise<number> {
  return new Promise((shown) => {
    let tapped = Number.NaN;
    const look = () => {
      if (document.querySelector(selector) === null) return;
      watching.disconnect();
      requestAnimationFrame(() => shown(performance.now() - tapped));
    };
    const watching = new MutationObserver(look);
    const hear = ({ timeStamp }: Event) => {
      tapped = timeStamp;
      watching.observe(document.body, { subtree: true, childList: true });
    };
    document.addEventListener('pointerup', hear, { capture: true, once: true });
  });
}
