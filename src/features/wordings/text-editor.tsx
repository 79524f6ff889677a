import { useState } from 'react';
import { blanksOf, keepsBlanks, longestWording, placeName } from '#domain/wording.ts';
import type { AppText } from '#i18n/all-texts.ts';
import type { Language } from '#i18n/languages.ts';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { saveWording } from './save-wording.ts';
import type { SchoolWordings } from './use-wordings.ts';
import styles from './wordings.module.css';

type TextEditorProps = { language: Language; text: AppText; wordings: SchoolWordings };

/** One text, Dutch beside it, and room for a better one. */
export function TextEditor({ language, text, wordings }: TextEditorProps) {
  const t = useText('wordings');
  const profile = useProfile();
  const saving = useSaving();
  const place = { language, namespace: text.namespace, key: text.key };
  const stands = wordings.standing.find((one) => placeName(one) === placeName(place))?.text;
  const [written, setWritten] = useState<string | null>(null);
  const better = written ?? stands ?? text.text;
  const blanks = blanksOf(text.text).join(' ');
  const isRight = keepsBlanks(text.text, better);
  const isNew = better.trim() !== '' && better.trim() !== (stands ?? text.text);
  const save = async () => {
    const { space, all } = wordings;
    if (space === null || !isRight || !isNew) return;
    const said = better.trim() === text.text ? null : better.trim();
    await saving.save(() => saveWording(profile, { space, all }, place, said));
    setWritten(null);
  };
  return (
    <Card isFlat>
      <div className={styles.section}>
        {language !== 'nl' && (
          <p lang="nl" className={styles.dutch}>
            <bdi>{text.dutch}</bdi>
          </p>
        )}
        <p lang={language} dir="auto">
          {stands ?? text.text}
        </p>
        <TextArea
          label={t('better')}
          hint={blanks === '' ? undefined : t('keep', { blanks })}
          value={better}
          onChange={setWritten}
          maxLength={longestWording}
          lang={language}
          error={isRight ? null : t('problem', { blanks })}
        />
        <StorageNotice problem={saving.problem} />
        <Button icon="check" onPress={save} isDisabled={!isRight || !isNew}>
          {t('save')}
        </Button>
      </div>
    </Card>
  );
}
