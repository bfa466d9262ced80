/** What every form of a headline is made from. */
import type { ActorMention, EventActor, ThemeId } from '../../model/event';
import type { Happening } from '../happenings/happening';
import type { Story } from '../happenings/story-range';
import type { SentenceContext } from '../sentence/sentence-context';
import type { TitleMemory } from './title-memory';
import type { VerbReading } from './words/title-verb';

export interface TitleReading extends VerbReading {
  readonly place: string | null;
  readonly actors: readonly EventActor[];
  readonly themes: readonly ThemeId[];
}

export interface TitleTask {
  readonly context: SentenceContext;
  readonly happening: Happening;
  readonly story: Story;
  readonly reading: TitleReading;
  readonly references: readonly ActorMention[];
  readonly memory: TitleMemory;
  /** nobody is known to name, so that even a short clause is better than a label */
  readonly anyLength?: true;
}

/** One form of a headline; null where it does not fit. */
export type TitleForm = (task: TitleTask) => string | null;
