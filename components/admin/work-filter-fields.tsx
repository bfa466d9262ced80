/** The filters that the event list and the queue share, as fields of a form. */
import { editorChoices, type QueueEditor } from '@/domain/desk/queue';
import { NO_ASSIGNEE, READERS, STATUSES, type WorkFilter } from '@/domain/desk/work-filter';
import { STATUS_LABELS } from '@/domain/labels';
import { READER_LABELS } from '@/domain/second-reader/reader-labels';
import { Choice, Field, TextInput } from '../ui/field';

interface Named {
  readonly id: number;
  readonly name: string;
}

interface WorkFilterFieldsProps {
  readonly filter: WorkFilter;
  readonly imports: readonly Named[];
  readonly sources: readonly Named[];
  /** true if a language model has read articles */
  readonly hasReadings: boolean;
  readonly editors: readonly QueueEditor[];
  readonly me: string;
}

const ANY = ['', 'Any'] as const;
const choicesOf = (list: readonly Named[], chosen: number | null): readonly (readonly [string, string])[] => [
  ANY,
  ...list.map(({ id, name }) => [String(id), name] as const),
  ...(chosen === null || list.some(({ id }) => id === chosen) ? [] : [[String(chosen), `Number ${chosen}`] as const]),
];

export const WorkFilterFields = ({ filter, imports, sources, hasReadings, editors, me }: WorkFilterFieldsProps) => (
  <>
    <Choice label="Import" name="import" value={String(filter.import ?? '')} choices={choicesOf(imports, filter.import)} />
    <Choice label="Source" name="source" value={String(filter.source ?? '')} choices={choicesOf(sources, filter.source)} />
    <Field label="Article title">
      {(ids) => <TextInput {...ids} key={filter.article} name="article" maxLength={200} autoComplete="off" defaultValue={filter.article} />}
    </Field>
    <Choice
      label="Status"
      name="status"
      value={filter.status ?? ''}
      choices={[ANY, ...STATUSES.map((status) => [status, STATUS_LABELS[status]] as const)]}
    />
    {hasReadings || filter.readers !== null ? (
      <Choice
        label="Found by"
        name="readers"
        value={filter.readers ?? ''}
        choices={[ANY, ...READERS.map((readers) => [readers, READER_LABELS[readers]] as const)]}
      />
    ) : null}
    <Choice
      label="Assignee"
      name="assignee"
      value={filter.assignee ?? ''}
      choices={[ANY, [NO_ASSIGNEE, 'Unassigned'], ...editorChoices(editors, me)]}
    />
  </>
);
