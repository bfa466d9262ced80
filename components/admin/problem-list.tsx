import type { BulkProblem } from '@/domain/desk/bulk';
import { TextLink } from '../ui/button';

export const ProblemList = ({ problems }: { problems: readonly BulkProblem[] }) => (
  <ul className="bulk-problems pt-2 text-[0.8125rem]">
    {problems.map(({ title, href, message }) => (
      <li key={`${href} ${title}`}>
        {href === null ? title : <TextLink href={href}>{title}</TextLink>}: {message}
      </li>
    ))}
  </ul>
);
