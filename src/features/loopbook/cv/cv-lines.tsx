import { useState } from 'react';
import { useText } from '#i18n/use-text.ts';
import { newRecordId } from '#storage/ids.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { CheckList } from '#ui/check-list.tsx';
import { TextField } from '#ui/text-field.tsx';
import { Unfold } from '#ui/unfold.tsx';
import styles from './cv.module.css';
import { type CvLine, type CvPart, changed, cvLimits, without } from './cv.ts';
import type { Offer } from './use-offers.ts';

type CvLinesProps = {
  part: CvPart;
  lines: readonly CvLine[];
  offers: readonly Offer[];
  onChange(lines: CvLine[]): void;
};

/** The lines of one part: taken over by their title and then changed, or written. */
export function CvLines({ part, lines, offers, onChange }: CvLinesProps) {
  const t = useText('along');
  const isFull = lines.length >= cvLimits.lines;
  return (
    <section className={styles.part} aria-labelledby={`cv-${part}`}>
      <h2 id={`cv-${part}`}>{t(`cv.${part}.title`)}</h2>
      {offers.length > 0 && (
        <Offers part={part} lines={lines} offers={offers} onChange={onChange} />
      )}
      {lines.map((line) => (
        <Card key={line.id} isFlat>
          <div className={styles.part}>
            <TextField
              label={t(`cv.${part}.words`)}
              value={line.words}
              onChange={(words) => onChange(changed(lines, line.id, { words }))}
              maxLength={cvLimits.words}
            />
            <TextField
              label={t(`cv.${part}.detail`)}
              value={line.detail}
              onChange={(detail) => onChange(changed(lines, line.id, { detail }))}
              maxLength={cvLimits.detail}
            />
            <Button kind="quiet" icon="trash" onPress={() => onChange(without(lines, line.id))}>
              {t('cv.remove')}
            </Button>
          </div>
        </Card>
      ))}
      {isFull ? (
        <p>{t('cv.full')}</p>
      ) : (
        <Button
          icon="plus"
          onPress={() => onChange([...lines, { id: newRecordId(), words: '', detail: '' }])}
        >
          {t('cv.add')}
        </Button>
      )}
    </section>
  );
}

function Offers({ lines, offers, onChange }: CvLinesProps) {
  const t = useText('along');
  const [isOpen, setOpen] = useState(false);
  const taken = lines.flatMap(({ from }) => from ?? []);
  const isFull = lines.length >= cvLimits.lines;
  const pick = (wanted: readonly string[]) => {
    const kept = lines.filter(({ from }) => from === undefined || wanted.includes(from));
    const fresh = offers.filter(({ from }) => wanted.includes(from) && !taken.includes(from));
    const added = fresh.map((offer) => ({
      ...offer,
      id: newRecordId(),
      words: offer.words.slice(0, cvLimits.words),
      detail: offer.detail.slice(0, cvLimits.detail),
    }));
    onChange([...kept, ...added].slice(0, cvLimits.lines));
  };
  return (
    <Unfold title={t('cv.pick')} isOpen={isOpen} onToggle={setOpen}>
      <p>{t('cv.pickHint')}</p>
      <CheckList
        legend={t('cv.pick')}
        isLegendHidden
        options={offers.map(({ from, words, detail }) => ({
          value: from,
          label: <bdi>{words}</bdi>,
          hint: detail,
          isDisabled: isFull && !taken.includes(from),
        }))}
        value={taken}
        onChange={pick}
      />
    </Unfold>
  );
}
