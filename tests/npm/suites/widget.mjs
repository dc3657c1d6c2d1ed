// shagym/widget in a page of the consumer's, from a plain module and built by Vite; and imported where there is no page.
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { build } from 'vite'
import { hear, stage } from '../../embed/stage.mjs'
import { at } from '../consumer.mjs'

test('shagym/widget can be imported outside of a browser', async () => {
  const { define, ShagymAssistant } = await import(at('node_modules/shagym/widget.js'))
  assert.deepEqual([typeof define, typeof ShagymAssistant], ['function', 'function'])
})

mkdirSync(at('element'), { recursive: true })
writeFileSync(at('element/main.js'), "import { define } from 'shagym/widget'\ndefine(document.documentElement.dataset.home)")
await build({ root: at('element'), configFile: false, logLevel: 'error', build: { outDir: at('element/built'), target: 'es2022', lib: { entry: at('element/main.js'), formats: ['es'], fileName: () => 'main.js' } } })

const page = (home, script) => `<!doctype html><html lang="en" data-home="${home}"><meta charset="utf-8"><title>consumer</title><script src="/listener.js"></script>${script}<shagym-assistant></shagym-assistant></html>`
const script = name => ({ type: 'text/javascript', body: readFileSync(at(name)) })
const files = ({ home }) => ({
  '/': { body: page(home, '<script type="module">import { define } from "/widget.js"; define(document.documentElement.dataset.home)</script>') },
  '/vite': { body: page(home, '<script type="module" src="/main.js"></script>') },
  '/widget.js': script('node_modules/shagym/widget.js'),
  '/main.js': script('element/built/main.js'),
})

stage('shagym/widget shows the assistant of another origin, from a plain module and built by Vite', { files }, async run => {
  for (const path of ['/', '/vite']) {
    await run.page.goto(run.host.origin + path)
    await hear(run.page, 'ready', { language: 'en' })
  }
})
