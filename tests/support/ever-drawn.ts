/** All that stood on the page between the call and its end, also for a moment. */
export function everDrawn(): { end(): string[] } {
  const drawn: string[] = [];
  const look = () => drawn.push(document.body.textContent ?? '');
  const watching = new MutationObserver(look);
  watching.observe(document.body, { subtree: true, childList: true, characterData: true });
  return {
    end() {
      look();
      watching.disconnect();
      return drawn;
    },
  };
}
