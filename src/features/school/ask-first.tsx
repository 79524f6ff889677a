import type { ReactNode } from 'react';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';

type AskFirstProps = {
  title: string;
  /** What follows from yes. */
  what: string;
  yes: ReactNode;
  no: string;
  onNo(): void;
};

/** Before somebody loses something: what will happen, and two ways on. */
export function AskFirst({ title, what, yes, no, onNo }: AskFirstProps) {
  return (
    <Dialog
      isOpen
      title={title}
      onClose={onNo}
      actions={
        <>
          {yes}
          <Button onPress={onNo}>{no}</Button>
        </>
      }
    >
      <p>{what}</p>
    </Dialog>
  );
}
