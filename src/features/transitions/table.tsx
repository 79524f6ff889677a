import type { Roster } from '#domain/roster.ts';
import { whoReads } from '#domain/who-reads.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { paths } from '#ui/paths.ts';
import { StateLine } from '#ui/state-line.tsx';
import { Told } from './told.tsx';
import styles from './transitions.module.css';
import { useTone } from './use-tone.ts';

/** Who reads this page: everybody by name, so that nobody writes for an unknown reader. */
export function Table({ view, roster }: { view: RecordView; roster: Roster }) {
  const t = useText('transitions');
  const tone = useTone();
  const dates = useDates();
  const profile = useProfile();
  const me = profile.person.id;
  const names = whoReads(view, roster, profile.now()).map(({ id, name }) =>
    id === me ? t(`page.you.${tone}`) : name,
  );
  return (
    <section className={styles.section}>
      <h2>
        <Told k="page.who" />
      </h2>
      <p>
        <Told k="page.whoSees" values={{ names: dates.list(names) }} />
      </p>
      {profile.person.role === 'pupil' && (
        <div className={styles.buttons}>
          <LinkButton to={paths.sharing(view.space, view.record)} icon="users">
            {t('page.changeWho')}
          </LinkButton>
        </div>
      )}
      <StateLine state={view.state} />
    </section>
  );
}
