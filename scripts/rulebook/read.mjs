import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readJson } from './json-text.mjs'
import { kindOf, kinds } from './kinds.mjs'

/** The files of a folder, name to bytes, sorted by name so that a build gives the same bytes anywhere. */
export const filesIn = (folder) => new Map(names(folder).map((name) => [name, readFileSync(join(folder, name))]))

/** Reads every file, given as name and bytes: a list of `{file, kind, json, text}`, without the last two where it is no JSON. */
export function readFiles(all, faults) {
  const files = []
  for (const [file, bytes] of all) {
    const kind = kindOf(file)
    if (!kind) {
      faults.add(file, '', 'this file belongs to no part of the rulebook, expected a name from the table in rules/README.md')
      continue
    }
    const read = readJson(bytes, (at, message, line) => faults.add(file, at, message, line))
    files.push({ file, kind, ...read })
  }
  for (const { single } of kinds) {
    if (single && !files.some(({ file }) => file === single)) {
      faults.add(single, '', 'the file is missing, expected it in every rulebook')
    }
  }
  return files
}

/** Schemas and prose live in the same folder and are not part of the law. */
function names(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1).replaceAll('\\', '/'))
    .filter((name) => !name.startsWith('schema/') && !name.endsWith('.md'))
    .sort()
}
