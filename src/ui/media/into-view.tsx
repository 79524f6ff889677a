import { type ReactNode, useEffect, useRef } from 'react';
import styles from './media.module.css';

/** What was just opened comes into sight by itself, also when it opened below the edge. */
export function IntoView({ children, when }: { children: ReactNode; when?: unknown }) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it grew, so it is brought into sight again
  useEffect(() => {
    box.current?.scrollIntoView?.({ block: 'nearest' });
  }, [when]);
  return (
    <div ref={box} className={styles.intoView}>
      {children}
    </div>
  );
}
