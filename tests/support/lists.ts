import { vi } from 'vitest';

/** jsdom measures nothing: a long list only needs to be able to ask. */
export function drawsLists(): void {
  Object.defineProperty(document, 'scrollingElement', {
    get: () => document.documentElement,
    configurable: true,
  });
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  window.scrollTo = () => {};
}
