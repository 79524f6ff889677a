import { type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './dialog.module.css';

export type DialogProps = {
  isOpen: boolean;
  title: ReactNode;
  /** Escape, or the answer that changes nothing. */
  onClose(): unknown;
  actions?: ReactNode;
  children?: ReactNode;
};

/** A question in the middle of the screen. The browser keeps the focus inside and gives it back. */
export function Dialog(props: DialogProps) {
  return <Panel {...props} place="middle" />;
}

export function Panel(props: DialogProps & { place: 'middle' | 'bottom' }) {
  const { isOpen, title, onClose, actions, children, place } = props;
  const panel = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (isOpen && panel.current?.open === false) panel.current.showModal();
    if (!isOpen && panel.current?.open === true) panel.current.close();
  }, [isOpen]);
  return (
    <dialog
      ref={panel}
      className={styles.panel}
      data-place={place}
      aria-labelledby={id}
      onClose={() => isOpen && onClose()}
    >
      {isOpen && (
        <>
          <h2 id={id}>{title}</h2>
          {children}
          {actions && <div className={styles.actions}>{actions}</div>}
        </>
      )}
    </dialog>
  );
}
