import { useText } from '#i18n/use-text.ts';
import { type RecordView, text } from '#storage/record-view.ts';
import { useRecord } from '#storage/use-records.ts';
import { paths } from '#ui/paths.ts';
import { TextLink } from '#ui/text-link.tsx';

const ways = ['report', 'come', 'write', 'with-friend'] as const;

/** What a pupil asks of the one they chose, and what it is about where that can be read here. */
export function AboutTalk({ view, name }: { view: RecordView; name: string }) {
  const t = useText('review');
  const way = ways.find((one) => one === text(view, 'way')) ?? 'come';
  const about = text(view, 'about');
  return (
    <>
      <p>{t(`talk.${way}`, { name })}</p>
      {about !== '' && <About space={view.space} record={about} />}
    </>
  );
}

function About({ space, record }: { space: string; record: string }) {
  const t = useText('review');
  const target = useRecord(space, record);
  if (target === undefined) return null;
  if (target === null || target.deleted) return <p>{t('talk.notYours')}</p>;
  return <TextLink to={paths.reading(space, record)}>{t('talk.look')}</TextLink>;
}
