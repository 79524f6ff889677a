import type { Layers } from '../drawing.tsx';

export const layers: Layers = [
  ['k', 'M12 6h96v86H12z'],
  ['Z', 'M52 46a20 20 0 1 1 40 0 20 20 0 1 1-40 0'],
  ['M', 'M12 64q30-16 54-6t42-4v38H12z'],
  ['w', 'M3 92h114v12H3z'],
  ['R', 'M22 56h30v36H27q-5 0-5-6z'],
  ['Z', 'M66 74h36v18H66z'],
  [
    'i',
    'M12 92V5h96v87M3 92h114v12H3zM22 56h30v36H27q-5 0-5-6zM52 64q11-2 10 8t-10 9M66 74h36v18H66zM77 74v-6h14v6M82 80h5M56 56a19 19 0 1 1 34 3',
  ],
  ['t', 'M32 46q-5-6 0-11t0-10M42 46q-5-6 0-11t0-10M73 17v-5M95 27l4-4M99 46h4'],
];
