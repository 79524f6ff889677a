import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { StateLine } from '#ui/state-line.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { TextArea } from '#ui/text-area.tsx';
import styles from './agreement.module.css';
import { DayField } from './day-field.tsx';
import { Guests } from './guests.tsx';
import { limits } from './limits.ts';
import { Both, Told } from './told.tsx';
import { type Card, useCard, type WriteCardProps } from './use-card.ts';
import { WriteLines } from './write-lines.tsx';

/** One page at the table: the pupil's sentence, the agreements, the day, and who was there. */
export function WriteCard(props: WriteCardProps) {
  const { place, view, roster } = props;
  const t = useText('agreement');
  const card = useCard(props);
  const day = card.fields.day?.[0];
  return (
    <Page
      title={t('title')}
      heading={<Both k="title" />}
      back={paths.agreement(place.space, view === null ? undefined : place.record)}
      isTask
      actions={
        <Button kind="primary" icon="check" isWide onPress={card.finish}>
          <Told k="ready" />
        </Button>
      }
    >
      <div className={styles.form}>
        <Sentence card={card} name={roster.name} />
        <WriteLines card={card} view={view} roster={roster} />
        <section className={styles.section}>
          <h2>
            <Both k="review" />
          </h2>
          <DayField
            label={<Told k="reviewDay" />}
            value={typeof day === 'string' ? day : ''}
            onChange={(value) => card.change('day', value)}
          />
        </section>
        <Guests card={card} />
        <StorageNotice problem={card.problem} />
        {card.lacks.map((lack) => (
          <Notice key={lack}>
            <Told k={`lacks.${lack}`} />
          </Notice>
        ))}
        <StateLine state={card.state} />
      </div>
    </Page>
  );
}

/** First of all, and the pupil's alone: the others see who writes here. */
function Sentence({ card, name }: { card: Card; name: string }) {
  const t = useText('agreement');
  const isPupil = useProfile().person.role === 'pupil';
  const words = card.fields.text?.[0];
  const value = typeof words === 'string' ? words : '';
  return (
    <section className={styles.section}>
      <h2>
        <Both k="sentence.title" values={{ name }} />
      </h2>
      {isPupil ? (
        <TextArea
          label={t('sentence.ask')}
          value={value}
          maxLength={limits.text}
          onChange={(typed) => card.change('text', typed)}
        />
      ) : (
        <>
          {value !== '' && (
            <p className={styles.sentence} dir="auto">
              {value}
            </p>
          )}
          <p className={styles.small}>
            <Told k="sentence.others" values={{ name }} />
          </p>
        </>
      )}
    </section>
  );
}
