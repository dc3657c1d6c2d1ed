// Fills in whatever page of questions is shown, from a table of answers: question to answer, `null` for left blank.
import { chosen } from './files.mjs'
import { pointer } from './hands.mjs'

/** The questions on the page, in their order, each with its id and the kind of control it has. */
function questionsOn(page) {
  return page.$$eval('main .question', frames =>
    frames.map(frame => {
      const control = frame.querySelector(':is(input, select, textarea)[id^="q-"]')
      const [, id] = /^q-([^-]+)/.exec(control.id)
      const kind = frame.querySelector('.date') ? 'date' : frame.querySelector('.part') ? 'parts' : control.type
      return { id, kind }
    }),
  )
}

async function lines(page, hands, id, record) {
  for (const [part, text] of Object.entries(record)) await hands.write(page, `#q-${id}-${part}`, text)
}

async function attach(page, hands, id, files) {
  await page.setInputFiles(`#q-${id}`, chosen(files))
  for (const file of files) {
    await page.waitForSelector(`#q-${id}-${file.id}`)
    await hands.choose(page, `#q-${id}-${file.id}`, file.role)
  }
}

const named = { true: 'yes', false: 'no' }

const ways = {
  radio: (page, hands, id, answer) => hands.mark(page, `input[name="q-${id}"][value="${named[answer] ?? answer}"]`),
  async checkbox(page, hands, id, answers) {
    for (const answer of answers) await hands.mark(page, `input[name="q-${id}"][value="${answer}"]`)
  },
  'select-one': (page, hands, id, answer) => hands.choose(page, `#q-${id}`, answer),
  async date(page, hands, id, answer) {
    const [year, month, day] = answer.split('-')
    await hands.write(page, `#q-${id}`, day)
    await hands.write(page, `#q-${id}-month`, month)
    await hands.write(page, `#q-${id}-year`, year)
  },
  parts: lines,
  file: attach,
  text: (page, hands, id, answer) => hands.write(page, `#q-${id}`, answer),
  textarea: (page, hands, id, answer) => hands.write(page, `#q-${id}`, answer),
}

/** Answers every question on the page, those included that an answer brings up; a function answers from the page. Returns what was asked. */
export async function fill(page, answers, hands = pointer) {
  const asked = []
  for (;;) {
    const fresh = (await questionsOn(page)).find(({ id }) => !asked.includes(id))
    if (!fresh) return asked
    const { id, kind } = fresh
    if (!(id in answers)) throw new Error(`the table has no answer to ${id} (${kind})`)
    const answer = typeof answers[id] === 'function' ? await answers[id](page, id) : answers[id]
    if (answer !== null) await ways[kind](page, hands, id, answer)
    asked.push(id)
  }
}
