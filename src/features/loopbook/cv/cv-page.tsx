import { useState } from 'react';
import type { SpaceId } from '#domain/membership.ts';
import type { RecordId } from '#domain/record.ts';
import { useText } from '#i18n/use-text.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useRecord } from '#storage/use-records.ts';
import { Button } from '#ui/button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { saveFile } from '#ui/save-file.ts';
import { type Own, useTold } from '../pictures/use-told.ts';
import styles from './cv.module.css';
import { cvData, isEmptyCv } from './cv.ts';
import { CvForm } from './cv-form.tsx';
import { CvSheet, type OnPaper } from './cv-sheet.tsx';
import { useCv, useIntroduction } from './use-cv.ts';

/** A CV on one sheet or two, for who is sixteen: what one did and can, in one's own words. */
export function CvPage() {
  const t = useText('along');
  const own = useTold();
  return (
    <Page title={t('cv.title')} back={paths.take}>
      {own === undefined && <Loading />}
      {own?.portfolio === null && <Notice>{t('bring.problem.nowhere')}</Notice>}
      {own?.portfolio && <Known space={own.portfolio.space} own={own} />}
    </Page>
  );
}

function Known({ space, own }: { space: SpaceId; own: Own }) {
  const record = useIntroduction(space);
  return record === undefined ? <Loading /> : <Read space={space} record={record} own={own} />;
}

type ReadProps = { space: SpaceId; record: RecordId; own: Own };

/** Nobody is asked again what they said before, not for a moment. */
function Read({ space, record, own }: ReadProps) {
  const view = useRecord(space, record);
  if (view === undefined) return <Loading />;
  return <Filled space={space} record={record} own={own} given={view} />;
}

function Filled({ space, record, own, given }: ReadProps & { given: RecordView | null }) {
  const t = useText('along');
  const editor = useCv({ space, record, given });
  const [onPaper, setOnPaper] = useState<OnPaper>({ address: '', phone: '' });
  const { cv } = editor;
  if (!editor.isSixteen) {
    return (
      <div className={styles.form}>
        <p>{t('cv.what')}</p>
        <p>{t('cv.sixteen')}</p>
        <Button kind="primary" onPress={editor.saySixteen}>
          {t('cv.yes')}
        </Button>
        <p>{t('cv.notYet')}</p>
      </div>
    );
  }
  const download = () => {
    const data = cvData(cv, (fluency) => t(`cv.fluency.${fluency}`));
    saveFile(JSON.stringify(data, null, 2), 'cv.json', 'application/json');
  };
  return (
    <>
      <CvForm editor={editor} own={own} onPaper={onPaper} onPaperChange={setOnPaper} />
      <h2 className={styles.screen}>{t('cv.preview')}</h2>
      {isEmptyCv(cv) && <p className={styles.screen}>{t('cv.empty')}</p>}
      <CvSheet cv={cv} onPaper={onPaper} />
      <div className={styles.form}>
        <Button kind="primary" icon="printer" onPress={() => window.print()}>
          {t('cv.print')}
        </Button>
        <p>{t('cv.printHint')}</p>
        <Button icon="download-simple" onPress={download}>
          {t('cv.json')}
        </Button>
        <p>{t('cv.jsonHint')}</p>
      </div>
    </>
  );
}
