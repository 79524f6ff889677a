import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icons/paths.ts';
import styles from './tag.module.css';

type TagProps = {
  tone?: 'paper' | 'kobalt' | 'koraal' | 'zon' | 'munt' | 'pruim' | undefined;
  icon?: IconName | undefined;
  children: ReactNode;
};

export function Tag({ tone = 'paper', icon, children }: TagProps) {
  return (
    <span className={styles.tag} data-tone={tone}>
      {icon && <Icon name={icon} size="small" />}
      {children}
    </span>
  );
}
