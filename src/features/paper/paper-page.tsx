import { useState } from 'react';
import { useParams } from 'react-router';
import { useText } from '#i18n/use-text.ts';
import { useRoster } from '#storage/use-records.ts';
import { Button } from '#ui/button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { TextLink } from '#ui/text-link.tsx';
import styles from './paper.module.css';
import { type Chosen, PaperForm } from './paper-form.tsx';
import { PaperSheets } from './paper-sheets.tsx';

/** Sheets for a class: which card, which paper, for whom; and then on paper. */
export function PaperPage() {
  const { space = '' } = useParams();
  const t = useText('paper');
  const roster = useRoster(space);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  if (roster === undefined) return <Loading />;
  if (roster === null || roster.space !== 'class') {
    return (
      <Page title={t('title')} back={paths.home}>
        <Notice>{t('gone')}</Notice>
      </Page>
    );
  }
  if (chosen !== null) {
    return <Ready chosen={chosen} space={space} onAgain={() => setChosen(null)} />;
  }
  return (
    <Page title={t('title')} back={paths.class(space)} isWide>
      <div className={styles.section}>
        <p>{t('intro')}</p>
        <TextLink to={paths.papers} icon="upload-simple">
          {t('read.title')}
        </TextLink>
        <PaperForm roster={roster} onMake={setChosen} />
      </div>
    </Page>
  );
}

type ReadyProps = { chosen: Chosen; space: string; onAgain(): void };

function Ready({ chosen, space, onAgain }: ReadyProps) {
  const t = useText('paper');
  return (
    <Page title={t('title')} back={paths.class(space)} isWide>
      <div className={styles.notOnPaper}>
        <div className={styles.section}>
          <p>{t('ready')}</p>
          <div className={styles.buttons}>
            <Button kind="primary" icon="printer" onPress={() => window.print()}>
              {t('print')}
            </Button>
            <Button icon="arrow-left" onPress={onAgain}>
              {t('again')}
            </Button>
          </div>
        </div>
      </div>
      <PaperSheets chosen={chosen} />
    </Page>
  );
}
