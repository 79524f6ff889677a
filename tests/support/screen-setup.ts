import 'fake-indexeddb/auto';
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

/** A busy machine is slow, not broken. */
configure({ asyncUtilTimeout: 8_000 });

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});
