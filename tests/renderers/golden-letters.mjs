// Letters as the engine composes them: every ground at every stage in every language, those that follow an earlier complaint, and a
// representative's.
import { cases } from '../golden/cases.mjs'
import { loadPageEngine } from '../golden/engines.mjs'

export const grounds = ['refusal', 'term', 'quality', 'papers', 'conduct', 'other']
export const stages = ['provider', 'oversight', 'oversight_through', 'court']
export const locales = ['kk', 'ru', 'en']

const engine = await loadPageEngine()
export const respond = request => JSON.parse(engine.respond(JSON.stringify(request)))

const holding = view => view.grounds.filter(({ truth }) => truth === 'yes').map(({ id }) => id)
const routeOf = view => view.routes.find(({ chosen }) => chosen)?.id

const written = cases
  .filter(({ kind }) => kind === 'good')
  .map(({ name, request }) => ({ name, request: JSON.parse(request) }))
  .map(each => ({ ...each, view: respond(each.request) }))
  .filter(({ view }) => view.letter?.complete && view.state === 'ready')

/** The first case in which the ground holds alone and the stage can be chosen. */
function atStage(ground, stage) {
  for (const { request, view } of written) {
    if (holding(view).join() !== ground) continue
    const asked = { ...request, answers: { ...request.answers, route: stage } }
    const found = respond(asked)
    if (found.letter?.complete && found.state === 'ready' && routeOf(found) === stage) return asked
  }
  return null
}

function* all() {
  for (const ground of grounds) {
    for (const stage of stages) {
      const request = atStage(ground, stage)
      if (!request) throw new Error(`no golden case gives a letter: ${ground}, ${stage}`)
      for (const locale of locales) yield { name: `${ground}-${stage}-${locale}`, request: { ...request, letter_locale: locale } }
    }
  }
  for (const { name, request, view } of written) {
    if (request.answers.representative || view.letter.blocks.some(({ id }) => id === 'earlier')) yield { name: name.replace('/', '-'), request }
  }
}

/** `{name, request, view}`; the view holds the letter. */
export const goldenLetters = [...all()].map(each => ({ ...each, view: respond(each.request) }))
