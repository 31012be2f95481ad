import { countingRules, type RuleId } from '#domain/counting'
import { type MessageKey, translator } from '#i18n/messages'
import { paths } from '#i18n/paths'

/** The name of the rule behind a number, leading to its definition. */
export function RuleLink({ rule, locale }: { rule: RuleId; locale: string }) {
  return (
    <a href={`${paths.methodology(locale)}#${rule}`} className="text-sm">
      {translator(locale)(`rules.${countingRules[rule].id}.name` as MessageKey)}
    </a>
  )
}
