import type { ReaderState } from '../../data/readerState.ts';
import { say } from '../say.ts';
import { drawPlane } from './drawPlane.ts';
import { showRows, type Acts, type Row } from './keptTable.ts';
import { wirePlane } from './plane.ts';
import { pointAtShade } from './pointAtShade.ts';
import { LAST_STEP, type Recipe } from './settings.ts';
import { taskText } from './task.ts';

interface Host {
  signal: AbortSignal;
  reader: ReaderState;
  /** The panels. */
  drawing: SVGSVGElement;
  plane: SVGSVGElement;
  body: HTMLElement;
  task: HTMLElement;
  acts: Acts;
}

/** The runs as points in the plane and as rows of the table, and the task. Its code comes when they come into view. */
export class RunsView {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    delete host.body.dataset.told; // the rows that are there answer to nobody
    wirePlane(host.plane, host);
    pointAtShade(host.body, host.drawing, host.signal);
  }

  show(rows: readonly Row[], next: Recipe): void {
    const { body, task, plane, acts } = this.#host;
    showRows(body, rows, acts);
    say(task, taskText(rows.map(({ outcome }) => outcome)));
    const points = rows.map(({ id, outcome, shown }) => ({
      ...outcome,
      id,
      whole: outcome.step === LAST_STEP,
      shown,
    }));
    drawPlane(plane, points, next);
  }
}
