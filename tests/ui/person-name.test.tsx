import { render, screen } from '@testing-library/react';
import { beforeAll, expect, test } from 'vitest';
import { isolated, startTexts } from '#i18n/texts.ts';
import { PersonName } from '#ui/person-name.tsx';

beforeAll(() => startTexts('nl'));

test('a double name is not cut at its hyphen, and stays the name that it is', () => {
  render(
    <p>
      <PersonName name="Anne-Marie El-Khatib Maes" />
    </p>,
  );
  expect(screen.getByText('Anne-Marie').tagName).toBe('SPAN');
  expect(screen.getByText('El-Khatib').tagName).toBe('SPAN');
  expect(document.querySelector('bdi')?.textContent).toBe('Anne-Marie El-Khatib Maes');
});

test('in a sentence a double name is held together, and nothing else is touched', () => {
  expect(isolated('Yara Al-Khatib')).toBe('Yara Al-\u2060Khatib');
  expect(isolated('2026-11-28, van 3 - 4')).toBe('2026-11-28, van 3 - 4');
});
