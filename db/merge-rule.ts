import type { Tables } from '#db/publication-rule'
import type { RecordTable } from '#db/tables'
import type { ClaimSubject } from '#domain/claim'

/**
 * What becomes of a column of a row of the record that becomes part of another.
 * `kept`: as it is. `owner`: names the survivor from then on. `same`: rows in which all of
 * these are equal are one row, and what is said of either is said of the one that stays.
 * `counter`: only ever rises.
 */
type RowRule = 'kept' | 'owner' | 'same' | 'counter'

/**
 * Of a person's own columns. `chosen`: by the editor where the two differ. `by_language`:
 * the same for each language apart. `address`: chosen, and the other leads there. `lowest`:
 * never higher than either. `agrees`: two records that differ in it are never merged.
 * `pointer`: whoever led to the one that goes leads to the survivor.
 */
type OwnRule =
  | 'kept'
  | 'chosen'
  | 'by_language'
  | 'address'
  | 'lowest'
  | 'agrees'
  | 'pointer'
  | 'counter'

export type TableMerge<Column extends string = string> =
  | { rows: 'own'; columns: Record<Column, OwnRule> }
  /** They come to the survivor. */
  | { rows: 'move'; columns: Record<Column, RowRule>; subject?: ClaimSubject }
  /** They stay with their event or their subject, whoever's that is. */
  | { rows: 'follow'; by: Column & ('eventId' | 'subjectId'); subject?: ClaimSubject }
  /** About records and not about people: they stay, and are read through the merge. */
  | { rows: 'stay'; columns: Record<Column, 'kept' | 'counter'> }

type ColumnOf<Name extends RecordTable> = keyof Tables[Name]['$inferSelect'] & string

/** What points at nobody: two records of a person make no difference to it. */
type OfNobody = 'of_nobody'

/**
 * A table or a column without a rule does not compile, nor does one that says it has
 * nothing to do with people and has a column for them.
 */
export type MergeRules = {
  [Name in RecordTable]:
    | TableMerge<ColumnOf<Name>>
    | (Extract<
        ColumnOf<Name>,
        'personId' | 'eventId' | 'subjectId' | 'mergedInto'
      > extends never
        ? OfNobody
        : never)
}

export const all = <const Column extends string, const Rule extends string>(
  rule: Rule,
  ...columns: Column[]
) => Object.fromEntries(columns.map((column) => [column, rule])) as Record<Column, Rule>
