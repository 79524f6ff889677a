import { useCallback, useEffect, useRef, useState } from 'react';
import { sheetReader } from '#media/paper/sheet-reader.ts';
import { dropPapers, type Paper, readPapers } from '#storage/papers.ts';
import { useLive } from '#storage/use-live.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { useSchoolCards } from '#storage/use-school-cards.ts';
import { type Keeping, keepPaper, layDown } from './keep-paper.ts';

/** What was photographed on this device, and what becomes of it: one after the other. */
export function usePapers() {
  const profile = useProfile();
  const cards = useSchoolCards();
  const papers = useLive(() => readPapers(profile.person.id), [profile]);
  const { save, problem } = useSaving();
  const keeping = useRef<Keeping | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    const reader = sheetReader();
    keeping.current = { profile, reader, cards: [] };
    return () => {
      keeping.current = null;
      reader.close();
    };
  }, [profile]);
  useEffect(() => {
    if (keeping.current !== null) keeping.current = { ...keeping.current, cards: cards ?? [] };
  }, [cards]);

  const work = useCallback(
    async (waiting: readonly Paper[], anyway = false) => {
      setBusy(true);
      await save(async () => {
        for (const paper of waiting) {
          if (keeping.current !== null) await keepPaper(keeping.current, paper, anyway);
        }
      });
      setBusy(false);
    },
    [save],
  );
  useLeft(papers, work);
  return {
    papers,
    isBusy,
    problem,
    async bring(files: readonly File[]) {
      setBusy(true);
      let laid: Paper[] = [];
      await save(async () => {
        laid = await layDown(profile, files);
      });
      await work(laid);
    },
    again: (paper: Paper) => work([paper]),
    keepToo: (paper: Paper) => work([paper], true),
    drop: (gone: readonly Paper[]) =>
      save(() =>
        dropPapers(
          profile.person.id,
          gone.map(({ id }) => id),
        ),
      ),
  };
}

/** What a tab that died left unread is read when the page is opened again. */
function useLeft(papers: Paper[] | undefined, work: (left: Paper[]) => Promise<void>): void {
  const isLooked = useRef(false);
  useEffect(() => {
    if (papers === undefined || isLooked.current) return;
    isLooked.current = true;
    const left = papers.filter(({ outcome }) => outcome === 'waiting');
    if (left.length > 0) void work(left);
  }, [papers, work]);
}
