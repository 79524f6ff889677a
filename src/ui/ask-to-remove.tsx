import { type ComponentProps, useState } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { StorageNotice } from './storage-notice.tsx';

type AskToRemoveProps = {
  label: string;
  /** What it takes away, and from whom. */
  sure: string;
  no: string;
  yes?: string;
  problem: ComponentProps<typeof StorageNotice>['problem'];
  onRemove(): void;
};

/** Taking away what others read is asked once. */
export function AskToRemove({ label, sure, no, yes = label, problem, onRemove }: AskToRemoveProps) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button kind="quiet" icon="trash" onPress={() => setAsking(true)}>
        {label}
      </Button>
      <Dialog
        isOpen={isAsking}
        title={label}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{no}</Button>
            <Button kind="danger" icon="trash" onPress={onRemove}>
              {yes}
            </Button>
          </>
        }
      >
        <p>{sure}</p>
        <StorageNotice problem={problem} />
      </Dialog>
    </>
  );
}
