import type { RuleId } from '#domain/counting'
import type en from '#messages/en'
import { translator } from './messages.ts'

type RuleWords = { name: string; definition: string; unit: string }

type Covers<Words extends Record<RuleId, RuleWords>> = Words

/**
 * A counting rule without words in `en.json` stops compiling here.
 *
 * @public for the compiler alone
 */
export type EnglishRules = Covers<(typeof en)['rules']>

/** What a counting rule is called and what it counts. */
export function ruleWords(locale: string, rule: RuleId) {
  const t = translator(locale)
  return { name: t(`rules.${rule}.name`), definition: t(`rules.${rule}.definition`) }
}

/** What stands after the number: "people behind bars". */
export function ruleUnit(locale: string, rule: RuleId, count: number) {
  return translator(locale)(`rules.${rule}.unit`, { count })
}
