/**
 * Blackening parts of a picture: drawn with a pointer, or set with the keyboard (arrows move, Shift and arrows size, Delete
 * takes away). The page only remembers where; the worker writes the picture anew, and what was there is gone.
 */

import { useEffect, useRef, useState } from 'preact/hooks'
import { useUi } from '../../ui.ts'
import type { Attachment } from '../attachment.ts'
import { useDesk } from '../desk.ts'
import type { Area } from '../jobs.ts'
import { useFileWords } from '../words.ts'
import { between, isMove, moved } from './area.ts'
import { usePicture } from './picture.tsx'

const side = 1000

export function Cover({ file, close }: { file: Attachment; close: () => void }) {
  const { session } = useUi()
  const words = useFileWords()
  const desk = useDesk(session.attachments)
  const shown = usePicture(file, side, false)
  const [areas, setAreas] = useState<Area[]>([])
  const start = useRef<{ x: number; y: number } | null>(null)
  const hint = useRef<HTMLParagraphElement>(null)
  const picture = useRef<SVGSVGElement>(null)
  const [added, setAdded] = useState(0)
  // The button that opened this is gone, and with it the focus.
  useEffect(() => hint.current?.focus(), [shown])
  // A frame set with the keyboard is moved with the keyboard.
  useEffect(() => {
    if (added > 0) picture.current?.querySelector<SVGRectElement>('rect:last-of-type')?.focus()
  }, [added])
  if (!shown) return <p class="hint">{words('file.cover.loading')}</p>

  // From what is there now, not from what was drawn last: keys held down come faster than drawings.
  const change = (at: number, to: (area: Area) => Area) => setAreas(now => now.map((each, index) => (index === at ? to(each) : each)))
  const add = (area: Area) => setAreas(now => [...now, area])
  const remove = (at: number) => setAreas(now => now.filter((_, index) => index !== at))
  const place = (event: { clientX: number; clientY: number; currentTarget: Element }) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    return { x: (event.clientX - left) / width, y: (event.clientY - top) / height }
  }
  const bounds = { viewBox: `0 0 ${shown.width} ${shown.height}`, width: shown.width, height: shown.height }

  return (
    <div class="file-cover">
      <p class="hint" id={`cover-${file.id}`} tabIndex={-1} ref={hint}>
        {words('file.cover.hint')}
      </p>
      <svg
        {...bounds}
        ref={picture}
        role="group"
        aria-label={`${words('file.do.cover')}: ${file.name}`}
        onPointerDown={event => {
          if (event.target instanceof SVGRectElement) return
          event.currentTarget.setPointerCapture(event.pointerId)
          start.current = place(event)
          add(between(start.current, start.current))
        }}
        onPointerMove={event => {
          if (!start.current) return
          const drawn = between(start.current, place(event))
          setAreas(now => [...now.slice(0, -1), drawn])
        }}
        onPointerUp={() => {
          start.current = null
          // A press without a move is no area.
          setAreas(now => now.filter(({ width, height }) => width > 0.004 && height > 0.004))
        }}
      >
        <image href={shown.address} width={shown.width} height={shown.height} />
        {areas.map(({ left, top, width, height }, at) => (
          <rect
            key={at}
            // SVG knows it by its small name only.
            tabindex={0}
            role="button"
            aria-label={words('file.cover.area', { n: at + 1 })}
            aria-describedby={`cover-${file.id}`}
            x={left * shown.width}
            y={top * shown.height}
            width={width * shown.width}
            height={height * shown.height}
            onKeyDown={event => {
              const { key, shiftKey } = event
              if (isMove(key)) change(at, area => moved(area, key, shiftKey))
              else if (key === 'Delete' || key === 'Backspace') remove(at)
              else return
              event.preventDefault()
            }}
          />
        ))}
      </svg>
      <div class="buttons">
        <button type="button" class="button quiet" onClick={() => {
            add({ left: 0.35, top: 0.45, width: 0.3, height: 0.1 })
            setAdded(added + 1)
          }}>
          {words('file.cover.add')}
        </button>
        {areas.length > 0 && (
          <button type="button" class="button quiet" onClick={() => remove(areas.length - 1)}>
            {words('file.cover.remove')}
          </button>
        )}
        <button
          type="button"
          class="button"
          disabled={areas.length === 0 || desk.running !== null}
          onClick={() => {
            close()
            void desk.cover(file, areas)
          }}
        >
          {words('file.cover.do')}
        </button>
        <button type="button" class="link" onClick={close}>
          {words('file.cancel')}
        </button>
      </div>
    </div>
  )
}
