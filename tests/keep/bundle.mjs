// Builds what the Node tests of resume files import.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildBundle } from '../../scripts/package/bundle.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const folder = 'build/keep'

export async function loadResume() {
  await buildBundle({ resume: 'tests/keep/resume.ts' }, folder, [])
  return import(path.join(root, folder, 'resume.js'))
}
