/**
 * @file The first state of a figure that asks the trained net, as text in its HTML: it can be drawn at any width before
 * the net is here.
 */
const LEVELS = 'levels:';

/** Grey levels become hexadecimal digits, other typed arrays lists. */
export function stateText(state: object): string {
  return JSON.stringify(state, (_key, value: unknown) => {
    if (value instanceof Uint8Array)
      return LEVELS + Array.from(value, (level) => level.toString(16)).join('');
    return value instanceof Float64Array ? [...value] : value;
  });
}

/** The inverse; lists stay lists. `State` is what the same figure's `stateText` was given. */
export function stateOf<State extends object>(text: string): State {
  return JSON.parse(text, (_key, value: unknown) =>
    typeof value === 'string' && value.startsWith(LEVELS)
      ? Uint8Array.from(value.slice(LEVELS.length), (digit) => parseInt(digit, 16))
      : value,
  ) as State;
}
