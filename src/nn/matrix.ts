/** A table of numbers, row-major: entry (i, j) is `data[i * cols + j]`. Rows are samples. */
export interface Matrix {
  readonly rows: number;
  readonly cols: number;
  readonly data: Float64Array;
}

/** A rows × cols matrix of zeros. Throws unless both are integers >= 0. */
export function zeros(rows: number, cols: number): Matrix {
  if (!isCount(rows) || !isCount(cols)) {
    throw new Error(`zeros: received ${rows}×${cols}, expected two whole numbers >= 0`);
  }
  return { rows, cols, data: new Float64Array(rows * cols) };
}

/** Copies an array of equally long rows. Throws if they are ragged. */
export function fromRows(rows: readonly (readonly number[])[]): Matrix {
  const cols = rows.length === 0 ? 0 : rows[0].length;
  const x = zeros(rows.length, cols);
  rows.forEach((row, i) => {
    if (row.length !== cols) {
      throw new Error(
        `fromRows: row ${i} has ${row.length} values, expected ${cols} as in row 0 ` +
          `(${rows.length} rows in all)`,
      );
    }
    x.data.set(row, i * cols);
  });
  return x;
}

/** The matrix as an array of rows; the inverse of `fromRows`. */
export function toRows(x: Matrix): number[][] {
  return Array.from({ length: x.rows }, (_, i) => Array.from(x.data.subarray(i * x.cols, (i + 1) * x.cols)));
}

/** A copy of column j: one feature over the whole minibatch. Throws if there is no column j. */
export function column(x: Matrix, j: number): Float64Array {
  requireColumn('column', x, j);
  const values = new Float64Array(x.rows);
  for (let i = 0; i < x.rows; i++) values[i] = x.data[i * x.cols + j];
  return values;
}

/** Overwrites column j of x in place. Throws if j or the number of values does not fit. */
export function setColumn(x: Matrix, j: number, values: Float64Array): void {
  requireColumn('setColumn', x, j);
  if (values.length !== x.rows) {
    throw new Error(`setColumn: received ${values.length} values, expected ${x.rows}`);
  }
  for (let i = 0; i < x.rows; i++) x.data[i * x.cols + j] = values[i];
}

/** "60×10", for messages. */
export function shapeOf(x: Matrix): string {
  return `${x.rows}×${x.cols}`;
}

/** Throws, in the name of `where`, unless x is rows × cols; `'any'` accepts every number of rows. */
export function requireShape(where: string, x: Matrix, rows: number | 'any', cols: number): void {
  if ((rows === 'any' || x.rows === rows) && x.cols === cols) return;
  throw new Error(`${where}: received ${shapeOf(x)}, expected ${rows}×${cols}`);
}

/** True for 0, 1, 2, …: what may count rows, columns or features. */
export function isCount(n: number): boolean {
  return Number.isInteger(n) && n >= 0;
}

function requireColumn(where: string, x: Matrix, j: number): void {
  if (isCount(j) && j < x.cols) return;
  throw new Error(`${where}: received j = ${j}, expected 0 to ${x.cols - 1} in a ${shapeOf(x)}`);
}
