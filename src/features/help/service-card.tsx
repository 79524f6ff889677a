import { useText } from '#i18n/use-text.ts';
import { Card } from '#ui/card.tsx';
import { Icon } from '#ui/icon.tsx';
import { Checked } from './checked.tsx';
import styles from './help.module.css';
import { HelpIcon } from './help-icon.tsx';
import { type Service, telephone, webAddress } from './service.ts';
import { useServiceWords } from './service-words.ts';

/** Who helps, with what, and how one reaches them; and whether the school has checked that. */
export function ServiceCard({ service, level }: { service: Service; level: 2 | 3 }) {
  const Heading = `h${level}` as const;
  const t = useText('help');
  const { what, who } = useServiceWords()(service);
  const isOutOfReach = service.phone === '' && service.web === '' && service.hours === '';
  return (
    <Card>
      <Heading className={styles.name}>
        <bdi>{service.name}</bdi>
      </Heading>
      <div className={styles.lines}>
        {what !== '' && (
          <p>
            <bdi>{what}</bdi>
          </p>
        )}
        {[who, service.hours].filter(Boolean).map((words) => (
          <p key={words} className={styles.quiet}>
            <bdi>{words}</bdi>
          </p>
        ))}
      </div>
      <Reach service={service} />
      {isOutOfReach && <p>{t('service.ask')}</p>}
      <Checked service={service} />
    </Card>
  );
}

function Reach({ service }: { service: Service }) {
  const t = useText('help');
  const { phone, web } = service;
  const call = telephone(phone);
  const address = webAddress(web);
  if (phone === '' && web === '') return null;
  return (
    <div className={styles.reach}>
      {call !== null && (
        <a className={styles.call} href={call}>
          <HelpIcon name="phone" />
          <span>
            {t('service.call')} <bdi dir="ltr">{phone}</bdi>
          </span>
        </a>
      )}
      {call === null && phone !== '' && <bdi>{phone}</bdi>}
      {address !== null && (
        <a className={styles.call} href={address} target="_blank" rel="noreferrer">
          <Icon name="globe" />
          <bdi dir="ltr">{web}</bdi>
        </a>
      )}
      {address === null && web !== '' && <bdi>{web}</bdi>}
    </div>
  );
}
