/** Throws when one of our own assumptions is wrong; nothing catches it but the error page. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant: ${message}`)
}
