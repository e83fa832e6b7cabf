/**
 * @file Gives tfjs its gradients. Node's build of tfjs-core leaves them out, and the files that hold them are written
 * for bundlers: they import one another without an extension, which Node does not look for by itself.
 */
import { registerHooks } from 'node:module';

const ITS_FILES = '/@tensorflow/tfjs-core/dist/';

const hooks = registerHooks({
  resolve(specifier, context, nextResolve) {
    const asBundled = specifier.startsWith('.') && context.parentURL?.includes(ITS_FILES);
    return nextResolve(asBundled ? `${specifier}.js` : specifier, context);
  },
});
// The registry it fills is one for all copies of tfjs-core in a process.
await import('@tensorflow/tfjs-core/dist/register_all_gradients.js');
hooks.deregister();
