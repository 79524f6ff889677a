import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { useText } from '#i18n/use-text.ts';
import { classNames } from './class-names.ts';
import { CornerPrint } from './corner-print.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { Logo } from './logo.tsx';
import { Navigation } from './navigation.tsx';
import styles from './page.module.css';
import { usePageFrame } from './page-frame.ts';
import { TextLink } from './text-link.tsx';
import { usePageReady } from './use-ready.ts';
import { ScrollerContext, useScrollPlace } from './use-scroller.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

type PageProps = {
  /** The heading, and the title of the window. */
  title: string;
  /** What stands in the heading when it is more than the title, such as a name in `bdi`. */
  heading?: ReactNode;
  isHeadingHidden?: boolean | undefined;
  /** A small picture at the end of the heading. */
  art?: ReactNode;
  /** The address one step back. */
  back?: string | undefined;
  /** The way on: at the bottom, under the thumb. */
  actions?: ReactNode;
  /** One task on the screen: the main places step aside until it is done. */
  isTask?: boolean | undefined;
  /** Lists and tables of staff use the width of a laptop. */
  isWide?: boolean | undefined;
  /** A door at which somebody may be signed in already: the choice of a language stays in sight. */
  onLanguage?: ((language: string) => unknown) | undefined;
  /** The page has its own place for what the app offers once; else it comes last. */
  hasOffer?: boolean | undefined;
  children?: ReactNode;
};

export function Page(props: PageProps) {
  const { title, back, actions, isTask = false, isWide = false } = props;
  const frame = usePageFrame();
  const heading = useHeading(title);
  usePageReady();
  const scroller = useRef<HTMLDivElement>(null);
  useScrollPlace(scroller);
  const places = isTask ? [] : frame.navigation;
  const t = useText('ui');
  return (
    <div
      className={styles.page}
      data-wide={isWide ? '' : undefined}
      data-places={places.length > 0 ? '' : undefined}
    >
      <div ref={scroller} className={styles.scroller}>
        <CornerPrint
          isFirstLevel={back === undefined}
          place={actions || isTask ? 'top' : 'bottom'}
        />
        <header className={styles.top}>
          <div className={styles.inner}>
            {back === undefined ? (
              <Logo />
            ) : (
              <TextLink to={back} icon="arrow-left">
                {t('page.back')}
              </TextLink>
            )}
            {(frame.navigation.length === 0 || props.onLanguage) && (
              <LanguageChoice onChange={props.onLanguage} />
            )}
          </div>
        </header>
        {frame.banner}
        <main className={classNames(styles.inner, styles.main)}>
          <div className={styles.headline}>
            <h1 ref={heading} tabIndex={-1} className={props.isHeadingHidden ? '' : styles.heading}>
              <HeadingWords isHidden={props.isHeadingHidden === true}>
                {props.heading ?? title}
              </HeadingWords>
            </h1>
            {props.art && <div className={styles.art}>{props.art}</div>}
          </div>
          <ScrollerContext value={scroller}>{props.children}</ScrollerContext>
          {!props.hasOffer && frame.offer}
        </main>
      </div>
      <div className={styles.bottom}>
        <footer className={styles.footer}>
          {!isTask && frame.status && <div className={styles.inner}>{frame.status}</div>}
          {actions && (
            <div className={styles.actions}>
              <div className={styles.inner}>{actions}</div>
            </div>
          )}
        </footer>
        {places.length > 0 && <Navigation places={places} />}
      </div>
    </div>
  );
}

function HeadingWords({ isHidden, children }: { isHidden: boolean; children: ReactNode }) {
  if (isHidden) return <VisuallyHidden>{children}</VisuallyHidden>;
  return <span className={styles.marker}>{children}</span>;
}

/**
 * After a step through the app the heading has the focus, so that a screen reader says where one is
 * and the next Tab starts at the top. The first page keeps the browser's own start.
 */
function useHeading(title: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key, pathname } = useLocation();
  const type = useNavigationType();
  const before = useRef('');
  useEffect(() => {
    document.title = `${title} · Loopboek`;
  }, [title]);
  useEffect(() => {
    // What a page notes in its own address while somebody uses it is no step.
    const isStep = type !== 'REPLACE' || pathname !== before.current;
    before.current = pathname;
    if (isStep && key !== 'default') heading.current?.focus();
  }, [key, pathname, type]);
  return heading;
}
