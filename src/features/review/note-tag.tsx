import { useText } from '#i18n/use-text.ts';
import { Tag } from '#ui/tag.tsx';

/** With the young person or among staff: seen at a glance, in words and in another colour. */
export function NoteTag({ isForPupil, name }: { isForPupil: boolean; name: string }) {
  const t = useText('staff');
  return isForPupil ? (
    <Tag tone="munt" icon="eye">
      {t('note.with', { name })}
    </Tag>
  ) : (
    <Tag tone="pruim" icon="lock-simple">
      {t('note.among')}
    </Tag>
  );
}
