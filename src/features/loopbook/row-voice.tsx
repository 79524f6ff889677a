import { useEffect, useRef, useState } from 'react';
import { mediaOf } from '#domain/medium.ts';
import { useText } from '#i18n/use-text.ts';
import { ShownMedia } from '#media/showing/shown-media.tsx';
import { type TimelineRow, useRecord } from '#storage/use-records.ts';
import { Button } from '#ui/button.tsx';
import { clockText } from '#ui/media/clock-text.ts';
import { MediaIcon } from '#ui/media/media-icon.tsx';
import styles from './loopbook.module.css';

/** A voice is heard where it stands in the list. Before it is asked for nothing of it is here. */
export function RowVoice({ row }: { row: TimelineRow }) {
  const t = useText('media');
  const [isAsked, setAsked] = useState(false);
  const { seconds } = row;
  if (seconds === undefined) return null;
  if (isAsked) return <Voices row={row} />;
  return (
    <div className={styles.voice}>
      <Button icon={<MediaIcon name="play" />} onPress={() => setAsked(true)}>
        {t('voice.line', { length: clockText(seconds) })}
      </Button>
    </div>
  );
}

function Voices({ row: { space, record } }: { row: TimelineRow }) {
  const box = useRef<HTMLDivElement>(null);
  const view = useRecord(space, record);
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  const fields = view?.fields ?? {};
  const voices = mediaOf(fields).filter(({ medium }) => medium.medium === 'voice');
  return (
    <div ref={box} className={styles.voice} tabIndex={-1}>
      <ShownMedia
        space={space}
        record={record}
        fields={fields}
        only={new Set(voices.map(({ field }) => field))}
        isMine={view?.mine === true}
        starts={voices[0]?.field}
      />
    </div>
  );
}
