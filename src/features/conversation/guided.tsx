import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { type SpokenMove, spokenMoves, talkMoves } from '#domain/talk.ts';
import type { Language } from '#i18n/languages.ts';
import { useText } from '#i18n/use-text.ts';
import { Ask } from '#media/asking/ask.tsx';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { StateLine } from '#ui/state-line.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { useAwake } from '#ui/use-awake.ts';
import { AlsoIn } from './also-in.tsx';
import styles from './conversation.module.css';
import type { GuidedProps } from './guided-props.ts';
import { HearQuestion } from './hear-question.tsx';
import { Piece } from './piece.tsx';
import { QuietTime } from './quiet-time.tsx';
import { Speaking } from './speaking.tsx';
import { StepQuestions } from './step-questions.tsx';
import { BesideContext, Both, Told } from './told.tsx';
import { useHolding } from './use-holding.ts';

/** One move on the screen, for two people who look at it together. */
export function Guided(props: GuidedProps) {
  const { place, table, roster } = props;
  const t = useText('conversation');
  const [search] = useSearchParams();
  const [beside, setBeside] = useState<Language | null>(null);
  const asked = Math.trunc(Number(search.get('vraag'))) || 1;
  const number = Math.min(Math.max(asked, 1), talkMoves.length);
  const move = talkMoves[number - 1] ?? 'back';
  const holding = useHolding({ ...props, number });
  const { editing, making } = holding;
  const names = { pupil: roster.name, adult: table.with.name };
  useAwake();
  return (
    <BesideContext value={beside}>
      <Page
        title={t(`move.${move}.question`)}
        heading={<Both k={`move.${move}.question`} />}
        back={holding.back}
        isTask
        actions={<Actions holding={holding} isLast={number === talkMoves.length} />}
      >
        <div className={styles.intro}>
          <p className={styles.small}>
            <Ask k="run.progress" values={{ number, count: talkMoves.length }} />
          </p>
          <p>
            <Both k={`move.${move}.hint`} />
          </p>
          <HearQuestion key={move} texts={[`move.${move}.question`, `move.${move}.hint`]} />
        </div>
        {move === 'back' && table.entry !== null && (
          <Piece space={place.space} record={table.entry} name={roster.name} />
        )}
        {isSpoken(move) ? (
          <Speaking
            key={move}
            move={move}
            names={names}
            making={making}
            onSay={holding.begin}
            onTooLong={holding.setTooLong}
          />
        ) : (
          <StepQuestions {...props} editing={editing} onSay={holding.begin} />
        )}
        <StorageNotice problem={holding.problem} />
        {holding.told.map((told) => (
          <Notice key={told}>
            <Told k={told} />
          </Notice>
        ))}
        <QuietTime />
        <AlsoIn value={beside} onChange={setBeside} />
        <div className={styles.foot}>
          <StateLine state={editing.state} />
          <Button kind="quiet" icon="house" onPress={holding.stop}>
            <Ask k="run.stop" />
          </Button>
        </div>
      </Page>
    </BesideContext>
  );
}

function isSpoken(move: (typeof talkMoves)[number]): move is SpokenMove {
  return spokenMoves.some((spoken) => spoken === move);
}

function Actions({ holding, isLast }: { holding: ReturnType<typeof useHolding>; isLast: boolean }) {
  if (!isLast) {
    return (
      <Button
        kind="primary"
        icon="arrow-right"
        isWide
        onPress={holding.next}
        isDisabled={holding.isTooLong}
      >
        <Ask k="run.next" />
      </Button>
    );
  }
  return (
    <Button kind="primary" icon="check" isWide onPress={holding.finish}>
      <Told k={holding.hasStep ? 'step.go' : 'step.without'} />
    </Button>
  );
}
