import { chosen } from './chosen.ts';
import { driftState, type DriftState } from './state.ts';

/** What `drift` shows before anything is set or started. */
export function initialDrift(): DriftState {
  return driftState({
    ...chosen(({ initial }) => initial),
    phase: 'idle',
    logs: [],
    last: [],
    view: undefined,
  });
}
