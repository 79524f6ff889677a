import { type FormEvent, useState } from 'react';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { type LookedUp, lookUpHelp } from '#sync/help.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { HelpFacts } from './help-facts.tsx';
import styles from './school.module.css';

const longestCode = 24;

/** Somebody's device does not do well: what it said of itself, found with the code they tell. */
export function HelpLookUp() {
  const t = useText('school');
  const profile = useProfile();
  const [code, setCode] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<LookedUp | null>(null);

  async function lookUp(event: FormEvent) {
    event.preventDefault();
    if (code.trim() === '') return;
    setBusy(true);
    setOutcome(await lookUpHelp(profile, code));
    setBusy(false);
  }

  return (
    <section className={styles.section}>
      <h2>{t('help.title')}</h2>
      <p className={styles.quiet}>{t('help.intro')}</p>
      <form className={styles.stack} onSubmit={lookUp}>
        <TextField
          label={t('help.code')}
          value={code}
          onChange={setCode}
          maxLength={longestCode}
          autoCapitalize="characters"
          isSpellChecked={false}
        />
        <div className={styles.buttons}>
          <Button type="submit" icon="question" isDisabled={isBusy}>
            {isBusy ? t('help.busy') : t('help.go')}
          </Button>
        </div>
      </form>
      {outcome?.ok === true && <HelpFacts found={outcome.found} />}
      {outcome?.ok === false && <Notice>{<WhyNot reason={outcome.reason} />}</Notice>}
    </section>
  );
}

function WhyNot({ reason }: { reason: Extract<LookedUp, { ok: false }>['reason'] }) {
  const t = useText('school');
  if (reason === 'not-found') return t('help.none');
  return reason === 'wait' ? t('help.wait') : t(`trouble.${reason}`);
}
