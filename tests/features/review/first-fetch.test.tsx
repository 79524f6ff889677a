import { screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { ChildrenPage } from '#features/home-entries/children-page.tsx';
import { ClassesPage } from '#features/review/classes-page.tsx';
import { YoungPeoplePage } from '#features/transitions/young-people-page.tsx';
import { openReplica } from '#storage/dexie-store.ts';
import { freshDevice, openScreen, signedInAs } from '../../support/screen.tsx';

beforeEach(freshDevice);

test.each([
  ['teacher', <ClassesPage key="classes" />],
  ['counsellor', <YoungPeoplePage key="people" />],
  ['parent', <ChildrenPage key="children" />],
] as const)('a %s who just signed in is not told that there is nobody', async (role, page) => {
  await signedInAs(role);
  openScreen({ path: '/', at: '/', page });
  expect(await screen.findByText('We halen alles op bij school.')).toBeInTheDocument();
});

test('a teacher to whom the school gave nothing is told so', async () => {
  await signedInAs('teacher');
  const replica = openReplica('person-teacher');
  await replica.write((tables) => tables.putState('lastExchange', 1));
  replica.database.close();
  openScreen({ path: '/', at: '/', page: <ClassesPage /> });
  expect(await screen.findByText(/Je hebt nog geen klas/)).toBeInTheDocument();
});
