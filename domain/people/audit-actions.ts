/** The label of each action in the audit log. The stored codes do not change; a test checks that every code of the server has a label. */

const LABELS: Readonly<Record<string, string>> = {
  'account.change-password': 'Change own password',
  'actors.create': 'Add actor',
  'actors.merge': 'Merge actors',
  'actors.save': 'Edit actor',
  'actors.undo-merge': 'Undo actor merge',
  'articles.accept-many': 'Accept several events',
  'articles.confirm': 'Confirm article',
  'articles.correct-facts': 'Correct article details',
  'articles.ingest': 'Import article',
  'articles.publish-agreed': 'Publish events that both readers found',
  'articles.publish': 'Publish article',
  'articles.read': 'Extract events',
  'articles.receive': 'Add article',
  'articles.receive-addresses': 'Add articles by URL',
  'articles.receive-files': 'Add articles from files',
  'articles.reread': 'Re-run extraction',
  'articles.revise': 'Correct article text',
  'articles.undo-publishing': 'Undo article publication',
  'articles.withdraw': 'Withdraw article',
  'articles.delete-copy': 'Delete archived copy',
  'demonstration.remove': 'Remove demo data',
  'demonstration.review': 'Review demo data',
  'events.accept': 'Accept event',
  'events.add-missed': 'Add missed event',
  'events.check': 'Mark event as reviewed',
  'events.choose-date': 'Choose date of a reader',
  'events.create': 'Add event',
  'events.merge': 'Merge events',
  'events.publish': 'Publish event',
  'events.record-outcome': 'Record outcome',
  'events.reject': 'Reject event',
  'events.restore': 'Restore event version',
  'events.review': 'Review event',
  'events.save': 'Edit event',
  'events.set-theme': 'Change event theme',
  'events.split': 'Split event',
  'events.undo': 'Undo event change',
  'events.unmerge': 'Undo event merge',
  'events.unsplit': 'Undo event split',
  'events.withdraw': 'Withdraw event',
  'feeds.add': 'Subscribe to feed',
  'feeds.bring-back': 'Restore feed',
  'feeds.change': 'Edit feed',
  'feeds.check': 'Check feed now',
  'feeds.decide': 'Pause, resume or check feed',
  'feeds.pause': 'Pause feed',
  'feeds.remove': 'Remove feed',
  'feeds.resume': 'Resume feed',
  'feeds.subscribe': 'Subscribe to feed',
  'jobs.add': 'Add to import',
  'jobs.create': 'Start import',
  'jobs.decide': 'Confirm, skip or restore import items',
  'jobs.import': 'Import events',
  'jobs.map': 'Map table columns',
  'mentions.accept': 'Accept quote',
  'mentions.reject': 'Reject quote',
  'mentions.reopen': 'Reopen quote',
  'mentions.remove': 'Remove quote',
  'mentions.review': 'Review quote',
  'mentions.set-evidence': 'Change evidence',
  'mistakes.accepted': 'Accept reader report',
  'mistakes.decline': 'Decline reader report',
  'mistakes.declined': 'Decline reader report',
  'mistakes.report': 'Report mistake',
  'queue.assign': 'Assign queue item',
  'queue.dismiss': 'Dismiss queue item',
  'queue.snooze': 'Snooze queue item',
  'queue.wake': 'Unsnooze queue item',
  'relations.link': 'Link events',
  'relations.review': 'Review link between events',
  'session.sign-in': 'Sign in',
  'session.sign-out': 'Sign out',
  'sessions.revoke': 'End session',
  'sessions.revoke-others': 'End other sessions',
  'settings.save': 'Change site settings',
  'settings.second-reader': 'Change the second reader',
  'settings.test-second-reader': 'Test the second reader',
  'sources.change': 'Edit source',
  'sources.set-display-right': 'Change source visibility',
  'sources.second-reader': 'Change the second reader of a source',
  'tables.import': 'Import table',
  'tables.map': 'Map table columns',
  'tables.receive': 'Upload table',
  'themes.add': 'Add theme',
  'themes.merge': 'Merge themes',
  'themes.move': 'Reorder themes',
  'themes.remove': 'Delete theme',
  'themes.save': 'Edit theme',
  'themes.undo-merge': 'Undo theme merge',
  'tokens.create': 'Create API token',
  'tokens.revoke': 'Revoke API token',
  'users.change': 'Change role or access',
  'users.invite': 'Invite user',
  'users.renew-invitation': 'Renew invitation link',
  'users.reset-password': 'Reset password',
  'users.revoke-session': 'End another user’s session',
  'users.revoke-token': 'Revoke another user’s API token',
  'users.set-up': 'Create first administrator',
  'users.take-invitation': 'Accept invitation',
  'views.change': 'Edit saved view',
  'views.delete': 'Delete saved view',
  'views.save': 'Save view',
  'views.see': 'Open saved view',
};

const AREAS: Readonly<Record<string, string>> = {
  account: 'Account',
  demonstration: 'Demo data',
  jobs: 'Imports',
  mentions: 'Quotes',
  mistakes: 'Reader reports',
  relations: 'Links between events',
  session: 'Sign-in',
  views: 'Saved views',
};

/** Rows of older versions may have a code without a label, so format the code as words. */
const asWords = (code: string): string => {
  const words = code.replace(/[.-]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** `events.save` → “Edit event”. */
export const auditActionLabel = (action: string): string => LABELS[action] ?? asWords(action);

/** `events` → “Events”. */
export const auditAreaLabel = (area: string): string => AREAS[area] ?? asWords(area);

/** `event 12` → “Event 12”; `user` and an ID → “User Ada Lovell”, while `people` has the name. */
export function auditTargetLabel(target: string, people: readonly { readonly id: string; readonly name: string }[]): string {
  const user = people.find(({ id }) => target === `user ${id}`);
  return user ? `User ${user.name}` : target.charAt(0).toUpperCase() + target.slice(1);
}

export const hasAuditLabel = (action: string): boolean => action in LABELS;
