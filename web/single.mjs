// Builds shagym.html: the whole page in one file, to pass on by stick or messenger. It opens from a folder, on a machine that
// was never online. The policy stands in the file and names every script and style by its hash.
import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { build } from 'vite'
import { singleSecurityPolicy } from './headers.mjs'
import { pageHead } from './markup.mjs'
import { lightPdfkit } from './src/renderers/light-pdfkit.mjs'
import { lightLibheif } from './src/repair/light-libheif.mjs'
import { lightLibpdf } from './src/repair/light-libpdf.mjs'
import { staticMarkup } from './static.mjs'

const here = import.meta.dirname
const built = path.resolve(here, '../build')
const licences = {
  libheif: createRequire(import.meta.url).resolve('libheif-js/libheif-wasm/libheif.js').replace(/libheif\.js$/, 'LICENSE'),
  'Noto Sans': path.join(built, 'fonts/OFL.txt'),
}

const worker = './repair/worker.ts?worker&url'
const offline = './offline.ts'

/** One script and one style of an entry, with everything that the page would fetch built into them. */
async function bundle(entry, plugins) {
  const { output } = await build({
    configFile: false,
    root: here,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    resolve: { alias: { '@build': built, '@page-texts': path.join(built, 'page-texts') } },
    plugins: [lightPdfkit(), lightLibpdf(), lightLibheif(), ...plugins],
    build: {
      write: false,
      target: 'es2022',
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      modulePreload: { polyfill: false },
      cssCodeSplit: false,
      chunkSizeWarningLimit: 20_000,
      rollupOptions: { input: path.join(here, 'src', entry), output: { codeSplitting: false } },
    },
  })
  const scripts = output.filter(({ type }) => type === 'chunk')
  const styles = output.filter(({ fileName }) => fileName.endsWith('.css'))
  const others = output.filter(file => !scripts.includes(file) && !styles.includes(file))
  if (scripts.length !== 1 || others.length > 0) throw new Error(`${entry}: more than one file: ${output.map(({ fileName }) => fileName).join(', ')}`)
  return { script: scripts[0].code, style: styles.map(({ source }) => String(source)).join('\n') }
}

/** What only a page with an address of its own has: a service worker, and the mending worker as a file. */
function standIns(workerScript) {
  const prefix = '\0single:'
  const modules = {
    [worker]: `export default URL.createObjectURL(new Blob([${JSON.stringify(workerScript)}], { type: 'text/javascript' }))`,
    [offline]: 'export const stayAvailable = () => undefined',
  }
  return {
    name: 'shagym-single',
    enforce: 'pre',
    resolveId: source => (source in modules ? prefix + source.replace(/\?.*/, '') : null),
    load: id => (id.startsWith(prefix) ? Object.entries(modules).find(([name]) => prefix + name.replace(/\?.*/, '') === id)[1] : null),
  }
}

/** Text inside of an element that HTML reads to its closing tag; the same to the script, or the hash would not fit. */
function enclosed(script) {
  const safe = script.replaceAll('</script', '<\\/script').replaceAll('<!--', '\\x3C!--')
  if (/[\0\r]/.test(safe)) throw new Error('the script holds signs that HTML would change')
  return safe
}

const hashed = text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

export async function buildSingle(to) {
  const { script: workerScript } = await bundle('repair/worker.ts', [])
  const { script, style: pageStyle } = await bundle('main.tsx', [standIns(workerScript)])
  const letterStyle = await readFile(path.join(here, 'public/blank.css'), 'utf8')
  const style = pageStyle + letterStyle.slice(letterStyle.indexOf('.field {'), letterStyle.indexOf('@media print'))
  const code = enclosed(script)
  const icon = `data:image/svg+xml;base64,${(await readFile(path.join(here, 'public/icon.svg'))).toString('base64')}`
  const [title] = (await readFile(path.join(here, 'index.html'), 'utf8')).match(/<title>.*?<\/title>/)
  const { masthead, sections } = await staticMarkup(built, { whole: true })
  const texts = await Promise.all(Object.entries(licences).map(async ([name, file]) => `${name}\n\n${await readFile(file, 'utf8')}`))
  const more = `<meta name="theme-color" content="#0d5c57" />
${title}
<link rel="icon" href="${icon}" type="image/svg+xml" />
<style>${style}</style>`
  const policy = singleSecurityPolicy(hashed(code), hashed(style))
  const page = `${pageHead({ language: 'kk', policy, scheme: 'light dark', more })}<body>
<div id="app"></div>
${masthead.replaceAll('./icon.svg', icon)}
<div id="static" role="main">${sections}</div>
<script type="module">${code}</script>
</body>
</html>
<!--
${texts.join('\n\n').replaceAll('--', '- -')}
-->
`
  await mkdir(path.dirname(to), { recursive: true })
  await writeFile(to, page)
  return Buffer.byteLength(page)
}

if (process.argv[1] === import.meta.filename) {
  const to = path.resolve(process.argv[2] ?? path.join(built, 'shagym.html'))
  console.log(`${to}: ${((await buildSingle(to)) / 1e6).toFixed(1)} MB`)
}
