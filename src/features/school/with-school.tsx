import type { ReactNode } from 'react';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { type OpenSchool, type SchoolTrouble, type SchoolView, useSchool } from '#sync/school.ts';
import { Button } from '#ui/button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';

export type KnownSchool = OpenSchool & { view: SchoolView };

type WithSchoolProps = {
  /** Until the school is known. */
  title: string;
  back?: string | undefined;
  children(school: KnownSchool): ReactNode;
};

/** The school lives at school: the page waits for the first answer, and says so when none comes. */
export function WithSchool({ title, back, children }: WithSchoolProps) {
  const school = useSchool(useProfile());
  const { view, trouble, reload } = school;
  if (view !== undefined) return children({ ...school, view });
  return (
    <Page title={title} back={back}>
      {trouble === null ? <Loading /> : <TroubleNotice trouble={trouble} onRetry={reload} />}
    </Page>
  );
}

type TroubleProps = { trouble: SchoolTrouble | null; onRetry?: (() => unknown) | undefined };

export function TroubleNotice({ trouble, onRetry }: TroubleProps) {
  const t = useText('school');
  if (trouble === null) return null;
  return (
    <Notice tone={trouble === 'offline' ? 'info' : 'warn'}>
      <p>{t(`trouble.${trouble}`)}</p>
      {onRetry && (
        <Button icon="arrow-counter-clockwise" onPress={onRetry}>
          {t('trouble.retry')}
        </Button>
      )}
    </Notice>
  );
}

/** The view of before stays on the screen while a new one cannot be had. */
export function OldViewNotice({ school }: { school: KnownSchool }) {
  const t = useText('school');
  if (school.trouble === null) return null;
  return (
    <>
      <p>{t('trouble.old')}</p>
      <TroubleNotice trouble={school.trouble} onRetry={school.reload} />
    </>
  );
}
