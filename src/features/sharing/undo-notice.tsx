import { useNavigate } from 'react-router';
import { audienceBefore } from '#domain/audience-undo.ts';
import type { RosterPerson } from '#domain/roster.ts';
import { readerChange } from '#domain/see-as.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { putReadersBack, useUndo } from '#storage/audience-undo.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSeen } from '#storage/use-records.ts';
import { useSaving } from '#storage/use-saving.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';

type UndoNoticeProps = { view: RecordView; members: readonly RosterPerson[]; after: string };

/** For a day after another choice of readers: what putting it back gives and takes, and the way. */
export function UndoNotice({ view, members, after }: UndoNoticeProps) {
  const t = useText('sharing');
  const dates = useDates();
  const navigate = useNavigate();
  const profile = useProfile();
  const { save, problem } = useSaving();
  const seen = useSeen(view.space)?.get(view.record) ?? [];
  const change = useUndo(view);
  if (change === null || change === undefined) return null;
  const me = { person: profile.person.id, role: profile.person.role };
  const now = profile.now();
  const roleOf = (id: string) => members.find((one) => one.id === id)?.role ?? null;
  const wanted = audienceBefore(me, view, change, { roleOf, now });
  const { gained, lost } = readerChange(view, wanted, members, now);
  const namesOf = (people: readonly RosterPerson[]) => dates.list(people.map(({ name }) => name));
  const putBack = async () => {
    if (await save(() => putReadersBack(profile, view, wanted))) {
      await navigate(after, { replace: true });
    }
  };
  return (
    <Notice>
      <p>{t('undo.title')}</p>
      {gained.length > 0 && <p>{t('undo.gives', { names: namesOf(gained) })}</p>}
      {lost.length > 0 && <p>{t('takes', { names: namesOf(lost), count: lost.length })}</p>}
      {lost.map(({ id, name }) => {
        const at = seen.find((one) => one.person === id)?.at;
        if (at === undefined) return null;
        return <p key={id}>{t('alreadyRead', { name, when: dates.text({ instant: at }) })}</p>;
      })}
      <Button icon="arrow-counter-clockwise" onPress={putBack}>
        {t('undo.go')}
      </Button>
      <p>{t('undo.when', { when: dates.text({ instant: change.at }) })}</p>
      <StorageNotice problem={problem} />
    </Notice>
  );
}
