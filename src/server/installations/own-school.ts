import type { OtherSchool } from '#protocol/parcel.ts';
import type { InstallationDeps } from './installation-deps.ts';
import { ownKey } from './school-key.ts';

/** This school as others know it. */
export async function ownSchool(deps: InstallationDeps): Promise<OtherSchool> {
  const school = await deps.db.selectFrom('school').select('name').executeTakeFirst();
  const { key } = await ownKey(deps.db);
  return { name: school?.name ?? '', key, url: deps.url() };
}
