import { createContext, type ReactNode, useContext } from 'react';
import { canSayField } from '#domain/career-words.ts';
import { useOwnPortfolio } from '#storage/use-own-portfolio.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRecords } from '#storage/use-records.ts';
import { useSaving } from '#storage/use-saving.ts';
import { saveRecord } from '#storage/write.ts';
import { StorageNotice } from '#ui/storage-notice.tsx';

type Marks = { has(word: string): boolean; mark(word: string, isSaid: boolean): void };

const MarksContext = createContext<Marks | null>(null);

/** The pupil's own marks, or null for who keeps none. */
export function useSayMarks(): Marks | null {
  return useContext(MarksContext);
}

/**
 * "I can say this in Dutch", by the pupil about themselves: kept in their introduction, for them
 * alone until they choose otherwise. Nobody counts them, the pupil neither.
 */
export function SayMarks({ children }: { children: ReactNode }) {
  const profile = useProfile();
  const portfolio = useOwnPortfolio();
  const { save, problem } = useSaving();
  const space = portfolio?.space ?? '';
  const mine = useRecords({ space, kinds: ['introduction'] })?.find((view) => view.mine);
  const marks: Marks = {
    has: (word) => mine?.fields[canSayField(word)]?.[0] === true,
    mark(word, isSaid) {
      const edits = { [canSayField(word)]: isSaid ? true : null };
      void save(() =>
        saveRecord(profile, { space, record: mine?.record, kind: 'introduction', edits }),
      );
    },
  };
  return (
    <MarksContext value={space === '' ? null : marks}>
      {children}
      <StorageNotice problem={problem} />
    </MarksContext>
  );
}
