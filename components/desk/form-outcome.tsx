import type { Refusal, Values } from '#lib/form'
import { fieldId, labelOf } from './fields.ts'
import { FormReport } from './form-report.tsx'
import { type FormWords, problemWords } from './form-words.ts'
import { type OutcomeProps, outcomeLook } from './outcome.ts'
import { StaleVersions } from './stale-versions.tsx'
import { refusalWords } from './understood-date.ts'

/** What came of the last try, above the form and linked to the fields it speaks of. */
export function FormOutcome({ state, ...form }: OutcomeProps) {
  switch (state.kind) {
    case 'fresh':
      return null
    case 'checked':
      return <p role="status">{form.words.form.checked}</p>
    case 'invalid':
      return <Invalid {...state} {...form} />
    case 'refused':
      return <Refused problem={state.problem} words={form.words} />
    case 'previewed':
      return <FormReport report={state.report} values={state.values} />
    case 'stale':
      return <StaleVersions state={state} {...form} />
  }
}

type Form = Omit<OutcomeProps, 'state'>

function Invalid({
  errors,
  values,
  fields,
  words,
  prefix,
}: Form & Record<'errors' | 'values', Values>) {
  return (
    <div role="alert" className={outcomeLook}>
      <p className="font-semibold">{words.form.invalid}</p>
      <ul className="list-disc ps-5">
        {Object.entries(errors).map(([name, code]) => (
          <li key={name}>
            <a href={`#${fieldId(prefix, name)}`}>{labelOf(fields, values, name)}</a>
            {`: ${problemWords(words, code)}`}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Refused({ problem, words }: { problem: Refusal; words: FormWords }) {
  return (
    <div role="alert" className={outcomeLook}>
      <p className="font-semibold">{words.form.refused}</p>
      <p>
        {refusalWords(words, problem)}{' '}
        {problem.code === 'signed-out' ? (
          <SignIn back={problem.href} words={words} />
        ) : (
          problem.href && <a href={problem.href}>{words.form.seeIt}</a>
        )}
      </p>
      {problem.lines?.map(({ text, href }) => (
        <p key={text}>{href ? <a href={href}>{text}</a> : text}</p>
      ))}
    </div>
  )
}

/** In another tab, so that this page stays as it is; it comes back to the same form. */
function SignIn({ back, words }: { back: string | undefined; words: FormWords }) {
  const next = back ? `?next=${encodeURIComponent(back)}` : ''
  return (
    <a href={`${words.signIn}${next}`} target="_blank" rel="noopener">
      {words.form.signIn}
    </a>
  )
}
