import { useState } from 'react';
import { useText } from '#i18n/use-text.ts';
import type { Done } from '#sync/school.ts';
import { Button } from '#ui/button.tsx';
import { type FoundPerson, PersonSearch } from './person-search.tsx';
import styles from './school.module.css';
import { useDoing } from './use-doing.ts';
import { TroubleNotice } from './with-school.tsx';

type LinkPersonProps = {
  label: string;
  people: readonly FoundPerson[];
  onLink(person: string): Promise<Done>;
};

/** Somebody who is known already, found by name. */
export function LinkPerson({ label, people, onLink }: LinkPersonProps) {
  const t = useText('school');
  const [chosen, setChosen] = useState<string | null>(null);
  const { trouble, isBusy, run } = useDoing();
  const link = async () => {
    if (chosen !== null && (await run(() => onLink(chosen)))) setChosen(null);
  };
  return (
    <div className={styles.form}>
      <PersonSearch label={label} people={people} chosen={chosen} onChoose={setChosen} />
      <TroubleNotice trouble={trouble} />
      <Button icon="plus" isDisabled={isBusy || chosen === null} onPress={link}>
        {t('person.link')}
      </Button>
    </div>
  );
}
