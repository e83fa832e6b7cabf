/** @file Fetches the trained net and the digits to ask it about, once for all figures of a page. */
import { download } from '../../data/download.ts';
import { decodeShard } from '../../data/mnist/shard.ts';
import { BY_CLASS_FILE } from '../../data/mnist/files.ts';
import type { Digits } from '../../data/mnist/digits.ts';
import { unpackNet, type TrainedNet } from '../../data/trainedNet.ts';

export const NET_FILE = 'e6.bin';

export interface Asked {
  net: TrainedNet;
  /** 32 of each digit, none of which the net was trained on. */
  digits: Digits;
}

let loading: Promise<Asked> | undefined;

/** Rejects with one sentence for the reader where a file does not arrive; then it may be called again. */
export function loadNet(address: (path: string) => string): Promise<Asked> {
  loading ??= fetchBoth(address).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchBoth(address: (path: string) => string): Promise<Asked> {
  const [net, digits] = await Promise.all([
    download(address(`/data/nets/${NET_FILE}`)),
    download(address(`/data/mnist/${BY_CLASS_FILE}`)),
  ]);
  return { net: unpackNet(new Uint8Array(net)), digits: await decodeShard(digits) };
}
