import { useEffect, useId, useRef } from 'react';
import { Button } from '../button.tsx';
import { DrawingPad, type DrawingPadProps } from './drawing-pad.tsx';
import styles from './media.module.css';
import { Say } from './say.tsx';

type DrawingTableProps = DrawingPadProps & {
  /** Closing keeps what was drawn, also with Escape: there is nothing to lose here. */
  onDone(): void;
};

/** The drawing pad over the whole screen, so that a finger draws and never scrolls. */
export function DrawingTable({ onDone, ...pad }: DrawingTableProps) {
  const table = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (table.current?.open === false) table.current.showModal();
  }, []);
  return (
    <dialog ref={table} className={styles.table} aria-labelledby={id} onClose={onDone}>
      <div className={styles.tableTop}>
        <h2 id={id} className={styles.srOnly}>
          <Say k="drawing.title" />
        </h2>
        <Button kind="primary" icon="check" onPress={() => table.current?.close()}>
          <Say k="drawing.done" />
        </Button>
      </div>
      <DrawingPad {...pad} />
    </dialog>
  );
}
