// Only this file may run on a wrong Node, so it imports nothing before it has looked.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 24 || (major === 24 && minor < 15)) {
  process.stderr.write(
    `Node 24.15 or newer is needed; this is ${process.version}.\n` +
      'Run it as `npm start`, which on Linux brings its own, or install Node from https://nodejs.org\n',
  )
  process.exit(1)
}

const { start } = await import('#server/start')
try {
  await start({ dev: process.argv.includes('--dev') })
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  if (process.env.HABEAS_LOG !== 'silent' && error instanceof Error && error.cause)
    process.stderr.write(`${String(error.cause)}\n`)
  process.exit(1)
}

export {}
