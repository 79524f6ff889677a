import { useState } from 'react';
import { ownWords } from '#domain/activity.ts';
import { type SchoolCard, schoolActivity } from '#domain/school-card.ts';
import { BroughtTextsContext } from '#i18n/brought-texts.ts';
import { useText } from '#i18n/use-text.ts';
import { ActivityPicture } from '#ui/art.tsx';
import { Card } from '#ui/card.tsx';
import { CardChoice } from '#ui/card-choice.tsx';
import { FaceScale, type FaceValue } from '#ui/face-scale.tsx';
import { Tag } from '#ui/tag.tsx';
import styles from './catalogue.module.css';

type CardPreviewProps = { card: SchoolCard; record: string };

/** The first screen of the card, with the words of the app around it. Nothing here is kept. */
export function CardPreview({ card, record }: CardPreviewProps) {
  const t = useText('all-cards');
  const activity = schoolActivity(record, card);
  return (
    <section className={styles.section}>
      <h2>{t('edit.preview')}</h2>
      <BroughtTextsContext value={activity.words ?? null}>
        <Card>
          <Inside card={card} record={record} />
        </Card>
      </BroughtTextsContext>
    </section>
  );
}

function Inside({ card, record }: CardPreviewProps) {
  const catalogue = useText('catalogue');
  const { id, steps } = schoolActivity(record, card);
  const step = steps[0]?.id ?? '';
  return (
    <div className={styles.preview}>
      <div className={styles.head}>
        <span className={styles.art}>
          <ActivityPicture activity={id} />
        </span>
        <div>
          <p>
            <bdi>{card.title}</bdi>
          </p>
          <p className={styles.advice}>{catalogue(`${id}.why`)}</p>
        </div>
      </div>
      <h3 className={styles.question}>
        <bdi>{card.question}</bdi>
      </h3>
      <p>{catalogue(`${id}.${step}.hint`)}</p>
      <Answer card={card} record={record} />
    </div>
  );
}

function Answer({ card, record }: CardPreviewProps) {
  const t = useText('all-cards');
  const [face, setFace] = useState<FaceValue | null>(null);
  const [chosen, setChosen] = useState<string[]>([]);
  const step = schoolActivity(record, card).steps[0];
  if (step?.form === 'faces') {
    return <FaceScale legend={card.question} isLegendHidden value={face} onChange={setFace} />;
  }
  if (step?.form !== 'cards') {
    return (
      <p>
        <Tag tone="kobalt">{t('form.media')}</Tag>
      </p>
    );
  }
  return (
    <CardChoice
      legend={card.question}
      isLegendHidden
      cards={step.cards.map((one) => ({ id: one, label: <bdi>{ownWords(one)}</bdi> }))}
      value={chosen}
      onChange={setChosen}
    />
  );
}
