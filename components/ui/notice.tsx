import type { ReactNode } from 'react'

/** Something the reader must know before reading on. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <p className="mb-5 border-y-2 border-ink bg-panel px-3 py-2 font-semibold">
      {children}
    </p>
  )
}
