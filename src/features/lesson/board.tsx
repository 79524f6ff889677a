import { lazy, Suspense, useEffect, useRef } from 'react';
import { lessonCode } from '#domain/lesson-code.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import type { LessonView } from '#storage/use-lessons.ts';
import { Button } from '#ui/button.tsx';
import { Loading } from '#ui/loading.tsx';
import { useAwake } from '#ui/use-awake.ts';
import { usePageReady } from '#ui/use-ready.ts';
import styles from './board.module.css';
import { Joining } from './joining.tsx';
import type { Shown } from './shown.ts';
import { ShownOnBoard } from './shown-on-board.tsx';
import type { SortedTogether } from './sort-together.tsx';
import { type Sorting, sortingsOf } from './sortings.ts';
import { useCardTitle } from './use-card-title.ts';

const SortTogether = lazy(() =>
  import('./sort-together.tsx').then((module) => ({ default: module.SortTogether })),
);

type BoardProps = LessonView & {
  /** One answer, or the cards that the class sorts together; else how to join. */
  shown: Shown | 'sorting' | null;
  onShow(shown: 'sorting' | null): void;
  sorted: SortedTogether;
  onSort(sorted: SortedTogether): void;
  onLeave(): void;
};

/**
 * What the class sees: how to join and what is done, nothing else. No name, nothing that arrives,
 * no line about the connection: none of that is even made while this is shown.
 */
export function Board(props: BoardProps) {
  const { lesson, shown, onShow, onLeave } = props;
  const t = useText('lesson');
  const lead = useText('leading');
  const staff = useText('staff');
  const dates = useDates();
  const sortings = sortingsOf(lesson);
  const titleOf = useCardTitle();
  const heading = useRef<HTMLHeadingElement>(null);
  useAwake();
  useLargeLetters();
  usePageReady();
  useEffect(() => {
    document.title = `${t('title')} · Loopboek`;
    heading.current?.focus();
  }, [t]);
  return (
    <div className={styles.board}>
      <main className={styles.main}>
        <h1 ref={heading} tabIndex={-1} className={styles.heading}>
          {dates.list(lesson.cards.map(titleOf))}
        </h1>
        <OnBoard {...props} sortings={sortings} />
      </main>
      <footer className={styles.foot}>
        {shown === null && sortings.length > 0 && (
          <Button icon="cards-three" onPress={() => onShow('sorting')}>
            {staff('board.sort')}
          </Button>
        )}
        {shown !== null && (
          <Button icon="qr-code" onPress={() => onShow(null)}>
            {lead('board.back')}
          </Button>
        )}
        <Button icon="x" onPress={onLeave}>
          {lead('board.leave')}
        </Button>
      </footer>
    </div>
  );
}

function OnBoard(props: BoardProps & { sortings: Sorting[] }) {
  const { shown, sorted, onSort, sortings } = props;
  if (shown === null) return <Joining code={lessonCode(props.view.record)} />;
  if (shown !== 'sorting') return <ShownOnBoard shown={shown} />;
  return (
    <Suspense fallback={<Loading />}>
      <SortTogether sortings={sortings} sorted={sorted} onSort={onSort} />
    </Suspense>
  );
}

/** The whole page grows, since all in it is measured in its letters; and a projector knows no night. */
function useLargeLetters() {
  useEffect(() => {
    const { dataset } = document.documentElement;
    const { theme } = dataset;
    dataset.projector = '';
    dataset.theme = 'light';
    return () => {
      delete dataset.projector;
      if (theme === undefined) delete dataset.theme;
      else dataset.theme = theme;
    };
  }, []);
}
