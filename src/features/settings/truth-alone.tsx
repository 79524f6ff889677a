import { useDates } from '#i18n/use-dates.ts';
import { useText } from '#i18n/use-text.ts';
import type { Alone } from '#sync/truth.ts';
import { Icon } from '#ui/icon.tsx';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import { When } from '#ui/when.tsx';
import { Setting } from './setting.tsx';
import { useTitleOf } from './use-title-of.ts';

const mostShown = 20;

/** What is on this device alone, by its title, newest first. */
export function TruthAlone({ alone }: { alone: readonly Alone[] }) {
  const t = useText('truth');
  const titleOf = useTitleOf();
  if (alone.length === 0) return null;
  const rest = alone.length - mostShown;
  return (
    <Setting title={t('alone.title')}>
      <Rows label={t('alone.title')}>
        {alone.slice(0, mostShown).map((one) => (
          <Row
            key={`${one.space} ${one.record}`}
            start={<Icon name="device-mobile" />}
            title={<bdi>{titleOf(one)}</bdi>}
            text={<Waiting one={one} />}
          />
        ))}
      </Rows>
      {rest > 0 && <p>{t('alone.more', { count: rest })}</p>}
    </Setting>
  );
}

function Waiting({ one }: { one: Alone }) {
  const t = useText('truth');
  const { size } = useDates();
  const words = one.hasWords ? t('alone.words') : '';
  const media = one.mediaBytes > 0 ? t('alone.media', { size: size(one.mediaBytes) }) : '';
  return (
    <>
      {one.at > 0 && <When instant={one.at} />}
      {one.at > 0 && ' · '}
      {words} {media}
    </>
  );
}
