/** Counts what comes in: true once it is more than anybody needs. */
export function floodGate(most: number, span: number): () => boolean {
  let since = -Infinity
  let seen = 0
  return () => {
    const now = performance.now()
    if (now - since > span) {
      since = now
      seen = 0
    }
    seen += 1
    return seen > most
  }
}
