import { requireShape, type Matrix } from './matrix.ts';

/** Rounds of rotations; ten are enough for matrices of this site. */
const SWEEPS = 50;

/**
 * The eigenvalues of a symmetric matrix, largest first: Jacobi's method turns one pair of axes after the other until
 * nothing is left beside the diagonal. Throws unless the matrix is square; reads its upper half alone.
 * Source: Golub & Van Loan 2013, "Matrix Computations", section 8.5.
 */
export function eigenvaluesOf(symmetric: Matrix): Float64Array {
  const n = symmetric.cols;
  requireShape('eigenvaluesOf', symmetric, n, n);
  const a = Array.from({ length: n }, (_, i) =>
    Float64Array.from({ length: n }, (_, j) => symmetric.data[Math.min(i, j) * n + Math.max(i, j)]),
  );
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let turned = false;
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) turned = turn(a, p, q) || turned;
    if (!turned) break;
  }
  return Float64Array.from(a, (row, i) => row[i])
    .sort()
    .reverse();
}

/** Turns axes p and q so that entry (p, q) becomes 0; false where it is 0 beside the diagonal already. */
function turn(a: Float64Array[], p: number, q: number): boolean {
  const off = a[p][q];
  if (Math.abs(off) <= 1e-17 * Math.sqrt(Math.abs(a[p][p] * a[q][q]))) return false;
  const tau = (a[q][q] - a[p][p]) / (2 * off);
  const t = (tau < 0 ? -1 : 1) / (Math.abs(tau) + Math.hypot(1, tau));
  const c = 1 / Math.hypot(1, t);
  const s = t * c;
  for (const row of a) [row[p], row[q]] = [c * row[p] - s * row[q], s * row[p] + c * row[q]];
  const [first, second] = [a[p].slice(), a[q].slice()];
  a[p].forEach((_, j) => {
    a[p][j] = c * first[j] - s * second[j];
    a[q][j] = s * first[j] + c * second[j];
  });
  return true;
}
