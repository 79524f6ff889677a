import { isDay } from '#domain/calendar.ts';
import { agreedStep, personOf } from '#domain/talk.ts';
import { first, type RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRecord } from '#storage/use-records.ts';
import { Card } from '#ui/card.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { paths } from '#ui/paths.ts';
import { When } from '#ui/when.tsx';
import styles from './conversation.module.css';
import { Told } from './told.tsx';

/** The small step with its day and its helper; of two versions both stand here. */
export function AgreedStep({ view, name }: { view: RecordView; name: string }) {
  const { text = [], day = [], who = [] } = view.fields;
  const isAgreed = agreedStep(view.fields) !== null;
  const helpers = who.map(personOf).filter((person) => person !== null);
  return (
    <Card tone="zon">
      {text.map((words) => (
        <p key={String(words)} className={styles.step} dir="auto">
          {String(words)}
        </p>
      ))}
      {day.filter(isADay).map((one) => (
        <p key={one}>
          <When day={one} form="long" />
        </p>
      ))}
      {helpers.map((helper) => (
        <p key={helper.name}>
          <Told k="page.helper" values={{ name: helper.name }} />
        </p>
      ))}
      {isAgreed && <Where view={view} name={name} />}
    </Card>
  );
}

/** The pupil goes to it; the other one hears where it is. */
function Where({ view, name }: { view: RecordView; name: string }) {
  const isPupil = useProfile().person.role === 'pupil';
  const id = first(view, 'step');
  const step = useRecord(view.space, typeof id === 'string' ? id : '');
  if (!isPupil) {
    return (
      <p className={styles.small}>
        <Told k="page.onItsDay" values={{ name }} />
      </p>
    );
  }
  if (step === undefined || step === null || step.deleted) return null;
  return (
    <LinkButton to={paths.entry(view.space, step.record)} icon="flag">
      <Told k="page.toStep" />
    </LinkButton>
  );
}

function isADay(value: unknown): value is string {
  return typeof value === 'string' && isDay(value);
}
