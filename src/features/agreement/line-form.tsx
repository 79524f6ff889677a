import { useContext } from 'react';
import { type Agreement, agreementField, draftOf, noAgreement } from '#domain/agreement.ts';
import type { Roster } from '#domain/roster.ts';
import { personOf } from '#domain/talk.ts';
import { endonyms } from '#i18n/languages.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { useText } from '#i18n/use-text.ts';
import { PersonForm } from '#media/asking/forms/person-form.tsx';
import { Button } from '#ui/button.tsx';
import { TextArea } from '#ui/text-area.tsx';
import styles from './agreement.module.css';
import { DayField } from './day-field.tsx';
import { limits } from './limits.ts';
import { BesideContext, Told } from './told.tsx';
import type { Card } from './use-card.ts';

type LineFormProps = {
  fields: Card['fields'];
  id: string;
  roster: Roster;
  onChange(line: Agreement): void;
  onRemove(): void;
  onClose(): void;
};

/** One agreement: what, who, until when, how one sees it, and the same in the family's language. */
export function LineForm({ fields, id, roster, onChange, onRemove, onClose }: LineFormProps) {
  const t = useText('agreement');
  const { language } = useLanguage();
  const beside = useContext(BesideContext);
  const line = draftOf(fields[agreementField(id)]?.[0]) ?? { ...noAgreement, language };
  const change = (part: Partial<Agreement>) => onChange({ ...line, ...part });
  return (
    <div className={styles.form}>
      <TextArea
        label={<Told k="line.text" />}
        value={line.text}
        maxLength={limits.text}
        onChange={(text) => change({ text, language })}
      />
      {beside !== null && (
        <TextArea
          label={<Told k="line.own" values={{ language: endonyms[beside] }} />}
          value={line.own}
          maxLength={limits.text}
          lang={beside}
          onChange={(own) => change({ own })}
        />
      )}
      <div className={styles.section}>
        <strong>
          <Told k="line.who" />
        </strong>
        <PersonForm
          legend={t('line.who')}
          asked=""
          people={roster.people}
          value={line.who}
          onChange={(who) => change({ who: personOf(who) })}
        />
      </div>
      <DayField
        label={<Told k="line.day" />}
        value={line.day ?? ''}
        onChange={(day) => change({ day })}
      />
      <TextArea
        label={<Told k="line.how" />}
        value={line.how}
        maxLength={limits.text}
        onChange={(how) => change({ how, language })}
      />
      <div className={styles.links}>
        <Button icon="check" onPress={onClose}>
          <Told k="line.close" />
        </Button>
        <Button kind="quiet" icon="trash" onPress={onRemove}>
          <Told k="line.remove" />
        </Button>
      </div>
    </div>
  );
}
