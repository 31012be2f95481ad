import { z } from 'zod'
import { articleField } from './article.ts'
import { chargeStages } from './decision.ts'
import { eventInput, eventShape } from './event.ts'
import { choiceField, idField, listField } from './fields.ts'

export const newCharge = eventInput(
  z.object({
    ...eventShape,
    stage: choiceField(chargeStages).default('reported'),
    articleIds: listField(idField),
    /** Provisions that the record does not know yet. */
    newArticles: listField(articleField),
  }),
)
export type NewCharge = z.output<typeof newCharge>
