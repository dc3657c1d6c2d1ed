/** A password, hidden or shown as the person likes: typing it twice finds no mistake that seeing it would not. */

import { useState } from 'preact/hooks'
import type { KeepWords } from './words.ts'

interface Given {
  label: string
  hint: string
  error: string | null
  purpose: 'new-password' | 'current-password'
  keep: KeepWords
}

export function PasswordField({ label, hint, error, purpose, keep }: Given) {
  const [shown, show] = useState(false)
  // The types of the two kinds of field exclude each other, though an element may become the other.
  const type = (shown ? 'text' : 'password') as 'password'
  return (
    <div class={error ? 'question has-error' : 'question'}>
      <label class="question-label" for="password">
        {label}
      </label>
      <p id="password-hint" class="hint">
        {hint}
      </p>
      {error && (
        <p id="password-error" class="error" role="alert">
          {error}
        </p>
      )}
      <input
        id="password"
        name="password"
        class="line wide"
        type={type}
        autocomplete={purpose}
        autocapitalize="off"
        spellcheck={false}
        aria-describedby={error ? 'password-hint password-error' : 'password-hint'}
        aria-invalid={error ? 'true' : undefined}
      />
      <div class="option">
        <input id="password-shown" type="checkbox" checked={shown} onChange={event => show(event.currentTarget.checked)} />
        <label for="password-shown">{keep('keep.password.show')}</label>
      </div>
    </div>
  )
}
