import { useMemo } from 'react';
import { codeOfActivity, codeOfSpace, type SheetCode } from '#domain/sheet-code.ts';
import { useText } from '#i18n/use-text.ts';
import { useTextsIn } from '#i18n/use-texts-in.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { Loading } from '#ui/loading.tsx';
import type { Chosen } from './paper-form.tsx';
import { PaperSheet } from './paper-sheet.tsx';
import styles from './paper-sheets.module.css';

const cardsOnSheet = 4;

/** A4 sheets, one each; or cards of A6, four on an A4: on the screen to look at, on paper to write on. */
export function PaperSheets({ chosen }: { chosen: Chosen }) {
  const t = useText('paper');
  const cards = useTextsIn('cards');
  const catalogue = useTextsIn('catalogue');
  const { random } = useProfile();
  const { activity, form, className, pupils } = chosen;
  const papers = useMemo(
    () => pupils.map((pupil) => ({ pupil, code: newCode(chosen, pupil.space, random) })),
    [chosen, pupils, random],
  );
  if (cards === undefined || catalogue === undefined) return <Loading />;
  const each = papers.map(({ pupil, code }) => (
    <PaperSheet
      key={pupil.id}
      activity={activity}
      code={code}
      pupil={pupil}
      className={className}
      inDutch={{ cards: cards('nl'), catalogue: catalogue('nl') }}
      atHome={
        pupil.language === 'nl'
          ? null
          : {
              language: pupil.language,
              cards: cards(pupil.language),
              catalogue: catalogue(pupil.language),
            }
      }
    />
  ));
  const perPage = form === 'card' ? cardsOnSheet : 1;
  const count = Math.ceil(each.length / perPage);
  return (
    <ol className={styles.pages} aria-label={t('sheets')} dir="ltr">
      {Array.from({ length: count }, (_, page) => (
        <li key={papers[page * perPage]?.pupil.id} className={styles.page} data-form={form}>
          {each.slice(page * perPage, (page + 1) * perPage)}
        </li>
      ))}
    </ol>
  );
}

function newCode(
  { activity, form }: Chosen,
  space: string,
  random: (count: number) => Uint8Array,
): SheetCode {
  const sheet = [...random(3)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return {
    space: codeOfSpace(space),
    activity: codeOfActivity(activity.id),
    form,
    page: 1,
    sheet,
  };
}
