// Full-width signs begin a formula in some spreadsheets too, and so does a line feed.
const formula = /^[=+\-@\t\r\n＝＋－＠]/
const plainNumber = /^[+-]?\d+(?:[.,]\d+)*(?:[-/]\d+)*$/

/** What a spreadsheet would run as a formula gets an apostrophe, which makes it text. */
export function harmlessCell(text: string): string {
  return formula.test(text) && !plainNumber.test(text) ? `'${text}` : text
}
