// What the browser fetches before the first question can be answered is what the budget counts (tests/page), no more.
import assert from 'node:assert/strict'
import { neededFirst } from '../bench/sizes.mjs'
import { ownFiles, visit } from './visit.mjs'
import { begin } from './walk.mjs'

for (const language of ['kk', 'ru', 'en']) {
  // The service worker fetches everything else, once the page stands.
  visit(`until the first question (${language})`, { language, serviceWorker: false }, async run => {
    await begin(run)
    const fetched = run.wire.seen.map(({ url }) => url.slice(run.server.url.length) || 'index.html')
    // The letter's words come by themselves while the first question is read.
    const meanwhile = new RegExp(`^assets/letter-${language}-`)
    const counted = ownFiles.filter(name => neededFirst(name, language))
    assert.deepEqual([...new Set(fetched)].filter(name => !meanwhile.test(name)).sort(), counted.sort())
  })
}
