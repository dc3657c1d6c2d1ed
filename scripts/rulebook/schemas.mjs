import { readdirSync, readFileSync } from 'node:fs'
import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { oneOf, pointer } from './faults.mjs'

const folder = new URL('../../rules/schema/', import.meta.url)

let loaded

/** Every schema of the project, compiled once. They are part of the program, so they do not come from the folder under test. */
export const schemas = () => (loaded ??= load())

function load() {
  const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: true, strictTypes: false, strictRequired: false })
  addFormats(ajv, ['date'])
  for (const name of readdirSync(folder).sort()) ajv.addSchema(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
  return ajv
}

/** Checks one file against the schema of its kind. True when it fits. */
export function checkSchema({ file, kind, json }, faults) {
  const fits = schemas().getSchema(`${kind.name}.schema.json`)
  if (fits(json)) return true
  for (const error of fits.errors) {
    const message = words(error)
    if (message) faults.add(file, error.instancePath + extraStep(error), message)
  }
  return false
}

/** A missing or unknown key is shown at the key, not at the object around it. */
function extraStep({ params, propertyName }) {
  const key = params.missingProperty ?? params.additionalProperty ?? params.unevaluatedProperty ?? propertyName
  return key === undefined ? '' : pointer(key)
}

/** What is wrong and what was expected; nothing for errors that only repeat others. */
function words({ keyword, params, schema, parentSchema, data }) {
  const expected = parentSchema.description ?? ''
  const got = JSON.stringify(data)?.slice(0, 80)
  switch (keyword) {
    case 'if':
    case 'propertyNames':
      return ''
    case 'required':
      return 'this key is missing, expected it here'
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return `this key is not known, ${oneOf(knownKeys(parentSchema))}`
    case 'enum':
      return `${got} is not known, ${oneOf(schema)}`
    case 'const':
      return `${got} does not fit, expected ${JSON.stringify(schema)}`
    case 'type':
      return `${got} has the wrong type, expected ${expected || [params.type].flat().join(' or ')}`
    case 'minItems':
    case 'maxItems':
      return `the list has ${data.length} items, expected ${expected || `${keyword === 'minItems' ? 'at least' : 'at most'} ${schema}`}`
    case 'minProperties':
    case 'maxProperties':
      return `the object has ${Object.keys(data).length} keys, expected ${expected || schema}`
    case 'uniqueItems':
      return `items ${params.j} and ${params.i} are equal, expected each once`
    case 'false schema':
      return `${got} has no place here, expected no such key in this case`
    default:
      return `${got} does not fit, expected ${expected || `${keyword} ${JSON.stringify(schema)}`}`
  }
}

/** The keys of a closed object, also where it takes the head of a rule from the common schema. */
const knownKeys = (schema) => [...Object.keys(schema.properties ?? {}), ...(schema.$ref?.endsWith('/rule') ? ruleKeys : [])]

const ruleKeys = ['version', 'valid', 'citations', 'notes', 'checked_on', 'confidence']
