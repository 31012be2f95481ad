import type * as schema from '#db/schema/index'
import { type TableName, tableNames, type tableRoles } from '#db/tables'

export type Tables = {
  [Key in keyof typeof schema as (typeof schema)[Key]['_']['name']]: (typeof schema)[Key]
}

/**
 * `passes`: as it is. `emptied`: NULL, or the column's default where it cannot be NULL.
 * `limitable`: emptied where an editor limited this field of this row (`field_limits`).
 * `unless_limited`: that, and where the row is about a person shown by initials only.
 * `sql`: over the row `r` and what its table is joined with (`publication-sql.ts`).
 */
export type ColumnRule =
  | 'passes'
  | 'emptied'
  | 'limitable'
  | 'unless_limited'
  | { sql: string }

/** How a row finds whom or what it is about, and so passes only together with it. */
export type Belonging =
  | 'people'
  | 'of_person'
  | 'of_event'
  | 'mass_releases'
  | 'of_mass_release'
  | 'of_subject'
  | 'referenced'

export type TableRule<Column extends string = string> = {
  belongs: Belonging
  /** Which rows pass, beyond those whose owner does not; SQL over `r`. */
  rows?: string
  columns: Record<Column, ColumnRule>
}

/** A table or a column without a rule does not compile. */
export type Publication = {
  [Name in TableName]: (typeof tableRoles)[Name] extends 'record' | 'files'
    ? TableRule<keyof Tables[Name]['$inferSelect'] & string> | 'never'
    : (typeof tableRoles)[Name] extends 'derived'
      ? 'rebuilt'
      : 'never'
}

export const passes = <const Column extends string>(...columns: Column[]) =>
  each(columns, 'passes')

export const emptied = <const Column extends string>(...columns: Column[]) =>
  each(columns, 'emptied')

export const limitable = <const Column extends string>(...columns: Column[]) =>
  each(columns, 'limitable')

export const unlessLimited = <const Column extends string>(...columns: Column[]) =>
  each(columns, 'unless_limited')

type Role = 'derived' | 'desk'
type TableOf<Wanted extends Role> = {
  [Name in TableName]: (typeof tableRoles)[Name] extends Wanted ? Name : never
}[TableName]

/** One rule for every table that `db/tables.ts` says has this role. */
export const everyTable = <const Wanted extends Role, const Rule>(
  role: Wanted,
  rule: Rule,
) => each(tableNames(role) as TableOf<Wanted>[], rule)

function each<Name extends string, const Rule>(names: Name[], rule: Rule) {
  return Object.fromEntries(names.map((name) => [name, rule])) as Record<Name, Rule>
}

/** The three columns of an EDTF date. */
export function date<const Column extends string>(column: Column) {
  return [column, `${column}Earliest`, `${column}Latest`] as const
}
