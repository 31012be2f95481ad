import type { Problem } from '#auth/action'
import { deskDb } from '#auth/desk-db'
import type { MoveProblem } from '#db/mutations/mass-release-states'
import type { RevertProblem } from '#db/mutations/revert'
import type { DecisionProblem } from '#db/mutations/roll-decisions'
import { type DeskMassRelease, findRollEntry } from '#db/queries/desk-releases'
import type { ReleaseTerms } from '#db/queries/release-terms'
import { findDecision } from '#db/queries/roll-board'
import { type BoardAct, type BoardForm, decisionsOf } from '#domain/roll-board'
import { localText } from '#i18n/local-text'
import { type MessageKey, translator } from '#i18n/messages'
import { words } from '#i18n/words'
import type { Change } from '#lib/form'
import type { Nameless } from './decisions.ts'

type Line = { text: string; href?: string }

/** Why nothing was decided: each entry that stands in the way, and how it is now. */
export function whyNotDecided(
  locale: string,
  problem: DecisionProblem | Nameless,
  input: BoardForm,
): Problem {
  return { code: problem.code, lines: decisionLines(locale, problem, input) }
}

function decisionLines(
  locale: string,
  problem: DecisionProblem | Nameless,
  input: BoardForm,
): Line[] {
  const t = translator(locale)
  switch (problem.code) {
    case 'stale':
      return problem.stale.map(({ id }) => staleLine(locale, id, input))
    case 'same-person-twice':
      return problem.twice.map(({ id, otherId }) => ({
        text: t('board.problems.twice', { name: nameOf(id), other: nameOf(otherId) }),
        href: `#entry-${otherId}`,
      }))
    case 'applied':
      return problem.applied.map(({ id }) => ({
        text: t('board.problems.applied', { name: nameOf(id) }),
        href: `#entry-${id}`,
      }))
    case 'no-name':
      return namely(problem.ids, 'board.problems.no-name')
    default:
      return problem.code === 'closed'
        ? [{ text: t('errors.closed') }]
        : namely(problem.ids, `board.problems.${problem.code}`)
  }

  function namely(ids: readonly number[], key: MessageKey): Line[] {
    return ids.map((id) => ({ text: t(key, { name: nameOf(id) }) }))
  }
}

const entryOf = (id: number) => findRollEntry(deskDb(), id)
const nameOf = (id: number) => entryOf(id)?.rawText ?? '…'

/** What somebody else decided meanwhile, and what was pressed, which is not saved. */
function staleLine(locale: string, id: number, input: BoardForm): Line {
  const t = translator(locale)
  const entry = entryOf(id)
  const pressed = decisionsOf(input).find((one) => one.id === id)
  if (!entry || !pressed) return { text: t('board.problems.missing', { name: '…' }) }
  const { matchState, person, rawText } = entry
  const who = findDecision(deskDb(), id)?.editorName
  const state = words(locale, 'matchState', matchState)
  const name = person && localText(person.names, locale)?.text
  return {
    text: t('board.problems.stale', {
      name: rawText,
      who: who ?? t('board.problems.somebody'),
      theirs: name ? `${state}: ${name}` : state,
      yours: actWords(locale, pressed.act),
    }),
    href: `#entry-${id}`,
  }
}

function actWords(locale: string, act: BoardAct): string {
  return act === 'new'
    ? translator(locale)('board.acts.new')
    : words(locale, 'matchState', act)
}

export function whyNotUndone(locale: string, { code }: RevertProblem): Problem {
  return { code, lines: [{ text: translator(locale)(`board.undoProblems.${code}`) }] }
}

type Refused = Exclude<MoveProblem, { code: 'missing' | 'stale' }>

/** Beside the field that lacks something; what is left to decide is counted. */
export function whyNotMoved(locale: string, problem: Refused): Problem {
  if (problem.code === 'why-required') return { code: problem.code, field: 'why' }
  const field = 'status'
  if (problem.code !== 'undecided')
    return { code: problem.code, field: `reconciliation.${locale}` }
  const { undecided, collisions } = problem
  const text = translator(locale)('board.problems.undecided', { undecided, collisions })
  return { code: 'undecided', field, lines: [{ text, href: '#roll' }] }
}

/** Somebody moved it first: both versions, as on every form. */
export function movedBack(
  { version, status }: DeskMassRelease,
  { reconciliation }: ReleaseTerms,
  since: Change[],
): Problem {
  const texts = Object.entries(reconciliation ?? {}).map(
    ([lang, text]) => [`reconciliation.${lang}`, text] as const,
  )
  const theirs = { status, ...Object.fromEntries(texts) }
  return { code: 'stale', version, theirs, since, isDecision: true }
}
