/** Where scripts are off: the way to see how far something is. The page does not load itself anew, which would take the reader's place away. */
export function ProgressLink({ href }: { href: string }) {
  return (
    <noscript>
      <a href={href} className="link">
        Check progress
      </a>
    </noscript>
  );
}
