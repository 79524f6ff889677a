import { Component, type ReactNode } from 'react';
import { useText } from '#i18n/use-text.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import styles from './page-error.module.css';

type PageErrorProps = {
  /** Another place in the app is another try. */
  place?: string;
  children: ReactNode;
};
type PageErrorState = { id: string | null; place: string | undefined };

/** The last net under a page. A person reads a kind sentence and an id to quote, never a trace. */
export class PageError extends Component<PageErrorProps, PageErrorState> {
  override state: PageErrorState = { id: null, place: this.props.place };

  static getDerivedStateFromProps(
    { place }: PageErrorProps,
    state: PageErrorState,
  ): Partial<PageErrorState> | null {
    return place === state.place ? null : { id: null, place };
  }

  static getDerivedStateFromError(): Partial<PageErrorState> {
    return { id: crypto.randomUUID().slice(0, 8).toUpperCase() };
  }

  override componentDidCatch(error: unknown): void {
    reportError(new Error(`Page error ${this.state.id ?? ''}`, { cause: error }));
  }

  override render(): ReactNode {
    if (this.state.id === null) return this.props.children;
    return <Broken id={this.state.id} />;
  }
}

function Broken({ id }: { id: string }) {
  const t = useText('app');
  return (
    <main className={styles.broken}>
      <h1>{t('error.title')}</h1>
      <Notice tone="error">
        <p>{t('error.text')}</p>
        <p>{t('error.id', { id })}</p>
      </Notice>
      <Button
        kind="primary"
        icon="arrow-counter-clockwise"
        onPress={() => window.location.reload()}
      >
        {t('error.again')}
      </Button>
    </main>
  );
}
