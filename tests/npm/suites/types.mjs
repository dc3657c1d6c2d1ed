// The types that come along say what the code does, and refuse what it does not.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { folder, write } from '../consumer.mjs'

const tsc = fileURLToPath(new URL('../../../node_modules/.bin/tsc', import.meta.url))

function compile(code) {
  write('types.ts', code)
  const { status, stdout } = spawnSync(tsc, ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', '--lib', 'es2022,dom', '--types', '', 'types.ts'], { cwd: folder, encoding: 'utf8' })
  return { status, stdout }
}

test('types fit the use of the README', () => {
  const { status, stdout } = compile(`
    import { openEngine, kazakhstanTime, ShagymError, type Request, type View } from 'shagym'
    import { openPackager, type Draft } from 'shagym/package'
    import { rulebook } from 'shagym/rulebook'
    import { define, type ShagymAssistant } from 'shagym/widget'
    const engine = await openEngine({ rulebook: await rulebook() })
    const request: Request = { locale: 'ru', now: kazakhstanTime(), answers: { happened: ['refused'] } }
    const view: View = engine.respond(request)
    const titles: string[] = view.grounds.map(ground => ground.title)
    const first = view.page?.questions[0]?.kind === 'date'
    const draft: Draft = await (await openPackager()).draft('{}', { enclosures: async ({ sha256 }) => new Uint8Array(sha256.length) })
    const code: string = new ShagymError({ code: '', pointer: '', message: '' } as never).code
    const element: ShagymAssistant = document.createElement('shagym-assistant')
    element.theme = { brand: '#004d99' }
    element.addEventListener('package', ({ detail }) => detail.archive.size)
    define('https://shagym.example/')
    export { titles, first, draft, code }`)
  assert.equal(status, 0, stdout)
})

test('types refuse what the engine refuses', () => {
  for (const wrong of ["{ locale: 'de', now: '', answers: {} }", "{ locale: 'ru', answers: {} }", "{ locale: 'ru', now: '', answers: {}, more: 1 }"]) {
    const { status } = compile(`import { openEngine } from 'shagym'\n(await openEngine()).respond(${wrong})`)
    assert.notEqual(status, 0, wrong)
  }
})

test('types refuse a colour that no theme has', () => {
  const { status } = compile("import type { ShagymAssistant } from 'shagym/widget'\nexport const dress = (element: ShagymAssistant) => (element.theme = { brnad: '#004d99' })")
  assert.notEqual(status, 0)
})
