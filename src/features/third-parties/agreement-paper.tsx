import { piecesOf, wordIn } from '#domain/third-party.ts';
import { answerOf } from '#domain/third-party-signing.ts';
import type { TextKey } from '#i18n/namespaces.ts';
import type { TextValues } from '#i18n/use-text.ts';
import { DutchFirst } from '#ui/dutch-first.ts';
import { TwoLanguages } from '#ui/two-languages.tsx';
import { dutchDay } from './dutch-day.ts';
import type { OfAgreement } from './of-agreement.ts';
import { signedOn } from './signers.tsx';
import { nameOf } from './standing-words.tsx';
import styles from './third-parties.module.css';

type Key = TextKey<'third-parties'>;
type AgreementPaperProps = OfAgreement & { isToSign: boolean };

/** Dutch first, since the organisation reads it; the language of the family below it. */
export function AgreementPaper({ view, roster, known, isToSign }: AgreementPaperProps) {
  const { of } = known;
  const contact = wordIn(view.fields, 'contact');
  const until = dutchDay(wordIn(view.fields, 'until'));
  const yes = [...new Set(of.signatures.map(({ by }) => by))].filter(
    (id) => answerOf(of, id) === 'yes' && isSigner(id, of.people),
  );
  const papers = of.signatures.flatMap(({ paper, mark }) =>
    paper === null || mark !== of.mark ? [] : [paper],
  );
  return (
    <DutchFirst value={true}>
      <article className={styles.sheet}>
        <h2>
          <Words k="paper.top" />
        </h2>
        <p className={styles.owner} dir="auto">
          {roster.name}
        </p>
        <Fact k="fact.organisation" words={`${wordIn(view.fields, 'title')} · ${contact}`} />
        <Fact k="fact.purpose" words={wordIn(view.fields, 'purpose')} />
        <Fact k="fact.until" words={until} />
        {isToSign && (
          <Fact
            k="fact.pieces"
            words={piecesOf(view.fields)
              .map(({ name }) => name)
              .join(' · ')}
          />
        )}
        <div>
          <p>
            <Words k="paper.signed" />
          </p>
          <ul className={styles.list} lang="nl" dir="ltr">
            {yes.map((id) => (
              <li key={id}>
                <bdi>{nameOf(known, id, roster)}</bdi> · {dutchDay(signedOn(known, id) ?? '')}
              </li>
            ))}
            {papers.map(({ name, day }) => (
              <li key={`${name} ${day}`}>
                <bdi>{name}</bdi> · {dutchDay(day)}
              </li>
            ))}
          </ul>
        </div>
        {isToSign ? (
          <>
            <p className={styles.blank}>
              <Words k="paper.hand" values={{ name: roster.name }} />
            </p>
            <p className={styles.blank}>
              <Words k="paper.date" />
            </p>
          </>
        ) : (
          <>
            <p>
              <Words k="paper.use" />
            </p>
            <p>
              <Words k="paper.back" values={{ name: roster.name }} />
            </p>
          </>
        )}
      </article>
    </DutchFirst>
  );
}

function isSigner(id: string, people: readonly { id: string; role: string }[]): boolean {
  const role = people.find((one) => one.id === id)?.role;
  return role === undefined || role === 'pupil' || role === 'parent';
}

function Words({ k, values }: { k: Key; values?: TextValues }) {
  return <TwoLanguages from="third-parties" k={k} values={values} />;
}

function Fact({ k, words }: { k: Key; words: string }) {
  return (
    <div>
      <p>
        <Words k={k} />
      </p>
      <p className={styles.words} dir="auto">
        <strong>{words}</strong>
      </p>
    </div>
  );
}
