import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Roster } from '#domain/roster.ts';
import { AgreementPage } from '#features/agreement/agreement-page.tsx';
import { ConversationPage } from '#features/conversation/conversation-page.tsx';
import { EntryPage } from '#features/loopbook/entry-page.tsx';
import { LoopbookPage } from '#features/loopbook/loopbook-page.tsx';
import { ReadingPage } from '#features/review/reading-page.tsx';
import { YoungPersonPage } from '#features/review/young-person-page.tsx';
import { TodayPage } from '#features/today/today-page.tsx';
import { TransitionPage } from '#features/transitions/transition-page.tsx';
import { YoungPeoplePage } from '#features/transitions/young-people-page.tsx';
import { paths } from '#ui/paths.ts';
import { drawsLists } from '../support/lists.ts';
import {
  freshDevice,
  givenPortfolio,
  givenRecord,
  openScreen,
  signedInAs,
} from '../support/screen.tsx';

const me = 'person-pupil';
const roster: Roster = {
  space: 'portfolio',
  name: 'Dana',
  groups: ['OKAN'],
  people: [
    { id: me, name: 'Dana', role: 'pupil' },
    { id: 'person-counsellor', name: 'Ria', role: 'counsellor' },
  ],
};
const audience = [{ to: 'person-counsellor', until: null }];
const good = { activity: 'free', 'answer.text': 'Ik hielp een klant.', kept: 1 };

/** Valid as a document, and of no form that this app ever wrote. */
const deep = { a: { b: [{ c: 1 }, null, 'x'] } };
const values: unknown[] = [deep, [deep, 1, 'x'], 12.5, true, '', 'x'.repeat(20_000), [[]], {}];
const fields = [
  'activity',
  'answer.text',
  'answer.face',
  'text',
  'title',
  'day',
  'madeOn',
  'language',
  'lookBack',
  'question',
  'moment',
  'sticker',
  'task.1',
  'with',
  'entry',
  'who',
  'answer.back.pupil',
  'medium.1',
  'caption.1',
  'agreement.1',
  'guest.1',
  'beside',
  'reviewed',
  'kept',
];

async function given(role: 'pupil' | 'counsellor', kind: string, value: unknown): Promise<void> {
  const person = `person-${role}`;
  await signedInAs(role, 'Iemand', person);
  await givenPortfolio(person, role, roster);
  const odd = Object.fromEntries(fields.map((field) => [field, value]));
  const now = value === values[2] ? odd : { ...odd, kept: 1 };
  await givenRecord(person, { record: 'odd', kind, author: me, audience }, now);
  await givenRecord(person, { record: 'good', kind: 'entry', author: me, audience }, good);
}

/** jsdom measures nothing: on paper a list shows all its rows. */
drawsLists();

beforeEach(freshDevice);

/** The page stands, and nothing of the error page is on it. */
async function stands(): Promise<void> {
  await waitFor(() => expect(screen.getAllByRole('heading').length).toBeGreaterThan(0));
  expect(screen.queryByText('Dat lukte niet')).toBeNull();
}

describe.each(values.map((value) => [JSON.stringify(value).slice(0, 40), value] as const))(
  'where every field says %s',
  (_name, value) => {
    test('the timeline shows the other entries', async () => {
      await given('pupil', 'entry', value);
      openScreen({ path: '/loopboek', at: '/loopboek', page: <LoopbookPage /> });
      await screen.findByRole('button', { name: 'Druk af' });
      act(() => void window.dispatchEvent(new Event('beforeprint')));
      expect(await screen.findByText('Ik hielp een klant.')).toBeInTheDocument();
      await stands();
    });

    test.each(['entry', 'step', 'home-entry', 'note', 'hologram'])(
      'a record of the kind %s can be opened by its reader',
      async (kind) => {
        await given('counsellor', kind, value);
        openScreen({
          path: '/lezen/:space/:record',
          at: paths.reading('portfolio-1', 'odd'),
          page: <ReadingPage />,
        });
        await stands();
      },
    );

    test('the other pages stand', async () => {
      await given('pupil', 'entry', value);
      openScreen({ path: '/', at: '/', page: <TodayPage /> });
      await stands();
      openScreen({
        path: '/loopboek/:space/:record',
        at: '/loopboek/portfolio-1/odd',
        page: <EntryPage />,
      });
      await stands();
    });

    test('a conversation stands, while it is held and afterwards', async () => {
      await given('pupil', 'talk', value);
      for (const at of ['', '?vraag=1', '?vraag=4']) {
        openScreen({
          path: '/gesprek/:space/:record',
          at: paths.conversation('portfolio-1', 'odd') + at,
          page: <ConversationPage />,
        });
        await stands();
      }
      await givenRecord(
        me,
        { record: 'whole', kind: 'talk', author: me },
        {
          ...Object.fromEntries(fields.map((field) => [field, value])),
          with: { id: null, name: 'mama' },
          kept: 1,
        },
      );
      for (const at of ['', '?vraag=1', '?vraag=4']) {
        openScreen({
          path: '/gesprek/:space/:record',
          at: paths.conversation('portfolio-1', 'whole') + at,
          page: <ConversationPage />,
        });
        await stands();
      }
    });

    test('a card of a round table stands, to read and to write on', async () => {
      await given('pupil', 'agreement', value);
      const signature = { record: 's', kind: 'signature', author: me, about: 'odd' };
      await givenRecord(me, signature, { card: value, kept: value });
      for (const at of ['', '?schrijf']) {
        openScreen({
          path: '/afspraken/:space/:record',
          at: paths.agreement('portfolio-1', 'odd') + at,
          page: <AgreementPage />,
        });
        await stands();
      }
    });

    test('who follows sees the young person, and the transitions', async () => {
      await given('counsellor', 'transition', value);
      openScreen({ path: '/', at: '/', page: <YoungPeoplePage /> });
      await stands();
      openScreen({
        path: '/leerling/:space',
        at: '/leerling/portfolio-1',
        page: <YoungPersonPage />,
      });
      await stands();
      openScreen({
        path: '/overstap/:space/:record',
        at: '/overstap/portfolio-1/odd',
        page: <TransitionPage />,
      });
      await stands();
    });
  },
);
