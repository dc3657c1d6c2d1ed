// The browser is killed, as a battery or a phone short of memory kills it, at every step of a walk: nothing is lost.
import assert from 'node:assert/strict'
import { mkdtempSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { serve } from '../../scripts/serve.mjs'
import { refused } from './cases.mjs'
import { launch } from './chromium.mjs'
import { fill } from './fill.mjs'
import { stored } from './store.mjs'
import { built } from './visit.mjs'

const submit = 'main form button[type=submit]'

/** Ends the browser's own process, and with it all others of this profile, without asking it. */
async function kill(context, profile) {
  const [, pid] = /-(\d+)$/.exec(readlinkSync(path.join(profile, 'SingletonLock')))
  const closed = new Promise(done => context.once('close', done))
  process.kill(Number(pid), 'SIGKILL')
  await closed
}

const answersOf = ({ saved }) => ({ ...saved.answers, ...saved.typed })

test('killed at every step of a walk, with each answer typed and not confirmed', async () => {
  const server = await serve({ dir: built })
  const profile = mkdtempSync(path.join(tmpdir(), 'shagym-killed-'))
  const open = async () => {
    const context = await launch(profile, { locale: 'ru-RU', viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' })
    context.setDefaultTimeout(20_000)
    const page = context.pages()[0] ?? (await context.newPage())
    last = context
    await page.goto(server.url)
    await page.waitForSelector('.start .disclaimer')
    return { context, page }
  }
  let last = null
  try {
    const typed = new Set()
    let steps = 0
    for (let ended = false; !ended; steps += 1) {
      assert.ok(steps < 40, 'the interview does not end')
      const { context, page } = await open()
      await page.click(steps === 0 ? '.start .button' : '.draft .button')
      await page.waitForSelector(`${submit}, .result`)
      ended = (await page.$('.result')) !== null
      // What was typed before the last death is still there, and need not be typed again.
      if (steps > 0 && !ended) {
        await page.click(submit)
        await page.waitForFunction(known => {
          const asked = [...document.querySelectorAll('main .question [id^="q-"]')].map(({ id }) => /^q-([^-]+)/.exec(id)[1])
          return document.querySelector('.result') || asked.some(id => !known.includes(id))
        }, [...typed]).catch(async () => assert.fail(`after ${[...typed]}: ${await page.textContent('main')}`))
        ended = (await page.$('.result')) !== null
      }
      if (!ended) for (const id of await fill(page, refused)) typed.add(id)
      await page.waitForTimeout(150)
      const before = answersOf(await stored(page))
      await kill(context, profile)

      const again = await open()
      const after = await stored(again.page)
      assert.deepEqual(answersOf(after), before, `after step ${steps}`)
      assert.equal(after.cases.length, 1)
      if (typed.has('enclosures')) {
        assert.deepEqual(after.saved.documents.map(({ name }) => name), refused.enclosures.map(({ name }) => name))
        assert.deepEqual(after.files.toSorted(), refused.enclosures.map(({ id }) => id).toSorted())
      }
            if (typed.has('story')) assert.equal(answersOf(after).story, refused.story)
      await again.context.close()
    }
    assert.ok(steps > 8, `${steps} steps`)
  } finally {
    await last?.close()
    await server.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
})
