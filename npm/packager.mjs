import { ShagymError } from './engine.mjs'
import { fitsCase, fitsManifest } from './fitting.js'
import { materialFrom } from './material.mjs'
import * as parts from './parts.js'
import { verify } from './verify.mjs'

/** @param {import('./material.mjs').Asset} asset */
export const openerOfPackager = asset => async () => {
  const material = await materialFrom(asset, parts)
  return {
    draft: (caseJson, options) => draft(caseJson, options, material),
    verify: file => verify(file, material, { fitsCase, fitsManifest }),
  }
}

/** The package that the page makes from this case and these enclosures, byte for byte. */
async function draft(caseJson, { enclosures = refuse, withCase = true } = {}, { engine, inputFor }) {
  const told = parts.readCase(JSON.stringify(checked(caseJson)))
  if (!told) throw caseError('bad_case', 'this is no case that this version can read')
  const view = engine.respond(parts.requestOf(told))
  if (!view.letter) throw caseError('no_letter', `this case leads to no letter, its state is "${view.state}"`)
  const documents = new Map(told.given.documents.map(document => [document.id, document]))
  const made = await parts.makePackage(inputFor(told, view, async id => enclosures(documents.get(id)), withCase))
  return { ...made, draft: view.package === null }
}

function checked(caseJson) {
  const value = typeof caseJson === 'string' ? parsed(caseJson) : caseJson
  if (fitsCase(value)) return value
  const [{ instancePath, message }] = fitsCase.errors
  throw caseError('bad_case', `this is no case.json: ${instancePath || '/'} ${message}`)
}

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    // What the parser says shows what it read, and that may be personal.
    throw caseError('bad_case', 'this is no JSON')
  }
}

const caseError = (code, message) => new ShagymError({ code, pointer: '', message })

const refuse = ({ name }) => {
  throw caseError('no_enclosure', `nobody gave the enclosure ${name}`)
}
