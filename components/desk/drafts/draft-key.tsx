'use client'

import { createContext, type ReactNode, useContext } from 'react'

const Key = createContext<string | undefined>(undefined)

type Props = { value: string | undefined; children: ReactNode }

/** The key that drafts of this editor are kept under; none before signing in. */
export function DraftKey({ value, children }: Props) {
  return <Key value={value}>{children}</Key>
}

export const useDraftKey = () => useContext(Key)
