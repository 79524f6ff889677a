import { useText } from '#i18n/use-text.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { paths } from '#ui/paths.ts';
import styles from './help.module.css';
import { ServiceCard } from './service-card.tsx';
import { useServices } from './use-services.ts';

const shown = 4;

/** Below the ways to school there is always help that has nothing to do with school. */
export function OutsideHelp() {
  const t = useText('help');
  const services = useServices()?.filter((service) => !service.isHidden) ?? [];
  return (
    <section className={styles.section}>
      <h2>{t('outside.title')}</h2>
      <ul className={styles.cards}>
        {services.slice(0, shown).map((service) => (
          <li key={service.key}>
            <ServiceCard service={service} level={3} />
          </li>
        ))}
      </ul>
      <div className={styles.links}>
        <LinkButton to={paths.help} icon="signpost" replace>
          {t('outside.all')}
        </LinkButton>
      </div>
    </section>
  );
}
