import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { CardLinkPage } from '#features/profiles/card-link-page.tsx';
import { PicturesPage } from '#features/profiles/pictures-page.tsx';
import { ProfilesPage } from '#features/profiles/profiles-page.tsx';
import { WelcomePage } from '#features/profiles/welcome-page.tsx';
import { activePerson, getProfile, listProfiles, lockProfile } from '#storage/profiles.ts';
import { type PageFrame, PageFrameContext } from '#ui/page-frame.ts';
import {
  freshDevice,
  openScreen,
  signedInAs,
  withoutNetwork,
  withSchool,
} from '../../support/screen.tsx';

const secret = 'Zm9vYmFyYmF6cXV4MTIzNA';
const amina = {
  person: { id: 'amina', name: 'Amina Haddad', role: 'pupil' },
  school: { id: 'school', name: 'De Wissel' },
};
const user = userEvent.setup();

const openWelcome = (at = '/welkom') =>
  openScreen({ path: '/welkom', at, page: <WelcomePage />, isOpenPage: true });
const openCard = () =>
  openScreen({ path: '/k', at: `/k#${secret}`, page: <CardLinkPage />, isOpenPage: true });
const address = () => screen.getByLabelText('address').textContent;
const tap = async (name: string | RegExp) =>
  user.click(await screen.findByRole('button', { name }));

beforeEach(freshDevice);

describe('the first screen', () => {
  test('languages stand there by their own name, and one tap changes all words and the direction', async () => {
    openWelcome();
    for (const name of ['Nederlands', 'English', 'Français', 'Українська', 'Türkçe']) {
      await screen.findByRole('button', { name: new RegExp(name) });
    }
    await tap(/العربية/);
    await waitFor(() => expect(document.documentElement.dir).toBe('rtl'));
    expect(document.documentElement.lang).toBe('ar');
  });

  test('a code of the wrong length is told in words, and what was typed stays', async () => {
    openWelcome('/welkom?hoe=code');
    const field = await screen.findByLabelText(/^Code/);
    await user.type(field, 'abc');
    await tap('Ga verder');
    await screen.findByText(/Je kaart heeft 8 tekens, het bord 6/);
    expect((field as HTMLInputElement).value).toBe('abc');
  });

  test('the six letters on the board lead to the lesson from the same field', async () => {
    openWelcome('/welkom?hoe=code');
    await user.type(await screen.findByLabelText(/^Code/), 'ktm-wyc');
    await tap('Ga verder');
    await waitFor(() => expect(address()).toBe('/les#KTMWYC'));
  });

  test('a used code says what to do next', async () => {
    withSchool(() => [401, { reason: 'used' }]);
    openWelcome('/welkom?hoe=code');
    await user.type(await screen.findByLabelText(/^Code/), 'abcd-2345');
    await tap('Ga verder');
    await screen.findByText(
      /Deze code is al gebruikt. Scan de kaart of vraag een nieuwe aan de school/,
    );
    expect(await listProfiles()).toEqual([]);
  });
});

