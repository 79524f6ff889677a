import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { pieceCode } from '#domain/piece-code.ts';
import { shownAnswers } from '#domain/shown-answers.ts';
import { useText } from '#i18n/use-text.ts';
import { ShownEntry } from '#media/showing/shown-entry.tsx';
import { ShownMedia } from '#media/showing/shown-media.tsx';
import { type RecordView, text } from '#storage/record-view.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { type SpaceView, useRecords, useRoster } from '#storage/use-records.ts';
import { useTwoVersions } from '#storage/use-two-versions.ts';
import { deleteRecord, markSeen } from '#storage/write.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { HistoryLink } from '#ui/history-link.tsx';
import { HurtLink } from '#ui/hurt-link.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { SaysDutchToo } from '#ui/media/say.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { PersonName } from '#ui/person-name.tsx';
import { PieceCode } from '#ui/piece-code.tsx';
import { StateLine } from '#ui/state-line.tsx';
import { isSticker, Sticker } from '#ui/sticker.tsx';
import { ToTeacherLink } from '#ui/to-teacher-link.tsx';
import { TwoVersionsQuestion } from '#ui/two-versions-question.tsx';
import { When } from '#ui/when.tsx';
import styles from './home-entries.module.css';
import { WhoReads } from './my-home-entries.tsx';
import { shownToParent } from './shown-to-parent.ts';
import { Told } from './told.tsx';
import { WhatHappensNow } from './what-happens-now.tsx';

type WrittenProps = { child: SpaceView; view: RecordView; onChange(): void };

/** What was kept, where it is by now, who may read it, and what others said to it. */
export function Written({ child, view, onChange }: WrittenProps) {
  const t = useText('home-entries');
  const { space, record } = view;
  const name = { name: child.name };
  const [isAsked, setAsked] = useState(false);
  const asked = useTwoVersions(view);
  return (
    <Page
      title={t('write.about', name)}
      heading={<Told k="write.about" values={name} />}
      back={paths.child(space)}
    >
      <WhatHappensNow view={view} />
      <TwoVersionsQuestion asked={asked} />
      <Card>
        <When instant={view.order} />
        <SaysDutchToo value={true}>
          <ShownEntry
            space={space}
            record={record}
            answers={shownAnswers(view)}
            fields={view.fields}
            language={text(view, 'language') || undefined}
            isMine
          />
        </SaysDutchToo>
        <StateLine state={view.state} />
        <WhoReads view={view} />
      </Card>
      <ToTeacherLink space={space} record={record} />
      <Answers space={space} record={record} />
      <div className={styles.actions}>
        <LinkButton to={paths.child(space)} kind="primary" icon="check" isWide>
          <Told k="write.back" values={name} />
        </LinkButton>
        <LinkButton to={paths.homeEntry(space)} icon="plus" isWide>
          <Told k="write.another" />
        </LinkButton>
        <Button icon="pencil-simple" isWide onPress={onChange}>
          <Told k="child.change" />
        </Button>
        <Button kind="quiet" icon="trash" isWide onPress={() => setAsked(true)}>
          <Told k="write.delete" />
        </Button>
      </div>
      <HistoryLink space={space} record={record} />
      <PieceCode code={pieceCode(record)} />
      <SureToDelete view={view} isAsked={isAsked} onKeep={() => setAsked(false)} />
    </Page>
  );
}

function SureToDelete(props: { view: RecordView; isAsked: boolean; onKeep(): void }) {
  const profile = useProfile();
  const navigate = useNavigate();
  const { space, record } = props.view;
  async function remove() {
    await deleteRecord(profile, space, record);
    void navigate(paths.child(space), { replace: true });
  }
  return (
    <Dialog
      isOpen={props.isAsked}
      title={<Told k="write.deleteSure" />}
      onClose={props.onKeep}
      actions={
        <>
          <Button kind="danger" icon="trash" onPress={remove}>
            <Told k="write.delete" />
          </Button>
          <Button icon="x" onPress={props.onKeep}>
            <Told k="write.deleteKeep" />
          </Button>
        </>
      }
    >
      <p>
        <Told k="write.deleteWhat" />
      </p>
    </Dialog>
  );
}

/** What the child, or someone the child showed it to, answered. Reading it here counts as read. */
function Answers({ space, record }: { space: string; record: string }) {
  const profile = useProfile();
  const roster = useRoster(space);
  const found = useRecords({ space, kinds: ['reply'], about: record });
  const answers = shownToParent(found ?? []);
  const ids = answers.map((view) => view.record).join(' ');
  useEffect(() => {
    if (ids === '') return;
    // A receipt that could not be kept is made at the next visit: no words are in it.
    markAll(ids.split(' ')).catch(() => undefined);

    async function markAll(answers: string[]) {
      for (const answer of answers) await markSeen(profile, space, answer);
    }
  }, [profile, space, ids]);
  return (
    <ul className={styles.list}>
      {answers.map((view) => {
        const sticker = view.fields.sticker?.[0];
        const name = roster?.people.find(({ id }) => id === view.author)?.name ?? '';
        return (
          <li key={view.record}>
            <Card tone="munt">
              <p className={styles.facts}>
                <PersonName name={name} />
                <When instant={view.order} />
              </p>
              {isSticker(sticker) && <Sticker name={sticker} />}
              {(view.fields.text ?? []).map((words) => (
                <p key={String(words)} className={styles.words} dir="auto">
                  {String(words)}
                </p>
              ))}
              <SaysDutchToo value={true}>
                <ShownMedia
                  space={space}
                  record={view.record}
                  fields={view.fields}
                  isMine={false}
                />
              </SaysDutchToo>
              {!view.mine && <HurtLink space={space} record={view.record} />}
            </Card>
          </li>
        );
      })}
    </ul>
  );
}
