import { createContext, type ReactNode, useContext } from 'react';
import type { IconName } from './icons/paths.ts';

export type NavigationPlace = { to: string; label: string; icon: IconName };

/** What the app puts around every page. The pages themselves know nothing of it. */
export type PageFrame = {
  /** The main places of a signed-in person; empty for a guest. */
  navigation: readonly NavigationPlace[];
  /** One quiet line about what waits for a connection. */
  status: ReactNode;
  /** A new version, a new device: above the page, never over it. */
  banner: ReactNode;
  /** The install card, or locking a tablet of the class: below what somebody came for. */
  offer?: ReactNode;
};

export const PageFrameContext = createContext<PageFrame>({
  navigation: [],
  status: null,
  banner: null,
});

export function usePageFrame(): PageFrame {
  return useContext(PageFrameContext);
}
