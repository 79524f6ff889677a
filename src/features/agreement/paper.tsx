import { useContext } from 'react';
import { guestsOf, linesOf, sentencesOf } from '#domain/agreement.ts';
import { daysOf } from '#domain/agreement-review.ts';
import type { Roster } from '#domain/roster.ts';
import { dateText } from '#i18n/dates.ts';
import { directionOf, type Language } from '#i18n/languages.ts';
import type { TextKey } from '#i18n/namespaces.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { useDutchText } from '#i18n/use-text.ts';
import { useTextIn } from '#i18n/use-texts-in.ts';
import type { RecordView } from '#storage/record-view.ts';
import styles from './agreement.module.css';
import { useSeats } from './at-table.ts';
import { BesideContext } from './told.tsx';

type Key = TextKey<'agreement'>;

/** One sheet of A4, in Dutch and in the family's language; who did not sign here can do it by hand. */
export function Paper({ view, roster }: { view: RecordView; roster: Roster }) {
  const { language } = useLanguage();
  const dutch = useDutchText('agreement');
  const home = useContext(BesideContext) ?? (language === 'nl' ? null : language);
  const inHome = useTextIn('agreement', home);
  const seats = useSeats(view, roster);
  const { fields } = view;
  const { onCard } = linesOf(fields);
  const label = (k: Key) => (
    <Twice home={home} words={[dutch(k), home === null ? undefined : inHome?.(k)]} />
  );
  const day = (one: string) => (
    <Twice
      home={home}
      words={[
        dateText('nl', { day: one }, 'long', new Date()),
        home === null ? undefined : dateText(home, { day: one }, 'long', new Date()),
      ]}
    />
  );
  return (
    <div
      className={styles.paper}
      lang="nl"
      dir="ltr"
      aria-hidden="true"
      data-full={onCard.length > 3 ? '' : undefined}
    >
      <p className={styles.name}>{roster.name}</p>
      {sentencesOf(fields).map((words) => (
        <p key={words} className={styles.sentence} dir="auto">
          {words}
        </p>
      ))}
      <table>
        <thead>
          <tr>
            {(['lines', 'fact.who', 'fact.day', 'fact.how'] as const).map((k) => (
              <th key={k}>{label(k)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {onCard.flatMap(({ id, versions }) =>
            versions.map((line) => (
              <tr key={`${id} ${JSON.stringify(line)}`}>
                <td>
                  <p dir="auto">{line.text}</p>
                  <p dir="auto" lang={home ?? undefined}>
                    {line.own}
                  </p>
                </td>
                <td dir="auto">{line.who?.name}</td>
                <td>{line.day !== null && day(line.day)}</td>
                <td dir="auto">{line.how}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
      <div className={styles.pair}>
        <strong>{label('review')}</strong>
        {daysOf(fields).map((one) => (
          <span key={one}>{day(one)}</span>
        ))}
      </div>
      <strong>{label('sign')}</strong>
      <ul className={styles.names}>
        {seats
          ?.filter(({ isHere }) => isHere)
          .map(({ person, signing }) => (
            <li key={person.id}>
              <bdi>{person.name}</bdi>
              {signing === 'here' ? <span>✓</span> : <span className={styles.rule} />}
            </li>
          ))}
        {guestsOf(fields).map(({ id, name }) => (
          <li key={id}>
            <bdi>{name}</bdi>
            <span className={styles.rule} />
          </li>
        ))}
      </ul>
    </div>
  );
}

type TwiceProps = { home: Language | null; words: [dutch: string, home: string | undefined] };

function Twice({ home, words: [dutch, other] }: TwiceProps) {
  return (
    <>
      <span>{dutch}</span>
      {home !== null && other !== undefined && (
        <span className={styles.twice} lang={home} dir={directionOf(home)}>
          {other}
        </span>
      )}
    </>
  );
}
