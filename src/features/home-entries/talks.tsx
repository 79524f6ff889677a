import { useText } from '#i18n/use-text.ts';
import { first } from '#storage/record-view.ts';
import { type SpaceView, useRecords } from '#storage/use-records.ts';
import { CardLink } from '#ui/card-link.tsx';
import { Icon } from '#ui/icon.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { paths } from '#ui/paths.ts';
import { Tag } from '#ui/tag.tsx';
import { When } from '#ui/when.tsx';
import styles from './home-entries.module.css';
import { Told } from './told.tsx';

/** The way to a conversation with the child, and those that were held on this parent's device. */
export function Talks({ child }: { child: SpaceView }) {
  const t = useText('home-entries');
  const talks = useRecords({ space: child.space, kinds: ['talk'] })?.filter((view) => view.mine);
  return (
    <section className={styles.section}>
      <h2>
        <Told k="child.talks" />
      </h2>
      <LinkButton to={paths.conversation(child.space)} icon="users" isWide>
        <Told k="child.talk" values={{ name: child.name }} />
      </LinkButton>
      <ul className={styles.list}>
        {talks?.map((view) => (
          <li key={view.record}>
            <CardLink
              to={paths.conversation(view.space, view.record)}
              title={
                <span className={styles.titled}>
                  <Icon name="users" />
                  <Told k="kind.talk" />
                </span>
              }
            >
              <span className={styles.facts}>
                {first(view, 'kept') === undefined && (
                  <Tag tone="koraal" icon="pencil-simple">
                    {t('child.unfinished')}
                  </Tag>
                )}
                <When instant={view.order} />
              </span>
            </CardLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
