import { described, FieldFrame, inputLook } from '#components/ui/field'
import type { Field } from './fields.ts'

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
    <fieldset id={id} className="max-w-prose">
      <legend className="font-semibold">{field.label}</legend>
      {field.hint && <p className="text-sm text-muted">{field.hint}</p>}
      {field.error && <p className="font-semibold">{field.error}</p>}
      <div className={field.stacked ? 'grid' : 'flex flex-wrap gap-x-4'}>
        {options.map(({ value, label }) => (
          <label key={value} className="flex min-h-8 items-start gap-2 py-1">
            <input
              type="checkbox"
              name={field.name}
              value={value}
              defaultChecked={ticked.includes(value)}
              className="mt-1 size-4 shrink-0"
            />
            <span className="min-w-0">{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

export function RadiosField({ id, options, ...field }: Drawn<'radios'>) {
  const { label, hint, error } = field
  return (
    <fieldset
      id={id}
      className="min-w-0 max-w-prose"
      aria-describedby={error && `${id}-error`}
    >
      <legend className="font-semibold">{label}</legend>
      {hint && <p className="text-sm text-muted">{hint}</p>}
      {error && (
        <p id={`${id}-error`} className="font-semibold">
          {error}
        </p>
      )}
      {options.map(({ value, label: words }) => (
        <label key={value} className="flex min-h-8 items-start gap-2 py-1">
          <input
            type="radio"
            name={field.name}
            value={value}
            defaultChecked={field.value === value}
            className="mt-1 size-4 shrink-0"
          />
          <span className="min-w-0 wrap-anywhere">{words}</span>
        </label>
      ))}
    </fieldset>
  )
}
