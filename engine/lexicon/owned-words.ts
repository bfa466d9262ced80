/** Whose a thing is that one body does something to, when another reports it: "A said B had shot down its drone". */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Verbs that are done to what is one's own as well as to what is another's. */
export const DONE_TO_ANY = words('destroy release free return seize kill damage block jail sentence evacuate search impound');
