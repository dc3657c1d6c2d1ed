/** The engine as the page runs it, see page.cpp. */

import { compiled, Instance } from './instance.mjs'

/**
 * @param {Response | Promise<Response> | BufferSource} source the compiled engine
 * @returns {Promise<{Engine: new (rulebookJson: string) => import('./module.d.mts').Engine}>}
 */
export async function loadShagym(source) {
  const module = await compiled(source)

  class Engine {
    #engine = new Instance(module)
    #unusable

    constructor(rulebookJson) {
      const told = this.#engine.call('load', rulebookJson)
      this.#unusable = told === '{"ok":true}' ? null : told
    }

    get refusal() {
      return this.#unusable
    }

    respond(requestJson) {
      return this.#unusable ?? this.#engine.call('respond', requestJson)
    }

    respondBytes(requestJson) {
      return this.#unusable === null ? this.#engine.answer('respond', requestJson) : new TextEncoder().encode(this.#unusable)
    }

    explain(requestJson, about) {
      return this.#unusable ?? this.#engine.call('explain', requestJson, about)
    }
  }
  return { Engine }
}
