import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { DevicesPage } from '#features/profiles/devices-page.tsx';
import { NewDeviceNotice } from '#features/profiles/new-device-notice.tsx';
import { ScanPage } from '#features/profiles/scan-page.tsx';
import {
  freshDevice,
  openScreen,
  signedInAs,
  withoutNetwork,
  withSchool,
} from '../../support/screen.tsx';

const user = userEvent.setup();
const here = {
  id: 'here',
  device: 'Chrome, Android',
  shared: false,
  since: 1,
  lastSeen: 2,
  mine: true,
};
const there = { ...here, id: 'there', device: 'Firefox, Windows', mine: false };

beforeEach(async () => {
  await freshDevice();
  await signedInAs('pupil');
});

describe('my devices', () => {
  const open = () => openScreen({ path: '/toestellen', at: '/toestellen', page: <DevicesPage /> });

  test('a device that is not mine is ended after one question', async () => {
    let sessions = [here, there];
    const asked = withSchool(({ method }) => {
      if (method === 'DELETE') sessions = [here];
      return [200, { sessions }];
    });
    open();
    await screen.findByText('Dit toestel');
    await user.click(await screen.findByRole('button', { name: 'Meld af' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Meld af' }));
    await screen.findByText(/Firefox, Windows is afgemeld/);
    expect(asked.some(({ path }) => path.endsWith('/sessions/there'))).toBe(true);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Meld af' })).toBeNull());
  });

  test('who did something to my card is told by name', async () => {
    withSchool(() => [
      200,
      { sessions: [here], notices: [{ at: 1, by: 'Els', what: 'card-withdrawn' }] },
    ]);
    open();
    await screen.findByText('Els trok je kaart in.');
  });

  test('without a connection it says so and can be tried again', async () => {
    withoutNetwork();
    open();
    await screen.findByText(/Zonder internet zien we de toestellen niet/);
    withSchool(() => [200, { sessions: [here] }]);
    await user.click(screen.getByRole('button', { name: 'Probeer opnieuw' }));
    await screen.findByText('Chrome, Android');
  });
});

describe('a new device', () => {
  const open = () => openScreen({ path: '/', at: '/', page: <NewDeviceNotice /> });

  test('is announced on the others until its owner said it is theirs', async () => {
    withSchool(() => [200, { sessions: [here] }]);
    const first = open();
    await waitFor(() => expect(fetch).toHaveBeenCalled());
    await new Promise((resolve) => setTimeout(resolve, 100));
    first.unmount();
    withSchool(() => [200, { sessions: [here, there] }]);
    open();
    await screen.findByText(/Nieuw toestel: Firefox, Windows/);
    await user.click(screen.getByRole('button', { name: 'Ja, dat ben ik' }));
    await waitFor(() => expect(screen.queryByText(/Nieuw toestel/)).toBeNull());
  });
});

describe('scanning a card', () => {
  test('without a camera the photo and the typed code stay', async () => {
    openScreen({ path: '/scan', at: '/scan', page: <ScanPage />, isOpenPage: true });
    await screen.findByText('Dit toestel heeft geen camera. Typ de code.');
    await screen.findByLabelText('Foto nemen');
    const code = screen.getByRole('link', { name: 'Typ de code' });
    expect(code.getAttribute('href')).toBe('/welkom?hoe=code');
  });

  test('a file that is no photo is told in words', async () => {
    openScreen({ path: '/scan', at: '/scan', page: <ScanPage />, isOpenPage: true });
    const file = new File(['x'], 'x.png', { type: 'image/png' });
    await user.upload(await screen.findByLabelText('Foto nemen'), file);
    await screen.findByText(/Dit is geen foto/);
  });
});
