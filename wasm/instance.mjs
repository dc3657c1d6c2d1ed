/** The other side of page.cpp and inspector.cpp: hands texts and bytes over, reads answers back. Runs in browsers and in Node. */

/** Takes a failed call off the stack; its answer says what failed. */
class Failed extends Error {}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** @param exports gives what the running module exports */
const environment = (exports) => ({
  shagym_failed: () => { throw new Failed() },
  emscripten_notify_memory_growth: () => {},
  // See numbers.cpp.
  shagym_number: (at, size) => Number(decoder.decode(new Uint8Array(exports().memory.buffer, at, size)) || NaN),
  shagym_digits: (number, into) => encoder.encodeInto(String(number), new Uint8Array(exports().memory.buffer, into, 32)).written,
})

/** What the C library would tell an operating system is told to nobody; anything else that a module wants is a fault of its build. */
function importsOf(module, env) {
  const imports = { env }
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    if (from === 'wasi_snapshot_preview1') (imports[from] ??= {})[name] = () => 0
    else if (!env[name]) throw new Error(`the engine wants ${from}.${name}`)
  }
  return imports
}

/** @param source a response or its promise, or bytes */
export async function compiled(source) {
  const given = await source
  if (!(given instanceof Response)) return WebAssembly.compile(given)
  if (!given.ok) throw new Error(`${given.url}: ${given.status}`)
  // Servers that do not know the type are common, and no reason to fail.
  const streams = (given.headers.get('Content-Type') ?? '').startsWith('application/wasm')
  return streams ? WebAssembly.compileStreaming(given) : WebAssembly.compile(await given.arrayBuffer())
}

/** A running module. */
export class Instance {
  #exports

  constructor(module) {
    this.#exports = new WebAssembly.Instance(module, importsOf(module, environment(() => this.#exports))).exports
    this.#exports._initialize?.()
  }

  /** Bytes that it holds. It never holds less than once. */
  get memory() {
    return this.#exports.memory.buffer.byteLength
  }

  /** @param given texts or bytes */
  call(name, ...given) {
    return decoder.decode(this.answer(name, ...given))
  }

  /** The same as UTF-8, which stands in the module's memory and there until the next call only. */
  answer(name, ...given) {
    const module = this.#exports
    const stack = module.stackSave()
    const parts = given.map((each) => this.#handOver(typeof each === 'string' ? encoder.encode(each) : each))
    try {
      module[name](...parts.flat())
    } catch (error) {
      if (!(error instanceof Failed)) throw error
      module.stackRestore(stack)
    }
    for (const [at] of parts) module.leave(at)
    return new Uint8Array(module.memory.buffer, module.answer_at(), module.answer_size())
  }

  #handOver(bytes) {
    const at = this.#exports.room(bytes.length)
    new Uint8Array(this.#exports.memory.buffer, at, bytes.length).set(bytes)
    return [at, bytes.length]
  }
}
