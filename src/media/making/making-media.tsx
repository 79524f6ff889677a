import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { Medium, MediumField } from '#domain/medium.ts';
import { Button } from '#ui/button.tsx';
import { MadeMedium } from '#ui/media/made-medium.tsx';
import styles from '#ui/media/media.module.css';
import { MediaButtons } from '#ui/media/media-buttons.tsx';
import type { MediumKind } from '#ui/media/medium-kind.ts';
import { Say } from '#ui/media/say.tsx';
import { Notice } from '#ui/notice.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { ShownMedium } from '../showing/shown-media.tsx';
import { draftDrawing } from './draft-drawing.ts';
import { useLeftRecordings } from './use-left-recordings.ts';
import type { MakingMedia as Making } from './use-making-media.ts';
import type { Told } from './voice-panel.tsx';

const PhotoPanel = lazy(() => import('./photo-panel.tsx').then((m) => ({ default: m.PhotoPanel })));
const VoicePanel = lazy(() => import('./voice-panel.tsx').then((m) => ({ default: m.VoicePanel })));
const DrawingPanel = lazy(() =>
  import('./drawing-panel.tsx').then((m) => ({ default: m.DrawingPanel })),
);

/** What is being made again: its field; null for a new one. */
type Chosen = { kind: MediumKind; field: string | null };

type MakingMediaProps = {
  making: Making;
  offers: readonly Medium['medium'][];
  /** The first way to answer: words stand below it. */
  isFirst?: boolean;
  /** Open from the start: whoever came for it does not choose it twice. */
  opens?: MediumKind | null;
};

/** Buttons for a photo, a voice and a drawing beside the words, and below them what was added. */
export function MakingMedia({ making, offers, isFirst = false, opens = null }: MakingMediaProps) {
  const [chosen, setChosen] = useState<Chosen | null>(() =>
    opens === null ? null : { kind: opens, field: null },
  );
  const [told, setTold] = useState<Told | 'found'>(null);
  const close = (outcome: Told = null) => {
    setChosen(null);
    setTold(outcome);
  };
  const choose = (kind: MediumKind) => {
    void making.editing.flush().catch(making.fail);
    setTold(null);
    setChosen(chosen?.kind === kind ? null : { kind, field: null });
  };
  useLeftRecordings(making, () => setTold('found'));
  const isFull = chosen !== null && chosen.field === null && !making.hasRoomFor(chosen.kind);
  return (
    <div className={styles.making}>
      <MediaButtons
        offers={offers}
        chosen={chosen?.kind ?? null}
        onChoose={choose}
        isFirst={isFirst}
      />
      {isFull && (
        <Notice tone="warn">
          <Say k="many" />
        </Notice>
      )}
      {chosen !== null && !isFull && (
        <Suspense fallback={null}>
          <Panel key={chosen.field} chosen={chosen} making={making} onDone={close} />
        </Suspense>
      )}
      <StorageNotice problem={making.problem} />
      {told !== null && (
        <Notice tone={told === 'found' ? 'good' : 'warn'}>
          <Say k={told === 'full' ? fullWord(making) : `voice.${told}`} />
        </Notice>
      )}
      {chosen?.kind !== 'drawing' && draftDrawing(making) !== null && (
        <Notice>
          <p>
            <Say k="drawing.unfinished" />
          </p>
          <Button
            icon="pencil-simple"
            onPress={() =>
              setChosen({ kind: 'drawing', field: draftDrawing(making)?.field ?? null })
            }
          >
            <Say k="drawing.change" />
          </Button>
        </Notice>
      )}
      {making.media.length > 0 && (
        <ul className={styles.list}>
          {making.media.map((one) => (
            <Made key={one.field} one={one} making={making} onAgain={setChosen} />
          ))}
        </ul>
      )}
      {making.removed !== null && <Removed making={making} />}
    </div>
  );
}

function fullWord({ voiceSeconds }: Making) {
  return voiceSeconds <= 60 ? 'voice.fullMinute' : 'voice.full';
}

type PanelProps = { chosen: Chosen; making: Making; onDone(told?: Told): void };

function Panel({ chosen, making, onDone }: PanelProps) {
  if (chosen.kind === 'drawing') {
    return <DrawingPanel making={making} field={chosen.field} onDone={() => onDone()} />;
  }
  return (
    <div className={styles.panel}>
      {chosen.kind === 'photo' ? (
        <PhotoPanel making={making} onDone={() => onDone()} />
      ) : (
        <VoicePanel making={making} field={chosen.field} onDone={onDone} />
      )}
    </div>
  );
}

type MadeProps = { one: MediumField; making: Making; onAgain(chosen: Chosen): void };

function Made({ one, making, onAgain }: MadeProps) {
  const { field, medium } = one;
  const kind = medium.medium;
  const canGoOn = kind === 'drawing' && medium.strokes !== undefined;
  return (
    <MadeMedium
      kind={kind}
      caption={making.caption(field)}
      onCaption={(caption) => making.setCaption(field, caption)}
      onRemove={() => making.remove(field)}
      more={
        <>
          {canGoOn && (
            <Button kind="quiet" icon="pencil-simple" onPress={() => onAgain({ kind, field })}>
              <Say k="drawing.change" />
            </Button>
          )}
          {kind === 'voice' && (
            <Button
              kind="quiet"
              icon="arrow-counter-clockwise"
              onPress={() => onAgain({ kind, field })}
            >
              <Say k="voice.again" />
            </Button>
          )}
        </>
      }
    >
      <ShownMedium place={making.place} one={one} caption="" isMine />
    </MadeMedium>
  );
}

/** Taken away, and one tap from being back; the focus waits there. */
function Removed({ making }: { making: Making }) {
  const box = useRef<HTMLDivElement>(null);
  const field = making.removed?.field;
  useEffect(() => {
    if (field !== undefined) box.current?.querySelector('button')?.focus();
  }, [field]);
  return (
    <div ref={box}>
      <Notice>
        <p>
          <Say k="removed" />
        </p>
        <Button icon="arrow-counter-clockwise" onPress={() => making.putBack()}>
          <Say k="undo" />
        </Button>
      </Notice>
    </div>
  );
}
