import { packNet } from '../../../data/trainedNet.ts';
import { NET_FILE } from '../../../figures/trainedNet/load.ts';
import { roundedNet } from '../../../tools/record/trainedNet.ts';

/** The net that figures ask their questions. It is trained here, in a second, whenever the site is built. */
export function getStaticPaths() {
  return [{ params: { file: NET_FILE.replace(/\.bin$/, '') } }];
}

export async function GET() {
  return new Response(packNet(await roundedNet()), {
    headers: { 'Content-Type': 'application/octet-stream' },
  });
}
