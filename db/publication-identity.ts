import { mayLead } from '#db/publication-conditions'
import { emptied, passes } from '#db/publication-rule'

/**
 * Of people who were two records nothing passes but where their addresses lead; what was
 * thought about who is who, never.
 */
export const identityRules = {
  old_slugs: {
    belongs: 'of_person',
    rows: mayLead,
    columns: { ...passes('id', 'slug', 'personId'), ...emptied('oldId') },
  },
  judgements: {
    belongs: 'of_person',
    rows: 'FALSE',
    columns: {
      ...passes('id', 'personId', 'otherId', 'verdict'),
      ...emptied('why', 'explanation', 'version'),
    },
  },
} as const
