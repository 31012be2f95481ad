import { coded, likeness } from './likeness.ts'
import type { KnownPerson, Reason } from './match-candidate.ts'
import type { NameEvidence } from './match-names.ts'
import { patronymicAt, sexByPatronymic } from './patronymic.ts'
import { type SpokenWord, spokenWords } from './sounds.ts'

/** Below this a name is so common that by itself it says next to nothing. */
const commonOdds = 1
/** Патриция is as like Patrick as this; Жан is no liker Jean. */
const leastAlike = 0.7

/** What the name on the list says for and against a person; the first is the name itself. */
export function nameReasons(evidence: NameEvidence, person: KnownPerson): Reason[] {
  const { asked, text, odds, missing, spare } = evidence
  const said = { asked, known: text }
  const words = spokenWords(asked)
  const reasons: Reason[] = [{ kind: kindOf(evidence), for: true, ...said, odds }]
  const patronymic = patronymicReason(words, person)
  if (patronymic) reasons.push(patronymic)
  const [other, theirs] = [missing, spare].map((left) =>
    left.filter((word) => word !== patronymic?.asked && word !== patronymic?.known),
  ) as [string[], string[]]
  if (other.length > 0 && theirs.length > 0)
    reasons.push({
      kind: 'other-name',
      for: false,
      asked: other.join(' '),
      known: theirs.join(' '),
      odds: 0,
    })
  const sex = sexByPatronymic(words.map((word) => word.text))
  if (sex && isOther(sex, person.sex))
    reasons.push({
      kind: 'other-sex',
      for: false,
      asked: sex,
      known: person.sex,
      odds: -4,
    })
  return reasons
}

function kindOf({ odds, least, isWhole }: NameEvidence): Reason['kind'] {
  if (!isWhole) return 'part-of-name'
  if (least < leastAlike) return 'near-name'
  return odds < commonOdds ? 'common-name' : 'name'
}

const isOther = (asked: string, known: KnownPerson['sex']) =>
  (known === 'female' || known === 'male') && asked !== known

/** Two fathers may have one name in two spellings, but hardly two names. */
const sameFather = 0.75
const otherFather = 0.62

/** Compared with every name of theirs, not with the likest alone: that may lack one. */
function patronymicReason(
  words: readonly SpokenWord[],
  person: KnownPerson,
): Reason | null {
  const asked = patronymicOf(words)
  const known = person.names
    .map((name) => patronymicOf(spokenWords(name)))
    .filter((word) => word !== undefined)
  if (!asked || known.length === 0) return null
  const likest = known
    .map((word) => ({ text: word.text, like: likenessOf(asked, word) }))
    .reduce((best, one) => (one.like > best.like ? one : best))
  const said = { asked: asked.text, known: likest.text }
  // That they are alike is in the name already.
  if (likest.like >= sameFather)
    return { kind: 'patronymic', for: true, ...said, odds: 0 }
  if (likest.like >= otherFather) return null
  return { kind: 'other-patronymic', for: false, ...said, odds: -3 }
}

function patronymicOf(words: readonly SpokenWord[]): SpokenWord | undefined {
  return words[patronymicAt(words.map(({ text }) => text))]
}

function likenessOf(a: SpokenWord, b: SpokenWord): number {
  const all = a.sounds.flatMap((x) => b.sounds.map((y) => likeness(coded(x), coded(y))))
  return Math.max(0, ...all)
}
