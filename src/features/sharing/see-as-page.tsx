import { useRef } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { Roster } from '#domain/roster.ts';
import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { type LoopbookLine, useLoopbook, useRoster } from '#storage/use-records.ts';
import { ColumnsAsideFirst } from '#ui/columns.tsx';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { VisuallyHidden } from '#ui/visually-hidden.tsx';
import { EyesChoice } from './eyes-choice.tsx';
import { eyesOf, presentOf } from './see-as-readers.ts';
import { SeenList } from './seen-list.tsx';
import { SeenRecord } from './seen-record.tsx';
import styles from './sharing.module.css';
import { useEyesName } from './use-eyes-name.ts';
import { useShownAfterTap } from './use-shown-after-tap.ts';

/** "Kijk als …": exactly what somebody else sees of this loopbook, by the rules of the server. */
export function SeeAsPage() {
  const { space = '', record } = useParams();
  const t = useText('sharing');
  const lines = useLoopbook(space);
  const roster = useRoster(space);
  const back = record === undefined ? paths.loopbook : paths.entry(space, record);
  return (
    <Page title={t('seeAs.title')} back={back} isWide>
      {lines === undefined || roster === undefined ? (
        <Loading />
      ) : (
        <SeeAs lines={lines} roster={roster} record={record ?? null} />
      )}
    </Page>
  );
}

type SeeAsProps = {
  lines: readonly LoopbookLine[];
  roster: Roster | null;
  record: string | null;
};

function SeeAs({ lines, roster, record }: SeeAsProps) {
  const t = useText('sharing');
  const profile = useProfile();
  const [search, setSearch] = useSearchParams();
  const nameOf = useEyesName();
  const people = roster?.people ?? [];
  const all = eyesOf(people, profile.person.id);
  const eyes = all.find((one) => one.value === search.get('als')) ?? null;
  const seen = useRef<HTMLDivElement>(null);
  const tapping = useShownAfterTap(seen, eyes?.value ?? null);
  const look = eyes && { value: eyes.value, present: presentOf(eyes), name: nameOf(eyes) };
  return (
    <ColumnsAsideFirst
      aside={
        <div {...tapping}>
          <EyesChoice
            eyes={all}
            value={eyes?.value ?? null}
            onChange={(als) => setSearch({ als }, { replace: true })}
          />
        </div>
      }
    >
      <div ref={seen} className={styles.looked}>
        {eyes?.as === 'new-school' && <Notice>{t('seeAs.newSchoolHint')}</Notice>}
        {look !== null && eyes?.as !== 'new-school' && (
          <>
            <VisuallyHidden>
              <span role="status">{t('seeAs.all', { name: look.name })}</span>
            </VisuallyHidden>
            {record !== null && (
              <SeenRecord lines={lines} roster={roster} record={record} look={look} />
            )}
            <SeenList key={look.value} lines={lines} people={people} look={look} />
          </>
        )}
      </div>
    </ColumnsAsideFirst>
  );
}
