import { loadShagym } from './module.mjs'

/** What the engine refuses: `code` and `pointer` (JSON Pointer into what was given) are for programs, the message for people. */
export class ShagymError extends Error {
  name = 'ShagymError'
  constructor({ code, pointer, message }) {
    super(message)
    this.code = code
    this.pointer = pointer
  }
}

export const utf8 = new TextDecoder()

function unwrapped(text) {
  const answer = JSON.parse(text)
  if (!answer.ok) throw new ShagymError(answer.error)
  return answer
}

/** @param {import('./material.mjs').Asset} asset */
export const opener = asset => async ({ rulebook } = {}) => {
  const [bytes, json] = await Promise.all([asset('shagym.wasm'), rulebook ?? asset('rulebook.json').then(each => utf8.decode(each))])
  const { Engine } = await loadShagym(bytes)
  const engine = new Engine(json)
  if (engine.refusal !== null) unwrapped(engine.refusal)
  return {
    respond: request => unwrapped(engine.respond(JSON.stringify(request))),
    explain: (request, about = '') => unwrapped(engine.explain(JSON.stringify(request), about)).explanations,
    respondText: text => engine.respond(text),
    respondBytes: text => engine.respondBytes(text).slice(),
  }
}
