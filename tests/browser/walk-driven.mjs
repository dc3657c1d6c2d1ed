// A walk that any browser can be taken on, also one that Playwright does not drive: from the start screen to the saved package.
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fill } from './fill.mjs'
import { now } from './visit.mjs'

const submit = 'main form button[type=submit]'
const day = 86_400_000

/** The answers as they would be given today: a browser that only shows a page cannot be told another date, as Chromium is. */
export function asOfToday(answers) {
  const later = Math.floor((Date.now() + 5 * 3_600_000) / day) - Date.parse(now.slice(0, 10)) / day
  const moved = date => new Date(Date.parse(date) + later * day).toISOString().slice(0, 10)
  return Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, /^\d{4}-\d\d-\d\d$/.test(answer) ? moved(answer) : answer]))
}

/** From the start screen to the result. Returns what was asked. */
export async function walkToResult(page, answers) {
  await page.click('.start .button')
  await page.waitForSelector('#q-happened')
  const walked = []
  for (let pages = 0; !(await page.$('.result')); pages += 1) {
    assert.ok(pages < 40, 'the interview does not end')
    if (await page.$(submit)) {
      const asked = await fill(page, answers)
      await page.click(submit)
      const problems = await page.$('#problems')
      assert.ok(!problems, `${asked}: ${problems && (await page.textContent('#problems'))}`)
      walked.push(...asked)
    }
    await pause(50)
  }
  return walked
}

/** The file that the browser saved last, once it is whole and has the name it will keep: Firefox begins with a made-up one. */
export async function savedIn(downloads, ending) {
  let before = null
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(300)) {
    const names = readdirSync(downloads)
    const found = names.find(name => name.endsWith(ending))
    if (found && found === before && !names.some(name => /\.(part|wkdownload)$/.test(name))) return path.join(downloads, found)
    before = found
  }
  throw new Error(`no ${ending} among ${readdirSync(downloads)}`)
}
