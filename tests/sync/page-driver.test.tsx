import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type OpenProfile, openProfile } from '#storage/open-profile.ts';
import { activateProfile, rememberProfile } from '#storage/profiles.ts';
import { ProfileProvider } from '#storage/use-profile.tsx';
import { saveRecord } from '#storage/write.ts';
import { startSync } from '#sync/start-sync.ts';
import { syncNow } from '#sync/sync-now.ts';
import { useSyncState } from '#sync/use-sync-state.ts';

type Asked = { complete: boolean; push: { id: string }[] };

let asked: Asked[];
let status: number;
let profile: OpenProfile;
let stop: () => void;
let count = 0;

beforeEach(async () => {
  asked = [];
  status = 200;
  count += 1;
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    // Those of earlier tests use this device too, and are carried beside.
    const isMine = path === `/api/as/noor-${count}/sync`;
    const request = JSON.parse(String(init.body ?? '{}')) as Asked;
    if (isMine) asked.push(request);
    const results = (request.push ?? []).map(({ id }) => ({ id, status: 'accepted', at: 't' }));
    const rest = { minPull: 1, durable: [], lost: [], membersTag: null, revoked: [], more: false };
    return new Response(JSON.stringify({ v: 1, now: Date.now(), results, spaces: {}, ...rest }), {
      status,
    });
  });
  const answer = {
    person: { id: `noor-${count}`, name: 'Noor', role: 'pupil' as const },
    school: { id: 's', name: 'School' },
  };
  profile = await openProfile(await rememberProfile(answer, { shared: false }));
  stop = startSync(profile);
});
afterEach(() => {
  stop();
  cleanup();
  activateProfile(null);
  vi.unstubAllGlobals();
});

function State() {
  const { problem, waiting, online } = useSyncState();
  return <p>{`${online ? 'online' : 'offline'} ${waiting} ${problem ?? 'well'}`}</p>;
}

function show() {
  activateProfile(profile.person.id);
  render(
    <ProfileProvider>
      <State />
    </ProfileProvider>,
  );
}

it('asks for everything at the start and carries what is kept soon after', async () => {
  await waitFor(() => expect(asked).toMatchObject([{ complete: true, push: [] }]));
  await saveRecord(profile, { space: 'loopbook', kind: 'entry', edits: { text: 'lasser' } });
  await waitFor(() => expect(asked.flatMap(({ push }) => push)).toHaveLength(1));
});

it('says quietly that the session ended, and goes on when its person asks', async () => {
  status = 401;
  await waitFor(() => expect(asked).toHaveLength(1));
  show();
  await screen.findByText('online 0 signed-out');
  await saveRecord(profile, { space: 'loopbook', kind: 'entry', edits: { text: 'lasser' } });
  await screen.findByText('online 1 signed-out');
  status = 200;
  syncNow();
  await screen.findByText('online 0 well');
});

it('knows when there is no connection', async () => {
  show();
  window.dispatchEvent(new Event('offline'));
  await screen.findByText('offline 0 offline');
  window.dispatchEvent(new Event('online'));
  await screen.findByText('online 0 well');
});

it('carries nothing after it was stopped', async () => {
  await waitFor(() => expect(asked).not.toHaveLength(0));
  stop();
  const before = asked.length;
  await saveRecord(profile, { space: 'loopbook', kind: 'entry', edits: { text: 'lasser' } });
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(asked).toHaveLength(before);
});
