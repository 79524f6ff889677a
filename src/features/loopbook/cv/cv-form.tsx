import { useText } from '#i18n/use-text.ts';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { Own } from '../pictures/use-told.ts';
import styles from './cv.module.css';
import { cvLimits, cvParts } from './cv.ts';
import { CvLanguages } from './cv-languages.tsx';
import { CvLines } from './cv-lines.tsx';
import type { OnPaper } from './cv-sheet.tsx';
import type { CvEditor } from './use-cv.ts';
import { useOffers } from './use-offers.ts';

type CvFormProps = {
  editor: CvEditor;
  own: Own;
  onPaper: OnPaper;
  onPaperChange(onPaper: OnPaper): void;
};

/** Every word is the pupil's own; what they made before is offered by its title alone. */
export function CvForm({ editor, own, onPaper, onPaperChange }: CvFormProps) {
  const t = useText('along');
  const offers = useOffers(own.records);
  const { cv } = editor;
  return (
    <div className={styles.form}>
      <p>{t('cv.own')}</p>
      <h2>{t('cv.about')}</h2>
      <TextField
        label={t('cv.name')}
        value={cv.name}
        onChange={(words) => editor.write('name', words)}
        maxLength={cvLimits.words}
      />
      <TextArea
        label={t('cv.aboutLabel')}
        hint={t('cv.aboutHint')}
        value={cv.about}
        onChange={(words) => editor.write('about', words)}
        maxLength={cvLimits.about}
      />
      <TextField
        label={t('cv.address')}
        hint={t('cv.notKept')}
        value={onPaper.address}
        onChange={(address) => onPaperChange({ ...onPaper, address })}
        maxLength={cvLimits.words}
      />
      <TextField
        label={t('cv.phone')}
        hint={t('cv.notKept')}
        type="tel"
        value={onPaper.phone}
        onChange={(phone) => onPaperChange({ ...onPaper, phone })}
        maxLength={cvLimits.words}
      />
      {cvParts.map((part) => (
        <CvLines
          key={part}
          part={part}
          lines={cv[part]}
          offers={offers[part]}
          onChange={(lines) => editor.writeLines(part, lines)}
        />
      ))}
      <CvLanguages languages={cv.languages} onChange={editor.writeLanguages} />
      {editor.state === 'failed' && <StorageNotice problem="failed" />}
    </div>
  );
}
