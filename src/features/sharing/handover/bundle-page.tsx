import { mayEdit } from '#domain/access.ts';
import { mayGoAlong } from '#domain/handover.ts';
import { kindRule } from '#domain/kind-rule.ts';
import { cardsOfStep, findMoment } from '#domain/transition.ts';
import { useText } from '#i18n/use-text.ts';
import { first, type RecordView, text } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useLoopbook, useRecords } from '#storage/use-records.ts';
import { useWholeSpace } from '#sync/use-whole-space.ts';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { PartlyHere } from '#ui/partly-here.tsx';
import { Rows } from '#ui/rows.tsx';
import { useRecordName } from '../record-name.ts';
import styles from '../sharing.module.css';
import { AskedCard, SharedPiece } from './bundle-item.tsx';
import { useCardTitle } from './card-title.ts';
import { readyIn } from './given.ts';
import { type OfStep, StepPage } from './step-page.tsx';

/** Laying ready, and asking: what a counsellor and a teacher do for the pupil who gives. */
export function BundlePage() {
  return <StepPage>{(step) => <Bundle {...step} />}</StepPage>;
}

/**
 * What may go along, for who prepares the step: how each thing stands is the pupil's choice, in
 * words. What was not shared is not here, and whether it exists is told to nobody.
 */
function Bundle({ transition, roster }: OfStep) {
  const t = useText('bundle');
  const { space } = transition;
  const whole = useWholeSpace(space);
  const known = useKnown(transition, roster.people.find(({ role }) => role === 'pupil')?.id ?? '');
  const { person, now } = useProfile();
  const me = { person: person.id, role: person.role };
  const mayWrite = mayEdit(me, transition, null, now());
  const mayRequest = kindRule('request')?.makers.includes(person.role) === true;
  const nameOf = useRecordName();
  const titleOf = useCardTitle();
  if (known === undefined) return <Loading />;
  const { cards, shared, ready } = known;
  const of = { transition, name: roster.name, mayWrite };
  return (
    <>
      <p>{t('intro', { name: roster.name })}</p>
      <PartlyHere state={whole} />
      {!mayWrite && <Notice>{t('readOnly')}</Notice>}
      {cards.length > 0 && (
        <section className={styles.seen}>
          <h2>{t('cards')}</h2>
          <Rows label={t('cards')}>
            {cards.map(({ card, piece, request, isRefused }) => (
              <AskedCard
                key={card}
                {...of}
                card={card}
                title={titleOf(card)}
                piece={piece}
                request={request}
                isRefused={isRefused}
                isReady={piece !== null && ready.has(piece)}
                mayRequest={mayRequest}
              />
            ))}
          </Rows>
        </section>
      )}
      <section className={styles.seen}>
        <h2>{t('shared')}</h2>
        {shared.length === 0 && <p>{t('nothing', { name: roster.name })}</p>}
        {shared.length > 0 && (
          <Rows label={t('shared')}>
            {shared.map((line) => (
              <SharedPiece
                key={line.record}
                {...of}
                piece={line.record}
                title={nameOf(line)}
                isReady={ready.has(line.record)}
              />
            ))}
          </Rows>
        )}
      </section>
    </>
  );
}

/** What this person was given to read, and what they asked here. */
function useKnown(transition: RecordView, pupil: string) {
  const { space, record } = transition;
  const titleOf = useCardTitle();
  const lines = useLoopbook(space);
  const requests = useRecords({ space, kinds: ['request'] });
  const replies = useRecords({ space, kinds: ['reply'] });
  if (lines === undefined || requests === undefined || replies === undefined) return undefined;
  const pieces = lines.filter((line) => mayGoAlong(line, pupil));
  const mine = requests.filter((one) => one.mine && text(one, 'transition') === record);
  const isOfPupil = findMoment(text(transition, 'moment'))?.asks === 'pupil';
  const ids = isOfPupil
    ? cardsOfStep(transition.fields).filter((card) => titleOf(card) !== '')
    : [];
  const cards = ids.map((card) => {
    const request = mine.find((one) => text(one, 'card') === card) ?? null;
    const isNo = (reply: RecordView) =>
      reply.about === request?.record && first(reply, 'no') === true;
    const piece = pieces.find(({ activity }) => activity === card)?.record ?? null;
    return { card, piece, request, isRefused: request !== null && replies.some(isNo) };
  });
  const asked = new Set(cards.map(({ piece }) => piece));
  return {
    cards,
    shared: pieces.filter((line) => !asked.has(line.record)),
    ready: readyIn(transition),
  };
}
