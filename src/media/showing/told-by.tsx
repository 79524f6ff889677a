import { alongOf } from '#domain/along.ts';
import { speakerOf } from '#domain/spoken-by.ts';
import { useText } from '#i18n/use-text.ts';
import { useRoster } from '#storage/use-records.ts';
import { Icon } from '#ui/icon.tsx';
import styles from '#ui/media/media.module.css';

type ToldByProps = { space: string; fields: Readonly<Record<string, readonly unknown[]>> };

/** "Verteld door mama, opgeschreven door Yara": both are named, so that neither seems the other.
 * What came along, somebody else wrote in another loopbook: they alone are named. */
export function ToldBy({ space, fields }: ToldByProps) {
  const t = useText('media');
  const roster = useRoster(space);
  const there = alongOf(fields)?.by?.name;
  const speaker = there || speakerOf(fields);
  if (speaker === null) return null;
  const writer = there
    ? undefined
    : (roster?.people.find(({ role }) => role === 'pupil')?.name ?? roster?.name);
  return (
    <p className={styles.toldBy} dir="auto">
      <Icon name="house" size="small" />
      <span>
        {writer === undefined
          ? t('toldBy.speaker', { speaker })
          : t('toldBy.both', { speaker, writer })}
      </span>
    </p>
  );
}
