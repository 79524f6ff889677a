import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, expect, test, vi } from 'vitest';
import '../../support/screen.tsx';
import { loadTexts, startTexts } from '#i18n/texts.ts';
import { DrawingPad } from '#ui/media/drawing-pad.tsx';
import type { DrawnStroke } from '#ui/media/drawn-stroke.ts';
import { MediaState } from '#ui/media/media-state.tsx';
import { Photo } from '#ui/media/photo.tsx';
import { PhotoChooser } from '#ui/media/photo-chooser.tsx';

beforeAll(async () => {
  await startTexts('nl');
  await loadTexts(['media']);
});

const photo = { width: 1200, height: 1600, medium: 'photo' as const };

test('a photo keeps its room before it is here, and cannot be opened yet', () => {
  render(<Photo {...photo} url={null} caption="" />);
  const frame = screen.getByRole('button', { name: 'Foto' });
  expect(frame.style.aspectRatio).toBe('1200 / 1600');
  expect(frame).toHaveProperty('disabled', true);
});

test('a photo says what its maker said of it, and opens large with one tap', async () => {
  render(<Photo {...photo} url="blob:one" caption="Onze kast" />);
  screen.getByRole('img', { name: 'Onze kast' });
  await userEvent.click(screen.getByRole('button', { name: /Bekijk groot/ }));
  const large = screen.getByRole('dialog', { name: 'Onze kast' });
  expect(large).toHaveProperty('open', true);
  await userEvent.click(screen.getByRole('button', { name: 'Sluit' }));
  expect(large).toHaveProperty('open', false);
});

test.each([
  ['empty', 'Dit bestand is leeg. Kies een andere foto.'],
  ['video', 'Dit is een film. Kies een foto.'],
  ['heic', 'Dit toestel opent deze foto niet. Neem een nieuwe foto.'],
  ['broken', 'Deze foto is stuk. Kies een andere foto.'],
  ['too-large', 'Deze foto is te groot. Kies een kleinere foto.'],
  ['not-a-photo', 'Dit is geen foto. Kies een foto.'],
  ['many', 'Hier past niets meer bij. Haal eerst iets weg.'],
] as const)('a file that is %s says why, and what to do next', (problem, sentence) => {
  const problems = [{ file: 'a.jpg', problem }];
  render(<PhotoChooser isBusy={false} problems={problems} onLeave={vi.fn()} onFiles={vi.fn()} />);
  screen.getByText(sentence);
});

test('before the camera covers the app, what was typed is put away', async () => {
  const onLeave = vi.fn();
  render(<PhotoChooser isBusy={false} problems={[]} onLeave={onLeave} onFiles={vi.fn()} />);
  await userEvent.click(screen.getByRole('button', { name: 'Neem een foto' }));
  expect(onLeave).toHaveBeenCalledOnce();
});

const state = { url: null, isAtSchool: true, fetchNow: vi.fn() };

test('each medium says where it is, and can be fetched only when it is somewhere', async () => {
  const { rerender } = render(<MediaState bytes={{ ...state, state: 'sending', share: 0.4 }} />);
  screen.getByText('Wordt verstuurd: 40 %.');
  rerender(<MediaState bytes={{ ...state, state: 'waiting', isAtSchool: false }} />);
  screen.getByText('Nog onderweg naar school.');
  expect(screen.queryByRole('button')).toBeNull();
  rerender(<MediaState bytes={{ ...state, state: 'waiting' }} />);
  screen.getByText('Nog niet hier.');
  await userEvent.click(screen.getByRole('button', { name: 'Haal op' }));
  expect(state.fetchNow).toHaveBeenCalledOnce();
});

function Drawing({ isFull = false }: { isFull?: boolean }) {
  const [strokes, setStrokes] = useState<readonly DrawnStroke[]>([]);
  const outline = ({ points }: DrawnStroke) => `M${points.join(' ')}`;
  return (
    <>
      <DrawingPad strokes={strokes} outline={outline} isFull={isFull} onChange={setStrokes} />
      <output>{strokes.map(({ ink, nib }) => `${ink}/${nib}`).join(' ')}</output>
    </>
  );
}

function drawALine() {
  const sheet = screen.getByRole('application', { name: /^Tekenblad/ });
  fireEvent.pointerDown(sheet, { pointerId: 1, button: 0, clientX: 5, clientY: 5 });
  fireEvent.pointerMove(sheet, { pointerId: 1, clientX: 30, clientY: 30 });
  fireEvent.pointerUp(sheet, { pointerId: 1 });
}

const drawn = () => document.querySelector('output')?.textContent;

test('a line has the ink and the nib that were chosen, by name', async () => {
  render(<Drawing />);
  await userEvent.click(screen.getByRole('button', { name: 'Rood' }));
  await userEvent.click(screen.getByRole('button', { name: 'Dik' }));
  drawALine();
  expect(drawn()).toBe('koraal/thick');
  expect(screen.getByRole('button', { name: 'Rood' }).getAttribute('aria-pressed')).toBe('true');
});

test('each line can be taken back, and so can wiping the sheet', async () => {
  render(<Drawing />);
  drawALine();
  drawALine();
  await userEvent.click(screen.getByRole('button', { name: 'Stap terug' }));
  expect(drawn()).toBe('inkt/middle');
  await userEvent.click(screen.getByRole('button', { name: 'Wis alles' }));
  expect(drawn()).toBe('');
  await userEvent.click(screen.getByRole('button', { name: 'Zet terug' }));
  expect(drawn()).toBe('inkt/middle');
});

test('who cannot point draws with the keys, and is told how', async () => {
  render(<Drawing />);
  screen.getByText('Met toetsen: pijlen bewegen, spatie zet de pen neer.');
  screen.getByRole('application', { name: /^Tekenblad/ }).focus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown} {ArrowRight}{ArrowRight}');
  expect(drawn()).toBe('');
  await userEvent.keyboard(' ');
  expect(drawn()).toBe('inkt/middle');
});

test('leaving the sheet with the pen down keeps the line', async () => {
  render(<Drawing />);
  screen.getByRole('application', { name: /^Tekenblad/ }).focus();
  await userEvent.keyboard(' {ArrowRight}');
  await userEvent.tab();
  expect(drawn()).toBe('inkt/middle');
});

test('a full sheet says so', () => {
  render(<Drawing isFull />);
  screen.getByText('Het blad is vol. Bewaar de tekening.');
  drawALine();
  expect(drawn()).toBe('');
});
