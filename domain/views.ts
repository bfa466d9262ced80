/** View shapes that services return and components take as props. Plain JSON: days are `YYYY-MM-DD`, times ISO 8601 UTC. */
import type { ActionId, ActorKind, ActorRole, EventStatus, Outcome, Polarity, SecondReading } from '@/engine/model/event';
import type { ResolvedDate } from '@/engine/model/resolved-date';
import type { TraceEntry } from '@/engine/model/trace';
import type { FamilyId } from './drawing';

export type EditorialState = 'draft' | 'published' | 'rejected';
/** who set a field; `machine` includes a language model */
export type Origin = 'machine' | 'edited' | 'human' | 'shipped';
/** who created an event; `model`: only a language model found it */
export type EventOrigin = Origin | 'model';
export type LinkHealth = 'verified' | 'moved' | 'orphaned';
export type DisplayRight = 'full' | 'quotations' | 'hidden';

export interface DateView extends ResolvedDate {
  /** date words of the best source; null if inferred or entered by hand */
  readonly words: string | null;
}

export interface ActorRef {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly kind: ActorKind;
}

export interface EventActorView extends ActorRef {
  readonly role: ActorRole;
  readonly origin: EventOrigin;
  /** for an organ: its state */
  readonly parent: ActorRef | null;
}

export interface ThemeView {
  readonly id: string;
  readonly label: string;
  readonly family: FamilyId;
  readonly icon: string;
}

export interface SourceRef {
  readonly articleId: number;
  readonly articleTitle: string;
  readonly sourceName: string;
  readonly published: string;
  readonly url: string | null;
  /** "brief written for this demonstration", or null */
  readonly note: string | null;
  /** language of the text, as a BCP 47 tag */
  readonly language: string;
}

export interface MentionView {
  readonly id: number;
  readonly source: SourceRef;
  /** evidence offsets in the article body; `body.slice(start, end) === quote` */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly before: string;
  readonly after: string;
  /** offsets of the date words in the body; null if the date is inferred */
  readonly dateStart: number | null;
  readonly dateEnd: number | null;
  readonly dateText: string | null;
  /** the date in this source, which may differ from the event's */
  readonly edtf: string;
  readonly status: EventStatus;
  /** 0 to 1; null if entered by hand or extracted by a version without it */
  readonly confidence: number | null;
  /** null if no language model read the article */
  readonly secondReading: SecondReading | null;
  readonly health: LinkHealth;
  /** why it was joined to an existing event, as sentences; empty for the first report */
  readonly joinedBecause: readonly string[];
  readonly rules: readonly string[];
  readonly trace: readonly TraceEntry[];
  readonly extractorVersion: string;
}

/** A range of a text, in UTF-16 code units; the end is exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export interface EventSummary {
  readonly id: number;
  readonly slug: string;
  readonly title: string;
  readonly date: DateView;
  /** the date on the selected clock, if it differs from when the event happened */
  readonly placed?: DateView;
  readonly status: EventStatus;
  readonly polarity: Polarity;
  readonly outcome: Outcome;
  readonly themes: readonly ThemeView[];
  readonly family: FamilyId;
  readonly actors: readonly EventActorView[];
  readonly place: string | null;
  readonly salience: number;
  /** the highest confidence of its mentions, 0 to 1; null if none has one */
  readonly confidence: number | null;
  /** false: "not reviewed" */
  readonly checked: boolean;
  readonly state: EditorialState;
  readonly source: SourceRef | null;
  readonly sourceCount: number;
  readonly quote: { readonly text: string; readonly dateStart: number | null; readonly dateEnd: number | null } | null;
  /** ranges of the search matches; absent without a search */
  readonly found?: { readonly title: readonly TextRange[]; readonly quote: readonly TextRange[] };
}

/** "Why this date": words → rule in plain language → anchor → result. */
export interface WhyDate {
  readonly words: string | null;
  /** why these words date this event, or where the date was inherited from */
  readonly belongs: string | null;
  readonly rules: readonly { readonly id: string; readonly reason: string }[];
  readonly anchor: string | null;
  readonly result: string;
  readonly steps: readonly TraceEntry[];
}

export interface RelationView {
  readonly event: EventSummary;
  /** false: proposed by machine, not reviewed */
  readonly confirmed: boolean;
  readonly reasons: readonly string[];
}

/** For editors: the file name and a place such as "line 12". */
export interface ImportedFrom {
  readonly file: string;
  readonly place: string;
}

/** A source outside of the stored articles, as entered by an editor or imported from a table. URL or title is set. */
export interface ReferenceView {
  readonly url: string | null;
  readonly title: string | null;
  /** not located in a stored article */
  readonly quote: string | null;
}

export interface EventView extends EventSummary {
  readonly summary: string | null;
  readonly action: ActionId | null;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly origins: Readonly<Record<string, Origin>>;
  readonly mentions: readonly MentionView[];
  readonly reference: ReferenceView | null;
  /** null unless it was imported from a table */
  readonly imported: ImportedFrom | null;
  readonly why: WhyDate;
  /** sources with a different date or status than the event */
  readonly disagreements: readonly { readonly mentionId: number; readonly sourceName: string; readonly says: string }[];
  /** number of distinct sources, counting several reports of one outlet once */
  readonly corroboration: number;
  readonly wholes: readonly RelationView[];
  readonly parts: readonly RelationView[];
  readonly respondsTo: readonly RelationView[];
  readonly responses: readonly RelationView[];
  readonly related: readonly EventSummary[];
  readonly previous: EventSummary | null;
  readonly next: EventSummary | null;
  readonly history: readonly RevisionView[];
}

export interface RevisionView {
  readonly version: number;
  readonly at: string;
  /** display name of the person, or "Dateline" for the machine */
  readonly by: string;
  readonly change: string;
  readonly reason: string | null;
}
