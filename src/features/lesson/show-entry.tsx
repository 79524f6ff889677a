import { useState } from 'react';
import type { Roster } from '#domain/roster.ts';
import { useText } from '#i18n/use-text.ts';
import type { LessonView } from '#storage/use-lessons.ts';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { PersonName } from '#ui/person-name.tsx';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import type { Shown } from './shown.ts';
import { useCardTitle } from './use-card-title.ts';
import { type SharedHere, useSharedHere } from './use-shared-here.ts';

type ShowEntryProps = LessonView & { roster: Roster | null; onShow(shown: Shown): void };

/** One answer for the whole class: out of what was shared, and only if its pupil says yes aloud. */
export function ShowEntry({ lesson, view, roster, onShow }: ShowEntryProps) {
  const t = useText('leading');
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<SharedHere | null>(null);
  const close = () => {
    setOpen(false);
    setChosen(null);
  };
  return (
    <>
      <Button icon="eye" isWide onPress={() => setOpen(true)}>
        {t('lead.show')}
      </Button>
      <Dialog
        isOpen={isOpen}
        title={chosen === null ? t('lead.showWhich') : t('lead.showAsk', { name: chosen.name })}
        onClose={close}
        actions={
          <>
            {chosen !== null && (
              <Button
                kind="primary"
                icon="check"
                onPress={() => {
                  close();
                  onShow(chosen);
                }}
              >
                {t('lead.showYes')}
              </Button>
            )}
            <Button icon="x" onPress={close}>
              {t('lead.showNo')}
            </Button>
          </>
        }
      >
        {chosen === null ? (
          <Choose lesson={lesson} view={view} roster={roster} onChoose={setChosen} />
        ) : (
          <p>{t('lead.showSure', { name: chosen.name })}</p>
        )}
      </Dialog>
    </>
  );
}

type ChooseProps = Omit<ShowEntryProps, 'onShow'> & { onChoose(chosen: SharedHere): void };

function Choose({ lesson, roster, onChoose }: ChooseProps) {
  const t = useText('leading');
  const titleOf = useCardTitle();
  const shared = useSharedHere(lesson, roster);
  if (shared === undefined) return null;
  if (shared.length === 0) return <p>{t('lead.showNone')}</p>;
  return (
    <Rows label={t('lead.showWhich')}>
      {shared.map((one) => (
        <Row
          key={one.record}
          title={<PersonName name={one.name} />}
          text={titleOf(one.card)}
          onPress={() => onChoose(one)}
        />
      ))}
    </Rows>
  );
}
