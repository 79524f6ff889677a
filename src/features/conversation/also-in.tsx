import { endonyms, isLanguage, type Language, languages } from '#i18n/languages.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { useText } from '#i18n/use-text.ts';
import { SelectField } from '#ui/select-field.tsx';

type AlsoInProps = { value: Language | null; onChange(language: Language | null): void };

/** Where the app speaks Dutch, the questions can stand in the family's language as well. */
export function AlsoIn({ value, onChange }: AlsoInProps) {
  const t = useText('conversation');
  const { language } = useLanguage();
  if (language !== 'nl') return null;
  const others = languages.filter((each) => each !== 'nl');
  return (
    <SelectField
      label={t('beside.label')}
      options={[
        { value: '', label: t('beside.none') },
        ...others.map((each) => ({ value: each, label: endonyms[each] })),
      ]}
      value={value ?? ''}
      onChange={(chosen) => onChange(isLanguage(chosen) ? chosen : null)}
    />
  );
}
