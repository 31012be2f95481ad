'use client'

import { useState } from 'react'
import { described, FieldFrame, inputLook } from '#components/ui/field'
import type { FormWords } from './form-words.ts'
import { understoodDate } from './understood-date.ts'

type Props = {
  id: string
  name: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  value: string
  required?: boolean | undefined
  autoFocus?: boolean | undefined
  words: FormWords
}

/** A date as people type it, with what we take it for right under it. */
export function EdtfField({
  id,
  name,
  value,
  required,
  autoFocus,
  words,
  ...frame
}: Props) {
  const [typed, setTyped] = useState(value)
  const tied = described(id, frame)
  return (
    <FieldFrame id={id} {...frame}>
      <input
        {...tied}
        aria-describedby={`${tied['aria-describedby'] ?? ''} ${id}-understood`.trim()}
        name={name}
        defaultValue={value}
        // What a browser puts back, or was typed before this ran, is understood as well.
        ref={(input) => {
          if (input) setTyped(input.value)
        }}
        onInput={(event) => setTyped(event.currentTarget.value)}
        required={required}
        // biome-ignore lint/a11y/noAutofocus: the first field of a page that is nothing but a form
        autoFocus={autoFocus}
        autoComplete="off"
        spellCheck={false}
        className={inputLook}
      />
      <output id={`${id}-understood`} htmlFor={id} className="block min-h-6 text-sm">
        {understoodDate(typed, words)}
      </output>
    </FieldFrame>
  )
}
