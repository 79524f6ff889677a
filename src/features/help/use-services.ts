import { useRecords } from '#storage/use-records.ts';
import { type Service, servicesOf } from './service.ts';

/** Every service, also those the school hid; from this device alone. */
export function useServices(): Service[] | undefined {
  const views = useRecords({ kinds: ['service'] });
  return views === undefined ? undefined : servicesOf(views);
}
