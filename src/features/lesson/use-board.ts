import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { singleKeys } from './single-keys.ts';

export type BoardState = {
  isOpen: boolean;
  open(): void;
  leave(): void;
  /** Around the button that opens it: there the focus comes back. */
  button: RefObject<HTMLDivElement | null>;
};

/** The board opens by its button or by P, and is left by Escape or P; P alone can be switched off. */
export function useBoard(onLeft: () => void): BoardState {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  const left = useRef(onLeft);
  left.current = onLeft;
  const open = useCallback(() => setOpen(true), []);
  const leave = useCallback(() => {
    setOpen(false);
    left.current();
  }, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
      if (isOpen && event.key === 'Escape') return leave();
      if (event.key.toLowerCase() !== 'p' || isTypingIn(event.target)) return;
      if (!singleKeys.areOn()) return;
      if (isOpen) leave();
      else if (document.querySelector('dialog[open]') === null) open();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOpen, open, leave]);
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.querySelector('button')?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return { isOpen, open, leave, button };
}

function isTypingIn(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select, [contenteditable]');
}
