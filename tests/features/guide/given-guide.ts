import type { Audience } from '#domain/audience.ts';
import { roles, staffRoles } from '#domain/person.ts';
import type { Roster } from '#domain/roster.ts';

export const schoolRoster: Roster = {
  space: 'school',
  name: 'De Wissel',
  groups: [],
  people: [
    { id: 'person-teacher', name: 'An Peeters', role: 'teacher' },
    { id: 'bram', name: 'Bram Claes', role: 'teacher' },
    { id: 'person-counsellor', name: 'Els Jacobs', role: 'counsellor' },
    { id: 'piet', name: 'Piet Nijs', role: 'counsellor' },
    { id: 'boss', name: 'Mia Bos', role: 'admin' },
  ],
};

const to = (some: readonly (typeof roles)[number][]): Audience =>
  some.map((role) => ({ to: `role:${role}`, until: null }));
export const everybody = to(roles);
export const team = to(staffRoles);
