import { first, type RecordView } from './record-view.ts';

/**
 * Whoever may not change a colleague's record, or does not have it yet, makes another one about the
 * same thing; the one that was changed last is what the school says.
 */
export function newestByKey(
  views: readonly RecordView[],
  keyOf: (view: RecordView) => string,
): Map<string, RecordView> {
  const found = new Map<string, RecordView>();
  for (const view of views) {
    const before = found.get(keyOf(view));
    if (before === undefined || isLater(view, before)) found.set(keyOf(view), view);
  }
  return found;
}

function isLater(one: RecordView, other: RecordView): boolean {
  const [mine, theirs] = [changedOn(one), changedOn(other)];
  // Two devices that meet at the same instant decide alike.
  return mine === theirs ? one.record > other.record : mine > theirs;
}

function changedOn(view: RecordView): number {
  const value = first(view, 'changedOn');
  return typeof value === 'number' ? value : view.order;
}
