import type { ReactNode } from 'react';
import type { TextKey } from '#i18n/namespaces.ts';
import { useText } from '#i18n/use-text.ts';
import { DutchFirst } from '#ui/dutch-first.ts';
import { TwoLanguages } from '#ui/two-languages.tsx';
import styles from './cv.module.css';
import { type Cv, cvParts, written } from './cv.ts';

/** For this paper alone: kept nowhere. */
export type OnPaper = { address: string; phone: string };

/** As it comes on paper, from left to right and Dutch first: who reads it here reads Dutch. */
export function CvSheet({ cv, onPaper }: { cv: Cv; onPaper: OnPaper }) {
  const t = useText('along');
  const languages = written(cv.languages);
  return (
    <DutchFirst value={true}>
      <article className={styles.sheet} aria-label={t('cv.title')} dir="ltr">
        <header className={styles.head}>
          <p className={styles.name}>
            <bdi>{cv.name}</bdi>
          </p>
          {[onPaper.address, onPaper.phone]
            .filter((words) => words.trim() !== '')
            .map((words) => (
              <p key={words}>
                <bdi>{words}</bdi>
              </p>
            ))}
        </header>
        {cv.about.trim() !== '' && (
          <Part k="cv.about">
            <p dir="auto" className={styles.words}>
              {cv.about}
            </p>
          </Part>
        )}
        {cvParts.map((part) => {
          const lines = written(cv[part]);
          if (lines.length === 0) return null;
          return (
            <Part key={part} k={`cv.${part}.title`}>
              <ul className={styles.lines}>
                {lines.map(({ id, words, detail }) => (
                  <li key={id}>
                    <p>
                      <strong>
                        <bdi>{words}</bdi>
                      </strong>
                    </p>
                    {detail.trim() !== '' && (
                      <p>
                        <bdi>{detail}</bdi>
                      </p>
                    )}
                  </li>
                ))}
              </ul>
            </Part>
          );
        })}
        {languages.length > 0 && (
          <Part k="cv.languages">
            <ul className={styles.lines}>
              {languages.map(({ id, language, fluency }) => (
                <li key={id}>
                  <p>
                    <strong>
                      <bdi>{language}</bdi>
                    </strong>
                  </p>
                  <p>
                    <TwoLanguages from="along" k={`cv.fluency.${fluency}`} />
                  </p>
                </li>
              ))}
            </ul>
          </Part>
        )}
      </article>
    </DutchFirst>
  );
}

function Part({ k, children }: { k: TextKey<'along'>; children: ReactNode }) {
  return (
    <section className={styles.block}>
      <h3>
        <TwoLanguages from="along" k={k} />
      </h3>
      {children}
    </section>
  );
}
