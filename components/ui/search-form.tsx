/** The search form of an index: a GET form, so it works without scripts. */
import { Search } from 'lucide';
import { Button } from './button';
import { TextInput } from './field';
import { Icon } from './icon';

interface SearchFormProps {
  readonly action: string;
  readonly query: string;
  readonly maxLength: number;
  readonly label: string;
  readonly placeholder: string;
}

export const SearchForm = ({ action, query, maxLength, label, placeholder }: SearchFormProps) => (
  <search>
    <form action={action} method="get" className="mb-6 flex max-w-xl gap-2">
      <div className="relative min-w-0 flex-1">
        <Icon of={Search} size="1rem" className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-ink-3" />
        <TextInput
          type="search"
          name="q"
          defaultValue={query}
          maxLength={maxLength}
          aria-label={label}
          placeholder={placeholder}
          className="pl-9!"
        />
      </div>
      <Button type="submit">Search</Button>
    </form>
  </search>
);

interface SearchInputProps {
  readonly query: string;
  /** accessible name, also shown in the empty field */
  readonly label: string;
  readonly maxLength?: number;
}

export const SearchInput = ({ query, label, maxLength = 200 }: SearchInputProps) => (
  <div className="min-w-0 flex-1 basis-60">
    <TextInput type="search" name="q" defaultValue={query} maxLength={maxLength} aria-label={label} placeholder={label} />
  </div>
);
