import { z } from 'zod'
import { itemLinks, texts } from './fields.ts'

const value = z
  .object({
    value: z.string().meta({ description: 'As the parameter takes it.' }),
    count: z
      .int()
      .meta({ description: 'How many people it finds, all other filters as they are.' }),
    selected: z.boolean(),
    names: texts.meta({ description: 'Of a value that points at something.' }).optional(),
  })
  .meta({ id: 'FacetValue' })

export const facets = z
  .object({
    data: z.object({
      total: z.int().meta({ description: 'How many people all filters together find.' }),
      facets: z.record(z.string(), z.array(value)).meta({
        description: 'By parameter. People of whom nothing is recorded are `unknown`.',
      }),
    }),
    links: itemLinks,
  })
  .meta({ id: 'Facets' })
