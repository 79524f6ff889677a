import { useText } from '#i18n/use-text.ts';
import { useProfile } from '#storage/use-profile.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Loading } from '#ui/loading.tsx';
import { Page } from '#ui/page.tsx';
import { paths } from '#ui/paths.ts';
import { useReady } from '#ui/use-ready.ts';
import styles from './help.module.css';
import { Private } from './private.tsx';
import { ServiceCard } from './service-card.tsx';
import { useServices } from './use-services.ts';

/** The social map: who helps outside school. All of it is on the device. */
export function HelpPage() {
  const t = useText('help');
  const { role } = useProfile().person;
  const services = useServices();
  useReady(services !== undefined);
  return (
    <Page title={t('map.title')} back={paths.home} isWide>
      <Private>
        <p>{t('map.intro')}</p>
        {role === 'pupil' && (
          <div className={styles.links}>
            <LinkButton to={paths.talk} icon="chat-circle-text" replace>
              {t('talk.title')}
            </LinkButton>
          </div>
        )}
        {services === undefined ? (
          <Loading />
        ) : (
          <ul className={styles.cards} data-wide="">
            {services
              .filter((service) => !service.isHidden)
              .map((service) => (
                <li key={service.key}>
                  <ServiceCard service={service} level={2} />
                </li>
              ))}
          </ul>
        )}
      </Private>
    </Page>
  );
}
