/** A lucide icon beside words. Rendered on the server, it needs no script. It is decorative, so its parent needs an accessible name. */
import type { IconNode } from 'lucide';

interface IconProps {
  readonly of: IconNode;
  readonly size: `${number}rem`;
  readonly strokeWidth?: number;
  readonly className?: string;
}

export const Icon = ({ of, size, strokeWidth = 2, className }: IconProps) => (
  <svg
    xmlns="http://www.w3.org/2000/svg"
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth={strokeWidth}
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden
    className={className ? `lucide ${className}` : 'lucide'}
  >
    {of.map(([Shape, attributes]) => (
      <Shape key={JSON.stringify(attributes)} {...attributes} />
    ))}
  </svg>
);
