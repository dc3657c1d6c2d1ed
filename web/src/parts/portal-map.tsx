/** What the chosen channel asks, field by field, and what to enter: as far as it is known. */

import { kazakhstanTime } from '../clock.ts'
import type { View } from '../engine/view.ts'
import { portalSheet, type SheetField, type SheetPart } from '../handin/portal.ts'
import type { LoadedHandin } from '../handin/use-handin.ts'
import type { HandinWords } from '../handin/words.ts'
import { useUi } from '../ui.ts'
import { Copy } from './copy.tsx'
import { Outside } from './outside.tsx'

function Field({ field, words }: { field: SheetField; words: HandinWords }) {
  const { name, type, label, choose, value, lang, why } = field
  return (
    <li>
      <p class="strong">
        {name} <span class="tag">{type}</span>
      </p>
      <p class="hint">{label}</p>
      {choose && <p>{choose}</p>}
      {why && <p>{why}</p>}
      {value && <Copy text={value} what={name} words={words} {...(lang ? { lang } : {})} />}
    </li>
  )
}

function Part({ part, words }: { part: SheetPart; words: HandinWords }) {
  const { title, lines, copy } = part
  const beside = copy === null ? lines : lines.slice(copy.split('\n').length)
  return (
    <>
      <h4>{title}</h4>
      {copy !== null && <Copy text={copy} what={title} words={words} />}
      {copy === null ? (
        <ul>
          {beside.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        beside.map(line => <p key={line}>{line}</p>)
      )}
    </>
  )
}

export function PortalMap({ view, handin: { rules, words } }: { view: View; handin: LoadedHandin }) {
  const { state } = useUi()
  const sheet = portalSheet({ view, given: state.given, now: kazakhstanTime(), rules, words })
  if (!sheet) return null
  return (
    <details class="why portal-map">
      <summary>{sheet.title}</summary>
      {sheet.stale && <p class="notice warning">{sheet.stale}</p>}
      <p class="hint">{sheet.checked}</p>
      {sheet.fields.length > 0 && (
        <ol>
          {sheet.fields.map(field => (
            <Field key={field.id} field={field} words={words} />
          ))}
        </ol>
      )}
      {sheet.parts.map(part => (
        <Part key={part.id} part={part} words={words} />
      ))}
      <h4>{sheet.sourcesTitle}</h4>
      <ul>
        {sheet.sources.map(({ name, url }) => (
          <li key={name}>{url === null ? name : <Outside to={url}>{name}</Outside>}</li>
        ))}
      </ul>
    </details>
  )
}
