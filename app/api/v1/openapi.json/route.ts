import { findHead } from '#db/history-head'
import { publicDb } from '#db/public'
import { openApiDocument } from '#transfer/api/openapi'

export const dynamic = 'force-dynamic'

/** With the seal of the history, for whoever keeps one a day (decisions/0022). */
export function GET() {
  const { info, ...rest } = openApiDocument()
  const seal = findHead(publicDb()) ?? null
  return Response.json({ ...rest, info: { ...info, 'x-history-seal': seal } })
}
