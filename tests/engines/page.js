// Runs in each browser: fetches what Node was given, makes the same, and tells the server what came out.
import { hashesOf } from './hashes.js'

const bytes = async name => new Uint8Array(await (await fetch(name)).arrayBuffer())
const json = async name => (await fetch(name)).json()
const text = async name => (await fetch(name)).text()

async function told() {
  try {
    const { cases, coverage, rules, handin, page } = await json('material.json')
    const fonts = { regular: await bytes('regular.ttf'), bold: await bytes('bold.ttf') }
    return { hashes: await hashesOf({ wasm: await bytes('engine.wasm'), rulebook: await text('rulebook.json'), fonts, coverage, rules, handin, page, cases }) }
  } catch (error) {
    return { failure: String(error?.stack ?? error) }
  }
}

await fetch('told', { method: 'POST', body: JSON.stringify({ agent: navigator.userAgent, zone: Intl.DateTimeFormat().resolvedOptions().timeZone, ...(await told()) }) })
