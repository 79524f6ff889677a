import type { ReactNode } from 'react';

export type SortedCard = { id: string; label: string; art?: ReactNode };
export type SortPlace = { id: string; label: string; art?: ReactNode };
