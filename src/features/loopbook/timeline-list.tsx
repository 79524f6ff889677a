import {
  type CSSProperties,
  createContext,
  memo,
  type ReactNode,
  type Ref,
  type RefObject,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type CacheSnapshot, Virtualizer, WindowVirtualizer } from 'virtua';
import { staysAtSchool } from '#domain/record-kind.ts';
import type { Roster } from '#domain/roster.ts';
import type { TimelineRow } from '#storage/use-records.ts';
import { useIsPrinting } from '#ui/use-is-printing.ts';
import { useScroller } from '#ui/use-scroller.ts';
import styles from './loopbook.module.css';
import { byYearAndMonth } from './timeline.ts';
import { TimelineItem } from './timeline-item.tsx';

type TimelineListProps = {
  /** What is listed, so that coming back finds the place where one was. */
  name: string;
  rows: readonly TimelineRow[];
  roster: Roster | null;
};

/** A thousand entries, of which only those on the screen are drawn; on paper all of them are. */
export const TimelineList = memo(function TimelineList(props: TimelineListProps) {
  const { name, rows, roster } = props;
  const list = useRef<ListHandle>(null);
  const scroller = useScroller();
  const place = usePlace({ name, count: rows.length, list, scroller });
  const isPrinting = useIsPrinting();
  const dated = byYearAndMonth(isPrinting ? rows.filter(({ kind }) => !staysAtSchool(kind)) : rows);
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
      <Drawn list={list} scroller={scroller} start={place.start}>
        {items}
      </Drawn>
    </CountContext.Provider>
  );
});

type ListHandle = { readonly cache: CacheSnapshot };
type DrawnProps = {
  list: RefObject<ListHandle | null>;
  scroller: ReturnType<typeof useScroller>;
  start: { cache?: CacheSnapshot };
  children: ReactNode;
};

/** The rows that are in sight of what scrolls: the window, or on a phone the page in its bars. */
function Drawn({ list, scroller, start, children }: DrawnProps) {
  const above = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const { current } = above;
    if (current === null || scroller === null || scroller === 'window') return;
    const top = current.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    setMargin(top + scroller.scrollTop);
  }, [scroller]);
  const own = scroller === 'window' ? null : scroller;
  const scrollRef = useMemo(() => ({ current: own }), [own]);
  const keep = useCallback(
    (handle: ListHandle | null) => {
      list.current = handle;
    },
    [list],
  );
  const common = { ref: keep, as: List, item: Item, ...start };
  return (
    <div ref={above}>
      {scroller === 'window' && <WindowVirtualizer {...common}>{children}</WindowVirtualizer>}
      {own !== null && (
        <Virtualizer {...common} scrollRef={scrollRef} startMargin={margin}>
          {children}
        </Virtualizer>
      )}
    </div>
  );
}

const CountContext = createContext(0);

type ListProps = { style: CSSProperties; children: ReactNode; ref?: Ref<HTMLOListElement> };

/** A tap while the list still rolls is a tap on what lies there: virtua would not let it through. */
function List({ style, children, ref }: ListProps) {
  return (
    <ol ref={ref} className={styles.timeline} style={{ ...style, pointerEvents: undefined }}>
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

type Placing = {
  name: string;
  count: number;
  list: { readonly current: ListHandle | null };
  scroller: ReturnType<typeof useScroller>;
};

function usePlace({ name, count, list, scroller }: Placing) {
  const left = useRef(places.get(name));
  const start = left.current?.count === count ? { cache: left.current.cache } : {};
  useEffect(() => {
    const { current } = left;
    if (current === undefined || scroller === null) return;
    places.delete(name);
    scrollTo(scroller, current.offset);
    const frame = requestAnimationFrame(() => {
      scrollTo(scroller, current.offset);
      const link = document.querySelector<HTMLElement>(`[data-record="${current.record}"]`);
      link?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [name, scroller]);
  return {
    start,
    remember(record: string) {
      if (list.current === null || scroller === null) return;
      const offset = scroller === 'window' ? window.scrollY : scroller.scrollTop;
      places.set(name, { cache: list.current.cache, offset, count, record });
    },
  };
}

function scrollTo(scroller: HTMLElement | 'window', offset: number): void {
  if (scroller === 'window') window.scrollTo(0, offset);
  else scroller.scrollTop = offset;
}
