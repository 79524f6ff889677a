import { Drawing, type Layers } from './drawing.tsx';
import { cardPictures } from './pictures/card-pictures.ts';
import { wordPictures } from './pictures/word-pictures.ts';

const pictures: Readonly<Record<string, Layers>> = { ...cardPictures, ...wordPictures };

/** The picture of a word of the dictionary. */
export function WordArt({ name }: { name: string }) {
  const layers = pictures[name];
  return layers === undefined ? null : <Drawing layers={layers} width={64} height={64} />;
}
