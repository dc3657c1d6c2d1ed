// Every screen that is no question, in every state that a visit comes to; with SHAGYM_LONG=1 in three languages. For people who zoom, who see other
// colours, who want no movement, who press with a trembling hand, and who hear the page. Questions are in grounds.test.mjs.
import assert from 'node:assert/strict'
import { pictures } from '../repair/pictures.mjs'
import { unheard } from './heard.mjs'
import { screens } from './screens.mjs'
import { flawsOf, keepPicture, telephone } from './sight.mjs'
import { inLanguages, visit } from './visit.mjs'

const { photo } = await pictures({ photo: { kind: 'page', width: 600, height: 800, types: ['jpg'] } })

for (const language of inLanguages('ru')) {
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
