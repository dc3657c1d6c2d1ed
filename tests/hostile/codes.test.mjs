// The codes and types of the schema, of the page and of the corpus are the same ones.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileCodes } from '../../scripts/rulebook/finding-texts.mjs'
import { schemas } from '../../scripts/rulebook/schemas.mjs'
import { corpus } from './corpus.mjs'

const said = corpus.map(({ says }) => says.split(' '))

test('the page knows the codes of the schema, in their order', () => {
  const source = readFileSync(new URL('../../web/src/repair/finding.ts', import.meta.url), 'utf8')
  const [union] = /export type FileCode =[^]*?\n\n/.exec(source)
  assert.deepEqual([...union.matchAll(/'(\w+)'/g)].map(([, code]) => code), fileCodes())
})

test('each code and each type is found in some hostile file', () => {
  assert.deepEqual(fileCodes().filter(code => !said.some(([, ...codes]) => codes.includes(code))), [])
  const { type } = schemas().getSchema('finding.schema.json').schema.properties
  assert.deepEqual(type.enum.filter(each => !said.some(([type]) => type === each)), [])
})

test('a verdict names its codes in the order of the schema, each once', () => {
  for (const [, ...codes] of said) assert.deepEqual(codes, fileCodes().filter(code => codes.includes(code)))
})

test('each type that can be attached has a name in each language', () => {
  const { type } = schemas().getSchema('finding.schema.json').schema.properties
  for (const language of ['kk', 'ru', 'en']) {
    const texts = JSON.parse(readFileSync(new URL(`../../rules/texts/${language}/file.json`, import.meta.url), 'utf8'))
    const refused = ['program', 'html', 'svg']
    assert.deepEqual(type.enum.filter(each => !refused.includes(each) && !texts[`file.type.${each}`]), [], language)
  }
})
