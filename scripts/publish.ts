import { publicPath } from '#db/public'
import { publishPending } from '#db/publisher'
import { rebuildPublic } from '#db/rebuild-public'
import { closeRecord, recordDb } from '#db/record'

// npm run db:publish: what is not published yet; with --rebuild everything from nothing.
recordDb()
closeRecord()
const rebuild = process.argv.includes('--rebuild')
const { changed } = rebuild ? await rebuildPublic() : publishPending()
const words = rebuild ? 'is made anew' : changed ? 'has what changed' : 'was up to date'
console.log(`${publicPath()} ${words}.`)
