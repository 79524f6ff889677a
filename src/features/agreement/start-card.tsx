import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { PersonId } from '#domain/person.ts';
import type { Roster } from '#domain/roster.ts';
import { endonyms, isLanguage, type Language, languages } from '#i18n/languages.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { useText } from '#i18n/use-text.ts';
import { newRecordId } from '#storage/ids.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { Button } from '#ui/button.tsx';
import { CheckList } from '#ui/check-list.tsx';
import { SelectField } from '#ui/select-field.tsx';
import styles from './agreement.module.css';
import { type Begun, writingAddress } from './ways.ts';

type StartCardProps = { space: string; roster: Roster; proposed: readonly PersonId[] };

/** The young person always sits at the table. Nothing is kept before the first word. */
export function StartCard({ space, roster, proposed }: StartCardProps) {
  const t = useText('agreement');
  const ui = useText('activities');
  const navigate = useNavigate();
  const me = useProfile().person.id;
  const { language } = useLanguage();
  const [beside, setBeside] = useState<Language | null>(language === 'nl' ? null : language);
  const others = roster.people.filter(
    ({ id, role }) => id !== me && role !== 'pupil' && role !== 'admin',
  );
  const [editors, setEditors] = useState<PersonId[]>(
    others.map(({ id }) => id).filter((id) => proposed.includes(id)),
  );
  const begin = () => {
    const begun: Begun = { editors, beside };
    return navigate(writingAddress(space, newRecordId()), { state: begun });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      <CheckList
        legend={t('start.who')}
        options={others.map(({ id, name, role }) => ({
          value: id,
          label: <bdi>{name}</bdi>,
          hint: ui(`form.role.${role}`),
        }))}
        value={editors}
        onChange={setEditors}
      />
      <p className={styles.small}>{t('start.guest')}</p>
      <SelectField
        label={t('start.language')}
        options={[
          { value: '', label: t('start.onlyDutch') },
          ...languages
            .filter((each) => each !== 'nl')
            .map((each) => ({ value: each, label: endonyms[each] })),
        ]}
        value={beside ?? ''}
        onChange={(chosen) => setBeside(isLanguage(chosen) ? chosen : null)}
      />
      <Button type="submit" kind="primary" icon="pencil-simple" isWide>
        {t('start.go')}
      </Button>
    </form>
  );
}
