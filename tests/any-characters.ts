import fc from 'fast-check'

/** Any characters at all, as `unit: 'binary'` gives them, which takes a second to get ready. */
export const anyCharacters = (maxLength: number) =>
  fc
    .array(fc.integer({ min: 0, max: 0x10ffff }), { maxLength })
    .map((points) => String.fromCodePoint(...points))
