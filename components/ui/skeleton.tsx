/** A still placeholder in `raised`: the shape of what is coming, without shimmer. */
export function Skeleton({ className = '' }: { className?: string }) {
  return <span aria-hidden="true" className={`block rounded-control bg-raised ${className}`} />;
}
