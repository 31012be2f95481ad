/** The part of the `edtf` library that we use; it brings no types of its own. */
declare module 'edtf' {
  export function parse(
    input: string,
    constraints?: { level?: number; types?: string[] },
  ): unknown
}
