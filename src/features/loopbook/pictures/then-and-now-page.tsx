import { useSearchParams } from 'react-router';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { SelectField } from '#ui/select-field.tsx';
import { When } from '#ui/when.tsx';
import { firstWords } from '../first-words.ts';
import { PicturePage } from './picture-page.tsx';
import styles from './pictures.module.css';
import { hasSomething, type Piece, pieceOf } from './piece.ts';
import { PieceCard, useActivityTitle } from './piece-card.tsx';
import { SaidInShort } from './pieces.tsx';
import { Section } from './section.tsx';
import { TableBeside } from './table-beside.tsx';
import { type Pair, thenAndNow } from './then-and-now.ts';

const names = { once: 'toen', now: 'nu' } as const;
type SideName = keyof typeof names;

/** Two pieces of one's own side by side; which ones stands in the address. */
export function ThenAndNowPage() {
  const [address] = useSearchParams();
  return (
    <PicturePage name="thenAndNow" cards={['then-and-now']}>
      {({ records }) => {
        const entries = records.filter(({ kind }) => kind === 'entry');
        const pieces = entries.map((told) => pieceOf(told)).filter(hasSomething);
        const chosen = { once: address.get(names.once), now: address.get(names.now) };
        const pair = thenAndNow(entries, chosen);
        const isEmpty = pair.once === null && pair.now === null && pieces.length < 2;
        return isEmpty ? null : <SideBySide pair={pair} pieces={pieces} />;
      }}
    </PicturePage>
  );
}

type SideBySideProps = { pair: Pair; pieces: readonly Piece[] };

function SideBySide({ pair, pieces }: SideBySideProps) {
  const t = useText('pictures');
  const loopbook = useText('loopbook');
  const sides = ['once', 'now'] as const;
  return (
    <>
      <div className={styles.pair} data-pictured={isPictured(pair) ? '' : undefined}>
        {sides.map((side) => (
          <Section key={side} title={t(`side.${side}`)}>
            <ChoosePiece side={side} shown={pair[side]} pieces={pieces} />
            {pair[side] !== null && <PieceCard piece={pair[side]} />}
          </Section>
        ))}
      </div>
      <TableBeside
        caption={loopbook('pictures.thenAndNow')}
        head={[t('column.where'), t('column.words'), t('column.day')]}
        rows={sides.flatMap((side) => {
          const piece = pair[side];
          if (piece === null) return [];
          const said = <SaidInShort key="said" piece={piece} />;
          const day = <When key="day" instant={piece.order} form="day" />;
          return [{ key: side, cells: [t(`side.${side}`), said, day] }];
        })}
      />
    </>
  );
}

function isPictured({ once, now }: Pair): boolean {
  return [once, now].every((side) => side?.media.some(({ medium }) => medium.medium !== 'voice'));
}

type ChoosePieceProps = { side: SideName; shown: Piece | null; pieces: readonly Piece[] };

function ChoosePiece({ side, shown, pieces }: ChoosePieceProps) {
  const t = useText('pictures');
  const dates = useDates();
  const titleOf = useActivityTitle();
  const [address, setAddress] = useSearchParams();
  const label = (piece: Piece) => {
    const isFree = piece.activity === null || piece.activity === 'free';
    const name = (isFree && firstWords({ kind: 'entry', ...piece })) || titleOf(piece);
    return `${dates.text({ instant: piece.order }, 'day')} · ${name}`;
  };
  const choose = (record: string) => {
    const next = new URLSearchParams(address);
    next.set(names[side], record);
    setAddress(next, { replace: true });
  };
  return (
    <div className={styles.choose}>
      <SelectField
        label={t(side === 'once' ? 'side.chooseOnce' : 'side.chooseNow')}
        options={[
          ...(shown === null ? [{ value: '', label: t('side.none') }] : []),
          ...pieces.map((piece) => ({ value: piece.record, label: label(piece) })),
        ]}
        value={shown?.record ?? ''}
        onChange={choose}
      />
    </div>
  );
}
