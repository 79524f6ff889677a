import { useState } from 'react';
import type { RecordId } from '#domain/record.ts';
import { useText } from '#i18n/use-text.ts';
import { contactsOf, staffAround } from '#storage/contact.ts';
import { type RecordView, text } from '#storage/record-view.ts';
import { useOwnPortfolio } from '#storage/use-own-portfolio.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { useRecords, useRoster } from '#storage/use-records.ts';
import { Button } from '#ui/button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { useReady } from '#ui/use-ready.ts';
import { Asked } from './asked.tsx';
import { Asking } from './asking.tsx';
import styles from './help.module.css';
import { OutsideHelp } from './outside-help.tsx';
import { Private } from './private.tsx';
import { askedOf } from './talk-request.ts';

/** *Ik wil praten*: somebody of school whom the pupil chooses, and always help outside school. */
export function TalkPage() {
  const t = useText('help');
  const portfolio = useOwnPortfolio();
  return (
    <Page title={t('talk.title')} back={paths.home}>
      <Private>
        {portfolio === undefined && <Loading />}
        {portfolio === null && <Notice>{t('talk.notReady')}</Notice>}
        {portfolio && <Talk space={portfolio.space} />}
        <OutsideHelp />
      </Private>
    </Page>
  );
}

function Talk({ space }: { space: string }) {
  const me = useProfile().person.id;
  const roster = useRoster(space);
  const requests = useRecords({ space, kinds: ['talk-request'] });
  const listed = useRecords({ kinds: ['contact'] });
  const isLoaded = roster !== undefined && requests !== undefined && listed !== undefined;
  useReady(isLoaded);
  if (!isLoaded) return <Loading />;
  const people = roster?.people ?? [];
  const chosen = contactsOf(listed, people);
  return (
    <Requests
      space={space}
      people={people}
      contacts={chosen.length > 0 ? chosen : staffAround(people, me)}
      isListed={chosen.length > 0}
      requests={requests.filter((view) => view.mine)}
    />
  );
}

type RequestsProps = Pick<Parameters<typeof Asked>[0], 'people' | 'contacts'> & {
  space: string;
  /** Whether the school chose these people for it. */
  isListed: boolean;
  requests: Parameters<typeof Asked>[0]['view'][];
};

function Requests({ space, people, contacts, isListed, requests }: RequestsProps) {
  const t = useText('help');
  const [fresh, setFresh] = useState<RecordId | null>(null);
  const [isAskingMore, setAskingMore] = useState(false);
  const [isTakenBack, setTakenBack] = useState(false);
  const asked = requests.filter((view) => askedOf(view) !== null);
  // A report in the making goes on where it was begun.
  const isDraft = (view: RecordView) => askedOf(view) === null && text(view, 'way') !== 'report';
  const draft = requests.find(isDraft) ?? null;
  const isAsking = asked.length === 0 || isAskingMore;
  const onAsked = (record: RecordId) => {
    setFresh(record);
    setAskingMore(false);
    setTakenBack(false);
  };
  return (
    <>
      <Truth />
      {isTakenBack && <Notice tone="good">{t('request.takenBack')}</Notice>}
      {asked.length > 0 && (
        <section className={styles.section}>
          <h2>{t('request.heading')}</h2>
          {asked.map((view) => (
            <Asked
              key={view.record}
              view={view}
              people={people}
              contacts={contacts}
              isFresh={view.record === fresh}
              onTakenBack={() => setTakenBack(true)}
            />
          ))}
        </section>
      )}
      {contacts.length > 0 && !isListed && <Notice>{t('talk.notListed')}</Notice>}
      {contacts.length === 0 && <Notice>{t('talk.nobody')}</Notice>}
      {contacts.length > 0 && isAsking && (
        <Asking
          key={asked.map((view) => view.record).join()}
          space={space}
          contacts={contacts}
          draft={draft}
          onAsked={onAsked}
        />
      )}
      {contacts.length > 0 && !isAsking && (
        <div className={styles.links}>
          <Button icon="plus" onPress={() => setAskingMore(true)}>
            {t('talk.again')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Before the first word: what school can promise, and what this is not for. */
function Truth() {
  const t = useText('help');
  return (
    <Notice>
      <p>{t('talk.secret')}</p>
      <p>{t('talk.slow')}</p>
    </Notice>
  );
}
