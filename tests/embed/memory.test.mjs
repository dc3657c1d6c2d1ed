// Put in and taken out fifty times: what the page around holds is back where it was after the first time.
import assert from 'node:assert/strict'
import { framesOf, hear, portal, stage } from './stage.mjs'

const times = 50

async function level(session) {
  for (let i = 0; i < 2; i += 1) await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]))
}

stage(`memory after ${times} insertions and removals`, { files: ({ home }) => ({ '/': { body: portal({ home, body: '<main></main>' }) } }) }, async run => {
  const { page } = run
  await page.goto(run.host.origin)
  await page.waitForFunction(() => customElements.get('shagym-assistant'))
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const once = async () => {
    await page.evaluate(() => {
      heard.length = 0
      document.querySelector('main').append(document.createElement('shagym-assistant'))
    })
    await hear(page, 'ready')
    await page.evaluate(() => document.querySelector('shagym-assistant').remove())
  }
  await once()
  const first = await level(session)
  for (let i = 1; i < times; i += 1) await once()
  for (let tries = 0; framesOf(run).length > 0 && tries < 50; tries += 1) await page.waitForTimeout(100)
  assert.equal(framesOf(run).length, 0)
  const last = await level(session)
  for (const name of ['Nodes', 'Documents', 'Frames', 'JSEventListeners']) assert.ok(last[name] <= first[name] + 5, `${name}: ${first[name]}, then ${last[name]}`)
  const grown = last.JSHeapUsedSize - first.JSHeapUsedSize
  assert.ok(grown < 500_000, `${grown} bytes more`)
  console.log(`heap of the page around: ${(first.JSHeapUsedSize / 1e6).toFixed(2)} MB after the first, ${(last.JSHeapUsedSize / 1e6).toFixed(2)} MB after ${times}`)
})
