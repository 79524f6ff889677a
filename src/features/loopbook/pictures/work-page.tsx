import { useText } from '#i18n/use-text.ts';
import { PicturePage } from './picture-page.tsx';
import { Pieces } from './pieces.tsx';
import { Section } from './section.tsx';
import { workPicture } from './work.ts';

const cards = ['work-nearby', 'thought-and-seen', 'my-workplace', 'day-in-another-class'] as const;

/** Places and work, photos first. */
export function WorkPage() {
  const t = useText('pictures');
  return (
    <PicturePage name="work" cards={cards}>
      {({ records }) => {
        const pieces = workPicture(records);
        if (pieces.length === 0) return null;
        return (
          <Section title={t('work.seen')}>
            <Pieces pieces={pieces} caption={t('work.seen')} />
          </Section>
        );
      }}
    </PicturePage>
  );
}
