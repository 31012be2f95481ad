import { firstPage, runScript, startServer } from '#scripts/run-script'

// From a clone to the running site. Safe to run again: what is built is not built twice,
// and the seed leaves a record alone that an editor has written to.
const started = performance.now()
process.env.PORT ??= '3000'
process.env.HABEAS_ORIGIN ??= `http://localhost:${process.env.PORT}`

runScript('scripts/build.ts', '--if-changed')
runScript('scripts/migrate.ts')
runScript('scripts/seed.ts')
runScript('scripts/publish.ts')
startServer()

const page = await firstPage(`http://localhost:${process.env.PORT}/en`)
await page.text()
const seconds = ((performance.now() - started) / 1000).toFixed(1)
if (page.ok)
  console.log(`
Habeas is running: ${process.env.HABEAS_ORIGIN}
First page served ${seconds} s after the start. Stop it with Ctrl+C.

To edit, make the first account, in another terminal:
  npm run editor:invite -- you@example.org
and open the one-time link that it prints.
`)
else console.error(`The first page answered ${page.status}: see the log above.`)
