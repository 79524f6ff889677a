import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Activity } from '#domain/activity.ts';
import type { Roster } from '#domain/roster.ts';
import type { SheetForm } from '#domain/sheet-layout.ts';
import { isLanguage, type Language } from '#i18n/languages.ts';
import { useText } from '#i18n/use-text.ts';
import { notePaperLanguage, readPaperLanguages } from '#storage/papers.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { Button } from '#ui/button.tsx';
import { CardChoice } from '#ui/card-choice.tsx';
import { Choice } from '#ui/choice.tsx';
import { Notice } from '#ui/notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import styles from './paper.module.css';
import { type PaperPupil, pupilsOf } from './paper-pupils.ts';
import { PupilChoice } from './pupil-choice.tsx';
import { found, usePaperCards } from './use-paper-cards.ts';

export type Chosen = {
  activity: Activity;
  form: SheetForm;
  className: string;
  pupils: readonly (PaperPupil & { language: Language })[];
};

type PaperFormProps = { roster: Roster; onMake(chosen: Chosen): void };

export function PaperForm({ roster, onMake }: PaperFormProps) {
  const t = useText('paper');
  const cards = usePaperCards(roster.groups);
  const pupils = pupilsOf(roster);
  const [search] = useSearchParams();
  const [wanted, setWanted] = useState('');
  const [card, setCard] = useState(search.get('kaart') ?? undefined);
  const [form, setForm] = useState<SheetForm>('sheet');
  const [left, setLeft] = useState<readonly string[]>([]);
  const [languages, setLanguage] = useLanguages();
  const [isAsked, setAsked] = useState(false);
  const activity = cards.find((one) => one.activity.id === card)?.activity;
  const forWhom = pupils.filter(({ id }) => !left.includes(id));
  const make = () => {
    setAsked(true);
    if (activity === undefined || forWhom.length === 0) return;
    const languageOf = (id: string) => languages.get(id) ?? 'nl';
    const chosen = forWhom.map((pupil) => ({ ...pupil, language: languageOf(pupil.id) }));
    onMake({ activity, form, className: roster.name, pupils: chosen });
  };
  const shown = found(cards, wanted, card);
  return (
    <div className={styles.form}>
      <Choice
        legend={t('form')}
        options={[
          { value: 'sheet', label: t('forms.sheet') },
          { value: 'card', label: t('forms.card') },
        ]}
        value={form}
        onChange={(one: SheetForm) => setForm(one)}
        isInline
      />
      <TextField type="search" label={t('find')} value={wanted} onChange={setWanted} />
      {shown.length === 0 && <p role="status">{t('none')}</p>}
      <CardChoice
        legend={t('card')}
        cards={shown.map((one) => ({ id: one.activity.id, label: <bdi>{one.label}</bdi> }))}
        value={card === undefined ? [] : [card]}
        onChange={([one]) => setCard(one)}
        max={1}
      />
      <PupilChoice
        pupils={pupils}
        left={left}
        onLeft={setLeft}
        languages={languages}
        onLanguage={setLanguage}
      />
      {isAsked && (activity === undefined || forWhom.length === 0) && (
        <Notice tone="error">{t('missing')}</Notice>
      )}
      <Button kind="primary" icon="printer" onPress={make}>
        {t('make')}
      </Button>
    </div>
  );
}

/** Which language stands below the Dutch, for each pupil: told once, and kept on this device. */
function useLanguages() {
  const me = useProfile().person.id;
  const [languages, setLanguages] = useState<ReadonlyMap<string, Language>>(new Map());
  useEffect(() => {
    const keep = (noted: Map<string, string>) =>
      setLanguages(
        new Map([...noted].flatMap(([id, one]) => (isLanguage(one) ? [[id, one]] : []))),
      );
    // Without what was told before, everybody's sheet is in Dutch until it is told again.
    readPaperLanguages(me).then(keep, () => undefined);
  }, [me]);
  const set = (pupil: string, language: Language) => {
    setLanguages(new Map([...languages, [pupil, language]]));
    notePaperLanguage(me, pupil, language).catch(() => undefined);
  };
  return [languages, set] as const;
}
