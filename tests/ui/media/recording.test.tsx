import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, expect, test, vi } from 'vitest';
import { loadTexts, startTexts } from '#i18n/texts.ts';
import { VoicePlayer } from '#ui/media/voice-player.tsx';
import { type Recording, VoiceRecorder } from '#ui/media/voice-recorder.tsx';

beforeAll(async () => {
  await startTexts('nl');
  await loadTexts(['media']);
});

const still: Recording = {
  phase: 'ready',
  seconds: 0,
  most: 180,
  level: 0,
  problem: null,
  record: vi.fn(),
  pause: vi.fn(),
  goOn: vi.fn(),
  stop: vi.fn(),
};

test.each([
  ['refused', 'De microfoon mag niet aan. Zet ze aan in de instellingen.'],
  ['none', 'Hier is geen microfoon. Schrijf of neem een foto.'],
  ['busy', 'Iets anders gebruikt de microfoon. Sluit dat en probeer opnieuw.'],
  ['failed', 'Opnemen lukte niet. Probeer opnieuw of schrijf.'],
] as const)('a microphone that is %s says so and what to do next', (problem, sentence) => {
  render(<VoiceRecorder recording={{ ...still, problem }} />);
  screen.getByText(sentence);
  expect(screen.getByRole('button', { name: 'Neem op' })).toHaveProperty('disabled', false);
});

test('while it runs one sees how long and how loud, and can pause or stop', async () => {
  const recording: Recording = { ...still, phase: 'recording', seconds: 65, level: 0.4 };
  render(<VoiceRecorder recording={recording} />);
  screen.getByText('1:05 / 3:00');
  expect(screen.getByRole('meter', { name: 'Geluid' })).toHaveProperty('value', 0.4);
  await userEvent.click(screen.getByRole('button', { name: 'Pauze' }));
  await userEvent.click(screen.getByRole('button', { name: 'Stop de opname' }));
  expect(recording.pause).toHaveBeenCalledOnce();
  expect(recording.stop).toHaveBeenCalledOnce();
});

test('the last half minute is said, in few steps', () => {
  const at = (seconds: number) => ({ ...still, phase: 'recording' as const, seconds });
  const { rerender } = render(<VoiceRecorder recording={at(140)} />);
  expect(screen.getByRole('status').textContent).toBe('');
  for (const [seconds, told] of [
    [151, 'Nog 30 seconden.'],
    [165, 'Nog 20 seconden.'],
    [172, 'Nog 10 seconden.'],
    [177, 'Nog 5 seconden.'],
  ] as const) {
    rerender(<VoiceRecorder recording={at(seconds)} />);
    expect(screen.getByRole('status').textContent).toBe(told);
  }
});

const voice = { isPlaying: false, at: 12, seconds: 75, isReady: true, isSilent: false };

test('a voice is played, wound by keyboard, and says where it is', async () => {
  const playing = { ...voice, toggle: vi.fn(), seek: vi.fn() };
  render(<VoicePlayer playing={playing} />);
  const place = screen.getByRole('slider', { name: 'Plaats in de opname' });
  expect(place.getAttribute('aria-valuetext')).toBe('0:12 van 1:15');
  expect(playing.toggle).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Luister' }));
  expect(playing.toggle).toHaveBeenCalledOnce();
});

test('a voice that this device cannot play says so, and its button waits', () => {
  render(<VoicePlayer playing={{ ...voice, isSilent: true, toggle() {}, seek() {} }} />);
  screen.getByText('Dit toestel speelt deze opname niet af.');
  expect(screen.getByRole('button', { name: 'Luister' })).toHaveProperty('disabled', true);
});
