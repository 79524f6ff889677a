import { useLocation } from 'react-router';
import { paths } from '#ui/paths.ts';

/** For a link to one piece: "Back" then leads to what was asked here, not to the whole loopbook. */
export function useWayHere(): { from: string } {
  const { pathname, search } = useLocation();
  return { from: pathname + search };
}

/** Where somebody came from inside My loopbook. */
export function useWayBack(): string {
  const { state } = useLocation();
  const from = (state as { from?: unknown } | null)?.from;
  const isHere = typeof from === 'string' && /^\/loopboek(?:[/?]|$)/.test(from);
  return isHere ? from : paths.loopbook;
}
