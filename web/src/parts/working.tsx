/** How far a piece of work is, and the way to stop it. Told to screen readers by the status beside it. */

interface Props {
  share: number
  label: string
  stop: string
  onStop: () => void
}

export function Working({ share, label, stop, onStop }: Props) {
  return (
    <p class="working">
      <progress value={share} aria-label={label} />{' '}
      <button type="button" class="link" onClick={onStop}>
        {stop}
      </button>
    </p>
  )
}
