/** Forms that a browser sends by itself, without any script of ours. */
export const isPlainForm = (headers: Headers): boolean =>
  headers.get('content-type')?.startsWith('multipart/form-data') === true && !headers.has('next-action');
