import { dayOf } from '#domain/calendar.ts';
import { useText } from '#i18n/use-text.ts';
import { type RecordView, text } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import type { SpaceView } from '#storage/use-records.ts';
import { paths } from '#ui/paths.ts';
import { PersonName } from '#ui/person-name.tsx';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import { useMomentTitle } from '#ui/use-moment-title.ts';
import { When } from '#ui/when.tsx';
import { isRunning } from './task.ts';
import styles from './transitions.module.css';

type RunningProps = { transitions: readonly RecordView[]; people: readonly SpaceView[] };

/** The transitions that run now, the nearest day first. */
export function RunningTransitions({ transitions, people }: RunningProps) {
  const t = useText('transitions');
  const titleOf = useMomentTitle();
  const today = dayOf(useProfile().now());
  const running = transitions
    .filter((view) => isRunning(view.fields, today))
    .sort((a, b) => (text(a, 'day') < text(b, 'day') ? -1 : 1));
  const nameOf = (space: string) => people.find((one) => one.space === space)?.name ?? '';
  return (
    <section className={styles.section}>
      <h2>{t('people.open')}</h2>
      {running.length === 0 ? (
        <p>{t('people.noOpen')}</p>
      ) : (
        <Rows label={t('people.open')}>
          {running.map((view) => (
            <Row
              key={view.record}
              to={paths.transition(view.space, view.record)}
              title={<PersonName name={nameOf(view.space)} />}
              text={titleOf(text(view, 'moment'))}
              end={text(view, 'day') !== '' && <When day={text(view, 'day')} form="day" />}
            />
          ))}
        </Rows>
      )}
    </section>
  );
}
