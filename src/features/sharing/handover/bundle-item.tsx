import type { ReactNode } from 'react';
import { dayOf } from '#domain/calendar.ts';
import { mayAsk, mayLayReady, type Readiness, readiness } from '#domain/handover.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import type { RecordView } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { saveRecord } from '#storage/write.ts';
import { Button } from '#ui/button.tsx';
import { paths } from '#ui/paths.ts';
import { Row } from '#ui/row.tsx';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { TextLink } from '#ui/text-link.tsx';
import styles from './bundle.module.css';
import { fieldOfReady } from './given.ts';

type Of = { transition: RecordView; name: string; mayWrite: boolean };
type SharedPieceProps = Of & { piece: string; title: string; isReady: boolean };

/** Something that the pupil shared with this person. */
export function SharedPiece(props: SharedPieceProps) {
  return <Item {...props} state="shared" asked={null} />;
}

type AskedCardProps = Of & {
  card: string;
  title: string;
  /** What was made with it, where this person may read that. */
  piece: string | null;
  request: RecordView | null;
  isRefused: boolean;
  isReady: boolean;
  mayRequest: boolean;
};

/** A card that this step asks: what the pupil chose about it, and the way to ask. */
export function AskedCard(props: AskedCardProps) {
  const { card, piece, request, isRefused, mayRequest, transition, name } = props;
  const t = useText('bundle');
  const profile = useProfile();
  const { save, problem } = useSaving();
  const state = readiness({
    isShared: piece !== null,
    asked: request === null ? null : { isRefused },
  });
  const ask = () =>
    save(() =>
      saveRecord(profile, {
        space: transition.space,
        kind: 'request',
        edits: {
          transition: transition.record,
          card,
          madeOn: dayOf(profile.now()),
          kept: profile.now(),
        },
      }),
    );
  return (
    <Item {...props} state={state} asked={request}>
      {mayAsk(state) && mayRequest && (
        <Button icon="chat-circle-text" onPress={ask}>
          {t('ask', { name })}
        </Button>
      )}
      <StorageNotice problem={problem} />
    </Item>
  );
}

type ItemProps = Of & {
  title: string;
  piece: string | null;
  state: Readiness;
  asked: RecordView | null;
  isReady: boolean;
  children?: ReactNode;
};

/** What may not be added has its button, which does nothing, and the reason beside it in words. */
function Item({
  transition,
  name,
  mayWrite,
  title,
  piece,
  state,
  asked,
  isReady,
  children,
}: ItemProps) {
  const t = useText('bundle');
  const dates = useDates();
  const profile = useProfile();
  const { save, problem } = useSaving();
  const { space, record } = transition;
  const lay = () =>
    save(() =>
      saveRecord(profile, {
        space,
        record,
        kind: 'transition',
        edits: { [fieldOfReady(piece ?? '')]: !isReady },
      }),
    );
  const day = asked === null ? '' : dates.text({ instant: asked.order }, 'day');
  const words = state === 'shared' && isReady ? 'state.ready' : (`state.${state}` as const);
  return (
    <Row
      title={<bdi>{title}</bdi>}
      text={
        <span className={styles.item}>
          <span>{t(words, { name, day })}</span>
          <span className={styles.buttons}>
            {mayWrite && (
              <Button isDisabled={!mayLayReady(state)} onPress={lay}>
                {t(isReady && piece !== null ? 'remove' : 'add')}
              </Button>
            )}
            {mayWrite && children}
            {piece !== null && (
              <TextLink to={paths.reading(space, piece)} icon="eye">
                {t('read')}
              </TextLink>
            )}
          </span>
          {mayWrite && state !== 'shared' && <span>{t(`reason.${state}`, { name })}</span>}
          <StorageNotice problem={problem} />
        </span>
      }
    />
  );
}
