// Runs in Node and, as text, inside a page: so it stands alone.
export const median = values => [...values].sort((a, b) => a - b)[values.length >> 1]

/** Median times in milliseconds of opening a rulebook and of one `respond`. */
export function timeEngine(Engine, rulebook, request) {
  const middle = values => [...values].sort((a, b) => a - b)[values.length >> 1]
  const timed = (runs, work) => {
    const times = []
    for (let i = 0; i < runs; i++) {
      const begun = performance.now()
      work()
      times.push(performance.now() - begun)
    }
    return middle(times)
  }
  const engine = new Engine(rulebook)
  timed(50, () => engine.respond(request))
  // Ten calls a sample: browsers round their clocks.
  const respond = timed(40, () => {
    for (let i = 0; i < 10; i++) engine.respond(request)
  })
  return { open: timed(9, () => new Engine(rulebook)), respond: respond / 10 }
}
