import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useOtherSchools } from '#sync/other-schools.ts';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { AddOtherSchool } from './add-other-school.tsx';
import { OtherSchoolRow } from './other-school-row.tsx';
import { OwnSchoolLine } from './own-school-line.tsx';
import styles from './school.module.css';
import { TroubleNotice } from './with-school.tsx';

/** With which schools a pupil can take pieces along, signed by both. */
export function OtherSchoolsPage() {
  const t = useText('other-schools');
  const { schools, trouble, reload, add, remove } = useOtherSchools(useProfile().person.id);
  const waits = schools === undefined && trouble === null;
  return (
    <Page title={t('title')} back={paths.home}>
      <p>{t('what')}</p>
      {waits && <Loading />}
      {trouble !== null && (
        <TroubleNotice
          trouble={trouble === 'offline' || trouble === 'signed-out' ? trouble : 'server'}
          onRetry={reload}
        />
      )}
      {schools !== undefined && (
        <>
          <section className={styles.section}>
            <h2>{t('others.title')}</h2>
            {schools.others.length === 0 && <p>{t('others.none')}</p>}
            {schools.others.map((school) => (
              <OtherSchoolRow key={school.key} school={school} onRemove={() => remove(school)} />
            ))}
          </section>
          <AddOtherSchool known={schools} onAdd={add} />
          <OwnSchoolLine own={schools.own} />
        </>
      )}
    </Page>
  );
}
