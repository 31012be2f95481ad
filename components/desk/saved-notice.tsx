'use client'

import { useSearchParams } from 'next/navigation'

type Props = {
  words: Record<'saved' | 'replaced' | 'seeIt', string>
  /** Where the changes are, before the number of one. */
  changes: string
}

/**
 * That the page before was saved. Of what the same editor had saved in another tab, and
 * this replaced, only the numbers of the changes stand in the address: no values do. The
 * page below quotes them.
 */
export function SavedNotice({ words, changes }: Props) {
  const query = useSearchParams()
  const replaced = query.getAll('replaced').at(-1) ?? ''
  const isReplaced = /^\d+$/.test(replaced)
  if (query.get('done') !== '1' && !isReplaced) return null
  return (
    <div role="status" className="mb-4 border-y-2 border-ink bg-panel px-3 py-2">
      <p className="font-semibold">{words.saved}</p>
      {isReplaced && (
        <p>
          {words.replaced} <a href={`${changes}/${replaced}`}>{words.seeIt}</a>
        </p>
      )}
    </div>
  )
}
