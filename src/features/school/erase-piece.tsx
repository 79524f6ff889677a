import { type FormEvent, useState } from 'react';
import { dayOf } from '#domain/calendar.ts';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { type EraseTrouble, eraseForGood, type FoundPiece, findPiece } from '#sync/erasing.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Notice } from '#ui/notice.tsx';
import { PersonName } from '#ui/person-name.tsx';
import { TextField } from '#ui/text-field.tsx';
import { When } from '#ui/when.tsx';
import { AskFirst } from './ask-first.tsx';
import type { ErasingProps } from './erasing-props.ts';
import styles from './school.module.css';

const codeLength = 12;

/** By the code that stands with the piece. What is found is its kind and day, and that is all. */
export function ErasePiece({ pupil, reason, onErased }: ErasingProps) {
  const t = useText('erasing');
  const profile = useProfile();
  const [code, setCode] = useState('');
  const [piece, setPiece] = useState<FoundPiece | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState<EraseTrouble | 'reason' | null>(null);

  async function look(event: FormEvent) {
    event.preventDefault();
    const found = await findPiece(profile, { pupil: pupil.id, code });
    setPiece(found.ok ? found.piece : null);
    setTrouble(found.ok ? null : found.reason);
  }

  async function erase(record: string) {
    setAsking(false);
    if (reason === null) return;
    const done = await eraseForGood(profile, { what: 'piece', pupil: pupil.id, record, reason });
    setTrouble(done.ok ? null : done.reason);
    if (!done.ok) return;
    setPiece(null);
    setCode('');
    onErased();
  }

  return (
    <>
      <form className={styles.form} onSubmit={look} noValidate>
        <TextField
          label={t('piece.code')}
          hint={t('piece.codeHint')}
          value={code}
          onChange={setCode}
          maxLength={codeLength}
        />
        <Button type="submit" isDisabled={code.trim() === ''}>
          {t('piece.find')}
        </Button>
      </form>
      {trouble !== null && <Notice tone="warn">{t(`trouble.${trouble}`)}</Notice>}
      {piece !== null && (
        <Card>
          <p role="status">
            <strong>{t(`kind.${kindWord(piece.kind)}`)}</strong>
            {' · '}
            <PersonName name={pupil.name} />
            {' · '}
            <When day={dayOf(piece.received)} form="long" />
          </p>
          <Button
            kind="danger"
            icon="trash"
            onPress={() => (reason === null ? setTrouble('reason') : setAsking(true))}
          >
            {t('piece.erase')}
          </Button>
        </Card>
      )}
      {isAsking && piece !== null && (
        <AskFirst
          title={t('sure.title')}
          what={t('sure.piece')}
          no={t('sure.no')}
          onNo={() => setAsking(false)}
          yes={
            <Button kind="danger" icon="trash" onPress={() => erase(piece.record)}>
              {t('sure.yes')}
            </Button>
          }
        />
      )}
    </>
  );
}

const kinds = [
  'entry',
  'introduction',
  'step',
  'home-entry',
  'reply',
  'note',
  'transition',
  'seen',
] as const;

function kindWord(kind: string): (typeof kinds)[number] | 'other' {
  return kinds.find((known) => known === kind) ?? 'other';
}
