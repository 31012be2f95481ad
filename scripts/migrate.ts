import { dataFolder } from '#db/data-folder'
import { openPublisher } from '#db/publisher-connection'
import { closeRecord, recordDb, recordPath } from '#db/record'

// npm run db:migrate: both databases made, or brought to the newest migration.
recordDb()
openPublisher(dataFolder()).$client.close()
closeRecord()
console.log(`${recordPath()} and the published database beside it are migrated.`)
