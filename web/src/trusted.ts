/**
 * The page's only Trusted Types policy. It lets two script addresses through, those of the service worker and of the worker
 * that mends files, and nothing else; no policy is ever made for HTML. The name stands in the Content-Security-Policy
 * (headers.mjs).
 */

import repairAddress from './repair/worker.ts?worker&url'

interface Policy {
  createScriptURL(address: string): string
}
interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy
}

const own = (address: string) => new URL(address, document.baseURI).href
const serviceWorker = own('sw.js')
const repair = own(repairAddress)
const scripts = new Set([serviceWorker, repair])

const rules: Policy = {
  createScriptURL(address) {
    if (!scripts.has(address)) throw new TypeError(`Not a script of this page: ${address}`)
    return address
  },
}

// TypeScript's DOM library types script addresses as strings, so the policy's result passes for one.
const factory = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes
const policy = factory ? factory.createPolicy('shagym', rules) : rules

export function serviceWorkerAddress(): string {
  return policy.createScriptURL(serviceWorker)
}

export function repairWorker(): Worker {
  return new Worker(policy.createScriptURL(repair), { type: 'module' })
}
