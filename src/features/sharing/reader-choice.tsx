import type { Reader } from '#domain/audience.ts';
import { useText } from '#i18n/use-text.ts';
import { CheckList } from '#ui/check-list.tsx';
import { PersonName } from '#ui/person-name.tsx';
import type { Choice, Place } from './choice.ts';
import styles from './sharing.module.css';

type ReaderChoiceProps = {
  choices: readonly Choice[];
  ticked: readonly Reader[];
  onChange(ticked: Reader[]): void;
};

/** Each person by name, at school and at home apart. */
export function ReaderChoice(props: ReaderChoiceProps) {
  return (
    <div className={styles.places}>
      <PlaceChoice {...props} place="school" />
      <PlaceChoice {...props} place="home" />
    </div>
  );
}

function PlaceChoice({ choices, ticked, onChange, place }: ReaderChoiceProps & { place: Place }) {
  const t = useText('sharing');
  const here = choices.filter((choice) => choice.place === place);
  if (here.length === 0) return null;
  const isHere = (reader: Reader) => here.some((choice) => choice.reader === reader);
  return (
    <CheckList
      legend={t(place)}
      options={here.map((choice) => ({
        value: choice.reader,
        label:
          choice.name === null ? t(`everyone.${choice.role}`) : <PersonName name={choice.name} />,
        hint: choice.name === null ? t('everyoneHint') : t(`role.${choice.role}`),
      }))}
      value={ticked.filter(isHere)}
      onChange={(chosen) => onChange([...ticked.filter((reader) => !isHere(reader)), ...chosen])}
    />
  );
}
