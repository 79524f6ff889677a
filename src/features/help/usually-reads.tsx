import { useText } from '#i18n/use-text.ts';
import type { Contact } from '#storage/contact.ts';

/** When somebody usually reads; and that nobody knows, where the school did not say. */
export function UsuallyReads({ contact }: { contact: Contact }) {
  const t = useText('help');
  const { person, when } = contact;
  return (
    <p>
      {when === ''
        ? t('contact.unknown', { name: person.name })
        : t('contact.usually', { name: person.name, when })}
    </p>
  );
}
