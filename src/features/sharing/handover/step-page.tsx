import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { Roster } from '#domain/roster.ts';
import { useText } from '#i18n/use-text.ts';
import { type RecordView, text } from '#storage/record-view.ts';
import { useRecord, useRoster } from '#storage/use-records.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { useMomentTitle } from '#ui/use-moment-title.ts';

export type OfStep = { transition: RecordView; roster: Roster };

type StepPageProps = {
  /** Where it is not about all that goes along, but leads on from there. */
  title?: string;
  children(step: OfStep): ReactNode;
};

/** A page of what goes along at one step, once the step and its people are read. */
export function StepPage({ title, children }: StepPageProps) {
  const { space = '', record = '' } = useParams();
  const t = useText('handover');
  const sharing = useText('sharing');
  const titleOf = useMomentTitle();
  const view = useRecord(space, record);
  const roster = useRoster(space);
  const back = (title === undefined ? paths.transition : paths.handover)(space, record);
  const name = title ?? t('title');
  if (view === undefined || roster === undefined) {
    return (
      <Page title={name} back={back}>
        <Loading />
      </Page>
    );
  }
  if (view === null || view.deleted || roster === null || view.kind !== 'transition') {
    return (
      <Page title={name} actions={<LinkButton to={paths.home}>{sharing('toHome')}</LinkButton>}>
        <Notice>{sharing('gone')}</Notice>
      </Page>
    );
  }
  return (
    <Page key={record} title={name} back={back}>
      <p>{titleOf(text(view, 'moment'))}</p>
      {children({ transition: view, roster })}
    </Page>
  );
}
