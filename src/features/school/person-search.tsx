import { useId } from 'react';
import {
  Button,
  ComboBox,
  I18nProvider,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import { useLanguage } from '#i18n/use-language.ts';
import { useText } from '#i18n/use-text.ts';
import { Icon } from '#ui/icon.tsx';
import styles from './person-search.module.css';

export type FoundPerson = { id: string; name: string; hint?: string | undefined };

type PersonSearchProps = {
  label: string;
  people: readonly FoundPerson[];
  chosen: string | null;
  onChoose(person: string | null): void;
};

/**
 * One person of hundreds, found by a few letters of the name: by keyboard, by thumb, and said by a
 * screen reader as the list grows shorter.
 */
export function PersonSearch({ label, people, chosen, onChoose }: PersonSearchProps) {
  const t = useText('school');
  const { language } = useLanguage();
  const id = useId();
  return (
    <I18nProvider locale={language}>
      <ComboBox
        id={id}
        className={styles.search ?? ''}
        defaultItems={people}
        menuTrigger="focus"
        allowsEmptyCollection
        value={chosen}
        onChange={(key) => onChoose(key === null ? null : String(key))}
      >
        <Label className={styles.label}>{label}</Label>
        <div className={styles.control}>
          <Input className={styles.input ?? ''} dir="auto" autoComplete="off" maxLength={80} />
          <Button className={styles.open ?? ''} aria-label={t('person.showNames')}>
            <Icon name="caret-down" />
          </Button>
        </div>
        <Popover className={styles.popover ?? ''}>
          <ListBox
            className={styles.list ?? ''}
            renderEmptyState={() => <p className={styles.none}>{t('person.noneFound')}</p>}
          >
            {(person: FoundPerson) => (
              <ListBoxItem id={person.id} textValue={person.name} className={styles.option ?? ''}>
                <bdi className={styles.name}>{person.name}</bdi>
                {person.hint !== undefined && person.hint !== '' && (
                  <span className={styles.hint}>{person.hint}</span>
                )}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </I18nProvider>
  );
}
