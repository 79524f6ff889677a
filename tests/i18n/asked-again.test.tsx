import { beforeEach, expect, test, vi } from 'vitest';
import { loadTexts, startTexts } from '#i18n/texts.ts';
import { heldTexts } from '#i18n/use-text.ts';

beforeEach(() => startTexts('nl'));

test('texts that could not be fetched are told as missing, and are there at the next try', async () => {
  const files = heldTexts.services.backendConnector.backend;
  const cutOff = vi.spyOn(files, 'read');
  cutOff.mockImplementation((...asked: unknown[]) =>
    (asked[2] as (problem: Error, texts: null) => void)(new Error('no connection'), null),
  );
  await expect(loadTexts(['staff'])).rejects.toThrow('staff');
  cutOff.mockRestore();
  await loadTexts(['staff']);
  expect(heldTexts.t('staff:forgotten.title')).toBe('Niemand vergeten');
});
