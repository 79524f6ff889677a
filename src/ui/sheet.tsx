import { type DialogProps, Panel } from './dialog.tsx';

/** A few choices that slide up from below, near the thumb. */
export function Sheet(props: DialogProps) {
  return <Panel {...props} place="bottom" />;
}
