/** @file The step of Figure 1 in TensorFlow.js: core operations and `optimizer.minimize`, as its own guide writes it. */
import * as tf from '@tensorflow/tfjs-core';
import './tfjsGradients.mjs';

// Spares it the checks of every argument.
tf.enableProdMode();

/** On tfjs' own WebAssembly kernels, without threads. */
export const prepareWasm = (workload) => prepareOnWasm(workload, batchNormOfTfjs);

/** The same, with a batch normalization composed of small operations: a quarter faster with it than `tf.batchNorm`. */
export const prepareWasmComposed = (workload) => prepareOnWasm(workload, composedBatchNorm);

async function prepareOnWasm(workload, batchNormalize) {
  const { setThreadsCount } = await import('@tensorflow/tfjs-backend-wasm');
  setThreadsCount(1);
  // Without this flag it takes its threaded build, even for one thread.
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  return prepare('wasm', workload, batchNormalize);
}

/** On tfjs' plain JavaScript. */
export async function prepareCpu(workload) {
  await import('@tensorflow/tfjs-backend-cpu');
  return prepare('cpu', workload, batchNormOfTfjs);
}

async function prepare(backend, { batchNorm, layers, batches, learningRate, eps }, batchNormalize) {
  if (!(await tf.setBackend(backend))) throw new Error(`tfjs could not start its backend ${backend}.`);
  const net = layers.map((layer, l) => variables(layer, batchNorm && l < layers.length - 1));
  const minibatches = batches.map(({ pixels, oneHot, count }) => ({
    x: tf.tensor2d(pixels, [count, pixels.length / count]),
    labels: tf.tensor2d(oneHot, [count, oneHot.length / count]),
  }));
  const optimizer = tf.train.sgd(learningRate);
  return {
    step(batch) {
      const { x, labels } = minibatches[batch];
      const meanLoss = () =>
        tf.losses.softmaxCrossEntropy(
          labels,
          logits(net, x, (z, layer) => batchNormalize(z, layer, eps)),
        );
      const loss = optimizer.minimize(meanLoss, true);
      const value = loss.dataSync()[0];
      loss.dispose();
      return value;
    },
  };
}

/** A bias in front of a normalization would learn nothing; beta stands in its place. */
function variables({ W, inputs, outputs }, normalized) {
  const weights = tf.variable(tf.tensor2d(W, [inputs, outputs]));
  if (!normalized) return { W: weights, b: tf.variable(tf.zeros([outputs])) };
  return { W: weights, gamma: tf.variable(tf.ones([outputs])), beta: tf.variable(tf.zeros([outputs])) };
}

function logits(net, x, batchNormalize) {
  return net.reduce((value, layer, l) => {
    const z = tf.matMul(value, layer.W);
    const y = layer.gamma ? batchNormalize(z, layer) : tf.add(z, layer.b);
    return l < net.length - 1 ? tf.sigmoid(y) : y;
  }, x);
}

/** What tfjs offers for it. */
function batchNormOfTfjs(z, { gamma, beta }, eps) {
  const { mean, variance } = tf.moments(z, 0);
  return tf.batchNorm(z, mean, variance, beta, gamma, eps);
}

function composedBatchNorm(z, { gamma, beta }, eps) {
  const centered = tf.sub(z, tf.mean(z, 0, true));
  const variance = tf.mean(tf.square(centered), 0, true);
  const xHat = tf.mul(centered, tf.rsqrt(tf.add(variance, eps)));
  return tf.add(tf.mul(xHat, gamma), beta);
}
