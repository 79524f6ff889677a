import type { Day } from '#domain/instant.ts';
import { type BuiltInId, builtInServices, danger, isBuiltIn } from '#domain/services.ts';
import { newestByKey } from '#storage/newest.ts';
import { first, type RecordView, text } from '#storage/record-view.ts';

/** One service as it is shown: built in, confirmed or changed by the school, or the school's own. */
export type Service = {
  key: string;
  builtIn: BuiltInId | null;
  record: RecordView | null;
  name: string;
  /** Empty where the built-in words hold. */
  what: string;
  who: string;
  phone: string;
  web: string;
  hours: string;
  checkedOn: Day | null;
  /** Who looked after it at school. */
  owner: string;
  isHidden: boolean;
};

/** In danger first, then what the school added itself, then what is built in. */
export function servicesOf(views: readonly RecordView[]): Service[] {
  const written = newestByKey(views, keyOf);
  const builtIn = builtInServices.map(({ id, name, phone, web }): Service => {
    const record = written.get(id);
    if (record !== undefined) return ofRecord(id, record);
    const said = { name, phone: phone ?? '', web: web ?? '' };
    return { ...nothing, ...said, key: id, builtIn: id };
  });
  const own = [...written].flatMap(([key, record]) =>
    isBuiltIn(key) ? [] : [ofRecord(key, record)],
  );
  own.sort((one, other) => one.name.localeCompare(other.name, 'nl'));
  const isFirst = (service: Service) => service.key === danger;
  return [...builtIn.filter(isFirst), ...own, ...builtIn.filter((one) => !isFirst(one))];
}

/** Of a changed one, what it was first: a built-in service, or the record that brought it. */
function keyOf(view: RecordView): string {
  return text(view, 'of') || view.record;
}

const nothing = {
  record: null,
  what: '',
  who: '',
  hours: '',
  checkedOn: null,
  owner: '',
  isHidden: false,
};

function ofRecord(key: string, record: RecordView): Service {
  const builtIn = isBuiltIn(key) ? key : null;
  const checkedOn = text(record, 'checkedOn');
  return {
    key,
    builtIn,
    record,
    name: text(record, 'name'),
    what: text(record, 'what'),
    who: text(record, 'who'),
    phone: text(record, 'phone'),
    web: text(record, 'web'),
    hours: text(record, 'hours'),
    checkedOn: checkedOn === '' ? null : checkedOn,
    owner: text(record, 'owner'),
    isHidden: first(record, 'hidden') === true,
  };
}

/** Null for what no telephone can call. */
export function telephone(phone: string): string | null {
  const digits = phone.replace(/[^\d+]/g, '');
  return /^\+?\d{3,}$/.test(digits) ? `tel:${digits}` : null;
}

/** Null for what is no address of a page: nothing that a person typed becomes another sort of link. */
export function webAddress(web: string): string | null {
  const bare = web.trim().replace(/^https?:\/\//i, '');
  if (bare === '' || /\s/.test(bare) || !bare.includes('.')) return null;
  try {
    return new URL(`https://${bare}`).href;
  } catch {
    return null;
  }
}
