import { useState } from 'react';
import { useNavigate } from 'react-router';
import { schoolCard } from '#domain/school-card.ts';
import { useText } from '#i18n/use-text.ts';
import { first, type RecordView } from '#storage/record-view.ts';
import { useEditing } from '#storage/use-editing.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { Button } from '#ui/button.tsx';
import { Columns } from '#ui/columns.tsx';
import { Notice } from '#ui/notice.tsx';
import { paths } from '#ui/paths.ts';
import { StateLine } from '#ui/state-line.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { CardFields } from './card-fields.tsx';
import { CardPreview } from './card-preview.tsx';
import { cardProblems } from './card-problems.ts';
import styles from './catalogue.module.css';
import { PutCardAway } from './put-card-away.tsx';

type CardEditorProps = { space: string; record: string; view: RecordView | null };

/** What is typed is safe at once, like everywhere; pupils see the card when its maker offers it. */
export function CardEditor({ space, record, view }: CardEditorProps) {
  const t = useText('all-cards');
  const profile = useProfile();
  const navigate = useNavigate();
  const saving = useSaving();
  const editing = useEditing({ space, record, kind: 'activity', given: view });
  const [isAsked, setAsked] = useState(false);
  const problems = isAsked ? cardProblems(editing.values) : [];
  const card = schoolCard(editing.values);
  const offer = async () => {
    setAsked(true);
    if (cardProblems(editing.values).length > 0) return;
    const kept = view === null ? undefined : first(view, 'kept');
    const isSaved = await saving.save(() =>
      editing.keep(typeof kept === 'number' ? {} : { kept: profile.now() }),
    );
    if (isSaved) await navigate(paths.allCards, { replace: true });
  };
  return (
    <Columns
      shape="even"
      aside={card !== null && <CardPreview key={card.form} card={card} record={record} />}
    >
      <form
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault();
          void offer();
        }}
      >
        <p>{t('edit.who')}</p>
        <CardFields values={editing.values} problems={problems} onChange={editing.change} />
        {problems.length > 0 && (
          <Notice tone="error">
            {problems.map((problem) => (
              <p key={problem}>{t(`edit.${problem}`)}</p>
            ))}
          </Notice>
        )}
        <StorageNotice problem={saving.problem} />
        <div className={styles.buttons}>
          <Button type="submit" kind="primary" icon="check">
            {t('edit.save')}
          </Button>
          {view !== null && <PutCardAway view={view} />}
        </div>
        <StateLine state={editing.state} />
      </form>
    </Columns>
  );
}
