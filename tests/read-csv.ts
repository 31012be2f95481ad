const field = /(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^",\r\n]*))(?<end>,|\r\n|$)/gy

/** A table by RFC 4180, strictly: any other byte between two fields is an error. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  field.lastIndex = 0
  while (field.lastIndex < text.length) {
    const at = field.lastIndex
    const { groups } = field.exec(text) ?? {}
    if (!groups) throw new Error(`No field at ${at}: ${text.slice(at, at + 40)}`)
    rows.at(-1)?.push(groups.quoted?.replaceAll('""', '"') ?? groups.plain ?? '')
    if (groups.end === '\r\n') rows.push([])
    else if (field.lastIndex === text.length && groups.end === ',') rows.at(-1)?.push('')
  }
  return rows.at(-1)?.length === 0 ? rows.slice(0, -1) : rows
}

/** Its rows by the headings of the columns. */
export function readTable(text: string): Record<string, string>[] {
  const [headings = [], ...rows] = readCsv(text)
  return rows.map((row) =>
    Object.fromEntries(row.map((cell, at) => [headings[at], cell])),
  )
}
