import { setReverted } from '#domain/reversion'

/**
 * SQL: the revision `u` takes back `r`, alone or with others (`whyOfSet` in
 * domain/reversion.ts). A set points at its newest, so that its others are older than that.
 */
export const takesBack = `u.reverts_id >= r.id AND (u.reverts_id = r.id OR
  (u.action = '${setReverted}' AND u.why LIKE '%' || char(10) || '%#' || r.id || ';%'))`
