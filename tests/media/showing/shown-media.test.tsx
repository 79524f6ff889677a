import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { act, screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { loadTexts } from '#i18n/texts.ts';
import { ShownMedia } from '#media/showing/shown-media.tsx';
import { openReplica } from '#storage/dexie-store.ts';
import { keepBlob } from '#storage/keep-blob.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { StateLine } from '#ui/state-line.tsx';
import { freshDevice, givenRecord, openScreen, signedInAs } from '../../support/screen.tsx';

const space = 'portfolio-1';
const record = 'entry-1';
const me = 'person-pupil';
const type = 'audio/webm';
const bytes = new Uint8Array(5000).fill(7).buffer;
const blob = createHash('sha256').update(new Uint8Array(bytes)).digest('hex');
const voice = { medium: 'voice', blob, type, size: 5000, seconds: 4 };
let profile: ReturnType<typeof useProfile>;

/** As the page of an entry: its media, and below them where the words are. */
function Entry() {
  profile = useProfile();
  return (
    <>
      <ShownMedia space={space} record={record} fields={{ 'medium.1': [voice] }} isMine />
      <StateLine state="safe" />
    </>
  );
}

beforeEach(async () => {
  await freshDevice();
  await loadTexts(['media']);
  await signedInAs('pupil');
  URL.createObjectURL = () => 'blob:shown';
  URL.revokeObjectURL = () => undefined;
});

async function given(complete: boolean): Promise<void> {
  await givenRecord(me, { record, kind: 'entry', author: me }, { 'medium.1': voice });
  const replica = openReplica(me);
  await replica.write(async (tables) => {
    const row = await tables.record(space, record);
    const [line] = await tables.lines(space);
    if (row?.server == null || line === undefined) throw new Error('nothing was given');
    const server = { ...row.server, blobs: [{ sha256: blob, size: 5000, type, complete }] };
    await tables.putRecord({ ...row, server }, line);
  });
  replica.close();
}

const states = () =>
  [...document.querySelectorAll('[data-state]')].map((line) => line.textContent?.trim());

test('a voice that waits says so; once it is at school too, that is said once', async () => {
  await given(false);
  openScreen({ path: '/', at: '/', page: <Entry /> });
  await screen.findByText('Ook bij school bewaard.');
  await act(async () => void (await keepBlob(profile, { space, record, bytes, type })));
  await screen.findByText('Op dit toestel.');
  expect(states()).toEqual(['Op dit toestel.', 'Ook bij school bewaard.']);
  await act(() => given(true));
  await expect.poll(states).toEqual(['Ook bij school bewaard.']);
});
