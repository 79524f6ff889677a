import { Drawing, type Layers } from './drawing.tsx';

const scenes = {
  welcome: [['k', 'M20 20h80v80h-80z']],
} satisfies Record<string, Layers>;

export type SceneName = keyof typeof scenes;

export function Scene({ name }: { name: SceneName }) {
  return <Drawing layers={scenes[name]} width={200} height={160} />;
}
