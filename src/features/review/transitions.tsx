import type { ReactNode } from 'react';
import type { SpaceId } from '#domain/membership.ts';
import { useText } from '#i18n/use-text.ts';
import { text } from '#storage/record-view.ts';
import { useRecords } from '#storage/use-records.ts';
import { paths } from '#ui/paths.ts';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import { useMomentTitle } from '#ui/use-moment-title.ts';
import { When } from '#ui/when.tsx';
import styles from './review.module.css';

type TransitionsProps = { space: SpaceId; children: ReactNode };

/** The transitions at whose table this reader sits, and the way to a new one. */
export function Transitions({ space, children }: TransitionsProps) {
  const t = useText('staff');
  const titleOf = useMomentTitle();
  const transitions = useRecords({ space, kinds: ['transition'] });
  if (transitions === undefined) return null;
  return (
    <section className={styles.section}>
      <h2>{t('person.transitions')}</h2>
      {transitions.length === 0 ? (
        <p>{t('person.noTransitions')}</p>
      ) : (
        <Rows label={t('person.transitions')}>
          {transitions.map((view) => (
            <Row
              key={view.record}
              to={paths.transition(space, view.record)}
              title={titleOf(text(view, 'moment'))}
              text={dayOfView(text(view, 'day'))}
            />
          ))}
        </Rows>
      )}
      <div className={styles.links}>{children}</div>
    </section>
  );
}

function dayOfView(day: string) {
  return day === '' ? undefined : <When day={day} form="day" />;
}
