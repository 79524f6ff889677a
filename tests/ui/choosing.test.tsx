import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, expect, test } from 'vitest';
import { startTexts } from '#i18n/texts.ts';
import { CardChoice } from '#ui/card-choice.tsx';
import { CheckList } from '#ui/check-list.tsx';
import { FaceScale, type FaceValue } from '#ui/face-scale.tsx';
import { Pairs, type Side } from '#ui/pairs.tsx';

beforeAll(() => startTexts('nl'));

const cards = ['samen', 'alleen', 'buiten'].map((id) => ({ id, label: id }));

function Cards({ max }: { max: number }) {
  const [value, setValue] = useState<string[]>([]);
  return (
    <>
      <CardChoice legend="Kies" cards={cards} value={value} onChange={setValue} max={max} />
      <output>{value.join(' ')}</output>
    </>
  );
}

test('cards keep the order in which they were picked, and the rest wait when enough are', async () => {
  render(<Cards max={2} />);
  await userEvent.click(screen.getByLabelText('buiten'));
  await userEvent.click(screen.getByLabelText('samen'));
  expect(screen.getByRole('status').textContent).toBe('buiten samen');
  expect(screen.getByLabelText<HTMLInputElement>('alleen').disabled).toBe(true);
});

test('of one card another takes the place', async () => {
  render(<Cards max={1} />);
  await userEvent.click(screen.getByLabelText('buiten'));
  await userEvent.click(screen.getByLabelText('samen'));
  expect(screen.getByRole('status').textContent).toBe('samen');
});

test('a face has a word and is chosen by keyboard alone', async () => {
  let chosen: FaceValue | null = null;
  render(<FaceScale legend="Hoe was je week?" value={null} onChange={(face) => (chosen = face)} />);
  await userEvent.tab();
  await userEvent.keyboard(' ');
  expect(chosen).toBe(1);
  expect(screen.getByRole('radio', { name: 'heel goed' })).toBeDefined();
});

test('of pairs a row may stay open', async () => {
  let chosen: Record<string, Side> = {};
  const pairs = [
    { id: 'place', a: 'binnen', b: 'buiten' },
    { id: 'people', a: 'alleen', b: 'samen' },
  ];
  const onChange = (value: Record<string, Side>) => (chosen = value);
  render(<Pairs legend="Dit of dat?" between="of" pairs={pairs} value={{}} onChange={onChange} />);
  await userEvent.click(screen.getByLabelText('buiten'));
  expect(chosen).toEqual({ place: 'b' });
});

function Week() {
  const [value, setValue] = useState<FaceValue | null>(null);
  return <FaceScale legend="Hoe was je week?" value={value} onChange={setValue} />;
}

test('a face that is tapped again is let go, by thumb and by the space bar', async () => {
  render(<Week />);
  const face = screen.getByRole<HTMLInputElement>('radio', { name: 'goed' });
  await userEvent.click(face);
  expect(face.checked).toBe(true);
  await userEvent.click(face);
  expect(face.checked).toBe(false);
  await userEvent.keyboard(' ');
  expect(face.checked).toBe(true);
  await userEvent.keyboard(' ');
  expect(face.checked).toBe(false);
});

test('a side of a pair that is tapped again leaves its row open', async () => {
  let chosen: Record<string, Side> = { place: 'b', people: 'a' };
  const pairs = [
    { id: 'place', a: 'binnen', b: 'buiten' },
    { id: 'people', a: 'alleen', b: 'samen' },
  ];
  const onChange = (value: Record<string, Side>) => (chosen = value);
  render(
    <Pairs legend="Dit of dat?" between="of" pairs={pairs} value={chosen} onChange={onChange} />,
  );
  await userEvent.click(screen.getByLabelText('buiten'));
  expect(chosen).toEqual({ people: 'a' });
});

test('a list that is ticked keeps its own order', async () => {
  let chosen: string[] = [];
  const options = ['an', 'bo'].map((value) => ({ value, label: value }));
  render(
    <CheckList legend="Wie?" options={options} value={['bo']} onChange={(all) => (chosen = all)} />,
  );
  await userEvent.click(screen.getByLabelText('an'));
  expect(chosen).toEqual(['an', 'bo']);
});
