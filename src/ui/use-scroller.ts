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
  const type = useNavigationType();
  // Ends as the page goes: the next one may be shorter, and the window tells of that too.
  useLayoutEffect(() => {
    const own = scrollsItself(part.current);
    const remember = () => places.set(key, (own ?? document.scrollingElement)?.scrollTop ?? 0);
    const heard = own ?? window;
    heard.addEventListener('scroll', remember, { passive: true });
    return () => heard.removeEventListener('scroll', remember);
  }, [part, key]);
  useEffect(() => {
    const element = scrollsItself(part.current) ?? document.scrollingElement ?? null;
    if (element === null) return;
    // A page that notes something in its own address stays where it is, and that is its place now.
    const here = type === 'REPLACE' ? element.scrollTop : 0;
    if (type === 'REPLACE') places.set(key, here);
    const wished = type === 'POP' ? (places.get(key) ?? 0) : here;
    return scrollWhenLongEnough(element, wished);
  }, [part, key, type]);
}

/** What is read from the device comes a moment later; whoever scrolls meanwhile decides. */
function scrollWhenLongEnough(element: Element, wished: number): () => void {
  element.scrollTop = wished;
  if (element.scrollTop >= wished || typeof ResizeObserver === 'undefined') return () => {};
  const watch = new ResizeObserver(() => {
    element.scrollTop = wished;
    if (element.scrollTop >= wished) watch.disconnect();
  });
  for (const child of element.children) watch.observe(child);
  const stop = () => watch.disconnect();
  for (const moved of ['pointerdown', 'wheel', 'keydown']) {
    element.addEventListener(moved, stop, { once: true, passive: true });
  }
  return stop;
}
