import {
  type CSSProperties,
  createContext,
  type ReactNode,
  type Ref,
  useContext,
  useEffect,
  useRef,
} from 'react';
import { type CacheSnapshot, WindowVirtualizer, type WindowVirtualizerHandle } from 'virtua';
import type { Roster } from '#domain/roster.ts';
import type { TimelineRow } from '#storage/use-records.ts';
import styles from './loopbook.module.css';
import { byYearAndMonth } from './timeline.ts';
import { TimelineItem } from './timeline-item.tsx';
import { useIsPrinting } from './use-is-printing.ts';

type TimelineListProps = {
  /** What is listed, so that coming back finds the place where one was. */
  name: string;
  rows: readonly TimelineRow[];
  roster: Roster | null;
};

/** A thousand entries, of which only those on the screen are drawn; on paper all of them are. */
export function TimelineList({ name, rows, roster }: TimelineListProps) {
  const list = useRef<WindowVirtualizerHandle>(null);
  const place = usePlace(name, rows.length, list);
  const isPrinting = useIsPrinting();
  const dated = byYearAndMonth(rows);
  const items = dated.map((item) => (
    <TimelineItem key={item.row.record} dated={item} roster={roster} onOpen={place.remember} />
  ));
  if (isPrinting) {
    return (
      <ol className={styles.timeline}>
        {items.map((item) => (
          <li key={item.key}>{item}</li>
        ))}
      </ol>
    );
  }
  return (
    <CountContext.Provider value={rows.length}>
      <WindowVirtualizer ref={list} as={List} item={Item} {...place.start}>
        {items}
      </WindowVirtualizer>
    </CountContext.Provider>
  );
}

const CountContext = createContext(0);

type ListProps = { style: CSSProperties; children: ReactNode; ref?: Ref<HTMLOListElement> };

function List({ style, children, ref }: ListProps) {
  return (
    <ol ref={ref} className={styles.timeline} style={style}>
      {children}
    </ol>
  );
}

type ItemProps = {
  style: CSSProperties;
  index: number;
  children: ReactNode;
  ref?: Ref<HTMLLIElement>;
};

/** Says its place among all, also among those that are not drawn. */
function Item({ style, index, children, ref }: ItemProps) {
  const count = useContext(CountContext);
  return (
    <li ref={ref} style={style} aria-setsize={count} aria-posinset={index + 1}>
      {children}
    </li>
  );
}

type Place = { cache: CacheSnapshot; offset: number; count: number; record: string };

/** Where each list was left, for as long as this window lives. */
const places = new Map<string, Place>();

function usePlace(
  name: string,
  count: number,
  list: { readonly current: WindowVirtualizerHandle | null },
) {
  const left = useRef(places.get(name));
  const start = left.current?.count === count ? { cache: left.current.cache } : {};
  useEffect(() => {
    const { current } = left;
    if (current === undefined) return;
    places.delete(name);
    window.scrollTo(0, current.offset);
    const frame = requestAnimationFrame(() => {
      window.scrollTo(0, current.offset);
      const link = document.querySelector<HTMLElement>(`[data-record="${current.record}"]`);
      link?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [name]);
  return {
    start,
    remember(record: string) {
      if (list.current === null) return;
      places.set(name, { cache: list.current.cache, offset: window.scrollY, count, record });
    },
  };
}
