import { z } from 'zod'

export const problem = z
  .object({
    type: z.string().meta({ description: '`about:blank`: the status says which kind.' }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    problems: z
      .array(
        z.object({
          field: z.string().meta({ description: 'The parameter.' }),
          value: z.string().meta({ description: 'What was sent.' }),
          rule: z.string().meta({ description: 'What it breaks, in a word.' }),
          detail: z.string().meta({ description: 'What it should be.' }),
        }),
      )
      .optional()
      .meta({ description: 'Every wrong value of the request, not only the first.' }),
    reference: z.string().optional().meta({ description: 'The number in our log.' }),
  })
  .meta({ id: 'Problem', description: 'RFC 9457.' })
