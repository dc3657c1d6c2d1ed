// Walks through the interview, wherever it leads, and takes every screen through the checks of look.mjs.
import assert from 'node:assert/strict'
import { fill } from './fill.mjs'
import { pointer } from './hands.mjs'
import { assertFocus, look } from './look.mjs'

const submit = 'main form button[type=submit]'

/** Opens the page and waits until the engine has answered. */
export async function arrive({ page, server }) {
  await page.goto(server.url)
  await page.waitForSelector('.start .disclaimer')
}

/** Opens the page and goes to the first question. */
export async function begin(visit) {
  await arrive(visit)
  await visit.page.click('.start .button')
  await visit.page.waitForSelector(submit)
}

/** Fills in the page that is shown and goes on. */
export async function step(visit, answers, hands = pointer) {
  const asked = await fill(visit.page, answers, hands)
  await hands.press(visit.page, submit)
  return asked
}

/** Until `question` is on the page; looks at nothing. */
export async function walkTo(visit, answers, question) {
  for (let pages = 0; pages < 40; pages += 1) {
    if (await visit.page.$(`[id^="q-${question}"]`)) return
    await step(visit, answers)
  }
  throw new Error(`${question} is never asked`)
}

/** Until the result is there; looks at nothing. */
export async function walkThrough(visit, answers) {
  for (let pages = 0; pages < 40 && (await visit.page.$(submit)); pages += 1) await step(visit, answers)
  await visit.page.waitForSelector('.editable')
}

/** The service worker has every file and answers for this page. */
export async function ready({ page }) {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}

/**
 * Until nothing is asked any more. Returns the pages walked, each as the list of its questions.
 * @param onPage called with the number of pages walked so far, before each is filled in
 */
export async function walk(visit, answers, { hands = pointer, onPage } = {}) {
  const { page } = visit
  const walked = []
  while (await page.$(submit)) {
    assert.ok(walked.length < 40, 'the interview does not end')
    await assertFocus(page, 'title')
    await onPage?.(walked.length)
    const asked = await fill(page, answers, hands)
    await look(visit, `${String(walked.length + 1).padStart(2, '0')}-${asked[0]}`)
    await hands.press(page, submit)
    if (await page.$('#problems')) throw new Error(`${asked}: ${await page.textContent('#problems')}`)
    assert.ok(!walked.some(before => asked.every(id => before.includes(id))), `asked again: ${asked}`)
    walked.push(asked)
  }
  await assertFocus(page, 'title')
  return walked
}
