import { useState } from 'react';
import { type WordGroup, wordGroups } from '#domain/career-words.ts';
import { useDutchText, useText } from '#i18n/use-text.ts';
import { useActiveProfile } from '#storage/use-profile.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { TextField } from '#ui/text-field.tsx';
import { Unfold } from '#ui/unfold.tsx';
import { foundWords } from './found-words.ts';
import { SayMarks } from './say-marks.tsx';
import { WordList } from './word-list.tsx';

const groups = Object.keys(wordGroups) as WordGroup[];

/** Words of school and work: a picture, the home language, the Dutch, and how it sounds. */
export function WordsPage() {
  const t = useText('words');
  const dutch = useDutchText('words');
  const isPupil = useActiveProfile()?.person.role === 'pupil';
  const [wanted, setWanted] = useState('');
  const [open, setOpen] = useState<WordGroup | null>('jobs');
  const said = (word: string) => [
    t(`word.${word}` as 'word.baker'),
    dutch(`word.${word}` as 'word.baker'),
  ];
  const found = foundWords(wanted, said);
  const page = (
    <Page title={t('title')} back={isPupil ? paths.activities : paths.home} isWide>
      <p>{t('intro')}</p>
      <TextField type="search" label={t('find')} value={wanted} onChange={setWanted} />
      {found !== null && (
        <div role="status">
          {found.length === 0 ? <p>{t('none')}</p> : <WordList words={found} />}
        </div>
      )}
      {found === null &&
        groups.map((group) => (
          <Unfold
            key={group}
            title={t(`group.${group}`)}
            isOpen={open === group}
            onToggle={(isOpen) => setOpen(isOpen ? group : null)}
          >
            <WordList words={wordGroups[group]} />
          </Unfold>
        ))}
    </Page>
  );
  return isPupil ? <SayMarks>{page}</SayMarks> : page;
}
