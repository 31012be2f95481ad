import type { Values } from '#lib/form'
import { EdtfField } from './edtf-field.tsx'
import { type Field, fieldId, rowCount, rowFields } from './fields.ts'
import type { FormWords } from './form-words.ts'
import {
  ChoiceField,
  FileField,
  LongField,
  RadiosField,
  TextField,
  TickField,
  TicksField,
} from './plain-fields.tsx'

type Props = {
  fields: readonly Field[]
  values: Values
  /** What is wrong, in words, by field. */
  errors: Values
  words: FormWords
  prefix: string
}

export function FormFields({ fields, ...rest }: Props) {
  return fields.map((field) => (
    <OneField key={'name' in field ? field.name : field.legend} field={field} {...rest} />
  ))
}

type OneProps = Omit<Props, 'fields'> & { field: Field }

function OneField({ field, ...rest }: OneProps) {
  if (field.kind === 'group') return <Group field={field} {...rest} />
  if (field.kind === 'rows') return <Rows field={field} {...rest} />
  const { values, errors, words, prefix } = rest
  const value = values[field.name] ?? ''
  if (field.kind === 'hidden')
    return <input type="hidden" name={field.name} defaultValue={value || field.value} />
  const drawn = { id: fieldId(prefix, field.name), value, error: errors[field.name] }
  switch (field.kind) {
    case 'text':
      return <TextField {...field} {...drawn} />
    case 'long':
      return <LongField {...field} {...drawn} />
    case 'date':
      return <EdtfField {...field} {...drawn} words={words} />
    case 'choice':
      return <ChoiceField {...field} {...drawn} />
    case 'radios':
      return <RadiosField {...field} {...drawn} />
    case 'file':
      return <FileField {...field} {...drawn} />
    case 'tick':
      return <TickField {...field} {...drawn} />
    case 'ticks':
      return <TicksField {...field} {...drawn} />
  }
}

type GroupProps = OneProps & { field: Extract<Field, { kind: 'group' }> }

function Group({ field: { legend, fields, folded, quiet }, ...rest }: GroupProps) {
  if (!folded)
    return (
      <fieldset className="grid gap-3 border-s-2 border-line ps-4">
        <legend className="pb-1 font-serif text-lg">{legend}</legend>
        <FormFields fields={fields} {...rest} />
      </fieldset>
    )
  return (
    <details open={isFilled(fields, rest)} className="border-s-2 border-line ps-4">
      <summary className={quiet ? 'text-sm' : 'font-serif text-lg'}>{legend}</summary>
      <div className="grid gap-3 pt-2">
        <FormFields fields={fields} {...rest} />
      </div>
    </details>
  )
}

/** Folded away only while nothing in it is typed or wrong. */
function isFilled(
  fields: readonly Field[],
  { values, errors }: Pick<Props, 'values' | 'errors'>,
) {
  return fields.some(
    (field) =>
      'name' in field &&
      (errors[field.name] !== undefined ||
        (values[field.name] ?? '') !== ('value' in field ? (field.value ?? '') : '')),
  )
}

type RowsProps = OneProps & { field: Extract<Field, { kind: 'rows' }> }

/** The rows there are and one more to fill; rows left empty are not saved. */
function Rows({ field, ...rest }: RowsProps) {
  const count = rowCount(field.name, rest.values) + 1
  const error = rest.errors[field.name]
  const id = fieldId(rest.prefix, field.name)
  return (
    <fieldset
      id={id}
      aria-describedby={error && `${id}-error`}
      className="grid gap-4 border-s-2 border-line ps-4"
    >
      <legend className="pb-1 font-serif text-lg">{field.legend}</legend>
      {error && (
        <p id={`${id}-error`} className="font-semibold">
          {error}
        </p>
      )}
      {Array.from({ length: count }, (_, index) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name but its number
          key={index}
          className="grid max-w-prose items-start gap-3 border-b border-line pb-4 sm:grid-cols-2"
        >
          <legend className="sr-only">{`${field.legend} ${index + 1}`}</legend>
          <FormFields fields={rowFields(field, index)} {...rest} />
        </fieldset>
      ))}
    </fieldset>
  )
}
