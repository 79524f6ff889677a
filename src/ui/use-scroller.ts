import {
  createContext,
  type RefObject,
  useContext,
  useEffect,
  useLayoutEffect,
  useState,
} from 'react';
import { useLocation, useNavigationType } from 'react-router';

/**
 * On a phone the page scrolls between its bars, so that nothing lies over what people tap or read;
 * on a wide screen the window scrolls. This is the part between the bars.
 */
export const ScrollerContext = createContext<RefObject<HTMLElement | null> | null>(null);

/** What scrolls: an element, `window`, or null until the page is there. */
export function useScroller(): HTMLElement | 'window' | null {
  const part = useContext(ScrollerContext);
  const [scroller, setScroller] = useState<HTMLElement | 'window' | null>(null);
  useLayoutEffect(() => {
    const look = () => setScroller(scrollsItself(part?.current ?? null) ?? 'window');
    look();
    window.addEventListener('resize', look);
    return () => window.removeEventListener('resize', look);
  }, [part]);
  return scroller;
}

function scrollsItself(element: HTMLElement | null): HTMLElement | null {
  return element !== null && getComputedStyle(element).overflowY === 'auto' ? element : null;
}

/** Where each visited address was left, for as long as this window lives. */
const places = new Map<string, number>();

/** Coming back finds the place where one was, once the page is long enough to have it. */
export function useScrollPlace(part: RefObject<HTMLElement | null>): void {
  const { key } = useLocation();
  const isBack = useNavigationType() === 'POP';
  useEffect(() => {
    const { current } = part;
    if (current === null) return;
    const wished = isBack ? (places.get(key) ?? 0) : 0;
    const stop = scrollWhenLongEnough(current, wished);
    const remember = () => places.set(key, current.scrollTop);
    current.addEventListener('scroll', remember, { passive: true });
    return () => {
      stop();
      current.removeEventListener('scroll', remember);
    };
  }, [part, key, isBack]);
}

/** What is read from the device comes a moment later; whoever scrolls meanwhile decides. */
function scrollWhenLongEnough(element: HTMLElement, wished: number): () => void {
  element.scrollTop = wished;
  if (element.scrollTop >= wished || typeof ResizeObserver === 'undefined') return () => {};
  const watch = new ResizeObserver(() => {
    element.scrollTop = wished;
    if (element.scrollTop >= wished) watch.disconnect();
  });
  for (const child of element.children) watch.observe(child);
  const stop = () => watch.disconnect();
  element.addEventListener('pointerdown', stop, { once: true });
  return stop;
}
