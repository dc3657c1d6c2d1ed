/**
 * Keeps the page available without a network. A new version is fetched in the background and put to use only when the
 * person agrees: nobody's form changes under their hands.
 */

import { serviceWorkerAddress } from './trusted.ts'

export interface Offered {
  offerUpdate(use: () => void): void
}

export function stayAvailable(page: Offered): void {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return
  const { serviceWorker } = navigator
  // The first visit gets its worker now; only a change of workers later means a new version.
  let reloading = false

  const offer = (waiting: ServiceWorker) =>
    page.offerUpdate(() => {
      reloading = true
      waiting.postMessage('use-now')
    })

  serviceWorker.addEventListener('controllerchange', () => {
    if (reloading) location.reload()
  })
  // Storage may be switched off, or the page served from a file: then it works online only, and nothing is lost.
  serviceWorker.register(serviceWorkerAddress()).then(registration => watch(registration, offer), () => undefined)
}

function watch(registration: ServiceWorkerRegistration, offer: (waiting: ServiceWorker) => void): void {
  if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const { installing } = registration
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && navigator.serviceWorker.controller) offer(installing)
    })
  })
}
