import type { ReactNode } from 'react';
import { rings } from '#domain/activity.ts';
import { useText } from '#i18n/use-text.ts';
import type { Circle, Ring } from './people.ts';
import styles from './pictures.module.css';
import { FromPiece, Section } from './section.tsx';
import { TableBeside } from './table-beside.tsx';

/** Rings around the pupil, the nearest inside. A ring without names is still a ring. */
export function Rings({ circle }: { circle: Circle }) {
  const t = useText('pictures');
  const cards = useText('cards');
  const title = cards('my-people.question');
  const rows = rings.flatMap((ring) =>
    circle.names[ring].map((name) => ({
      key: name,
      cells: [<bdi key="name">{name}</bdi>, t(`ring.${ring}`)],
    })),
  );
  return (
    <Section title={title}>
      <RingAround ring="far" names={circle.names.far}>
        <RingAround ring="middle" names={circle.names.middle}>
          <RingAround ring="near" names={circle.names.near}>
            <p className={styles.me}>{t('ring.me')}</p>
          </RingAround>
        </RingAround>
      </RingAround>
      <FromPiece piece={circle.piece} />
      <TableBeside caption={title} head={[t('column.who'), t('column.where')]} rows={rows} />
    </Section>
  );
}

type RingAroundProps = { ring: Ring; names: readonly string[]; children: ReactNode };

function RingAround({ ring, names, children }: RingAroundProps) {
  const t = useText('pictures');
  return (
    <div className={styles.ring} data-ring={ring}>
      <p className={styles.ringName}>{t(`ring.${ring}`)}</p>
      {names.length > 0 && (
        <ul className={styles.names}>
          {names.map((name) => (
            <li key={name}>
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  );
}
