/** Points of a toy data set, with the class of each. */
export interface Points {
  count: number;
  /** Numbers to a point. */
  features: number;
  /** count × features, row by row. */
  inputs: Float32Array;
  labels: Uint8Array;
}
