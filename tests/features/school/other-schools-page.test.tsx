import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { OtherSchoolsPage } from '#features/school/other-schools-page.tsx';
import { loadTexts } from '#i18n/texts.ts';
import { writeSchoolLine } from '#storage/school-line.ts';
import { freshDevice, openScreen, signedInAs, withSchool } from '../../support/screen.tsx';

const user = userEvent.setup();
const own = { name: 'Atheneum Zuid', key: 'A'.repeat(43), url: 'https://zuid.example' };
const north = {
  name: 'Technisch Instituut Noord',
  key: 'B'.repeat(43),
  url: 'https://noord.example',
};
const line = 'De regel van de andere school';

beforeEach(async () => {
  await freshDevice();
  await loadTexts(['school', 'other-schools']);
  await signedInAs('admin');
});

function openWith(known: (typeof north)[], refused?: string) {
  const others = [...known];
  const asked = withSchool(({ path, body }) => {
    if (path.endsWith('/school/others')) {
      if (refused !== undefined) return [409, { reason: refused }];
      others.push(body as typeof north);
      return [200, {}];
    }
    if (path.endsWith('/school/others/remove')) {
      others.length = 0;
      return [200, {}];
    }
    return path.endsWith('/schools') ? [200, { own, others }] : [404, {}];
  });
  openScreen({ path: '/', at: '/', page: <OtherSchoolsPage /> });
  return asked;
}

async function paste(text: string) {
  await user.click(await screen.findByLabelText(line));
  await user.paste(text);
}

describe('the schools that a school knows', () => {
  test('are added after somebody compared the fingerprint with paper', async () => {
    const asked = openWith([]);
    await paste(writeSchoolLine(north));
    await screen.findByText('https://noord.example');
    expect(screen.getAllByText(/^(\d{5} ){5}\d{5}$/)).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Ja, alles is hetzelfde' }));
    await screen.findByText('Technisch Instituut Noord is toegevoegd.');
    expect(asked.find(({ path }) => path.endsWith('/school/others'))?.body).toEqual(north);
    expect(screen.getByLabelText(line)).toHaveValue('');
  });

  test('a line that is none, or the own one, is told about and stays in the field', async () => {
    openWith([north]);
    await paste('dit is geen regel');
    await screen.findByText('Dit is geen regel van een school. Kopieer hem opnieuw, helemaal.');
    expect(screen.getByLabelText(line)).toHaveValue('dit is geen regel');
    await user.clear(screen.getByLabelText(line));
    await paste(writeSchoolLine(own));
    await screen.findByText('Dit is je eigen school. Vraag de regel van de andere school.');
    await user.clear(screen.getByLabelText(line));
    await paste(writeSchoolLine(north));
    await screen.findByText('Deze school ken je al.');
  });

  test('an address that the server does not trust keeps what was pasted', async () => {
    openWith([], 'wrong-address');
    await paste(writeSchoolLine(north));
    await user.click(await screen.findByRole('button', { name: 'Ja, alles is hetzelfde' }));
    await screen.findByText(/^Dit adres is niet veilig/);
    expect(screen.getByLabelText(line)).toHaveValue(writeSchoolLine(north));
  });

  test('one of them is taken away after a question that tells what follows', async () => {
    const asked = openWith([north]);
    await user.click(
      await screen.findByRole('button', { name: 'Haal Technisch Instituut Noord weg' }),
    );
    const dialog = await screen.findByRole('dialog');
    within(dialog).getByText(/Wat al aankwam, kan wel nog terug/);
    await user.click(within(dialog).getByRole('button', { name: 'Ja, haal weg' }));
    await screen.findByText('Je kent nog geen andere school.');
    expect(asked.find(({ path }) => path.endsWith('/remove'))?.body).toEqual({ key: north.key });
  });
});
