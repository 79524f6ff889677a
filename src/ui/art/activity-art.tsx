import { type ComponentType, lazy } from 'react';
import { Drawing, type Layers } from './drawing.tsx';

/** One file a picture: a screen with three cards fetches three. */
const files = import.meta.glob<Layers>('./activities/*.ts', { import: 'layers' });

const shown = new Map<string, ComponentType>();

function pictureOf(activity: string): ComponentType {
  const load = files[`./activities/${activity}.ts`] ?? files['./activities/free.ts'];
  return lazy(async () => {
    const layers = (await load?.()) ?? [];
    return { default: () => <Drawing layers={layers} width={120} height={116} /> };
  });
}

/** The picture of an activity; one that has none yet gets the blank sheet. */
export function ActivityArt({ name }: { name: string }) {
  const Picture = shown.get(name) ?? pictureOf(name);
  shown.set(name, Picture);
  return <Picture />;
}
