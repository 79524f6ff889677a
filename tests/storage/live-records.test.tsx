import 'fake-indexeddb/auto';
import { act, render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, it } from 'vitest';
import { readEntryEarly } from '#storage/early-entry.ts';
import type { OpenProfile } from '#storage/open-profile.ts';
import { activateProfile, rememberProfile } from '#storage/profiles.ts';
import { type RecordView, text } from '#storage/record-view.ts';
import { useEditing } from '#storage/use-editing.ts';
import { ProfileProvider, useActiveProfile, useProfile } from '#storage/use-profile.tsx';
import { useEntry, useRecord, useTimeline } from '#storage/use-records.ts';
import { saveRecord } from '#storage/write.ts';

const space = 'loopbook';
const record = 'f0000000-0000-4000-8000-000000000002';
let profile: OpenProfile;
let edit: ReturnType<typeof useEditing>;

function Screen() {
  profile = useProfile();
  const view = useRecord(space, record);
  const rows = useTimeline(space);
  edit = useEditing({ space, record, kind: 'entry' });
  if (view === undefined || rows === undefined) return <p>loading</p>;
  return (
    <>
      <p>{`${view === null ? 'none' : text(view, 'text')} ${view?.state ?? '-'} ${rows.length}`}</p>
      <p>{`typing ${edit.state} ${String(edit.values.text)}`}</p>
    </>
  );
}

function Gate() {
  const active = useActiveProfile();
  return active === undefined || active === null ? <p>nobody</p> : <Screen />;
}

async function open(person: string) {
  await rememberProfile(
    { person: { id: person, name: 'Noor', role: 'pupil' }, school: { id: 's', name: 'School' } },
    { shared: false },
  );
  render(
    <ProfileProvider>
      <Gate />
    </ProfileProvider>,
  );
  act(() => activateProfile(person));
  await screen.findByText('none - 0');
}

afterEach(() => act(() => activateProfile(null)));

it('a screen shows a save of its own at once, and what became of it later', async () => {
  await open('noor-1');
  await act(async () => {
    await saveRecord(profile, { space, record, kind: 'entry', edits: { text: 'lasser' } });
  });
  await screen.findByText('lasser device 1');
  // Only the journal changes: the state must follow it.
  await act(async () => {
    await profile.journal.write(async (journal) => {
      const rows = await journal.all();
      await journal.put(rows.map((row) => ({ ...row, state: 'acked' })));
    });
  });
  await screen.findByText('lasser sent 1');
});

it('typing is on the device within half a second, and said only then', async () => {
  await open('noor-2');
  act(() => edit.change('text', 'kapper'));
  await screen.findByText('typing saving kapper');
  await screen.findByText('kapper device 1');
  await screen.findByText('typing device kapper');
});

it('leaving the screen keeps what was typed a moment before', async () => {
  await open('noor-3');
  const last = profile;
  act(() => edit.change('text', 'nog net'));
  act(() => {
    window.dispatchEvent(new Event('pagehide'));
  });
  await screen.findByText('nog net device 1');
  expect(await last.journal.read((journal) => journal.all())).toHaveLength(1);
});

it('what is on the screen already stands in the field from the first moment', async () => {
  await open('noor-4');
  await act(async () => {
    await saveRecord(profile, { space, record, kind: 'entry', edits: { text: 'al begonnen' } });
  });
  shown.length = 0;
  render(
    <ProfileProvider>
      <Opened>
        <Draft />
      </Opened>
    </ProfileProvider>,
  );
  await waitFor(() => expect(shown.length).toBeGreaterThan(0));
  expect(new Set(shown)).toEqual(new Set(['al begonnen']));
});

it('an entry that a finger rested on is there from the first moment, and follows what is saved later', async () => {
  await open('noor-5');
  await act(async () => {
    await saveRecord(profile, { space, record, kind: 'entry', edits: { text: 'onder de vinger' } });
  });
  seen.length = 0;
  await act(async () => {
    readEntryEarly(profile, space, record);
    await new Promise((rested) => setTimeout(rested, 80));
  });
  render(
    <ProfileProvider>
      <Opened>
        <Read />
      </Opened>
    </ProfileProvider>,
  );
  await waitFor(() => expect(seen.length).toBeGreaterThan(0));
  expect(seen[0]).toBe('onder de vinger');
  await act(async () => {
    await saveRecord(profile, { space, record, kind: 'entry', edits: { text: 'en verder' } });
  });
  await waitFor(() => expect(seen.at(-1)).toBe('en verder'));
});

const seen: (string | undefined)[] = [];

function Read() {
  const { view } = useEntry(space, record);
  seen.push(view ? text(view, 'text') : undefined);
  return null;
}

const shown: unknown[] = [];

function Field({ view }: { view: RecordView }) {
  const { values } = useEditing({ space, record, kind: 'entry', given: view });
  shown.push(values.text);
  return null;
}

function Draft() {
  const view = useRecord(space, record);
  return view ? <Field view={view} /> : null;
}

function Opened({ children }: { children: ReactNode }) {
  return useActiveProfile() ? children : null;
}
