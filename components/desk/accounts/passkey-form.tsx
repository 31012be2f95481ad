'use client'

import { startAuthentication, startRegistration } from '@simplewebauthn/browser'
import { startTransition, useActionState, useEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/button'
import { type FormAction, fresh } from '#lib/form'
import { type FormWords, problemWords } from '../form-words.ts'
import { outcomeLook } from '../outcome.ts'
import { refusalWords } from '../understood-date.ts'

export type PasskeyActions = {
  /** Options for the browser, as JSON; null where the time for it is over. */
  start: () => Promise<string | null>
  finish: FormAction
}

type Props = PasskeyActions & {
  kind: 'add' | 'use'
  locale: string
  next: string | undefined
  words: FormWords
  submit: string
}

/** A passkey is the browser's to make and to use, so this needs JavaScript. */
export function PasskeyForm({ kind, start, finish, locale, next, words, submit }: Props) {
  const [state, send, isSending] = useActionState(finish, fresh)
  const [asking, setAsking] = useState<'no' | 'yes' | 'failed'>('no')
  const outcome = useRef<HTMLDivElement>(null)
  const problem = state.kind === 'refused' ? state.problem : undefined
  useEffect(() => {
    if (problem || asking === 'failed') outcome.current?.focus()
  }, [problem, asking])

  async function pressed() {
    if (isSending || asking === 'yes') return
    setAsking('yes')
    const answer = await answerOf(kind, start).catch(() => null)
    setAsking(answer ? 'no' : 'failed')
    if (!answer) return
    const form = new FormData()
    form.set('locale', locale)
    form.set('next', next ?? '')
    form.set('passkey', JSON.stringify(answer))
    startTransition(() => send(form))
  }

  const isFailed = asking === 'failed' || state.kind === 'invalid'
  const text = isFailed
    ? problemWords(words, 'passkey-refused')
    : problem && refusalWords(words, problem)
  return (
    <div className="grid justify-items-start gap-3">
      <div ref={outcome} tabIndex={-1} className="max-w-prose empty:hidden">
        {text && (
          <p role="alert" className={outcomeLook}>
            {text}
          </p>
        )}
      </div>
      <Button
        type="button"
        quiet
        onClick={pressed}
        aria-disabled={isSending || asking === 'yes'}
      >
        {submit}
      </Button>
    </div>
  )
}

async function answerOf(kind: Props['kind'], start: PasskeyActions['start']) {
  const options = await start()
  if (!options) return null
  const optionsJSON = JSON.parse(options)
  return kind === 'add'
    ? startRegistration({ optionsJSON })
    : startAuthentication({ optionsJSON })
}
