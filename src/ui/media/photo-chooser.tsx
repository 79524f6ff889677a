import { type ChangeEvent, useRef } from 'react';
import { Button } from '../button.tsx';
import { Notice } from '../notice.tsx';
import { IntoView } from './into-view.tsx';
import styles from './media.module.css';
import { MediaIcon } from './media-icon.tsx';
import { Say } from './say.tsx';

export type PhotoProblem =
  | 'not-a-photo'
  | 'heic'
  | 'video'
  | 'empty'
  | 'broken'
  | 'too-large'
  | 'many'
  | 'failed';

type PhotoChooserProps = {
  isBusy: boolean;
  /** Of the files that could not be used: which, and why. */
  problems: readonly { file: string; problem: PhotoProblem }[];
  /** Just before a camera or a list of files covers the app, which may end it. */
  onLeave(): void;
  onFiles(files: readonly File[]): void;
};

/** The camera of the phone itself, or photos that are there already. */
export function PhotoChooser(props: PhotoChooserProps) {
  const camera = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const ask = (input: HTMLInputElement | null) => {
    props.onLeave();
    input?.click();
  };
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(event.target.files ?? [])];
    // The same file may be chosen again after something went wrong.
    event.target.value = '';
    if (chosen.length > 0) props.onFiles(chosen);
  };
  const hidden = { type: 'file', accept: 'image/*', hidden: true, onChange: take } as const;
  return (
    <IntoView when={props.problems}>
      <div className={styles.chooser}>
        <div className={styles.pair}>
          <div className={styles.onlyTouch}>
            <Button kind="make" icon="camera" isWide onPress={() => ask(camera.current)}>
              <Say k="photo.take" />
            </Button>
          </div>
          <div>
            <Button
              icon={<MediaIcon name="images-square" />}
              isWide
              onPress={() => ask(files.current)}
            >
              <Say k="photo.choose" />
            </Button>
          </div>
        </div>
        <input ref={camera} {...hidden} capture="environment" data-photo="take" />
        <input ref={files} {...hidden} multiple data-photo="choose" />
        <p className={styles.small} role="status">
          {props.isBusy && <Say k="photo.busy" />}
        </p>
        {props.problems.map(({ file, problem }) => (
          <Notice key={`${file} ${problem}`} tone="warn">
            {props.problems.length > 1 && (
              <p>
                <bdi>{file}</bdi>
              </p>
            )}
            <p>
              <Say k={problem === 'many' ? 'many' : `photo.problem.${problem}`} />
            </p>
          </Notice>
        ))}
      </div>
    </IntoView>
  );
}
