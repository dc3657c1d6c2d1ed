import { spawnSync } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

/** Runs a command of the native build with the rulebook. */
export function shagym(args, input = '') {
  const all = [...args, '--rulebook', path.join(root, 'build/rulebook.json')]
  const { status, stdout, stderr } = spawnSync(path.join(root, 'build/release/shagym'), all, { input, encoding: 'utf8' })
  return { status, stdout, stderr }
}
