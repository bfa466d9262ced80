import { Link } from './button';

interface ChipNavProps {
  readonly label: string;
  readonly chips: readonly { readonly href: string; readonly words: string; readonly isCurrent?: boolean }[];
  readonly className?: string;
}

export const ChipNav = ({ label, chips, className = '' }: ChipNavProps) => (
  <nav aria-label={label} className={`flex flex-wrap gap-2 ${className}`}>
    {chips.map(({ href, words, isCurrent }) => (
      <Link key={href} href={href} className="chip" aria-current={isCurrent ? 'page' : undefined}>
        {words}
      </Link>
    ))}
  </nav>
);
