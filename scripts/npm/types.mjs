// TypeScript types from the JSON Schemas.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compile } from 'json-schema-to-typescript'

const folder = new URL('../../rules/schema/', import.meta.url)
const read = name => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))

/** One type of the schema with the name that it has in code. */
const types = {
  Request: () => read('request.schema.json'),
  View: () => of('view.schema.json', 'view'),
  Failure: () => of('view.schema.json', 'failure'),
  Explanation: () => of('explanations.schema.json', 'explanation'),
  Case: () => read('case.schema.json'),
  Manifest: () => read('manifest.schema.json'),
}

const of = (name, definition) => {
  const { $defs } = read(name)
  return { ...$defs[definition], $defs }
}

/** Name of a file to its text: one for each type with what it is made of, and `schema.d.ts`, which names them all. */
export async function schemaTypes() {
  const files = new Map()
  for (const [name, schema] of Object.entries(types)) {
    const { $id, title, ...rest } = schema()
    const text = await compile({ ...rest, title: name }, name, { cwd: fileURLToPath(folder), bannerComment: '', additionalProperties: false })
    files.set(`types/${name.toLowerCase()}.d.ts`, text)
  }
  files.set('schema.d.ts', Object.keys(types).map(name => `export type { ${name} } from './types/${name.toLowerCase()}.d.ts'\n`).join(''))
  return files
}
