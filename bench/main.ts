import { benchDatabase } from './database.ts'
import { benchHttp } from './http.ts'
import { printTable } from './measure.ts'
import { placeWith } from './place.ts'

// npm run bench [-- 10000 100000]: figures at these sizes, with fictional people only.
const sizes = process.argv.slice(2).map(Number).filter(Number.isInteger)
for (const people of sizes.length > 0 ? sizes : [10_000, 100_000]) {
  const folder = placeWith(people)
  printTable(`Database time at ${people} fictional people`, benchDatabase(folder, people))
  await benchHttp(folder, people)
}
