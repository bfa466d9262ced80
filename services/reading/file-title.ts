/** Recognizes titles of files that no person wrote. */

const PLACEHOLDER = /^(?:untitled|microsoft word|powerpoint|print|document\d*)\b|\.(?:docx?|pdf|indd|tmp|pptx?|xlsx?|qxd)$/i;

/** True for a placeholder that a program writes, such as "Microsoft Word - letter.docx". */
export const isProgramTitle = (title: string): boolean => PLACEHOLDER.test(title);
