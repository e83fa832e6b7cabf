import { readRecording } from '../../training/recording.ts';
import recorded from './recorded.json' with { type: 'json' };
import { recordedTrack } from './recordedTrack.ts';
import type { Track, Watched } from './track.ts';

/** What was recorded of the net without batch normalization, and of the one with it. */
export function recordedTracks(watched: Watched): Track[] {
  return recorded.map((recording) => recordedTrack(readRecording(recording), watched));
}
