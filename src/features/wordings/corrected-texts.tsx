import { useEffect, useState } from 'react';
import { keepsBlanks, placeName } from '#domain/wording.ts';
import { allTexts } from '#i18n/all-texts.ts';
import { endonyms, isLanguage } from '#i18n/languages.ts';
import { textOfApp } from '#i18n/put-wordings.ts';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { saveFile } from '#ui/save-file.ts';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { Tag } from '#ui/tag.tsx';
import { saveWording } from './save-wording.ts';
import type { SchoolWording, SchoolWordings } from './use-wordings.ts';
import styles from './wordings.module.css';
import { wordingsFile } from './wordings-file.ts';

/** What the school says better now, how the app said it, and a file of it to pass on. */
export function CorrectedTexts({ wordings }: { wordings: SchoolWordings }) {
  const t = useText('wordings');
  const { standing } = wordings;
  const isLoaded = useLanguagesOf(standing);
  return (
    <section className={styles.section}>
      <h2>{t('corrected')}</h2>
      {standing.length === 0 && <p>{t('nothing')}</p>}
      {isLoaded &&
        standing.map((one) => <Corrected key={placeName(one)} wording={one} wordings={wordings} />)}
      {isLoaded && standing.length > 0 && (
        <>
          <p className={styles.dutch}>{t('exportHint')}</p>
          <Button
            icon="download-simple"
            onPress={() =>
              saveFile(
                wordingsFile(standing, textOfApp),
                'loopboek-teksten.json',
                'application/json',
              )
            }
          >
            {t('export')}
          </Button>
        </>
      )}
    </section>
  );
}

type CorrectedProps = { wording: SchoolWording; wordings: SchoolWordings };

function Corrected({ wording, wordings }: CorrectedProps) {
  const t = useText('wordings');
  const profile = useProfile();
  const saving = useSaving();
  const was = textOfApp(wording);
  const { language, text } = wording;
  const isUsed = was !== null && keepsBlanks(was, text ?? '');
  const takeBack = async () => {
    const { space, all } = wordings;
    if (space === null) return;
    await saving.save(() => saveWording(profile, { space, all }, wording, null));
  };
  return (
    <Card isFlat>
      <div className={styles.section}>
        <span>
          <Tag>{isLanguage(language) ? endonyms[language] : language}</Tag>
        </span>
        <p lang={language} dir="auto" className={styles.text}>
          {text}
        </p>
        {was !== null && (
          <div className={styles.dutch}>
            <p>{t('was')}</p>
            <p lang={language} dir="auto">
              {was}
            </p>
          </div>
        )}
        {!isUsed && <p>{t('notUsed')}</p>}
        <StorageNotice problem={saving.problem} />
        <Button kind="quiet" icon="arrow-counter-clockwise" onPress={takeBack}>
          {t('takeBack')}
        </Button>
      </div>
    </Card>
  );
}

/** The app's own texts of these languages are here, to show what they were. */
function useLanguagesOf(wordings: readonly SchoolWording[]): boolean {
  const wanted = [...new Set(wordings.map(({ language }) => language))].sort().join(' ');
  const [loaded, setLoaded] = useState<string | null>(null);
  useEffect(() => {
    let ended = false;
    const load = async () => {
      await Promise.all(wanted.split(' ').filter(isLanguage).map(allTexts));
      if (!ended) setLoaded(wanted);
    };
    void load();
    return () => {
      ended = true;
    };
  }, [wanted]);
  return loaded === wanted;
}
