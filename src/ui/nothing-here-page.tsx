import type { ReactNode } from 'react';
import { EmptyState } from './empty-state.tsx';
import { LinkButton } from './link-button.tsx';
import { Page } from './page.tsx';
import { paths } from './paths.ts';

type NothingHerePageProps = { title: string; text: ReactNode; home: ReactNode };

/** The same page for what is others' and for what does not exist, so that an address tells nothing. */
export function NothingHerePage({ title, text, home }: NothingHerePageProps) {
  return (
    <Page title={title} back={paths.home}>
      <EmptyState>
        <p>{text}</p>
        <LinkButton to={paths.home} kind="primary" icon="house">
          {home}
        </LinkButton>
      </EmptyState>
    </Page>
  );
}
