import { useState } from 'react';
import type { RosterPerson } from '#domain/roster.ts';
import { readsAs } from '#domain/still-asked.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useAskedAtStep } from '#storage/use-asked-at-step.ts';
import { useProfile } from '#storage/use-profile.tsx';
import type { LoopbookLine } from '#storage/use-records.ts';
import { Button } from '#ui/button.tsx';
import { CheckList } from '#ui/check-list.tsx';
import { useRecordName } from '../record-name.ts';
import { readyIn } from './given.ts';

type PieceChoiceProps = {
  pieces: readonly LoopbookLine[];
  transition: RecordView;
  receiver: RosterPerson | null;
  chosen: ReadonlySet<string>;
  onChange(chosen: ReadonlySet<string>): void;
};

const aPage = 30;

/** One by one, each with how it stands now in words; what was asked or laid ready comes first. */
export function PieceChoice(props: PieceChoiceProps) {
  const { pieces, transition, chosen, onChange } = props;
  const t = useText('handover');
  const sharing = useText('sharing');
  const nameOf = useRecordName();
  const [shown, setShown] = useState(aPage);
  const waiting = useAskedAtStep(transition).filter(({ isAnswered }) => !isAnswered);
  const asked = new Set(waiting.map(({ card }) => card));
  const ready = readyIn(transition);
  const stateOf = useStateWords(props);
  const isFirst = (line: LoopbookLine) => ready.has(line.record) || asked.has(line.activity ?? '');
  const sorted = [...pieces.filter(isFirst), ...pieces.filter((line) => !isFirst(line))];
  const listed = sorted.slice(0, shown);
  if (pieces.length === 0) return <p>{t('empty')}</p>;
  return (
    <>
      <CheckList
        legend={t('what')}
        options={listed.map((line) => ({
          value: line.record,
          label: <bdi>{nameOf(line)}</bdi>,
          hint: stateOf(line, {
            isAsked: asked.has(line.activity ?? ''),
            isReady: ready.has(line.record),
          }),
        }))}
        value={[...chosen]}
        onChange={(ticked) => onChange(new Set(ticked))}
      />
      {sorted.length > shown && (
        <Button icon="caret-down" kind="quiet" onPress={() => setShown(shown + aPage)}>
          {sharing('seeAs.more')}
        </Button>
      )}
    </>
  );
}

/** When it was made, who reads it, whether it was asked: no colour alone says any of it. */
function useStateWords({ receiver }: PieceChoiceProps) {
  const t = useText('handover');
  const dates = useDates();
  const [now] = useState(useProfile().now);
  return (line: LoopbookLine, is: { isAsked: boolean; isReady: boolean }): string => {
    const words = [dates.text({ instant: line.order }, 'day')];
    if (receiver !== null) {
      const { name } = receiver;
      const isRead = readsAs(line.audience, receiver, now) !== 'not';
      words.push(t(isRead ? 'state.shared' : 'state.not', { name }));
    }
    if (is.isAsked) words.push(t('state.asked'));
    if (is.isReady) words.push(t('state.ready'));
    return words.join(' · ');
  };
}
