import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './button.module.css';
import type { ButtonKind } from './button.tsx';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icons/paths.ts';

type LinkButtonProps = {
  to: string;
  kind?: ButtonKind;
  /** One of the app's own, or an icon that only few screens need. */
  icon?: IconName | ReactElement | undefined;
  isWide?: boolean;
  replace?: boolean;
  children: ReactNode;
};

/** Goes somewhere, and looks like the button that it replaces. */
export function LinkButton(props: LinkButtonProps) {
  const { to, kind = 'plain', icon, isWide = false, replace = false, children } = props;
  return (
    <Link
      to={to}
      replace={replace}
      className={classNames(styles.button, styles[kind], isWide && styles.wide)}
    >
      {typeof icon === 'string' ? <Icon name={icon} /> : icon}
      <span>{children}</span>
    </Link>
  );
}
