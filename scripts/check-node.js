// Plain JavaScript, so that an old Node can read it and say what is wrong.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 24 || (major === 24 && minor < 15)) {
  console.error(`Node 24.15 or newer is needed; this is ${process.version}.
On Linux (x64, arm64) \`npm ci\` brings it with the other packages; elsewhere install it
from https://nodejs.org and run the command again.`)
  process.exit(1)
}
