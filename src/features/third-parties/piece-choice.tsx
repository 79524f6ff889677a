import { useState } from 'react';
import type { Plain } from '#content/document.ts';
import { mayGoAlong } from '#domain/handover.ts';
import { fieldOfPiece, pieceMark } from '#domain/third-party.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { readRecord } from '#storage/records.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { type LoopbookLine, useLoopbook } from '#storage/use-records.ts';
import { Button } from '#ui/button.tsx';
import { CheckList } from '#ui/check-list.tsx';
import { Loading } from '#ui/loading.tsx';
import { usePieceName } from './use-piece-name.ts';

type PieceChoiceProps = {
  space: string;
  values: Readonly<Record<string, Plain>>;
  onChange(field: string, value: Plain): void;
};

const aPage = 30;

/** The pupil's own finished pieces, one by one. Nothing is ticked by itself. */
export function PieceChoice({ space, values, onChange }: PieceChoiceProps) {
  const t = useText('third-parties');
  const profile = useProfile();
  const dates = useDates();
  const nameOf = usePieceName();
  const [shown, setShown] = useState(aPage);
  // A tick is there at the tap: the piece itself is read a moment later.
  const [tapped, setTapped] = useState<ReadonlyMap<string, boolean>>(new Map());
  const lines = useLoopbook(space);
  if (lines === undefined) return <Loading />;
  const isKept = ({ record }: LoopbookLine) => values[fieldOfPiece(record)] !== undefined;
  const isTicked = (line: LoopbookLine) => tapped.get(line.record) ?? isKept(line);
  const own = lines
    .filter((line) => mayGoAlong(line, profile.person.id))
    .sort((one, other) => other.order - one.order);
  if (own.length === 0) return <p>{t('write.empty')}</p>;
  const choose = async (ticked: readonly string[]) => {
    setTapped(new Map(own.slice(0, shown).map(({ record }) => [record, ticked.includes(record)])));
    for (const line of own.slice(0, shown)) {
      const isChosen = ticked.includes(line.record);
      if (isChosen === isTicked(line)) continue;
      const view = isChosen ? await readRecord(profile, space, line.record) : null;
      const piece = view === null ? null : { name: nameOf(line), mark: pieceMark(view.fields) };
      onChange(fieldOfPiece(line.record), piece);
    }
  };
  return (
    <>
      <CheckList
        legend={t('write.pieces')}
        options={own.slice(0, shown).map((line) => ({
          value: line.record,
          label: <bdi>{nameOf(line)}</bdi>,
          hint: dates.text({ instant: line.order }, 'day'),
        }))}
        value={own.filter(isTicked).map(({ record }) => record)}
        onChange={(ticked) => void choose(ticked)}
      />
      {own.length > shown && (
        <Button icon="caret-down" kind="quiet" onPress={() => setShown(shown + aPage)}>
          {t('write.more')}
        </Button>
      )}
    </>
  );
}
