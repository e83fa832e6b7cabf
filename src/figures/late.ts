/** Code that comes with the press that needs it. Rejects with one sentence for the reader where it does not arrive. */
export async function late<T>(code: Promise<T>): Promise<T> {
  return code.catch((cause: unknown) => {
    throw new Error('A part of this page’s code did not arrive. Try again.', { cause });
  });
}
