import { writeFileSync } from 'node:fs'
import { dataDictionary } from '#tests/data-dictionary'
import { permissionsPage } from '#tests/permissions-page'

// npm run docs: writes the pages that are made from the code: the data dictionary from
// db/schema and db/publication.ts, and who may what from tests/access.ts.
writeFileSync('docs/data-dictionary.md', dataDictionary())
writeFileSync('docs/permissions.md', permissionsPage())
