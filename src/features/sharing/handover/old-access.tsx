import { useState } from 'react';
import { dayOf } from '#domain/calendar.ts';
import { isLeaving } from '#domain/farewell.ts';
import { isHandoverDay, lastHandoverDay, usualHandoverDay } from '#domain/handover.ts';
import type { Day } from '#domain/instant.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { text } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useLoopbook, useRecords } from '#storage/use-records.ts';
import { useSaving } from '#storage/use-saving.ts';
import { useWholeSpace } from '#sync/use-whole-space.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { PartlyHere } from '#ui/partly-here.tsx';
import { paths } from '#ui/paths.ts';
import { StorageNotice } from '#ui/storage-notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import { TextLink } from '#ui/text-link.tsx';
import styles from '../sharing.module.css';
import { close, closingOf, dayOfClosing, standingOf } from './closing.ts';
import type { OfStep } from './step-page.tsx';

/** "Tot wanneer leest deze school mee?": one day for all that this school reads. */
export function OldAccess(step: OfStep) {
  const t = useText('along');
  const { space, record } = step.transition;
  const whole = useWholeSpace(space);
  const handovers = useRecords({ space, kinds: ['handover'] });
  if (handovers === undefined) return null;
  const chosen = dayOfClosing(closingOf(handovers, record));
  return (
    <section className={styles.seen} aria-labelledby="tot-wanneer">
      <h2 id="tot-wanneer">{t('close.title')}</h2>
      <p>{t('close.what')}</p>
      <PartlyHere state={whole} />
      <DayForm {...step} chosen={chosen} />
      {isLeaving(text(step.transition, 'moment')) && (
        <TextLink to={paths.leave} icon="signpost">
          {t('leave.toLeave')}
        </TextLink>
      )}
    </section>
  );
}

type DayFormProps = OfStep & { chosen: Day | null };

function DayForm({ transition, roster, chosen }: DayFormProps) {
  const t = useText('along');
  const handover = useText('handover');
  const dates = useDates();
  const profile = useProfile();
  const [now] = useState(() => profile.now());
  const step = text(transition, 'day');
  const [typed, setTyped] = useState<string | null>(null);
  const isHere = chosen !== null && isHandoverDay(chosen, step, now);
  const day = typed ?? (isHere ? chosen : usualHandoverDay(step, now));
  const [isBusy, setBusy] = useState(false);
  const { save, problem } = useSaving();
  const last = dates.text({ day: lastHandoverDay(step, now) }, 'long');
  const isDayGood = isHandoverDay(day, step, now);
  const set = async (wanted: Day | null) => {
    setBusy(true);
    await save(() => close(profile, { transition, people: roster.people }, wanted));
    setBusy(false);
    setTyped(null);
  };
  return (
    <>
      <Stands transition={transition} roster={roster} chosen={chosen} isBusy={isBusy} />
      <TextField
        type="date"
        label={handover('until')}
        hint={t('close.hint', { day: last })}
        value={day}
        min={dayOf(now)}
        max={lastHandoverDay(step, now)}
        onChange={setTyped}
        error={isDayGood ? null : handover('untilProblem', { day: last })}
      />
      <p>{t('close.family')}</p>
      <p>{t('close.own')}</p>
      <p>{t('close.later')}</p>
      <div className={styles.links}>
        <Button isDisabled={!isDayGood || isBusy} onPress={() => set(day)}>
          {t(chosen === null ? 'close.set' : 'close.change')}
        </Button>
        {chosen !== null && (
          <Button kind="quiet" isDisabled={isBusy} onPress={() => set(null)}>
            {t('close.undo')}
          </Button>
        )}
      </div>
      <StorageNotice problem={problem} />
    </>
  );
}

/** By the grants themselves, so that it says no more than is so on this device. */
function Stands({ transition, roster, chosen, isBusy }: DayFormProps & { isBusy: boolean }) {
  const t = useText('along');
  const dates = useDates();
  const profile = useProfile();
  const { space } = transition;
  const lines = useLoopbook(space);
  const handovers = useRecords({ space, kinds: ['handover'] });
  if (isBusy) return <p role="status">{t('close.busy')}</p>;
  if (lines === undefined || handovers === undefined) return null;
  const today = dayOf(profile.now());
  const { people } = roster;
  const { read, longer } = standingOf(profile, lines, {
    people,
    handovers: handovers.filter(({ mine }) => mine),
    day: chosen ?? today,
  });
  if (chosen === null) {
    return <p>{read === 0 ? t('close.none') : t('close.reads', { count: read })}</p>;
  }
  const words = dates.text({ day: chosen }, 'long');
  return (
    <Notice tone={longer === 0 ? 'good' : 'info'}>
      <p>{t(chosen < today ? 'close.past' : 'close.chosen', { day: words })}</p>
      {longer > 0 && <p>{t('close.longer', { count: longer })}</p>}
    </Notice>
  );
}
