import type { Values } from '#lib/form'
import { type Form, formOf } from '#tests/edits-forms'
import type { Model, Step, Tab } from '#tests/edits-model'
import { pick } from '#tests/random-rows'

/** Who saves has mostly changed something. */
export function typeSomething(model: Model, tab: Tab, step: Step) {
  const { values } = JSON.parse(tab.fields.base ?? '{}') as { values: Values }
  const isTyped = Object.keys(values).some((name) => values[name] !== tab.fields[name])
  if (!isTyped && step.how % 4 > 0) type(model, tab, step)
}

/** One field, mostly the one that others type into too, or one tick; no word comes twice. */
export function type(model: Model, { target, fields }: Tab, { which, how }: Step) {
  const form = formOf(target.kind)
  const name = pick(namesOf(form), which % 3 === 0 ? which : 0)
  const choices = form.choices?.[name]
  const ticks = form.sets?.[name]
  if (choices) fields[name] = pick(choices, how)
  else if (ticks) fields[name] = ticked(fields[name] ?? '', pick(ticks, how))
  else fields[name] = `word ${++model.words}`
}

const namesOf = ({ texts = [], choices = {}, sets = {} }: Form) => [
  ...[...texts, ...texts],
  ...[...Object.keys(choices), ...Object.keys(sets)],
]

function ticked(words: string, word: string): string {
  const all = words.split(' ').filter(Boolean)
  const rest = all.filter((one) => one !== word)
  return (rest.length < all.length ? rest : [...all, word]).join(' ')
}
