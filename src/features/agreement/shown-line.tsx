import { type ReactNode, useContext } from 'react';
import type { Agreement } from '#domain/agreement.ts';
import { isLanguage } from '#i18n/languages.ts';
import { mayBeIn } from '#i18n/written-in.ts';
import { When } from '#ui/when.tsx';
import styles from './agreement.module.css';
import { BesideContext, Both } from './told.tsx';

/** One agreement as it stands: what first, then who, until when and how one sees it. */
export function ShownLine({ line }: { line: Agreement }) {
  const beside = useContext(BesideContext);
  return (
    <div className={styles.shown}>
      <Words words={line.text} language={line.language} isLarge />
      {beside !== null && <Words words={line.own} language={beside} isLarge />}
      <dl className={styles.facts}>
        {line.who !== null && (
          <Fact k="who">
            <bdi>{line.who.name}</bdi>
          </Fact>
        )}
        {line.day !== null && (
          <Fact k="day">
            <When day={line.day} form="long" />
          </Fact>
        )}
        {line.how !== '' && (
          <Fact k="how">
            <Words words={line.how} language={line.language} />
          </Fact>
        )}
      </dl>
    </div>
  );
}

function Fact({ k, children }: { k: 'who' | 'day' | 'how'; children: ReactNode }) {
  return (
    <div>
      <dt>
        <Both k={`fact.${k}`} />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

type WordsProps = { words: string; language: string; isLarge?: boolean };

/** Words as they were typed, marked with their language where that can be true. */
function Words({ words, language, isLarge = false }: WordsProps) {
  if (words === '') return null;
  const isIn = isLanguage(language) && mayBeIn(language, words);
  return (
    <p
      className={isLarge ? styles.what : styles.words}
      lang={isIn ? language : undefined}
      dir="auto"
    >
      {words}
    </p>
  );
}
