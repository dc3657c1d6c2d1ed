/** Tells how tall the page is, once for each change that is drawn. */
export function watchHeight(tell: (height: number) => void): void {
  // As tall as what is in it: as tall as its window it could only ever grow.
  document.body.style.minHeight = '0'
  let told = 0
  let waiting = false
  const look = () => {
    waiting = false
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height)
    if (height === told || height === 0) return
    told = height
    tell(height)
  }
  const observer = new ResizeObserver(() => {
    if (waiting) return
    waiting = true
    requestAnimationFrame(look)
  })
  observer.observe(document.body)
}
