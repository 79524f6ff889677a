import { useRef } from 'react';
import { Button } from '#ui/button.tsx';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';

type ChooseFileProps = { label: string; isFirst: boolean; onChoose(file: File): void };

/** The browser's own choice of a file, behind a button of ours. */
export function ChooseFile({ label, isFirst, onChoose }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <VisuallyHidden>
        <input
          ref={input}
          type="file"
          accept=".zip,application/zip"
          aria-label={label}
          tabIndex={-1}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file !== undefined) onChoose(file);
          }}
        />
      </VisuallyHidden>
      <Button
        kind={isFirst ? 'primary' : 'plain'}
        icon="upload-simple"
        onPress={() => input.current?.click()}
      >
        {label}
      </Button>
    </div>
  );
}
