import { shapeOf, zeros } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import { exp, log } from './portableMath.ts';

/**
 * The mean over the m samples of -log p(label), in nats, with p the softmax of the sample's row of
 * logits (m × classes); and dLogits = (p - onehot(label)) / m. The largest logit of each row is
 * taken off first, so that no exponential overflows (log-sum-exp).
 *
 * Throws on 0 samples, or unless there is one label per sample, each a whole number from 0 to
 * classes - 1.
 */
export function softmaxCrossEntropy(
  logits: Matrix,
  labels: ArrayLike<number>,
): { loss: number; probabilities: Matrix; dLogits: Matrix } {
  requireLabels(logits, labels);
  const { rows: m, cols: classes } = logits;
  const probabilities = zeros(m, classes);
  const dLogits = zeros(m, classes);
  let loss = 0;
  for (let i = 0; i < m; i++) {
    const from = i * classes;
    const row = logits.data.subarray(from, from + classes);
    const logSumExp = logSumExpOf(row);
    const p = row.map((logit) => exp(logit - logSumExp));
    const dRow = p.map((pj, j) => (pj - (j === labels[i] ? 1 : 0)) / m);
    probabilities.data.set(p, from);
    dLogits.data.set(dRow, from);
    loss += (logSumExp - row[labels[i]]) / m;
  }
  return { loss, probabilities, dLogits };
}

function logSumExpOf(row: Float64Array): number {
  let largest = -Infinity;
  for (const logit of row) largest = Math.max(largest, logit);
  let total = 0;
  for (const logit of row) total += exp(logit - largest);
  return largest + log(total);
}

function requireLabels(logits: Matrix, labels: ArrayLike<number>): void {
  const { rows: m, cols: classes } = logits;
  if (m === 0 || labels.length !== m) {
    throw new Error(
      `softmaxCrossEntropy: received logits ${shapeOf(logits)} and ${labels.length} labels, ` +
        `expected one label per sample, and at least one sample`,
    );
  }
  for (let i = 0; i < m; i++) {
    if (Number.isInteger(labels[i]) && labels[i] >= 0 && labels[i] < classes) continue;
    throw new Error(
      `softmaxCrossEntropy: received label ${labels[i]} for sample ${i}, ` +
        `expected a whole number from 0 to ${classes - 1}`,
    );
  }
}
