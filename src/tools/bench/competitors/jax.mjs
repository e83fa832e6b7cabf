/**
 * @file The step of Figure 1 in jax-js: one jitted function from weights and minibatch to loss and new weights.
 *
 * In jax-js a function owns its arguments and frees them; `.ref` keeps one for another use.
 */
import { defaultDevice, init, jit, nn, numpy as np, tree, valueAndGrad } from '@jax-js/jax';

/** In Node it has one thread: it asks for a global `Worker`, and there is none. */
export async function prepareJax({ batchNorm, layers, batches, learningRate, eps }) {
  await init('wasm');
  defaultDevice('wasm');
  let net = layers.map((layer, l) => parameters(layer, batchNorm && l < layers.length - 1));
  const minibatches = batches.map(({ pixels, oneHot, count }) => ({
    x: np.array(pixels).reshape([count, pixels.length / count]),
    labels: np.array(oneHot).reshape([count, oneHot.length / count]),
  }));
  const train = jit((weights, x, labels) => {
    const lossOf = (w) => meanLoss(w, x, labels, eps);
    const [loss, gradients] = valueAndGrad(lossOf)(tree.ref(weights));
    return [loss, tree.map((w, dW) => w.sub(dW.mul(learningRate)), weights, gradients)];
  });
  return {
    step(batch) {
      const { x, labels } = minibatches[batch];
      const [loss, trained] = train(net, x.ref, labels.ref);
      net = trained;
      return loss.dataSync()[0];
    },
  };
}

/** A bias in front of a normalization would learn nothing; beta stands in its place. */
function parameters({ W, inputs, outputs }, normalized) {
  const weights = np.array(W).reshape([inputs, outputs]);
  if (!normalized) return { W: weights, b: np.zeros([outputs]) };
  return { W: weights, gamma: np.ones([outputs]), beta: np.zeros([outputs]) };
}

function meanLoss(net, x, labels, eps) {
  const logits = net.reduce((value, layer, l) => {
    const z = np.matmul(value, layer.W);
    const y = layer.gamma ? batchNormalize(z, layer, eps) : z.add(layer.b);
    return l < net.length - 1 ? nn.sigmoid(y) : y;
  }, x);
  const logProbabilities = nn.logSoftmax(logits, -1);
  return np.mean(logProbabilities.mul(labels).sum(-1)).neg();
}

function batchNormalize(z, { gamma, beta }, eps) {
  const mean = np.mean(z.ref, 0);
  const centered = z.sub(mean);
  const variance = np.mean(np.square(centered.ref), 0);
  return centered
    .div(np.sqrt(variance.add(eps)))
    .mul(gamma)
    .add(beta);
}
