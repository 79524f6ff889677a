import { emptyContent } from '#content/create.ts';
import type { ContentDocument } from '#content/document.ts';
import type { Roster } from '#domain/roster.ts';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import type { RecordVersion } from '#sync/history.ts';
import { FieldName } from './changed-field.tsx';
import { chosenIn } from './chosen.ts';
import styles from './history.module.css';
import { isForTheApp } from './history-changes.ts';

type ChosenLinesProps = {
  version: RecordVersion;
  before: ContentDocument | null;
  versions: readonly RecordVersion[];
  roster: Roster | null;
};

/** Behind the name of who wrote this version: which words they let stand where there were two. */
export function ChosenLines({ version, before, versions, roster }: ChosenLinesProps) {
  const t = useText('history');
  const { person } = useProfile();
  const people = [{ id: person.id, name: person.name }, ...(roster?.people ?? [])];
  const nameOf = (id: string | null) => people.find((one) => one.id === id)?.name ?? t('someone');
  const chosen = chosenIn(before ?? emptyContent(), version, versions);
  return chosen
    .filter(({ field }) => !isForTheApp(field))
    .map(({ field, what, of }) => (
      <span key={field} className={styles.chosen}>
        <FieldName change={{ field, answer: null, before: [], after: [] }} />
        {': '}
        {nameOf(version.by)} {t(`chose.${what}`, { name: nameOf(of) })}
      </span>
    ));
}
