'use client'

import {
  type ReactNode,
  type SubmitEvent,
  startTransition,
  useActionState,
  useEffect,
  useRef,
} from 'react'
import { Button } from '#components/ui/button'
import {
  type FormAction,
  type FormState,
  fresh,
  type Refusal,
  type Report,
  type Values,
} from '#lib/form'
import { ReportParts } from './form-report.tsx'
import { outcomeLook } from './outcome.ts'
import { answerTo } from './use-sending.ts'

/** Texts that the browser needs, where the catalogues are not. */
export type ButtonsWords = Record<
  'refused' | 'invalid' | 'saving' | 'signedOut' | 'failed',
  string
>

type Props = {
  id: string
  action: FormAction
  hidden: Values
  words: ButtonsWords
  children?: ReactNode
}

/**
 * The form behind many buttons that stand all over a page and name it by `form`. Each
 * sends what it says; with JavaScript the page stays as it is around whoever works on it.
 */
export function ButtonsForm({ id, action, hidden, words, children }: Props) {
  // Before, and without, JavaScript the answer comes as a page.
  const [posted, post] = useActionState(action, fresh)
  const [state, send, isPending] = useActionState(
    (_: FormState, form: FormData) => answerTo(action, form),
    posted,
  )
  const outcome = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.kind === 'fresh') return
    for (const entry of document.querySelectorAll('[data-sent]'))
      entry.removeAttribute('data-sent')
    outcome.current?.focus()
  }, [state])

  function submitted(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget, event.nativeEvent.submitter)
    form.set('stay', 'on')
    startTransition(() => send(form))
  }

  return (
    <form id={id} action={post} onSubmit={submitted}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div ref={outcome} tabIndex={-1} className="max-w-prose empty:hidden">
        {state.kind === 'refused' && <Refused problem={state.problem} words={words} />}
        {state.kind === 'previewed' && <Previewed {...state} />}
        {state.kind === 'invalid' && (
          <p role="alert" className={outcomeLook}>
            {words.invalid}
          </p>
        )}
      </div>
      {children}
      <p role="status" className="sr-only">
        {isPending ? words.saving : ''}
      </p>
    </form>
  )
}

/** What is to be looked at first; the same button again, or one of the lines, does it. */
function Previewed({ report, values }: { report: Report; values: Values }) {
  const { title, parts, consent, digest } = report
  return (
    <section aria-label={title} className={`${outcomeLook} max-h-[60vh] overflow-y-auto`}>
      <input type="hidden" name="previewed" value={digest} />
      <p role="status" className="font-serif text-xl">
        {title}
      </p>
      <ReportParts parts={parts} />
      {consent && (
        <p className="mt-2">
          <Button name="decision" value={values.decision}>
            {consent}
          </Button>
        </p>
      )}
    </section>
  )
}

type RefusedProps = { problem: Refusal; words: Props['words'] }

function Refused({ problem, words }: RefusedProps) {
  return (
    <div role="alert" className={outcomeLook}>
      <p className="font-semibold">{words.refused}</p>
      {problem.code === 'signed-out' && <p>{words.signedOut}</p>}
      {/^(?:not-sent|server-error)$/.test(problem.code) && <p>{words.failed}</p>}
      {(problem.lines ?? []).map(({ text, href }) => (
        <p key={text}>{href ? <a href={href}>{text}</a> : text}</p>
      ))}
    </div>
  )
}
