/**
 * The keyboard focus is never lost: when a drawing takes away what had it (a file removed, a form replaced by its outcome), it
 * goes to the nearest part of the page that is still there. Who cannot see the page would have to begin again at its top.
 */

/** Whoever has the focus, and all that it stands in, from the inside out. */
function pathOf(element: Element): Element[] {
  const path: Element[] = []
  for (let each: Element | null = element; each; each = each.parentElement) path.push(each)
  return path
}

const cannotHold = (element: Element): boolean => !element.isConnected || element.matches(':disabled')

export function holdFocus(root: HTMLElement): void {
  let path: Element[] = []
  root.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element) path = pathOf(target)
  })
  const watch = new MutationObserver(() => {
    const [had] = path
    if (!had || !cannotHold(had)) return
    const { activeElement } = document
    // A button that was just disabled has the focus a moment longer, and then nothing has it.
    if (activeElement !== null && activeElement !== document.body && activeElement !== had) return
    const near = path.find(each => !cannotHold(each))
    path = []
    if (!(near instanceof HTMLElement) || !root.contains(near) || near === root) return
    if (!near.hasAttribute('tabindex')) {
      near.tabIndex = -1
      // It takes the focus this once, and no click.
      near.addEventListener('blur', () => near.removeAttribute('tabindex'), { once: true })
    }
    near.focus({ preventScroll: true })
  })
  watch.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] })
}
