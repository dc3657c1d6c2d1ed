/**
 * Keeps the page available without a network. A new version is fetched in the background and put to use only when the
 * person agrees: nobody's form changes under their hands.
 */

import { serviceWorkerAddress } from './trusted.ts'

export interface Offered {
  offerUpdate(use: () => void): void
}

/** Asks a worker something and waits for its answer. */
const asked = (worker: ServiceWorker, question: string) =>
  new Promise<unknown>(resolve => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }: MessageEvent<unknown>) => resolve(data)
    worker.postMessage(question, [port2])
  })

export function stayAvailable(page: Offered): void {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return
  const { serviceWorker } = navigator
  const offer = (newer: ServiceWorker) => page.offerUpdate(() => void asked(newer, 'use-now').then(() => location.reload()))

  // The browser has started a newer worker by itself; it still gives out the version that the person knows.
  const { controller } = serviceWorker
  if (controller) void asked(controller, 'newer?').then(newer => newer === true && offer(controller))
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
