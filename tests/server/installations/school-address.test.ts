import { expect, it } from 'vitest';
import { schoolAddress } from '#server/installations/school-address.ts';

const real = 'https://brug.example';

it('a school is reached over HTTPS', () => {
  expect(schoolAddress('https://wind.example/', real)).toBe('https://wind.example');
  expect(schoolAddress('https://wind.example/loopboek/', real)).toBe(
    'https://wind.example/loopboek',
  );
  expect(schoolAddress('http://wind.example', real)).toBeNull();
});

it('two schools that somebody tries on one machine need none', () => {
  for (const tried of ['http://localhost:8788', 'http://127.0.0.1:8788', 'http://[::1]:8788']) {
    expect(schoolAddress(tried, 'http://localhost:8787')).toBe(tried);
    expect(schoolAddress(tried, real)).toBeNull();
  }
  expect(schoolAddress('http://localhost.example', 'http://localhost:8787')).toBeNull();
});

it('an address holds no name, no secret and no question', () => {
  for (const odd of [
    'https://a:b@wind.example',
    'https://wind.example?x=1',
    'https://w.example#x',
  ]) {
    expect(schoolAddress(odd, real)).toBeNull();
  }
});
