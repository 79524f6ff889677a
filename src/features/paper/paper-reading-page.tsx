import { type ChangeEvent, useRef } from 'react';
import { useText } from '#i18n/use-text.ts';
import { Button } from '#ui/button.tsx';
import { MediaIcon } from '#ui/media/media-icon.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { StorageNotice } from '#ui/storage-notice.tsx';
import styles from './paper.module.css';
import { PaperRows } from './paper-rows.tsx';
import { usePapers } from './use-papers.ts';

/** Sheets that were filled in by hand, photographed in a row: each comes to whose it is. */
export function PaperReadingPage() {
  const t = useText('paper');
  const camera = useRef<HTMLInputElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const { papers = [], isBusy, problem, bring, ...ways } = usePapers();
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(event.target.files ?? [])];
    event.target.value = '';
    if (chosen.length > 0) void bring(chosen);
  };
  const hidden = { type: 'file', accept: 'image/*', hidden: true, onChange: take } as const;
  return (
    <Page title={t('read.title')} back={paths.home}>
      <div className={styles.section}>
        <p>{t('read.intro')}</p>
        <p className={styles.small}>{t('read.private')}</p>
        <div className={styles.buttons}>
          <Button kind="primary" icon="camera" onPress={() => camera.current?.click()}>
            {t('read.take')}
          </Button>
          <Button icon={<MediaIcon name="images-square" />} onPress={() => files.current?.click()}>
            {t('read.choose')}
          </Button>
        </div>
        <input ref={camera} {...hidden} capture="environment" data-paper="take" />
        <input ref={files} {...hidden} multiple data-paper="choose" />
        <p role="status">{isBusy && t('read.busy')}</p>
        <StorageNotice problem={problem} />
        <PaperRows papers={papers} isBusy={isBusy} {...ways} />
      </div>
    </Page>
  );
}
