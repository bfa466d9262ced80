'use client';
import type { FormAction } from '@/domain/action-state';
import { CATALOG_IDS, CATALOGS } from '@/domain/identifiers';
import { ACTOR_KINDS } from '@/domain/labels';
import { type ActorRecord, type ActorValues, actorValues } from '@/domain/vocabulary/vocabulary-views';
import { AreaField, ChoiceField, TextField, useField } from '../admin/action-form';
import { RecordForm } from '../admin/record-form';
import { ActorNameInput, ActorNames } from '../event-form/actor-name-input';
import { DayInput } from '../ui/day-input';
import { RowList } from '../ui/row-list';

interface ActorFormProps {
  readonly action: FormAction;
  readonly initial: ActorValues;
  readonly hidden: Readonly<Record<string, string>>;
  readonly names: readonly string[];
  readonly label: string;
}

const LABELS: Readonly<Record<string, string>> = { name: 'Name', kind: 'Kind', country: 'Country code', aliases: 'Other names' };

export function ActorForm({ action, initial, hidden, names, label }: ActorFormProps) {
  const text = (name: string) => ({ name, initial: initial[name] ?? '' });
  return (
    <RecordForm<ActorRecord>
      action={action}
      hidden={(current) => ({ ...hidden, ...(current ? { version: current.version } : {}) })}
      valuesOf={(stored) =>
        Object.entries(actorValues(stored)).flatMap(([name, value]) =>
          /\.(slug|was)$/.test(name) ? [] : [[name, LABELS[name] ?? labelOf(name), value] as const],
        )
      }
      href={`/admin/actors/${hidden.id}`}
      submit={label}
      className="flex max-w-[46rem] flex-col gap-6 pb-10"
      noValidate
    >
      <TextField
        {...text('name')}
        label="Name"
        hint="The name that readers see. If you change it, the previous name moves to “Other names”."
        maxLength={120}
      />
      <div className="grid gap-4 tablet:grid-cols-[1fr_12rem]">
        <ChoiceField {...text('kind')} label="Kind" choices={ACTOR_KINDS.map(({ kind, one }) => [kind, one] as const)} />
        <TextField {...text('country')} label="Country code" hint="Three letters, for example CHN." maxLength={3} />
      </div>
      <AreaField
        {...text('aliases')}
        label="Other names"
        hint="One name per line, for example PRC. Dateline recognizes this actor by these names in new articles."
        rows={5}
      />
      <AffiliationRows initial={initial} names={names} />
      <fieldset className="form-group">
        <legend>Identifiers</legend>
        <div className="grid gap-4 tablet:grid-cols-2">
          {CATALOG_IDS.map((catalog) => (
            <TextField
              key={catalog}
              {...text(`identifiers.${catalog}`)}
              label={CATALOGS[catalog].label}
              hint={`For example, ${CATALOGS[catalog].example}.`}
              maxLength={40}
            />
          ))}
        </div>
      </fieldset>
    </RecordForm>
  );
}

function labelOf(name: string): string {
  const [group = '', at = '', part] = name.split('.');
  if (group === 'identifiers') return CATALOG_IDS.flatMap((id) => (id === at ? [CATALOGS[id].label] : [])).join();
  return `Affiliation ${Number(at) + 1}: ${PARTS.find((one) => one.part === part)?.label ?? part}`;
}

const MOST = 20;

/** Affiliations of an actor with office and dates. Emptying a row removes it. An empty row is available, and a button adds more. */
function AffiliationRows({ initial, names }: Pick<ActorFormProps, 'initial' | 'names'>) {
  const filled = Object.keys(initial).filter((name) => /^affiliations\.\d+\.parent$/.test(name)).length;
  return (
    <RowList
      legend="Affiliations"
      error={useField('affiliations').error}
      hint="Events that involve a government body also count for its country. Events that involve a person count for the country only while that person is in office. To remove a row, clear its name."
      rows={filled + 1}
      most={MOST}
      className="flex flex-col gap-4"
      beside={<ActorNames names={names} />}
      row={(at) => <AffiliationRow key={at} at={at} initial={initial} />}
    />
  );
}

const PARTS = [
  { part: 'parent', label: 'Country, body or office', maxLength: 120, input: ActorNameInput },
  { part: 'office', label: 'Office', maxLength: 120 },
  { part: 'from', label: 'From', maxLength: 60, input: DayInput, placeholder: '2013-03-14' },
  { part: 'to', label: 'Until', maxLength: 60, input: DayInput, placeholder: '2013-03-14' },
];

const AffiliationRow = ({ at, initial }: Pick<ActorFormProps, 'initial'> & { at: number }) => (
  <li>
    <fieldset aria-label={`Affiliation ${at + 1}`} className="grid grid-cols-2 gap-2 tablet:grid-cols-[1fr_1fr_10rem_10rem]">
      {PARTS.map(({ part, ...field }) => (
        <div key={part} className={part === 'parent' || part === 'office' ? 'col-span-2 tablet:col-span-1' : ''}>
          <TextField {...field} name={`affiliations.${at}.${part}`} initial={initial[`affiliations.${at}.${part}`]} />
        </div>
      ))}
      <KeptInput name={`affiliations.${at}.slug`} initial={initial} />
      <KeptInput name={`affiliations.${at}.was`} initial={initial} />
    </fieldset>
  </li>
);

const KeptInput = ({ name, initial }: Pick<ActorFormProps, 'initial'> & { name: string }) => (
  <input type="hidden" name={name} value={useField(name, initial[name]).value} />
);
