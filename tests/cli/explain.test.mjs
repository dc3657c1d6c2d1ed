// `shagym explain`: why each conclusion of a case is as it is, as text in the language of the request.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { shagym } from './shagym.mjs'

const request = readFileSync(new URL('../cases/good/ladder-provider-redirected.request.json', import.meta.url), 'utf8')

test('one conclusion is told with its reasons, answers, norms and what would change it', () => {
  const { status, stdout } = shagym(['explain', 'route/court'], request)
  assert.equal(status, 0)
  const lines = stdout.split('\n')
  assert.equal(lines.filter((line) => line.includes('(route/court)')).length, 1)
  assert.match(stdout, /^Куда обращаться\n\n.*\(route\/court\): нет\n/)
  assert.match(stdout, /Ваши ответы:\n {4}/)
  assert.match(stdout, /https:\/\/adilet\.zan\.kz\//)
  assert.match(stdout, /Это изменилось бы при другом ответе:\n {4}Прежняя жалоба: .*\(сейчас: .*\)\n {4}Ответ Агентства: .*\(сейчас: ответа нет\)/)
})

test('without a conclusion all are told, each subject under its heading', () => {
  const { status, stdout } = shagym(['explain'], request)
  assert.equal(status, 0)
  for (const heading of ['Основания жалобы', 'Другие пути', 'Куда обращаться', 'Кто рассматривает', 'Как подать']) {
    assert.equal(stdout.split('\n').filter((line) => line === heading).length, 1, heading)
  }
  assert.doesNotMatch(stdout, /<[a-z_.]+>|\{[a-z_]+\}/)
})

test('an unknown conclusion and a request that is none are answered with an envelope and status 2', () => {
  for (const [words, input, code] of [
    [['explain', 'route/nowhere'], request, 'unknown_conclusion'],
    [['explain', 'route/court'], '{', 'not_json'],
  ]) {
    const { status, stdout } = shagym(words, input)
    assert.equal(status, 2)
    assert.equal(JSON.parse(stdout).error.code, code)
  }
  assert.equal(shagym(['explain', 'route/court', 'route/wait'], request).status, 2)
})
