/** The other side of page.cpp: hands texts and bytes over, reads answers back. Runs in browsers and in Node. */

/** Takes a failed call off the stack; its answer says what failed. */
class Failed extends Error {}

const env = {
  shagym_failed: () => { throw new Failed() },
  emscripten_notify_memory_growth: () => {},
}

/** What the C library would tell an operating system is told to nobody; anything else that a module wants is a fault of its build. */
function importsOf(module) {
  const imports = { env }
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    if (from === 'wasi_snapshot_preview1') (imports[from] ??= {})[name] = () => 0
    else if (!env[name]) throw new Error(`the engine wants ${from}.${name}`)
  }
  return imports
}

async function compiled(source) {
  if (!(source instanceof Response)) return WebAssembly.compile(source)
  if (!source.ok) throw new Error(`${source.url}: ${source.status}`)
  // Servers that do not know the type are common, and no reason to fail.
  const streams = (source.headers.get('Content-Type') ?? '').startsWith('application/wasm')
  return streams ? WebAssembly.compileStreaming(source) : WebAssembly.compile(await source.arrayBuffer())
}

/**
 * @param {Response | Promise<Response> | BufferSource} source the compiled engine
 * @returns {Promise<{Engine: new (rulebookJson: string) => import('./module.d.mts').Engine}>}
 */
export async function loadShagym(source) {
  const module = await compiled(await source)
  const encoder = new TextEncoder()
  const decoder = new TextDecoder()

  class Engine {
    #engine = new WebAssembly.Instance(module, importsOf(module)).exports
    /** What `respond` and the others answer when the rulebook cannot be used. */
    #unusable

    constructor(rulebookJson) {
      this.#engine._initialize?.()
      const told = this.#call('load', rulebookJson)
      this.#unusable = told === '{"ok":true}' ? null : told
    }

    respond(requestJson) {
      return this.#unusable ?? this.#call('respond', requestJson)
    }

    explain(requestJson, about) {
      return this.#unusable ?? this.#call('explain', requestJson, about)
    }

    inspect(name, bytes) {
      return this.#call('inspect', name, bytes)
    }

    #call(name, ...given) {
      const engine = this.#engine
      const stack = engine.stackSave()
      const parts = given.map((each) => this.#handOver(typeof each === 'string' ? encoder.encode(each) : each))
      try {
        engine[name](...parts.flat())
      } catch (error) {
        if (!(error instanceof Failed)) throw error
        engine.stackRestore(stack)
      }
      for (const [at] of parts) engine.leave(at)
      return decoder.decode(new Uint8Array(engine.memory.buffer, engine.answer_at(), engine.answer_size()))
    }

    #handOver(bytes) {
      const at = this.#engine.room(bytes.length)
      new Uint8Array(this.#engine.memory.buffer, at, bytes.length).set(bytes)
      return [at, bytes.length]
    }
  }
  return { Engine }
}
