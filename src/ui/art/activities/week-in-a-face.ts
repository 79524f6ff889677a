import type { Layers } from '../drawing.tsx';

export const layers: Layers = [
  ['k', 'M12 24l90-6 6 82-92 4z'],
  ['i', 'M11 22l90-6 6 82-92 4zM12 40l90-5M32 12v16M82 8v17'],
  ['Z', 'M58 44q24-2 28 20t-22 28-32-18 26-30'],
  ['i', 'M57 43q24-2 28 20T63 91 31 73t26-30M48 60v5M68 59v5M45 74q13 10 27-1'],
];
