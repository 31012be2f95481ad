'use client'

import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/button'
import {
  type FormAction,
  type FormState,
  readValues,
  type Values,
  withoutSecrets,
} from '#lib/form'
import { DraftNotice } from './drafts/draft-notice.tsx'
import { typedIn, withTyped } from './drafts/draft-page.ts'
import { useDraft } from './drafts/use-draft.ts'
import { drawnBase } from './drawn-base.ts'
import { type Field, startingValues } from './fields.ts'
import { FormFields } from './form-fields.tsx'
import { FormOutcome } from './form-outcome.tsx'
import { type FormWords, problemWords } from './form-words.ts'
import { refusalWords } from './understood-date.ts'
import { useSending } from './use-sending.ts'

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
 * is typed while a save is under way can be lost; only what somebody else changed meanwhile
 * is drawn anew.
 */
export function DeskForm({ locale, action, fields, words, submit, ...rest }: Props) {
  const { prefix = '', check = false, previews = false } = rest
  const form = useRef<HTMLFormElement>(null)
  const outcome = useRef<HTMLDivElement>(null)
  // Drawn anew under another number, with what was brought back.
  const [drawing, setDrawing] = useState<{ number: number; values?: Values }>({
    number: 0,
  })
  const sending = useSending(action, {
    saved: () => draft.drop(),
    answered({ form: sent, answer }) {
      if (!form.current || !isUponNewer(sent, answer)) return answer
      setDrawing(({ number }) => ({ number: number + 1 }))
      const values = withTyped(answer.values, readValues(sent), typedIn(form.current))
      return { ...answer, values }
    },
  })
  const { state, isPending } = sending
  const draft = useDraft({
    ...{ form, prefix, isAnswered: state.kind !== 'fresh' },
    bringBack: (values) => setDrawing(({ number }) => ({ number: number + 1, values })),
  })
  useEffect(() => {
    if (state.kind !== 'fresh') outcome.current?.focus()
  }, [state])

  function submitted(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    draft.keep()
    const typed = new FormData(event.currentTarget, event.nativeEvent.submitter)
    sending.send(typed, tooLarge(fields, typed))
  }

  const values =
    'values' in state ? state.values : (drawing.values ?? startingValues(fields))
  const base = values.base ?? drawnBase(fields)
  return (
    <form
      ref={form}
      action={sending.post}
      onSubmit={submitted}
      onInput={draft.keep}
      noValidate
      // What a browser puts back after Back would be saved upon a version never seen.
      autoComplete="off"
      className="grid gap-4"
    >
      <input type="hidden" name="locale" value={locale} />
      {base !== undefined && <input type="hidden" name="base" value={base} readOnly />}
      {draft.typedAt !== undefined && (
        <DraftNotice
          typedAt={draft.typedAt}
          words={words}
          keep={draft.acknowledge}
          discard={() => {
            draft.drop()
            setDrawing(({ number }) => ({ number: number + 1 }))
          }}
        />
      )}
      <div ref={outcome} tabIndex={-1} className="max-w-prose empty:hidden">
        <FormOutcome state={state} fields={fields} words={words} prefix={prefix} />
      </div>
      <FormFields
        key={drawing.number}
        fields={fields}
        values={values}
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

/** What would only be sent to come back: on a slow line that takes minutes. */
function tooLarge(fields: readonly Field[], form: FormData): FormState | undefined {
  const errors = fields.flatMap((field) => {
    if (field.kind !== 'file' || !field.most) return []
    const file = form.get(field.name)
    const isLarge = file instanceof File && file.size > field.most.bytes
    return isLarge ? [[field.name, field.most.problem]] : []
  })
  if (errors.length === 0) return undefined
  return { kind: 'invalid', values: readValues(form), errors: Object.fromEntries(errors) }
}

type WithValues = Extract<FormState, { values: Values }>

/** Part of what is answered is not what was sent, but what somebody else has saved. */
function isUponNewer(sent: FormData, answer: FormState): answer is WithValues {
  return (
    'values' in answer &&
    answer.values.version !== withoutSecrets(readValues(sent)).version
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
