'use client'

import { useActionState, useState, useTransition } from 'react'
import { type FormAction, type FormState, fresh, readValues } from '#lib/form'

type Sent = { form: FormData; answer: FormState }

/**
 * Sends a form and holds what came of it. Before, and without, JavaScript the answer comes
 * as a page. With it nothing that goes wrong on the way takes the form off the page: an
 * answer that never comes is an answer too.
 */
export function useSending(
  action: FormAction,
  done: { saved: () => void; answered: (sent: Sent) => FormState },
) {
  const [posted, post] = useActionState(action, fresh)
  const [answer, setAnswer] = useState<FormState>()
  const [isPending, startTransition] = useTransition()
  function send(form: FormData, refused?: FormState) {
    if (isPending) return
    if (refused) return setAnswer(refused)
    startTransition(async () => {
      const next = await answerTo(action, form, done.saved)
      if (next.kind === 'fresh') done.saved()
      startTransition(() => setAnswer(done.answered({ form, answer: next })))
    })
  }
  return { state: answer ?? posted, post, send, isPending }
}

/** What the server says, or that it could not be asked; `saved` before a page that follows. */
export async function answerTo(
  action: FormAction,
  form: FormData,
  saved: () => void = () => undefined,
): Promise<FormState> {
  try {
    return await action(fresh, form)
  } catch (error) {
    const digest = error instanceof Error && 'digest' in error ? String(error.digest) : ''
    if (digest.startsWith('NEXT_REDIRECT')) {
      saved()
      throw error
    }
    const isGone = digest.startsWith('NEXT_HTTP_ERROR_FALLBACK')
    const problem = { code: isGone ? 'gone' : 'not-sent' }
    return { kind: 'refused', values: readValues(form), problem }
  }
}
