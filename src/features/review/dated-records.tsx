import type { ReactNode } from 'react';
import type { SpaceId } from '#domain/membership.ts';
import { useText } from '#i18n/use-text.ts';
import { first } from '#storage/record-view.ts';
import { useRecords } from '#storage/use-records.ts';
import { Row } from '#ui/row.tsx';
import { Rows } from '#ui/rows.tsx';
import { Tag } from '#ui/tag.tsx';
import { When } from '#ui/when.tsx';
import styles from './review.module.css';

type DatedRecordsProps = {
  space: SpaceId;
  kind: string;
  title: string;
  none: string;
  addressOf(space: SpaceId, record: string): string;
  /** What one can do here. */
  children: ReactNode;
};

/** Records of one kind that this reader may read, by their day. */
export function DatedRecords(props: DatedRecordsProps) {
  const { space, kind, title, none, addressOf, children } = props;
  const t = useText('staff');
  const records = useRecords({ space, kinds: [kind] });
  if (records === undefined) return null;
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      {records.length === 0 ? (
        <p>{none}</p>
      ) : (
        <Rows label={title}>
          {records.map((view) => (
            <Row
              key={view.record}
              to={addressOf(space, view.record)}
              title={<When instant={view.order} form="day" />}
              end={
                first(view, 'kept') === undefined ? (
                  <Tag tone="zon">{t('person.draft')}</Tag>
                ) : undefined
              }
            />
          ))}
        </Rows>
      )}
      <div className={styles.links}>{children}</div>
    </section>
  );
}
