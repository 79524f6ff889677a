import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { BlobRef } from '#domain/medium.ts';
import { openReplica } from '#storage/dexie-store.ts';
import { keepBlob } from '#storage/keep-blob.ts';
import { removeFiles, updateFile } from '#storage/media-store.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { type MediumView, useMedium } from '#sync/use-medium.ts';
import { freshDevice, givenRecord, openScreen, signedInAs } from '../support/screen.tsx';

const space = 'portfolio-1';
const record = 'entry-1';
const me = 'person-pupil';
const bytes = new Uint8Array(50_000).fill(7).buffer;
const ref: BlobRef = {
  sha256: createHash('sha256').update(new Uint8Array(bytes)).digest('hex'),
  size: 50_000,
  type: 'image/jpeg',
};
let medium: MediumView;
let profile: ReturnType<typeof useProfile>;

function Shown({ of = record }: { of?: string }) {
  profile = useProfile();
  medium = useMedium(space, of, ref);
  return <p>{`${medium.state} ${medium.url ?? 'nothing'} ${medium.reason ?? ''}`.trim()}</p>;
}

beforeEach(async () => {
  await freshDevice();
  await signedInAs('pupil');
  URL.createObjectURL = () => 'blob:shown';
  URL.revokeObjectURL = () => undefined;
});
afterEach(() => vi.unstubAllGlobals());

/** As a pull brought it: the school has the bytes, or not yet. */
async function given(complete: boolean): Promise<void> {
  await givenRecord(me, { record, kind: 'entry', author: me }, { text: 'op de foto' });
  const replica = openReplica(me);
  await replica.write(async (tables) => {
    const row = await tables.record(space, record);
    if (row?.server == null) throw new Error('nothing was given');
    const server = { ...row.server, blobs: [{ ...ref, complete }] };
    await tables.putRecord({ ...row, server });
  });
  replica.close();
}

const show = () => openScreen({ path: '/', at: '/', page: <Shown /> });

it('what was made here is shown at once, and says where it is by now', async () => {
  show();
  await screen.findByText('waiting nothing');
  await act(async () => void (await keepBlob(profile, { space, record, bytes, type: ref.type })));
  await screen.findByText('device blob:shown');
  const key: [string, string, string] = [space, record, ref.sha256];
  const refused = { state: 'refused', reason: 'wrong-type', named: true } as const;
  await given(false);
  await act(() => updateFile(me, key, (row) => ({ ...row, ...refused })));
  await screen.findByText('refused blob:shown wrong-type');
  await act(() => given(true));
  await screen.findByText('safe blob:shown');
});

it('what the school has is fetched when somebody wants to see it', async () => {
  await given(true);
  const fetched = vi.fn(async () => new Response(bytes));
  vi.stubGlobal('fetch', fetched);
  show();
  await screen.findByText('waiting nothing');
  await waitFor(() => expect(medium.isAtSchool).toBe(true));
  expect(fetched).not.toHaveBeenCalled();
  await act(async () => medium.fetchNow());
  await screen.findByText('safe blob:shown');
  expect(fetched).toHaveBeenCalledOnce();
});

it('a page of somebody else’s network is not taken for a photo', async () => {
  await given(true);
  vi.stubGlobal('fetch', async () => new Response('<html>Betaal hier voor internet</html>'));
  show();
  await screen.findByText('waiting nothing');
  await act(async () => medium.fetchNow());
  await waitFor(() => expect(medium.state).toBe('waiting'));
  expect(medium.url).toBeNull();
});

it('without the right to the record nothing of it is shown, whatever lies on the disk', async () => {
  await given(true);
  show();
  await screen.findByText('waiting nothing');
  await act(async () => void (await keepBlob(profile, { space, record, bytes, type: ref.type })));
  await act(() => updateFile(me, [space, record, ref.sha256], (row) => ({ ...row, named: true })));
  await screen.findByText('safe blob:shown');
  await act(() => profile.replica.write((tables) => tables.removeRecord(space, record)));
  await screen.findByText('waiting nothing');
  await act(() => removeFiles(me, [[space, record, ref.sha256]]));
});
