import { endonyms, isLanguage, languages } from '#i18n/languages.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { useText } from '#i18n/use-text.ts';
import { Icon } from './icon.tsx';
import styles from './language-choice.module.css';
import { VisuallyHidden } from './visually-hidden.tsx';

/** Each language by its own name. No flags: a language is not a country. */
export function LanguageChoice({
  onChange,
}: {
  onChange?: ((language: string) => unknown) | undefined;
}) {
  const t = useText('ui');
  const { language, change } = useLanguage();
  const choose = async (chosen: string) => {
    if (!isLanguage(chosen)) return;
    await change(chosen);
    onChange?.(chosen);
  };
  return (
    <label className={styles.choice}>
      <Icon name="globe" />
      <VisuallyHidden>{t('language.label')}</VisuallyHidden>
      <select value={language} onChange={(event) => void choose(event.target.value)}>
        {languages.map((each) => (
          <option key={each} value={each} lang={each}>
            {endonyms[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
