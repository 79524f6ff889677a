import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { languageOfDevice, startTexts } from '#i18n/texts.ts';
import { openEarly } from '#storage/use-profile.tsx';
import '#ui/tokens.css';
import '#ui/fonts.css';
import '#ui/base.css';
import { afterFirstScreen } from '#ui/use-ready.ts';
import { App } from './app.tsx';
import { prepareFirstPage } from './homes.ts';
import { catchInstallOffer } from './install-offer.ts';
import { reloadOnceForMissingChunk } from './missing-chunk.ts';
import { fetchOtherRoutes } from './other-routes.ts';

import { registerServiceWorker } from './register-service-worker.ts';

/** A database that another window keeps shut must not keep the screen that says so away. */
const longestWaitMs = 1_000;

export function startApp(): void {
  const opening = openEarly();
  catchInstallOffer();
  reloadOnceForMissingChunk();
  fetchOtherRoutes();
  const texts = startTexts(languageOfDevice());
  const home = Promise.race([
    texts.then(() => prepareFirstPage(opening)),
    new Promise((later) => setTimeout(later, longestWaitMs)),
  ]);
  // Once, with everything in place: each picture on the way to the first screen costs as much.
  Promise.all([texts, home]).then(() => {
    const place = document.getElementById('app');
    if (place === null) return;
    createRoot(place).render(
      <StrictMode>
        <App />
      </StrictMode>,
    );
    afterFirstScreen(registerServiceWorker);
  }, reportError);
}
