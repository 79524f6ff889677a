import type { Role } from '#domain/person.ts';
import { useText } from '#i18n/use-text.ts';
import { Choice } from '#ui/choice.tsx';
import { Icon } from '#ui/icon.tsx';
import type { IconName } from '#ui/icons/paths.ts';
import { PersonName } from '#ui/person-name.tsx';
import type { Eyes } from './see-as-readers.ts';
import styles from './sharing.module.css';
import { useEyesName } from './use-eyes-name.ts';

type EyesChoiceProps = {
  eyes: readonly Eyes[];
  value: string | null;
  onChange(value: string): void;
};

/** Everybody stands there by name and by what they are to the pupil: nobody has to be guessed. */
export function EyesChoice({ eyes, value, onChange }: EyesChoiceProps) {
  const t = useText('sharing');
  const nameOf = useEyesName();
  return (
    <Choice
      legend={t('seeAs.who')}
      options={eyes.map((one) => ({
        value: one.value,
        label: one.as === 'person' ? <PersonName name={one.person.name} /> : nameOf(one),
        hint: one.as === 'person' && t(`role.${one.person.role}`),
        art: <Who eyes={one} />,
      }))}
      value={value}
      onChange={onChange}
    />
  );
}

const icons: Record<Role, IconName> = {
  pupil: 'student',
  parent: 'house',
  teacher: 'chalkboard-teacher',
  counsellor: 'chat-circle-text',
  clb: 'users-three',
  coach: 'users',
  admin: 'user',
};

/** What they are, as a picture; somebody who is not here yet has a colour of their own. */
function Who({ eyes }: { eyes: Eyes }) {
  if (eyes.as === 'new-school') {
    return (
      <span className={styles.who} data-tone="munt">
        <Icon name="signpost" />
      </span>
    );
  }
  const role = eyes.as === 'person' ? eyes.person.role : eyes.role;
  const ofPerson = role === 'parent' ? 'koraal' : 'kobalt';
  return (
    <span className={styles.who} data-tone={eyes.as === 'person' ? ofPerson : 'zon'}>
      <Icon name={icons[role]} />
    </span>
  );
}
