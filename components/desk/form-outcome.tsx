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
      return <Refused {...state} {...form} />
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
            <FieldLink {...{ name, fields, values, prefix }} />
            {problemWords(words, code)}
          </li>
        ))}
      </ul>
    </div>
  )
}

type LinkProps = Pick<Form, 'fields' | 'prefix'> & { name: string; values: Values }

/** "Source: ", which leads to the field, before what is wrong with it. */
function FieldLink({ name, fields, values, prefix }: LinkProps) {
  return (
    <>
      <a href={`#${fieldId(prefix, name)}`}>{labelOf(fields, values, name)}</a>
      {': '}
    </>
  )
}

type RefusedProps = Form & { problem: Refusal; values: Values }

function Refused({ problem, words, ...form }: RefusedProps) {
  const name = problem.field
  const isHere = name !== undefined && labelOf(form.fields, form.values, name) !== name
  return (
    <div role="alert" className={outcomeLook}>
      <p className="font-semibold">{words.form.refused}</p>
      <p>
        {isHere && <FieldLink name={name} {...form} />}
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
