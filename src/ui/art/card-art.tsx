import { Drawing, type Layers } from './drawing.tsx';
import { cardPictures } from './pictures/card-pictures.ts';

/** One that has no picture yet shows none: its words stand there. */
export function CardArt({ name }: { name: string }) {
  const layers: Layers | undefined = cardPictures[name as keyof typeof cardPictures];
  return layers === undefined ? null : <Drawing layers={layers} width={64} height={64} />;
}
