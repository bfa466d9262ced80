/** What Dateline uses of citation-js, which comes without types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(items: readonly object[], options: { readonly forceType: '@csl/list+object' });
    format(format: 'bibtex' | 'ris' | 'data', options?: { readonly format: 'text' }): string;
  }
  export const plugins: {
    readonly config: { get(plugin: '@bibtex'): { readonly format: { useIdAsLabel: boolean; checkLabel: boolean } } };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
