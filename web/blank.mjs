// A blank complaint to print and fill in by hand, in each language, from the rulebook: what article 93 asks for, what can have
// happened, with its norms. For people without JavaScript, and for a counter with nothing but a printer.
import { html, inForce, pageHead } from './markup.mjs'

const line = html`<span class="blank"></span>`
const lines = count => Array.from({ length: count }, () => html`<p class="blank"></p>`)

/** "Applicant: {applicant_name}" becomes the words before the value, and a line to write on. */
const field = text => html`<p class="field">${text.replace(/\{\w+\}.*/s, '').trim()} ${line}</p>`

/** @param speaker `word` and `citation` in one language, see static.mjs */
export function blankLetter(rulebook, { word, citation }) {
  const { elements } = rulebook.letter
  const applicant = ['name', 'iin', 'postal', 'actual', 'phone', 'email'].map(part => field(word(`letter.applicant.${part}`)))
  const grounds = rulebook.grounds.filter(inForce).map(({ id, citations }) => html`<li><span class="box"></span> ${word(`ground.${id}.title`)} <small>${citations.map((each, at) => html`${at > 0 ? '; ' : ''}${citation(each)}`)}</small></li>`)
  return html`<article class="blank-letter">
<p class="field">${word('handin.blank.to')} ${line}</p>
${lines(1)}
${applicant}
<h2>${word('letter.title')}</h2>
${word('letter.subtitle').split('\n').map(part => (part.includes('{') ? field(part) : html`<p>${part}</p>`))}
<h3>${word('letter.heading.circumstances')}</h3>
<p class="field">${word('handin.blank.service')} ${line}</p>
<p class="field">${word('handin.blank.applied')} ${line}</p>
<p class="hint">${word('handin.blank.story')}</p>
${lines(8)}
<h3>${word('letter.heading.norms')}</h3>
<p class="hint">${word('handin.blank.grounds')}</p>
<ul class="boxes">${grounds}</ul>
<h3>${word('letter.heading.demands')}</h3>
<p class="hint">${word('handin.blank.demands')}</p>
${lines(4)}
<h3>${word('letter.heading.enclosures')}</h3>
${lines(3)}
${field(word('letter.signature.date'))}
${field(word('letter.signature.hand'))}
</article>
<h2 class="check">${word('handin.blank.check')}</h2>
<ul class="boxes check">${elements.map(({ id, citation: source }) => html`<li><span class="box"></span> ${word(`element.${id}`)} <small>${citation(source)}</small></li>`)}</ul>
`
}

/** A page of its own, that needs neither a program nor the rest of the site. */
export function blankPage(rulebook, speaker, language, policy) {
  const { word } = speaker
  const warning = language === 'en' ? html`<p class="notice">${word('ui.letter.courtesy.warning')}</p>` : html``
  const more = html`<title>${word('handin.blank.title')}</title>
<link rel="icon" href="./icon.svg" type="image/svg+xml" />
<link rel="stylesheet" href="./blank.css" />`.text
  const body = html`<body>
<main>
<header class="screen">
<p><a href="./#${language}">${word('handin.blank.back')}</a></p>
<h1>${word('handin.blank.title')}</h1>
<p>${word('handin.blank.lead')}</p>
${warning}
</header>
${blankLetter(rulebook, speaker)}
</main>
</body>
</html>
`.text
  return pageHead({ language, policy, scheme: 'light', more }) + body
}
