import type { Field } from '../fields.ts'

/** Six digits of an app, or a recovery code: phones offer what they have. */
export function codeField(
  label: string,
  more: { hint?: string; autoFocus?: boolean; required?: boolean } = {},
): Field {
  return {
    ...{ kind: 'text', name: 'oneTimeCode', label, required: true },
    autoComplete: 'one-time-code',
    ...more,
  }
}
