import { fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { loadTexts, startTexts } from '#i18n/texts.ts';
import { RankTable } from '#ui/sorting/rank-table.tsx';
import { SortTable } from '#ui/sorting/sort-table.tsx';

beforeAll(async () => {
  await startTexts('nl');
  await loadTexts(['forms']);
});
beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

const cards = ['Koken', 'Herstellen', 'Rekenen'].map((id) => ({ id, label: id }));
const places = ['Handen', 'Hoofd'].map((id) => ({ id, label: id }));
const aLook = () => vi.advanceTimersByTime(500);

function Sorting() {
  const [value, setValue] = useState<Record<string, string>>({});
  return (
    <SortTable
      legend="Handen of hoofd?"
      layout="bins"
      cards={cards}
      places={places}
      value={value}
      onChange={setValue}
      own={null}
    />
  );
}

function Ranking() {
  const [value, setValue] = useState<string[]>([]);
  return <RankTable legend="Wat telt?" cards={cards} value={value} onChange={setValue} />;
}

const hand = () => within(screen.getByRole('group'));
const put = (place: string) => fireEvent.click(hand().getByRole('button', { name: place }));
const lyingAt = (place: string) =>
  within(document.querySelector<HTMLElement>(`[data-place=${place}]`) ?? document.body)
    .queryAllByRole('button')
    .map((card) => card.textContent);

test('who taps twice lays one card: the next one waits until it was seen', () => {
  render(<Sorting />);
  put('Handen');
  vi.advanceTimersByTime(120);
  put('Handen');
  expect(lyingAt('Handen')).toEqual(['Koken']);
  hand().getByText('Herstellen');
  aLook();
  put('Hoofd');
  expect(lyingAt('Hoofd')).toEqual(['Herstellen']);
});

test('a key that is held down lays one card', () => {
  render(<Sorting />);
  const button = hand().getByRole('button', { name: 'Handen' });
  expect(fireEvent.keyDown(button, { key: 'Enter' })).toBe(true);
  expect(fireEvent.keyDown(button, { key: 'Enter', repeat: true })).toBe(false);
  expect(fireEvent.keyDown(button, { key: 'Tab', repeat: true })).toBe(true);
});

test('where a card went is seen beside the card in the hand, and heard with the next one', () => {
  render(<Sorting />);
  put('Handen');
  const said = screen.getByRole('status').textContent;
  expect(said).toBe('Koken ligt bij Handen. Waar leg je deze kaart? Herstellen');
  aLook();
  put('Handen');
  expect(hand().getByRole('button', { name: 'Handen' }).textContent).toBe('Handen2');
  expect(hand().getByRole('button', { name: 'Hoofd' }).textContent).toBe('Hoofd');
  aLook();
  put('Hoofd');
  expect(screen.getByRole('status').textContent?.trim()).toBe('Rekenen ligt bij Hoofd.');
});

test('who taps twice on what counts most puts one card in order', () => {
  render(<Ranking />);
  const waiting = () =>
    within(screen.getAllByRole('list')[0] as HTMLElement).getAllByRole('button');
  fireEvent.click(waiting()[0] as HTMLElement);
  fireEvent.click(waiting()[0] as HTMLElement);
  expect(waiting()).toHaveLength(2);
  aLook();
  fireEvent.click(waiting()[0] as HTMLElement);
  expect(waiting()).toHaveLength(1);
});

const undo = () => fireEvent.click(screen.getByRole('button', { name: 'Maak ongedaan' }));
const said = () => screen.getByRole('status').textContent?.trim();

test('a card that lies is moved with "Verplaats naar…", and each move can be taken back', () => {
  render(<Sorting />);
  for (const place of ['Handen', 'Handen', 'Hoofd']) {
    put(place);
    aLook();
  }
  fireEvent.click(screen.getByRole('button', { name: 'Koken' }));
  expect(screen.getByRole('group', { name: 'Verplaats naar…' })).toBe(document.activeElement);
  put('Hoofd');
  expect(said()).toBe('Koken ligt bij Hoofd.');
  expect(document.activeElement).toBe(screen.getByRole('status'));
  undo();
  expect(said()).toBe('Koken ligt bij Handen.');
  expect(lyingAt('Handen')).toEqual(['Koken', 'Herstellen']);
  undo();
  expect(said()).toBe('Weggehaald: Rekenen.');
  undo();
  undo();
  expect(lyingAt('Handen')).toEqual([]);
  expect(screen.queryByRole('button', { name: 'Maak ongedaan' })).toBeNull();
});

test('ten moves are remembered', () => {
  render(<Sorting />);
  for (let turn = 0; turn < 12; turn += 1) {
    const [first] = screen.queryAllByRole('button', { name: 'Koken' });
    if (first !== undefined && turn > 2) fireEvent.click(first);
    put(turn % 2 === 0 ? 'Handen' : 'Hoofd');
    aLook();
  }
  let steps = 0;
  while (screen.queryByRole('button', { name: 'Maak ongedaan' }) !== null) {
    undo();
    steps += 1;
  }
  expect(steps).toBe(10);
});
