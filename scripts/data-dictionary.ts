import { writeFileSync } from 'node:fs'
import { dataDictionary } from '#tests/data-dictionary'

// npm run docs: writes docs/data-dictionary.md anew from db/schema and db/publication.ts.
writeFileSync('docs/data-dictionary.md', dataDictionary())
