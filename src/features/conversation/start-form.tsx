import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { mayEdit } from '#domain/access.ts';
import type { PersonAnswer } from '#domain/answers.ts';
import type { Roster } from '#domain/roster.ts';
import { mayJoinTalk, personOf, type TalkTable } from '#domain/talk.ts';
import { useText } from '#i18n/use-text.ts';
import { PersonForm } from '#media/asking/forms/person-form.tsx';
import { newRecordId } from '#storage/ids.ts';
import { first } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRecords } from '#storage/use-records.ts';
import { Button } from '#ui/button.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Notice } from '#ui/notice.tsx';
import { paths } from '#ui/paths.ts';
import styles from './conversation.module.css';
import { PieceChoice } from './piece-choice.tsx';
import { Told } from './told.tsx';
import { moveAddress } from './ways.ts';

type StartFormProps = { space: string; roster: Roster };

/** An adult who holds the device is the one across; a young person says who that is. */
export function StartForm({ space, roster }: StartFormProps) {
  const t = useText('conversation');
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { id, name, role } = useProfile().person;
  const isPupil = role === 'pupil';
  const [adult, setAdult] = useState<PersonAnswer | null>(isPupil ? null : { id, name });
  const [entry, setEntry] = useState(search.get('over'));
  const [isAsked, setAsked] = useState(false);
  const begin = () => {
    setAsked(true);
    if (adult === null) return;
    const table: TalkTable = { with: adult, entry };
    // Nothing is kept before the first word: whoever only looked leaves nothing behind.
    return navigate(moveAddress(space, newRecordId(), 1), { state: table });
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      <Begun space={space} />
      {isPupil && (
        <section className={styles.section}>
          <h2>{t('start.who')}</h2>
          <PersonForm
            legend={t('start.who')}
            people={roster.people.filter((person) => mayJoinTalk(person.role))}
            value={adult ?? undefined}
            onChange={(value) => setAdult(personOf(value))}
          />
        </section>
      )}
      <PieceChoice space={space} value={entry} onChange={setEntry} />
      {isAsked && adult === null && <Notice tone="error">{t('start.whoProblem')}</Notice>}
      <Button type="submit" kind="primary" icon="chat-circle-text" isWide>
        <Told k="start.go" />
      </Button>
    </form>
  );
}

/** One that was stopped in the middle is gone on with: it has its words already. */
function Begun({ space }: { space: string }) {
  const profile = useProfile();
  const me = { person: profile.person.id, role: profile.person.role };
  const talks = useRecords({ space, kinds: ['talk'] }) ?? [];
  const begun = talks.find(
    (view) => first(view, 'kept') === undefined && mayEdit(me, view, null, profile.now()),
  );
  if (begun === undefined) return null;
  return (
    <Notice>
      <p>
        <Told k="start.begun" />
      </p>
      <LinkButton to={paths.conversation(space, begun.record)}>
        <Told k="goOn" />
      </LinkButton>
    </Notice>
  );
}
