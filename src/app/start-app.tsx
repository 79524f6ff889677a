import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { languageOfDevice, startTexts } from '#i18n/texts.ts';
import '#ui/tokens.css';
import '#ui/fonts.css';
import '#ui/base.css';
import { App } from './app.tsx';
import { catchInstallOffer } from './install-offer.ts';
import { reloadOnceForMissingChunk } from './missing-chunk.ts';
import { prefetchHome } from './pages.ts';
import { registerServiceWorker } from './register-service-worker.ts';

export function startApp(): void {
  catchInstallOffer();
  reloadOnceForMissingChunk();
  startTexts(languageOfDevice(), prefetchHome()).then(() => {
    const place = document.getElementById('app');
    if (place === null) return;
    createRoot(place).render(
      <StrictMode>
        <App />
      </StrictMode>,
    );
    registerServiceWorker();
  }, reportError);
}
