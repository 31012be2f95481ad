import { readDate } from '#domain/edtf'
import type { Conflict, FormState, Values } from '#lib/form'
import { fieldId, labelOf, type NamedField, namedFields } from './fields.ts'
import { type FormWords, fill } from './form-words.ts'
import { utcMomentWords } from './moment-words.ts'
import { type OutcomeProps, outcomeLook } from './outcome.ts'
import { dateInWords } from './understood-date.ts'

type State = Extract<FormState, { kind: 'stale' }>
type Props = Omit<OutcomeProps, 'state'> & { state: State }

/**
 * What it was, what somebody else saved and what was typed here, for everything that both
 * changed, and a choice for each; what only one changed is merged in the form below.
 */
export function StaleVersions({ state, ...form }: Props) {
  const { conflicts } = state
  const { words } = form
  return (
    <div role="alert" className={outcomeLook}>
      <p className="font-semibold">{whoSaved(state, words)}</p>
      <p>{conflicts.length > 0 ? words.form.staleDiffer : words.form.staleSame}</p>
      {conflicts.map((conflict) => (
        <Choice key={conflict.name} conflict={conflict} {...form} />
      ))}
    </div>
  )
}

function whoSaved({ by }: State, words: FormWords): string | undefined {
  if (!by) return words.form.stale
  const when = utcMomentWords(Date.parse(by.at), words)
  return fill(words.form.staleBy, { name: by.name, when })
}

type ChoiceProps = Omit<Props, 'state'> & { conflict: Conflict }

function Choice({ conflict, fields, words, prefix }: ChoiceProps) {
  const { name, was, theirs, mine } = conflict
  const isRow = /\.\d+$/.test(name)
  const known = namedFields(fields, { ...was, ...theirs, ...mine })
  const text = (values: Values) => versionWords(known, values, { name, words })
  const label = isRow
    ? rowLabel(fields, name)
    : labelOf(fields, { ...was, ...theirs, ...mine }, name)
  const choices = [
    { value: 'theirs', label: words.form.theirs, text: text(theirs) },
    { value: 'mine', label: words.form.yours, text: text(mine) },
  ]
  const isAdded = isRow && Object.keys(was).length === 0
  return (
    <fieldset className="mt-3 border-t border-line pt-2">
      <legend className="float-start w-full font-semibold">
        <a href={`#${fieldId(prefix, isRow ? (name.split('.')[0] ?? name) : name)}`}>
          {label}
        </a>
      </legend>
      <div className="clear-both grid gap-x-4 gap-y-1 sm:grid-cols-3">
        <p className="py-1">
          <span className="block text-sm text-muted">{words.form.was}</span>
          <span className="whitespace-pre-line">{text(was)}</span>
        </p>
        {choices.map((choice) => (
          <OneChoice key={choice.value} name={name} {...choice} />
        ))}
        {isAdded && <OneChoice name={name} value="both" label={words.form.both ?? ''} />}
      </div>
    </fieldset>
  )
}

type OneProps = { name: string; value: string; label: string | undefined; text?: string }

function OneChoice({ name, value, label, text }: OneProps) {
  return (
    <label className="flex min-h-8 items-start gap-2 py-1">
      <input
        type="radio"
        name={`choose.${name}`}
        value={value}
        defaultChecked={value === 'mine'}
        className="mt-1 size-4 shrink-0"
      />
      <span className="min-w-0">
        <span className="block text-sm text-muted">{label}</span>
        <span className="whitespace-pre-line">{text}</span>
      </span>
    </label>
  )
}

function rowLabel(
  fields: readonly { kind: string; name?: string; legend?: string }[],
  name: string,
) {
  const [list, index] = name.split('.')
  const rows = fields.find((field) => field.kind === 'rows' && field.name === list)
  return `${rows?.legend ?? list} ${Number(index) + 1}`
}

type Asked = { name: string; words: FormWords }

/** One field as the form shows it; of a row, every cell that says something. */
function versionWords(
  known: readonly NamedField[],
  values: Values,
  { name, words }: Asked,
): string {
  const shown = Object.keys(values).filter((one) => values[one])
  if (shown.length === 0) return words.form.empty ?? ''
  return shown
    .map((one) => {
      const field = known.find((field) => field.name === one)
      const text = field ? valueWords(field, values, words) : (values[one] ?? '')
      return one === name ? text : `${field?.label ?? one}: ${text}`
    })
    .join('\n')
}

/** As the form shows it: the words of a choice, not its code. */
function valueWords(field: NamedField, values: Values, words: FormWords): string {
  const value = values[field.name] ?? ''
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
