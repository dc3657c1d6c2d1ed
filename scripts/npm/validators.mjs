// Ajv builds functions from strings, which a strict Content-Security-Policy forbids. Written out beforehand they are plain code.
import { readdirSync, readFileSync } from 'node:fs'
import Ajv2020 from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'

const folder = new URL('../../rules/schema/', import.meta.url)

/** A module that exports `fitsManifest` and `fitsCase`: validators as Ajv makes them. */
export function validators() {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false, formats: { date: true }, code: { source: true, esm: true } })
  for (const name of readdirSync(folder).sort()) ajv.addSchema(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
  return standalone.default(ajv, { fitsManifest: 'manifest.schema.json', fitsCase: 'case.schema.json' })
}