describe('the link of a card', () => {
  test('signs in, takes the secret out of the address and asks who you are', async () => {
    const asked = withSchool(() => [200, amina]);
    openCard();
    await screen.findByRole('heading', { name: /Ben jij Amina Haddad/ });
    await waitFor(() => expect(address()).toBe('/k'));
    expect(activePerson()).toBe('amina');
    expect(asked).toHaveLength(1);
    await tap('Ja, dat ben ik');
    expect(address()).toBe('/');
  });

  test('a card with a picture code asks the four pictures and sends them in order', async () => {
    const asked = withSchool(({ body }) =>
      (body as { pictures?: number[] }).pictures
        ? [200, amina]
        : [401, { reason: 'pictures-needed' }],
    );
    openCard();
    for (const word of ['zon', 'bus', 'zon', 'schaar']) await tap(word);
    await tap('Meld aan');
    await screen.findByRole('heading', { name: /Ben jij Amina Haddad/ });
    expect(asked.at(-1)?.body).toMatchObject({ card: secret, pictures: [0, 5, 0, 15] });
  });

  test('wrong pictures can be tried again, with a sentence', async () => {
    withSchool(({ body }) =>
      (body as { pictures?: number[] }).pictures
        ? [401, { reason: 'pictures-wrong' }]
        : [401, { reason: 'pictures-needed' }],
    );
    openCard();
    for (const word of ['zon', 'bus', 'zon', 'schaar']) await tap(word);
    await tap('Meld aan');
    await screen.findByText(/Dat zijn niet de juiste plaatjes/);
    await screen.findByRole('button', { name: 'zon' });
  });

  test('too many tries say how long to wait', async () => {
    withSchool(() => [429, { reason: 'wait', afterMs: 150_000 }]);
    openCard();
    await screen.findByText(/Wacht 3 minuten/);
  });

  test('a withdrawn card says where to get a new one', async () => {
    withSchool(() => [401, { reason: 'withdrawn', ask: 'Lies Vandeweyer' }]);
    openCard();
    await screen.findByText(/werkt niet meer. Vraag een nieuwe aan Lies Vandeweyer/);
    // The same card once more would open nothing either.
    expect(screen.queryByRole('button', { name: 'Probeer opnieuw' })).toBeNull();
    screen.getByRole('link', { name: 'Scan de kaart' });
  });

  test('a card that nobody knows says at which school to ask for help', async () => {
    withSchool(() => [401, { reason: 'unknown', ask: 'De Wissel' }]);
    openCard();
    await screen.findByText(/kennen we niet. Kijk elk teken na of vraag hulp aan De Wissel/);
  });

  test('without a connection it says so, and the same card can be tried again', async () => {
    withoutNetwork();
    openCard();
    await screen.findByText(/Er is geen internet/);
    withSchool(() => [200, amina]);
    await tap('Probeer opnieuw');
    await screen.findByRole('heading', { name: /Ben jij Amina Haddad/ });
  });

  test('"this is not me" locks that profile and goes back to the start', async () => {
    withSchool(({ path }) => (path === '/api/sign-in' ? [200, amina] : [200, {}]));
    openCard();
    await tap('Nee, dit ben ik niet');
    await screen.findByText('Geef deze kaart terug aan de school.');
    expect(activePerson()).toBeNull();
    await tap('Ga verder');
    await waitFor(() => expect(address()).toBe('/welkom'));
  });

  test('"this is not me" tapped by mistake: "Terug" asks who you are again', async () => {
    const asked = withSchool(({ path }) => (path === '/api/sign-in' ? [200, amina] : [200, {}]));
    openCard();
    await tap('Nee, dit ben ik niet');
    await tap('Terug');
    await tap('Ja, dat ben ik');
    expect(address()).toBe('/');
    expect(asked.filter(({ path }) => path === '/api/sign-in')).toHaveLength(2);
  });

  test('whoever cannot read "Ben jij …?" chooses their language there, and it is kept', async () => {
    withSchool(() => [200, amina]);
    const frame = { navigation: [{ to: '/', label: 'Vandaag', icon: 'sun' }], status: null };
    openScreen({
      path: '/k',
      at: `/k#${secret}`,
      page: (
        <PageFrameContext value={{ ...frame, banner: null } as PageFrame}>
          <CardLinkPage />
        </PageFrameContext>
      ),
      isOpenPage: true,
    });
    await screen.findByRole('heading', { name: /Ben jij Amina Haddad/ });
    await user.selectOptions(screen.getByLabelText('Taal'), 'ar');
    await waitFor(() => expect(document.documentElement.lang).toBe('ar'));
    await waitFor(async () => expect((await getProfile('amina'))?.language).toBe('ar'));
  });

  test('a device that is shared signs in for twelve hours', async () => {
    const asked = withSchool(() => [200, amina]);
    openCard();
    await user.click(await screen.findByLabelText(/Dit toestel gebruiken we samen/));
    await waitFor(() => expect(asked.at(-1)?.body).toMatchObject({ shared: true }));
    await waitFor(async () => expect((await getProfile('amina'))?.shared).toBe(true));
  });
});

describe('choosing a picture code', () => {
  const open = () => openScreen({ path: '/plaatjes', at: '/plaatjes', page: <PicturesPage /> });

  test('another choice the second time starts over, and nothing is sent', async () => {
    await signedInAs('pupil');
    const asked = withSchool(() => [200, {}]);
    open();
    for (const word of ['zon', 'maan', 'ster', 'boom']) await tap(word);
    await tap('Ga verder');
    for (const word of ['zon', 'maan', 'ster', 'huis']) await tap(word);
    await tap('Bewaar mijn plaatjes');
    await screen.findByText(/Dat was anders dan daarnet/);
    expect(asked).toEqual([]);
  });

  test('the same choice twice is kept', async () => {
    const { person } = await signedInAs('pupil');
    const asked = withSchool(() => [200, {}]);
    open();
    for (const round of ['Ga verder', 'Bewaar mijn plaatjes']) {
      for (const word of ['zon', 'maan', 'ster', 'boom']) await tap(word);
      await tap(round);
    }
    await waitFor(() => expect(address()).toBe('/'));
    expect(asked[0]).toMatchObject({
      path: `/api/as/${person.id}/pictures`,
      body: { pictures: [0, 1, 2, 3] },
    });
  });

  test('it can wait', async () => {
    await signedInAs('pupil');
    open();
    await user.click(await screen.findByRole('link', { name: 'Straks' }));
    expect(address()).toBe('/');
  });
});

describe('several people on one device', () => {
  const open = () =>
    openScreen({ path: '/wie', at: '/wie', page: <ProfilesPage />, isOpenPage: true });

  test('a tap changes who it is for, also without a connection', async () => {
    await signedInAs('pupil', 'Amina', 'amina');
    await signedInAs('pupil', 'Bilal', 'bilal');
    withoutNetwork();
    open();
    await tap(/Amina/);
    await waitFor(() => expect(activePerson()).toBe('amina'));
    expect(address()).toBe('/');
  });

  test('a locked profile asks for its card instead of opening', async () => {
    await signedInAs('pupil', 'Amina', 'amina');
    await lockProfile('amina');
    open();
    await tap(/Amina/);
    await screen.findByText(/Scan de kaart van Amina/);
    expect(activePerson()).toBeNull();
  });
});
