import type { ReactElement, ReactNode } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icons/paths.ts';

/** primary: the one way on · make: make something new · danger: takes something away. */
export type ButtonKind = 'primary' | 'plain' | 'make' | 'quiet' | 'danger';

type ButtonProps = {
  kind?: ButtonKind;
  /** One of the app's own, or an icon that only few screens need. */
  icon?: IconName | ReactElement | undefined;
  onPress?: (() => unknown) | undefined;
  isDisabled?: boolean;
  isWide?: boolean;
  type?: 'button' | 'submit';
  /** For a button that opens or chooses something: its state is heard too. */
  isPressed?: boolean | undefined;
  children: ReactNode;
};

export function Button(props: ButtonProps) {
  const { kind = 'plain', icon, onPress, isDisabled = false, isWide = false, children } = props;
  return (
    <button
      type={props.type ?? 'button'}
      className={classNames(styles.button, styles[kind], isWide && styles.wide)}
      disabled={isDisabled}
      aria-pressed={props.isPressed}
      onClick={() => onPress?.()}
    >
      {typeof icon === 'string' ? <Icon name={icon} /> : icon}
      <span>{children}</span>
    </button>
  );
}
