/** Converts an actor to form field values. Does not import zod, so browsers can load it. */
import { CATALOG_IDS } from '../identifiers';
import type { ActorRecord } from './vocabulary-views';

export type ActorValues = Readonly<Record<string, string>>;

export const NEW_ACTOR: ActorValues = { kind: 'organization' };

export const actorValues = ({ name, kind, country, aliases, affiliations, identifiers }: ActorRecord): ActorValues =>
  Object.fromEntries([
    ['name', name],
    ['kind', kind],
    ['country', country ?? ''],
    ['aliases', aliases.join('\n')],
    ...CATALOG_IDS.map((catalog) => [`identifiers.${catalog}`, identifiers[catalog] ?? '']),
    ...affiliations.flatMap(({ parent, parentName, office, from, to }, at) => [
      [`affiliations.${at}.parent`, parentName],
      [`affiliations.${at}.was`, parentName],
      [`affiliations.${at}.slug`, parent],
      [`affiliations.${at}.office`, office ?? ''],
      [`affiliations.${at}.from`, from ?? ''],
      [`affiliations.${at}.to`, to ?? ''],
    ]),
  ]);
