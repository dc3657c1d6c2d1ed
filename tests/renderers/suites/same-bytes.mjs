import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../hashes.mjs', import.meta.url))

const hashesIn = zone =>
  JSON.parse(execFileSync(process.execPath, [program], { encoding: 'utf8', env: { ...process.env, TZ: zone } }))

test('the same case gives the same bytes, today and tomorrow, in every time zone', () => {
  const here = hashesIn('Asia/Almaty')
  assert.deepEqual(Object.keys(here), [...['kk', 'ru', 'en'].flatMap(locale => [locale, `${locale}.docx`, `${locale}.txt`]), 'package'])
  for (const zone of ['Asia/Almaty', 'Pacific/Auckland', 'America/Los_Angeles']) assert.deepEqual(hashesIn(zone), here, zone)
})
