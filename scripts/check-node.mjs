// @ts-check
// Imported first by every script, for its effect: an old Node says what it needs instead of failing on some syntax.
import { readFileSync } from 'node:fs'

const text = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
const { engines } = /** @type {{ engines: { node: string } }} */ (JSON.parse(text))
const wanted = /(\d+)\.(\d+)/.exec(engines.node)
const found = /^(\d+)\.(\d+)/.exec(process.versions.node)
if (wanted && found) {
  const [major, minor] = [Number(found[1]), Number(found[2])]
  const enough = major > Number(wanted[1]) || (major === Number(wanted[1]) && minor >= Number(wanted[2]))
  if (!enough) {
    process.stderr.write(
      `Crossplan needs Node ${engines.node}; this is Node ${process.versions.node}.\n` +
        'Install a current Node (an LTS release will do), open a new terminal and run the command again.\n',
    )
    process.exit(1)
  }
}
