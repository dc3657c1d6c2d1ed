// Packs the package and installs it in an empty folder, once for all suites.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const packed = execFileSync('scripts/build-npm', { cwd: root, encoding: 'utf8' }).trim()

export const folder = mkdtempSync(path.join(tmpdir(), 'shagym-consumer-'))
export const at = (...names) => path.join(folder, ...names)
write('package.json', JSON.stringify({ name: 'consumer', private: true, type: 'module' }))
execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', path.join(root, 'build', packed)], { cwd: folder, stdio: 'pipe' })

export const removeConsumer = () => rmSync(folder, { recursive: true, force: true })
export const version = JSON.parse(readFileSync(at('node_modules/shagym/package.json'), 'utf8')).version

/** Writes a file of the consumer's and gives its path. */
export function write(name, content) {
  writeFileSync(at(name), content)
  return at(name)
}

/** Runs the command that the package installs. */
export function shagym(args, input = '') {
  const { status, stdout, stderr } = spawnSync(at('node_modules/.bin/shagym'), args, { cwd: folder, input, encoding: 'utf8', maxBuffer: 1 << 30 })
  return { status, stdout, stderr }
}
