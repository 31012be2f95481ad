import type { ReactNode } from 'react'

export const inputLook =
  'w-full min-h-9 rounded-sm border border-muted bg-paper px-2 py-1 placeholder:text-muted aria-invalid:border-2 aria-invalid:border-ink'

type Props = {
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  children: ReactNode
}

/** A label, its hint, what is wrong, and the input they belong to. */
export function FieldFrame({ id, label, hint, error, children }: Props) {
  return (
    <div className="grid max-w-prose gap-1">
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="font-semibold before:content-['⚠_']">
          {error}
        </p>
      )}
      {children}
    </div>
  )
}

/** What ties an input to the hint and the error drawn around it. */
export function described(
  id: string,
  { hint, error }: { hint?: unknown; error?: unknown },
) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    'aria-describedby': ids || undefined,
    'aria-invalid': error ? true : undefined,
  }
}
