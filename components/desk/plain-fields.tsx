import type { ReactNode } from 'react'
import { described, FieldFrame, inputLook } from '#components/ui/field'
import type { Field, Option } from './fields.ts'

type Drawn<Kind extends Field['kind']> = Extract<Field, { kind: Kind }> & {
  id: string
  value: string
  error: string | undefined
}

export function TextField({ id, suggestions, ...field }: Drawn<'text'>) {
  const { label, hint, error } = field
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        {...described(id, field)}
        name={field.name}
        type={field.type ?? 'text'}
        defaultValue={field.value}
        required={field.required}
        lang={field.lang}
        autoComplete={field.autoComplete ?? 'off'}
        // biome-ignore lint/a11y/noAutofocus: the first field of a page that is nothing but a form
        autoFocus={field.autoFocus}
        list={suggestions && `${id}-list`}
        className={inputLook}
      />
      {suggestions && (
        <datalist id={`${id}-list`}>
          {suggestions.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </datalist>
      )}
    </FieldFrame>
  )
}

export function LongField({ id, ...field }: Drawn<'long'>) {
  return (
    <FieldFrame id={id} label={field.label} hint={field.hint} error={field.error}>
      <textarea
        {...described(id, field)}
        name={field.name}
        defaultValue={field.value}
        lang={field.lang}
        rows={field.rows ?? 4}
        className={inputLook}
      />
    </FieldFrame>
  )
}

/** What was chosen cannot be given back by a page: only the browser knows the file. */
export function FileField({ id, ...field }: Drawn<'file'>) {
  return (
    <FieldFrame id={id} label={field.label} hint={field.hint} error={field.error}>
      <input
        {...described(id, field)}
        name={field.name}
        type="file"
        accept={field.accept}
        className={inputLook}
      />
    </FieldFrame>
  )
}

export function ChoiceField({ id, options, none, ...field }: Drawn<'choice'>) {
  return (
    <FieldFrame id={id} label={field.label} hint={field.hint} error={field.error}>
      <select
        {...described(id, field)}
        name={field.name}
        defaultValue={field.value}
        required={field.required}
        className={inputLook}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

export function TickField({ id, ...field }: Drawn<'tick'>) {
  return (
    <div className="max-w-prose">
      <label htmlFor={id} className="flex min-h-6 items-start gap-2">
        <input
          {...described(id, field)}
          type="checkbox"
          name={field.name}
          defaultChecked={field.value !== ''}
          className="mt-1 size-4"
        />
        <span>{field.label}</span>
      </label>
      {field.hint && (
        <p id={`${id}-hint`} className="ps-6 text-sm text-muted">
          {field.hint}
        </p>
      )}
      {field.error && (
        <p id={`${id}-error`} className="ps-6 font-semibold">
          {field.error}
        </p>
      )}
    </div>
  )
}

export function TicksField({ id, options, ...field }: Drawn<'ticks'>) {
  const ticked = field.value.split(' ')
  return (
    <Group id={id} {...field}>
      <div className={field.stacked ? 'grid' : 'flex flex-wrap gap-x-4'}>
        {options.map((option) => (
          <Choice
            key={option.value}
            {...option}
            type="checkbox"
            name={field.name}
            isChosen={ticked.includes(option.value)}
          />
        ))}
      </div>
    </Group>
  )
}

export function RadiosField({ id, options, ...field }: Drawn<'radios'>) {
  return (
    <Group id={id} {...field}>
      {options.map((option) => (
        <Choice
          key={option.value}
          {...option}
          type="radio"
          name={field.name}
          isChosen={field.value === option.value}
        />
      ))}
    </Group>
  )
}

type GroupProps = Pick<Drawn<'ticks'>, 'id' | 'label' | 'hint' | 'error'> & {
  children: ReactNode
}

/** What is said of several inputs together, tied to them as to a single one. */
function Group({ id, label, hint, error, children }: GroupProps) {
  const { 'aria-describedby': describedBy } = described(id, { hint, error })
  return (
    <fieldset id={id} className="min-w-0 max-w-prose" aria-describedby={describedBy}>
      <legend className="font-semibold">{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="font-semibold">
          {error}
        </p>
      )}
      {children}
    </fieldset>
  )
}

type ChoiceProps = Option & {
  type: 'checkbox' | 'radio'
  name: string
  isChosen: boolean
}

function Choice({ type, name, value, label, isChosen }: ChoiceProps) {
  return (
    <label className="flex min-h-8 items-start gap-2 py-1">
      <input
        type={type}
        name={name}
        value={value}
        defaultChecked={isChosen}
        className="mt-1 size-4 shrink-0"
      />
      <span className="min-w-0">{label}</span>
    </label>
  )
}
