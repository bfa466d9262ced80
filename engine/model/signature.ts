/** What the words of a report say about an event, besides names, date and place. Reports are compared by it; it is plain JSON. */
export interface Signature {
  /** the class of the word that states the event, and where it starts in the evidence; null where no reading found it */
  readonly trigger: { readonly class: string; readonly at: number } | null;
  /** keys of the content words: the family of a word that has one, else its stem */
  readonly stems: readonly string[];
  /** families of its words: kinds of events, such as attacks or journeys */
  readonly kinds: readonly string[];
  /** words that can name a subject of their own ("graphite"), by their stems */
  readonly subjects: Readonly<Record<string, string>>;
  /** 10 of "its tenth package" */
  readonly ordinals: readonly number[];
  /** "Malligyong-1", "UNSC-2712" */
  readonly designations: readonly string[];
  /** kinds of ballot, and rounds of it */
  readonly ballots: readonly string[];
  readonly rounds: readonly string[];
  /** the place in the name of a gathering: "the Geneva talks" */
  readonly calledAfter: string | null;
}
