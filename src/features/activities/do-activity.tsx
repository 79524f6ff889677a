import type { Plain } from '#content/document.ts';
import type { Activity } from '#domain/activity.ts';
import { useText } from '#i18n/use-text.ts';
import { first } from '#storage/record-view.ts';
import { useEditing } from '#storage/use-editing.ts';
import { useRecord, useRoster } from '#storage/use-records.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { Questions } from './questions.tsx';

type DoActivityProps = {
  activity: Activity;
  space: string;
  record: string;
  /** What the entry keeps of its card, where the card is no part of the app. */
  kept?: Readonly<Record<string, Plain>> | undefined;
};

/** Waits until what was written before is there, so that no first key falls on an empty field. */
export function DoActivity({ activity, space, record, kept }: DoActivityProps) {
  const cards = useText('cards');
  const t = useText('activities');
  const view = useRecord(space, record);
  const roster = useRoster(space);
  const kind = activity.makes === 'entry' ? 'entry' : 'step';
  const editing = useEditing({ space, record, kind, given: view });
  if (view === undefined || roster === undefined) {
    return (
      <Page title={cards(`${activity.id}.title`)} isTask>
        <Loading />
      </Page>
    );
  }
  const isMissing = view === null && activity.makes === 'look-back';
  if (isMissing || view?.deleted === true || (view !== null && view.kind !== kind)) {
    return (
      <Page
        title={cards(`${activity.id}.title`)}
        actions={<LinkButton to={paths.activities}>{t('run.all')}</LinkButton>}
      >
        <Notice>{t('run.gone')}</Notice>
      </Page>
    );
  }
  return (
    <Questions
      activity={activity}
      place={{ space, record }}
      editing={editing}
      wasKept={view !== null && first(view, 'kept') !== undefined}
      people={roster?.people ?? []}
      kept={kept}
    />
  );
}
