import { useState } from 'react';
import { useText } from '#i18n/use-text.ts';
import { Button } from '../button.tsx';
import { TextField } from '../text-field.tsx';
import styles from './sorting.module.css';

type OwnCardProps = {
  label: string;
  most: number;
  /** False where those words lie there already: they stay in the field. */
  onMake(words: string): boolean;
};

/** A card with words of one's own: nobody's life fits on the cards of somebody else. */
export function OwnCard({ label, most, onMake }: OwnCardProps) {
  const t = useText('forms');
  const [words, setWords] = useState('');
  const [isTwice, setTwice] = useState(false);
  const make = () => {
    if (words.trim() === '') return;
    const isMade = onMake(words.trim());
    setTwice(!isMade);
    if (isMade) setWords('');
  };
  return (
    <form
      className={styles.own}
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <TextField
        label={label}
        value={words}
        maxLength={most}
        error={isTwice ? t('sort.twice') : null}
        onChange={(typed) => {
          setWords(typed);
          setTwice(false);
        }}
      />
      <Button icon="plus" type="submit">
        {t('sort.add')}
      </Button>
    </form>
  );
}
