/** Features with their weights as a file holds them: a line for each name ("v"), which lists values and weights in turn ("meet|12|visit|9"). */
export type FeatureTable = Readonly<Record<string, string>>;

const MARK = '|';

export function toTable(weights: Iterable<readonly [feature: string, weight: string]>): FeatureTable {
  const lines: Record<string, string> = {};
  for (const [feature, weight] of weights) {
    const at = feature.indexOf('=');
    const [name, value] = at < 0 ? ['', feature] : [feature.slice(0, at), feature.slice(at + 1)];
    if (value.includes(MARK)) throw new Error(`a feature with the separator: ${feature}`);
    const before = lines[name];
    lines[name] = `${before === undefined ? '' : `${before}${MARK}`}${value}${MARK}${weight}`;
  }
  return lines;
}

export function fromTable(table: FeatureTable): ReadonlyMap<string, string> {
  const weights = new Map<string, string>();
  for (const [name, line] of Object.entries(table)) {
    const parts = line.split(MARK);
    for (let at = 0; at + 1 < parts.length; at += 2)
      weights.set(name === '' ? (parts[at] ?? '') : `${name}=${parts[at]}`, parts[at + 1] ?? '');
  }
  return weights;
}
