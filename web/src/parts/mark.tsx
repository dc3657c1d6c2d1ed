/** The sign: a letter "Ш" that stands in a speech bubble. Drawn here, so that it follows the colours of the theme. */

export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <path class="mark-ground" d="M7 2h18a5 5 0 0 1 5 5v14a5 5 0 0 1-5 5H15l-6.4 4.6A1 1 0 0 1 7 29.8V26a5 5 0 0 1-5-5V7a5 5 0 0 1 5-5z" />
      <path class="mark-line" d="M9.5 8v12h13V8M16 8v12" />
    </svg>
  )
}
