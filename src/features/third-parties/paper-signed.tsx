import { dayOf } from '#domain/calendar.ts';
import { useText } from '#i18n/use-text.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { TextField } from '#ui/text-field.tsx';
import { TextLink } from '#ui/text-link.tsx';
import { limits } from './limits.ts';
import { addressOf } from './ways.ts';

export type Paper = { name: string; day: string };
type PaperSignedProps = { view: RecordView; paper: Paper; onChange(paper: Paper): void };

/** Where no parent is in the loopbook: who may sign does it by hand, and the pupil says so here. */
export function PaperSigned({ view, paper, onChange }: PaperSignedProps) {
  const t = useText('third-parties');
  const today = dayOf(useProfile().now());
  return (
    <>
      <p>{t('sign.paperWhat')}</p>
      <TextLink to={addressOf(view.space, view.record, 'sheet')} icon="printer">
        {t('sign.paperPrint')}
      </TextLink>
      <TextField
        label={t('sign.paperName')}
        hint={t('sign.paperLater')}
        value={paper.name}
        maxLength={limits.name}
        onChange={(name) => onChange({ ...paper, name })}
      />
      <TextField
        type="date"
        label={t('sign.paperDay')}
        value={paper.day}
        max={today}
        onChange={(day) => onChange({ ...paper, day })}
      />
    </>
  );
}
