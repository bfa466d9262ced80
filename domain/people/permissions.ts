/** Roles and their permissions. Each role includes all permissions of the previous one. */

export const ROLES = ['reader', 'analyst', 'editor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const USER_ROLE_LABELS: Readonly<Record<Role, string>> = {
  reader: 'Reader',
  analyst: 'Analyst',
  editor: 'Editor',
  admin: 'Administrator',
};

/** The lowest role with each permission. */
const NEEDED = {
  'read-published': 'reader',
  'keep-views': 'analyst',
  'read-drafts': 'editor',
  'edit-events': 'editor',
  'ingest-articles': 'editor',
  'publish-articles': 'editor',
  'edit-vocabulary': 'editor',
  'manage-users': 'admin',
  'read-audit': 'admin',
  'change-site': 'admin',
} as const satisfies Record<string, Role>;

export type Permission = keyof typeof NEEDED;

export const roleAtLeast = (role: Role, needed: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(needed);

/** Path of the first page after sign-in: the queue, if the role can open it. */
export const homeOf = (role: Role): string => (may(role, 'read-drafts') ? '/admin' : '/');

/** Whether the role has the permission. Null (signed out) counts as a reader. */
export const may = (role: Role | null, permission: Permission): boolean => roleAtLeast(role ?? 'reader', NEEDED[permission]);
