import { useState } from 'react';
import { type LetterSigner, letterSigners } from '#domain/legal-letter.ts';
import type { TextKey } from '#i18n/namespaces.ts';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSpaces } from '#storage/use-records.ts';
import { Button } from '#ui/button.tsx';
import { Choice } from '#ui/choice.tsx';
import { DutchFirst } from '#ui/dutch-first.ts';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { TwoLanguages } from '#ui/two-languages.tsx';
import styles from './letter.module.css';

const told = ['law', 'rights', 'always', 'never', 'when'] as const;
const wishes: readonly Wish[] = ['read', 'object'];

type Wish = 'read' | 'object';

/**
 * What a school passes on by law is not in this app. It tells what the family may ask, and makes
 * the letter for it: their own words are written by hand, so nothing of it is kept anywhere.
 */
export function LetterPage() {
  const t = useText('letter');
  const { role } = useProfile().person;
  const spaces = useSpaces('portfolio') ?? [];
  const [wish, setWish] = useState<Wish>('read');
  const [signer, setSigner] = useState<LetterSigner>('parent');
  const [space, setSpace] = useState<string | null>(null);
  const names = spaces.filter(({ hidden }) => !hidden);
  const child = names.find((one) => one.space === space) ?? names[0];
  const isPupil = role === 'pupil';
  return (
    <Page title={t('title')} back={isPupil ? paths.loopbook : paths.home}>
      <div className={styles.screen}>
        {told.map((k) => (
          <p key={k}>
            <Words k={k} />
          </p>
        ))}
        {names.length > 1 && (
          <Choice
            legend={<Words k="for" />}
            options={names.map((one) => ({ value: one.space, label: <bdi>{one.name}</bdi> }))}
            value={child?.space ?? null}
            onChange={setSpace}
          />
        )}
        <Choice<Wish>
          legend={<Words k="wish" />}
          options={wishes.map((value) => ({
            value,
            label: <Words k={`wishes.${value}`} />,
          }))}
          value={wish}
          onChange={setWish}
        />
        {isPupil && (
          <Choice<LetterSigner>
            legend={<Words k="age" />}
            options={letterSigners.map((value) => ({
              value,
              label: <Words k={`signer.${value}`} />,
            }))}
            value={signer}
            onChange={setSigner}
          />
        )}
        <Button kind="primary" icon="printer" onPress={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      <Letter wish={wish} name={child?.name ?? ''} signer={isPupil ? signer : 'parent'} />
    </Page>
  );
}

type LetterProps = { wish: Wish; name: string; signer: LetterSigner };

/** Dutch first: the school reads it; the family's language below it. */
function Letter({ wish, name, signer }: LetterProps) {
  const t = useText('letter');
  return (
    <DutchFirst value={true}>
      <article className={styles.letter} aria-label={t('title')}>
        <p>
          <Words k="to" />
        </p>
        <p>
          <Words k={`ask.${wish}`} />
        </p>
        <p>
          <TwoLanguages from="letter" k={`text.${wish}`} values={{ name }} />
        </p>
        <Lines k="own" />
        <p className={styles.blank}>
          <Words k="date" />
        </p>
        <p className={styles.blank}>
          <TwoLanguages from="letter" k={`sign.${signer}`} values={{ name }} />
        </p>
      </article>
    </DutchFirst>
  );
}

function Words({ k }: { k: TextKey<'letter'> }) {
  return <TwoLanguages from="letter" k={k} />;
}

function Lines({ k }: { k: TextKey<'letter'> }) {
  return (
    <div>
      <p>
        <Words k={k} />
      </p>
      <div className={styles.lines} aria-hidden="true" />
    </div>
  );
}
