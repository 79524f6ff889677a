import { afterEach, expect, it, vi } from 'vitest';
import { carryLater } from '#sync/background.ts';
import { aDevice } from '../support/a-device.ts';
import { carrying } from '../support/carry.ts';
import { aSchool, people } from '../support/server.ts';

afterEach(() => vi.unstubAllGlobals());

function aBrowser(registration: object | undefined) {
  vi.stubGlobal('navigator', { serviceWorker: { getRegistration: async () => registration } });
}

it('who puts the phone away with unsent words asks the browser to carry them, and nobody else does', async () => {
  const school = await aSchool();
  const phone = carrying(school, people.pupil);
  const register = vi.fn(async () => undefined);
  aBrowser({ sync: { register } });
  await carryLater(phone);
  expect(register).not.toHaveBeenCalled();
  await phone.write('net getypt');
  await carryLater(phone);
  expect(register).toHaveBeenCalledOnce();
  await phone.sync();
  await carryLater(phone);
  expect(register).toHaveBeenCalledOnce();
  await school.close();
});

it('a browser that cannot carry, or may not, is no trouble', async () => {
  const phone = aDevice();
  const refuse = async () => Promise.reject(new DOMException('not allowed', 'NotAllowedError'));
  for (const registration of [undefined, {}, { sync: { register: refuse } }]) {
    aBrowser(registration);
    await expect(carryLater(phone)).resolves.toBeUndefined();
  }
});
