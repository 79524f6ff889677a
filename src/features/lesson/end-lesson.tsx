import { useState } from 'react';
import { isRunning } from '#domain/lesson.ts';
import { useText } from '#i18n/use-text.ts';
import { type LessonView, useNow } from '#storage/use-lessons.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { saveRecord } from '#storage/write.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { mayLead } from './may-lead.ts';

/** Ends the lesson for everybody, after one question; ended too early, it goes on. */
export function EndLesson({ lesson, view }: LessonView) {
  const t = useText('leading');
  const profile = useProfile();
  const { save, problem } = useSaving();
  const [isAsked, setAsked] = useState(false);
  const now = useNow([lesson.until]);
  const put = (ended: number | null) => {
    setAsked(false);
    const { space, record, kind } = view;
    return save(() => saveRecord(profile, { space, record, kind, edits: { ended } }));
  };
  if (!mayLead(profile, view)) return null;
  const isStopped = lesson.ended !== null && now < lesson.until;
  return (
    <>
      {isRunning(lesson, now) && (
        <Button icon="check" isWide onPress={() => setAsked(true)}>
          {t('lead.end')}
        </Button>
      )}
      {isStopped && (
        <Button icon="arrow-counter-clockwise" isWide onPress={() => put(null)}>
          {t('lead.again')}
        </Button>
      )}
      <StorageNotice problem={problem} />
      <Dialog
        isOpen={isAsked}
        title={t('lead.endSure')}
        onClose={() => setAsked(false)}
        actions={
          <>
            <Button kind="primary" icon="check" onPress={() => put(profile.now())}>
              {t('lead.end')}
            </Button>
            <Button icon="x" onPress={() => setAsked(false)}>
              {t('lead.endKeep')}
            </Button>
          </>
        }
      >
        <p>{t('lead.endWhat')}</p>
        <p>{t('lead.endShared')}</p>
      </Dialog>
    </>
  );
}
