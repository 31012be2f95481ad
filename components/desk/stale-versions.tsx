import { readDate } from '#domain/edtf'
import type { FormState, Values } from '#lib/form'
import { fieldId, type NamedField, namedFields } from './fields.ts'
import type { FormWords } from './form-words.ts'
import { type OutcomeProps, outcomeLook } from './outcome.ts'
import { dateInWords } from './understood-date.ts'

type Props = Omit<OutcomeProps, 'state'> & {
  state: Extract<FormState, { kind: 'stale' }>
}

/** Both versions side by side, field by field; what was typed stays in the form below. */
export function StaleVersions({
  state: { values, theirs },
  fields,
  words,
  prefix,
}: Props) {
  const differing = namedFields(fields, { ...values, ...theirs }).filter(
    (field) =>
      !notKept.test(field.name) &&
      comparable(field, values) !== comparable(field, theirs),
  )
  return (
    <div role="alert" className={outcomeLook}>
      <p className="font-semibold">{words.form.stale}</p>
      <p>{differing.length > 0 ? words.form.staleDiffer : words.form.staleSame}</p>
      {differing.length > 0 && (
        <table className="mt-2 w-full">
          <thead>
            <tr>
              {[words.form.field, words.form.theirs, words.form.yours].map((heading) => (
                <th
                  key={heading}
                  scope="col"
                  className="pe-3 text-start font-normal text-muted"
                >
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {differing.map((field) => (
              <tr key={field.name} className="border-t border-line align-top">
                <th scope="row" className="pe-3 text-start">
                  <a href={`#${fieldId(prefix, field.name)}`}>{field.label}</a>
                </th>
                <td className="pe-3">{valueWords(field, theirs, words)}</td>
                <td>{valueWords(field, values, words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

/** Of a save and not of the row: the version there has none of these to compare with. */
const notKept = /^(?:why|locator|write|recorded|newArticles|newSource\..+)$/

/** The same date typed in two ways is no difference, nor are ticks in another order. */
function comparable(field: NamedField, values: Values): string {
  const value = (values[field.name] ?? '').trim()
  if (field.kind === 'ticks') return value.split(/\s+/).toSorted().join(' ')
  return field.kind === 'date' ? (edtfOf(value) ?? value) : value
}

/** As the form shows it: the words of a choice, not its code. */
function valueWords(field: NamedField, values: Values, words: FormWords): string {
  const value = values[field.name] ?? ''
  if (value === '') return words.form.empty ?? ''
  if (field.kind === 'tick') return words.form.ticked ?? value
  if (field.kind === 'date') {
    const edtf = edtfOf(value)
    return edtf ? dateInWords(edtf, words) : value
  }
  if (!('options' in field)) return value
  return value
    .split(' ')
    .map((one) => field.options.find((option) => option.value === one)?.label ?? one)
    .join(', ')
}

function edtfOf(typed: string): string | undefined {
  const read = readDate(typed)
  return read.ok ? read.value.date.text : undefined
}
