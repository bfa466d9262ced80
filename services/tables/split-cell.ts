/** Lists inside a cell: actors with their roles, themes. */
import type { TableChoices } from '@/domain/desk/table-import';
import { codeOf, ROLE_LABELS } from '@/domain/labels';
import type { ActorRole } from '@/engine/model/event';

const PARTS_BY: Readonly<Record<Exclude<TableChoices['separator'], ''>, string>> = { semicolon: ';', comma: ',', bar: '|', line: '\n' };
const OTHER_WORDS: ReadonlyMap<string, ActorRole> = new Map<string, ActorRole>([
  ['source', 'initiator'],
  ['recipient', 'target'],
]);
const WITH_ROLE = /^(.*\S)\s*\(\s*([a-z ]+?)\s*\)$/i;

/** `given`: what parts them; where nobody has said it, whichever of `;`, `|` and a line break is there. */
export function splitCell(cell: string, given: TableChoices['separator']): readonly string[] {
  const separator = given === '' ? [';', '|', '\n'].find((one) => cell.includes(one)) : PARTS_BY[given];
  const parts = separator === undefined ? [cell] : cell.split(separator);
  return [...new Set(parts.map((part) => part.replace(/\s+/g, ' ').trim()))].filter((part) => part !== '');
}

export interface NamedRole {
  readonly name: string;
  readonly role: ActorRole;
}

/** "China (initiator)" → China, who began it; brackets that name no role belong to the name. */
export function actorOf(text: string, otherwise: ActorRole): NamedRole {
  const [, name, said] = WITH_ROLE.exec(text) ?? [];
  const role = said === undefined ? null : (OTHER_WORDS.get(said.toLowerCase()) ?? codeOf(ROLE_LABELS, said));
  return name !== undefined && role !== null ? { name, role } : { name: text, role: otherwise };
}
