import type { OpenProfile } from '#storage/open-profile.ts';

/** In a file of its own, which the carrying of words asks for too. */
export async function tellSchool(profile: OpenProfile, isAsked: boolean): Promise<boolean> {
  const { tellArrivals } = await import('#sync/tell-arrivals.ts');
  return await tellArrivals(profile, { isAsked });
}
