import { useState } from 'react';
import { useLocation, useParams } from 'react-router';
import { useText } from '#i18n/use-text.ts';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { ClassTeachers } from './class-teachers.tsx';
import { EditClass } from './edit-class.tsx';
import { PersonRows } from './person-rows.tsx';
import { SaveList } from './save-list.tsx';
import styles from './school.module.css';
import { classIn, parentsOf, peopleIn, type SchoolClass } from './school-people.ts';
import { type KnownSchool, OldViewNotice, WithSchool } from './with-school.tsx';

/** One class: who is in it, who teaches it, their cards. */
export function SchoolClassPage() {
  const t = useText('school');
  const { class: id } = useParams();
  return (
    <WithSchool title={t('classes.title')} back={paths.home}>
      {(school) => {
        const of = classIn(school.view, id);
        return of ? <OneClass school={school} of={of} /> : <NoClass />;
      }}
    </WithSchool>
  );
}

function OneClass({ school, of }: { school: KnownSchool; of: SchoolClass }) {
  const t = useText('school');
  const added = (useLocation().state as { added?: number } | null)?.added;
  const [isEditing, setEditing] = useState(false);
  return (
    <Page title={of.name} heading={<bdi>{of.name}</bdi>} back={paths.home} isWide>
      <OldViewNotice school={school} />
      {added !== undefined && <Notice tone="good">{t('import.added', { count: added })}</Notice>}
      <div className={styles.columns}>
        <Pupils school={school} of={of} />
        <div className={styles.stack}>
          <ClassTeachers school={school} of={of} />
          <div className={styles.buttons}>
            <Button kind="quiet" icon="pencil-simple" onPress={() => setEditing(true)}>
              {t('class.edit')}
            </Button>
          </div>
        </div>
      </div>
      {isEditing && <EditClass school={school} of={of} onDone={() => setEditing(false)} />}
    </Page>
  );
}

function Pupils({ school, of }: { school: KnownSchool; of: SchoolClass }) {
  const t = useText('school');
  const pupils = peopleIn(school.view, of.pupils);
  const parentNames = (pupil: string) =>
    parentsOf(school.view, pupil)
      .map(({ name }) => name)
      .join(', ');
  return (
    <section className={styles.section}>
      <h2>{t('class.pupils')}</h2>
      <div className={styles.buttons}>
        {pupils.length > 0 && (
          <LinkButton to={paths.cards(of.id)} kind="primary" icon="qr-code">
            {t('class.cards')}
          </LinkButton>
        )}
        <LinkButton to={`${paths.classImport}?klas=${of.id}`} icon="user-plus">
          {t('class.addPupils')}
        </LinkButton>
        {pupils.length > 0 && <SaveList name={of.name} pupils={pupils} />}
      </div>
      {pupils.length === 0 ? (
        <EmptyState>{t('class.empty')}</EmptyState>
      ) : (
        <PersonRows
          label={t('class.pupils')}
          people={pupils}
          textOf={({ id }) => {
            const names = parentNames(id);
            return names === '' ? t('class.noParent') : t('class.parents', { names });
          }}
        />
      )}
    </section>
  );
}

function NoClass() {
  const t = useText('school');
  return (
    <Page title={t('class.gone')} back={paths.home}>
      <LinkButton to={paths.home}>{t('class.back')}</LinkButton>
    </Page>
  );
}
