import type { ReactNode } from 'react'
import { cutButton, type ListCut } from '#domain/list-cuts'

/** The form that every button of a list belongs to. */
export const cutFormId = 'cut'

type Props = { cut: ListCut; label?: string; children: ReactNode }

/** A button that cuts a list otherwise. */
export function Cut({ cut, label, children }: Props) {
  return (
    <button
      type="submit"
      form={cutFormId}
      name="cut"
      value={cutButton(cut)}
      aria-label={label}
      className="act"
    >
      {children}
    </button>
  )
}
