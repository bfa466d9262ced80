/** Offices of heads of state or government, and the words that make another office of one ("vice president", "president of the senate"). */

export const HEAD_OFFICES: ReadonlySet<string> = new Set([
  'president',
  'prime minister',
  'premier',
  'chancellor',
  'king',
  'queen',
  'emperor',
  'emir',
  'sultan',
  'supreme leader',
  'general secretary',
  'taoiseach',
]);

export const NOT_HEAD: ReadonlySet<string> = new Set([
  'vice',
  'deputy',
  'former',
  'ex',
  'assistant',
  'foreign',
  'parliament',
  'assembly',
  'senate',
  'house',
  'council',
  'exchequer',
  'adviser',
  'advisor',
  'aide',
]);
