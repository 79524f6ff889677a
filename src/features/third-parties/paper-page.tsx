import { useCallback, useEffect, useRef } from 'react';
import { dayOf } from '#domain/calendar.ts';
import { lacksOf, printedOn, wordIn } from '#domain/third-party.ts';
import { mayPrint } from '#domain/third-party-standing.ts';
import { useText } from '#i18n/use-text.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { AgreementPaper } from './agreement-paper.tsx';
import type { OfAgreement } from './of-agreement.ts';
import { PrintedPieces } from './printed-pieces.tsx';
import { notePrint } from './sign.ts';
import styles from './third-parties.module.css';
import { addressOf, ways } from './ways.ts';

/** On paper: the agreement alone, to sign by hand; or, once everybody agreed, with the pieces. */
export function PaperPage({ way, ...of }: OfAgreement & { way: string }) {
  const { view, known } = of;
  const t = useText('third-parties');
  const { person } = useProfile();
  const isBooklet = way === ways.booklet;
  const may = mayPrint(known.of, person, known.now);
  const isReady = isBooklet ? may : lacksOf(view.fields, known.now).length === 0;
  const name = wordIn(view.fields, 'title');
  return (
    <Page
      title={isBooklet ? t('paper.title', { name }) : t('paper.sheet')}
      back={addressOf(view.space, view.record)}
      isWide
    >
      {!isReady && <Notice>{t('paper.notYet')}</Notice>}
      {isReady && isBooklet && <Booklet {...of} />}
      {isReady && !isBooklet && (
        <>
          <PrintButton />
          <AgreementPaper {...of} isToSign />
        </>
      )}
    </Page>
  );
}

/** That it was printed is noted as it happens, however somebody prints. */
function Booklet(of: OfAgreement) {
  const problem = useNotedPrint(of.view);
  return (
    <>
      <PrintButton />
      <StorageNotice problem={problem} />
      <div className={styles.paper}>
        <AgreementPaper {...of} isToSign={false} />
        <PrintedPieces {...of} />
      </div>
    </>
  );
}

function PrintButton() {
  const t = useText('third-parties');
  return (
    <div className={styles.choice}>
      <Button kind="primary" icon="printer" onPress={() => window.print()}>
        {t('paper.print')}
      </Button>
    </div>
  );
}

function useNotedPrint(view: RecordView) {
  const profile = useProfile();
  const { save, problem } = useSaving();
  const noted = useRef('');
  const today = dayOf(profile.now());
  const isNoted = printedOn(view.fields).includes(today);
  const note = useCallback(() => {
    if (isNoted || noted.current === today) return;
    noted.current = today;
    void save(() => notePrint(profile, view));
  }, [isNoted, today, save, profile, view]);
  useEffect(() => {
    window.addEventListener('beforeprint', note);
    return () => window.removeEventListener('beforeprint', note);
  }, [note]);
  return problem;
}
