/** Opens a real screen of the app on a fresh device: real storage, real texts, no network. */
import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { render } from '@testing-library/react';
import { type ReactNode, Suspense } from 'react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { vi } from 'vitest';
import type { Role } from '#domain/person.ts';
import type { Roster } from '#domain/roster.ts';
import { changeLanguage, startTexts } from '#i18n/texts.ts';
import type { Head } from '#protocol/change.ts';
import type { RecordRow } from '#storage/device-store.ts';
import { openReplica } from '#storage/dexie-store.ts';
import { activateProfile, listProfiles, rememberProfile, wipeProfile } from '#storage/profiles.ts';
import { seal } from '#storage/seal.ts';
import { ProfileProvider, useOpenProfile } from '#storage/use-profile.tsx';

/** jsdom has no modal dialogs. */
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false;
};

let areTextsStarted = false;

/** Nothing of an earlier test is left, and the school cannot be reached unless a test says so. */
export async function freshDevice(): Promise<void> {
  for (const { person } of await listProfiles()) await wipeProfile(person.id);
  localStorage.clear();
  sessionStorage.clear();
  withoutNetwork();
  if (areTextsStarted) await changeLanguage('nl');
  else await startTexts('nl');
  areTextsStarted = true;
}

export function withoutNetwork(): void {
  vi.stubGlobal(
    'fetch',
    vi.fn(() => Promise.reject(new TypeError('no network'))),
  );
}

export type Asked = { method: string; path: string; body: unknown };

/** The school answers each question with what the test says; every question is remembered. */
export function withSchool(answer: (asked: Asked) => [status: number, body: unknown]): Asked[] {
  const questions: Asked[] = [];
  const school = async (path: string, init: RequestInit = {}) => {
    const body = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    const asked = { method: init.method ?? 'GET', path, body };
    questions.push(asked);
    const [status, told] = answer(asked);
    return new Response(JSON.stringify(told), { status });
  };
  vi.stubGlobal('fetch', vi.fn(school));
  return questions;
}

export async function signedInAs(role: Role, name = 'Amina Haddad', id = `person-${role}`) {
  const profile = await rememberProfile(
    { person: { id, name, role }, school: { id: 'school', name: 'De Wissel' } },
    { shared: false },
  );
  activateProfile(id);
  return profile;
}

/** A young person's portfolio as the school gave it to this device. */
export function givenPortfolio(
  person: string,
  role: Role,
  roster: Roster,
  space = 'portfolio-1',
): Promise<void> {
  return givenSpace(space, person, role, roster);
}

/** The school's own space, of which everybody is a member. */
export function givenSchool(person: string, role: Role, roster: Roster): Promise<void> {
  return givenSpace('school-1', person, role, roster);
}

async function givenSpace(space: string, person: string, role: Role, roster: Roster) {
  const replica = openReplica(person);
  await replica.write(async (tables) => {
    await tables.putSpace({
      space,
      kind: roster.space,
      role,
      level: 'full',
      until: null,
      grant: 'grant',
      at: null,
      pulledGrant: 'grant',
      resetFrom: null,
      resetWhy: null,
      hidden: null,
    });
    await tables.putRecord(
      rowOf({ space, record: 'roster', kind: 'roster', author: 'school' }, 0, roster),
    );
  });
  replica.database.close();
}

type Given = {
  /** The portfolio when nothing is said. */
  space?: string;
  record: string;
  kind: string;
  author: string;
  about?: string;
  editors?: string[];
  audience?: RecordRow['audience'];
  /** When the school received it; October 2025 when nothing is said. */
  order?: number;
};

/** A record of someone else, as a pull brought it. */
export async function givenRecord(
  person: string,
  given: Given,
  fields: Record<string, unknown>,
  /** What another device of the author wrote without having seen this. */
  apart: Record<string, unknown> = {},
): Promise<void> {
  const versions = Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      [
        { value, stamp: { [given.author]: 1 } },
        ...(field in apart ? [{ value: apart[field], stamp: { elsewhere: 1 } }] : []),
      ],
    ]),
  );
  const replica = openReplica(person);
  await replica.write((tables) =>
    tables.putRecord(rowOf(given, 1, { schema: 1, fields: versions })),
  );
  replica.database.close();
}

function rowOf(given: Given, codec: number, content: unknown) {
  const shared = {
    space: given.space ?? 'portfolio-1',
    record: given.record,
    kind: given.kind,
    author: given.author,
    audience: given.audience ?? [],
    order: given.order ?? 1_760_000_000_000,
    deleted: false,
    hidden: false,
  };
  const head = {
    id: `${given.record}-head`,
    by: given.author,
    codec,
    content: JSON.stringify(content),
  };
  return {
    ...shared,
    server: serverOf(given, {
      ...head,
      sum: createHash('sha256').update(head.content).digest('hex'),
      received: shared.order,
    }),
    about: given.about ?? null,
    editors: given.editors ?? [],
    version: 'v1',
    received: shared.order,
    heads: seal([head]),
    endsAt: null,
  };
}

type At = string | { pathname: string; state: unknown };
type Screen = { path: string; at: At; page: ReactNode; isOpenPage?: boolean };

/** Shows one page at its address; other addresses show only where one is. */
export function openScreen({ path, at, page, isOpenPage = false }: Screen) {
  return render(
    <MemoryRouter initialEntries={[at]}>
      <ProfileProvider>
        <Suspense fallback={null}>
          <Routes>
            <Route path={path} element={isOpenPage ? page : <WhenOpen>{page}</WhenOpen>} />
            <Route path="*" element={null} />
          </Routes>
        </Suspense>
        <Address />
      </ProfileProvider>
    </MemoryRouter>,
  );
}

function WhenOpen({ children }: { children: ReactNode }) {
  return useOpenProfile() ? children : null;
}

function Address() {
  const { pathname, hash } = useLocation();
  return <output aria-label="address">{`${pathname}${hash}`}</output>;
}

/** What the school sent: a later edit of this device builds on it. */
function serverOf(given: Given, head: Head) {
  return {
    rev: 'rev-1',
    kind: given.kind,
    author: given.author,
    about: given.about ?? null,
    editors: given.editors ?? [],
    audience: [...(given.audience ?? [])],
    version: 'v1',
    deleted: false,
    received: head.received,
    heads: seal([head]),
    blobs: [],
  };
}
