import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Icon } from './icon.tsx';
import type { IconName } from './icons/paths.ts';
import styles from './text-link.module.css';

type TextLinkProps = { to: string; icon?: IconName | undefined; children: ReactNode };

export function TextLink({ to, icon, children }: TextLinkProps) {
  return (
    <Link to={to} className={styles.link}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </Link>
  );
}
