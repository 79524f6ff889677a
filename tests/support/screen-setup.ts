import 'fake-indexeddb/auto';
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, vi } from 'vitest';

/** A busy machine is slow, not broken. */
configure({ asyncUtilTimeout: 8_000 });

// One after the other the files share a window: each begins as a person would find it.
vi.useRealTimers();
vi.unstubAllGlobals();
for (const name of document.documentElement.getAttributeNames())
  document.documentElement.removeAttribute(name);

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});
