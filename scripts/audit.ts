import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readAudit, readExceptions, standInTheWay } from '#scripts/advisories'

// Asks the registry for known weaknesses of what we depend on. Some registries do not
// answer such questions: that is said, and only --strict takes it for a failure.
const asked = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8' })
const advisories = readAudit(asked.stdout || '{}')
const known = readExceptions(readFileSync('docs/advisories.json', 'utf8'))
const today = new Date().toISOString().slice(0, 10)
const wrong = standInTheWay(advisories ?? [], known, today)

for (const line of wrong) console.log(line)
if (advisories) console.log(`${advisories.length} advisories, ${wrong.length} to act on`)
else console.log('NOT ASKED: this registry answers no audits')
const isUnknown = !advisories && process.argv.includes('--strict')
process.exitCode = wrong.length > 0 || isUnknown ? 1 : 0
