import { describe, expect, test } from 'vitest';
import { isSameCode, isWhole, pictureWords, withPicture } from '#features/profiles/pictures.ts';
import { proofInScan } from '#features/profiles/scanned-text.ts';
import { isCode, typedCode } from '#features/profiles/typed-code.ts';
import { deviceName } from '#sync/device-name.ts';

const secret = 'Zm9vYmFyYmF6cXV4MTIzNA';

describe('what a scanned card says', () => {
  test('the link of a card gives its secret, whatever address it was printed for', () => {
    expect(proofInScan(`https://loopboek.be/k#${secret}`)).toEqual({ card: secret });
    expect(proofInScan(`http://localhost:8787/k#${secret}\n`)).toEqual({ card: secret });
  });

  test('a code alone is taken as a code', () => {
    expect(proofInScan('abcd 2345')).toEqual({ code: 'ABCD2345' });
  });

  test('anything else is no card', () => {
    expect(proofInScan('https://example.org/menu')).toBeNull();
    expect(proofInScan('https://loopboek.be/k#kort')).toBeNull();
    expect(proofInScan(`https://loopboek.be/x#${secret}`)).toBeNull();
    expect(proofInScan('https://loopboek.be/k#%E0%A4%A')).toBeNull();
    expect(proofInScan('')).toBeNull();
  });
});

describe('a typed code', () => {
  test('spaces, dashes and small letters do no harm', () => {
    expect(typedCode(' ab-cd 23 45 ')).toBe('ABCD2345');
    expect(isCode('ab-cd 23 45')).toBe(true);
  });

  test('seven or nine characters are not a code', () => {
    expect(isCode('ABCD234')).toBe(false);
    expect(isCode('ABCD23456')).toBe(false);
  });
});

describe('a picture code', () => {
  test('there are sixteen different pictures', () => {
    expect(new Set(pictureWords).size).toBe(16);
  });

  test('it is whole with four, and a fifth tap changes nothing', () => {
    const four = [3, 3, 7, 15].reduce<number[]>(withPicture, []);
    expect(isWhole(four)).toBe(true);
    expect(withPicture(four, 1)).toEqual(four);
  });

  test('the order counts', () => {
    expect(isSameCode([1, 2, 3, 4], [1, 2, 3, 4])).toBe(true);
    expect(isSameCode([1, 2, 3, 4], [4, 3, 2, 1])).toBe(false);
  });
});

describe('the name of a device', () => {
  test('its owner recognises it by browser and system', () => {
    const android =
      'Mozilla/5.0 (Linux; Android 14; Pixel) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36';
    const iphone =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605 Version/17.0 Safari/604';
    expect(deviceName(android)).toBe('Chrome, Android');
    expect(deviceName(iphone)).toBe('Safari, iPhone');
    expect(deviceName('something new')).toBe('');
  });
});
