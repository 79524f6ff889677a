import { useState } from 'react';
import { isRunning } from '#domain/lesson.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { type LessonView, useNow } from '#storage/use-lessons.ts';
import { useRoster } from '#storage/use-records.ts';
import { Columns } from '#ui/columns.tsx';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { StateLine } from '#ui/state-line.tsx';
import { TextLink } from '#ui/text-link.tsx';
import { Board } from './board.tsx';
import { EndLesson } from './end-lesson.tsx';
import { JoinCode } from './join-code.tsx';
import styles from './lesson.module.css';
import { QuietLine } from './quiet-line.tsx';
import { Seats } from './seats.tsx';
import { ShowEntry } from './show-entry.tsx';
import type { Shown } from './shown.ts';
import type { SortedTogether } from './sort-together.tsx';
import { useBoard } from './use-board.ts';
import { useCardTitle } from './use-card-title.ts';

/** The teacher's screen: how to join, and who began and who is done. Never what somebody writes. */
export function LeadLesson({ lesson, view }: LessonView) {
  const t = useText('lesson');
  const lead = useText('leading');
  const dates = useDates();
  const titleOf = useCardTitle();
  const roster = useRoster(view.space);
  const isOn = isRunning(lesson, useNow([lesson.until]));
  const [shown, setShown] = useState<Shown | 'sorting' | null>(null);
  const [sorted, setSorted] = useState<SortedTogether>({});
  const board = useBoard(() => setShown(null));
  if (board.isOpen) {
    return (
      <Board
        lesson={lesson}
        view={view}
        shown={shown}
        onShow={setShown}
        sorted={sorted}
        onSort={setSorted}
        onLeave={board.leave}
      />
    );
  }
  if (roster === undefined) return <Loading />;
  const showOnBoard = (entry: Shown) => {
    setShown(entry);
    board.open();
  };
  return (
    <Page title={t('title')} back={paths.class(view.space)} isWide>
      <Columns
        aside={
          <>
            {isOn && <JoinCode record={view.record} onBoard={board.open} button={board.button} />}
            <ShowEntry lesson={lesson} view={view} roster={roster} onShow={showOnBoard} />
            <TextLink to={paths.paper(view.space, lesson.cards[0]?.id)} icon="pencil-simple">
              {lead('lead.paper')}
            </TextLink>
            <EndLesson lesson={lesson} view={view} />
            <StateLine state={view.state} />
          </>
        }
      >
        <div className={styles.about}>
          <div className={styles.facts}>
            <p className={styles.cardsOf}>{dates.list(lesson.cards.map(titleOf))}</p>
            {isOn && (
              <p>{lead('lead.until', { time: dates.text({ instant: lesson.until }, 'time') })}</p>
            )}
          </div>
          {!isOn && <AfterLesson space={view.space} />}
          <QuietLine />
        </div>
        <Seats lesson={lesson} view={view} people={roster?.people ?? []} />
      </Columns>
    </Page>
  );
}

/** What one does next: read what was shared, see who waits, photograph what was written on paper. */
function AfterLesson({ space }: { space: string }) {
  const lead = useText('leading');
  const review = useText('review');
  const staff = useText('staff');
  const paper = useText('paper');
  return (
    <>
      <Notice>{lead('lead.over')}</Notice>
      <TextLink to={paths.newlyShared} icon="bell">
        {review('new.title')}
      </TextLink>
      <TextLink to={paths.nobodyForgotten(space)} icon="users">
        {staff('forgotten.title')}
      </TextLink>
      <TextLink to={paths.papers} icon="camera">
        {paper('read.title')}
      </TextLink>
    </>
  );
}
