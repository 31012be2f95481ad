'use client'

import {
  type SubmitEvent,
  startTransition,
  useActionState,
  useEffect,
  useRef,
} from 'react'
import { Button } from '#components/ui/button'
import { type FormAction, type FormState, fresh, type Values } from '#lib/form'
import { type Field, startingValues } from './fields.ts'
import { FormFields } from './form-fields.tsx'
import { FormOutcome } from './form-outcome.tsx'
import { type FormWords, problemWords } from './form-words.ts'
import { refusalWords } from './understood-date.ts'

type Props = {
  locale: string
  action: FormAction
  fields: readonly Field[]
  words: FormWords
  submit: string
  /** Keeps the ids of several forms on one page apart. */
  prefix?: string | undefined
  /** Offers to show how dates are understood, and one more row, before anything is saved. */
  check?: boolean | undefined
  /** The button shows what would be done; what is shown has the button that does it. */
  previews?: boolean | undefined
}

/**
 * A form that works before, and without, JavaScript: the answer then comes as a page with
 * everything typed in it. With JavaScript the fields are left alone, so that not even what
 * is typed while a save is under way can be lost.
 */
export function DeskForm({ locale, action, fields, words, submit, ...rest }: Props) {
  const { prefix = '', check = false, previews = false } = rest
  const [state, send, isPending] = useActionState(action, fresh)
  const outcome = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.kind !== 'fresh') outcome.current?.focus()
  }, [state])

  function submitted(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isPending) return
    const form = new FormData(event.currentTarget, event.nativeEvent.submitter)
    startTransition(() => send(form))
  }

  return (
    <form action={send} onSubmit={submitted} noValidate className="grid gap-4">
      <input type="hidden" name="locale" value={locale} />
      <div ref={outcome} tabIndex={-1} className="max-w-prose empty:hidden">
        <FormOutcome state={state} fields={fields} words={words} prefix={prefix} />
      </div>
      <FormFields
        fields={fields}
        values={'values' in state ? state.values : startingValues(fields)}
        errors={errorTexts(state, words)}
        words={words}
        prefix={prefix}
      />
      <div className="flex flex-wrap items-center gap-2">
        <Button {...(previews && preview)} aria-disabled={isPending}>
          {state.kind === 'stale' ? words.form.saveOver : submit}
        </Button>
        {check && (
          <Button quiet name="intent" value="check" aria-disabled={isPending}>
            {hasRows(fields) ? words.form.checkRows : words.form.check}
          </Button>
        )}
        {isPending && <span role="status">{words.form.saving}</span>}
      </div>
    </form>
  )
}

const preview = { name: 'intent', value: 'preview' }

const hasRows = (fields: readonly Field[]) => fields.some(({ kind }) => kind === 'rows')

/** What stands beside each field; the box above the form says it too. */
function errorTexts(state: FormState, words: FormWords): Values {
  if (state.kind === 'invalid') {
    const entries = Object.entries(state.errors)
    return Object.fromEntries(
      entries.map(([name, code]) => [name, problemWords(words, code)]),
    )
  }
  if (state.kind !== 'refused' || !state.problem.field) return {}
  return { [state.problem.field]: refusalWords(words, state.problem) }
}
