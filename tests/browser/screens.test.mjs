// Every screen that is no question, in every state that a visit comes to; with SHAGYM_LONG=1 in three languages. For people who zoom, who see other
// colours, who want no movement, who press with a trembling hand, and who hear the page. Questions are in grounds.test.mjs.
import assert from 'node:assert/strict'
import { pictures } from '../repair/pictures.mjs'
import { heard } from './heard.mjs'
import { screens } from './screens.mjs'
import { flawsOf, keepPicture, telephone } from './sight.mjs'
import { visit } from './visit.mjs'

const { photo } = await pictures({ photo: { kind: 'page', width: 600, height: 800, types: ['jpg'] } })

const controls = new Set(['button', 'link', 'textbox', 'radio', 'checkbox', 'combobox', 'spinbutton', 'radiogroup', 'group', 'DisclosureTriangle', 'progressbar', 'navigation'])

/** One heading of the first level, none left out below it; each landmark once; a name for everything that can be worked. */
async function unheard(run, name) {
  const told = await heard(run)
  const headings = told.filter(({ role }) => role === 'heading')
  const counted = (role, wanted) => {
    const count = told.filter(wanted).length
    return count === 1 ? [] : [`${name}: ${count} of ${role}`]
  }
  return [
    ...counted('first heading', ({ role, level }) => role === 'heading' && level === 1),
    ...['banner', 'main', 'contentinfo'].flatMap(landmark => counted(landmark, ({ role }) => role === landmark)),
    ...headings.filter(({ level }, at) => at > 0 && level > headings[at - 1].level + 1).map(({ name: called }) => `${name}: a level is left out before "${called}"`),
    ...told.filter(({ role, name: called, focusable }) => called.trim() === '' && controls.has(role) && (focusable || role === 'radiogroup')).map(({ role }) => `${name}: ${role} without a name`),
  ]
}

for (const language of process.env.SHAGYM_LONG ? ['kk', 'ru', 'en'] : ['ru']) {
  visit(`every screen and its states (${language})`, { language, viewport: telephone }, async run => {
    const flaws = []
    for (const { name, go, picture, part } of screens(photo.jpg)) {
      try {
        await go?.(run)
      } catch (error) {
        throw new Error(`${name} is not reached`, { cause: error })
      }
      if (!part) flaws.push(...(await flawsOf(run, name, { picture: picture === true })), ...(await unheard(run, name)))
      if (typeof picture === 'string') await keepPicture(run, name, picture)
    }
    assert.deepEqual(flaws, [])
  })
}
