/** The page's own texts, one file per language, written by scripts/build-rulebook. */
declare module '@page-texts/*.json' {
  const texts: Record<string, string>
  export default texts
}
