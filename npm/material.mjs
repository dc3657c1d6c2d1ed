import { opener, utf8 } from './engine.mjs'

/**
 * What packages are made and checked with, each file read once.
 *
 * @typedef {(name: string) => Promise<Uint8Array>} Asset gives a file of the package's `data` folder
 * @param {Asset} asset
 * @param parts the page's own code, see parts.ts
 */
export async function materialFrom(asset, parts) {
  const json = async name => JSON.parse(utf8.decode(await asset(name)))
  const each = async name => Object.fromEntries(await Promise.all(['kk', 'ru', 'en'].map(async locale => [locale, await json(`${name}-${locale}.json`)])))
  const [engine, module, rulebook, rules, pageTexts, handinTexts, regular, bold] = await Promise.all([
    opener(asset)(),
    asset('shagym.wasm'),
    json('rulebook.json'),
    json('handin-rules.json'),
    each('page'),
    each('handin'),
    asset('NotoSans-Regular.ttf'),
    asset('NotoSans-Bold.ttf'),
  ])
  const wordsFrom = table => (key, values = {}) => parts.fill(table[key] ?? key, values)
  const hashes = { engine: await parts.sha256(module), rulebook: rulebook.hash, calendar: rules.calendar.hash }
  const handinWords = locale => parts.handinWords(locale, handinTexts[locale])
  return {
    parts,
    engine,
    hashes,
    /** The sentence for a problem that reading an archive met. */
    archiveProblem: ({ code, values }) => handinWords('en')(`handin.open.problem.${code}`, values),
    /**
     * What the renderers take for a case.
     * @param told what `readCase` gave, @param view what the engine answers to it
     * @param {(id: string) => Promise<Uint8Array>} documents the bytes of an enclosure
     */
    inputFor: (told, view, documents, withCase = true) => ({
      view,
      given: told.given,
      now: told.now,
      documents,
      fonts: { regular, bold },
      coverage: parts.coverage,
      words: Object.assign(wordsFrom(pageTexts[view.locale]), { locale: view.locale }),
      handin: { words: handinWords(view.locale), letterWords: parts.joinedWords(view.letter_locale, view.letter_locale.split('+').map(handinWords)), rules, engineHash: hashes.engine },
      withCase,
      textLimit: told.textLimit,
    }),
  }
}
