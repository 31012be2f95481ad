import type { BetterAuthOptions } from 'better-auth'
import type { DBAdapter, Where } from 'better-auth/adapters'
import { hashToken } from '#lib/hash-token'

/**
 * better-auth keeps session tokens as they are. Around its adapter we keep only their
 * SHA-256, so that a stolen copy of the record signs nobody in.
 */
export function hashingTokens(adapter: DBAdapter<BetterAuthOptions>) {
  const hashing: DBAdapter<BetterAuthOptions> = {
    ...adapter,
    create: async (query) => {
      if (query.model !== 'session') return adapter.create(query)
      const token = String(query.data.token)
      const data = { ...query.data, token: hashToken(token) }
      const row: object = await adapter.create({ ...query, data })
      return { ...row, token } as never
    },
    findOne: async (query) => {
      const token = tokenOf(query)
      const row = await adapter.findOne(hashed(query))
      return (row && token ? { ...row, token } : row) as never
    },
    findMany: (query) => adapter.findMany(hashed(query)),
    count: (query) => adapter.count(hashed(query)),
    update: (query) => adapter.update(hashed(query)),
    updateMany: (query) => adapter.updateMany(hashed(query)),
    delete: (query) => adapter.delete(hashed(query)),
    deleteMany: (query) => adapter.deleteMany(hashed(query)),
    consumeOne: (query) => adapter.consumeOne(hashed(query)),
    transaction: (work) => work(hashing),
  }
  return hashing
}

type Query = { model: string; where?: Where[] | undefined }

function isToken(query: Query, { field, value }: Where): boolean {
  return query.model === 'session' && field === 'token' && typeof value === 'string'
}

function tokenOf(query: Query): string | undefined {
  const asked = query.where?.find((where) => isToken(query, where))
  return asked ? String(asked.value) : undefined
}

function hashed<Asked extends Query>(query: Asked): Asked {
  if (!query.where) return query
  const where = query.where.map((part) =>
    isToken(query, part) ? { ...part, value: hashToken(String(part.value)) } : part,
  )
  return { ...query, where }
}
