/** One-to-one assignment with the largest total weight (the Hungarian method with potentials, cubic in the longer side). */

/** `weights[row][column]`, 0 for pairs that are not allowed; all rows have equal length. Returns the column for each row, or -1. */
export function assign(weights: readonly (readonly number[])[]): readonly number[] {
  const rows = weights.length;
  const columns = weights[0]?.length ?? 0;
  const size = columns === 0 ? 0 : Math.max(rows, columns);
  const cost = (row: number, column: number): number => -(weights[row - 1]?.[column - 1] ?? 0);
  const filled = (length: number, value: number): number[] => new Array<number>(length).fill(value);
  // Rows and columns count from 1; column 0 has the row that needs a column.
  const rowPotential = filled(size + 1, 0);
  const columnPotential = filled(size + 1, 0);
  const rowOf = filled(size + 1, 0);
  for (let row = 1; row <= size; row += 1) {
    const slack = filled(size + 1, Number.POSITIVE_INFINITY);
    const cameFrom = filled(size + 1, 0);
    const visited = new Set<number>();
    rowOf[0] = row;
    let column = 0;
    do {
      visited.add(column);
      const here = rowOf[column] ?? 0;
      let least = Number.POSITIVE_INFINITY;
      let nearest = 0;
      for (let next = 1; next <= size; next += 1) {
        if (visited.has(next)) continue;
        const reduced = cost(here, next) - (rowPotential[here] ?? 0) - (columnPotential[next] ?? 0);
        if (reduced < (slack[next] ?? 0)) {
          slack[next] = reduced;
          cameFrom[next] = column;
        }
        if ((slack[next] ?? 0) < least) {
          least = slack[next] ?? 0;
          nearest = next;
        }
      }
      for (let at = 0; at <= size; at += 1) {
        if (visited.has(at)) {
          const holder = rowOf[at] ?? 0;
          rowPotential[holder] = (rowPotential[holder] ?? 0) + least;
          columnPotential[at] = (columnPotential[at] ?? 0) - least;
        } else slack[at] = (slack[at] ?? 0) - least;
      }
      column = nearest;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const before = cameFrom[column] ?? 0;
      rowOf[column] = rowOf[before] ?? 0;
      column = before;
    }
  }
  const chosen = filled(rows, -1);
  for (let column = 1; column <= columns; column += 1) {
    const row = (rowOf[column] ?? 0) - 1;
    if ((weights[row]?.[column - 1] ?? 0) > 0) chosen[row] = column - 1;
  }
  return chosen;
}
