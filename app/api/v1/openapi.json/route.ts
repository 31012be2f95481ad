import { openApiDocument } from '#transfer/api/openapi'

export const dynamic = 'force-dynamic'

export function GET() {
  return Response.json(openApiDocument())
}
