import { describe, expect, test } from 'vitest';
import { guessGroups } from '#features/school/class-groups.ts';
import { type KnownPupil, type RowChoice, readPupils } from '#features/school/class-list.ts';
import { chosenRows, importCommands } from '#features/school/import-commands.ts';
import { parseList } from '#features/school/parse-list.ts';

const noor: KnownPupil = { id: 'noor', name: 'Noor El Amrani', classNames: ['3A'] };
const noChoices = new Map<number, RowChoice>();

function read(text: string, known: KnownPupil[] = [], className = '3A') {
  const { rows, columns } = parseList(text);
  return readPupils({ rows, columns, className, known });
}
const problemsIn = (...given: Parameters<typeof read>) => read(...given).map((row) => row.problem);

describe('a row', () => {
  test('without a name, with a formula or with too long a name cannot be added', () => {
    const text = `Naam;Klas\n;3A\n"=HYPERLINK(""http://x.example"";""Noor"")";3A\n${'a'.repeat(121)};3A`;
    const rows = read(text);
    expect(rows.map((row) => row.problem)).toEqual(['no-name', 'formula', 'too-long']);
    expect(rows.flatMap((row) => row.choices)).toEqual([]);
    expect(rows[1]?.name).toBe('=HYPERLINK("http://x.example";"Noor")');
    const all = new Map<number, RowChoice>(rows.map((row) => [row.line, 'other']));
    expect(chosenRows(rows, all)).toEqual([]);
  });

  test('without a class needs one', () => {
    expect(problemsIn('Noor', [], '')).toEqual(['no-class']);
  });

  test('that is in the class already is skipped, so that the same list adds nobody', () => {
    const rows = read('noor  el amrani\nSam', [noor]);
    expect(rows.map((row) => row.problem)).toEqual(['in-class', null]);
    expect(chosenRows(rows, noChoices).map((row) => row.name)).toEqual(['Sam']);
  });

  test('of somebody else with the same name is added when the person says so', () => {
    const rows = read('Noor El Amrani', [noor]);
    expect(chosenRows(rows, new Map([[1, 'other']]))).toHaveLength(1);
  });

  test('that is there twice is added once, unless they are two', () => {
    const rows = read('Sam\nLotte\nsam');
    expect(rows.map((row) => row.problem)).toEqual([null, null, 'twice']);
    expect(chosenRows(rows, noChoices)).toHaveLength(2);
    expect(chosenRows(rows, new Map([[3, 'other']]))).toHaveLength(3);
  });

  test('with one name in two classes is no double', () => {
    expect(problemsIn('Naam;Klas\nSam;3A\nSam;3B')).toEqual([null, null]);
  });

  test('with other accents is somebody else', () => {
    expect(problemsIn('Zoë\nZoe')).toEqual([null, null]);
  });

  test('of a name that another class has waits for the person who knows them', () => {
    const [row] = read('Noor El Amrani', [noor], '4A');
    expect(row).toMatchObject({
      problem: 'elsewhere',
      choices: ['skip', 'same', 'other'],
      known: { id: 'noor', className: '3A' },
    });
  });

  test('of a name that two pupils have cannot be taken for one of them', () => {
    const [row] = read('Noor El Amrani', [noor, { ...noor, id: 'other' }], '4A');
    expect(row?.choices).toEqual(['skip', 'other']);
  });
});

describe('adding', () => {
  let drawn = 0;
  const newId = () => {
    drawn += 1;
    return `new-${drawn}`;
  };
  const add = (
    rows: ReturnType<typeof read>,
    choices: Map<number, RowChoice> = noChoices,
    classes = [{ id: 'class-3a', name: '3A', groups: [], pupils: ['noor'], teachers: [] }],
  ) => {
    drawn = 0;
    return importCommands({ rows, choices, classes, groupsOf: guessGroups, newId });
  };

  test('to a class that is there makes no class', () => {
    expect(add(read('Sam'))).toEqual([
      { do: 'add-pupils', class: 'class-3a', pupils: [{ id: 'new-1', name: 'Sam' }] },
    ]);
  });

  test('to new classes makes each of them once', () => {
    const rows = read('Naam;Klas\nSam;3b\nLotte;OKAN 1\nYusuf;3B');
    expect(add(rows)).toEqual([
      { do: 'add-class', id: 'new-1', name: '3b', groups: ['2G'] },
      {
        do: 'add-pupils',
        class: 'new-1',
        pupils: [
          { id: 'new-2', name: 'Sam' },
          { id: 'new-3', name: 'Yusuf' },
        ],
      },
      { do: 'add-class', id: 'new-4', name: 'OKAN 1', groups: ['OKAN'] },
      { do: 'add-pupils', class: 'new-4', pupils: [{ id: 'new-5', name: 'Lotte' }] },
    ]);
  });

  test('the same pupil takes the pupil along, under the name the school knows', () => {
    const rows = read('NOOR EL AMRANI', [noor], '4A');
    expect(add(rows, new Map([[1, 'same']])).at(-1)).toMatchObject({
      pupils: [{ id: 'noor', name: 'Noor El Amrani' }],
    });
    expect(add(rows, new Map([[1, 'other']])).at(-1)).toMatchObject({
      pupils: [{ id: 'new-2', name: 'NOOR EL AMRANI' }],
    });
  });

  test('the same list again sends nothing', () => {
    expect(add(read('Noor El Amrani', [noor]))).toEqual([]);
  });
});

test.each([
  ['1A', ['1G']],
  ['2B LAT', ['1G']],
  ['3 Mode', ['2G']],
  ['6 WEWI', ['3G']],
  ['7 Kinderzorg', ['3G']],
  ['OKAN 2', ['OKAN']],
  ['OV3 Hout', ['BuSO']],
  ['L5 de Egels', ['L']],
  ['4 Hout duaal', ['DU']],
  ['De Kameleons', []],
])('the class %s is proposed as %j', (name, groups) => {
  expect(guessGroups(name)).toEqual(groups);
});
