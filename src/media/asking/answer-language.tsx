import { createContext, useContext } from 'react';
import { endonyms, isLanguage, type Language, languages } from '#i18n/languages.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { useText } from '#i18n/use-text.ts';
import { mayBeIn } from '#i18n/written-in.ts';
import { Icon } from '#ui/icon.tsx';
import styles from '#ui/language-choice.module.css';

type Tagged = { language: Language; change(language: Language): void };

/** In which language these answers are; null where nobody can say it here. */
export const AnswerLanguageContext = createContext<Tagged | null>(null);

/**
 * An answer may be in any language: its writer says in which, so that readers get the right letters
 * and the right voice. Asked only where it can differ: who reads the app in another language than
 * Dutch, or types letters that its language does not have.
 */
export function AnswerLanguage({ words }: { words: string }) {
  const t = useText('ui');
  const tagged = useContext(AnswerLanguageContext);
  const { language } = useLanguage();
  if (tagged === null || words.trim() === '') return null;
  if (language === 'nl' && tagged.language === 'nl' && mayBeIn('nl', words)) return null;
  return (
    <span>
      <span className={styles.choice}>
        <Icon name="globe" />
        <select
          aria-label={t('language.label')}
          value={tagged.language}
          onChange={({ target }) => {
            if (isLanguage(target.value)) tagged.change(target.value);
          }}
        >
          {languages.map((each) => (
            <option key={each} value={each} lang={each}>
              {endonyms[each]}
            </option>
          ))}
        </select>
      </span>
    </span>
  );
}
