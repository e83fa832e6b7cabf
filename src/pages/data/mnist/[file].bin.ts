import { gzipSync } from 'node:zlib';
import {
  BY_CLASS_FILE,
  SIXTY_FILE,
  TEST_FILE,
  TRAIN_SHARDS,
  WHOLE_TEST_FILE,
  trainFile,
} from '../../../data/mnist/files.ts';
import { packShard } from '../../../data/mnist/shard.ts';
import { fileDigits } from '../../../data/mnist/source.ts';

/**
 * The digits that the reader's browser works with, one file a path. The ending stands in this file's own name: the
 * development server would otherwise want a slash after it.
 */
export function getStaticPaths() {
  const train = Array.from({ length: TRAIN_SHARDS }, (_, k) => trainFile(k));
  return [...train, TEST_FILE, WHOLE_TEST_FILE, SIXTY_FILE, BY_CLASS_FILE].map((name) => ({
    params: { file: name.replace(/\.bin$/, '') },
  }));
}

/** The file is gzip itself, whatever the host does: the browser unpacks it with decodeShard. */
export function GET({ params }: { params: { file: string } }) {
  const body = gzipSync(packShard(fileDigits(`${params.file}.bin`)), { level: 9 });
  return new Response(body, { headers: { 'Content-Type': 'application/octet-stream' } });
}
