import { useMemo, useState } from 'react';
import { newRecordId } from '#storage/ids.ts';
import type { SchoolView } from '#sync/school.ts';
import { guessGroups } from './class-groups.ts';
import { type KnownPupil, type PupilRow, type RowChoice, readPupils } from './class-list.ts';
import { chosenRows, importCommands } from './import-commands.ts';
import { cleanName, isSameName } from './name-text.ts';
import { type ColumnMeaning, parseList } from './parse-list.ts';
import { classesOf } from './school-people.ts';

/**
 * A list on its way in: the words as they stand, what they mean, and what the person chose. It is
 * read anew at each change, and nothing is written before the person says so.
 */
export function useImport(view: SchoolView, intoClass: string | null) {
  const [text, setText] = useState('');
  const [className, setClassName] = useState(intoClass ?? '');
  const [meanings, setMeanings] = useState<ReadonlyMap<number, ColumnMeaning>>(new Map());
  const [choices, setChoices] = useState<ReadonlyMap<number, RowChoice>>(new Map());
  const [groups, setGroups] = useState<ReadonlyMap<string, string>>(new Map());

  const parsed = useMemo(() => parseList(text), [text]);
  const columns = parsed.columns.map((guess, index) => meanings.get(index) ?? guess);
  const columnKey = columns.join(' ');
  const known = useMemo(() => knownPupils(view), [view]);
  const rows = useMemo(
    () =>
      readPupils({
        rows: parsed.rows,
        columns: columnKey.split(' ') as ColumnMeaning[],
        className: cleanName(className),
        known,
      }),
    [parsed, columnKey, className, known],
  );
  // Once for the same list: sent again after a lost answer, it is still added once.
  const commands = useMemo(
    () =>
      importCommands({
        rows,
        choices,
        classes: view.classes,
        groupsOf: (name) => groupsOf(groups, name),
        newId: newRecordId,
      }),
    [rows, choices, view.classes, groups],
  );

  return {
    text,
    /** Other words: choices of before were about other lines. */
    setText: (words: string) => {
      setText(words);
      setMeanings(new Map());
      setChoices(new Map());
    },
    className,
    setClassName,
    parsed,
    columns,
    setMeaning: (column: number, meaning: ColumnMeaning) => {
      setMeanings(new Map(meanings).set(column, meaning));
      setChoices(new Map());
    },
    rows,
    choices,
    choose: (lines: readonly number[], choice: RowChoice) =>
      setChoices(new Map([...choices, ...lines.map((line) => [line, choice] as const)])),
    chosen: chosenRows(rows, choices),
    newClasses: newClassesIn(chosenRows(rows, choices), view),
    groupOf: (name: string) => groupsOf(groups, name)[0] ?? '',
    setGroup: (name: string, group: string) => setGroups(new Map(groups).set(name, group)),
    commands,
  };
}
export type Import = ReturnType<typeof useImport>;

function groupsOf(groups: ReadonlyMap<string, string>, className: string): string[] {
  const chosen = groups.get(className);
  if (chosen === undefined) return guessGroups(className);
  return chosen === '' ? [] : [chosen];
}

function knownPupils(view: SchoolView): KnownPupil[] {
  return view.people
    .filter(({ role }) => role === 'pupil')
    .map(({ id, name }) => ({
      id,
      name,
      classNames: classesOf(view, id).map((one) => one.name),
    }));
}

function newClassesIn(rows: readonly PupilRow[], view: SchoolView): string[] {
  const names: string[] = [];
  for (const { className } of rows) {
    const isKnown =
      view.classes.some((one) => isSameName(one.name, className)) ||
      names.some((name) => isSameName(name, className));
    if (!isKnown) names.push(className);
  }
  return names;
}
