import { groups } from '#domain/activity.ts';
import { useText } from '#i18n/use-text.ts';
import styles from './school.module.css';
import { SelectField } from './school-select.tsx';
import type { Import } from './use-import.ts';

/** For each class that is new: a group decides which activities fit. */
export function NewClassGroups({ list }: { list: Import }) {
  const t = useText('school');
  if (list.newClasses.length === 0) return null;
  return (
    <div className={styles.chooser}>
      {list.newClasses.map((name) => (
        <SelectField
          key={name}
          label={t('import.groups', { class: name })}
          hint={t('import.groupsHint')}
          value={list.groupOf(name)}
          onChange={(group) => list.setGroup(name, group)}
        >
          <option value="">{t('import.groupUnknown')}</option>
          {groups
            .filter((group) => group !== 'OU')
            .map((group) => (
              <option key={group} value={group}>
                {t(`group.${group}`)}
              </option>
            ))}
        </SelectField>
      ))}
    </div>
  );
}
