import { useContext, useState } from 'react';
import { type Agreement, linesOf } from '#domain/agreement.ts';
import { isReviewed, reviewDay } from '#domain/agreement-review.ts';
import { wentField, wentOf, wentWords } from '#domain/agreement-went.ts';
import { dayOf } from '#domain/calendar.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { useText } from '#i18n/use-text.ts';
import { first, type RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { saveRecord } from '#storage/write.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Choice } from '#ui/choice.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import styles from './agreement.module.css';
import { BesideContext, Both, Told } from './told.tsx';

/** From its day on: how did each one go? In words, by whoever sits at the table. */
export function LookingBack({ view, mayWrite }: { view: RecordView; mayWrite: boolean }) {
  const { fields } = view;
  const today = dayOf(useProfile().now());
  const [isOpen, setOpen] = useState(false);
  const day = reviewDay(fields);
  if (first(view, 'kept') === undefined || day === null || day > today) return null;
  const isDone = isReviewed(fields, day);
  return (
    <Card tone="munt">
      <h2>
        <Both k="went.ask" />
      </h2>
      {isDone && mayWrite && (
        <p className={styles.small}>
          <Told k="went.again" />
        </p>
      )}
      {mayWrite && (isOpen || !isDone) ? (
        <Ask view={view} day={day} onDone={() => setOpen(false)} />
      ) : (
        <HowItWent view={view} day={day} />
      )}
      {mayWrite && isDone && !isOpen && (
        <Button kind="quiet" icon="pencil-simple" onPress={() => setOpen(true)}>
          <Told k="line.change" />
        </Button>
      )}
    </Card>
  );
}

type AskProps = { view: RecordView; day: string; onDone(): void };

function Ask({ view, day, onDone }: AskProps) {
  const profile = useProfile();
  const { save, problem } = useSaving();
  const { space, record, kind, fields } = view;
  const note = (edits: Record<string, string>) =>
    save(() => saveRecord(profile, { space, record, kind, edits }));
  return (
    <div className={styles.form}>
      {linesOf(fields).onCard.map(({ id, versions }) => (
        <Choice
          key={id}
          legend={<Named line={versions[0]} />}
          options={wentWords.map((word) => ({ value: word, label: <Both k={`went.${word}`} /> }))}
          value={wentOf(fields, day, id)[0] ?? null}
          onChange={(word) => note({ [wentField(day, id)]: word })}
          isInline
        />
      ))}
      <StorageNotice problem={problem} />
      <Button
        kind="primary"
        icon="check"
        onPress={async () => {
          if (await note({ reviewed: day })) onDone();
        }}
      >
        <Told k="ready" />
      </Button>
    </div>
  );
}

function HowItWent({ view, day }: { view: RecordView; day: string }) {
  const t = useText('agreement');
  return (
    <ul className={styles.people}>
      {linesOf(view.fields).onCard.map(({ id, versions }) => (
        <li key={id}>
          <Named line={versions[0]} />
          {wentOf(view.fields, day, id).map((word) => (
            <strong key={word}> · {t(`went.${word}`)}</strong>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** In the language of who reads it, where it was written in that one too. */
function Named({ line }: { line: Agreement | undefined }) {
  const { language } = useLanguage();
  const isHome = useContext(BesideContext) === language;
  const { text = '', own = '' } = line ?? {};
  return <bdi>{(isHome && own) || text || own}</bdi>;
}
