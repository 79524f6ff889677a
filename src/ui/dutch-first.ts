import { createContext } from 'react';

/** True where somebody of the school reads over a parent's shoulder: Dutch large, theirs below. */
export const DutchFirst = createContext(false);
