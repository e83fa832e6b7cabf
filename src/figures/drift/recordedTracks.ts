import { readRecording, type Recording } from '../../training/recording.ts';
import recorded from './recorded.json' with { type: 'json' };
import { recordedTrack } from './recordedTrack.ts';
import type { Track, Watched } from './track.ts';

let recordings: Recording[] | undefined;

/** What was recorded of the net without batch normalization, and of the one with it. The file is checked once. */
export function recordedTracks(watched: Watched): Track[] {
  recordings ??= recorded.map(readRecording);
  return recordings.map((recording) => recordedTrack(recording, watched));
}
