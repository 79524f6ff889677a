/**
 * A person is someone in one capacity: a teacher with a child at school is two persons,
 * so that private life stays apart.
 */
export type PersonId = string;

export const roles = ['pupil', 'parent', 'teacher', 'counsellor', 'clb', 'coach', 'admin'] as const;
export type Role = (typeof roles)[number];

export function isRole(word: string): word is Role {
  return (roles as readonly string[]).includes(word);
}

/** Roles of people who work at or for the school; families never see each other's names. */
export const staffRoles = ['teacher', 'counsellor', 'clb', 'coach', 'admin'] as const;
export type StaffRole = (typeof staffRoles)[number];

export function isStaff(role: Role): boolean {
  return (staffRoles as readonly string[]).includes(role);
}
