import { type ArticleRereading, rereadingWords } from '@/domain/desk/reextraction';
import { TextLink } from '../ui/button';
import { Checkbox } from '../ui/field';

export function Rereading({ reading }: { reading: ArticleRereading }) {
  const { articleId, title, from, to, adds, leftOut, changes, drops } = reading;
  return (
    <li className="border-b py-3">
      <Checkbox
        name="article"
        value={articleId}
        defaultChecked
        label={
          <>
            <span className="font-medium">{title}</span>{' '}
            <span className="text-ink-2 text-meta">
              engine {from} to {to}: {rereadingWords(reading)}
            </span>
          </>
        }
      />
      <ul className="flex flex-col gap-1 pl-7 text-meta">
        {adds.map((one) => (
          <li key={`${one.title} ${one.edtf}`}>
            Added: {one.title}, {one.edtf}
          </li>
        ))}
        {leftOut.map((one) => (
          <li key={`${one.title} ${one.edtf}`}>
            Skipped because an editor rejected it: {one.title}, {one.edtf}
          </li>
        ))}
        {changes.map((one) => (
          <li key={`${one.eventId} ${one.title}`}>
            Changed{keptWords(one.kept)}: <TextLink href={`/admin/events/${one.eventId}`}>{one.title}</TextLink>
            <ul className="pl-4 text-ink-2">
              {one.fields.map(({ label, before, after }) => (
                <li key={label}>
                  {label}: <del>{before}</del> <span aria-hidden="true">→</span> <ins className="no-underline">{after}</ins>
                </li>
              ))}
            </ul>
          </li>
        ))}
        {drops.map((one) => (
          <li key={`${one.eventId} ${one.title}`}>
            No longer found{keptWords(one.kept)}: <TextLink href={`/admin/events/${one.eventId}`}>{one.title}</TextLink>
          </li>
        ))}
      </ul>
    </li>
  );
}

const keptWords = (kept: boolean): string => (kept ? ' (not applied because an editor reviewed or edited it)' : '');
