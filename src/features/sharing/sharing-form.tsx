import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Reader } from '#domain/audience.ts';
import { mayChangeAudience } from '#domain/audience-change.ts';
import { kindsOf } from '#domain/medium.ts';
import type { PersonId, Role } from '#domain/person.ts';
import type { RosterPerson } from '#domain/roster.ts';
import { endOfSchoolYear } from '#domain/school-year.ts';
import { shareable } from '#domain/shareable.ts';
import { shownAnswers } from '#domain/shown-answers.ts';
import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import { ShownEntry } from '#media/showing/shown-entry.tsx';
import { changeReaders } from '#storage/audience-undo.ts';
import { type RecordView, text } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useSaving } from '#storage/use-saving.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { useMediaWords } from '#ui/media/use-media-words.ts';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { StateLine } from '#ui/state-line.tsx';
import { audienceOf, type Choice, choicesOf, holdingNow } from './choice.ts';
import { ReaderChoice } from './reader-choice.tsx';
import styles from './sharing.module.css';
import { TakenAway } from './taken-away.tsx';
import { UndoNotice } from './undo-notice.tsx';
import { startOfUntil, type Until, untilInstant } from './until.ts';
import { UntilChoice } from './until-choice.tsx';

type SharingFormProps = {
  view: RecordView;
  members: readonly RosterPerson[];
  /** Just kept: first what was made, then who may read it. */
  isFresh: boolean;
  /** The person of whom help is asked, ticked in advance and said so. */
  suggested: PersonId | null;
  /** Where somebody who just kept it came from. */
  from?: string | undefined;
};

export function SharingForm(props: SharingFormProps) {
  const { view, isFresh } = props;
  const t = useText('sharing');
  const sharing = useSharing(props);
  const { choices, ticked } = sharing;
  const profile = useProfile();
  const isOpen = choices.length > 0;
  const mediaWords = useMediaWords();
  const media = kindsOf(view.fields);
  return (
    <Page
      title={isFresh ? t('freshTitle') : t('title')}
      back={isFresh ? props.from : sharing.after}
      isTask
      // Nothing else is offered while a choice is not kept yet: it would be lost.
      hasOffer={!sharing.isSame}
      actions={
        <Button
          kind={sharing.isNobody ? 'plain' : 'primary'}
          isWide
          onPress={() => sharing.keep()}
          isDisabled={!sharing.isReady}
        >
          {sharing.keepWords}
        </Button>
      }
    >
      {isFresh && <StateLine state={view.state} />}
      {isFresh && <h2>{t('title')}</h2>}
      {view.kind === 'home-entry' && <p>{t(view.mine ? 'homeEntry.yours' : 'homeEntry.intro')}</p>}
      <p className={styles.now}>{sharing.nowWords}</p>
      <UndoNotice view={view} members={props.members} after={sharing.after} />
      {!isOpen && <Notice>{t(sharing.power === 'no' ? 'mayNot' : 'nobody')}</Notice>}
      {sharing.suggestedName !== null && (
        <Notice>{t('suggested', { name: sharing.suggestedName })}</Notice>
      )}
      {isOpen && <ReaderChoice choices={choices} ticked={ticked} onChange={sharing.setTicked} />}
      {ticked.length > 0 && (
        <UntilChoice
          until={sharing.until}
          hasGroup={ticked.some((reader) => reader.startsWith('role:'))}
          onChange={sharing.setUntil}
        />
      )}
      {ticked.length > 0 && media.length > 0 && <p>{t('along', { media: mediaWords(media) })}</p>}
      <TakenAway view={view} wanted={sharing.wanted} members={props.members} />
      {sharing.isSame && !isFresh && profile.person.role === 'pupil' && (
        <LinkButton to={paths.seeAs(view.space, view.record)} icon="eye">
          {t('seeAs.go')}
        </LinkButton>
      )}
      {sharing.problem !== null && <Notice tone="error">{sharing.problem}</Notice>}
      {isFresh && (
        <Card>
          <ShownEntry
            space={view.space}
            record={view.record}
            answers={shownAnswers(view)}
            fields={view.fields}
            language={text(view, 'language') || undefined}
            isMine={view.mine}
          />
        </Card>
      )}
    </Page>
  );
}

function useSharing({ view, members, isFresh, suggested }: SharingFormProps) {
  const profile = useProfile();
  const navigate = useNavigate();
  const ui = useText('ui');
  const t = useText('sharing');
  const [now] = useState(() => profile.now());
  const { save, problem } = useSaving();
  const me = { person: profile.person.id, role: profile.person.role };
  const current = holdingNow(view.audience, now);
  const power = mayChangeAudience(me, view, null, now);
  const choices = choicesOf(shareable(me, { record: view, target: null }, members, now), {
    current,
    members,
    me,
    power,
    author: view.author,
    kind: view.kind,
  });
  const reads = (choice: Choice) => current.some((grant) => grant.to === choice.reader);
  const suggestion = choices.find((choice) => choice.reader === suggested && !reads(choice));
  const [ticked, setTicked] = useState<Reader[]>(() =>
    choices.filter((choice) => reads(choice) || choice === suggestion).map((one) => one.reader),
  );
  const [until, setUntil] = useState<Until>(() => startOfUntil(current));
  const words = useWords(choices);
  const after = addressAfter(profile.person.role, view);
  const wanted = audienceOf(new Set(ticked), untilInstant(until, now), {
    choices,
    current,
    endOfYear: endOfSchoolYear(now),
  });
  const isSame = JSON.stringify(wanted) === JSON.stringify(view.audience);
  const added = choices.filter((choice) => ticked.includes(choice.reader) && !reads(choice));
  const keep = async () => {
    const isSaved = isSame || (await save(() => changeReaders(profile, view, wanted)));
    // Who reads from now on is said on the page that comes, where nobody has to look for it.
    if (isSaved) await navigate(after, { replace: true, state: { shared: added.length > 0 } });
  };
  return {
    isNobody: ticked.length === 0 && isFresh,
    choices,
    power,
    ticked,
    setTicked,
    until,
    setUntil,
    keep,
    after,
    isReady: ticked.length === 0 || untilInstant(until, now) !== undefined,
    wanted,
    isSame,
    suggestedName: suggestion?.name ?? null,
    nowWords: words.now(choices.filter(reads), view.mine),
    keepWords:
      added.length > 0
        ? t('shareWith', { names: words.names(added) })
        : words.keep(isFresh, ticked),
    problem: problem === null ? null : ui(`storage.${problem}`),
  };
}

function addressAfter(role: Role, view: RecordView): string {
  if (role === 'pupil') return paths.entry(view.space, view.record);
  return role === 'parent' ? paths.child(view.space) : paths.home;
}

/** Names and groups as the sentences of this page say them. */
function useWords(choices: readonly Choice[]) {
  const t = useText('sharing');
  const dates = useDates();
  const names = (chosen: readonly Choice[]) =>
    dates.list(chosen.map((choice) => choice.name ?? t(`everyone.${choice.role}`)));
  return {
    names,
    now: (readers: readonly Choice[], isMine: boolean) => {
      if (readers.length > 0) return t('now', { names: names(readers) });
      return isMine ? t('nowOnlyMe') : t('nowOnlyUs');
    },
    keep: (isFresh: boolean, ticked: readonly Reader[]) => {
      const isNobody = ticked.length === 0 || choices.length === 0;
      return isNobody && isFresh ? t('keepToMe') : t('keep');
    },
  };
}
