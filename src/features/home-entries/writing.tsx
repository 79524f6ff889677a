import { useState } from 'react';
import { dayOf } from '#domain/calendar.ts';
import { useLanguage } from '#i18n/use-language.ts';
import { useText } from '#i18n/use-text.ts';
import { MakingMedia } from '#media/making/making-media.tsx';
import { useMakingMedia } from '#media/making/use-making-media.ts';
import type { RecordView } from '#storage/record-view.ts';
import { StorageProblem, type StorageWord } from '#storage/storage-problem.ts';
import { useEditing } from '#storage/use-editing.ts';
import { useProfile } from '#storage/use-profile.tsx';
import type { SpaceView } from '#storage/use-records.ts';
import { Art } from '#ui/art.tsx';
import { Button } from '#ui/button.tsx';
import { SaysDutchToo } from '#ui/media/say.tsx';
import { Notice } from '#ui/notice.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { StateLine } from '#ui/state-line.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { Told } from './told.tsx';

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
  const profile = useProfile();
  const { language } = useLanguage();
  const editing = useEditing({ space: child.space, record, kind: 'home-entry', given: view });
  const making = useMakingMedia({ place: { space: child.space, record }, editing });
  const [isAsked, setAsked] = useState(false);
  const [trouble, setTrouble] = useState<StorageWord | null>(null);
  const written = String(editing.values.text ?? '');
  const isEmpty = written.trim() === '' && making.media.length === 0;

  async function keep() {
    setAsked(true);
    await making.settle();
    if (written.trim() === '' && !making.hasAny()) return;
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

  return (
    <Page
      title={t('write.title')}
      heading={<Told k="write.title" />}
      back={paths.child(child.space)}
      art={<Art name="kitchen" />}
      isTask
      actions={
        <Button kind="primary" icon="check" isWide onPress={keep}>
          <Told k="write.keep" />
        </Button>
      }
    >
      <TextArea
        label={<Told k="write.question" />}
        hint={<Told k="write.help" />}
        error={problemWith({ isAsked, isEmpty, isFull: written.length >= longestText }, t)}
        value={written}
        maxLength={longestText}
        lang={language}
        onChange={(value) => editing.change('text', value)}
      />
      <SaysDutchToo value={true}>
        <MakingMedia making={making} offers={everyMedium} />
      </SaysDutchToo>
      <StateLine state={editing.state} />
      {trouble && <StorageTrouble word={trouble} />}
      <Notice>
        <Told k="write.first" />
      </Notice>
    </Page>
  );
}

type Checked = { isAsked: boolean; isEmpty: boolean; isFull: boolean };

function problemWith(checked: Checked, t: ReturnType<typeof useText<'home-entries'>>) {
  if (checked.isFull) return t('write.tooLong');
  return checked.isAsked && checked.isEmpty ? t('write.empty') : null;
}

function StorageTrouble({ word }: { word: StorageWord }) {
  const t = useText('ui');
  return <Notice tone="error">{t(`storage.${word}`)}</Notice>;
}
