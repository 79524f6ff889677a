import { useNavigate } from 'react-router';
import { mayGoAlong } from '#domain/handover.ts';
import { useText } from '#i18n/use-text.ts';
import { first, text } from '#storage/record-view.ts';
import { type AskedAtStep, useAskedAtStep } from '#storage/use-asked-at-step.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRecords } from '#storage/use-records.ts';
import { useSaving } from '#storage/use-saving.ts';
import { saveRecord } from '#storage/write.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { paths } from '#ui/paths.ts';
import { StorageNotice } from '#ui/storage-notice.tsx';
import styles from '../sharing.module.css';
import { useCardTitle } from './card-title.ts';
import type { OfStep } from './step-page.tsx';

/** What somebody at the table asks to read. A no needs no reason, and asks nothing more. */
export function Asked({ transition }: Pick<OfStep, 'transition'>) {
  const t = useText('handover');
  const requests = useAskedAtStep(transition);
  if (requests.length === 0) return null;
  return (
    <section className={styles.seen} aria-labelledby="gevraagd">
      <h2 id="gevraagd">{t('asked.title')}</h2>
      {requests.map((asked) => (
        <Card key={asked.request.record} tone="zon">
          <Question {...asked} />
        </Card>
      ))}
      <p>{t('asked.free')}</p>
    </section>
  );
}

function Question({ request, card, by, isAnswered }: AskedAtStep) {
  const t = useText('handover');
  const profile = useProfile();
  const navigate = useNavigate();
  const titleOf = useCardTitle();
  const { save, problem } = useSaving();
  const { space, record } = request;
  const made = useRecords({ space, kinds: ['entry'] })?.find(
    (view) =>
      text(view, 'activity') === card &&
      mayGoAlong({ ...view, kept: first(view, 'kept') }, profile.person.id),
  );
  const refuse = () =>
    save(() =>
      saveRecord(profile, {
        space,
        kind: 'reply',
        about: record,
        edits: { no: true, kept: profile.now() },
      }),
    );
  return (
    <div className={styles.seen}>
      <p>{t('asked.may', { name: by.name })}</p>
      <p>
        <strong>
          <bdi>{titleOf(card)}</bdi>
        </strong>
      </p>
      {isAnswered ? (
        <p role="status">{t('asked.said', { name: by.name })}</p>
      ) : (
        <div className={styles.links}>
          {made === undefined ? (
            <LinkButton to={paths.activity(card)}>{t('asked.make')}</LinkButton>
          ) : (
            <Button
              onPress={() =>
                navigate(paths.sharing(space, made.record), { state: { suggest: by.id } })
              }
            >
              {t('asked.share')}
            </Button>
          )}
          <Button onPress={refuse}>{t('asked.no')}</Button>
        </div>
      )}
      <StorageNotice problem={problem} />
    </div>
  );
}
