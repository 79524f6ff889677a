import type { SchoolCommand, SchoolView } from '#sync/school.ts';
import type { PupilRow, RowChoice } from './class-list.ts';
import { nameKey } from './name-text.ts';

type Adding = {
  rows: readonly PupilRow[];
  /** By line; a row with a problem that is not named here is skipped. */
  choices: ReadonlyMap<number, RowChoice>;
  classes: SchoolView['classes'];
  /** For a class that is new; the words of `Group`. */
  groupsOf(className: string): string[];
  newId(): string;
};

/** Rows that will be added, given what the person chose. */
export function chosenRows(
  rows: readonly PupilRow[],
  choices: ReadonlyMap<number, RowChoice>,
): PupilRow[] {
  return rows.filter((row) => {
    if (row.problem === null) return true;
    return row.choices.length > 0 && (choices.get(row.line) ?? 'skip') !== 'skip';
  });
}

/**
 * What "add" sends: the classes that are new, then their pupils. The ids are drawn here once, so
 * that the same list can be sent again after a lost answer and is added once.
 */
export function importCommands({
  rows,
  choices,
  classes,
  groupsOf,
  newId,
}: Adding): SchoolCommand[] {
  const rowsByClass = new Map<string, PupilRow[]>();
  for (const row of chosenRows(rows, choices)) {
    const key = nameKey(row.className);
    rowsByClass.set(key, [...(rowsByClass.get(key) ?? []), row]);
  }
  return [...rowsByClass].flatMap(([key, ofClass]): SchoolCommand[] => {
    const known = classes.find((one) => nameKey(one.name) === key);
    const name = ofClass[0]?.className ?? '';
    const id = known?.id ?? newId();
    const pupils = ofClass.map((row) => {
      const same = choices.get(row.line) === 'same' ? row.known : null;
      const { id, name } = same ?? { id: newId(), name: row.name };
      return { id, name, ...(row.language === null ? {} : { language: row.language }) };
    });
    const addPupils: SchoolCommand = { do: 'add-pupils', class: id, pupils };
    if (known) return [addPupils];
    return [{ do: 'add-class', id, name, groups: groupsOf(name) }, addPupils];
  });
}
