/** What the type-ahead of a form offers while somebody names an actor. */
export interface ActorSuggestion {
  readonly name: string;
  /** what was found of it, where that is another name */
  readonly called: string | null;
  /** "Government body", to tell namesakes apart */
  readonly kind: string;
}

/** Where it is asked for: `?q=beij`. */
export const ACTOR_SUGGESTIONS = '/admin/actors/names';
