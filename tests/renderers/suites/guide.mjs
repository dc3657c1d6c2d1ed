import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { loadRenderers } from '../bundle.mjs'
import { view } from '../view.mjs'

const { renderGuide } = await loadRenderers()

const hostile = '<script>alert("1")</script> & \'x\''
const shown = '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;'

describe('the sheet "how to submit"', () => {
  const html = renderGuide(view.package.guide)

  test('has a language, a title, one main heading and a heading for each section', () => {
    assert.match(html, /^<!doctype html>\n<html lang="kk">/)
    const { title, sections } = view.package.guide
    assert.ok(html.includes(`<title>${title}</title>`) && html.includes(`<h1>${title}</h1>`))
    assert.deepEqual([...html.matchAll(/<h2>(.*)<\/h2>/g)].map(match => match[1]), sections.map(section => section.title))
  })

  test('numbers steps and nothing else', () => {
    assert.equal(html.split('<ol>').length - 1, 1)
    assert.ok(/<ol>\n<li>[^<]*<\/li>\n<li>/.test(html))
  })

  test('runs nothing and loads nothing', () => {
    assert.doesNotMatch(html, /<script|<img|<link|<iframe|src=|url\(|@import| on\w+=/i)
    assert.ok(html.includes("default-src 'none'"))
  })

  test('escapes everything that it is given', () => {
    const guide = {
      locale: 'ru',
      title: hostile,
      sections: [{ id: 'a', title: hostile, kind: 'steps', lines: [hostile] }],
      links: [{ label: hostile, url: 'https://example.kz/?a=1&b="2"' }],
    }
    const result = renderGuide(guide)
    assert.equal(result.split(shown).length - 1, 5)
    assert.doesNotMatch(result, /<script/)
    assert.doesNotMatch(result, /href="[^"]*"2"/)
  })

  test('links to the web only', () => {
    const urls = ['https://eotinish.kz/', 'http://example.kz/', 'javascript:alert(1)', 'data:text/html,x', ' file:///etc', 'https:evil']
    const result = renderGuide({ locale: 'en', title: 't', sections: [], links: urls.map(url => ({ label: 'l', url })) })
    assert.deepEqual([...result.matchAll(/href="([^"]*)"/g)].map(match => match[1]), urls.slice(0, 2))
  })
})
