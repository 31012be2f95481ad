import type { ReactNode } from 'react'

type Column<Row> = {
  heading: string
  cell: (row: Row) => ReactNode
  /** On a card: without its heading, or on one line with its neighbours. */
  card?: 'bare' | 'inline'
  /** Never broken over lines, where there is room for columns. */
  narrow?: boolean
  /** Broken anywhere if it has to be, but not for less: names without a space may be long. */
  breaks?: boolean
}

type Props<Row> = {
  /** What the table holds, for those who cannot see where it stands. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string | number
}

// Some browsers take a table's roles away when it is drawn as blocks, so they are said.
const roles = {
  table: { role: 'table' },
  row: { role: 'row' },
  heading: { role: 'columnheader' },
  cell: { role: 'cell' },
} as const

// Three columns fit on whatever is wider than a phone; four and more may need a desk.
const looks = {
  few: 'max-sm:carded sm:columned',
  many: 'max-lg:carded lg:columned',
} as const

/** A table whose rows become cards where there is no room for its columns. */
export function DataTable<Row>({ caption, columns, rows, keyOf }: Props<Row>) {
  const look = looks[columns.length > 3 ? 'many' : 'few']
  return (
    <table {...roles.table} className={`w-full border-collapse text-start ${look}`}>
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr {...roles.row}>
          {columns.map(({ heading }) => (
            <th
              key={heading}
              {...roles.heading}
              scope="col"
              className="border-b border-line pe-4 pb-1 text-start align-bottom font-normal text-muted"
            >
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} {...roles.row} className="border-b border-line">
            {columns.map(({ heading, cell, card, narrow, breaks }) => (
              <td
                key={heading}
                {...roles.cell}
                data-label={card === 'bare' ? undefined : heading}
                data-inline={card === 'inline' || undefined}
                data-narrow={narrow}
                data-breaks={breaks}
                className="pe-4 align-top"
              >
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
