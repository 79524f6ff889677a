import { useState } from 'react';
import { languages as all, endonyms, isLanguage, type Language } from '#i18n/languages.ts';
import { useText } from '#i18n/use-text.ts';
import { Button } from '#ui/button.tsx';
import { CardChoice } from '#ui/card-choice.tsx';
import { PersonName } from '#ui/person-name.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { Unfold } from '#ui/unfold.tsx';
import styles from './paper.module.css';
import type { PaperPupil } from './paper-pupils.ts';

type PupilChoiceProps = {
  pupils: readonly PaperPupil[];
  /** Those who get none. */
  left: readonly string[];
  onLeft(left: string[]): void;
  languages: ReadonlyMap<string, Language>;
  onLanguage(pupil: string, language: Language): void;
};

export function PupilChoice({ pupils, left, onLeft, languages, onLanguage }: PupilChoiceProps) {
  const t = useText('paper');
  const [isOpen, setOpen] = useState(false);
  const nameOf = ({ name, place }: PaperPupil) =>
    place === null ? name : `${name} (${t('place', { number: place })})`;
  const chosen = pupils.filter(({ id }) => !left.includes(id));
  const choices = all.map((value) => ({
    value,
    label: value === 'nl' ? t('onlyDutch') : endonyms[value],
  }));
  return (
    <>
      <div className={styles.who}>
        <h2>{t('who')}</h2>
        <Button icon="check" onPress={() => onLeft([])}>
          {t('everybody')}
        </Button>
        <Button icon="x" onPress={() => onLeft(pupils.map(({ id }) => id))}>
          {t('nobody')}
        </Button>
      </div>
      <CardChoice
        legend={t('who')}
        isLegendHidden
        cards={pupils.map((pupil) => ({
          id: pupil.id,
          label: <PersonName name={nameOf(pupil)} />,
        }))}
        value={chosen.map(({ id }) => id)}
        onChange={(picked) =>
          onLeft(pupils.map(({ id }) => id).filter((id) => !picked.includes(id)))
        }
      />
      {chosen.length > 0 && (
        <Unfold title={t('languages')} isOpen={isOpen} onToggle={setOpen}>
          <div className={styles.pupils}>
            {chosen.map((pupil) => (
              <SelectField
                key={pupil.id}
                label={nameOf(pupil)}
                options={choices}
                value={languages.get(pupil.id) ?? 'nl'}
                onChange={(value) => isLanguage(value) && onLanguage(pupil.id, value)}
              />
            ))}
          </div>
        </Unfold>
      )}
    </>
  );
}
