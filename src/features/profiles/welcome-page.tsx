import { useState } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { endonyms, type Language, languages } from '#i18n/languages.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { useText } from '#i18n/use-text.ts';
import { useProfiles } from '#storage/use-profile.tsx';
import { Art } from '#ui/art.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { useReady } from '#ui/use-ready.ts';
import { CodeForm } from './code-form.tsx';
import type { Proof } from './scanned-text.ts';
import { SignInSteps } from './sign-in-steps.tsx';
import { typedCodePath } from './typed-code.ts';
import { rememberWelcomeLanguage } from './welcome-language.ts';
import styles from './welcome-page.module.css';

/** The first screen of a new device: a language, then a card or a code. Nothing else is asked. */
export function WelcomePage() {
  const [search] = useSearchParams();
  return search.get('hoe') === 'code' ? <CodePage /> : <Doors />;
}

function Doors() {
  const t = useText('profiles');
  const profiles = useProfiles();
  const { state } = useLocation();
  useReady(true);
  return (
    <Page title={t('welcome.title')} isWide>
      {state?.wrongCard && <Notice tone="info">{t('who.notMe')}</Notice>}
      <div className={styles.welcome}>
        <div className={styles.what}>
          <span className={styles.picture}>
            <Art name="welcome" size="large" />
          </span>
          <p>{t('welcome.what')}</p>
        </div>
        <LanguageDoors />
        <section className={styles.ways}>
          <h2>{t('welcome.haveCard')}</h2>
          <LinkButton to={paths.scan} kind="primary" icon="qr-code" isWide>
            {t('welcome.scan')}
          </LinkButton>
          <LinkButton to={typedCodePath} icon="keyboard" isWide>
            {t('welcome.code')}
          </LinkButton>
          {profiles !== undefined && profiles.length > 0 && (
            <LinkButton to={paths.profiles} icon="users" isWide>
              {t('welcome.alreadyHere')}
            </LinkButton>
          )}
          <p className={styles.hint}>{t('welcome.noCard')}</p>
        </section>
      </div>
    </Page>
  );
}

/** For the teacher who helps someone whose script they cannot read. */
const dutchNames = new Intl.DisplayNames('nl', { type: 'language' });

function LanguageDoors() {
  const t = useText('profiles');
  const { language: now, change } = useLanguage();
  async function choose(language: Language) {
    rememberWelcomeLanguage(language);
    await change(language);
  }
  return (
    <section aria-labelledby="choose-language">
      <h2 id="choose-language">{t('welcome.chooseLanguage')}</h2>
      <ul className={styles.languages}>
        {languages.map((language) => (
          <li key={language}>
            <button
              type="button"
              lang={language}
              className={styles.language}
              aria-pressed={language === now}
              onClick={() => void choose(language)}
            >
              {endonyms[language]}
              {language !== 'nl' && (
                <span lang="nl" className={styles.dutchName}>
                  {dutchNames.of(language)}
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function CodePage() {
  const t = useText('profiles');
  const [typed, setTyped] = useState<{ proof: Proof; isShared: boolean } | null>(null);
  if (typed === null) {
    return (
      <Page title={t('code.title')} back={paths.welcome} art={<Art name="notebook" />} isTask>
        <CodeForm onCode={(code, isShared) => setTyped({ proof: { code }, isShared })} />
      </Page>
    );
  }
  return (
    <SignInSteps proof={typed.proof} shared={typed.isShared} onOtherWay={() => setTyped(null)} />
  );
}
