import { type Chunk, type FacetRow, groups } from './columns.ts'

type Span = FacetRow['spans'][number]
type Spans = Chunk['spans']
type Member = keyof typeof groups.spans

const members = Object.keys(groups.spans) as Member[]

/** The spans of a chunk with those of some people, by id, in place of their own. */
export function withSpans(
  { size, id, spans }: Chunk,
  given: ReadonlyMap<number, readonly Span[]>,
): Spans {
  const starts = new Uint32Array(size + 1)
  const own = (i: number) => (spans.starts[i + 1] as number) - (spans.starts[i] as number)
  for (let i = 0; i < size; i++)
    starts[i + 1] = (starts[i] as number) + (given.get(id[i] as number)?.length ?? own(i))
  const columns = members.map((member) => {
    const Column = spans[member].constructor as new (length: number) => Spans[Member]
    const column = new Column(starts[size] as number)
    for (let i = 0; i < size; i++) fill(column, { member, i })
    return [member, column]
  })
  return { starts, ...Object.fromEntries(columns) } as Spans

  function fill(column: Spans[Member], { member, i }: { member: Member; i: number }) {
    const to = starts[i] as number
    const other = given.get(id[i] as number)
    if (other) for (const [at, span] of other.entries()) column[to + at] = span[member]
    else column.set(spans[member].subarray(spans.starts[i], spans.starts[i + 1]), to)
  }
}
