import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { duplicateKeys } from './duplicate-keys.mjs'
import { kindOf, kinds } from './kinds.mjs'

/** Reads every file of the folder: a list of `{file, kind, json}`, sorted by name so that a build gives the same bytes anywhere. */
export function readFiles(folder, faults) {
  const files = []
  for (const file of names(folder)) {
    const kind = kindOf(file)
    if (!kind) {
      faults.add(file, '', 'this file belongs to no part of the rulebook, expected a name from the table in rules/README.md')
      continue
    }
    const json = parse(file, readFileSync(join(folder, file), 'utf8'), faults)
    if (json !== undefined) files.push({ file, kind, json })
  }
  for (const { single } of kinds) {
    if (single && !files.some(({ file }) => file === single) && !faults.lines.some((line) => line.startsWith(`${single}: `)))
      faults.add(single, '', 'the file is missing, expected it in every rulebook')
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

function parse(file, text, faults) {
  try {
    const json = JSON.parse(text)
    for (const at of duplicateKeys(text)) faults.add(file, at, 'this key stands twice, expected it once')
    return json
  } catch (error) {
    faults.add(file, '', `not readable as JSON (${error.message}), expected valid JSON`)
    return undefined
  }
}
