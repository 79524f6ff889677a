import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { dayOf } from '#domain/calendar.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { useText } from '#i18n/use-text.ts';
import { RestOfWords, useLongWords } from '#media/asking/long-words.tsx';
import { WhoSpeaks } from '#media/asking/who-speaks.tsx';
import { MakingMedia } from '#media/making/making-media.tsx';
import { useMakingMedia } from '#media/making/use-making-media.ts';
import type { RecordView } from '#storage/record-view.ts';
import { StorageProblem, type StorageWord } from '#storage/storage-problem.ts';
import { useEditing } from '#storage/use-editing.ts';
import { useProfile } from '#storage/use-profile.tsx';
import type { SpaceView } from '#storage/use-records.ts';
import { Art } from '#ui/art.tsx';
import { Button } from '#ui/button.tsx';
import { Hear } from '#ui/hear.tsx';
import { SaysDutchToo } from '#ui/media/say.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { StateLine } from '#ui/state-line.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { isKept } from './shown-to-parent.ts';
import { Told } from './told.tsx';
import { wayIn } from './ways.ts';

/** A few pages of writing; the server takes more, in any script. */
const longestText = 8_000;

/** A photo or a voice tells as much of home as words. */
const everyMedium = ['photo', 'voice', 'drawing'] as const;

type WritingProps = {
  child: SpaceView;
  record: string;
  /** Null before the first word. */
  view: RecordView | null;
  onKept(): void;
};

/** One question and room for an answer. Every key is on this device before half a second is over. */
export function Writing({ child, record, view, onKept }: WritingProps) {
  const t = useText('home-entries');
  const asking = useText('activities');
  const profile = useProfile();
  const { language } = useLanguage();
  const editing = useEditing({ space: child.space, record, kind: 'home-entry', given: view });
  const making = useMakingMedia({ place: { space: child.space, record }, editing });
  const [isAsked, setAsked] = useState(false);
  const [trouble, setTrouble] = useState<StorageWord | null>(null);
  const written = String(editing.values.text ?? '');
  const long = useLongWords({
    value: written,
    limit: longestText,
    onChange: (fits) => editing.change('text', fits),
  });
  const opens = useOpening(view === null || !isKept(view));
  const isEmpty = written.trim() === '' && making.media.length === 0;

  async function keep() {
    setAsked(true);
    await making.settle();
    if (long.over > 0 || (written.trim() === '' && !making.hasAny())) return;
    const now = profile.now();
    const first = editing.values.kept === undefined ? { madeOn: dayOf(now), kept: now } : {};
    try {
      await editing.keep({ ...first, text: written, language });
      onKept();
    } catch (problem) {
      if (!(problem instanceof StorageProblem)) throw problem;
      setTrouble(problem.word);
    }
  }

  const tooLong = long.over > 0 ? asking('run.tooLongFormal', { count: long.over }) : null;
  const problem = tooLong ?? (isAsked && isEmpty ? t('write.empty') : null);
  const words = (
    <>
      <TextArea
        label={<Told k="write.question" />}
        hint={<Told k="write.help" />}
        error={problem}
        value={long.shown}
        lang={language}
        onChange={long.take}
      />
      <SaysDutchToo value={true}>
        <RestOfWords rest={long.rest} />
      </SaysDutchToo>
    </>
  );
  const name = { name: child.name };
  return (
    <Page
      title={t('write.about', name)}
      heading={<Told k="write.about" values={name} />}
      back={paths.child(child.space)}
      art={<Art name="kitchen" />}
      isTask
      actions={
        <Button kind="primary" icon="check" isWide onPress={keep}>
          <Told k="write.done" values={name} />
        </Button>
      }
    >
      <Hear from="home-entries" texts={['write.question', 'write.help', 'write.first']} />
      {opens === null && words}
      <SaysDutchToo value={true}>
        <MakingMedia making={making} offers={everyMedium} opens={opens} />
        {opens !== null && words}
        <WhoSpeaks making={making} />
      </SaysDutchToo>
      <StateLine state={editing.state} />
      {trouble && <StorageTrouble word={trouble} />}
      <Notice>
        <Told k="write.first" />
      </Notice>
    </Page>
  );
}

const mediumOfWay = { foto: 'photo', stem: 'voice', woorden: null } as const;

/** What was tapped on the page before is open here; whoever chose words can type at once. */
function useOpening(isNew: boolean) {
  const [search] = useSearchParams();
  const way = isNew ? wayIn(search) : null;
  useEffect(() => {
    // After the page gave its heading the focus.
    if (way === 'woorden') document.querySelector<HTMLElement>('main textarea')?.focus();
  }, [way]);
  return way === null ? null : mediumOfWay[way];
}

function StorageTrouble({ word }: { word: StorageWord }) {
  const t = useText('ui');
  return <Notice tone="error">{t(`storage.${word}`)}</Notice>;
}
