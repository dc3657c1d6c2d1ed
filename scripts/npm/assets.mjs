// The files that a package is made with, under the names that the npm package gives them.
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const build = fileURLToPath(new URL('../../build/', import.meta.url))
const locales = ['kk', 'ru', 'en']

/** Name in the package to path. */
export const assets = new Map([
  ['shagym.wasm', 'wasm-web/shagym.wasm'],
  ['rulebook.json', 'rulebook.json'],
  ['handin-rules.json', 'handin/handin-rules.json'],
  ...locales.map((locale) => [`handin-${locale}.json`, `handin/handin-${locale}.json`]),
  ...locales.map((locale) => [`page-${locale}.json`, `page-texts/${locale}.json`]),
  ['NotoSans-Regular.ttf', 'fonts/NotoSans-Regular.ttf'],
  ['NotoSans-Bold.ttf', 'fonts/NotoSans-Bold.ttf'],
  ['OFL.txt', 'fonts/OFL.txt'],
].map(([name, file]) => [name, path.join(build, file)]))

