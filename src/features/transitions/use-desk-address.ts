import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { type Sought, shownOnDesk, type WaitingOn, waitingOn } from './desk.ts';

export type DeskAddress = Sought & { waiting: WaitingOn; rows: number; waitingRows: number };

const names = {
  name: 'naam',
  group: 'groep',
  moment: 'overstap',
  show: 'toon',
  waiting: 'wacht',
  rows: 'rijen',
  waitingRows: 'taken',
} as const;

export const somePeople = 30;
export const someTasks = 6;

/**
 * What is sought stands in the address, so that it is still there on the way back. The router
 * changes an address when it has time; who types sees each letter at once.
 */
export function useDeskAddress(): [DeskAddress, (next: Partial<DeskAddress>) => void] {
  const [search, setSearch] = useSearchParams();
  const [asked, setAsked] = useState(() => readAddress(search));
  const underWay = useRef<string[]>([]);
  const shown = String(search);
  useEffect(() => {
    const place = underWay.current.indexOf(shown);
    underWay.current = underWay.current.slice(place + 1);
    if (place === -1) setAsked(readAddress(new URLSearchParams(shown)));
  }, [shown]);
  const ask = (next: Partial<DeskAddress>) => {
    const all = { ...asked, ...next };
    const address = new URLSearchParams(keptIn(all));
    underWay.current.push(String(address));
    setAsked(all);
    setSearch(address, { replace: true });
  };
  return [asked, ask];
}

function readAddress(address: URLSearchParams): DeskAddress {
  const word = (field: keyof typeof names) => address.get(names[field]) ?? '';
  return {
    name: word('name'),
    group: word('group'),
    moment: word('moment'),
    show: shownOnDesk.find((one) => one === word('show')) ?? 'all',
    waiting: waitingOn.find((one) => one === word('waiting')) ?? 'me',
    rows: atLeast(somePeople, word('rows')),
    waitingRows: atLeast(someTasks, word('waitingRows')),
  };
}

const unasked = ['', 'all', 'me', String(somePeople), String(someTasks)];

function keptIn(asked: DeskAddress): string[][] {
  return Object.entries(names).flatMap(([field, name]) => {
    const value = String(asked[field as keyof DeskAddress]);
    return unasked.includes(value) ? [] : [[name, value]];
  });
}

function atLeast(least: number, word: string): number {
  const asked = Number.parseInt(word, 10);
  return Number.isFinite(asked) ? Math.max(least, asked) : least;
}
