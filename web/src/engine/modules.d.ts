/** What the build puts beside the page: the compiled engine, the rulebook and the page's texts. */

declare module '@build/wasm-web/shagym.js' {
  const create: unknown
  export default create
}

declare module '@page-texts/*.json' {
  const texts: Record<string, string>
  export default texts
}
