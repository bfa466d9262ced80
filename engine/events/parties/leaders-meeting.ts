/** A meeting of heads of state or government is a summit, also where the sentence does not use the word. */
import type { EventActor, ThemeId } from '../../model/event';
import type { SentenceContext } from '../sentence/sentence-context';
import type { ActorLookup } from './event-actors';
import { isHeadOffice, titleBefore } from './person-title';

const MEETINGS: readonly ThemeId[] = ['meeting', 'negotiation'];

/** Themes with `summit` put in second place where leaders of two states meet; `themes` themselves otherwise. */
export function withSummit(
  context: SentenceContext,
  themes: readonly ThemeId[],
  actors: readonly EventActor[],
  lookup: ActorLookup,
): readonly ThemeId[] {
  const [chief, ...others] = themes;
  if (chief === undefined || !MEETINGS.includes(chief) || themes.includes('summit')) return themes;
  const states = new Set(
    actors.flatMap(({ actor, kind, country }) =>
      kind === 'person' && country !== undefined && isLeader(context, actor, lookup(actor)?.office) ? [country] : [],
    ),
  );
  return states.size > 1 ? [chief, 'summit', ...others] : themes;
}

/** The title of the text decides; without one, the office for which a person is known. */
function isLeader({ actors, parsed }: SentenceContext, person: string, office: string | undefined): boolean {
  const mention = actors.find(({ actor }) => actor === person);
  const title = mention ? titleBefore(parsed.sentence, mention) : [];
  return isHeadOffice(title.length > 0 ? title : (office?.toLowerCase().split(/\s+/) ?? []));
}
