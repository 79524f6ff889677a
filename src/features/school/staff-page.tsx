import { useState } from 'react';
import { staffRoles } from '#domain/person.ts';
import { useText } from '#i18n/use-text.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { AddStaff } from './add-staff.tsx';
import { PersonRows } from './person-rows.tsx';
import styles from './school.module.css';
import { teamOf } from './school-people.ts';
import { type KnownSchool, OldViewNotice, WithSchool } from './with-school.tsx';

/** Everybody who works at or for the school, by what they do. */
export function StaffPage() {
  const t = useText('school');
  return (
    <WithSchool title={t('team.title')} back={paths.home}>
      {(school) => <Staff school={school} />}
    </WithSchool>
  );
}

function Staff({ school }: { school: KnownSchool }) {
  const t = useText('school');
  const [added, setAdded] = useState<string | null>(null);
  const team = teamOf(school.view);
  return (
    <Page title={t('team.title')} back={paths.home} isWide>
      <OldViewNotice school={school} />
      {added && <Notice tone="good">{t('team.added', { name: added })}</Notice>}
      <div className={styles.columns}>
        <section className={styles.stack}>
          <p className={styles.quiet}>{t('team.intro')}</p>
          <div className={styles.buttons}>
            <LinkButton to={paths.cards('team')} icon="qr-code">
              {t('team.cards')}
            </LinkButton>
          </div>
          {staffRoles.map((role) => {
            const people = team.filter((person) => person.role === role);
            if (people.length === 0) return null;
            return (
              <div key={role} className={styles.section}>
                <h2>{t(`role.${role}`)}</h2>
                <PersonRows label={t(`role.${role}`)} people={people} />
              </div>
            );
          })}
        </section>
        <AddStaff school={school} onAdded={setAdded} />
      </div>
    </Page>
  );
}
