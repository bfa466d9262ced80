/** Versions of an event side by side: for each field in which they differ, which one stays. */
import { previewDate } from '@/domain/dates/date-entry';
import { dateWords } from '@/domain/dates/date-words';
import { type EventField, FIELD_LABELS } from '@/domain/desk/event-values';
import type { EventInput } from '@/domain/event-input';
import { actionLabel, OUTCOME_LABELS, ROLE_LABELS, STATUS_LABELS } from '@/domain/labels';

export interface ChoiceSide {
  /** value of `choose.FIELD` */
  readonly choice: string;
  readonly label: string;
  readonly input: EventInput;
  /** fields that it is offered for; all where this is left away */
  readonly only?: readonly EventField[];
}

interface FieldChoicesProps {
  readonly fields: readonly EventField[];
  /** the first one is chosen at first, unless `preferred` names another or none */
  readonly sides: readonly ChoiceSide[];
  readonly nameOf: (slug: string) => string;
  readonly preferred?: (field: EventField) => string;
  /** a sentence below the name of the field */
  readonly hint?: (field: EventField) => string;
}

export function FieldChoices({ fields, sides, nameOf, preferred = () => sides[0]?.choice ?? '', hint }: FieldChoicesProps) {
  return fields.map((field) => (
    <fieldset key={field} className="conflict-field">
      <legend>{FIELD_LABELS[field]}</legend>
      {hint ? <p className="conflict-hint">{hint(field)}</p> : null}
      {sides
        .filter(({ only }) => !only || only.includes(field))
        .map(({ choice, label, input }) => (
          <label key={choice} className="conflict-side">
            <input
              type="radio"
              name={`choose.${field}`}
              value={choice}
              required
              defaultChecked={choice === preferred(field)}
              className="checkbox"
            />
            <span className="min-w-0">
              <span className="block text-ink-2 text-meta">{label}</span>
              <span className="block whitespace-pre-wrap">{words(field, input, nameOf)}</span>
            </span>
          </label>
        ))}
    </fieldset>
  ));
}

function words(field: EventField, input: EventInput, nameOf: (slug: string) => string): string {
  switch (field) {
    case 'date': {
      const date = previewDate(input.date);
      return date ? dateWords(date) : input.date.edtf;
    }
    case 'themes':
      return input.themes.join(', ');
    case 'actors':
      return (
        input.actors
          .map((actor) => `${'slug' in actor ? nameOf(actor.slug) : actor.name} (${ROLE_LABELS[actor.role].toLowerCase()})`)
          .join('\n') || 'none'
      );
    case 'action':
      return actionLabel(input.action);
    case 'status':
      return STATUS_LABELS[input.status];
    case 'outcome':
      return OUTCOME_LABELS[input.outcome];
    default:
      return input[field] ?? 'none';
  }
}
