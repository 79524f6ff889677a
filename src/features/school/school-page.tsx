import { useState } from 'react';
import { useLocation } from 'react-router';
import { useText } from '#i18n/use-text.ts';
import { Art } from '#ui/art.tsx';
import { Button } from '#ui/button.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import { useReady } from '#ui/use-ready.ts';
import { ClassRows } from './class-rows.tsx';
import { HeldRows } from './held-rows.tsx';
import { HelpLookUp } from './help-look-up.tsx';
import { KeepNotes } from './keep-notes.tsx';
import { LeavingRows } from './leaving-rows.tsx';
import { PersonRows } from './person-rows.tsx';
import { RemovedRows } from './removed-rows.tsx';
import { RenameSchool } from './rename-school.tsx';
import styles from './school.module.css';
import { pupilsWithoutClass, teamOf } from './school-people.ts';
import { type KnownSchool, OldViewNotice, WithSchool } from './with-school.tsx';

/** The school of the person who runs it: classes, team, what did not arrive. No loopbooks. */
export function SchoolPage() {
  const t = useText('school');
  return (
    <WithSchool title={t('classes.title')}>{(school) => <Overview school={school} />}</WithSchool>
  );
}

function Overview({ school }: { school: KnownSchool }) {
  const t = useText('school');
  const { view } = school;
  const [changing, setChanging] = useState<'name' | 'notes' | null>(null);
  const added = (useLocation().state as { added?: number } | null)?.added;
  useReady(true);
  const unplaced = pupilsWithoutClass(view);
  return (
    <Page title={view.school.name} heading={<bdi>{view.school.name}</bdi>} isWide>
      <OldViewNotice school={school} />
      {added !== undefined && <Notice tone="good">{t('import.added', { count: added })}</Notice>}
      <div className={styles.columns}>
        <section className={styles.section}>
          <h2>{t('classes.title')}</h2>
          {view.classes.length === 0 && <FirstClass />}
          {view.classes.length > 0 && (
            <>
              <ClassRows view={view} />
              <div className={styles.buttons}>
                <LinkButton to={paths.classImport} kind="make" icon="plus">
                  {t('classes.add')}
                </LinkButton>
              </div>
            </>
          )}
          {unplaced.length > 0 && (
            <>
              <h3>{t('classes.without')}</h3>
              <PersonRows label={t('classes.without')} people={unplaced} />
            </>
          )}
        </section>
        <div className={styles.stack}>
          <section className={styles.section}>
            <h2>{t('team.title')}</h2>
            <Rows label={t('team.title')}>
              <Row
                to={paths.staff}
                start={<Icon name="users-three" />}
                title={t('team.people', { count: teamOf(view).length })}
              />
              <Row
                to={paths.schoolHelp}
                start={<Icon name="chat-circle-text" />}
                title={t('school.help')}
              />
              <Row
                to={paths.allCards}
                start={<Icon name="cards-three" />}
                title={t('school.allCards')}
              />
              <Row
                to={paths.guide}
                start={<Icon name="book-open-text" />}
                title={t('school.guide')}
              />
              <Row
                to={paths.otherSchools}
                start={<Icon name="signpost" />}
                title={t('school.others')}
              />
              <Row
                to={paths.wordings}
                start={<Icon name="chat-circle-text" />}
                title={t('school.wordings')}
              />
            </Rows>
          </section>
          <HeldRows view={view} />
          <HelpLookUp />
          <LeavingRows view={view} />
          <RemovedRows school={school} />
          <div className={styles.buttons}>
            <Button kind="quiet" icon="pencil-simple" onPress={() => setChanging('name')}>
              {t('school.rename')}
            </Button>
            <Button kind="quiet" icon="clock" onPress={() => setChanging('notes')}>
              {t('notes.change')}
            </Button>
          </div>
        </div>
      </div>
      {changing === 'name' && <RenameSchool school={school} onDone={() => setChanging(null)} />}
      {changing === 'notes' && <KeepNotes school={school} onDone={() => setChanging(null)} />}
    </Page>
  );
}

function FirstClass() {
  const t = useText('school');
  return (
    <EmptyState art={<Art name="bridge" />} title={t('classes.emptyTitle')}>
      <p>{t('classes.empty')}</p>
      <LinkButton to={paths.classImport} kind="primary" icon="plus">
        {t('classes.add')}
      </LinkButton>
    </EmptyState>
  );
}
