/** What a revision of an event is called, for its history and the list of changes. */

/** The seed's own event went with the demonstration. It tells a reader nothing of any event, so the list of corrections leaves it out. */
export const DEMONSTRATION_REMOVED = 'demonstration-removed';

const CHANGES: Readonly<Record<string, string>> = {
  created: 'first report',
  'source-added': 'a further source',
  'source-removed': 'a source taken away',
  'split-off': 'made an event of its own',
  edited: 'changed',
  'evidence-set': 'other words chosen as its evidence',
  checked: 'checked',
  published: 'published',
  rejected: 'rejected',
  're-extracted': 'read again',
  [DEMONSTRATION_REMOVED]: 'taken out with the demonstration',
  'actors-merged': 'an actor merged',
  'actors-parted': 'a merge of actors undone',
  'themes-merged': 'a theme merged',
  'themes-parted': 'a merge of themes undone',
  restored: 'brought back to an earlier version',
  undone: 'the last change undone',
  linked: 'linked to another event',
  unlinked: 'a link to another event rejected',
  merged: 'merged into another event',
  absorbed: 'another event merged into it',
  unmerged: 'made an event of its own again',
  released: 'an event merged into it parted again',
};

/** A change that is not listed is shown by its own name. */
export const revisionWords = (change: string): string => CHANGES[change] ?? change;

/** Why something changed: the editor's reason, else what happened to the event. */
export function whyWords({ change, reason, machine }: { change: string; reason: string | null; machine: boolean }): string {
  if (reason !== null) return reason;
  if (change === 'source-added') return 'A further source reports it.';
  if (change === 'source-removed') return 'A sentence that was counted as a report of it is told apart now.';
  if (change === 'rejected') return 'An editor rejected it and gave no reason.';
  if (change === 'checked') return 'An editor checked it.';
  if (change === 're-extracted') return 'Read again by a newer version of the machine.';
  if (change === 'undone') return 'An editor took the last change back.';
  if (change === 'absorbed') return 'Another event turned out to be the same one.';
  if (change === 'released') return 'Two events that had been merged are told apart again.';
  return machine ? 'Read again by the machine.' : 'An editor changed it and gave no reason.';
}
