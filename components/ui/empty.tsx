import type { ReactNode } from 'react'

/** What is said where nothing is recorded: unknown, and not the same as none. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className="max-w-prose text-muted">{children}</p>
}
