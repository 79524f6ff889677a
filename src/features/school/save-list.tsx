import { useText } from '#i18n/use-text.ts';
import type { SchoolView } from '#sync/school.ts';
import { Button } from '#ui/button.tsx';
import { saveFile } from '#ui/save-file.ts';
import { classFile } from './class-file.ts';

type SaveListProps = { name: string; pupils: SchoolView['people'] };

/** As programs of schools here call them, whatever the language of the screen. */
const columns = ['Naam', 'Klas', 'Taal'];

/** Names and class, as the import reads them again; nothing of a loopbook. */
export function SaveList({ name, pupils }: SaveListProps) {
  const t = useText('school');
  const save = () => {
    const rows = pupils.map((pupil) => [pupil.name, name, pupil.language ?? '']);
    saveFile(
      classFile([columns, ...rows]),
      `${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.csv`,
      'text/csv',
    );
  };
  return (
    <Button icon="download-simple" onPress={save}>
      {t('class.saveList')}
    </Button>
  );
}
