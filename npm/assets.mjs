// Addresses are written out, one by one: so bundlers find the files and put them beside the page's own.
const addresses = {
  'shagym.wasm': new URL('./data/shagym.wasm', import.meta.url),
  'rulebook.json': new URL('./data/rulebook.json', import.meta.url),
  'handin-rules.json': new URL('./data/handin-rules.json', import.meta.url),
  'handin-en.json': new URL('./data/handin-en.json', import.meta.url),
  'handin-kk.json': new URL('./data/handin-kk.json', import.meta.url),
  'handin-ru.json': new URL('./data/handin-ru.json', import.meta.url),
  'page-en.json': new URL('./data/page-en.json', import.meta.url),
  'page-kk.json': new URL('./data/page-kk.json', import.meta.url),
  'page-ru.json': new URL('./data/page-ru.json', import.meta.url),
  'NotoSans-Regular.ttf': new URL('./data/NotoSans-Regular.ttf', import.meta.url),
  'NotoSans-Bold.ttf': new URL('./data/NotoSans-Bold.ttf', import.meta.url),
}

/** @type {import('./material.mjs').Asset} */
export async function asset(name) {
  const response = await fetch(addresses[name])
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
