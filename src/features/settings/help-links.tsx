import { isStaff, type Role } from '#domain/person.ts';
import { useText } from '#i18n/use-text.ts';
import { Icon } from '#ui/icon.tsx';
import { paths } from '#ui/paths.ts';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import { Setting } from './setting.tsx';

/** Always in the same place: somebody of school for a pupil, and help outside school for everyone. */
export function HelpLinks({ role }: { role: Role }) {
  const t = useText('settings');
  return (
    <Setting title={t('help.title')}>
      <Rows label={t('help.title')}>
        {role === 'pupil' && (
          <Row to={paths.talk} start={<Icon name="chat-circle-text" />} title={t('help.talk')} />
        )}
        <Row to={paths.help} start={<Icon name="signpost" />} title={t('help.map')} />
        {isStaff(role) && (
          <Row to={paths.guide} start={<Icon name="book-open-text" />} title={t('help.guide')} />
        )}
      </Rows>
    </Setting>
  );
}
