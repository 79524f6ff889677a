import { type ReactNode, useState } from 'react';
import { useText } from '#i18n/use-text.ts';
import { Button } from '#ui/button.tsx';
import { AskFirst } from './ask-first.tsx';
import type { SchoolPerson } from './school-people.ts';
import { useDoing } from './use-doing.ts';
import { type KnownSchool, TroubleNotice } from './with-school.tsx';

type Link = { parent: SchoolPerson; child: SchoolPerson };

/** Ending the link of a parent with a child, after a question; from the page of either. */
export function useUnlinking(school: KnownSchool): { ask(link: Link): void; question: ReactNode } {
  const t = useText('school');
  const [link, setLink] = useState<Link | null>(null);
  const { trouble, run } = useDoing();

  async function unlink({ parent, child }: Link) {
    setLink(null);
    await run(() => school.change({ do: 'unlink-parent', parent: parent.id, child: child.id }));
  }

  const names = { parent: link?.parent.name ?? '', child: link?.child.name ?? '' };
  const question = (
    <>
      <TroubleNotice trouble={trouble} />
      {link && (
        <AskFirst
          title={t('person.unlinkTitle', names)}
          what={t('person.unlinkWhat', names)}
          no={t('person.unlinkNo')}
          onNo={() => setLink(null)}
          yes={
            <Button kind="danger" onPress={() => unlink(link)}>
              {t('person.unlink')}
            </Button>
          }
        />
      )}
    </>
  );
  return { ask: setLink, question };
}
