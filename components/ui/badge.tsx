import type { ReactNode } from 'react'

/** A word or two set apart; never coloured by whether it is good or bad news. */
export function Badge({ children }: { children: ReactNode }) {
  return (
    <span className="inline-block rounded-sm border border-muted px-1.5 text-sm leading-5">
      {children}
    </span>
  )
}
