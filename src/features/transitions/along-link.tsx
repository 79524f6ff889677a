import { isStaff } from '#domain/person.ts';
import { useText } from '#i18n/use-text.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useAskedAtStep } from '#storage/use-asked-at-step.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { paths } from '#ui/paths.ts';
import { Told } from './told.tsx';
import styles from './transitions.module.css';

/** To what goes along: the pupil gives, staff lay ready; a parent reads what the law lets them ask. */
export function AlongLink({ view }: { view: RecordView }) {
  const t = useText('transitions');
  const { role } = useProfile().person;
  const isAsked = useAskedAtStep(view).some(({ isAnswered }) => !isAnswered);
  if (role === 'parent') {
    return (
      <div>
        <LinkButton to={paths.letter} icon="printer">
          <Told k="page.letter" />
        </LinkButton>
      </div>
    );
  }
  if (role !== 'pupil' && !isStaff(role)) return null;
  const to = role === 'pupil' ? paths.handover : paths.bundle;
  return (
    <section className={styles.section}>
      {role === 'pupil' && isAsked && <p>{t('page.asked')}</p>}
      <div>
        <LinkButton to={to(view.space, view.record)} icon="signpost" kind="make">
          {t('page.along')}
        </LinkButton>
      </div>
    </section>
  );
}
