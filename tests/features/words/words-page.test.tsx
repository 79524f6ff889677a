import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { careerWords, wordGroups } from '#domain/career-words.ts';
import { foundWords } from '#features/words/found-words.ts';
import { WordsPage } from '#features/words/words-page.tsx';
import { changeLanguage } from '#i18n/texts.ts';
import { cardPictures } from '#ui/art/pictures/card-pictures.ts';
import { wordPictures } from '#ui/art/pictures/word-pictures.ts';
import texts from '../../../locales/nl/words.json' with { type: 'json' };
import { freshDevice, givenPortfolio, openScreen, signedInAs } from '../../support/screen.tsx';

const me = 'person-pupil';
const user = userEvent.setup();
const open = () => openScreen({ path: '/woorden', at: '/woorden', page: <WordsPage /> });

beforeEach(async () => {
  await freshDevice();
  await signedInAs('pupil');
  await givenPortfolio(me, 'pupil', {
    space: 'portfolio',
    name: 'Amina Haddad',
    groups: ['OKAN'],
    people: [{ id: me, name: 'Amina Haddad', role: 'pupil' }],
  });
});

test('the dictionary has 150 words, each with a picture and a Dutch word', () => {
  expect(careerWords).toHaveLength(150);
  expect(Object.keys(texts.word).sort()).toEqual([...careerWords].sort());
  expect(Object.keys(texts.group)).toEqual(Object.keys(wordGroups));
  const pictures = { ...cardPictures, ...wordPictures };
  expect(careerWords.filter((word) => !Object.hasOwn(pictures, word))).toEqual([]);
});

test('a newcomer sees the own word large and the Dutch below it', async () => {
  await changeLanguage('fr');
  open();
  const dutch = await screen.findByText('bakker');
  expect(dutch.closest('[lang="nl"]')).not.toBeNull();
  await changeLanguage('nl');
});

test('a word is found by its Dutch name, without a thought for capitals', async () => {
  open();
  await user.type(await screen.findByRole('searchbox'), 'TIMM');
  screen.getByText('Dit woord staat er niet bij.');
  await user.clear(screen.getByRole('searchbox'));
  await user.type(screen.getByRole('searchbox'), 'KOK');
  expect(screen.getAllByRole('listitem').length).toBeGreaterThan(0);
  screen.getByText('kok');
});

test('an Arabic word is found with other letter forms and without its marks', () => {
  const said = (word: string) => [word === 'nurse' ? 'مُمرّضة' : 'x', 'أستاذ'];
  expect(foundWords('ممرضه', said)).toEqual(['nurse']);
  expect(foundWords('استاذ', said)).toHaveLength(150);
});

test('a pupil marks what they can say in Dutch, and finds it again', async () => {
  const { unmount } = open();
  const mark = async () => (await screen.findAllByRole('checkbox'))[0] as HTMLInputElement;
  await user.click(await mark());
  await waitFor(async () => expect((await mark()).checked).toBe(true));
  unmount();
  open();
  await waitFor(async () => expect((await mark()).checked).toBe(true));
});
