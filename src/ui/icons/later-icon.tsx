import { type LaterIconName, laterPaths } from './later-paths.ts';

export function LaterIcon({ name }: { name: LaterIconName }) {
  return <path d={laterPaths[name]} />;
}
