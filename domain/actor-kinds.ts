/** The kinds of actors in words, in the order of the index. */
import type { ActorKind } from '@/engine/model/event';

export const ACTOR_KINDS: readonly { readonly kind: ActorKind; readonly one: string; readonly many: string }[] = [
  { kind: 'state', one: 'State', many: 'States' },
  { kind: 'territory', one: 'Territory', many: 'Territories' },
  { kind: 'organ', one: 'Government body', many: 'Government bodies' },
  { kind: 'organization', one: 'Organization', many: 'Organizations' },
  { kind: 'group', one: 'Group', many: 'Groups' },
  { kind: 'person', one: 'Person', many: 'Persons' },
  { kind: 'place', one: 'Place', many: 'Places' },
];

export const actorKindWords = (kind: ActorKind): string => ACTOR_KINDS.find((known) => known.kind === kind)?.one ?? kind;
