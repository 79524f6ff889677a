import { useText } from '#i18n/use-text.ts';
import { newRecordId } from '#storage/ids.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import styles from './cv.module.css';
import { type CvLanguage, changed, cvLimits, type Fluency, fluencies, without } from './cv.ts';

type CvLanguagesProps = {
  languages: readonly CvLanguage[];
  onChange(languages: CvLanguage[]): void;
};

/** What one can do in a language, told by oneself: no level and no test. */
export function CvLanguages({ languages, onChange }: CvLanguagesProps) {
  const t = useText('along');
  return (
    <section className={styles.part} aria-labelledby="cv-talen">
      <h2 id="cv-talen">{t('cv.languages')}</h2>
      {languages.map(({ id, language, fluency }) => (
        <Card key={id} isFlat>
          <div className={styles.part}>
            <TextField
              label={t('cv.language')}
              value={language}
              onChange={(words) => onChange(changed(languages, id, { language: words }))}
              maxLength={cvLimits.words}
            />
            <SelectField
              label={t('cv.fluencyLabel')}
              options={fluencies.map((one) => ({ value: one, label: t(`cv.fluency.${one}`) }))}
              value={fluency}
              onChange={(one) => onChange(changed(languages, id, { fluency: one as Fluency }))}
            />
            <Button kind="quiet" icon="trash" onPress={() => onChange(without(languages, id))}>
              {t('cv.remove')}
            </Button>
          </div>
        </Card>
      ))}
      {languages.length < cvLimits.languages && (
        <Button
          icon="plus"
          onPress={() =>
            onChange([...languages, { id: newRecordId(), language: '', fluency: 'talk' }])
          }
        >
          {t('cv.addLanguage')}
        </Button>
      )}
    </section>
  );
}
