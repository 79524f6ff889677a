import { useNavigate, useSearchParams } from 'react-router';
import { useText } from '#i18n/use-text.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { nameLength } from './class-list.ts';
import { ColumnChoice } from './column-choice.tsx';
import { FileChoice } from './file-choice.tsx';
import { ImportPreview } from './import-preview.tsx';
import { NewClassGroups } from './new-class-groups.tsx';
import styles from './school.module.css';
import { classIn } from './school-people.ts';
import { useDoing } from './use-doing.ts';
import { useImport } from './use-import.ts';
import { type KnownSchool, TroubleNotice, WithSchool } from './with-school.tsx';

/** As many as one message to the school carries. */
const mostPupils = 500;

/** A class from pasted names or a file: first seen, then added. */
export function ClassImportPage() {
  const t = useText('school');
  return (
    <WithSchool title={t('import.title')} back={paths.home}>
      {(school) => <ClassImport school={school} />}
    </WithSchool>
  );
}

function ClassImport({ school }: { school: KnownSchool }) {
  const t = useText('school');
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const into = classIn(school.view, search.get('klas') ?? undefined);
  const list = useImport(school.view, into?.name ?? null);
  const { trouble, isBusy, run } = useDoing();
  const count = list.chosen.length;

  async function add() {
    if (!(await run(() => school.change(...list.commands)))) return;
    const classes = new Set(
      list.commands.flatMap((command) => (command.do === 'add-pupils' ? [command.class] : [])),
    );
    const [only] = classes;
    const to = classes.size === 1 && only ? paths.schoolClass(only) : paths.home;
    void navigate(to, { state: { added: count }, replace: true });
  }

  return (
    <Page
      title={into ? t('import.titleMore') : t('import.title')}
      back={into ? paths.schoolClass(into.id) : paths.home}
      isTask
      isWide
      actions={
        <Button
          kind="primary"
          icon="user-plus"
          onPress={add}
          isDisabled={isBusy || count === 0 || count > mostPupils}
        >
          {count === 0 ? t('import.addNone') : t('import.add', { count })}
        </Button>
      }
    >
      <TroubleNotice trouble={trouble} />
      <div className={styles.columns}>
        <div className={styles.form}>
          <TextField
            label={t('import.class')}
            hint={t('import.classHint')}
            value={list.className}
            onChange={list.setClassName}
            maxLength={nameLength}
          />
          <TextArea
            label={t('import.names')}
            hint={t('import.namesHint')}
            value={list.text}
            onChange={list.setText}
          />
          <FileChoice onText={list.setText} />
          <ColumnChoice list={list} />
          <NewClassGroups list={list} />
        </div>
        <section className={styles.section}>
          <h2>{t('import.preview')}</h2>
          {count > mostPupils && <Notice tone="warn">{t('import.tooMany')}</Notice>}
          <ImportPreview list={list} />
        </section>
      </div>
    </Page>
  );
}
