import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/**
 * A link without prefetching. Every page depends on cookies and the database, so the router would discard what it prefetches, at a cost
 * of two requests for each visible link.
 */
export const Link = (props: ComponentProps<typeof NextLink>) => <NextLink {...props} prefetch={false} />;
